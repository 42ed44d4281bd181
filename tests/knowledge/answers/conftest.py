"""The made-up world that answers are asked of."""

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
