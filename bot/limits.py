"""How often somebody may ask: a sliding minute a key, bounded in memory, with a clock that tests can set."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable

MINUTE = 60.0


class RateLimit:
    """At most ``most`` events a minute a key; the keys longest silent are forgotten beyond ``keys``."""

    def __init__(self, most: int, keys: int = 10_000, clock: Callable[[], float] = time.monotonic) -> None:
        self.most, self.keys, self.clock = most, keys, clock
        self._seen: OrderedDict[Hashable, deque[float]] = OrderedDict()

    def wait(self, key: Hashable) -> float:
        """Seconds until ``key`` may go on; 0 counts this event, more than that does not."""
        now = self.clock()
        times = self._seen.setdefault(key, deque())
        self._seen.move_to_end(key)
        while times and now - times[0] >= MINUTE:
            times.popleft()
        if len(times) >= self.most:
            return MINUTE - (now - times[0])
        times.append(now)
        while len(self._seen) > self.keys:
            self._seen.popitem(last=False)
        return 0.0
