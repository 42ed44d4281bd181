"""How often somebody may ask, by a clock of our own."""

from bot.limits import RateLimit


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_minute_slides() -> None:
    clock = Clock()
    limit = RateLimit(2, clock=clock)
    assert [limit.wait("ada"), limit.wait("ada")] == [0, 0]
    clock.now += 20
    assert limit.wait("ada") == 40
    assert limit.wait("ida") == 0
    clock.now += 40
    assert limit.wait("ada") == 0


def test_the_silent_are_forgotten() -> None:
    limit = RateLimit(1, keys=3, clock=Clock())
    assert [limit.wait(key) for key in "abcd"] == [0, 0, 0, 0]
    assert len(limit._seen) == 3
    assert limit.wait("a") == 0
    assert limit.wait("d") > 0
