"""The tables of a web page: those that hold figures, row by row, and those that only lay out a page."""

from collections.abc import Iterator
from typing import Any

from knowledge.reading.extracted import table_row

TEXT = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "div", "blockquote"}
LONGEST_CELL = 200
"""Characters of a cell that tells one thing; more are a text that the table lays out."""
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
