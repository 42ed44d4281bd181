"""What tests share."""

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from knowledge.reading.read import read
from knowledge.store.database import one_learning, open_store
from knowledge.store.identity import names
from knowledge.store.record import Recorder
from knowledge.store.sources import prepare
from tests.gold import gold_facts, shared

# a busy machine is no failure: what must be quick has its own tests, in time of the processor
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def gold_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A store that knows the gold of all shared documents; skipped where they are absent."""
    documents, gold = shared("documents"), shared("gold")
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('gold') / 'gold.db'}")
    with one_learning(engine) as connection:
        recorder = Recorder(connection, names(), dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
        for path in sorted(documents.glob("*.txt")):
            document = read(path)
            recorder.put(prepare(document, gold_facts(document, gold / f"{path.stem}.jsonl"), names(), "gold"))
        recorder.finish()
    yield engine
    engine.dispose()
