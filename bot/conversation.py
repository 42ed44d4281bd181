"""What was said before: the last turns of each conversation, for a while, bounded in memory."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable

TURNS = 6


class Conversations:
    """The turns of each conversation (a channel and a user); silence ends it, and the oldest go beyond ``most``."""

    def __init__(self, minutes: float, most: int = 5_000, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds, self.most, self.clock = minutes * 60, most, clock
        self._turns: OrderedDict[Hashable, tuple[float, tuple[str, ...]]] = OrderedDict()

    def before(self, key: Hashable) -> tuple[str, ...]:
        """The turns so far, oldest first."""
        at, turns = self._turns.get(key, (0.0, ()))
        if turns and self.clock() - at > self.seconds:
            del self._turns[key]
            return ()
        return turns

    def add(self, key: Hashable, context: tuple[str, ...], question: str) -> None:
        """Remember that ``question`` was asked after ``context``."""
        self._turns[key] = (self.clock(), (*context, question)[-TURNS:])
        self._turns.move_to_end(key)
        while len(self._turns) > self.most:
            self._turns.popitem(last=False)
