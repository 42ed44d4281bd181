"""PDF files: lines in the order of the text flow, tables as rows, what repeats on every page left out.

pdfplumber gives words with their place and size; from these come paragraphs (a wider gap between lines), headings
(larger letters) and the margins of the page (the same words at the same height on most pages).
"""

import io
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from knowledge.reading.extracted import Extracted, table_row, tidy

LARGEST_PAGES = 200
HEADING_SIZE = 1.15
"""A line is a heading when its letters are this much larger than the document's usual ones."""
PARAGRAPH_GAP = 0.75
"""Lines further apart than this share of their height belong to two paragraphs."""
DOUBLED, HALF = 1.9, 0.5
"""A blank so many times as wide as the narrowest of its line, and so wide to the height of its letters, is a gap."""
MARGIN = 0.1
"""The share of a page's height, above and below, in which headers and footers stand."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, with its place in points from the top left; ``is_row`` where a table was found."""

    text: str
    top: float
    bottom: float
    left: float
    size: float
    is_row: bool = False


def extract(data: bytes) -> Extracted:
    """The text of a PDF; raises ValueError where it has none (a scan) or more pages than are read."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        if len(pdf.pages) > LARGEST_PAGES:
            raise ValueError(f"it has {len(pdf.pages)} pages, more than {LARGEST_PAGES}")
        pages = [(float(page.height), list(_lines(page))) for page in pdf.pages]
        title = (pdf.metadata or {}).get("Title")
    kept = list(_without_margins(pages))
    if not any(kept):
        raise ValueError("it has no text; a scanned page must go through character recognition first")
    usual = statistics.median(line.size for lines in kept for line in lines)
    text = tidy(part for lines in kept for part in _paragraphs(lines, usual))
    return Extracted(text=text, title=title if isinstance(title, str) and title.strip() else None)


def _lines(page: Any) -> Iterator[Line]:
    """The lines of a page in the order of its text flow, a table's rows in the place of its words."""
    tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    written: set[int] = set()
    words: list[dict[str, Any]] = []
    for word in page.extract_words(use_text_flow=True, extra_attrs=["size"], x_tolerance_ratio=0.25):
        index = next((i for i, table in enumerate(tables) if _is_inside(word, table.bbox)), None)
        if index is None:
            if words and not _same_line(words[-1], word):
                yield _line(words)
                words = []
            words.append(word)
        elif index not in written:
            if words:
                yield _line(words)
                words = []
            written.add(index)
            yield from _rows(tables[index], float(word["size"]))
    if words:
        yield _line(words)


def _is_inside(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    middle, centre = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= middle <= box[2] and box[1] <= centre <= box[3])


def _same_line(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Words of one line: they overlap in height, and the second stands to the right of the first."""
    height = min(one["bottom"] - one["top"], other["bottom"] - other["top"])
    overlap = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(overlap > height / 2 and other["x0"] >= one["x1"] - height)


def _line(words: list[dict[str, Any]]) -> Line:
    return Line(
        text=_spaced(words),
        top=min(w["top"] for w in words),
        bottom=max(w["bottom"] for w in words),
        left=words[0]["x0"],
        size=round(statistics.median(w["size"] for w in words), 1),
    )


def _spaced(words: list[dict[str, Any]]) -> str:
    """The words of a line; a wide blank between two is a column's and becomes a tab.

    Wide is what is wider than the letters are high, or at least twice the narrowest blank of the line.
    """
    parts = [words[0]["text"]]
    blanks = [word["x0"] - before["x1"] for before, word in pairwise(words)]
    usual = min((blank for blank in blanks if blank > 0), default=0.0)
    for blank, (before, word) in zip(blanks, pairwise(words), strict=True):
        height = word["bottom"] - word["top"]
        doubled = blank > DOUBLED * usual and blank > HALF * height and before["text"][-1] not in ".!?:"
        parts.append(("\t" if blank > 1.5 * height or doubled else " ") + word["text"])
    return "".join(parts)


def _rows(table: Any, size: float) -> Iterator[Line]:
    for row, cells in zip(table.rows, table.extract(), strict=True):
        _, top, _, bottom = row.bbox
        yield Line(table_row(cells), top, bottom, row.bbox[0], size, is_row=True)


def _without_margins(pages: list[tuple[float, list[Line]]]) -> Iterator[list[Line]]:
    """The lines of each page without those that stand on most pages in the margins, numbers aside."""
    counts = Counter(key for height, lines in pages for key in {_key(x) for x in lines if _is_marginal(x, height)})
    repeated = {key for key, count in counts.items() if len(pages) > 1 and count > len(pages) / 2}
    for height, lines in pages:
        yield [x for x in lines if x.text.strip() and not (_is_marginal(x, height) and _key(x) in repeated)]


def _is_marginal(line: Line, height: float) -> bool:
    return line.bottom < MARGIN * height or line.top > (1 - MARGIN) * height


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _paragraphs(lines: list[Line], usual: float) -> Iterator[str]:
    before: Line | None = None
    for line in lines:
        heading = line.size > HEADING_SIZE * usual and not line.is_row and len(line.text) < 160
        if before is not None and (heading or _is_apart(before, line)):
            yield ""
        yield f"# {line.text}" if heading else line.text
        before = line


def _is_apart(before: Line, line: Line) -> bool:
    height = line.bottom - line.top
    gap = line.top - before.bottom
    return before.size != line.size or before.is_row != line.is_row or gap > PARAGRAPH_GAP * height or gap < -height
