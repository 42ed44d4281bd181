"""Lines that their page set apart: a list with a blank after every line, a table with one cell a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from knowledge.reading.lines import Line, Look, is_label, lists_inside, number_of, ordinal_endings

SENTENCE_END = re.compile(r"[.!?…»\"”][)\]*]*$")
WIDEST_ROW, NARROWEST_ROW = 12, 3
NARROW = 120
"""A line that stood between blanks and is longer is a paragraph."""
LEAST_LINES, LEAST_LIST, SELDOM = 8, 3, 12
"""Of a text with a blank after every line: its fewest lines, the fewest of a list, how seldom two stand together."""
LONGEST_HEAD = 6
"""Short lines above each other at the head of a report, or over a signature: more are a list."""
FIGURED = re.compile(r"\d\D{0,6}$")
MOST_BROKEN, LONGEST_ROW = 4, 260
"""Lines over which a row may be broken, and its characters."""
LONG_ENOUGH = 45
"""Characters of a line that may be the end of a paragraph."""


def without_double_spacing(lines: list[Line]) -> list[Line]:
    """The lines of a text; where a blank stands after every line, not those between the short lines of a list."""
    told = [line for line in lines if line.look is not Look.BLANK]
    beside = sum(one.look is not Look.BLANK is not other.look for one, other in pairwise(lines))
    if len(told) < LEAST_LINES or beside * SELDOM > len(told):
        return lines
    kept: list[Line] = []
    for run in _apart_from_headings(list(_runs_of_short(told))):
        blank = Line(run[0].start, run[0].start, "", Look.BLANK)
        listed = len(run) >= LEAST_LIST and _is_list(run)
        kept += [blank, *run] if listed else [x for line in run for x in (blank, line)]
    return kept


def _runs_of_short(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines in runs: short ones together to the end of a sentence, each long one alone."""
    run: list[Line] = []
    for line in lines:
        if run and (_stands_alone(line) or _stands_alone(run[-1]) or _ends_prose(run[-1])):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _stands_alone(line: Line) -> bool:
    """Whether a line is no row among others: a long one, or one that is a whole list."""
    return len(line.text) > NARROW or lists_inside(line.text)


def _apart_from_headings(runs: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """The runs; the last line of one is the heading of the next where that is numbered and the line is no label."""
    for run, after in zip(runs, [*runs[1:], None], strict=True):
        last = run[-1]
        over = after is not None and after[0].look is Look.NUMBERED and last.look in (Look.PLAIN, Look.HEADING)
        if over and len(run) > 1 and not is_label(last.text):
            yield from (run[:-1], [last])
        else:
            yield run


def _is_list(run: Sequence[Line]) -> bool:
    """Whether most lines of a run are rows or items: a title and a byline above each other are no list."""
    rows = [line for line in run if line.look not in (Look.PLAIN, Look.HEADING) or FIGURED.search(line.text)]
    return len(run) > LONGEST_HEAD or 2 * len(rows) > len(run)


def _ends_prose(line: Line) -> bool:
    return line.look is Look.PLAIN and len(line.text) > LONG_ENOUGH and bool(SENTENCE_END.search(line.text))


def rejoined(lines: list[Line], text: str) -> list[Line]:
    """The lines of a group; the rows of a list that were broken over two to four lines are one line each again."""
    starts = list(_counted(lines))
    if len(starts) < LEAST_LIST or not any(b - a > 1 for a, b in pairwise(starts)):
        return lines
    kept = lines[: starts[0]]
    for start, stop in pairwise([*starts, min(starts[-1] + MOST_BROKEN, len(lines))]):
        kept += _whole_row(lines[start:stop], text)
    return [*kept, *lines[min(starts[-1] + MOST_BROKEN, len(lines)) :]]


def _counted(lines: Sequence[Line]) -> Iterator[int]:
    """Where the lines stand that count from one."""
    expected = 1
    for at, line in enumerate(lines):
        if line.look in (Look.PLAIN, Look.NUMBERED) and number_of(line.text) == expected:
            yield at
            expected += 1


def _whole_row(lines: list[Line], text: str) -> list[Line]:
    """A row with the lines up to that which ends in a figure, where its own does not."""
    if FIGURED.search(lines[0].text):
        return [replace(lines[0], look=Look.NUMBERED), *lines[1:]]
    last = next((at for at, line in enumerate(lines) if FIGURED.search(line.text)), 0)
    broken = lines[: last + 1]
    if not last or last >= MOST_BROKEN or any(line.look not in (Look.PLAIN, Look.ITEM) for line in broken[1:]):
        return lines
    start, end = broken[0].start, broken[-1].end
    if end - start > LONGEST_ROW:
        return lines
    return [Line(start, end, text[start:end], Look.NUMBERED, broken[0].indented), *lines[last + 1 :]]


def vertical_table(units: list[list[Line]], position: int) -> list[list[Line]]:
    """The rows (of lines) of a table whose cells stand one a line, the header first; none where there is no table."""
    lines = [unit[0] for unit in units[position : position + 400]]
    if lines[0].look is Look.NOISE or len(lines) < 2 * NARROWEST_ROW + 1:
        return []
    for width in range(NARROWEST_ROW, min(WIDEST_ROW, len(lines) // 2) + 1):
        one, two = lines[width].text, lines[2 * width].text if len(lines) > 2 * width else ""
        if one.rstrip(".") == "1" and two.rstrip(".") == "2" and not any(c.isdigit() for c in lines[0].text):
            rows = [lines[:width]]
            while len(lines) >= (len(rows) + 1) * width and _first_cell().match(lines[len(rows) * width].text):
                rows.append(lines[len(rows) * width : (len(rows) + 1) * width])
            return rows
    return []


@lru_cache
def _first_cell() -> re.Pattern[str]:
    """How a row of a classification starts: with a place, or with what stands instead of one."""
    return re.compile(rf"(?:P?\d{{1,3}}{ordinal_endings()}?\.?|[A-Z]{{2,3}})$")
