"""What stands beside names and is told in passing: ages, nations, the days and places of meetings.

It needs no sentence: a name and an age in a bracket, a place and its days, are told by standing together.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.dates import DateSpan
from knowledge.facts.changed import replace
from knowledge.facts.lists.ages import is_age
from knowledge.facts.lists.calendars import meetings, of_tests
from knowledge.facts.lists.own_meeting import headed_meetings, looks_ahead, meetings_of_series, own_meeting, round_told
from knowledge.facts.lists.undated_meetings import undated_meetings
from knowledge.facts.mention import NOBODY, Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.gazetteer import nation_after
from knowledge.facts.mentions.occasions import any_of
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.unlisted import named_beside_days
from knowledge.facts.setting.venue import place_name
from knowledge.facts.setting.years import is_aside
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block, BlockKind, Document

K = MentionKind
STOP = re.compile(r"[.!?]\s+(?=[^\W\d_a-z])|;\s|\n\n")
OF_A_MEETING = (K.EVENT, K.CIRCUIT, K.DATE)
LEAST_IN_A_TOUR = 3
LONGEST_BREAK = dt.timedelta(days=210)
"""Between a report and the next meeting it announces; what would be later was earlier in the season."""


def asides(document: Document, page: Page, where: Scene, language: Language) -> Iterator[Statement]:
    """What a document tells in passing of people and meetings."""
    for block in document.blocks:
        if block.kind is BlockKind.NOISE:
            continue
        inside = page.inside(block.start, block.end)
        yield from _people(page, inside, where)
        if block.kind is not BlockKind.ROW and any(m.kind in OF_A_MEETING for m in inside):
            for start, end in _sentences(page, block):
                if not page.inside(start, end, *OF_A_MEETING):
                    continue
                yield from _dated(document, page, where, start, end)
                yield from undated_meetings(page, where, start, end)
                yield from _tour(page, where, start, end, language)
    yield from own_meeting(page, where)
    yield from headed_meetings(document, page, where)
    yield from meetings_of_series(page, where)


def _sentences(page: Page, block: Block) -> Iterator[tuple[int, int]]:
    at = block.start
    for stop in STOP.finditer(page.text, block.start, block.end):
        yield at, stop.end()
        at = stop.end()
    yield at, block.end


def _people(page: Page, inside: Sequence[Mention], where: Scene) -> Iterator[Statement]:
    """ "X (23 ans)", "X, 26,", "X (BEL)", "le Suisse X"."""
    for one, other in pairwise(inside):
        if one.kind is not K.PERSON and (one.kind is not K.COUNTRY or other.kind is not K.PERSON):
            continue
        gap = page.text[one.end : other.start]
        if one.kind is K.PERSON and other.kind in (K.AGE, K.NUMBER) and is_age(page, one, other, gap):
            yield _described(page.text, one, other, where, "age")
        elif one.kind is K.PERSON and other.kind is K.COUNTRY and gap.strip() == "(":
            yield _described(page.text, one, other, where, "nationality")
        elif (
            one.kind is K.COUNTRY
            and other.kind is K.PERSON
            and gap == " "
            and page.text[one.start - 1 : one.start] != "("
        ):
            yield _described(page.text, other, one, where, "nationality")
    for person in (m for m in inside if m.kind is K.PERSON):
        if nation := nation_after(page.text, person.end):
            party = Party(drivers=(str(person.value),), start=person.start, end=person.end)
            values: dict[str, object] = {"person": person.value, "nationality": nation[0]}
            setting, end = where.at(person.start), nation[1] + 1
            yield Statement(Verb.DESCRIBED, party, setting, person.start, end, Reliability.LIST, values=values)


def _described(text: str, person: Mention, other: Mention, where: Scene, name: str) -> Statement:
    start, end = min(person.start, other.start), max(person.end, other.end)
    end += text[end : end + 1] == ")" and "(" in text[start:end]
    party = Party(drivers=(str(person.value),), start=person.start, end=person.end)
    values: dict[str, object] = {"person": person.value, name: other.value}
    return Statement(Verb.DESCRIBED, party, where.at(start), start, end, Reliability.SENTENCE, values=values)


def _dated(document: Document, page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """Meetings and their days in a sentence, in the season that the sentence names, or the next where they are past."""
    named = [m for m in page.inside(start, end, K.SEASON) if not is_aside(page, m)]
    years = [m.value for m in named if isinstance(m.value, int)]
    for statement in (*meetings(page, where, start, end), *named_beside_days(page, where, start, end)):
        span = statement.values.get("date")
        if not isinstance(span, DateSpan) or of_tests(page, statement.start):
            continue
        year = _year(document, page, span, where.at(start).season, years, (start, end))
        values = {k: v for k, v in statement.values.items() if k != "date"}
        if year is not None:
            try:
                dated = span if span.dated else span.in_year(year)
            except ValueError:
                continue
            values |= {
                "start_date": dated.first,
                "end_date": dated.last,
                "season": year if not span.dated else dated.first.year,
            }
        if isinstance(where.at(start).season, str):
            values.pop("season", None)
        if number := round_told(page, start, end):
            values["round"] = number
        yield replace(statement, values=values, reliability=Reliability.SENTENCE)


def _year(
    document: Document,
    page: Page,
    span: DateSpan,
    season: int | str | None,
    years: list[int],
    sentence: tuple[int, int],
) -> int | None:
    if span.dated:
        return span.first.year
    if len(set(years)) == 1:
        return years[0]
    if not isinstance(season, int):
        return None
    ahead = looks_ahead(page.language).search(page.folded, *sentence)
    told = document.date
    if ahead and told is not None and told.year == season:
        try:
            later = span.in_year(season + 1).first - told
            return season + (span.in_year(season).last < told and later <= LONGEST_BREAK)
        except ValueError:
            return season
    return season


def _tour(page: Page, where: Scene, start: int, end: int, language: Language) -> Iterator[Statement]:
    """Places that a sentence lists one after another: the meetings of a season so far."""
    places = page.inside(start, end, K.CIRCUIT)
    run = [p for p, q in pairwise([*places, *places[-1:]]) if p is q or _listed(page, p, q, language)]
    if len(run) < LEAST_IN_A_TOUR:
        return
    setting = replace(where.at(start), session=None, category=None)
    for place in places:
        values: dict[str, object] = {"event": place_name(place)}
        yield Statement(
            Verb.HELD, NOBODY, setting, places[0].start, places[-1].end, Reliability.SENTENCE, values=values
        )


def _listed(page: Page, one: Mention, other: Mention, language: Language) -> bool:
    return bool(_between_places(language).fullmatch(page.folded, one.end, other.start))


@lru_cache
def _between_places(language: Language) -> re.Pattern[str]:
    setting = language.facts.setting
    words = any_of((*language.words.and_words, *setting.name_joins, *setting.place_joins))
    return re.compile(rf"[\s,]*(?:{words}\s?)*[\s,]*")
