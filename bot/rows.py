"""The rows behind an answer, as every face shows them: which columns tell something, and a value as text."""

import datetime as dt
import re
from typing import Any

from config.language import languages
from knowledge.answers.answer import Table

SHARED = frozenset(
    {"championship", "season", "event", "date", "circuit", "session", "category", "driver", "drivers", "team", "car"}
)
"""Columns that a table may have in common with its scope."""
WORDED = {"session": "session_names", "category": "category_names", "status": "statuses"}
"""Columns of terms that are the same in every language, by the table of answers.toml that has the words for them."""


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


def said(column: str, value: Any, language: str) -> str:
    """A table's value as the language says it: a session, a category, a status, laps, a number that is not whole."""
    if isinstance(value, float) and not value.is_integer():
        from babel.numbers import format_decimal

        return format_decimal(value, locale=language)
    if column in WORDED and isinstance(value, str):
        return languages()[language].answers.word(WORDED[column], value)
    if column == "gap" and (laps := re.fullmatch(r"(\d+) laps?", str(value))):
        units = languages()[language].answers.units
        return units["lap" if laps[1] == "1" else "laps"].format(n=laps[1])
    return cell(value)
