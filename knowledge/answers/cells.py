"""Rows as an answer shows them besides its words: their table, and the place that they share."""

from collections.abc import Iterable, Sequence
from typing import Any

from knowledge.answers.found import Found, Place, Say
from knowledge.answers.rows import Row
from knowledge.names import Named


def shared(values: Iterable[Any]) -> Any:
    """The one value that all have, else None."""
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else None


def place_of(rows: Sequence[Row]) -> Place:
    """What the rows have in common."""
    if not rows:
        return Place()
    session = shared(row.session for row in rows)
    one = shared(row.event_id for row in rows) is not None and rows[0].event is not None
    return Place(
        championship=shared(row.championship for row in rows),
        season=shared(row.label for row in rows),
        event=rows[0].meeting("bare", session=False, year=False) if one else None,
        session=session if one else None,
        category=shared(row.category for row in rows),
    )


COLUMNS = (
    "championship",
    "season",
    "event",
    "date",
    "session",
    "category",
    "position",
    "drivers",
    "team",
    "car",
    "car_number",
    "laps",
    "time",
    "gap",
    "lap_time",
    "points",
    "status",
)


def table_of(rows: Sequence[Row]) -> tuple[tuple[str, ...], tuple[tuple[Any, ...], ...]]:
    """Columns and cells of the rows; a column that is empty throughout is left out."""
    cells = [_cells(row) for row in rows]
    used = [c for c in range(len(COLUMNS)) if any(line[c] is not None for line in cells)]
    return tuple(COLUMNS[c] for c in used), tuple(tuple(line[c] for c in used) for line in cells)


def _cells(row: Row) -> tuple[Any, ...]:
    drivers = ", ".join(name for _, name in row.crew) or None
    status = row.status if row.status != "classified" else None
    date = row.date.isoformat() if row.date else None
    return (
        row.championship,
        row.label,
        row.event,
        date,
        row.session,
        row.category,
        row.position,
        drivers,
        row.team,
        row.car,
        row.number,
        row.laps,
        row.time,
        row.gap,
        row.lap_time,
        row.points,
        status,
    )


def told_of(
    says: Sequence[Say],
    rows: Sequence[Row],
    entities: Sequence[Named],
    notes: Sequence[Say] = (),
    *,
    chart: str | None = None,
) -> Found:
    """What is said of rows, with all that they give besides: table, place, meetings and evidence."""
    columns, cells = table_of(rows)
    return Found(
        tuple(says),
        refs=tuple(row.ref for row in rows),
        total=len(rows),
        notes=tuple(notes),
        columns=columns,
        rows=cells,
        place=place_of(rows),
        entities=tuple(entities),
        meetings=tuple(dict.fromkeys(row.event_id for row in rows if row.event_id is not None)),
        chart=chart,
    )
