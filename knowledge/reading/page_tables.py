"""The tables of a web page: those that hold figures, row by row, and those that only lay out a page.

Some pages set their classifications in parts that a style sheet puts beside each other; those are tables too.
"""

import re
from collections.abc import Iterator
from typing import Any

from knowledge.reading.extracted import table_row

TEXT = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "div", "blockquote"}
GRIDDED = {"div", "span", "p", "strong", "b", "a", "time"}
LONGEST_CELL = 200
"""Characters of a cell that tells one thing; more are a text that the table lays out."""
PLACE = re.compile(r"P?\d{1,3}[.°]?")
LEAST_ROWS = 3
WIDEST = 60
"""Columns or rows over which a cell may be said to reach."""


def words_of(element: Any) -> str:
    """The words of an element on one line; blocks and line breaks part words as blanks do."""
    return " ".join("".join(_text(element)).split())


def _text(element: Any) -> Iterator[str]:
    if isinstance(element.tag, str):
        yield element.text or ""
    for child in element:
        parted = child.tag in TEXT or child.tag == "br"
        yield " " if parted else ""
        yield from _text(child)
        yield " " if parted else ""
        yield child.tail or ""


def is_layout(table: Any) -> bool:
    """Whether a table only lays out a page: tables or texts stand in its cells, or it has but one column."""
    cells = list(table.iter("td", "th"))
    if not cells or table.find(".//table") is not None:
        return True
    several = any(sum(child.tag in TEXT for child in cell) > 1 for cell in cells)
    long = max(len(words_of(cell)) for cell in cells) > LONGEST_CELL
    return several or long or all(len(list(row.iterchildren("td", "th"))) < 2 for row in table.iter("tr"))


def is_grid(element: Any) -> bool:
    """Whether the parts of an element are rows of a classification: as many cells in each, most with a place first."""
    parts = [part for part in element if isinstance(part.tag, str)]
    if len(parts) < LEAST_ROWS or any(len(part) < 2 for part in parts):
        return False
    rows = [_cells(part) for part in parts]
    if len({len(cells) for cells in rows}) > 1 or len(rows[0]) < 2:
        return False
    placed = sum(PLACE.fullmatch(cells[0]) is not None for cells in rows)
    return 2 * placed > len(rows) and all(len(cell) <= LONGEST_CELL for cells in rows for cell in cells)


def grid_rows(element: Any) -> Iterator[str]:
    """The rows of a grid as lines; where a place has but one cell beside it, the number of an item."""
    for part in element:
        cells = _cells(part) if isinstance(part.tag, str) else []
        if len(cells) == 2 and PLACE.fullmatch(cells[0]):
            yield f"{cells[0].strip('P.°')}. {cells[1]}"
        elif cells:
            yield table_row(list(cells))


def _cells(part: Any) -> list[str]:
    """The cells of a part of a grid: none where words stand loose in it."""
    if (part.text or "").strip() or any((cell.tail or "").strip() for cell in part):
        return []
    return [words_of(cell) for cell in part if cell.tag in GRIDDED and not _holds_cells(cell)]


def _holds_cells(cell: Any) -> bool:
    return len([child for child in cell if child.tag == "div"]) > 1


def rows_of(table: Any) -> Iterator[str]:
    """The rows of a table as lines; a cell over several columns or rows leaves the others empty."""
    below: dict[int, int] = {}  # by column, the rows that a cell above still reaches over
    for row in table.iter("tr"):
        cells: list[str | None] = []
        for cell in row.iterchildren("td", "th"):
            cells += _taken(below, len(cells))
            at = len(cells)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            cells += [words_of(cell), *[""] * (wide - 1)]
            below |= {column: high - 1 for column in range(at, at + wide) if high > 1}
        cells += _taken(below, len(cells))
        if line := table_row(cells):
            yield line


def _taken(below: dict[int, int], at: int) -> list[str | None]:
    """The empty cells at a place of a row that cells above reach over."""
    empty: list[str | None] = []
    while below.get(at + len(empty), 0) > 0:
        below[at + len(empty)] -= 1
        empty.append("")
    return empty


def _span(cell: Any, name: str) -> int:
    written = cell.get(name, "")
    return min(int(written), WIDEST) if written.strip().isdigit() and int(written) > 0 else 1
