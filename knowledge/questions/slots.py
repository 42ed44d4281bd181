"""Takes sessions, rounds, car numbers, places and counts from a question's sheet, after its seasons and dates."""

from collections.abc import Iterator

from config.questions import Questions
from config.words import Words
from knowledge.names import NameKind
from knowledge.questions.counts import COUNTED, read_counts
from knowledge.questions.exactness import read_exact_count
from knowledge.questions.moments import read_moment, read_rounds_run, read_team_moment
from knowledge.questions.seasons import read_dates, read_relative_seasons, read_seasons
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.slot import Slots
from knowledge.questions.tokens import glued
from knowledge.text import fold

MOST_LISTED = 30
BEFALLING = (
    S.PENALTY, S.RETIRED, S.FINISHED, S.NOT_FINISHED, S.DISQUALIFIED, S.NOT_STARTED, S.STARTED, S.QUALIFIED, S.LOST,
    S.CRASHED,
)  # fmt: skip
FEWEST_COUNTED = 5  # below, a number before a make is rather how many of them
FEW_WORDS = 3  # "et la 2 ?" is no car


def slots_of(sheet: Sheet, words: Words, questions: Questions) -> Slots:
    """Everything that stands in figures, dates and ordinals, taken off the sheet."""
    slots = Slots()
    read_rounds_run(sheet, slots)
    read_dates(sheet, slots)
    read_seasons(sheet, slots, questions)
    read_relative_seasons(sheet, slots)
    read_sessions(sheet, slots, questions)
    read_car_numbers(sheet, slots, questions)
    read_exact_count(sheet, slots)
    read_counts(sheet, slots)
    read_ordinals(sheet, slots, words, questions)
    read_moment(sheet, slots)
    read_team_moment(sheet, slots)
    return slots


def read_sessions(sheet: Sheet, slots: Slots, questions: Questions) -> None:
    """ "race 2", "Q1", "the sprint", "stage 7", "round 5", "on Sunday"."""
    races, qualifyings = ({fold(w) for w in ws} for ws in (questions.race_letters, questions.qualifying_letters))
    for place in range(len(sheet.tokens) - 1):
        number, word = sheet.number(place + 1), sheet.word(place)
        if number is None or not 0 < number < 40 or sheet.name(place) or _counts_on(sheet, place + 2):
            continue
        short = len(word) > 1 or glued(sheet.tokens[place], sheet.tokens[place + 1])
        if sheet.says(place, S.ROUND) and word not in races:
            slots.round = number
        elif word in races and short and (number < 10 or len(word) > 1):
            slots.session = f"Race {number}"
        elif word in qualifyings and short and number < 10:
            slots.session = f"Qualifying {number}"
        else:
            continue
        sheet.use(place + 1, place + 2)
        if not sheet.says(place, S.SESSION, S.RACE, S.ROUND):
            sheet.use(place, place + 1)
    day = sheet.value(S.WEEKDAY)
    slots.session_day = day if isinstance(day, int) else None
    _read_named_session(sheet, slots, {fold(letters) for letters in questions.stage_letters})


def _counts_on(sheet: Sheet, place: int) -> bool:
    """Whether a number counts the word after it, and so does not number the word before."""
    return sheet.says(place, S.POINTS, S.TITLE)


def _read_named_session(sheet: Sheet, slots: Slots, stages: set[str]) -> None:
    """A session by its word; ``stages`` are letters that mean a stage where its number follows alone."""
    for cue in list(sheet.cues_with(S.SESSION)):
        name, nth = cue.senses[S.SESSION], _ordinal_before(sheet, cue.first)
        if name in {"Race", "Grid"} or (name == "Qualifying" and nth is None):
            continue
        number = sheet.number(cue.last) if nth is None else nth
        if name == "Stage" and number is None and sheet.word(cue.first) in stages:
            continue
        numbered = number is not None and number < 40
        slots.session = f"{name} {number}" if numbered else str(name)
        sheet.use(cue.first - (nth is not None), cue.last + (numbered and nth is None))


def _ordinal_before(sheet: Sheet, place: int) -> int | None:
    """The number in "the second sprint", "la deuxième qualif"."""
    cue = sheet.cue(place - 1)
    value = cue.senses.get(S.ORDINAL) if cue is not None and cue.last - cue.first == 1 else None
    return value if isinstance(value, int) and value < 10 else None


def read_car_numbers(sheet: Sheet, slots: Slots, questions: Questions) -> None:
    """ "n°35", "#7", "car 36", "l'Alpine 35"."""
    signs = {tuple(fold(sign).split()) for sign in questions.number_signs}
    for place, token in enumerate(sheet.tokens):
        taken = place in sheet.used or sheet.name(place) or sheet.says(place, S.ONE_TWO)
        if token.number is None or taken or len(token.word) > 3:
            continue
        if place + 1 < len(sheet.tokens) and glued(token, sheet.tokens[place + 1]):
            continue
        alone = sheet.says(place - 1, S.LANGUAGE) and len(sheet.tokens) <= FEW_WORDS
        told = (n for n in (3, 2, 1) if tuple(sheet.word(p) for p in range(place - n, place)) in signs)
        signed = 0 if alone else next(told, 0)
        bearer = sheet.name(place - 1)
        made = bearer is not None and _names_a_car(bearer.found)
        driven = sheet.says(place - 1, S.LANGUAGE) and sheet.says(place - 2, S.DRIVES, S.DRIVES_WITH)
        opens = place == 0 and len(token.word) > 1 and sheet.says(1, S.PENALTY, S.RETIRED)
        told_of = _told_of(sheet, place)
        if signed or made or driven or opens or told_of or sheet.says(place - 1, S.CREW) or _before_a_car(sheet, place):
            if slots.car_number is not None:
                slots.more_car_numbers += (token.word,)
            slots.car_number = slots.car_number or token.word
            sheet.use(place - signed, place + 1)


def _told_of(sheet: Sheet, place: int) -> bool:
    """Whether a number between an article and what befalls cars is a car's: "why was the 955 penalised"."""
    number = sheet.number(place)
    return (
        number is not None and number >= FEWEST_COUNTED
        and sheet.says(place - 1, S.LANGUAGE) and sheet.says(place + 1, *BEFALLING)
    )  # fmt: skip


def _before_a_car(sheet: Sheet, place: int) -> bool:
    """Whether a number between an article and a make is a car's: "the 93 Peugeot"; two or three are a count."""
    after, number = sheet.name(place + 1), sheet.number(place)
    opens = place == 0 and after is not None and not sheet.says(after.last, *COUNTED)
    told = (opens or sheet.says(place - 1, S.LANGUAGE)) and number is not None and number >= FEWEST_COUNTED
    crewed = sheet.says(place + 1, S.CREW) and not sheet.says(place + 1, S.DRIVER)
    return told and (crewed or (after is not None and _names_a_car(after.found)))


def _names_a_car(found: object) -> bool:
    named = getattr(found, "named", None)
    return named is not None and named.kind in {NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR}


def read_ordinals(sheet: Sheet, slots: Slots, words: Words, questions: Questions) -> None:
    """ "3rd", "P3", "deuxième": a place, or which of several."""
    for first, end, number in list(_ordinals(sheet, words, questions)):
        last = _past_a_series(sheet, end)
        if number == 1 and _leads_several(sheet, slots, first, end):
            continue
        if sheet.says(last, S.RACE) and not sheet.says(last, S.WIN) and last + 1 not in sheet.used:
            slots.race_nth = number
        elif _names_a_meeting(sheet, last) or (
            sheet.says(last, *COUNTED, S.CHAMPIONSHIP, S.MEETING, S.YEAR, S.CAMPAIGN)
            and not sheet.says(last, S.POSITION, S.COUNT)  # "fini 2e combien de fois"
        ):
            slots.nth = number
        elif slots.position is None:
            slots.position = number
        elif slots.position != number:
            slots.other_place = number
            slots.places_apart = slots.places_apart or sheet.says(first - 1, S.AND) or sheet.says(first - 2, S.AND)
        sheet.use(first, end)
    for cue in sheet.found:
        of_race = sheet.says(_past_a_series(sheet, cue.last), S.RACE)
        if S.LAST in cue and (S.RACE in cue or of_race) and slots.race_nth is None:
            slots.race_nth = -1
        if S.OPENING in cue and (of_race or sheet.says(cue.first - 1, S.RACE)) and slots.race_nth is None:
            slots.race_nth = 1
        if S.FIRST in cue and S.RACE in cue and slots.race_nth is None:
            slots.race_nth = 1


def _leads_several(sheet: Sheet, slots: Slots, first: int, end: int) -> bool:
    """Whether an ordinal opens a list, and is no place: "the first five", "les cinq premiers"."""
    before, after = sheet.number(first - 1), sheet.number(end)
    few = before or after or (slots.limit if first - 1 in sheet.used else None)
    if few is None or not 1 < few <= MOST_LISTED or sheet.says(end + 1, *COUNTED):
        return False
    slots.limit, slots.leading = few, True
    sheet.use(first - (before is not None), end + (before is None and after is not None))
    return True


def _past_a_series(sheet: Sheet, place: int) -> int:
    """The place after the name of a series or class: "the first Formula One race"."""
    bearer = sheet.name(place)
    between = bearer is not None and readings(bearer.found)[0].kind in {NameKind.CHAMPIONSHIP, NameKind.CATEGORY}
    return bearer.last if bearer is not None and between else place


def _names_a_meeting(sheet: Sheet, place: int) -> bool:
    """Whether a meeting's name of several words stands there ("Grand Prix de Bahreïn"), and not a place alone."""
    bearer = sheet.name(place)
    named = getattr(bearer.found, "named", None) if bearer is not None else None
    return named is not None and bearer is not None and named.kind is NameKind.EVENT and bearer.last - bearer.first > 1


def _ordinals(sheet: Sheet, words: Words, questions: Questions) -> Iterator[tuple[int, int, int]]:
    suffixes = {fold(s) for s in words.ordinal_suffixes}
    letters = {fold(s) for s in questions.place_letters}
    for place, token in enumerate(sheet.tokens):
        if place in sheet.used or sheet.name(place):
            continue
        after = sheet.tokens[place + 1] if place + 1 < len(sheet.tokens) else None
        together = after is not None and glued(token, after)
        if token.number is not None and together and sheet.word(place + 1) in suffixes:
            yield place, place + 2, token.number
        elif token.word in letters and together and after is not None and after.number is not None:
            yield place, place + 2, after.number
        elif _is_a_bare_place(sheet, place):
            yield place, place + 1, token.number or 0
        elif sheet.says(place, S.ORDINAL):
            cue = sheet.cue(place)
            value = cue.senses[S.ORDINAL] if cue is not None and cue.first == place else None
            if isinstance(value, int) and cue is not None:
                yield place, cue.last, value


def _is_a_bare_place(sheet: Sheet, place: int) -> bool:
    """Whether a figure between "finished" and where is a place: "ki a fini 2 a Monaco"."""
    number = sheet.tokens[place].number
    told = sheet.says(place - 1, S.FINISHED) and sheet.says(place + 1, S.AT)
    return told and number is not None and 0 < number <= MOST_LISTED
