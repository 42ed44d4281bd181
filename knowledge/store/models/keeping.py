"""The books of the store: how names are written, contradictions, learnings, nicknames, questions asked in vain."""

import datetime as dt

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from knowledge.store.models.columns import reference


class Surface(SQLModel, table=True):
    """A way in which a season's documents write the name of a row; ``kind`` is the row's table, ``row_id`` its id."""

    __table_args__ = (Index(None, "kind", "row_id"),)

    id: int | None = Field(default=None, primary_key=True)
    season_id: int = reference("season.id")
    kind: str
    row_id: int
    text: str


class Contradiction(SQLModel, table=True):
    """A contradiction between the documents of a season, in words that name both sides."""

    id: int | None = Field(default=None, primary_key=True)
    season_id: int = reference("season.id")
    text: str


class Learning(SQLModel, table=True):
    """A learning that can be taken back; the last few are kept."""

    id: int | None = Field(default=None, primary_key=True)
    at: dt.datetime


class LearningChange(SQLModel, table=True):
    """A document that a learning touched, and what stood there before: packed, or nothing where it was new."""

    __tablename__ = "learning_change"

    learning_id: int = Field(primary_key=True, foreign_key="learning.id", ondelete="CASCADE")
    name: str = Field(primary_key=True)
    before: bytes | None = None


class StoreVersion(SQLModel, table=True):
    """One row: a number that grows with each learning, by which every process knows that its name index is stale."""

    __tablename__ = "store_version"

    id: int = Field(default=1, primary_key=True)
    version: int = 0


class Alias(SQLModel, table=True):
    """A nickname that an admin gave, effective at once: ``surface`` means ``name`` of ``kind``."""

    __table_args__ = (UniqueConstraint("kind", "folded"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    surface: str
    folded: str
    name: str


class Unanswered(SQLModel, table=True):
    """A question that could not be answered, for the admin: text and reason, and nobody's name."""

    id: int | None = Field(default=None, primary_key=True)
    text: str
    folded: str = Field(index=True)
    language: str
    status: str
    reason: str | None = None
    asked_at: dt.datetime
