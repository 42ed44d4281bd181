"""What was learned: documents, their texts, what they state, and the spans that prove it."""

import datetime as dt

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from knowledge.store.models.columns import reference

STATES = ("result", "fastest_lap", "standing", "title", "tally", "penalty", "entry", "event", "profile", "quotation")
"""The tables whose rows state something and have evidence, each by its column ``<table>_id``."""


def _where_set(column: str) -> Index:
    """An index of the rows in which a column is set: a tenth of them, where ten columns share the work.

    PostgreSQL's condition stands in the migration alone: named here, every question would import that dialect.
    """
    condition = text(f"{column} is not null")
    return Index(f"ix_evidence_{column}", column, sqlite_where=condition)


class Source(SQLModel, table=True):
    """A document that was learned. ``name`` identifies it; ``content_hash`` and ``extractor`` tell when to re-read.

    ``origin`` is the folder that it was learned from.
    """

    __table_args__ = (UniqueConstraint("name"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    title: str | None = None
    date: dt.date | None = None
    language: str | None = None
    content_hash: str
    extractor: str
    origin: str = Field(default="", index=True)
    link: str | None = None
    attribution: str | None = None
    learned_at: dt.datetime


class SourceText(SQLModel, table=True):
    """The text of a source, apart so that listing sources stays cheap; evidence is a span of it."""

    __tablename__ = "source_text"

    source_id: int = Field(primary_key=True, foreign_key="source.id", ondelete="CASCADE")
    text: str


class SourceFacts(SQLModel, table=True):
    """What a source states of one season, packed: from these, of all its sources, a season's rows are derived.

    ``season_id`` is the season in which it counts: another than the stated one where the text gives no season and
    only one fits what other documents say. What it states of meetings without a season is a ``part`` for each.
    """

    __tablename__ = "source_facts"

    source_id: int = Field(primary_key=True, foreign_key="source.id", ondelete="CASCADE")
    stated_season_id: int = Field(primary_key=True, foreign_key="season.id", ondelete="CASCADE", index=True)
    part: int = Field(default=0, primary_key=True)
    season_id: int = reference("season.id")
    number: int
    facts: bytes


class Evidence(SQLModel, table=True):
    """A row's proof: the half-open span of a source's text. ``against``: this source states another ``value``.

    Exactly one of the row references is set, so that the database itself keeps evidence and rows together.
    """

    __table_args__ = (
        CheckConstraint(
            " + ".join(f"(case when {row}_id is null then 0 else 1 end)" for row in STATES) + " = 1",
            name="one_row",
        ),
        *(_where_set(f"{row}_id") for row in STATES),
    )

    id: int | None = Field(default=None, primary_key=True)
    source_id: int = reference("source.id")
    start: int
    end: int
    against: bool = False
    value: str | None = None
    result_id: int | None = reference("result.id", nullable=True, index=False)
    fastest_lap_id: int | None = reference("fastest_lap.id", nullable=True, index=False)
    standing_id: int | None = reference("standing.id", nullable=True, index=False)
    title_id: int | None = reference("title.id", nullable=True, index=False)
    tally_id: int | None = reference("tally.id", nullable=True, index=False)
    penalty_id: int | None = reference("penalty.id", nullable=True, index=False)
    entry_id: int | None = reference("entry.id", nullable=True, index=False)
    event_id: int | None = reference("event.id", nullable=True, index=False)
    profile_id: int | None = reference("profile.id", nullable=True, index=False)
    quotation_id: int | None = reference("quotation.id", nullable=True, index=False)
