"""Result sheets: CSV of official timing and XLSX tables, as rows of cells."""

import csv
import io
from collections.abc import Iterable

from knowledge.reading.extracted import Extracted, table_row
from knowledge.reading.text import decode

DELIMITERS = ";\t,|"
WIDEST_ROW = 256
"""Columns of a sheet that are read; editors format thousands of empty ones."""


def extract_csv(data: bytes) -> Extracted:
    """The rows of a CSV file; the delimiter is the one that cuts most lines into the same number of cells."""
    text = decode(data)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    return Extracted(text=_lines(list(row) for row in rows))


def delimiter_of(text: str) -> str:
    """Among semicolon, tab, comma and bar, the one that cuts the first lines most evenly; comma where none does."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]

    def evenness(delimiter: str) -> tuple[int, int]:
        counts = [line.count(delimiter) for line in lines]
        usual = max(set(counts), key=lambda n: (n > 0, counts.count(n)), default=0)
        return (counts.count(usual) if usual else 0, usual)

    best = max(DELIMITERS, key=evenness)
    return best if evenness(best)[0] else ","


def extract_xlsx(data: bytes) -> Extracted:
    """The rows of every sheet of a workbook, each sheet under its name."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    parts = []
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True, max_col=WIDEST_ROW)
        body = _lines([_cell(value) for value in row] for row in rows)
        if body:
            parts.append(f"# {sheet.title}\n\n{body}" if len(book.worksheets) > 1 else body)
    return Extracted(text="\n\n".join(parts), title=book.properties.title or None)


def _lines(rows: Iterable[list[str | None]]) -> str:
    return "\n".join(line for line in map(table_row, rows) if line.strip())


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
