"""An answer's table as a picture: a Vega-Lite template of config/charts, filled and drawn in a process of its own.

Drawing holds the interpreter for a tenth of a second, which would hold up every other answer: hence the process. Each
template says under ``usermeta`` which columns of a table fill its fields, the first that is there, how many rows it has
room for, which columns must be ``one`` throughout (whose results they are), and whether its values must ``vary``.
"""

import asyncio
import io
import json
import logging
import multiprocessing
from collections import OrderedDict
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import config
from bot.rows import cell
from knowledge.answers.answer import Answer, Table

LOG = logging.getLogger("palmares")
CHARTS = Path(config.__file__).parent / "charts"
SCALE = 2.0
CACHED = 128
SPOKEN = 25
WHOSE = ("drivers", "driver")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG."""

    png: bytes

    def stream(self) -> io.BytesIO:
        """The picture as a file to send."""
        return io.BytesIO(self.png)


@lru_cache
def template(name: str) -> dict[str, Any] | None:
    """A template of config/charts; None where there is none of that name."""
    path = CHARTS / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def drawable(answer: Answer) -> bool:
    """Whether there is a picture worth drawing: a template, and two rows for it at least."""
    return len(chart_values(answer)) > 1


def chart_values(answer: Answer) -> list[dict[str, Any]]:
    """The rows of the table as the template's fields; rows that lack one are left out."""
    if answer.chart is None or "usermeta" not in (spec := template(answer.chart) or {}):
        return []
    meta = spec["usermeta"]
    columns = {field: _first_there(names, answer.table) for field, names in meta["fields"].items()}
    if None in columns.values():
        return []
    rows = [{field: row[n] for field, n in columns.items() if n is not None} for row in answer.table.rows]
    whole = [row for row in rows if None not in row.values() and isinstance(row["value"], int | float)]
    flat = meta.get("vary", False) and len({row["value"] for row in whole}) < 2
    if flat or any(len(_values(name, answer.table)) > 1 for name in meta.get("one", ())):
        return []
    return [{**row, "order": n} for n, row in enumerate(whole[: meta["rows"]])]


def _values(name: str, table: Table) -> set[str]:
    return {cell(row[n]) for n, column in enumerate(table.columns) if column == name for row in table.rows}


def _first_there(names: list[str], table: Table) -> int | None:
    filled = (n for name in names for n, column in enumerate(table.columns) if column == name and _filled(table, n))
    return next(filled, None)


def _filled(table: Table, column: int) -> bool:
    return any(row[column] is not None for row in table.rows)


def specification(answer: Answer) -> dict[str, Any] | None:
    """The filled template; None where there is nothing to draw."""
    values = chart_values(answer)
    spec = template(answer.chart or "")
    if spec is None or len(values) < 2:
        return None
    theme = template("theme") or {}
    return {**spec, "data": {"values": values}, "title": _title(answer), "config": theme}


def _title(answer: Answer) -> str:
    # whose results they are, where they are somebody's
    whose = {who for name in WHOSE if len(found := _values(name, answer.table)) == 1 for who in found if who}
    return (
        " · ".join([*sorted(whose), answer.scope])
        if answer.scope and len(whose) == 1
        else answer.scope or answer.question
    )


def spoken(answer: Answer) -> str:
    """The chart's values in words, for those who do not see it."""
    values = chart_values(answer)
    said = ", ".join(f"{row['label']} {row['value']:g}" for row in values[:SPOKEN])
    return said + (", ..." if len(values) > SPOKEN else "")


def _render(spec: str) -> bytes:
    # runs in the drawing process
    import vl_convert

    drawn: bytes = vl_convert.vegalite_to_png(spec, scale=SCALE)
    return drawn


class Studio:
    """Draws pictures one after the other in a process that starts with the first, and keeps the latest."""

    def __init__(self) -> None:
        self._process: ProcessPoolExecutor | None = None
        self._drawn: OrderedDict[str, Picture] = OrderedDict()

    async def draw(self, answer: Answer) -> Picture | None:
        """The answer's picture; None where there is nothing to draw."""
        spec = specification(answer)
        if spec is None:
            return None
        key = json.dumps(spec, ensure_ascii=False, sort_keys=True, default=str)
        if key not in self._drawn:
            self._drawn[key] = Picture(await self._render(key))
        self._drawn.move_to_end(key)
        while len(self._drawn) > CACHED:
            self._drawn.popitem(last=False)
        return self._drawn[key]

    async def _render(self, spec: str) -> bytes:
        """The PNG of a filled template; a drawing process that died is replaced, once."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._pool(), _render, spec)
        except BrokenProcessPool:
            LOG.warning("the drawing process died, another is started")
            self.close()
            return await loop.run_in_executor(self._pool(), _render, spec)

    def _pool(self) -> ProcessPoolExecutor:
        if self._process is None:
            self._process = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        return self._process

    def close(self) -> None:
        """End the drawing process."""
        if self._process is not None:
            self._process.shutdown(wait=False, cancel_futures=True)
            self._process = None
