"""Whether hyphens join the people of a list's rows: "1. Brun-Holm" is a crew where most rows have such, else a name."""

import re
from collections.abc import Iterator, Sequence

from knowledge.facts.mentions.figures import Page
from knowledge.reading.document import Block, BlockKind

JOINED = re.compile(r"\d\s?[.)]\s?(?:[A-Z]\.\s)?[\w'’]+-(?:[A-Z]\.\s)?[A-ZÀ-Ý]")
LEAST_ROWS = 2
Spans = Sequence[tuple[int, int]]


def joined_by_hyphens(page: Page, spans: Spans) -> bool:
    """Whether hyphens join people in most rows of a list."""
    return 2 * sum(JOINED.search(page.text, a, b) is not None for a, b in spans) > len(spans)


def crewed_rows(blocks: Sequence[Block], page: Page) -> frozenset[int]:
    """Where the rows start of the lists whose hyphens join people."""
    return frozenset(
        start
        for rows in _lists(blocks)
        if len(rows) >= LEAST_ROWS and joined_by_hyphens(page, rows)
        for start, _ in rows
    )


def _lists(blocks: Sequence[Block]) -> Iterator[list[tuple[int, int]]]:
    """The rows that stand under each other."""
    rows: list[tuple[int, int]] = []
    for block in blocks:
        if block.kind is BlockKind.ROW:
            rows.append((block.start, block.end))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows
