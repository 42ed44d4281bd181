"""The front door: all that a face of the bot sees of what Palmarès knows.

Every call is synchronous and safe to make from several threads at once; a bot calls it in a thread.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.answers.answer import Answer
from knowledge.facts.fact import Fact
from knowledge.reading.document import Document, UnreadableDocument

if TYPE_CHECKING:
    from knowledge.evaluation import Score

__all__ = ["Knowledge", "LearningReport", "StoreError", "UnreadableDocument"]

LIBRARY = Path(__file__).parent / "documents"
"""The reports that come with Palmarès."""


class StoreError(Exception):
    """A store that cannot be used (locked, corrupt, too new); the message says what, where and what to do."""


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


@dataclass(frozen=True, slots=True)
class Refused:
    """What looked like a fact and was not taken: where it stands, its words, and why."""

    verb: str
    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what was understood of it and what was not taken; nothing of it is stored."""

    document: Document
    facts: tuple[Fact, ...]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question asked in vain, all its askings together; ``status`` "reported" for an answer said to be wrong."""

    text: str
    language: str
    status: str
    reason: str | None
    times: int
    last: dt.datetime


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
        """The answer to ``text``; ``language`` where the text does not tell its own, ``context`` the earlier turns."""
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

    def read(self, path: Path | str) -> Reading:
        """What a document would teach, with what was refused and why; the store is neither opened nor changed."""
        raise NotImplementedError

    def undo(self) -> LearningReport:
        """Take back the last learning."""
        raise NotImplementedError

    def alias(self, kind: str, surface: str, name: str) -> None:
        """Let ``surface`` mean the known ``name`` of a kind from now on; raises ValueError where no name is so."""
        raise NotImplementedError

    def log_unanswered(self, text: str, language: str, status: str, reason: str | None = None) -> None:
        """Keep a question that was asked in vain (or an answer reported as wrong) for the admin; nobody's name."""
        raise NotImplementedError

    def unanswered(self, limit: int = 100) -> list[Unanswered]:
        """What people asked in vain, grouped by folded text, most often asked first."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the store."""
        raise NotImplementedError


def evaluate_folder(folder: Path) -> "dict[str, Score]":
    """How well the documents of a folder are read, by kind of fact, against the gold beside them."""
    from knowledge.evaluation import evaluate_folder as evaluate

    reader = Knowledge()
    return evaluate(folder, lambda path: [fact.model_dump(mode="json") for fact in reader.read(path).facts])
