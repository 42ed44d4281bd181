"""Word files (.docx): paragraphs, lists and tables in the order of the page; headers and footers are left out."""

import io
import re
from collections.abc import Iterator
from typing import Any

from knowledge.reading.extracted import Extracted, table_row, told_title
from knowledge.reading.lines import is_label
from knowledge.reading.numbering import Numbering
from knowledge.reading.page_tables import LONGEST_CELL
from knowledge.reading.word_text import parts_of, text_of, was_deleted

LINE = 120
"""A paragraph shorter than this may be a line of a text that was typed with a return after each line."""
MOST_LINES = 12
"""A text that was typed so has a blank paragraph at least once in so many lines."""
HEADING = 90
"""Characters of a line in bold that may be a heading."""
ITEM = re.compile(r"(?:\d{1,3}[.)]|[-•])\s")


def extract(data: bytes) -> Extracted:
    """The text of a Word file."""
    import docx

    file = docx.Document(io.BytesIO(data))
    parts = list(_parts(file.element.body, file._body, Numbering(file)))
    text = _joined(parts)
    return Extracted(text=text, title=told_title(file.core_properties.title, text))


def _parts(holder: Any, parent: Any, counted: Numbering) -> Iterator[str]:
    """The paragraphs and tables of a page, a cell or a text box, as text."""
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for part, is_table in parts_of(holder):
        if is_table:
            yield from _table(Table(part, parent), parent, counted)
        else:
            yield _paragraph(Paragraph(part, parent), counted)


def _joined(parts: list[str]) -> str:
    """The parts with a blank line between; the items of a list stand together, and so do lines where they are typed so.

    They are where blank paragraphs part the text, or where its headings are marked: what is short is a line then.
    """
    blanks = sum(not part.strip() for part in parts)
    typed = blanks > 1 and blanks * MOST_LINES > len(parts)
    headed = sum(part.startswith("#") for part in parts) > 1
    lines = typed or (headed and not blanks)
    text = before = ""
    listed = False
    for part in parts:
        after, listed = listed, _is_item(part) or (listed and _is_line(part) and is_label(part))
        if part.strip():
            together = (listed and after) or (lines and _is_line(before) and _is_line(part))
            text += ("\n" if together else "\n\n" if text else "") + part
        before = part
    return text


def _is_item(part: str) -> bool:
    return bool(ITEM.match(part)) and "\n" not in part


def _is_line(part: str) -> bool:
    return 0 < len(part) < LINE and not part.startswith(("#", "- "))


def _paragraph(paragraph: Any, counted: Numbering) -> str:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    text = text_of(paragraph._p).strip()
    if not text:
        return ""
    if style.startswith("heading") or style == "title":
        level = int(style[-1]) if style[-1:].isdigit() else 1
        return f"{'#' * level} {' '.join(text.split())}"
    mark = counted.mark(paragraph) or "- " * style.startswith("list")
    if not mark and _is_heading(paragraph, text):
        return f"## {text}"
    return text if ITEM.match(text) else mark + text


def _is_heading(paragraph: Any, text: str) -> bool:
    """Whether a paragraph of no such style is a heading all the same: a short line in bold, of words."""
    bold = all(run.bold for run in paragraph.runs if run.text.strip())
    plain = len(text) > HEADING or "\n" in text or "\t" in text or text[-1] in ".,;" or text[0].isdigit()
    return bold and bool(paragraph.runs) and not plain


def _table(table: Any, parent: Any, counted: Numbering) -> Iterator[str]:
    """A table as one part, a row a line; one that only lays out a page as what stands in its cells."""
    if len(table.columns) > 1 and not _is_layout(table):
        yield "\n".join(_rows(table))
        return
    for row in table._tbl.tr_lst:
        for cell in row.tc_lst:
            yield from _parts(cell, parent, counted)


def _is_layout(table: Any) -> bool:
    """Whether a table only lays out a page: other tables stand in its cells, or long texts."""
    cells = [cell for row in table._tbl.tr_lst for cell in row.tc_lst]
    return any(cell.tbl_lst or len(_words(cell)) > LONGEST_CELL for cell in cells)


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        # a merged cell is repeated by python-docx, once a column that it spans
        spans = [i > 0 and cell._tc is row.cells[i - 1]._tc for i, cell in enumerate(row.cells)]
        cells = zip(spans, row.cells, strict=True)
        if not was_deleted(row._tr):
            yield table_row(["" if again else _words(cell._tc) for again, cell in cells])


def _words(cell: Any) -> str:
    """What a cell says, its paragraphs above each other."""
    return "\n".join(text_of(part) for part, is_table in parts_of(cell) if not is_table)
