"""The rows behind an answer, as every face shows them: which columns tell something, and a value as text."""

import datetime as dt
from typing import Any

from knowledge.answers.answer import Table


def telling(table: Table) -> list[int]:
    """The columns that say something, and not the same in each of several rows: that is for the scope to say."""
    filled = [n for n, _ in enumerate(table.columns) if any(row[n] not in (None, "") for row in table.rows)]
    differing = [n for n in filled if len({cell(row[n]) for row in table.rows}) > 1]
    return differing if len(table.rows) > 1 and differing else filled


def cell(value: Any) -> str:
    """A table's value as text: whole points without their decimals, days in ISO form, nothing for what is unknown."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple):
        return ", ".join(cell(part) for part in value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)
