"""Tables that a page prints without lines: what stands above each other is a column, and a cell may be empty.

Of rows that follow each other the fullest show the columns; in a row with fewer cells each stands under the words that
it shares its place with, and a tab marks where one is missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

LEAST_CELLS = 3
"""Cells of a row that shows columns."""
LEAST_ROWS = 3
"""Rows that follow each other in a table."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a line between two wide blanks, with where they begin and end, in points."""

    text: str
    left: float
    right: float


def rows(lines: Sequence[Sequence[Cell]]) -> list[str]:
    """The lines as texts whose cells are parted by tabs, one more for each that is empty."""
    texts = ["\t".join(cell.text for cell in line) for line in lines]
    for first, last in _tables(lines):
        columns = _columns(lines[first:last])
        if columns is not None:
            texts[first:last] = ["\t".join(_in_columns(line, columns)).rstrip() for line in lines[first:last]]
    return texts


def _tables(lines: Sequence[Sequence[Cell]]) -> Iterator[tuple[int, int]]:
    """Runs of lines with several cells."""
    first = 0
    for at, line in enumerate([*lines, ()]):
        if len(line) < LEAST_CELLS:
            if at - first >= LEAST_ROWS:
                yield first, at
            first = at + 1


def _columns(lines: Sequence[Sequence[Cell]]) -> list[tuple[float, float]] | None:
    """Where the columns of a table stand: what overlaps is of one; None where they cannot be told from each other."""
    columns: list[tuple[float, float]] = []
    for cell in sorted(chain(*lines), key=lambda cell: cell.left):
        if columns and cell.left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], cell.right))
        else:
            columns.append((cell.left, cell.right))
    most = max(map(len, lines))
    apart = all(len({_column(cell, columns) for cell in line}) == len(line) for line in lines)
    return columns if apart and len(columns) == most else None


def _column(cell: Cell, columns: Sequence[tuple[float, float]]) -> int:
    return next(at for at, (left, right) in enumerate(columns) if left <= cell.left < right or cell.left == left)


def _in_columns(line: Sequence[Cell], columns: Sequence[tuple[float, float]]) -> list[str]:
    words = [""] * len(columns)
    for cell in line:
        words[_column(cell, columns)] = cell.text
    return words
