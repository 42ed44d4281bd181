"""Names that a table shows by the column they stand in.

Under a header that says drivers or team every cell is one; without a header a column is of people where most of its
cells are people by their shape, and of teams where several hold a word that only teams have.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.flow import flow_cells
from knowledge.facts.lists.flow_headers import flow_header
from knowledge.facts.lists.headers import Cell, header
from knowledge.facts.lists.leading_counts import starts_with_a_number
from knowledge.facts.lists.statuses import status_heading
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.name_words import and_words, given, name_words
from knowledge.facts.mentions.people import Shape
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
LEAST_ROWS = 3
LEAST_COLUMNS = 2
SHORTEST, LONGEST = 3, 40
TURNED = re.compile(
    r"(?<![\w'’.-])(?:[A-ZÀ-Ý][A-ZÀ-Ý'’-]+\s){1,3}(?P<given>[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?)(?=\s*(?:[(,;/|\d\t–-]|$|\s{2}))",
    re.MULTILINE,
)
COUNTRY = re.compile(r"\s*\((?:[A-Z]{2,3})\)$")


@dataclass(frozen=True)
class Columned:
    """The people and the teams that the columns of a document show; no name runs over the end of a cell."""

    people: tuple[Shape, ...]
    teams: tuple[Shape, ...]


def named_in_columns(document: Document, folded: str, people: Sequence[Shape], language: Language) -> Columned:
    """Who stands in the columns of a document's tables; ``people`` are those whom their shape shows."""
    page = Page(document.text, folded, (), language)
    known = {shape.start for shape in people}
    drivers: list[Shape] = []
    teams: list[Shape] = []
    for rows in _tables(document):
        for kind, cells in _columns(page, rows, known):
            (drivers if kind is K.PERSON else teams).extend(_shapes(page, kind, cells))
    for row in _flowing(page, document):
        drivers += _shapes(page, K.PERSON, row.get("drivers", []))
        teams += _shapes(page, K.TEAM, row.get("team", []))
    drivers += _surnames_first(page, document)
    return Columned(tuple(drivers), tuple(teams))


def _surnames_first(page: Page, document: Document) -> Iterator[Shape]:
    """The people of rows whose surname stands first, in capitals: "DELORGE Firmin"."""
    for block in document.blocks:
        if block.kind is BlockKind.ROW:
            for match in TURNED.finditer(page.text, block.start, block.end):
                if given(fold_in_place(match["given"])):
                    yield Shape(K.PERSON, *match.span())


def _flowing(page: Page, document: Document) -> Iterator[dict[str, list[Cell]]]:
    """The cells of tables whose columns the page did not keep."""
    fields: tuple[str, ...] | None = None
    placed = True
    for block in document.blocks:
        if told := flow_header(page, block):
            fields, placed = told, True
        elif fields and not block.cells and starts_with_a_number(page, block):
            yield flow_cells(page, block, fields, placed=placed)
        elif block.kind is BlockKind.HEADING:
            placed = False
            fields = fields if status_heading(page, block) else None


def _tables(document: Document) -> Iterator[list[Block]]:
    """Runs of rows that have columns."""
    rows: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.ROW and len(block.cells) >= LEAST_COLUMNS:
            rows.append(block)
        elif block.kind is not BlockKind.NOISE:
            if len(rows) >= LEAST_ROWS:
                yield rows
            rows = []
    if len(rows) >= LEAST_ROWS:
        yield rows


def _columns(page: Page, rows: Sequence[Block], known: set[int]) -> Iterator[tuple[K, list[Cell]]]:
    """The columns of people and of teams, each with its cells."""
    told = header(page, rows[0])
    body = rows[1:] if told else rows
    width = len(told) if told else Counter(len(row.cells) for row in body).most_common(1)[0][0]
    even = [row for row in body if len(row.cells) == width]
    for place in range(width):
        cells = [row.cells[place] for row in even]
        if told:
            kind = {"drivers": K.PERSON, "team": K.TEAM}.get(told[place].field)
        else:
            kind = _kind(page, cells, known) if len(even) >= LEAST_ROWS else None
        if kind is not None:
            yield kind, cells


def _kind(page: Page, cells: Sequence[Cell], known: set[int]) -> K | None:
    """What a column without a header holds."""
    named = [page.text[a:b] for a, b in cells]
    if 4 * sum(bool(_name().match(text)) for text in named) < 3 * len(named):
        return None
    if 2 * sum(start in known for start, _ in cells) >= len(cells):
        return K.PERSON
    words = name_words().team_words
    team = sum(bool(words & set(fold_in_place(text).split())) for text in named)
    return K.TEAM if 3 * team >= len(named) and not any(start in known for start, _ in cells) else None


def _shapes(page: Page, kind: K, cells: Iterable[Cell]) -> Iterator[Shape]:
    for start, end in cells:
        for first, last in _parted(page.text, start, end) if kind is K.PERSON else [(start, end)]:
            country = COUNTRY.search(page.text, first, last)
            last = country.start() if country else last  # noqa: PLW2901
            text = page.text[first:last]
            if SHORTEST <= len(text) <= LONGEST and _name().fullmatch(text) and (kind is K.TEAM or " " in text):
                yield Shape(kind, first, last)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The people of a cell: a crew is parted by strokes, dashes, commas or a word."""
    at = start
    for join in _joins().finditer(text, start, end):
        yield at, join.start()
        at = join.end()
    yield at, end


@lru_cache(maxsize=1)
def _joins() -> re.Pattern[str]:
    return re.compile(rf"\s*/\s*|\s[–—-]\s|,\s|\s(?:{and_words()})\s|\n")


@lru_cache(maxsize=1)
def _name() -> re.Pattern[str]:
    """Words with a capital, and small ones only between."""
    word = r"[\w'’.&-]"
    return re.compile(
        rf"[^\W\d_a-zß-öø-ÿ]{word}*(?:[ \u00a0]{word}+){{0,5}}(?:\s*[/,–-]\s.*)?(?:\s*\([A-Z]{{2,3}}\))?$"
    )
