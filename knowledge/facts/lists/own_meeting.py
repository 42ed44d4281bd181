"""The meeting that a document is about, with its days and its number in the season; and those of other series that it
names in passing: "the Alpina Cup at Silverstone"."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.dates import DateSpan
from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.numbers import number_words
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.setting.race_series import place_of_series
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.venue import place_name
from knowledge.facts.statement import Reliability, Setting, Statement, Verb
from knowledge.reading.document import BlockKind, Document

K = MentionKind
OPENING = 500
"""Characters in which a text says when its meeting was."""
LONGEST = dt.timedelta(days=4)


def own_meeting(page: Page, where: Scene) -> Iterator[Statement]:
    """The meeting that the document is about, where it is named first, with its number in the season if told."""
    here = where.default
    name = here.event or here.circuit
    if name is None:
        return
    named = [m for m in page.found if m.kind in (K.EVENT, K.CIRCUIT) and place_name(m) in (here.event, here.circuit)]
    if not named:
        return
    values: dict[str, object] = {"event": here.event, "circuit": here.circuit}
    for place in named:
        start = max(page.folded.rfind(". ", 0, place.start), page.folded.rfind("\n", 0, place.start)) + 1
        stop = page.folded.find(".", place.end)
        if number := round_told(page, start, stop if stop > 0 else len(page.folded)):
            values["round"] = number
            break
    if days := _own_days(page, here):
        values |= {"start_date": days.first, "end_date": days.last}
    first = named[0]
    setting = replace(here, session=None, category=None, provisional=False)
    yield Statement(Verb.HELD, NOBODY, setting, first.start, first.end, Reliability.WEAK, values=values)


def headed_meetings(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """The meetings that headings name with their series, over a text about each: "Brun - Haze Cup, Spa"."""
    for block, below in pairwise(b for b in document.blocks if b.kind is not BlockKind.NOISE):
        if block.kind is not BlockKind.HEADING or below.kind is not BlockKind.PARAGRAPH:
            continue
        here, series = where.at(block.start), page.inside(block.start, block.end, K.CHAMPIONSHIP)
        places = page.inside(block.start, block.end, K.CIRCUIT, K.EVENT)
        named = len(series) == len(places) == 1 and place_name(places[0]) in (here.event, here.circuit)
        if named and series[0].value == here.championship:
            values: dict[str, object] = {"event": here.event, "circuit": here.circuit}
            setting = replace(here, session=None, category=None, provisional=False)
            first, last = places[0].start, places[0].end
            yield Statement(Verb.HELD, NOBODY, setting, first, last, Reliability.WEAK, values=values)


def _own_days(page: Page, here: Setting) -> DateSpan | None:
    """The days of a weekend that the opening names, in a sentence that names no other place and looks not ahead."""
    found = [
        m
        for m in page.inside(0, OPENING, K.DATE)
        if isinstance(m.value, DateSpan) and m.value.dated and m.value.first < m.value.last <= m.value.first + LONGEST
    ]
    if len({m.value for m in found}) != 1:
        return None
    start = max(page.folded.rfind(". ", 0, found[0].start), page.folded.rfind("\n", 0, found[0].start)) + 1
    stop = min((i for i in (page.folded.find(mark, found[0].end) for mark in (". ", "\n")) if i >= 0), default=None)
    end = len(page.folded) if stop is None else stop
    others = [p for p in page.inside(start, end, K.EVENT, K.CIRCUIT) if place_name(p) not in (here.event, here.circuit)]
    ahead = looks_ahead(page.language).search(page.folded, start, end)
    days = found[0].value
    if not isinstance(days, DateSpan) or others or ahead or _dated_apart(page, days, found[0].start):
        return None
    return days


def _dated_apart(page: Page, days: DateSpan, start: int) -> bool:
    """Whether a day that is told before is of another meeting, or of a report on one, than some days."""
    told = [m.value for m in page.inside(0, start, K.DATE) if isinstance(m.value, DateSpan) and m.value.dated]
    return any(abs(day.first - days.first) > 2 * LONGEST for day in told)


def meetings_of_series(page: Page, where: Scene) -> Iterator[Statement]:
    """Meetings of other series, right behind the name of theirs, elsewhere than where the text takes place."""
    for series in (m for m in page.found if m.kind is K.CHAMPIONSHIP):
        here = where.at(series.start)
        venue = place_of_series(page, series, len(page.folded))
        if venue is None or series.value == where.default.championship or venue.event == where.default.event:
            continue
        values: dict[str, object] = {"event": venue.event, "circuit": venue.circuit, "championship": series.value}
        setting = replace(here, session=None, category=None, provisional=False)
        place = next(p for p in page.inside(series.end, len(page.folded), K.EVENT, K.CIRCUIT))
        yield Statement(Verb.HELD, NOBODY, setting, series.start, place.end, Reliability.WEAK, values=values)


@lru_cache
def looks_ahead(language: Language) -> re.Pattern[str]:
    """Words that look ahead to another meeting."""
    return re.compile(rf"{word_of((*language.facts.setting.next_words, *language.facts.lists.next_events))}")


def round_told(page: Page, start: int, end: int) -> int | None:
    """The number of a meeting in its season: "deuxième manche", "round 14"."""
    said, written = _round_words(page.language)
    for ordinal in page.inside(start, end, K.ORDINAL):
        if said.match(page.folded, ordinal.end):
            return int(ordinal.value) if isinstance(ordinal.value, int) else None
    figure = written.search(page.folded, start, end)
    return number_words(page.language).value(figure[1]) if figure else None


@lru_cache
def _round_words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What follows the ordinal of a round, and a round with its figure."""
    words = any_of(language.facts.setting.round_words)
    further = any_of((*language.facts.mentions.class_articles, *language.words.and_words))
    return (
        re.compile(rf"\s(?:{further}\s\w+\s)?{words}(?!\w)"),
        re.compile(
            rf"{word_of(language.facts.setting.round_words)}\s(\d{{1,2}}|{number_words(language).cardinal})(?!\w)"
        ),
    )
