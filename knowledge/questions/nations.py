"""A country that does something through its drivers: "how many wins does Brazil have", "Germany's champions"."""

from knowledge.names import NameKind
from knowledge.questions.sheet import Bearer, Sheet, readings
from knowledge.questions.signal import S

DEEDS = frozenset({S.WIN, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP, S.CHAMPION})
VERBS = (S.FINISHED, S.WON, S.RETIRED, S.STARTED, S.QUALIFIED, S.TOOK_PART, S.YES_NO, S.LEADS, S.DRIVES, S.DRIVER)
OF_A_PLACE = (S.MEETING, S.RACE, S.CIRCUIT, S.CALENDAR, S.HELD)
POSSESSIVE = ("'s", "’s")
YEAR_LENGTH = 4


def acts(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a name that is a country's alone stands for those who race for it, and not for where it was."""
    if _is_which(sheet, bearer):
        return True
    if any(named.kind is not NameKind.COUNTRY for named in readings(bearer.found)):
        return False
    return _owns(sheet, bearer) or _does(sheet, bearer) or _has_drivers(sheet, bearer)


def _is_which(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether one of a people is asked for: "which Argentine finished third"."""
    return sheet.says(bearer.first - 1, S.WHICH) and sheet.says(bearer.last, *VERBS)


def _owns(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether deeds are said to be a country's: "Australia's winners"; in "Hungary's winner in 2021" none are."""
    written = sheet.text[bearer.found.start : sheet.tokens[bearer.last - 1].end].lower()
    if not (written.endswith(POSSESSIVE) or sheet.text[bearer.found.end :].lower().startswith(POSSESSIVE)):
        return False
    cue = next((c for c in sheet.found if c.first >= bearer.last and c.senses.keys() & (DEEDS | {S.DRIVER})), None)
    between = range(bearer.last, cue.first) if cue is not None else range(0)
    if cue is None or any(sheet.says(place, *OF_A_PLACE) for place in between):
        return False
    return S.WIN not in cue or S.WINNERS in cue or not _dated(sheet)


def _dated(sheet: Sheet) -> bool:
    return any(token.number is not None and len(token.word) == YEAR_LENGTH for token in sheet.tokens)


def _does(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a country is the subject of a verb of deeds: "how many races did Italy win", "has Finland produced"."""
    before = sheet.cue(bearer.first - 1)
    opens = before is not None and S.YES_NO in before and S.AT not in before
    turned = sheet.says(bearer.last, S.INVERTED)
    said = frozenset().union(*(cue.senses.keys() for cue in sheet.found))
    won = S.WON in said and bool(said & {S.COUNT, S.CHAMPIONSHIP})
    done = bool(said & DEEDS) or won or (S.DRIVER in said and S.COUNT in said)
    held = S.HELD in said or S.BY in said or bool(said & {S.RACE, S.MEETING} and S.WON not in said)
    return (opens or turned) and done and not held and not _dated_behind(sheet, bearer)


def _dated_behind(sheet: Sheet, bearer: Bearer) -> bool:
    return bearer.last < len(sheet.tokens) and sheet.tokens[bearer.last].number is not None


def _has_drivers(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether drivers are said to be of a country: "the drivers of Canada"; its winners may be those of a race."""
    before = bearer.first - 1
    while sheet.says(before, S.FILLER) and not sheet.says(before, S.DRIVER, S.AT):
        before -= 1
    cue = sheet.cue(before)
    return cue is not None and S.DRIVER in cue and S.WIN not in cue
