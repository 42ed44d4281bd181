"""The made-up world that answers are asked of, in SQLite and in PostgreSQL."""

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, text

from knowledge.store.database import open_store
from tests.knowledge.answers.world import World, build


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The world, made once."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('world') / 'world.db'}")
    yield build(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def served_world(server: str) -> Iterator[World]:
    """The world on a real PostgreSQL server, in a database of its own; skipped where no server can be started."""
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("create database world"))
    engine = open_store(admin.url.set(database="world").render_as_string(hide_password=False))
    admin.dispose()
    yield build(engine)
    engine.dispose()
