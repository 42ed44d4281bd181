"""What the last few learnings replaced, so that they can be taken back, the latest first."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import Connection, delete, func, insert, select

from knowledge.store.sources import Prepared
from knowledge.store.tables import table

KEPT = 10
"""How many learnings can be taken back."""


def keep(connection: Connection, now: dt.datetime, before: Mapping[str, Prepared | None]) -> None:
    """A learning, and of each document it touched what was there before; one that touched none is no learning."""
    if not before:
        return
    learning, changes = table("learning"), table("learning_change")
    row = (connection.scalar(select(func.max(learning.c.id))) or 0) + 1
    connection.execute(insert(learning), [{"id": row, "at": now}])
    kept = [{"learning_id": row, "name": n, "before": b.to_bytes() if b else None} for n, b in before.items()]
    connection.execute(insert(changes), kept)
    connection.execute(delete(learning).where(learning.c.id <= row - KEPT))


def latest(connection: Connection) -> tuple[int | None, dict[str, Prepared | None]]:
    """The last learning and what was there before it."""
    learning, changes = table("learning"), table("learning_change")
    last = connection.scalar(select(func.max(learning.c.id)))
    rows = connection.execute(select(changes.c.name, changes.c.before).where(changes.c.learning_id == last))
    return last, {row.name: Prepared.from_bytes(row.before) if row.before else None for row in rows}


def drop(connection: Connection, learning_id: int) -> None:
    """A learning that was taken back."""
    learning = table("learning")
    connection.execute(delete(learning).where(learning.c.id == learning_id))
