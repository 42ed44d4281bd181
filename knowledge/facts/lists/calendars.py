"""Calendars: lines of meetings and their days, under a heading that says so or one after another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.dates import DateSpan
from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.venue import place_name
from knowledge.facts.statement import Reliability, Setting, Statement, Verb
from knowledge.reading.document import Block, BlockKind

MARKS, MARKS_AND_GAPS = re.compile(r"[;!?\n]|\.(?!\d)"), re.compile(r"[;.!?\n]|\s{3,}")
"""What parts a meeting from the next, where one place and one day stand alone and where several do."""
BEFORE_BRACKET = re.compile(r"((?:[A-ZÀ-Ý][\w'’-]+[ ]){0,2}[A-ZÀ-Ý][\w'’-]+)\s?\($")
"""The name of a place right before a bracket."""
K = MentionKind
LONGEST_WORDS = 30
"""Characters before a day or a place in which words say that it no longer holds, or that it is of tests."""
LINES = (BlockKind.ROW, BlockKind.ITEM)
MOST_BESIDE = 24
"""Letters of a calendar's line beside its day and place: the number of a round, a country."""


def dated_lines(blocks: Sequence[Block], page: Page) -> frozenset[int]:
    """Where the lines start that hold a day and a place and nobody, of two or more in a row; the first of them may
    look like a heading."""
    lines = [block for block in blocks if block.kind is not BlockKind.NOISE]
    dated = {block.start for block in lines if _is_dated(page, block)}
    runs = ((a, b) for a, b in pairwise(lines) if b.kind in LINES and {a.start, b.start} <= dated)
    announced = (b.start for a, b in pairwise(lines) if b.start in dated and _announces(page, a))
    return frozenset((*(block.start for run in runs for block in run), *announced))


def _announces(page: Page, block: Block) -> bool:
    """Whether a line says no more than that the next meeting follows."""
    return _words(page.language).announced.fullmatch(page.folded, block.start, block.end) is not None


def _is_dated(page: Page, block: Block) -> bool:
    if block.kind not in (*LINES, BlockKind.HEADING):
        return False
    end = _before_bracket(page, block)
    held = page.inside(block.start, end)
    dates = [m for m in held if m.kind is K.DATE]
    places = [m for m in held if m.kind in (K.EVENT, K.CIRCUIT)]
    told = page.text[block.start : end]
    beside = sum(map(str.isalpha, told)) - sum(sum(map(str.isalpha, m.text)) for m in (*dates, *places))
    return len(dates) == len(places) == 1 and beside <= MOST_BESIDE and not any(m.kind is K.PERSON for m in held)


def _before_bracket(page: Page, block: Block) -> int:
    """Where a line ends but for the bracket at its end that holds a series: "19-21 July: Spa (Haze Cup, Brun)"."""
    opened = page.text.rfind(" (", block.start, block.end)
    closed = page.text[block.start : block.end].rstrip().endswith(")")
    named = closed and opened > 0 and page.inside(opened, block.end, K.CHAMPIONSHIP)
    return opened if named and not page.inside(opened, block.end, K.DATE) else block.end


def meetings(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    """Meetings and their days: "L, du 12 au 14 juillet ; M, ...", "12 - 14 juillet : L"."""
    places = page.inside(start, end, K.EVENT, K.CIRCUIT)
    series = page.inside(start, end, K.CHAMPIONSHIP)
    dates = _kept_dates(page, start, end)
    for date in dates:
        alone = len(dates) == 1 == len(places)
        near = [p for p in places if not _parted(page, p, date, alone=alone)]
        near = near or (_unlisted(page, date, start) if places and len(dates) > 1 else [])
        if not near or not isinstance(date.value, DateSpan):
            continue
        before = [p for p in near if p.end <= date.start]
        goes_on = bool(before) and _words(page.language).goes_on.match(page.folded, date.end)
        place = min(before if goes_on else near, key=lambda p: _apart(p, date))
        if page.text[place.start - 1 : place.start] == "(" and place in places[1:]:
            place = places[places.index(place) - 1]
        values: dict[str, object] = {"date": date.value, "event": place_name(place)}
        if place.kind is K.CIRCUIT:
            values["circuit"] = place_name(place)
        told = _bracketed_series(page, place, date) or series or _label_series(page, start)
        if len(told) == 1:
            values["championship"] = told[0].value
        setting: Setting = replace(where.at(date.start), session=None, category=None, provisional=False)
        first, last = min(place.start, date.start), max(place.end, date.end)
        yield Statement(Verb.HELD, NOBODY, setting, first, last, Reliability.LIST, values=values)


def _kept_dates(page: Page, start: int, end: int) -> list[Mention]:
    """The days that a stretch names, without those that a meeting was put off from."""
    put_off, dates = _words(page.language).put_off, page.inside(start, end, K.DATE)
    return [d for d in dates if not put_off.search(page.folded, max(start, d.start - LONGEST_WORDS), d.start)]


@dataclass(frozen=True)
class _Words:
    """Words around days: before those that no longer hold, between those of two meetings, over those to come."""

    put_off: re.Pattern[str]
    goes_on: re.Pattern[str]
    announced: re.Pattern[str]
    tests: re.Pattern[str]


@lru_cache
def _words(language: Language) -> _Words:
    setting, lists = language.facts.setting, language.facts.lists
    articles = any_of(language.words.day_articles)
    return _Words(
        put_off=re.compile(rf"(?<!\w){any_of(setting.put_off)}\s(?:{articles}\s)?\Z"),
        goes_on=re.compile(rf",?\s{any_of(setting.then_places)}\s"),
        announced=re.compile(rf"\W*{any_of(lists.next_events)}(?:\s\w+)?\W*"),
        tests=re.compile(rf"(?<!\w){any_of(setting.tests)}(?!\w)"),
    )


def of_tests(page: Page, start: int) -> bool:
    """Whether the words before a place tell of tests there, and of no meeting."""
    return _words(page.language).tests.search(page.folded, max(0, start - LONGEST_WORDS), start) is not None


def _unlisted(page: Page, date: Mention, start: int) -> list[Mention]:
    """The place that no list knows before its days in a bracket, beside others: "Spa (3 May), Tynagh (5 May)"."""
    named = BEFORE_BRACKET.search(page.text, start, date.start) if _in_bracket(page, date) else None
    others = page.inside(start, date.start) if named else []
    if named is None or any(m.start < named.end(1) and named.start(1) < m.end for m in others):
        return []
    return [Mention(K.EVENT, named.start(1), named.end(1), named[1], named[1])]


def _in_bracket(page: Page, date: Mention) -> bool:
    """Whether a bracket holds a day and nothing else."""
    return page.text[date.start - 1 : date.start] == "(" and page.text.startswith(")", date.end)


def _bracketed_series(page: Page, place: Mention, date: Mention) -> list[Mention]:
    """The series told in the bracket with the days of a meeting, or behind both: "Brands Hatch (GB3, 3-4 May)"."""
    last = max(place.end, date.end)
    beside = page.text.startswith(" (", last)
    opened, closed = last if beside else page.text.rfind("(", place.end, date.start), page.text.find(")", last)
    return page.inside(opened, closed, K.CHAMPIONSHIP) if opened >= 0 and closed >= 0 else []


def _label_series(page: Page, start: int) -> list[Mention]:
    """The series in the label of a line whose meetings are parted from it: "A (GB3): Spa, 3 May; Monza, 10 May"."""
    line = page.text.rfind("\n", 0, start) + 1
    label = page.text.find(":", line, start)
    return page.inside(line, label, K.CHAMPIONSHIP) if label >= 0 else []


def _apart(place: Mention, date: Mention) -> tuple[int, bool]:
    """How far a place and a date stand from each other; of two as near the one before."""
    after = place.start > date.start
    return (place.start - date.end if after else date.start - place.end), after


def _parted(page: Page, one: Mention, other: Mention, *, alone: bool) -> bool:
    """Whether a mark that parts meetings, or another date, stands between a place and a date; gaps part no lone two."""
    if one.start > other.start and _in_bracket(page, other):
        return True
    start, end = (one.end, other.start) if one.start < other.start else (other.end, one.start)
    marks = MARKS if alone else MARKS_AND_GAPS
    between = [*_kept_dates(page, start, end), *page.inside(start, end, K.EVENT, K.CIRCUIT)]
    return bool(marks.search(page.text, start, end)) or bool(between)
