"""The front door: all that a face of the bot sees of what Palmarès knows.

Every call is synchronous and safe to make from several threads at once; a bot calls it in a thread.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.answers.answer import Answer


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that was not learned, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A name newly met that looks like one already known; config/names settles whether they are one."""

    kind: str
    name: str
    known: str


@dataclass(frozen=True, slots=True)
class LearningReport:
    """What a learning changed; an unchanged store gives an empty one."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    unreadable: tuple[Unreadable, ...] = ()
    facts_added: int = 0
    facts_removed: int = 0
    new_names: tuple[str, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()
    contradictions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is recorded of one season of a championship."""

    championship: str
    season: str | None
    events: int
    results: int


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """What the store holds."""

    documents: int
    facts: int
    version: int
    learned_at: dt.datetime | None
    coverage: tuple[Coverage, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name to complete what somebody is typing; ``detail`` tells it from its namesakes."""

    name: str
    detail: str = ""


Progress = Callable[[str, int, int], None]
"""Called with a document's name, how many are done and how many there are."""


class Knowledge:
    """A store and the means to fill and ask it."""

    def __init__(self, database: str = "sqlite:///palmares.db") -> None:
        self.database = database

    def learn(
        self,
        paths: Iterable[Path | str],
        *,
        replace: bool = False,
        dry_run: bool = False,
        progress: Progress | None = None,
    ) -> LearningReport:
        """Read the documents under ``paths`` ("f1db:PATH" for F1DB) into the store, in one transaction.

        ``replace`` forgets documents that are no longer there; ``dry_run`` reports and stores nothing.
        """
        raise NotImplementedError

    def ask(self, text: str, *, language: str | None = None, context: Sequence[str] = ()) -> Answer:
        """The answer to ``text``; ``language`` is the asker's where the text does not tell, ``context`` earlier turns."""
        raise NotImplementedError

    def suggest(self, kind: str, text: str, limit: int = 25) -> list[Suggestion]:
        """Names of a kind (driver, team, championship, event, season, category) that complete ``text``."""
        raise NotImplementedError

    def status(self) -> StoreStatus:
        """What the store holds."""
        raise NotImplementedError

    def forget(self, names: Sequence[str]) -> LearningReport:
        """Remove documents by name, with the facts that only they prove."""
        raise NotImplementedError
