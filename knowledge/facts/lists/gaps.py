"""Two columns of gaps, told apart by their figures: nobody is further behind the car ahead than behind the winner.

One timekeeper calls "Gap" what another calls "Diff", so that their titles say nothing.
"""

from collections.abc import Iterable
from dataclasses import replace

from knowledge.facts.lists.rows import Row


def with_settled_gaps(rows: Iterable[Row]) -> list[Row]:
    """Rows with their gaps and intervals exchanged where the figures show that they stand the other way round."""
    given = list(rows)
    told = [(_seconds(row, "gap"), _seconds(row, "interval")) for row in given]
    pairs = [(gap, interval) for gap, interval in told if gap is not None and interval is not None]
    turned = any(interval > gap for gap, interval in pairs) and not any(interval < gap for gap, interval in pairs)
    return [_turned(row) for row in given] if turned else given


def _seconds(row: Row, name: str) -> float | None:
    value = str(row.values.get(name, ""))
    return float(value) if value.replace(".", "", 1).isdigit() else None


def _turned(row: Row) -> Row:
    named = {"gap": "interval", "interval": "gap"}
    return replace(row, values={named.get(name, name): value for name, value in row.values.items()})
