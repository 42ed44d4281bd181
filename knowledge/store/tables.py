"""Tables by name, ids given before rows are written, and keys by the hundred: what bulk writing needs."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select
from sqlmodel import SQLModel

from knowledge.store.models import Source

AT_ONCE = 500
"""How many keys one query asks for."""
METADATA = Source.metadata


def table(model: str | type[SQLModel]) -> Table:
    """A table by its name or model."""
    return METADATA.tables[model if isinstance(model, str) else str(model.__tablename__)]


def parts(keys: Iterable[Any]) -> Iterator[list[Any]]:
    """The keys, as many at a time as one query takes."""
    ordered = list(keys)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


class Writer:
    """Inserts rows into one connection's tables; their ids are known before, so that rows can refer to each other."""

    def __init__(self, connection: Connection) -> None:
        self.db = connection
        self._next: dict[str, int] = {}

    def id(self, name: str) -> int:
        """The next free id of a table."""
        if name not in self._next:
            self._next[name] = self.db.scalar(select(func.max(table(name).c.id))) or 0
        self._next[name] += 1
        return self._next[name]

    def insert(self, name: str, rows: list[dict[str, Any]]) -> None:
        """Rows that all have the same columns."""
        if rows:
            self.db.execute(insert(table(name)), rows)
