"""What the rows of one list state, by what the list is of: results, a standing, a grid, who is out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.facts.changed import replace
from knowledge.facts.lists.flat import filled
from knowledge.facts.lists.flow import with_teams
from knowledge.facts.lists.gaps import with_settled_gaps
from knowledge.facts.lists.opened import Kind, Opened
from knowledge.facts.lists.rows import Row
from knowledge.facts.lists.thousands import with_thousands
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Setting, Statement, Verb

STOPPED_FOR = re.compile(r"\d, [a-z][a-z '-]{3,40}\Z")
"""A reason at the end of a row, after the lap: "lap 36, overheating"."""
K = MentionKind
OF_ANY_CLASS = ("laps", "time", "lap_time")
QUALIFYING, RACE, OVERALL = "Qualifying", "Race", "Overall"
LEAST_ROWS = LEAST_CLASSES = 2


def told_by(page: Page, rows: Sequence[Row], opened: Opened, where: Scene) -> Iterator[Statement]:
    """What the rows of one list state."""
    rows = [row for row in rows if row.party.drivers or row.party.team or row.party.car_number or row.party.car]
    if not rows:
        return
    rows = with_settled_gaps(with_teams(page, filled(page, rows)))
    rows = with_thousands(page.text, rows) if opened.kind is Kind.STANDING else rows
    kind = _settled_kind(page, rows, opened)
    setting = _setting_of(rows, opened, where)
    if kind is Kind.STANDING:
        yield from standing(rows, replace(setting, session=None), final=opened.final or None)
    elif kind is Kind.GRID:
        yield from _grid(rows, setting, opened)
    elif kind is Kind.OUT:
        yield from _out(page, rows, setting, opened)
    elif kind is Kind.RESULTS and opened.columns and not opened.fields & {"position", "status"}:
        for row in rows:  # an order of nothing: the cars that are entered
            yield _statement(Verb.DRIVES, row, replace(setting, session=None), values={})
    elif kind is Kind.RESULTS:
        yield from _results(page, rows, setting, opened)


def _setting_of(rows: Sequence[Row], opened: Opened, where: Scene) -> Setting:
    """What holds for the rows of a list: as their place says, unless the list says more."""
    setting = where.at(rows[0].start)
    if opened.fields:
        setting = replace(setting, category=where.at(opened.start).category)  # a row's class is its own
    if "part_time" in opened.fields and not (setting.session or "").startswith(QUALIFYING):
        setting = replace(setting, session=QUALIFYING)
    return replace(setting, session=opened.session or setting.session, category=opened.category or setting.category)


def _out(page: Page, rows: Sequence[Row], setting: Setting, opened: Opened) -> Iterator[Statement]:
    """Those who did not finish, and where they started; who stopped for a reason did so, whatever the heading says."""
    for row in _out_of(rows, opened.above):
        stopped = opened.status == "NC" and STOPPED_FOR.search(page.folded, row.start, row.end)
        told = row.status or ("DNF" if stopped else opened.status) or "DNF"
        values = {**_laps_only(dict(row.values)), "status": told}
        yield _statement(Verb.RETIRED, row, setting, values=values)
        if row.grid and opened.gridded:
            yield _on_grid(row, setting)


def _out_of(rows: Sequence[Row], columns: Sequence[str]) -> Iterator[Row]:
    """Rows of those who are out of a table: what they start with are numbers of cars, unless the places go on."""
    told = [row.position for row in rows if row.position is not None]
    counted = len(told) > 1 and all(other == one + 1 for one, other in pairwise(told))
    for row in rows:
        party = row.party
        if row.position and not counted and "number" in columns and not party.car_number:
            party = replace(party, car_number=str(row.position))
        if "team" in columns and "car" not in columns and party.car and not party.team:
            party = replace(party, team=party.car, car=None)
        yield replace(row, party=party)


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
    in_order = numbered[:1] == [1] and all(one < other for one, other in pairwise(numbered))
    known = sum(bool(page.inside(row.start, row.end, K.PERSON, K.CAR_NUMBER, K.CAR)) for row in rows)
    listed = in_order and len(rows) >= LEAST_ROWS and (2 * known > len(rows) or opened.category is not None)
    if opened.columns or opened.flow or 2 * timed > len(rows) or listed:
        return Kind.RESULTS
    return Kind.OTHER


def _placed_only(page: Page, opened: Opened) -> bool:
    return bool(page.inside(opened.start, opened.end, K.SESSION))


def standing(rows: Sequence[Row], setting: Setting, *, final: bool | None) -> Iterator[Statement]:
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
    classes = _class_places(rows) if setting.category in (None, OVERALL) else {}
    pointed = opened.columns is not None and "points" in opened.fields
    for row in rows:
        values = dict(row.values) | ({"settled": True} if opened.settled else {})
        practice = (setting.session or "").startswith((QUALIFYING, "Practice", "Superpole"))
        if practice and "time" in values:
            values["lap_time"] = values.pop("time")
        if row.position == 1 and head and not practice:
            values.setdefault("laps", head[0].value)
        if row.position == 1:
            values.pop("gap", None)
        if row.points is not None and (pointed or page.inside(row.start, row.end, K.POINTS)):
            values["points"] = row.points
        if row.status or row.position is None:
            if row.status:
                yield _statement(Verb.RETIRED, row, setting, values={**_laps_only(values), "status": row.status})
            if row.status and opened.gridded and row.grid:
                yield _on_grid(row, setting)
            continue
        yield replace(_statement(Verb.PLACED, row, setting, values=values), number=row.position)
        if told := row.classed or classes.get(row.start):
            place, category = told
            figures = {k: v for k, v in values.items() if k in OF_ANY_CLASS}
            beside = _statement(Verb.PLACED, row, replace(setting, category=category), values=figures)
            yield replace(beside, number=place)
        if opened.gridded and row.grid:
            yield _on_grid(row, setting)


def _class_places(rows: Sequence[Row]) -> dict[int, tuple[int, str]]:
    """The places in their classes of rows that each name theirs: by their order, as far as no place is missing."""
    placed = [row for row in rows if row.position is not None]
    if any(row.category is None for row in placed) or len({row.category for row in placed}) < LEAST_CLASSES:
        return {}
    found: dict[int, tuple[int, str]] = {}
    counted: Counter[str] = Counter()
    for place, row in enumerate(placed, 1):
        if row.position != place or row.category is None:
            break
        counted[row.category] += 1
        found[row.start] = (counted[row.category], row.category)
    return found


def _on_grid(row: Row, setting: Setting) -> Statement:
    grid = replace(setting, session=(setting.session or RACE).replace(RACE, QUALIFYING))
    return replace(_statement(Verb.PLACED, row, grid, values={}), number=row.grid)


def _laps_only(values: dict[str, object]) -> dict[str, object]:
    return {k: v for k, v in values.items() if k == "laps"}


def _statement(verb: Verb, row: Row, setting: Setting, *, values: dict[str, object]) -> Statement:
    party: Party = row.party
    reliability = Reliability.TABLE if row.position is not None else Reliability.LIST
    return Statement(verb, party, setting, row.start, row.end, reliability, values=values)
