"""Word files (.docx): paragraphs, lists and tables in the order of the page; headers and footers are left out."""

import io
from collections.abc import Iterator
from typing import Any

from knowledge.reading.extracted import Extracted, table_row

LINE = 120
"""A paragraph shorter than this may be a line of a text that was typed with a return after each line."""
MOST_LINES = 12
"""A text that was typed so has a blank paragraph at least once in so many lines."""


def extract(data: bytes) -> Extracted:
    """The text of a Word file."""
    import docx
    from docx.table import Table

    file = docx.Document(io.BytesIO(data))
    parts = [
        "\n".join(_rows(item)) if isinstance(item, Table) else _paragraph(item) for item in file.iter_inner_content()
    ]
    properties = file.core_properties
    return Extracted(text=_joined(parts), title=properties.title or None)


def _joined(parts: list[str]) -> str:
    """The parts with a blank line between; where blank paragraphs part the text, short ones are lines of one block."""
    blanks = sum(not part.strip() for part in parts)
    typed = blanks > 1 and blanks * MOST_LINES > len(parts)
    text = before = ""
    for part in parts:
        if part.strip():
            text += ("\n" if typed and _is_line(before) and _is_line(part) else "\n\n" if text else "") + part
        before = part
    return text


def _is_line(part: str) -> bool:
    return 0 < len(part) < LINE and not part.startswith(("#", "- "))


def _paragraph(paragraph: Any) -> str:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    text: str = paragraph.text.strip()
    if not text:
        return ""
    if style.startswith("heading") or style == "title":
        level = int(style[-1]) if style[-1:].isdigit() else 1
        return f"{'#' * level} {' '.join(text.split())}"
    return f"- {text}" if style.startswith("list") else text


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        # a merged cell is repeated by python-docx, once a column that it spans
        cells = [cell for i, cell in enumerate(row.cells) if i == 0 or cell._tc is not row.cells[i - 1]._tc]
        yield table_row([cell.text for cell in cells])
