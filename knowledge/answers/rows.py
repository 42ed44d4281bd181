"""Rows as answers show them: a result, fastest lap or title with its whole setting, in one select, and its crew."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, func, literal, select

from knowledge.answers.ask import Ask
from knowledge.answers.deeds import Deed, date_of, joined
from knowledge.answers.found import Meeting, Party, Ref
from knowledge.answers.scope import Condition
from knowledge.answers.tables import (
    category,
    championship,
    circuit,
    driver,
    entry,
    entry_driver,
    event,
    fastest_lap,
    result,
    season,
    standing,
    team,
    title,
    track_session,
)

MANY = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One row with its setting; what its table does not have is None."""

    id: int
    table: str
    entry_id: int
    season_id: int
    championship_id: int | None
    championship: str | None
    year: int | None
    label: str | None
    finished: bool | None
    category: str
    category_kind: str
    team: str | None
    team_id: int | None
    car: str | None
    number: str | None
    provisional: bool
    contested: bool
    date: dt.date | None = None
    event_id: int | None = None
    event: str | None = None
    country: str | None = None
    round: int | None = None
    circuit: str | None = None
    session_id: int | None = None
    session: str | None = None
    session_kind: str | None = None
    position: int | None = None
    at_most: int | None = None
    status: str | None = None
    laps: int | None = None
    time: str | None = None
    gap: str | None = None
    interval: str | None = None
    lap_time: str | None = None
    milliseconds: int | None = None
    points: float | None = None
    driver_id: int | None = None
    crew: tuple[tuple[int, str], ...] = ()

    @property
    def party(self) -> Party:
        """Who."""
        return Party(tuple(name for _, name in self.crew), self.team, self.car, self.number)

    @property
    def ref(self) -> Ref:
        """Its proof."""
        return Ref(self.table, self.id)

    def meeting(self, form: str = "the", *, session: bool = True, year: bool = True) -> Meeting:
        """Its event, and its session where that tells more than "the race"."""
        name = self.event or self.championship or ""
        told = self.session if session else None
        return Meeting(name, self.label if year else None, self.country, told, form)


_SETTING = (
    ("season_id", season.c.id), ("championship_id", season.c.championship_id), ("championship", championship.c.name),
    ("year", season.c.year), ("label", season.c.label), ("finished", season.c.finished), ("category", category.c.name),
    ("category_kind", category.c.kind), ("team", team.c.name), ("team_id", team.c.id), ("car", entry.c.car),
    ("number", entry.c.car_number), ("entry_id", entry.c.id),
)  # fmt: skip
_MEETING = (
    ("event_id", event.c.id), ("event", event.c.name), ("country", event.c.country), ("round", event.c.round),
    ("circuit", circuit.c.name), ("session_id", track_session.c.id), ("session", track_session.c.name),
    ("session_kind", track_session.c.kind),
)  # fmt: skip
_RESULT = (
    ("position", result.c.position), ("at_most", result.c.position_at_most), ("status", result.c.status),
    ("laps", result.c.laps), ("time", result.c.time), ("gap", result.c.gap), ("interval", result.c.interval),
    ("lap_time", result.c.lap_time), ("milliseconds", result.c.milliseconds), ("points", result.c.points),
)  # fmt: skip
_FASTEST = (
    ("lap_time", fastest_lap.c.lap_time), ("milliseconds", fastest_lap.c.milliseconds),
    ("driver_id", fastest_lap.c.driver_id),
)  # fmt: skip
_STANDING = (("position", standing.c.position), ("points", standing.c.points))
_OWN = {result.name: _RESULT, fastest_lap.name: _FASTEST, standing.name: _STANDING, title.name: ()}


def select_rows(deed: Deed, conditions: Iterable[Condition], *, newest: bool = False) -> "Select[Any]":
    """The select behind ``fetch``, in the order of time (or against it)."""
    table = deed.table
    base = joined(table).outerjoin(championship, championship.c.id == season.c.championship_id)
    base = base.outerjoin(team, team.c.id == entry.c.team_id)
    columns = [*_SETTING, *_OWN[table.name]]
    if not deed.yearly:
        base = base.outerjoin(circuit, circuit.c.id == event.c.circuit_id)
        columns += _MEETING
    order = [
        season.c.year,
        *([] if deed.yearly else [event.c.round, date_of(deed), event.c.id, track_session.c.number]),
    ]
    order = [c.desc().nulls_last() if newest else c.asc().nulls_first() for c in order]
    if table is result:
        order += [
            category.c.kind != "overall",
            category.c.name,
            result.c.position.is_(None),
            result.c.position,
            result.c.id,
        ]
    else:
        order += [category.c.kind != "overall", category.c.name]
    shown: list[Any] = [c.label(name) for name, c in columns]
    shown += [table.c.id, table.c.provisional, table.c.contested, literal(table.name).label("table")]
    shown.append(date_of(deed).label("date"))
    return select(*shown).select_from(base).where(*conditions).order_by(*order)


def fetch(
    ask: Ask, deed: Deed, conditions: Iterable[Condition], *, newest: bool = False, limit: int = MANY, offset: int = 0
) -> list[Row]:
    """Rows with their crews."""
    statement = select_rows(deed, conditions, newest=newest).limit(limit).offset(offset)
    return with_crews(ask, [Row(**row._mapping) for row in ask.all(statement)])


def with_crews(ask: Ask, rows: list[Row]) -> list[Row]:
    """The rows with their drivers, in the crew's order; a fastest lap keeps the one who drove it."""
    crews = crews_of(ask, {row.entry_id for row in rows})
    return [replace(row, crew=_crew(row, crews.get(row.entry_id, ()))) for row in rows]


def _crew(row: Row, crew: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str], ...]:
    alone = tuple(member for member in crew if member[0] == row.driver_id)
    return alone or crew


def crews_of(ask: Ask, entries: Iterable[int]) -> dict[int, tuple[tuple[int, str], ...]]:
    """The drivers of entries, by entry."""
    crews: dict[int, tuple[tuple[int, str], ...]] = {}
    statement = select(entry_driver.c.entry_id, driver.c.id, driver.c.name).join(
        driver, driver.c.id == entry_driver.c.driver_id
    )
    statement = statement.where(entry_driver.c.entry_id.in_(sorted(entries)))
    for entry_id, driver_id, name in ask.all(statement.order_by(entry_driver.c.entry_id, entry_driver.c.ordinal)):
        crews[entry_id] = (*crews.get(entry_id, ()), (driver_id, name))
    return crews


def count(ask: Ask, deed: Deed, conditions: Iterable[Condition]) -> int:
    """How many units, without fetching them."""
    statement = select(func.count(deed.unit.distinct())).select_from(joined(deed.table)).where(*conditions)
    return int(ask.connection.execute(statement).scalar_one())
