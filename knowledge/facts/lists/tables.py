"""The rows of tables with a header."""

import re
from collections.abc import Sequence
from functools import lru_cache

from config.language import languages
from knowledge.facts.lists.cell_people import in_two_cells, people_in
from knowledge.facts.lists.headers import Cell, Column, cells_of
from knowledge.facts.lists.rows import Row
from knowledge.facts.lists.statuses import statuses
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import BARE_DECIMAL, Page, exact_seconds
from knowledge.facts.mentions.phrases import any_of
from knowledge.reading.document import Block

K = MentionKind
STATED_IN = ("position", "status", "gap", "interval", "time")
"""Where a sheet says of a car that it is out: in a column for it, or in the place of what it has not."""


def table_row(page: Page, block: Block, columns: Sequence[Column]) -> Row | None:
    """A row under a header; cells that are missing are told by where the others stand."""
    return row_of_cells(page, block, _assign(page, block, columns))


def row_of_cells(page: Page, block: Block, cells: dict[str, list[Cell]]) -> Row | None:
    """A row by what its cells hold."""
    if not any(cells.get(field) for field in ("drivers", "surname", "team")):
        return None
    cells = _with_class(page, cells)
    position, status = _place(page, cells)
    drivers = tuple(name for cell in cells.get("drivers", []) for name in people_in(page, cell))
    drivers = drivers or tuple(in_two_cells(page, cells))
    number = _text(page, cells, "number")
    if not number and (cars := cells.get("car")) and page.text[slice(*cars[0])].strip(" #").isdigit():
        number, cells = page.text[slice(*cars[0])], {**cells, "car": cars[1:]}  # a car by its number and not its make
    party = Party(
        drivers=tuple(dict.fromkeys(drivers)),
        team=_text(page, cells, "team"),
        car=_text(page, cells, "car"),
        car_number=re.sub(r"\D", "", number) or None if number else None,
        start=block.start,
        end=block.end,
    )
    if not party.drivers and not party.team:
        return None
    category, place = _text(page, cells, "category"), _count(page, cells, "class_position")
    # what stands in the gap's column of the first, and of those who are out, are their own laps or time
    grid, values = _count(page, cells, "grid"), _values(page, cells, first=position in (1, None))
    points = _figure(page, cells, "net_points" if "net_points" in cells else "points")
    classed = (place, category) if place and category else None
    return Row(block.start, block.end, party, position, status, grid, values, points, category, classed)


def _with_class(page: Page, cells: dict[str, list[Cell]]) -> dict[str, list[Cell]]:
    """The cells, the class under "Cl." as such: the place stands in a column before it, under a word of its own."""
    place, *others = cells.get("position", []) or [(0, 0)]
    named = bool(others) and not page.text[slice(*others[0])].strip(" .").isdigit()
    return {**cells, "position": [place], "category": others} if named and not cells.get("category") else cells


def _assign(page: Page, block: Block, columns: Sequence[Column]) -> dict[str, list[Cell]]:
    """The cells of a row by column: one after another, from the second column on where the first is missing; where
    blanks part them, by where they stand. None where what stands in a column cannot be what its header says."""
    found = cells_of(page, block)
    if len(found) == len(columns) - 1:
        found = _run_over(page, block, columns)
    if len(found) == len(columns):
        return _by_order(columns, found)
    if "\t" in page.text[block.start : block.end]:
        told = (_by_order(columns[first:], found) for first in (0, 1))
        return next((cells for cells in told if _is_likely(page, cells)), {})
    cells: dict[str, list[Cell]] = {}
    line = page.text.rfind("\n", 0, block.start) + 1
    for start, end in block.cells:
        nearest = min(columns, key=lambda c: abs(c.start - (start - line)))
        cells.setdefault(nearest.field, []).append((start, end))
    return cells


def _run_over(page: Page, block: Block, columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The cells of a row, of which one so long that it runs into the figure of the next column is two."""
    line = page.text.rfind("\n", 0, block.start) + 1
    for place, (start, end) in enumerate(block.cells):
        figure = RUN_OVER.search(page.text, start, end)
        over = figure and place + 1 < len(columns) and columns[place + 1].start + line < end
        if figure and over:
            return (*block.cells[:place], (start, figure.start()), figure.span("figure"), *block.cells[place + 1 :])
    return block.cells


def _by_order(columns: Sequence[Column], found: Sequence[Cell]) -> dict[str, list[Cell]]:
    cells: dict[str, list[Cell]] = {}
    for column, cell in zip(columns, found, strict=False):
        if cell[0] < cell[1]:
            cells.setdefault(column.field, []).append(cell)
    return cells


RUN_OVER = re.compile(r"(?<=[^\W\d_])\s(?P<figure>\d{1,4})\Z")
"""A figure right behind a name."""
SHAPES = {
    "position": re.compile(r"p?\d{1,3}\D{0,4}|\D{1,14}"),
    "number": re.compile(r"\D{0,3}\d{1,4}[a-z]?"),
    "laps": re.compile(r"\d{1,3}(?:\s\D{1,8})?|[-–—]"),
    "points": re.compile(r"[\d.,]{1,7}\D{0,7}|[-–—]"),
    "lap_time": re.compile(r"\D?\d.*|\D{1,14}"),
    "drivers": re.compile(r".*[^\W\d_]{2}.*"),
    "team": re.compile(r".*[^\W\d_].*"),
    "category": re.compile(r".{1,30}"),
}
"""What may stand in a column."""


def _is_likely(page: Page, cells: dict[str, list[Cell]]) -> bool:
    """Whether every cell can be what its column's header says."""
    return all(
        field not in SHAPES or SHAPES[field].fullmatch(page.folded, *cell)
        for field, found in cells.items()
        for cell in found
    )


def _text(page: Page, cells: dict[str, list[Cell]], name: str) -> str | None:
    words = " ".join(clean(page.text[a:b]) for a, b in cells.get(name, []))
    return words.strip(" -–—") or None


def _place(page: Page, cells: dict[str, list[Cell]]) -> tuple[int | None, str | None]:
    told = [page.folded[a:b].strip(" .)") for name in STATED_IN for a, b in cells.get(name, [])]
    ranked = [page.folded[a:b].strip(" .)") for a, b in cells.get("position", [])]
    known = {w: s for language in languages().values() for w, s in statuses(language).items()}
    status = next((known[w] for w in told if w in known), None)
    place = re.match(r"p?(\d{1,3})", ranked[0]) if ranked else None
    return (int(place[1]) if place and status is None else None), status


def _figure(page: Page, cells: dict[str, list[Cell]], name: str) -> float | None:
    words = _text(page, {name: cells.get(name, [])[-1:]}, name) or ""  # of several totals the last one counts
    match = re.match(r"(\d{1,4})(?:[.,](\d{1,2}))?(?![\d:'.,]\d|\d)", words)
    return float(f"{match[1]}.{match[2] or 0}") if match else None


@lru_cache
def _lapped() -> re.Pattern[str]:
    """Laps in a cell of a sheet, in the words of any language."""
    known = [language.words for language in languages().values()]
    words = any_of(tuple({word for each in known for word in (*each.units["laps"], *each.lap_signs)}))
    return re.compile(rf"[+-]?\s?(\d{{1,3}})\s?{words}\.?")


def _count(page: Page, cells: dict[str, list[Cell]], name: str) -> int | None:
    figure = _figure(page, cells, name)
    return int(figure) if figure else None


def _told(cells: dict[str, list[Cell]], name: str) -> list[Cell]:
    """The cells of a column: of the parts of a qualifying the last that was driven, of two gaps the first."""
    if name == "lap_time" and cells.get("part_time"):
        return cells["part_time"][-1:]
    if name == "interval" and not cells.get(name):
        return cells.get("gap", [])[1:2]
    return cells.get(name, [])[:1] if name == "gap" else cells.get(name, [])


def _values(page: Page, cells: dict[str, list[Cell]], *, first: bool) -> dict[str, object]:
    values: dict[str, object] = {}
    for name in ("laps", "time", "gap", "interval", "lap_time"):
        for start, end in _told(cells, name):
            for mention in page.inside(start, end, K.LAPS, K.LAP_TIME, K.GAP):
                if mention.kind is K.LAPS and name in ("gap", "interval") and not first:
                    values.setdefault(name, f"{mention.value} lap{'s' * (mention.value != 1)}")
                elif mention.kind is K.LAPS:
                    values.setdefault("laps", mention.value)
                elif name in ("gap", "interval") and mention.kind is K.LAP_TIME and not first:
                    values.setdefault(name, exact_seconds(mention.text, str(mention.value)))
                else:
                    field = name if mention.kind is K.GAP or name not in ("gap", "interval") else "time"
                    field = "time" if name == "laps" else field  # its column is set apart by blanks, not by a mark
                    values.setdefault("gap" if field == "time" and mention.kind is K.GAP else field, mention.value)
            lapped = _lapped().fullmatch(page.folded, start, end)
            if lapped and name in ("gap", "interval") and not first:
                values.setdefault(name, f"{int(lapped[1])} lap{'s' * (lapped[1] != '1')}")
            bare = BARE_DECIMAL.match(page.folded, start, end)
            if bare and name in ("gap", "interval", "time") and not first:
                values.setdefault("gap" if name == "time" else name, f"{int(bare[1])}.{bare[2]}")
            if name == "laps" and page.folded[start:end].strip().isdigit():
                values.setdefault("laps", int(page.folded[start:end]))
    return values
