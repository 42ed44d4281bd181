"""What the last few learnings replaced, so that they can be taken back, the latest first."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select
from sqlmodel import SQLModel

from knowledge.store.models import Learning, LearningChange
from knowledge.store.sources import Prepared

KEPT = 10
"""How many learnings can be taken back."""


def _table(model: type[SQLModel]) -> Any:
    return SQLModel.metadata.tables[str(model.__tablename__)]


def keep(connection: Connection, now: dt.datetime, before: Mapping[str, Prepared | None]) -> None:
    """A learning, and of each document it touched what was there before."""
    learning, changes = _table(Learning), _table(LearningChange)
    row = (connection.scalar(select(func.max(learning.c.id))) or 0) + 1
    connection.execute(insert(learning), [{"id": row, "at": now}])
    kept = [{"learning_id": row, "name": n, "before": b.to_bytes() if b else None} for n, b in before.items()]
    connection.execute(insert(changes), kept)
    connection.execute(delete(learning).where(learning.c.id <= row - KEPT))


def latest(connection: Connection) -> tuple[int | None, dict[str, Prepared | None]]:
    """The last learning and what was there before it."""
    learning, changes = _table(Learning), _table(LearningChange)
    last = connection.scalar(select(func.max(learning.c.id)))
    rows = connection.execute(select(changes.c.name, changes.c.before).where(changes.c.learning_id == last))
    return last, {row.name: Prepared.from_bytes(row.before) if row.before else None for row in rows}


def drop(connection: Connection, learning_id: int) -> None:
    """A learning that was taken back."""
    learning = _table(Learning)
    connection.execute(delete(learning).where(learning.c.id == learning_id))
