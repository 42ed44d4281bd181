"""The lists and tables of a document, wherever they stand, as statements.

Rows belong to the list that the heading or label before them opens: an order of arrival, a standing, a grid, titles,
winners by class, a calendar. What kind it is, its words say first and its figures then. A paragraph that counts
"1. A ; 2. B ; 3. C" is a list too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from config.language import Language
from knowledge.facts.labels import labelled, meetings, titles, winners
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.occasions import any_of
from knowledge.facts.rows import Page, Row, read_row, statuses
from knowledge.facts.setting import Scene
from knowledge.facts.statement import Reliability, Setting, Statement, Verb
from knowledge.facts.tables import Column, header, table_row
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
QUALIFYING, RACE, OVERALL = "Qualifying", "Race", "Overall"
NUMBER = re.compile(r"(?<![\w.,:'\"/])(\d{1,2})\s?[.)]\s{0,2}(?=[^\d\s.)])")
SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý«\"]\w*\s|\d+\s[a-zà-ÿ])")
LONGEST_ROW = 260
LEAST_ROWS = 2


class Kind(Enum):
    """What a list is a list of."""

    RESULTS = auto()
    STANDING = auto()
    GRID = auto()
    TITLES = auto()
    WINNERS = auto()
    CALENDAR = auto()
    OUT = auto()
    OTHER = auto()


@dataclass
class Opened:
    """The list that is open: the heading over it and what that says."""

    kind: Kind = Kind.OTHER
    start: int = 0
    end: int = 0
    columns: list[Column] | None = None
    status: str | None = None
    row: int = 0
    final: bool = False
    category: str | None = None
    gridded: bool = False


def list_statements(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """What the lists of a document state."""
    opened = Opened()
    rows: list[Row] = []
    for block in document.blocks:
        if block.kind is BlockKind.NOISE:
            continue
        label = list(labelled(page, where, block.start, block.end)) if block.kind is not BlockKind.PARAGRAPH else []
        if label:
            yield from label
            continue
        if block.kind is BlockKind.HEADING:
            yield from _told(page, rows, opened, where)
            rows, opened = [], _open(page, block, opened)
            continue
        if columns := header(page, block):
            yield from _told(page, rows, opened, where)
            rows, opened.columns = [], columns
            continue
        yield from _of_kind(page, block, opened, where)
        if block.kind is BlockKind.ROW and opened.kind not in (Kind.TITLES, Kind.CALENDAR):
            rows.extend(_rows_of(page, block, opened))
        elif block.kind is BlockKind.PARAGRAPH or block.kind is BlockKind.ITEM:
            yield from _paragraph(page, block, opened, where)
    yield from _told(page, rows, opened, where)


# --- what a list is of ----------------------------------------------------------------------------------------------


def _open(page: Page, block: Block, before: Opened) -> Opened:
    """The list that a heading opens; a heading of a grid's row goes on with the grid."""
    words = page.folded[block.start : block.end]
    told = _words(page.language)
    row = re.match(rf"\s*(\d{{1,2}})(?:re|e|ere|st|nd|rd|th)?\s{told['rows'].pattern}", words)
    if row and before.kind is Kind.GRID:
        return replace(before, row=int(row[1]))
    out = re.match(rf"\s*{told['out'].pattern}\s*:?\s*$", words)
    if out:
        status = statuses(page.language).get(" ".join(out[0].strip(" :").split()))
        return Opened(Kind.OUT, block.start, block.end, status=status, gridded=before.gridded)
    kind = next((k for name, k in HEADINGS if told[name].search(words)), Kind.OTHER)
    if kind in (Kind.STANDING, Kind.OTHER) and page.inside(block.start, block.end, K.SESSION):
        kind = Kind.RESULTS if kind is Kind.STANDING else Kind.OTHER
    if kind is Kind.OTHER and before.kind is Kind.STANDING and _class_alone(page, block):
        kind = Kind.STANDING
    final = bool(told["final"].search(words)) or _all_done(words)
    alone = _class_alone(page, block)
    return Opened(
        kind,
        block.start,
        block.end,
        final=final and kind is Kind.STANDING,
        category=alone,
        gridded=bool(told["starting"].search(words)),
    )


HEADINGS = (
    ("titles", Kind.TITLES),
    ("winners", Kind.WINNERS),
    ("calendar", Kind.CALENDAR),
    ("grid", Kind.GRID),
    ("standings", Kind.STANDING),
)


def _class_alone(page: Page, block: Block) -> str | None:
    """The class that a heading names and nothing else: "Manufacturers" under the drivers' standing."""
    bare = page.folded[block.start : block.end].strip(" :#=*\n")
    for name, forms in page.language.words.categories.items():
        if any(bare == fold_in_place(form) for form in forms):
            return name
    return None


def _all_done(words: str) -> bool:
    """Whether a standing is after as many races as there are: "after 12 of 12 rounds"."""
    counts = re.search(r"(\d{1,2})\s\w{0,8}\s?(?:of|sur|/)\s?(\d{1,2})(?!\d)", words)
    return bool(counts) and counts[1] == counts[2]  # type: ignore[index]


@lru_cache
def _words(language: Language) -> dict[str, re.Pattern[str]]:
    lists = language.facts.lists
    table = {
        "standings": lists.standings, "titles": lists.titles, "winners": lists.winners, "calendar": lists.calendar,
        "grid": language.facts.setting.grid_words, "final": lists.final, "rows": lists.rows,
        "out": tuple(word for words in lists.statuses.values() for word in words), "starting": lists.starting,
    }  # fmt: skip
    return {name: re.compile(rf"(?<!\w){any_of(words)}(?!\w)") for name, words in table.items()}


# --- rows -----------------------------------------------------------------------------------------------------------


def _of_kind(page: Page, block: Block, opened: Opened, where: Scene) -> Iterator[Statement]:
    """Lines of lists that are not rows of an order: titles, winners, calendars."""
    if block.kind not in (BlockKind.ROW, BlockKind.ITEM, BlockKind.PARAGRAPH):
        return
    if opened.kind is Kind.TITLES and block.kind is not BlockKind.PARAGRAPH:
        yield from titles(page, where, block.start, block.end)
        yield from _standing_beside(page, block, where)
    elif opened.kind is Kind.WINNERS and block.kind is not BlockKind.PARAGRAPH:
        yield from winners(page, where, block.start, block.end)
    elif opened.kind is Kind.CALENDAR:
        years = [m.value for m in page.inside(opened.start, opened.end, K.SEASON)]
        for statement in meetings(page, where, block.start, block.end):
            if len(years) == 1 and isinstance(years[0], int | str):
                yield replace(statement, setting=replace(statement.setting, season=years[0]))
            else:
                yield statement


def _rows_of(page: Page, block: Block, opened: Opened) -> list[Row]:
    """The rows of a block: one, or several that stand on one line."""
    if opened.columns:
        row = table_row(page, block, opened.columns)
        return [row] if row else []
    spans = _inline(page, block.start, block.end) or [(block.start, block.end)]
    crews = bool(re.search(r"[a-zà-ÿ]-[A-ZÀ-Ý]", page.text[block.start : block.end])) and len(spans) > 1
    teams = opened.kind is Kind.STANDING and _team_class(page, opened)
    rows = [read_row(page, a, b, crews=crews and _crewed(page, spans), teams=teams) for a, b in spans]
    return [row for row in rows if row is not None]


def _team_class(page: Page, opened: Opened) -> bool:
    named = [opened.category, *(m.value for m in page.inside(opened.start, opened.end, K.CATEGORY))]
    return any(name in ("Teams", "Manufacturers") for name in named)


def _crewed(page: Page, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether hyphens join people in most rows of a list."""
    joined = [
        a for a, b in spans if re.search(r"\d\s?[.)]\s?(?:[A-Z]\.\s)?[\w'’]+-(?:[A-Z]\.\s)?[A-ZÀ-Ý]", page.text[a:b])
    ]
    return 2 * len(joined) > len(spans)


def _inline(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """The rows of a list that runs on in a paragraph: from one number to the next."""
    run: list[re.Match[str]] = []
    for match in NUMBER.finditer(page.text, start, end):
        if page.text[match.start() - 1 : match.start()] == "(" and ")" in match[0]:
            continue
        expected = int(run[-1][1]) + 1 if run else None
        if run and int(match[1]) == expected and match.start() - run[-1].start() <= LONGEST_ROW:
            run.append(match)
        elif not run or (len(run) < LEAST_ROWS and int(match[1]) <= int(run[-1][1])):
            run = [match]
    if len(run) < LEAST_ROWS:
        return []
    spans = []
    for one, other in zip(run, [*run[1:], None], strict=True):
        stop = other.start() if other else _last_row_end(page, one.end(), end)
        spans.append((one.start(), one.start() + len(page.text[one.start() : stop].rstrip(" \n\t;,.–—-\u00a0"))))
    return spans


def _last_row_end(page: Page, start: int, end: int) -> int:
    """Where the last row of a running list ends: with its sentence."""
    for stop in SENTENCE.finditer(page.text, start, min(end, start + LONGEST_ROW)):
        word = re.search(r"[\w']+$", page.text[start : stop.start()])
        if word and len(word[0]) > 1:
            return stop.start()
    return min(end, start + LONGEST_ROW)


def _paragraph(page: Page, block: Block, opened: Opened, where: Scene) -> Iterator[Statement]:
    """A list that runs on in a paragraph, opened by the words before its first number."""
    spans = _inline(page, block.start, block.end)
    if not spans or spans[0][0] - block.start > LONGEST_ROW:
        return
    lead = Block(BlockKind.HEADING, block.start, spans[0][0], page.text[block.start : spans[0][0]])
    inner = _open(page, lead, Opened()) if lead.text.strip() else opened
    crews = _crewed(page, spans)
    rows = [
        row for a, b in spans if (row := read_row(page, a, b, crews=crews, teams=_team_class(page, inner))) is not None
    ]
    yield from _told(page, rows, inner, where)


def _standing_beside(page: Page, block: Block, where: Scene) -> Iterator[Statement]:
    """A title with points, and those behind it in brackets: "C : X, 341 pts (2. Y, 332 ; 3. Z, 270)"."""
    spans = _inline(page, block.start, block.end)
    if not spans or not spans[0][0] > block.start:
        return
    champion = next(iter(titles(page, where, block.start, block.end)), None)
    points = page.inside(block.start, spans[0][0], K.POINTS)
    if champion is None or not points:
        return
    rows = [Row(block.start, block.end, champion.party, 1, points=_number(points[0]))]
    rows += [row for a, b in spans if (row := read_row(page, a, b)) is not None]
    for statement in _standing(rows, champion.setting, final=True):
        yield replace(statement, start=block.start, end=champion.end)


def _number(mention: Mention) -> float | None:
    return float(mention.value) if isinstance(mention.value, int | float) else None


# --- statements -----------------------------------------------------------------------------------------------------


def _told(page: Page, rows: Sequence[Row], opened: Opened, where: Scene) -> Iterator[Statement]:
    """What the rows of one list state."""
    rows = [row for row in rows if row.party.drivers or row.party.team or row.party.car_number or row.party.car]
    if not rows:
        return
    kind = _settled_kind(page, rows, opened)
    setting = where.at(rows[0].start)
    if opened.category:
        setting = replace(setting, category=opened.category)
    if kind is Kind.STANDING:
        yield from _standing(rows, replace(setting, session=None), final=opened.final or None)
    elif kind is Kind.GRID:
        yield from _grid(rows, setting, opened)
    elif kind is Kind.OUT:
        for row in rows:
            values = {**_laps_only(dict(row.values)), "status": opened.status or "DNF"}
            yield _statement(Verb.RETIRED, row, setting, values=values)
            if row.grid and opened.gridded:
                yield _on_grid(row, setting)
    elif kind is Kind.RESULTS:
        yield from _results(page, rows, setting, opened)


def _settled_kind(page: Page, rows: Sequence[Row], opened: Opened) -> Kind:
    """What a list is of: what its heading says, unless its figures say otherwise."""
    timed = sum(bool(row.values) for row in rows)
    pointed = sum(row.points is not None and not row.values for row in rows)
    if opened.kind in (Kind.GRID, Kind.OUT, Kind.TITLES, Kind.WINNERS, Kind.CALENDAR):
        return opened.kind if opened.kind in (Kind.GRID, Kind.OUT) else Kind.OTHER
    if opened.kind is Kind.STANDING:
        return Kind.RESULTS if 2 * timed > len(rows) else Kind.STANDING if pointed else Kind.OTHER
    if 2 * pointed > len(rows) and timed == 0 and len(rows) >= LEAST_ROWS:
        return Kind.STANDING if opened.kind is not Kind.RESULTS and not _placed_only(page, opened) else Kind.RESULTS
    numbered = [row.position for row in rows if row.position is not None]
    in_order = numbered[:1] == [1] and numbered == list(range(1, len(numbered) + 1))
    known = sum(bool(page.inside(row.start, row.end, K.PERSON, K.CAR_NUMBER)) for row in rows)
    if opened.columns or 2 * timed > len(rows) or (in_order and len(rows) >= LEAST_ROWS and 2 * known > len(rows)):
        return Kind.RESULTS
    return Kind.OTHER


def _placed_only(page: Page, opened: Opened) -> bool:
    return bool(page.inside(opened.start, opened.end, K.SESSION))


def _standing(rows: Sequence[Row], setting: Setting, *, final: bool | None) -> Iterator[Statement]:
    """Places and points; a row without a place shares that before it if it has the same points, else follows it."""
    place, points = 0, None
    for row in rows:
        told = row.position
        if told is None:
            told = place if points is not None and row.points == points else place + 1
        place, points = told, row.points
        values: dict[str, object] = {"points": _whole(row.points)} if row.points is not None else {}
        if final:
            values["final"] = True
        here = replace(setting, category=row.category or setting.category or OVERALL)
        yield replace(_statement(Verb.POINTS, row, here, values=values), number=told)


def _whole(points: float | None) -> float | int | None:
    return int(points) if points is not None and points == int(points) else points


def _grid(rows: Sequence[Row], setting: Setting, opened: Opened) -> Iterator[Statement]:
    """Places on the grid: numbered, or two a row."""
    session = setting.session if (setting.session or "").startswith(QUALIFYING) else QUALIFYING
    for place, row in enumerate(rows, 1 + 2 * (max(opened.row, 1) - 1)):
        values = {k: v for k, v in row.values.items() if k == "lap_time"}
        if "time" in row.values:
            values["lap_time"] = row.values["time"]
        yield replace(
            _statement(Verb.PLACED, row, replace(setting, session=session), values=values), number=row.position or place
        )


def _results(page: Page, rows: Sequence[Row], setting: Setting, opened: Opened) -> Iterator[Statement]:
    """An order of arrival; figures in brackets are the grid where the heading says so."""
    head = page.inside(opened.start, opened.end, K.LAPS)
    for row in rows:
        values = dict(row.values)
        practice = (setting.session or "").startswith((QUALIFYING, "Practice", "Superpole"))
        if practice and "time" in values:
            values["lap_time"] = values.pop("time")
        if row.position == 1 and head and not practice:
            values.setdefault("laps", head[0].value)
        if row.position == 1:
            values.pop("gap", None)
        if row.points is not None and page.inside(row.start, row.end, K.POINTS):
            values["points"] = row.points
        if row.status or row.position is None:
            if row.status:
                yield _statement(Verb.RETIRED, row, setting, values={**_laps_only(values), "status": row.status})
            continue
        yield replace(_statement(Verb.PLACED, row, setting, values=values), number=row.position)
        if opened.gridded and row.grid:
            yield _on_grid(row, setting)


def _on_grid(row: Row, setting: Setting) -> Statement:
    grid = replace(setting, session=(setting.session or RACE).replace(RACE, QUALIFYING))
    return replace(_statement(Verb.PLACED, row, grid, values={}), number=row.grid)


def _laps_only(values: dict[str, object]) -> dict[str, object]:
    return {k: v for k, v in values.items() if k == "laps"}


def _statement(verb: Verb, row: Row, setting: Setting, *, values: dict[str, object]) -> Statement:
    party: Party = row.party
    reliability = Reliability.TABLE if row.position is not None else Reliability.LIST
    return Statement(verb, party, setting, row.start, row.end, reliability, values=values)
