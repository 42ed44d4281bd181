"""Labels with what they tell on one line, and the rows of a grid: lists all the same that are no order of places."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from config.language import languages
from knowledge.reading.lines import ordinal_endings
from knowledge.reading.pasted_words import SENTENCE, any_word, label_starts, of_all
from knowledge.text import fold_in_place

LEAST = 2
"""Labels, or rows of a grid, of a line that is cut at them."""
HEADED = re.compile(r"(?:={2,}[^=]+={2,}|[A-ZÀ-Ý][A-ZÀ-Ý'’ ,-]{3,}(?=\s[A-ZÀ-Ý][a-zß-ÿ]))\s+")
OPENING = re.compile(r"(?P<word>[A-ZÀ-Ý][^\s:]*)(?:\s[^:.!?]{1,60}?)?\s?:\s")
TELLING = re.compile(r"\s?:\s+(?=[A-ZÀ-Ý#])")
WORD = re.compile(r"\S+")
AFTER_BRACKET = re.compile(r"\)\s+(?=[A-ZÀ-Ý])")
AFTER_STOP = re.compile(r"(?<=[\d)\]\"'”’][.;])\s+(?=[A-ZÀ-Ý][^:,.;()|]{1,30}?\s?:\s)")
"""What parts a label of any words from the figures before it: "... 236. X30 Junior: Dor 290"."""
LONGEST_GRID_ROW, LONGEST_HEADING = 160, 20


def label_cuts(text: str, folded: str) -> Iterator[int]:
    """Where the labels of a line begin that holds nothing but labels with what they tell, one behind another."""
    headed = HEADED.match(text)
    at = headed.end() if headed else 0
    first = OPENING.match(text, at)
    told = list(TELLING.finditer(text, at))
    if first is None or len(told) < LEAST or SENTENCE.search(text):
        return
    starts = [*label_starts(text, folded, first.end(), len(text)), *_named(text, told, first["word"])]
    yield from ([at, *starts] if starts and headed else starts)


def _named(text: str, told: list[re.Match[str]], opening: str) -> Iterator[int]:
    """Where labels begin with the word of a class, or with that with which the first one does."""
    for one, other in pairwise(told):
        if parted := AFTER_STOP.search(text, one.end(), other.end()):
            yield parted.end()
            continue
        words = [w for w in WORD.finditer(text, one.end(), other.start()) if w.start() > one.end()]
        named = [w.start() for w in words if _is_of_a_class(text, w, other.start()) or w[0] == opening]
        yield from named[:1]


def _is_of_a_class(text: str, word: re.Match[str], end: int) -> bool:
    return fold_in_place(word[0]) in _class_words() and not re.search(r"[(),;\d]", text[word.end() : end])


@lru_cache
def _class_words() -> frozenset[str]:
    return frozenset(word for word in of_all("categories") if " " not in word)


def grid_cuts(text: str, folded: str) -> Iterator[int]:
    """Where the rows of a grid begin, "Row 2", and those who stand in one where brackets end their names."""
    rows = [m.start() for m in _grid_rows().finditer(folded)]
    if len(rows) < LEAST or max(b - a for a, b in pairwise(rows)) > LONGEST_GRID_ROW or SENTENCE.search(text, rows[0]):
        return
    yield from rows
    yield from (m.end() for m in AFTER_BRACKET.finditer(text, rows[0]))
    yield from (m.end() for m in _grid_rows().finditer(folded) if m[0].endswith(":"))


def is_grid_row(line: str) -> bool:
    """Whether a line is the heading of a grid's row and nothing else."""
    return len(line) < LONGEST_HEADING and _grid_rows().fullmatch(fold_in_place(line)) is not None


@lru_cache
def _grid_rows() -> re.Pattern[str]:
    rows = any_word(word for known in languages().values() for word in known.facts.lists.rows)
    return re.compile(rf"(?<!\S)(?:{rows} \d{{1,2}}|\d{{1,2}}{ordinal_endings()} {rows})(?:\s?:)?(?!\w)")
