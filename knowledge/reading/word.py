"""Word files (.docx): paragraphs, lists and tables in the order of the page; headers and footers are left out."""

import io
from collections.abc import Iterator
from typing import Any

from knowledge.reading.extracted import Extracted, table_row


def extract(data: bytes) -> Extracted:
    """The text of a Word file."""
    import docx
    from docx.table import Table

    file = docx.Document(io.BytesIO(data))
    parts = (
        "\n".join(_rows(item)) if isinstance(item, Table) else _paragraph(item) for item in file.iter_inner_content()
    )
    properties = file.core_properties
    return Extracted(text="\n\n".join(part for part in parts if part.strip()), title=properties.title or None)


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
