"""Made-up documents for tests of the store: each fact is a line of its document's text."""

import datetime as dt
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from knowledge.facts.fact import FACT, Fact
from knowledge.knowledge import Knowledge
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.store.database import one_learning, open_store
from knowledge.store.identity import names
from knowledge.store.record import Recorded, Recorder
from knowledge.store.sources import Prepared, prepare
from knowledge.store.tables import table

NOW = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
LAGUNE = {"championship": "Coupe des Lagunes", "season": 2031, "event": "Tervel"}
SETTINGS = ("championship", "season", "event", "circuit", "session", "category")


def story(
    name: str, *facts: dict[str, Any], date: dt.date | None = None, kind: BlockKind = BlockKind.ROW
) -> tuple[Document, list[Fact]]:
    """A document of lines that each state a fact; all stand in blocks of one kind."""
    lines = [" ".join(f"{k}={v}" for k, v in fact.items()) for fact in facts]
    text, blocks, found = "\n".join(lines), [], []
    start = 0
    for line, fact in zip(lines, facts, strict=True):
        end = start + len(line)
        blocks.append(Block(kind, start, end, line))
        found.append(FACT.validate_python({"document": name, "start": start, "end": end, "quote": line, **fact}))
        start = end + 1
    return Document(name, text, tuple(blocks), title=name, date=date, content_hash=name), found


def knowing(folder: Path, *documents: tuple[Document, list[Fact]]) -> Knowledge:
    """What is known of some documents, in a store of their own."""
    url = f"sqlite:///{folder / 'store.db'}"
    engine = open_store(url)
    tell(engine, documents)
    engine.dispose()
    return Knowledge(url)


def result(position: int | None, *drivers: str, session: str = "Race", **fields: Any) -> dict[str, Any]:
    """A result in the Coupe des Lagunes at Tervel."""
    return {"kind": "result", **LAGUNE, "session": session, "position": position, "drivers": drivers, **fields}


def of(kind: str, *drivers: str, **fields: Any) -> dict[str, Any]:
    """Any other fact of that season."""
    season = {"championship": LAGUNE["championship"], "season": LAGUNE["season"]}
    return {"kind": kind, **season, "drivers": drivers, **fields}


def ready(document: Document, facts: list[Fact], extractor: str = "1") -> Prepared:
    """A document as the store takes it."""
    return prepare(document, facts, names(), extractor)


def tell(engine: Engine, stories: Iterable[tuple[Document, list[Fact]]], gone: Iterable[str] = ()) -> Recorded:
    """Record documents and forget others, in one learning."""
    with one_learning(engine) as connection:
        recorder = Recorder(connection, names(), NOW)
        for document, facts in stories:
            recorder.put(ready(document, facts))
        for name in gone:
            recorder.remove(name)
        return recorder.finish()


def shuffled(stories: list[Any], seed: int) -> list[Any]:
    """The same stories in another order."""
    return random.Random(seed).sample(stories, len(stories))


def rows(engine: Engine, name: str, *columns: str) -> list[tuple[Any, ...]]:
    """The columns of a table, sorted."""
    of = table(name)
    with engine.connect() as connection:
        found = connection.execute(select(*(of.c[c] for c in columns))).all()
    return sorted((tuple(row) for row in found), key=repr)


def contents(engine: Engine) -> dict[str, list[str]]:
    """All that a store states, without its ids: what two stores must have in common to be the same."""
    with engine.connect() as connection:
        loaded = {t: connection.execute(select(table(t))).mappings().all() for t in TOLD}
    by_id = {t: {row["id"]: row for row in found if "id" in row} for t, found in loaded.items()}
    return {t: sorted(_plain(row, by_id) for row in found) for t, found in loaded.items()}


TOLD = (
    "championship", "season", "circuit", "event", "track_session", "category", "driver", "profile", "team", "entry", "entry_driver",
    "result", "fastest_lap", "standing", "title", "tally", "penalty", "quotation", "evidence", "surface", "contradiction", "source",
)  # fmt: skip
ALIASES = {"session": "track_session", "speaker": "driver", "last_team": "team", "last_championship": "championship"}
LEFT_OUT = {"id", "learned_at", "row_id"}


def _plain(row: Any, by_id: dict[str, dict[int, Any]]) -> str:
    shown = []
    for column, value in row.items():
        name = column.removesuffix("_id")
        target = ALIASES.get(name, name)
        if column in LEFT_OUT or value is None:
            continue
        if column.endswith("_id") and target in by_id:
            shown.append(f"{column}=<{_plain(by_id[target][value], by_id)}>")
        else:
            shown.append(f"{column}={value}")
    return " ".join(shown)
