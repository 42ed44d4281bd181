"""Result sheets: CSV of official timing and XLSX tables, as rows of cells."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable
from itertools import groupby

from knowledge.reading.extracted import Extracted, table_row
from knowledge.reading.lines import is_noise
from knowledge.reading.side_by_side import apart
from knowledge.reading.text import decode

DELIMITERS = ";\t,|"
WIDEST_ROW = 256
"""Columns of a sheet that are read; editors format thousands of empty ones."""


SEPARATOR = re.compile(r"sep=(.)\n")
"""What a spreadsheet writes over a file to say what parts its cells."""
DECIMALS = re.compile(r"0\.(0+)(?![0%])")
"""The decimals of a figure, as its cell is told to show it."""


def extract_csv(data: bytes) -> Extracted:
    """The rows of a CSV file; the delimiter is the one that cuts most lines into the same number of cells."""
    text = decode(data)
    told = SEPARATOR.match(text)
    text = text[told.end() :] if told else text
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=told[1] if told else delimiter_of(text))
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
    """The rows of every sheet of a workbook, each under its name; a lone sheet has one only where that is of words."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    parts = []
    for sheet in book.worksheets:
        rows = sheet.iter_rows(max_col=WIDEST_ROW)
        body = _lines([_cell(cell.value, cell.number_format) for cell in row] for row in rows)
        if body:
            alone = len(book.worksheets) == 1 and " " not in sheet.title
            parts.append(body if alone or is_noise(sheet.title) else f"# {sheet.title}\n\n{body}")
    return Extracted(text="\n\n".join(parts), title=book.properties.title or None)


def _lines(rows: Iterable[list[str | None]]) -> str:
    """Rows as lines, one blank line where the sheet has empty rows; of tables beside each other the left one first."""
    parts = []
    for empty, group in groupby(rows, lambda row: not any(cell and cell.strip() for cell in row)):
        if not empty:
            parts += ["\n".join(map(table_row, table)) for table in apart(list(group))]
    return "\n\n".join(parts)


def _cell(value: object, shape: str) -> str:
    """What a cell shows: a figure with its decimals, a time to the thousandth."""
    if value is None:
        return ""
    if isinstance(value, dt.time):
        value = dt.timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
        )
    if isinstance(value, dt.timedelta):
        return _clock(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        decimals = DECIMALS.search(shape)
        return f"{value:.{len(decimals[1])}f}" if decimals else f"{value:g}" if value.is_integer() else str(value)
    return str(value)


def _clock(value: dt.timedelta) -> str:
    thousandths = round(value.total_seconds() * 1000)
    seconds, rest = divmod(thousandths, 1000)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    clock = f"{minutes}:{seconds % 60:02}.{rest:03}"
    return f"{hours}:{minutes:02}:{seconds % 60:02}.{rest:03}" if hours else clock
