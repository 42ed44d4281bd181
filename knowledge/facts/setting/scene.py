"""What the reading of a setting gives: which series, season, meeting, session and class hold where in a document."""

from bisect import bisect_right
from dataclasses import dataclass

from knowledge.facts.statement import Setting


@dataclass(frozen=True)
class Scene:
    """The settings of a document, by place.

    ``known`` are the series that it names, ``of_one`` where sentences start that say of one result that it may change.
    """

    starts: tuple[int, ...]
    settings: tuple[Setting, ...]
    default: Setting
    known: frozenset[str] = frozenset()
    of_one: tuple[int, ...] = ()

    def at(self, position: int) -> Setting:
        """What holds at a place of the document."""
        index = bisect_right(self.starts, position) - 1
        return self.settings[index] if index >= 0 else self.default
