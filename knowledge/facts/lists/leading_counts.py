"""The counts that a row starts with: its place or how it ended, where it started, its number."""

import re
from collections.abc import Sequence

from knowledge.facts.lists.headers import Cell
from knowledge.facts.lists.statuses import status_code
from knowledge.facts.mentions.figures import Page
from knowledge.reading.document import Block

NAMES = ("drivers", "team", "car", "category")
COUNT = re.compile(r"(?:#|n°\s?)?(\d{1,3})[.)]?\s+")
LONGEST_ROW = 260
MOST_COUNTS = 3
"""Of a row, before its names: its place, where it started, its number."""


def starts_with_a_number(page: Page, block: Block) -> bool:
    """Whether a line may be a row: a place, a number or how somebody ended, then a name."""
    at, status = block.start, status_code(page.language).match(page.folded, block.start, block.end)
    at = status.end() if status else at
    counts = 0
    while counts < MOST_COUNTS and (word := COUNT.match(page.folded, at, block.end)):
        counts, at = counts + 1, word.end()
    return counts > 0 and block.end - block.start <= LONGEST_ROW and page.text[at : at + 1].isupper()


def counted(page: Page, block: Block, fields: Sequence[str], *, placed: bool) -> tuple[dict[str, list[Cell]], int]:
    """The counts that a row starts with, by their columns, and where they end: its place, its number, and what the
    header has between or behind them before any name; a row with fewer has only the first two."""
    named = next((i for i, field in enumerate(fields) if field in NAMES), len(fields))
    leading = [f for f in fields[:named] if placed or f != "position"]
    ranked = [f for f in fields if f == "number" or (f == "position" and placed)]
    found: list[re.Match[str]] = []
    status = status_code(page.language).match(page.folded, block.start, block.end) if placed else None
    if status:
        leading, ranked = ([f for f in told if f != "position"] for told in (leading, ranked))
    at = status.end() if status else block.start
    while len(found) < max(len(leading), len(ranked)) and (word := COUNT.match(page.folded, at, block.end)):
        found.append(word)
        at = word.end()
    columns = leading if len(found) == len(leading) and set(ranked) <= set(leading) else ranked
    kept = found[: len(columns)]
    cells = {field: [word.span(1)] for field, word in zip(columns, kept, strict=False) if field}
    ended = {"position": [status.span("code")]} if status and "position" in fields else {}
    return {**ended, **cells}, kept[-1].end() if kept else at
