"""The lines under a grid: rows of two places, and those who have none."""

import re

from knowledge.facts.lists.opened import list_words
from knowledge.facts.lists.runs import runs_on
from knowledge.facts.mentions.figures import Page
from knowledge.reading.document import Block
from knowledge.reading.lines import ordinal_endings


def is_off_the_grid(page: Page, block: Block) -> bool:
    """Whether a line under a grid tells no place of it: a start from the pits, a label."""
    off = list_words(page.language)["off_grid"].search(page.folded, block.start, block.end)
    return bool(off) or bool(re.search(r"\w\s?:\s", block.text))


def grid_row(page: Page, block: Block) -> list[tuple[int, int]]:
    """The places of a line that tells a row of the grid: "ROW 3   5. X (64)   6. Y (71)"."""
    rows = list_words(page.language)["rows"].pattern
    label = re.compile(rf"\s*(?:\d{{1,2}}{ordinal_endings()}?\s{rows}|{rows}\s\d{{1,2}})\s?[:.-]?\s+")
    match = label.match(page.folded, block.start, block.end)
    if match is None:
        return []
    parts = re.compile(r"(?:[^\s]|\s(?!\s{2}|[-–—/|]\s))+(?:\s(?=\s))?").finditer(page.text, match.end(), block.end)
    pieces = [(m.end() - len(m[0].lstrip()), m.end()) for m in parts if re.search(r"\w", m[0])]
    return runs_on(page, match.end(), block.end) or pieces
