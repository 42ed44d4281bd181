"""The lists and tables of a document, wherever they stand, as statements.

Rows belong to the list that the heading or label before them opens: an order of arrival, a standing, a grid, titles,
winners by class, a calendar. What kind it is, its words say first and its figures then. A paragraph that counts
"1. A ; 2. B ; 3. C" is a list too.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.lists.calendars import dated_lines, meetings
from knowledge.facts.lists.counts import counted_rows
from knowledge.facts.lists.crewed import crewed_rows, joined_by_hyphens
from knowledge.facts.lists.dashed_entries import dashed_entries
from knowledge.facts.lists.entries import entry_row
from knowledge.facts.lists.flow import flow_row
from knowledge.facts.lists.flow_headers import flow_header, header_in
from knowledge.facts.lists.grids import grid_row, is_off_the_grid
from knowledge.facts.lists.headers import header
from knowledge.facts.lists.labels import label_line, labels_in, opens_with_a_label, timed_in
from knowledge.facts.lists.laps import fastest_laps_of
from knowledge.facts.lists.leading_counts import starts_with_a_number
from knowledge.facts.lists.opened import Kind, Opened, list_words
from knowledge.facts.lists.openings import INLINE, open_list
from knowledge.facts.lists.orders import told_by
from knowledge.facts.lists.past_champions import past_champions
from knowledge.facts.lists.rolls import titles, winners
from knowledge.facts.lists.rows import Row, read_row
from knowledge.facts.lists.runs import LONGEST_ROW, behind_a_session, every_run, runs_on
from knowledge.facts.lists.scores import point_lists
from knowledge.facts.lists.standing_beside import standing_beside
from knowledge.facts.lists.tables import table_row
from knowledge.facts.lists.unnumbered import orders_in_line
from knowledge.facts.lists.won_sessions import won_sessions
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Mode, Reliability, Statement, Verb
from knowledge.reading.document import Block, BlockKind, Document

K = MentionKind
NOT_UNDERSTOOD = "its cells do not fit the header of its table"
LAST_BRACKET = re.compile(r"\(([^()]{4,60})\)[\s.:]*\Z")
RUNNING = (BlockKind.ROW, BlockKind.HEADING)
"""Lines that may be a list behind the name of its session."""
LEAST_CELLS = 3
"""Cells of what is a row of the table above it."""


def list_statements(document: Document, page: Page, where: Scene) -> Iterator[Statement]:
    """What the lists of a document state."""
    lists = _Lists(page, where, dated_lines(document.blocks, page), crewed_rows(document.blocks, page))
    for block in document.blocks:
        if block.kind is not BlockKind.NOISE:
            yield from lists.read(block)
    yield from lists.close()


class _Lists:
    """The list that is open while a document is read, and its rows so far."""

    def __init__(self, page: Page, where: Scene, calendar: frozenset[int], crewed: frozenset[int]) -> None:
        self.page, self.where, self.calendar, self.crewed = page, where, calendar, crewed
        self.opened, self.rows = Opened(), list[Row]()
        self.scored = False
        self.laps: list[Block] = []

    def read(self, block: Block) -> Iterator[Statement]:
        """What a block states, or closes; rows are kept until their list is closed."""
        page, where, opened = self.page, self.where, self.opened
        scores = list(point_lists(page, block, opened, where, after=self.scored))
        self.scored = bool(scores)
        yield from scores
        counts = list(counted_rows(page, block, where))
        yield from counts
        if (scores or counts) and block.kind is not BlockKind.PARAGRAPH:
            return
        won = list(won_sessions(page, where, block, opened))
        yield from won
        if won:
            return
        yield from orders_in_line(page, block, where)
        if block.kind in RUNNING and not opened.columns and behind_a_session(page, block):
            yield from _paragraph(page, block, opened, where)
            return
        label = list(label_line(page, where, block)) if block.kind is not BlockKind.PARAGRAPH else []
        yield from label
        if label:
            return
        columns = header(page, block)
        flow = None if columns else flow_header(page, block)
        if columns or flow:
            yield from self.close()
            opened.columns, opened.flow = columns, flow
            opened.gridded = opened.gridded or "grid" in (flow or [c.field for c in columns or ()])
        elif opened.flow and not block.cells and starts_with_a_number(page, block):
            yield from self._take(_rows_of(page, block, opened, self.crewed))
        elif block.kind is BlockKind.HEADING and runs_on(page, block.start, block.end):
            yield from _paragraph(page, block, opened, where)
        elif block.kind is BlockKind.HEADING:
            yield from self.close()
            self.opened = open_list(page, block, opened)
        else:
            yield from self._read_line(block)

    def _read_line(self, block: Block) -> Iterator[Statement]:
        page, where, opened = self.page, self.where, self.opened
        yield from _of_kind(page, block, opened, where)
        opened.gridded = opened.gridded or _legend(page, block)
        if block.start in self.calendar and opened.kind is not Kind.CALENDAR:
            yield from meetings(page, where, block.start, block.end)
        elif opened.kind is Kind.FASTEST and block.kind in (BlockKind.ROW, BlockKind.ITEM):
            self.laps.append(block)
        elif block.kind is BlockKind.ROW and opened.kind not in (Kind.TITLES, Kind.CALENDAR):
            untitled = opened.kind is Kind.OTHER and not opened.columns
            entries = [*entry_row(page, where, block), *dashed_entries(page, where, block)] if untitled else []
            yield from entries
            rows = [] if entries else _rows_of(page, block, opened, self.crewed)
            yield from self._take(rows)
            if opened.columns and not rows and len(block.cells) >= LEAST_CELLS:
                yield _not_understood(block, where)
        elif block.kind is BlockKind.PARAGRAPH or block.kind is BlockKind.ITEM:
            yield from _paragraph(page, block, opened, where)
            yield from timed_in(page, where, block.start, block.end)
            if opens_with_a_label(page, block):
                yield from labels_in(page, where, block.start, block.end)

    def _take(self, rows: list[Row]) -> Iterator[Statement]:
        if _begins_anew(self.rows, rows):
            yield from self.close()
        self.rows.extend(rows)

    def close(self) -> Iterator[Statement]:
        """What the rows of the open list state; it has none after."""
        laps, self.laps = self.laps, []
        yield from fastest_laps_of(self.page, laps, self.where)
        rows, self.rows = self.rows, []
        yield from told_by(self.page, rows, self.opened, self.where)


def _not_understood(block: Block, where: Scene) -> Statement:
    """A row of a table that its header does not explain, for whoever wonders why nothing was taken from it."""
    party, setting = Party(start=block.start, end=block.end), where.at(block.start)
    return Statement(
        Verb.PLACED, party, setting, block.start, block.end, Reliability.WEAK, Mode.HYPOTHETICAL, reason=NOT_UNDERSTOOD
    )


def _legend(page: Page, block: Block) -> bool:
    """Whether a line, or the bracket at its end, says that figures in brackets are places on the grid."""
    bracket = LAST_BRACKET.search(page.folded, block.start, block.end)
    return bracket is not None and bool(list_words(page.language)["starting"].search(bracket[1]))


def _begins_anew(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether rows that count from one again are those of another list."""
    last = max((row.position or 0 for row in rows), default=0)
    return last > 1 and any(row.position == 1 for row in further[:1])


def _of_kind(page: Page, block: Block, opened: Opened, where: Scene) -> Iterator[Statement]:
    """Lines of lists that are not rows of an order: titles, winners, calendars."""
    if block.kind not in (BlockKind.ROW, BlockKind.ITEM, BlockKind.PARAGRAPH):
        return
    if opened.kind is Kind.TITLES and block.kind is not BlockKind.PARAGRAPH:
        yield from past_champions(page, where, opened, (block.start, block.end))
        yield from titles(page, where, block.start, block.end)
        yield from standing_beside(page, block, where)
    elif opened.kind is Kind.WINNERS and block.kind is not BlockKind.PARAGRAPH:
        yield from winners(page, where, block.start, block.end)
    elif opened.kind is Kind.CALENDAR:
        years = [m.value for m in page.inside(opened.start, opened.end, K.SEASON)]
        for statement in meetings(page, where, block.start, block.end):
            if len(years) == 1 and isinstance(years[0], int | str):
                yield replace(statement, setting=replace(statement.setting, season=years[0]))
            else:
                yield statement


def _rows_of(page: Page, block: Block, opened: Opened, crewed: frozenset[int]) -> list[Row]:
    """The rows of a block: one, or several that stand on one line."""
    if opened.columns and (opened.kind is not Kind.OUT or "\t" in block.text):
        row = table_row(page, block, opened.columns)
        return [row] if row else []
    if opened.flow and not block.cells:
        row = flow_row(page, block, opened.flow, placed=opened.kind is not Kind.OUT)
        return [row] if row else []
    if opened.kind is Kind.GRID and is_off_the_grid(page, block):
        return []
    if opened.kind is Kind.GRID and (pair := grid_row(page, block)):
        return [row for a, b in pair if (row := read_row(page, a, b)) is not None]
    spans = runs_on(page, block.start, block.end) or [(block.start, block.end)]
    crews = block.start in crewed if len(spans) == 1 else joined_by_hyphens(page, spans)
    teams = opened.kind is Kind.STANDING and _team_class(page, opened)
    rows = [read_row(page, a, b, crews=crews, teams=teams) for a, b in spans]
    return [row for row in rows if row is not None]


def _team_class(page: Page, opened: Opened) -> bool:
    named = [opened.category, *(m.value for m in page.inside(opened.start, opened.end, K.CATEGORY))]
    return any(name in ("Teams", "Manufacturers") for name in named)


def _paragraph(page: Page, block: Block, opened: Opened, where: Scene) -> Iterator[Statement]:
    """The lists that run on in a paragraph, each opened by the words before its first number; labels between them.

    What follows an order by points and names no session is none of a race, whatever its figures look like.
    """
    at, session, standing = block.start, None, False
    for start, spans in every_run(page, block.start, block.end):
        if spans[0][0] - start > LONGEST_ROW:
            break
        if start > block.start:
            yield from _of_session(labels_in(page, where, start, spans[0][0]), session)
        lead = Block(BlockKind.HEADING, start, spans[0][0], page.text[start : spans[0][0]], INLINE)
        above = opened if opened.kind is Kind.STANDING else Opened()
        inner = open_list(page, lead, above) if lead.text.strip() else opened
        stated = list(told_by(page, _running(page, spans, inner), inner, where))
        if not (standing and inner.session is None and any(s.verb is Verb.PLACED for s in stated)):
            yield from stated
        standing = standing or any(s.verb is Verb.POINTS for s in stated)
        at, session = spans[-1][1], inner.session
    if at > block.start:
        yield from _of_session(labels_in(page, where, at, block.end), session)


def _of_session(statements: Iterator[Statement], session: str | None) -> Iterator[Statement]:
    """What labels state after a list: of its session, where the words over the list name one."""
    for statement in statements:
        of_it = session is not None and statement.verb is not Verb.HELD
        yield replace(statement, setting=replace(statement.setting, session=session)) if of_it else statement


def _running(page: Page, spans: Sequence[tuple[int, int]], opened: Opened) -> list[Row]:
    """The rows of a list that runs on; by its columns where the words before it name them."""
    if fields := header_in(page, opened.start, opened.end):
        opened.flow = fields
        rows = [flow_row(page, Block(BlockKind.ROW, a, b, page.text[a:b]), fields, placed=True) for a, b in spans]
    else:
        crews, teams = joined_by_hyphens(page, spans), _team_class(page, opened)
        rows = [read_row(page, a, b, crews=crews, teams=teams) for a, b in spans]
    return [row for row in rows if row is not None]
