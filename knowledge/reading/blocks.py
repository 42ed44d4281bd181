"""A text as blocks: headings, paragraphs, items, rows.

Lines that an editor wrapped are joined again, also over a page break, while every offset stays one into the text.
What a line is depends on its neighbours: a short line before a paragraph is its heading, a run of short lines is a
list, and a table that came out of its page with one cell a line is put together again.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.reading.document import Block, BlockKind
from knowledge.reading.lines import (
    SHORT,
    STRICTLY_NUMBERED,
    Line,
    Look,
    columns,
    is_capitals,
    is_label,
    lines_of,
    lists_inside,
    number_of,
    opens_a_row,
)
from knowledge.reading.neighbours import (
    LONG,
    continues_over_a_gap,
    labels_as_rows,
    numbered_sections,
    with_lead_headings,
    without_repetition,
    years_as_rows,
)
from knowledge.reading.pasted import unpasted
from knowledge.reading.pasted_labels import is_grid_row
from knowledge.reading.pasted_words import is_header
from knowledge.reading.spacing import SENTENCE_END, rejoined, vertical_table, without_double_spacing
from knowledge.reading.wrapped_lists import counts_on

NARROWEST_PAGE, WIDEST_PAGE = 65, 140
"""Characters a line where an editor wrapped; longer lines are paragraphs of their own."""
WIDEST_DATELINE = 4
"""Cells of a line that tells place, round and days at the head of a text."""
COUNTED = re.compile(r"[^\W\d].*\s\d+(?:[.,]\d+)?\s?[^\W\d]{2,6}\.?$")
"""How a line of a list ends that counts something: "Jo Doe 43 pts"."""
FIGURE = re.compile(r"[\d(+]")
FIGURES = re.compile(r"[(+]|\d\W+\d")
"""What makes a result of the words of a numbered line: any figure, or one beside another."""
SHORT_WORD = 3
"""A line that ends in such a word ("at", "de") goes on."""


def segment(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in its order."""
    blocks: list[Block] = []
    lines = _sequences(without_double_spacing(lines_of(text)))
    opening = True  # no paragraph yet
    for group in _groups(lines):
        before = max(len(blocks) - 1, 0)  # the last block may still become part of a paragraph
        for block in _blocks_of(group, text, opening=opening):
            if blocks and continues_over_a_gap(blocks[-1], block):
                first = blocks.pop()
                kind = BlockKind.ITEM if first.kind is BlockKind.ITEM else BlockKind.PARAGRAPH
                block = _block(text, kind, first.start, block.end)  # noqa: PLW2901
            blocks.append(block)
        opening = opening and not any(b.kind is BlockKind.PARAGRAPH for b in blocks[before:])
    return tuple(without_repetition(numbered_sections(labels_as_rows(years_as_rows(list(with_lead_headings(blocks)))))))


def _sequences(lines: list[Line]) -> list[Line]:
    """Lines that are rows because their neighbours are numbered on: "1 X", "2 Y" need no full stop."""
    numbers = [(i, number_of(line.text)) for i, line in enumerate(lines) if line.look is not Look.BLANK]
    found = set()
    for (i, one), (j, other) in pairwise(numbers):
        if one is not None and other == one + 1 and len(lines[i].text) <= 2 * SHORT:
            found |= {i, j}
    return [
        Line(line.start, line.end, line.text, Look.NUMBERED, line.indented)
        if i in found and line.look in (Look.PLAIN, Look.HEADING)
        else line
        for i, line in enumerate(lines)
    ]


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a blank between; a rule under a line makes it a heading and ends the run."""
    group: list[Line] = []
    for line in lines:
        if line.look is Look.RULE and not line.text.strip(".… "):
            continue  # "..." says that a list goes on, not that it ends
        if line.look in (Look.BLANK, Look.RULE):
            if (
                group
                and line.look is Look.RULE
                and len(line.text) > 2
                and group[-1].look is Look.PLAIN
                and len(group) == 1
            ):
                group[-1] = Line(group[-1].start, group[-1].end, group[-1].text, Look.HEADING)
            if group:
                yield group
            group = []
        else:
            group.append(line)
    if group:
        yield group


def _blocks_of(group: list[Line], text: str, *, opening: bool) -> Iterator[Block]:
    units = list(unpasted(_units(rejoined(group, text)), text))
    position = 0
    while position < len(units):
        table = vertical_table(units, position)
        if table:
            yield from (_cells_block(text, row) for row in table)
            position += sum(map(len, table))
            continue
        unit = units[position]
        following = units[position + 1] if position + 1 < len(units) else None
        kind = _kind(unit, following, first=position == 0, opening=opening, alone=len(units) == 1)
        if opening and kind is BlockKind.ROW and _is_dateline(units, position):
            kind = BlockKind.HEADING
        yield _block(text, kind, unit[0].start, unit[-1].end)
        position += 1


def _is_dateline(units: Sequence[Sequence[Line]], position: int) -> bool:
    """Whether a line with wide gaps at the head of a text is no row: nothing beside it counts or has columns."""
    beside = [*units[max(position - 1, 0) : position], *units[position + 1 : position + 2]]
    listed = any(unit[0].look in (Look.COLUMNS, Look.NUMBERED) for unit in beside)
    line = units[position][0]
    few = len(columns(line.text)) <= WIDEST_DATELINE and not line.text[0].isdigit() and not line.text.startswith("|")
    return line.look is Look.COLUMNS and few and not listed


def _units(group: list[Line]) -> Iterator[list[Line]]:
    """The lines of a group, those joined that were one before they were wrapped."""
    lengths = sorted(len(line.text) for line in group if len(line.text) > LONG)
    width = lengths[int(0.6 * len(lengths))] if lengths else SHORT
    listed = any(line.look in (Look.NUMBERED, Look.COLUMNS, Look.ITEM) or is_label(line.text) for line in group[:-1])
    unit: list[Line] = []
    for line in group:
        labelled = listed and is_label(line.text)
        if unit and not labelled and (_is_continuation(unit, line, width) or counts_on(unit, line)):
            unit.append(line)
        else:
            if unit:
                yield unit
            unit = [line]
    if unit:
        yield unit


def _is_continuation(unit: Sequence[Line], line: Line, width: int) -> bool:
    """Whether a line goes on where the one before was wrapped: its first word had no room there, or it says so."""
    opened_as, before = unit[0].look, unit[-1]
    if line.look is not Look.PLAIN or opened_as in (Look.NOISE, Look.HEADING, Look.COLUMNS) or len(before.text) < LONG:
        return False
    if opens_a_row(before.text, line.text):
        return False
    room = min(max(width, NARROWEST_PAGE), WIDEST_PAGE) - len(before.text) - 1
    if width <= WIDEST_PAGE and room < len(line.text.split(maxsplit=1)[0]):
        return True
    if SENTENCE_END.search(before.text):
        return False
    last_word = before.text.rsplit(maxsplit=1)[-1]
    return _starts_inside(line) or before.text[-1] in ",-;&" or (last_word.islower() and len(last_word) <= SHORT_WORD)


def _starts_inside(line: Line) -> bool:
    """Whether a line begins in the middle of a sentence."""
    return line.text[0].islower() or line.text[0] in "(),;:)"


PLAINLY = {Look.NOISE: BlockKind.NOISE, Look.COLUMNS: BlockKind.ROW, Look.HEADING: BlockKind.HEADING}


def _kind(unit: list[Line], following: Sequence[Line] | None, *, first: bool, opening: bool, alone: bool) -> BlockKind:
    line, last = unit[0], unit[-1]
    if line.look in PLAINLY:
        return PLAINLY[line.look]
    if line.look is Look.ITEM:
        return BlockKind.HEADING if _opens_text(unit, following) else BlockKind.ITEM
    if line.look is Look.NUMBERED:
        return BlockKind.HEADING if alone and _is_numbered_heading(line) else BlockKind.ROW
    ended = SENTENCE_END.search(last.text) or last.text[-1] in ",;"
    if last.end - line.start > 2 * SHORT or ended or _starts_inside(line):
        return BlockKind.PARAGRAPH
    return _kind_of_short(unit, following, first=first, opening=opening, alone=alone)


def _opens_text(unit: list[Line], following: Sequence[Line] | None) -> bool:
    """Whether an item is the heading of the text under it: short, without an end, and no label."""
    line = unit[0]
    short = unit[-1].end - line.start <= SHORT and not SENTENCE_END.search(line.text)
    opens = following is not None and following[0].look is Look.PLAIN
    return short and opens and not is_label(re.sub(r"^\W+", "", line.text))


def _kind_of_short(
    unit: list[Line], following: Sequence[Line] | None, *, first: bool, opening: bool, alone: bool
) -> BlockKind:
    """A short line without an end: a heading where it opens something, else a row of a list."""
    short_enough = len(unit) <= 2 and unit[-1].end - unit[0].start <= 1.5 * SHORT
    if not short_enough or lists_inside(unit[0].text):
        return BlockKind.PARAGRAPH
    if following is not None and (_are_counted(unit[-1], following[0]) or _is_header(unit[0], following[0])):
        return BlockKind.ROW
    if alone or opening or unit[-1].text.endswith(":") or is_grid_row(unit[0].text):
        return BlockKind.HEADING
    if following is not None and (first or following[0].look in (Look.NUMBERED, Look.COLUMNS)):
        return BlockKind.HEADING
    return BlockKind.ROW


def _are_counted(line: Line, following: Line) -> bool:
    return bool(COUNTED.search(line.text) and COUNTED.search(following.text))


def _is_header(line: Line, following: Line) -> bool:
    """Whether a line is of titles of columns, with rows under it."""
    return following.look in (Look.NUMBERED, Look.COLUMNS) and is_header(line.text)


def _is_numbered_heading(line: Line) -> bool:
    """ "2. GT CUP: ALL TO PLAY FOR": a number, then words of which no figure or bracket makes a result; in capitals a
    round or a year may stand among them."""
    rest = STRICTLY_NUMBERED.sub("", line.text, count=1)
    return not (FIGURES if is_capitals(rest) else FIGURE).search(rest)


def _cells_block(text: str, row: Sequence[Line]) -> Block:
    start, end = row[0].start, row[-1].end
    return Block(BlockKind.ROW, start, end, text[start:end], cells=tuple((line.start, line.end) for line in row))


def _block(text: str, kind: BlockKind, start: int, end: int) -> Block:
    words = text[start:end]
    cells: tuple[tuple[int, int], ...] = ()
    if kind is BlockKind.ROW and "\n" not in words:
        spans = columns(words)
        cells = tuple((start + a, start + b) for a, b in spans) if len(spans) > 1 else ()
    return Block(kind, start, end, words, _level(words) if kind is BlockKind.HEADING else 0, cells)


def _level(heading: str) -> int:
    """A heading's depth: by its signs where it has any; else capitals stand over small letters."""
    signs = len(heading) - len(heading.lstrip("#"))
    return signs or (2 if is_capitals(heading) or heading.startswith("==") else 3)
