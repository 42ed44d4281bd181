"""Takes counts from a question's sheet: a number of rows, at least so many, a number to hold against."""

from knowledge.names import NameKind
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.slot import Slots

COUNTED = (S.WIN, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP, S.TIMES, S.RETIRED, S.CHAMPION)
DEEDS_COUNTED = frozenset({S.RACE, S.MEETING, S.WIN, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP})


def read_counts(sheet: Sheet, slots: Slots) -> None:
    """ "top 5", "the first three", "at least 3 wins", "7 titles"."""
    for cue in sheet.found:
        if S.TOP in cue:
            place = next((p for p in (cue.last, cue.first - 1) if sheet.number(p)), None)
            if place is not None:
                slots.limit = sheet.number(place)
                sheet.use(place, place + 1)
        elif (S.AT_LEAST in cue or S.MORE in cue) and (number := sheet.number(cue.last)) is not None:
            slots.at_least = number + (S.AT_LEAST not in cue)
            sheet.use(cue.last, cue.last + 1)
    for place in range(len(sheet.tokens)):
        number = sheet.number(place)
        if number is None or sheet.says(place, S.LANGUAGE, S.COUNT, S.FILLER):
            continue
        if sheet.says(place + 1, S.EPITHET) or (sheet.says(place - 1, S.PERSON) and sheet.says(place + 1, *COUNTED)):
            slots.value = None if _of_somebody(sheet) and not is_claim(sheet) else number
            sheet.use(place, place + 1)
        elif _of_the_last(sheet, place) or (sheet.says(place + 1, S.MOST) and sheet.says(place + 1, S.DRIVER)):
            slots.limit = number
            sheet.use(place, place + 1)
        elif (
            sheet.says(place + 1, *COUNTED, S.RACE, S.MEETING, S.POINTS)
            or (sheet.says(place + 1, S.STREAK) and sheet.says(place + 2, *COUNTED, S.RACE, S.MEETING))
            or (sheet.says(place + 1, S.FILLER) and sheet.says(place + 2, *COUNTED))
            or ((bearer := sheet.name(place + 1)) is not None and sheet.says(bearer.last, S.RACE))
        ):
            slots.value = number
            sheet.use(place, place + 1)
        elif sheet.says(place + 1, S.DRIVER, S.DRIVES, S.TEAM, S.BEST, S.MAKE):
            slots.limit = number
            sheet.use(place, place + 1)


def _of_the_last(sheet: Sheet, place: int) -> bool:
    """Whether a number tells how many of the last are meant: "the last ten winners", "les cinq dernières poles"."""
    done = next((p for p in (place + 1, place + 2) if sheet.says(p, *COUNTED, S.DRIVER)), None)
    return done is not None and (sheet.says(place - 1, S.LAST) or sheet.says(place + 1, S.LAST))


def _of_somebody(sheet: Sheet) -> bool:
    """Whether a person is named, of whom a number only tells what is known: "three-time champion Jackie Stewart"."""
    return any(readings(b.found)[0].kind is NameKind.DRIVER for b in sheet.bearers)


def is_claim(sheet: Sheet) -> bool:
    """Whether what somebody is called is what is asked: "is Prost a five-time champion?"."""
    last = max((cue.last for cue in sheet.found if S.EPITHET in cue), default=0)
    asked = sheet.says(0, S.YES_NO) or any(sheet.cues_with(S.INVERTED))
    return last == len(sheet.tokens) and asked


def counts_deeds(sheet: Sheet) -> bool:
    """Whether races or deeds are what is counted: "how many Grands Prix", "how many wins", and no word between."""
    counting = [c for c in sheet.found if S.COUNT in c]
    return any(c.senses.keys() & DEEDS_COUNTED or _says_deed(sheet, _past_names(sheet, c.last)) for c in counting)


def _past_names(sheet: Sheet, place: int) -> int:
    """The place after the names that stand there: "how many Italian Grand Prix wins"."""
    while (bearer := sheet.name(place)) is not None:
        place = bearer.last
    return place


def _says_deed(sheet: Sheet, place: int) -> bool:
    cue = sheet.cue(place)
    return cue is not None and bool(cue.senses.keys() & DEEDS_COUNTED) and S.DRIVER not in cue
