"""The header of a table: which column holds what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from config.language import languages
from knowledge.facts.mentions.figures import Page
from knowledge.reading.document import Block
from knowledge.text import fold_in_place

LEAST_COLUMNS = 2
NUMBERED = re.compile(r"(?P<who>[a-z][a-z. ]*?)[ _]?\d[ _]?(?P<part>[a-z. ]*)")
"""A header over one of a crew: "DRIVER_1", "Driver 2 First name"."""

Cell = tuple[int, int]


@dataclass(frozen=True)
class Column:
    """A column: what it holds, and where on the line its header stands."""

    field: str
    start: int
    end: int


@lru_cache
def columns_by_word() -> dict[str, str]:
    """Column by header, in every language: sheets are printed in English by anyone."""
    return {
        fold_in_place(word): name
        for language in languages().values()
        for name, words in language.facts.lists.columns.items()
        for word in words
    }


def header(page: Page, block: Block) -> list[Column] | None:
    """The columns of a table, if a row is its header."""
    found = [part for cell in cells_of(page, block) for part in _parted(page, cell)]
    if len(found) < LEAST_COLUMNS:
        return None
    line = page.text.rfind("\n", 0, block.start) + 1
    columns = [Column(_over(page, (a, b)), a - line, b - line) for a, b in found]
    known = [c.field for c in columns if c.field]
    of_rounds = "position" in known and bool({"drivers", "surname", "team"} & {*known})  # the others may be meetings
    return columns if len(known) >= LEAST_COLUMNS and (of_rounds or 2 * len(known) >= len(columns)) else None


def _parted(page: Page, cell: Cell) -> Iterator[Cell]:
    """The headers of a cell: two whose columns are so narrow that but one blank is left between them, "Pos Cl."."""
    start, end = cell
    drawn = page.text.startswith(("|", " |", "\t"), end)
    blanks = [] if drawn or _over(page, cell) else [i for i in range(start, end) if page.text[i] == " "]
    both = (((start, i), (i + 1, end)) for i in blanks if _over(page, (start, i)) and _over(page, (i + 1, end)))
    yield from next(both, (cell,))


def _over(page: Page, cell: Cell) -> str:
    """What the column under a header holds."""
    return _field(re.sub(r"\s+", " ", page.folded[slice(*cell)]).strip(" :"))


def _field(word: str) -> str:
    """What a column holds, by the word over it; of crews also by words with a number: "DRIVER2_SECONDNAME"."""
    known = columns_by_word()
    if word in known or (word := word.replace("_", " ")) in known:
        return known[word]
    numbered = NUMBERED.fullmatch(word)
    if numbered is None or known.get(numbered["who"].strip()) != "drivers":
        return ""
    part = numbered["part"]
    return "drivers" if not part else known[part] if known.get(part) in ("given_name", "surname", "drivers") else ""


def cells_of(page: Page, block: Block) -> tuple[Cell, ...]:
    """The cells of a row, the empty ones too where a sign parts them: a tab, or the bars of a drawn table."""
    start = page.text.rfind("\n", 0, block.start) + 1
    stop = page.text.find("\n", block.start)
    line = page.text[start : stop if stop >= 0 else len(page.text)]
    bars = line.strip().startswith("|") and line.count("|") > LEAST_COLUMNS
    if not bars and "\t" not in line:
        return block.cells
    parts = line.split("|" if bars else "\t")
    begins = [start + sum(len(p) + 1 for p in parts[:i]) for i in range(len(parts))]
    inside = list(zip(begins, parts, strict=True))[bars : len(parts) - (bars and not parts[-1].strip())]
    return tuple(_trimmed(begin, part) for begin, part in inside)


def _trimmed(start: int, part: str) -> Cell:
    first = start + len(part) - len(part.lstrip())
    return (first, first + len(part.strip())) if part.strip() else (start, start)
