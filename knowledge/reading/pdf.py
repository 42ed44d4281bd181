"""PDF files: lines in the order of the text flow, tables as rows, what repeats on every page left out.

pdfplumber gives words with their place and size; from these come paragraphs (a wider gap between lines), headings
(larger letters) and the margins of the page (the same words at the same height on most pages).
"""

import io
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from typing import Any

from knowledge.failure import because
from knowledge.reading.document import Refused
from knowledge.reading.extracted import Extracted, table_row, tidy, told_title
from knowledge.reading.paragraphs import paragraphs
from knowledge.reading.printed import Line, Word, lines_of_words

LARGEST_PAGES = 200
MARGIN = 0.1
"""The share of a page's height, above and below, in which headers and footers stand."""

UNMAPPED = re.compile(r"\(cid:\d+\)")
"""How pdfplumber gives a letter for which a font names no character."""
BULLET = "•"
ADDRESSED = re.compile(r"\bwww\.|https?://|\w@\w")


def extract(data: bytes) -> Extracted:
    """The text of a PDF; raises Refused where it has none (a scan) or more pages than are read."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        if len(pdf.pages) > LARGEST_PAGES:
            raise Refused(because("too_many_pages", number=len(pdf.pages), most=LARGEST_PAGES))
        pages = [(float(page.height), list(_lines(page))) for page in pdf.pages]
        title = (pdf.metadata or {}).get("Title")
    kept = list(_without_margins(pages))
    if not any(kept):
        raise Refused(because("scanned"))
    usual = statistics.median(line.size for lines in kept for line in lines)
    text = tidy(paragraphs(kept, usual))
    return Extracted(text=text, title=told_title(title, text))


def _lines(page: Any) -> Iterator[Line]:
    """The lines of a page in the order of its text flow, a table's rows in the place of its words."""
    tables = [table for table in page.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]
    written: set[int] = set()
    words: list[Word] = []
    for word in page.extract_words(use_text_flow=True, extra_attrs=["size"], x_tolerance_ratio=0.25):
        word["text"] = _mapped(word["text"])
        index = next((i for i, table in enumerate(tables) if _is_inside(word, table.bbox)), None)
        if index is None:
            words.append(word)
        elif index not in written:
            yield from lines_of_words(words)
            words = []
            written.add(index)
            yield from _rows(tables[index], float(word["size"]))
    yield from lines_of_words(words)


def _mapped(text: str) -> str:
    """A word without letters that its font does not name; one that is no more than such a letter is a bullet."""
    return BULLET if UNMAPPED.fullmatch(text) else UNMAPPED.sub("", text)


def _is_inside(word: Word, box: tuple[float, float, float, float]) -> bool:
    middle, centre = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= middle <= box[2] and box[1] <= centre <= box[3])


def _rows(table: Any, size: float) -> Iterator[Line]:
    for row, cells in zip(table.rows, table.extract(), strict=True):
        left, top, right, bottom = row.bbox
        yield Line(table_row(cells), top, bottom, left, right, size, is_row=True)


def _without_margins(pages: list[tuple[float, list[Line]]]) -> Iterator[list[Line]]:
    """The lines of each page without those that stand on most pages in the margins, numbers aside."""
    counts = Counter(key for height, lines in pages for key in {_key(x) for x in lines if _is_marginal(x, height)})
    repeated = {key for key, count in counts.items() if len(pages) > 1 and count > len(pages) / 2}
    for height, lines in pages:
        yield [x for x in lines if x.text.strip() and not (_is_marginal(x, height) and _is_of_margins(x, repeated))]


def _is_marginal(line: Line, height: float) -> bool:
    return line.bottom < MARGIN * height or line.top > (1 - MARGIN) * height


def _is_of_margins(line: Line, repeated: set[str]) -> bool:
    """Whether a line at the edge of a page is a header or a footer: it stands on most pages, or has an address."""
    return _key(line) in repeated or ADDRESSED.search(line.text) is not None


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)
