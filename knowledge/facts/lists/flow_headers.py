"""The header of a table whose columns a page did not keep: "Pos N° Pilote Équipe Tours Écart"."""

import re
from collections.abc import Sequence
from functools import cache

from knowledge.facts.lists.headers import columns_by_word
from knowledge.facts.mentions.figures import Page
from knowledge.reading.document import Block, BlockKind

LEAST_COLUMNS, LONGEST_HEADER, WIDEST_TITLE = 4, 160, 4
WORD = re.compile(r"[^\s]+")


def flow_header(page: Page, block: Block) -> tuple[str, ...] | None:
    """The columns of a table, in their order, if a line is its header and keeps no gaps."""
    if block.cells or block.end - block.start > LONGEST_HEADER:
        return None
    titles = title_words()
    told = [word for word in page.folded[block.start : block.end].split() if word.strip(" :") in titles]
    if len(told) < LEAST_COLUMNS:
        return None
    words = [m.span() for m in WORD.finditer(page.folded, block.start, block.end)]
    known = columns_by_word()
    fields: list[str] = []
    at = unknown = 0
    while at < len(words):
        size = next((n for n in range(WIDEST_TITLE, 0, -1) if _title(page, words[at : at + n]) in known), 0)
        fields.append(known[_title(page, words[at : at + size])] if size else "")
        unknown += not size
        at += size or 1
    named = {field for field in fields if field}
    enough = len(named) >= LEAST_COLUMNS and unknown * LEAST_COLUMNS <= len(fields)
    return tuple(fields) if enough and named & {"position", "number"} and named & {"drivers", "team"} else None


@cache
def title_words() -> frozenset[str]:
    """The words of the titles of columns."""
    return frozenset(word[0].strip(" :") for title in columns_by_word() for word in WORD.finditer(title))


def header_in(page: Page, start: int, end: int) -> tuple[str, ...] | None:
    """The columns that the last words of a stretch name: "Course 2 Pos Pilote Équipe Écart"."""
    known = columns_by_word()
    for word in WORD.finditer(page.folded, start, end):
        if known.get(word[0].strip(" :")) in ("position", "number"):
            told = flow_header(page, Block(BlockKind.ROW, word.start(), end, page.text[word.start() : end].rstrip()))
            if told:
                return told
    return None


def _title(page: Page, words: Sequence[tuple[int, int]]) -> str:
    return page.folded[words[0][0] : words[-1][1]].strip(" :")
