"""Tables that a sheet sets beside each other: one header row names the same columns twice."""

from collections.abc import Sequence
from itertools import pairwise

Cells = list[str | None]
LEAST_SHARED = 2
"""Titles that stand twice in a row that is the header of two tables."""


def apart(rows: Sequence[Cells]) -> list[list[Cells]]:
    """The tables of a group of rows, from left to right: one, where no header names its columns again."""
    for row in rows:
        if cuts := _cuts([(cell or "").strip().casefold() for cell in row]):
            edges = [0, *cuts, max(map(len, rows))]
            tables = [[list(cells[a:b]) for cells in rows] for a, b in pairwise(edges)]
            return [[cells for cells in table if any(cells)] for table in tables]
    return [list(rows)]


def _cuts(titles: Sequence[str]) -> list[int]:
    """Where a header begins anew: with its first title, and others of its titles behind."""
    first = next((title for title in titles if title), None)
    if first is None:
        return []
    begins = [at for at, title in enumerate(titles) if title == first]
    parts = [set(filter(None, titles[a:b])) for a, b in zip(begins, [*begins[1:], len(titles)], strict=True)]
    alike = all(len(part & parts[0]) >= LEAST_SHARED for part in parts)
    words = not first.replace(".", "").isdigit()
    return begins[1:] if alike and words else []
