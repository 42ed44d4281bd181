"""What the front door hands to the faces of the bot, besides answers."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.failure import Reason

if TYPE_CHECKING:  # asking a question needs neither, and models of facts take a while to import
    from knowledge.facts.fact import Fact
    from knowledge.reading.document import Document


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that was not learned, and why."""

    name: str
    reason: Reason


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

    @property
    def found(self) -> bool:
        """Whether there was any document, read or not, or any to forget."""
        return bool(self.added or self.changed or self.removed or self.unchanged or self.unreadable)


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

    document: "Document"
    facts: "tuple[Fact, ...]"
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
