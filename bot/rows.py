"""The rows behind an answer, as every face shows them: which columns tell something, and a value as text."""

import datetime as dt
from typing import Any

from knowledge.answers.answer import Table

SHARED = frozenset(
    {"championship", "season", "event", "date", "circuit", "session", "category", "driver", "drivers", "team", "car"}
)
"""Columns that a table may have in common with its scope."""


def telling(table: Table) -> list[int]:
    """The columns that say something; who and where only if it differs between rows, as the scope says it otherwise."""
    filled = [n for n, _ in enumerate(table.columns) if any(row[n] not in (None, "") for row in table.rows)]
    if len(table.rows) < 2:
        return filled
    return [n for n in filled if table.columns[n] not in SHARED or len({cell(row[n]) for row in table.rows}) > 1]


def cell(value: Any) -> str:
    """A table's value as text: whole points without their decimals, days in ISO form, nothing for what is unknown."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple):
        return ", ".join(cell(part) for part in value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)
