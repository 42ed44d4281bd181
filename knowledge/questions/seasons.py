"""Takes seasons and dates from a question's sheet: years, winters, decades, "since", "last season", "17 October"."""

import datetime as dt
from collections.abc import Iterator

from config.questions import Questions
from knowledge.names import NameKind
from knowledge.questions.sheet import Found, Sheet, readings
from knowledge.questions.signal import S
from knowledge.questions.slot import Slots
from knowledge.questions.tokens import glued
from knowledge.text import fold

CENTURY_TURN = 50
PAIR = 2
COUNTED = (S.POINTS, S.LAPS, S.RACE, S.MEETING, S.WIN, S.YEAR, S.TIMES, S.PODIUM, S.POLE)
OF_A_YEAR = (S.CHAMPIONSHIP, S.STANDINGS, S.TITLE, S.CALENDAR)
DATED = (S.WIN, S.WON, S.POLE, S.PODIUM, S.CHAMPION, S.TITLE, S.TEAMMATE, S.STANDINGS, S.CHAMPIONSHIP, S.FASTEST_LAP)
PLACES_AND_SERIES = frozenset({NameKind.EVENT, NameKind.CIRCUIT, NameKind.COUNTRY, NameKind.CHAMPIONSHIP})


def of_a_place_or_series(found: Found) -> bool:
    """Whether a name is that of a meeting, a track, a country or a series."""
    return readings(found)[0].kind in PLACES_AND_SERIES


def full_year(figures: str) -> int | None:
    """The year that two or four figures stand for."""
    if len(figures) == 4 and 1890 <= int(figures) <= 2100:
        return int(figures)
    if len(figures) == 2:
        return int(figures) + (1900 if int(figures) >= CENTURY_TURN else 2000)
    return None


def read_dates(sheet: Sheet, slots: Slots) -> None:
    """ "17 October 2024", "October 17", "in June"."""
    for cue in list(sheet.cues_with(S.MONTH)):
        if sheet.says(cue.first - 1, S.ON_BEHALF) and S.AT not in (sheet.cue(cue.first - 1) or ()):
            continue  # "won for March": a team is meant
        month = cue.senses[S.MONTH]
        if not isinstance(month, int):
            continue
        around = [p for p in (cue.first - 1, cue.last) if (n := sheet.number(p)) and n <= 31 and sheet.tokens[p].number]
        year = next((sheet.number(p) for p in (cue.last, cue.last + 1) if _is_year(sheet, p)), None)
        if around and year:
            try:
                slots.day = dt.date(year, month, sheet.number(around[0]) or 1)
            except ValueError:
                continue
            sheet.use(around[0], around[0] + 1)
        elif not (year or around or sheet.says(cue.first - 1, S.LANGUAGE)):
            continue
        slots.month = month
        sheet.use(cue.first, cue.last)
        if around:
            sheet.use(around[0], around[0] + 1)


def _is_year(sheet: Sheet, place: int) -> bool:
    return len(sheet.word(place)) == 4 and sheet.number(place) is not None and full_year(sheet.word(place)) is not None


def read_seasons(sheet: Sheet, slots: Slots, questions: Questions) -> None:
    """A year, a winter season, a range of years, a decade, "since", "until"."""
    if read_decade(sheet, slots, {fold(ending) for ending in questions.decade_endings}):
        return
    years = list(_years(sheet, questions))
    if not years:
        return
    (place, year), *others = years
    if read_label(sheet, slots, place, year):
        return
    sheet.used.update(p for p, _ in years)
    if others:
        slots.first_season, slots.last_season = min(y for _, y in years), max(y for _, y in years)
        run = len(years) > PAIR and slots.last_season - slots.first_season == len(years) - 1
        slots.apart = not run and _apart(sheet, [p for p, _ in years])
        return
    slots.first_season, slots.last_season = _bounds(sheet, place, year)


def _apart(sheet: Sheet, places: list[int]) -> bool:
    """Whether "and" joins two years that nothing before them makes the ends of a time: "in 1996 and 1998"."""
    between = sheet.text[sheet.tokens[places[0]].end : sheet.tokens[places[-1]].start]
    joined = "," in between or any(sheet.says(p, S.AND) for p in range(places[0] + 1, places[-1]))
    from_to = any(cue.first < places[0] and S.BETWEEN in cue for cue in sheet.found)
    return joined and not from_to and len(places) >= PAIR


def _bounds(sheet: Sheet, place: int, year: int) -> tuple[int | None, int | None]:
    before = place - 1
    while sheet.says(before, S.YEAR, S.FILLER) and not sheet.says(before, S.SINCE, S.UNTIL, S.BEFORE, S.AFTER):
        before -= 1
    of_that_year = sheet.says(before, S.FROM) and sheet.says(place + 1, *OF_A_YEAR)
    if of_that_year or sheet.name(place + 1) or sheet.says(place + 1, S.MEETING, S.RACE, S.ROUND, S.YEAR):
        return year, year
    if sheet.says(before, S.BEFORE) and sheet.says(before, S.UNTIL):
        return None, year - 1
    if sheet.says(before, S.AFTER) and sheet.says(before, S.SINCE):
        return year + 1, None
    if sheet.says(before, S.SINCE):
        return year, None
    if sheet.says(before, S.UNTIL):
        return None, year
    return year, year


def _years(sheet: Sheet, questions: Questions) -> Iterator[tuple[int, int]]:
    last = -PAIR
    for place, token in enumerate(sheet.tokens):
        cue = sheet.cue(place)
        part = cue is not None and cue.last - cue.first > 1
        if token.number is None or place in sheet.used or sheet.name(place) or part:
            continue
        short = len(token.word) == 2 and (_follows(sheet, place, last) or _short_year(sheet, place, questions))
        year = full_year(token.word) if short or _is_year(sheet, place) else None
        if year is not None:
            last = place
            yield place, year


def _follows(sheet: Sheet, place: int, last: int) -> bool:
    """Whether two figures go on with a list of years: "96, 97 and 98"."""
    listed = last == place - 1 and "," in sheet.text[sheet.tokens[last].end : sheet.tokens[place].start]
    return listed or (last == place - PAIR and sheet.says(place - 1, S.AND) and not sheet.says(place + 1, *COUNTED))


def _short_year(sheet: Sheet, place: int, questions: Questions) -> bool:
    """Whether two figures are a year: after "in", an apostrophe, or the name of a place or series at the end."""
    if place + 1 < len(sheet.tokens) and glued(sheet.tokens[place], sheet.tokens[place + 1]):
        return False
    if sheet.says(place - 1, S.PERSON) or sheet.word(place - 1) in {fold(sign) for sign in questions.number_signs}:
        return False  # "his 91 wins", "no 84"
    if _after_a_place(sheet, place) or _at_the_end(sheet, place):
        return True
    if int(sheet.word(place)) >= CENTURY_TURN and sheet.says(place + 1, S.TITLE, S.CHAMPIONSHIP, S.CAMPAIGN):
        return True  # "the 94 title": nobody has so many
    if sheet.says(place + 1, *COUNTED):
        return False
    return _signed_as_a_year(sheet, place, questions)


def _signed_as_a_year(sheet: Sheet, place: int, questions: Questions) -> bool:
    start = sheet.tokens[place].start
    if sheet.text[start - 1 : start] in {"'", "’"}:
        return True
    if sheet.word(place - 1) in {fold(sign) for sign in questions.year_signs}:
        return True
    return _beside_a_place(sheet, place)


def _after_a_place(sheet: Sheet, place: int) -> bool:
    """ "adelaide 94 winner": nobody wins ninety-four times at one place."""
    bearer = sheet.name(place - 1)
    counted = sheet.says(place + 1, S.POINTS, S.LAPS, S.TIMES, S.YEAR)
    high = int(sheet.word(place)) >= CENTURY_TURN
    return high and bearer is not None and of_a_place_or_series(bearer.found) and not counted


def _at_the_end(sheet: Sheet, place: int) -> bool:
    """ "mansell wins 92", "champion 97": a high number that ends the text, after somebody or after what was done."""
    if place + 1 < len(sheet.tokens) or int(sheet.word(place)) < CENTURY_TURN:
        return False
    bearer = sheet.name(place - 1)
    person = bearer is not None and readings(bearer.found)[0].kind is NameKind.DRIVER
    of_somebody = any(readings(b.found)[0].kind is NameKind.DRIVER for b in sheet.bearers)
    return person or sheet.says(place - 1, *DATED) or (of_somebody and sheet.says(place - 1, S.TEAM))


def _beside_a_place(sheet: Sheet, place: int) -> bool:
    """ "monaco 96", "96 monaco": a number beside a place or a series; beside a make it is a car's."""
    bearer, after = sheet.name(place - 1), sheet.name(place + 1)
    earlier = int(sheet.word(place)) >= CENTURY_TURN
    if bearer is not None:
        return of_a_place_or_series(bearer.found) and (earlier or place + 1 == len(sheet.tokens))
    return earlier and after is not None and of_a_place_or_series(after.found)


def read_label(sheet: Sheet, slots: Slots, place: int, year: int) -> bool:
    """ "2024-25", "2024/2025": a season over the winter."""
    if place + 1 >= len(sheet.tokens):
        return False
    between = sheet.text[sheet.tokens[place].end : sheet.tokens[place + 1].start]
    after = sheet.tokens[place + 1].number
    if between in {"-", "/", "–"} and after in {year + 1, (year + 1) % 100}:
        slots.season_label = f"{year}-{(year + 1) % 100:02d}"
        slots.first_season = slots.last_season = year
        sheet.use(place, place + 2)
        return True
    return False


def read_decade(sheet: Sheet, slots: Slots, endings: set[str]) -> bool:
    """ "the 1990s", "les années 90", "the nineties"."""
    for cue in sheet.cues_with(S.DECADE_WORD):
        first = cue.senses[S.DECADE_WORD]
        if isinstance(first, int):
            slots.first_season, slots.last_season = first, first + 9
            sheet.use(cue.first, cue.last)
            return True
    for place, token in enumerate(sheet.tokens):
        year = full_year(token.word) if sheet.number(place) is not None and token.number is not None else None
        if year is None or year % 10 or sheet.says(place - 1, S.TOP):
            continue
        plural = sheet.word(place + 1) in endings and glued(token, sheet.tokens[place + 1])
        if plural or sheet.says(place - 1, S.DECADE):
            slots.first_season, slots.last_season = year, year + 9
            sheet.use(place - (not plural), place + 1 + plural)
            return True
    return False


def read_relative_seasons(sheet: Sheet, slots: Slots) -> None:
    """ "last season", "currently", "the year after"."""
    for cue in sheet.found:
        if S.YEAR_AFTER in cue or S.YEAR_BEFORE in cue:
            slots.shift = 1 if S.YEAR_AFTER in cue else -1
        elif S.LAST_SEASON in cue:
            slots.previous = True
        elif S.THIS_SEASON in cue or S.NOW in cue:
            slots.latest = slots.first_season is None
    slots.previous = slots.previous and not slots.shift
