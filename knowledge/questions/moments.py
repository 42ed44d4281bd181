"""Meetings, races and rounds as points in time: "after Monza", "before race 2", "after 3 races"."""

from knowledge.names import NameKind
from knowledge.questions.question import Moment
from knowledge.questions.seasons import of_a_place_or_series
from knowledge.questions.sheet import Bearer, Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.slot import Slots

MOST_RUN = 30
SMALL = (S.FILLER, S.LANGUAGE, S.DRIVES_FOR, S.LEFT, S.WITH_TEAM, S.PERSON)
OF_THEM = (S.FROM, S.SINCE, S.FILLER, S.LANGUAGE)


def read_rounds_run(sheet: Sheet, slots: Slots) -> None:
    """ "after 3 races": the round after which a state of affairs is asked for."""
    for cue in sheet.found:
        number = sheet.number(cue.last)
        counted = number is not None and 0 < number < MOST_RUN and sheet.says(cue.last + 1, S.RACE, S.MEETING, S.ROUND)
        if counted and (S.AFTER in cue or S.BEFORE in cue):
            slots.round, slots.moment = number, Moment.AFTER if S.AFTER in cue else Moment.BEFORE
            sheet.use(cue.last, cue.last + 1)
    if slots.round is None:
        _read_first_rounds(sheet, slots)


def _read_first_rounds(sheet: Sheet, slots: Slots) -> None:
    """ "The first seven races" of a season, and how many of them: "six of the first seven races"."""
    for place in range(len(sheet.tokens) - 2):
        pair = (place, place + 1) if _is_first(sheet, place + 1) else (place + 1, place)
        number = 3 if sheet.says(place, S.TOP_THREE) else sheet.number(pair[0])
        first = _is_first(sheet, pair[1]) or sheet.says(place, S.TOP_THREE)
        told = first and number is not None and 1 < number < MOST_RUN
        if not told or not sheet.says(place + 2, S.RACE, S.MEETING, S.ROUND) or sheet.says(place - 1, S.OWN):
            continue
        slots.round, slots.moment, slots.opening = number, Moment.AFTER, True
        sheet.use(place, place + 2)
        many = next((n for n in (place - 2, place - 3) if sheet.number(n) is not None), place)
        if many < place and all(sheet.says(n, *OF_THEM) for n in range(many + 1, place)):
            slots.value = sheet.number(many)
            sheet.use(many, many + 1)
        return


def _is_first(sheet: Sheet, place: int) -> bool:
    cue = sheet.cue(place)
    return cue is not None and (cue.senses.get(S.ORDINAL) == 1 or S.TOP in cue or S.FIRST in cue)


def read_moment(sheet: Sheet, slots: Slots) -> None:
    """ "after Monza", "before race 2": a meeting or session as a point in time."""
    for cue in sheet.found:
        moment = Moment.AFTER if S.AFTER in cue else Moment.BEFORE if S.BEFORE in cue else None
        if moment is None or S.PERSON in cue:
            continue
        for place in range(cue.last, min(cue.last + 5, len(sheet.tokens))):
            bearer = sheet.name(place)
            if bearer is not None:
                told = of_a_place_or_series(bearer.found) or _of_a_move(sheet, bearer)
                slots.moment = moment if told else slots.moment
                break
            if sheet.says(place, S.RACE, S.MEETING, S.ROUND):
                slots.moment = moment
                break
            if not sheet.says(place, S.FILLER, S.LANGUAGE) and sheet.tokens[place].number is None:
                break


def read_team_moment(sheet: Sheet, slots: Slots) -> None:
    """ "Before joining Ferrari", "since he left Ferrari": a team tells when somebody did something."""
    for cue in sheet.found:
        left = any(sheet.says(place, S.LEFT) for place in range(cue.last, cue.last + 3))
        later = S.AFTER in cue or (S.SINCE in cue and left)
        if S.PERSON in cue or not (later or S.BEFORE in cue):
            continue
        for place in range(cue.last, min(cue.last + 5, len(sheet.tokens))):
            bearer = sheet.name(place)
            if bearer is not None and _of_a_seat(sheet, bearer):
                slots.team_moment = Moment.LATER if later else Moment.BEFORE
            if bearer is not None or not sheet.says(place, *SMALL):
                break


def _of_a_seat(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a team tells when somebody named did something: before he drove for it, or after he left it."""
    made = readings(bearer.found)[0].kind in {NameKind.TEAM, NameKind.MANUFACTURER}
    return made and any(readings(b.found)[0].kind is NameKind.DRIVER for b in sheet.bearers)


def _of_a_move(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a team tells when, where it is asked for whom somebody drove: "before Mercedes"."""
    made = readings(bearer.found)[0].kind in {NameKind.TEAM, NameKind.MANUFACTURER}
    driver = any(readings(b.found)[0].kind is NameKind.DRIVER for b in sheet.bearers)
    return made and driver and any(c.senses.keys() & {S.TEAM, S.MAKE, S.DRIVES_FOR} for c in sheet.found)
