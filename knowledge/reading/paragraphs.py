"""The lines of a printed page as paragraphs: what a column was too narrow for is one line again.

A line goes on where the first word of the next had no room beside it. Where it had, the page broke the line on
purpose: the rows of a list, the lines of an address.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.reading.lines import ITEM, RULE, STRICTLY_NUMBERED, is_capitals, is_label, number_of
from knowledge.reading.printed import Line
from knowledge.reading.spacing import SENTENCE_END

HEADING_SIZE = 1.15
"""A line is a heading when its letters are this much larger than the document's usual ones."""
LONGEST_HEADING = 160
PARAGRAPH_GAP = 0.75
"""Lines further apart than this share of their height belong to two paragraphs."""
INDENT = 45.0
"""Points by which a line may stand further in than the others of its column."""
BLANK = 0.33
"""The width of a blank to the height of its letters."""
HYPHENS = "-\u00ad\u2010"
LEAST_PARTED = 0.05
"""The share of lines that end within a word, where a document parts its words at all: "vingt-deux" may end any line."""
PARTED_WORD = re.compile(r"[a-zß-öø-ÿ]-$")
LAST_WORD = re.compile(r"[^\W\d_]+-$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
SHORT_WORD = 4
"""Letters of what stands before a hyphen that is likely its own: "mi-course", "top-five"."""
PARTED = re.compile(r"(?:[,;]|\s[–—-])$")
"""What parts rows that run on: a number behind it opens no line of its own."""
LEAST_WIDTH = 80.0
"""Points: what is narrower is no column of text."""


def paragraphs(pages: Sequence[Sequence[Line]], usual: float) -> Iterator[str]:
    """The paragraphs of a document's pages, with blank lines where the page left room.

    What took several lines and is of no list is a text, which stands alone even where the page left none.
    """
    text, before, edge, opening, whole = "", None, 0.0, None, _whole_words(pages)
    for line, its_edge in _with_edges(pages):
        joined = before is not None and _goes_on(before, line, edge, usual, number_of(text))
        if joined:
            text = _joined(text, line.text, whole)
        else:
            if before is not None:
                yield _marked(text, before, usual)
                several = before is not opening and _is_told(text) and not _is_of_list(line.text)
                apart = _is_apart(before, line) and not _is_row_of_next_column(before, line)
                if several or apart or any(_is_heading(x, usual) for x in (before, line)):
                    yield ""
            text, opening = line.text, line
        before, edge = line, its_edge
    if before is not None:
        yield _marked(text, before, usual)


def _with_edges(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[Line, float]]:
    """Each line with the right edge of its column: how far the longest line of the column reaches."""
    for page in pages:
        for column in _columns(page):
            edges: dict[float, float] = {}
            for line in column:
                edges[line.size] = max(edges.get(line.size, 0.0), line.right)
            yield from ((line, edges[line.size]) for line in column)


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The columns of a page: lines that stand under each other and begin at about the same place."""
    column: list[Line] = []
    for line in lines:
        if column and (line.top < column[-1].top or abs(line.left - min(x.left for x in column)) > INDENT):
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _goes_on(before: Line, line: Line, edge: float, usual: float, number: int | None) -> bool:
    """Whether a line goes on with the one before, in a paragraph that opened with a number or with none."""
    if (
        before.is_row
        or line.is_row
        or before.size != line.size
        or "\t" in line.text
        or edge - before.left < LEAST_WIDTH
    ):
        return False
    heading = _is_heading(line, usual)
    if RULE.match(line.text) or (_is_shouted(line) and not is_capitals(before.text) and not heading):
        return False
    if _opens_a_row(before, line, number) or ITEM.match(line.text) or (_is_listed(before) and is_label(line.text)):
        return False
    amid = line.top < before.top and line.text[0].islower() and not SENTENCE_END.search(before.text)
    if not amid and edge - before.right >= line.head + BLANK * (line.bottom - line.top):
        return False
    near = line.top >= before.top and not _is_apart(before, line)
    ended = heading or _is_listed(before) or SENTENCE_END.search(before.text)
    return near or (not ended and line.top < before.top)  # at the top of the next column or page


def _is_shouted(line: Line) -> bool:
    """Whether a line of several words in capitals stands on its own."""
    return " " in line.text and is_capitals(line.text) and not SENTENCE_END.search(line.text)


def _is_row_of_next_column(before: Line, line: Line) -> bool:
    """Whether two short lines of a list are parted by no more than the end of a column or page."""
    ended = SENTENCE_END.search(before.text) or SENTENCE_END.search(line.text) or _is_shouted(line)
    return before.size == line.size and line.top < before.top and not ended


def _opens_a_row(before: Line, line: Line, number: int | None) -> bool:
    """Whether a line opens with the number of a row: the first, a later one than the last, or behind a sentence."""
    if not STRICTLY_NUMBERED.match(line.text) or PARTED.search(before.text):
        return False
    own = number_of(line.text) or 0
    return own == 1 or (number is not None and number <= own) or bool(SENTENCE_END.search(before.text))


def _is_listed(line: Line) -> bool:
    return bool(STRICTLY_NUMBERED.match(line.text)) or is_label(line.text)


def _is_told(text: str) -> bool:
    """Whether a text is a whole one and no row of a list."""
    return bool(SENTENCE_END.search(text)) and not _is_of_list(text)


def _is_of_list(text: str) -> bool:
    return bool(STRICTLY_NUMBERED.match(text) or ITEM.match(text)) or is_label(text)


def _joined(text: str, more: str, whole: frozenset[str] | None) -> str:
    """Two lines as one; a word that was parted at the end of the first is whole again."""
    if text[-1] not in HYPHENS or not text[-2:-1].isalpha():
        return f"{text} {more}"
    return text[:-1] + more if _is_syllable(text, more, whole) else text + more


def _is_syllable(text: str, more: str, whole: frozenset[str] | None) -> bool:
    """Whether a hyphen parts a word and is none of its own: both sides small letters, and no short word before it."""
    if text[-1] != HYPHENS[0]:
        return more[0].islower()
    word = LAST_WORD.search(text)
    rest = FIRST_WORD.match(more)
    if word is None or rest is None or whole is None or word[0] + rest[0] in whole:
        return False
    return more[0].islower() and word[0][0].islower() and len(word[0]) > SHORT_WORD


def _whole_words(pages: Sequence[Sequence[Line]]) -> frozenset[str] | None:
    """The words with a hyphen of their own; None where no word is parted, as so few lines end in a hyphen."""
    texts = [line.text for page in pages for line in page if not line.is_row]
    parted = sum(bool(PARTED_WORD.search(text)) for text in texts)
    if parted < LEAST_PARTED * len(texts):
        return None
    return frozenset(word for text in texts for word in HYPHENATED.findall(text))


def _marked(text: str, line: Line, usual: float) -> str:
    return f"# {text}" if _is_heading(line, usual) else text


def _is_heading(line: Line, usual: float) -> bool:
    return line.size > HEADING_SIZE * usual and not line.is_row and len(line.text) < LONGEST_HEADING


def _is_apart(before: Line, line: Line) -> bool:
    height = line.bottom - line.top
    gap = line.top - before.bottom
    return before.size != line.size or before.is_row != line.is_row or gap > PARAGRAPH_GAP * height or gap < -height
