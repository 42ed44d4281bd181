"""The search for garbage: what is long looked through is set aside, and nothing is watched after the end."""

import gc
from collections.abc import Iterator

import pytest

from bot.pauses import LONG, Pauses


@pytest.fixture
def thawed() -> Iterator[None]:
    """Nothing is left set aside."""
    gc.unfreeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize(("generation", "taken", "aside"), [(2, LONG * 2, True), (2, LONG / 2, False), (1, 1.0, False)])
@pytest.mark.usefixtures("thawed")
def test_what_takes_long_is_set_aside(generation: int, taken: float, aside: bool) -> None:
    now = iter([10.0, 10.0 + taken])
    pauses = Pauses(lambda: next(now))
    gc.callbacks.remove(pauses.watch)  # no search but ours
    pauses.watch("start", {"generation": generation})
    pauses.watch("stop", {"generation": generation})
    assert (gc.get_freeze_count() > 0) is aside


def test_it_ends_once_and_for_all() -> None:
    pauses = Pauses()
    assert pauses.watch in gc.callbacks
    pauses.close()
    pauses.close()
    assert pauses.watch not in gc.callbacks
