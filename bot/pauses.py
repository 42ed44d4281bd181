"""Keeps the interpreter's search for garbage from holding up the event loop.

The names and words of a large store are hundreds of thousands of objects that live as long as the process; to look
through all of them again takes a tenth of a second, in which nobody is answered. So they are set aside once they are
there, and again where a search through all took long, as it does after a learning.
"""

import gc
import time
from collections.abc import Callable
from typing import Any

LONG = 0.02
"""Seconds of a search after which what it has kept is set aside: the processor's, not those of a busy machine."""
EVERYTHING = 2
"""The generation of a search through all objects; what a lesser one keeps may be garbage soon."""


def set_aside() -> None:
    """Clear the garbage up, and look at what is left no more."""
    gc.collect()
    gc.freeze()


class Pauses:
    """Watches how long the searches take; in force until it is closed."""

    def __init__(self, clock: Callable[[], float] = time.thread_time) -> None:
        self.clock, self._since = clock, 0.0
        gc.callbacks.append(self.watch)

    def watch(self, phase: str, search: dict[str, Any]) -> None:
        """Called by the interpreter before and after each search."""
        if phase == "start":
            self._since = self.clock()
        elif search["generation"] == EVERYTHING and self.clock() - self._since > LONG:
            gc.freeze()

    def close(self) -> None:
        """Watch no longer."""
        if self.watch in gc.callbacks:
            gc.callbacks.remove(self.watch)
