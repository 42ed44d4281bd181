"""What the fields of F1DB's records mean: names of ids, days, gaps; and the row that a record is."""

import datetime as dt
from typing import Any

from knowledge.names.known import canonical
from knowledge.names.name import NameKind
from knowledge.reading.document import Block
from knowledge.reading.f1db import Record, Tree

CHAMPIONSHIP = "FIA Formula One World Championship"
OVERALL, MANUFACTURERS = "Overall", "Manufacturers"
Row = tuple[Block, Record]


def span(document: str, block: Block) -> dict[str, Any]:
    """Where a record stands, for the fact that it proves."""
    return {"document": document, "start": block.start, "end": block.end, "quote": block.text}


def date_of(text: str | None) -> dt.date | None:
    """A day as F1DB writes it."""
    return dt.date.fromisoformat(text) if text else None


def country_of(tree: Tree, key: str | None) -> str | None:
    """The canonical name of a country by its id."""
    name = tree.names["countries"].get(key or "", {}).get("name")
    return canonical(NameKind.COUNTRY, name) or name if name else None


def number_of(text: str | None) -> float | None:
    """A number, where there is one."""
    return float(text) if text else None


def gap(text: str | None) -> str | None:
    """A gap as facts have it: seconds, or laps."""
    if not text:
        return None
    plain = text.lstrip("+")
    if ":" not in plain:
        return plain
    seconds = 0.0
    for part in plain.split(":"):
        seconds = seconds * 60 + float(part)
    return f"{seconds:.3f}"


def driver_of(tree: Tree, record: Record) -> str:
    """The name of a record's driver."""
    key = record.get("driverId") or ""
    return str(tree.names["drivers"].get(key, {}).get("name", key))
