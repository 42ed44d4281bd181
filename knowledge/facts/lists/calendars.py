"""Calendars: lines of meetings and their days, under a heading that says so or one after another."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.dates import DateSpan
from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.venue import place_name
from knowledge.facts.statement import Reliability, Setting, Statement, Verb
from knowledge.reading.document import Block, BlockKind

MARKS, MARKS_AND_GAPS = re.compile(r"[;!?\n]|\.(?!\d)"), re.compile(r"[;.!?\n]|\s{3,}")
"""What parts a meeting from the next, where one place and one day stand alone and where several do."""
BEFORE_BRACKET = re.compile(r"((?:[A-ZÀ-Ý][\w'’-]+[ ]){0,2}[A-ZÀ-Ý][\w'’-]+)\s?\($")
"""The name of a place right before a bracket."""
K = MentionKind
LINES = (BlockKind.ROW, BlockKind.ITEM)
MOST_BESIDE = 24
"""Letters of a calendar's line beside its day and place: the number of a round, a country."""


def dated_lines(blocks: Sequence[Block], page: Page) -> frozenset[int]:
    """Where the lines start that hold a day and a place and nobody, of two or more in a row; the first of them may
    look like a heading."""
    lines = [block for block in blocks if block.kind is not BlockKind.NOISE]
    dated = {block.start for block in lines if _is_dated(page, block)}
    runs = ((a, b) for a, b in pairwise(lines) if b.kind in LINES and {a.start, b.start} <= dated)
    return frozenset(block.start for run in runs for block in run)


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
    dates = page.inside(start, end, K.DATE)
    for date in dates:
        alone = len(dates) == 1 == len(places)
        near = [p for p in places if not _parted(page, p, date, alone=alone)]
        near = near or (_unlisted(page, date, start) if places and len(dates) > 1 else [])
        if not near or not isinstance(date.value, DateSpan):
            continue
        place = min(near, key=lambda p: _apart(p, date))
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
    return bool(marks.search(page.text, start, end)) or bool(page.inside(start, end, K.DATE, K.EVENT, K.CIRCUIT))
