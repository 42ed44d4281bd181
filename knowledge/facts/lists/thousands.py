"""Points of a thousand and more in the rows of a standing, which look like seconds: "1. Doe 2,403"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.facts.lists.rows import Row

LAST_FIGURE = re.compile(r"\s(?:(\d{1,2})[.,](\d{3})|(\d{1,3}))\W*$")


def with_thousands(text: str, rows: Sequence[Row]) -> list[Row]:
    """Rows that all end in such a figure, or below a thousand in a plain one, which never grows from one to the next,
    with points; others as they are."""
    figures = [LAST_FIGURE.search(text[row.start : row.end]) for row in rows]
    points = [int(figure[1] + figure[2]) if figure[1] else int(figure[3]) for figure in figures if figure]
    told = any(figure and figure[1] for figure in figures)
    if not told or len(points) < len(rows) or any(other > one for one, other in pairwise(points)):
        return list(rows)
    return [replace(row, points=float(each), values={}) for row, each in zip(rows, points, strict=True)]
