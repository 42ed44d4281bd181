"""An answer as data, and in words: all that a face of the bot needs to show it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class AnswerStatus(StrEnum):
    """Only ``answered`` asserts facts."""

    ANSWERED = "answered"
    AMBIGUOUS = "ambiguous"
    UNKNOWN_NAME = "unknown_name"
    NOT_RECORDED = "not_recorded"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact of the answer stands: the half-open span of a document, and its words."""

    document: str
    title: str | None
    date: dt.date | None
    start: int
    end: int
    quote: str
    link: str | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to settle an ambiguity; ``question`` asks again with that choice made."""

    label: str
    detail: str
    question: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows behind an answer: column keys (for machines), column titles (in the asker's language), and cells."""

    columns: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()

    def as_records(self) -> list[dict[str, Any]]:
        """The rows as JSON objects, nulls left out."""
        return [{c: v for c, v in zip(self.columns, row, strict=True) if v is not None} for row in self.rows]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot says.

    ``text`` is the whole answer in words (sentence, scope and caveats); ``headline`` its first sentence alone and
    ``scope`` the words for championship, season, event and session, for a title. ``reading`` shows what was
    understood, as JSON-ready data. ``chart`` names a template of config/charts that fits the table, if any.
    """

    question: str
    language: str
    status: AnswerStatus
    intent: str
    text: str
    headline: str = ""
    scope: str = ""
    reading: dict[str, Any] = field(default_factory=dict)
    table: Table = field(default_factory=Table)
    caveats: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    suggestions: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    chart: str | None = None
