"""What was reached and said: results, standings, titles, counts, penalties, and the words of people."""

import datetime as dt

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from knowledge.store.models.columns import reference


class Result(SQLModel, table=True):
    """A place or status of an entry in a session and category.

    ``gap`` and ``interval`` are as in the facts; ``milliseconds`` is the time or lap time as a number, to compare.
    ``provisional``: may still change; ``contested``: documents differ and the value preferred is shown.
    """

    __table_args__ = (
        UniqueConstraint("session_id", "category_id", "entry_id"),
        CheckConstraint("position is null or position >= 1", name="position"),
        Index(None, "session_id", "category_id", "position"),
    )

    id: int | None = Field(default=None, primary_key=True)
    session_id: int = reference("track_session.id", index=False)
    category_id: int = reference("category.id", index=False)
    entry_id: int = reference("entry.id")
    position: int | None = None
    position_at_most: int | None = None
    status: str = "classified"
    laps: int | None = None
    time: str | None = None
    gap: str | None = None
    interval: str | None = None
    lap_time: str | None = None
    milliseconds: int | None = None
    points: float | None = None
    provisional: bool = False
    contested: bool = False


class FastestLap(SQLModel, table=True):
    """The fastest lap of a race session, and who drove it."""

    __tablename__ = "fastest_lap"
    __table_args__ = (UniqueConstraint("session_id", "category_id", "entry_id"),)

    id: int | None = Field(default=None, primary_key=True)
    session_id: int = reference("track_session.id")
    category_id: int = reference("category.id", index=False)
    entry_id: int = reference("entry.id")
    driver_id: int | None = reference("driver.id", nullable=True)
    lap_time: str | None = None
    milliseconds: int | None = None
    provisional: bool = False
    contested: bool = False


class Standing(SQLModel, table=True):
    """A place in a championship's order as published, never summed. ``event_id`` is the event after which it stood.

    ``moment`` says when it stood: "final", or the event's folded name and the day as far as they are known.
    """

    __table_args__ = (
        UniqueConstraint("season_id", "category_id", "entry_id", "moment"),
        Index(None, "season_id", "category_id", "final", "position"),
    )

    id: int | None = Field(default=None, primary_key=True)
    season_id: int = reference("season.id", index=False)
    category_id: int = reference("category.id", index=False)
    entry_id: int = reference("entry.id")
    event_id: int | None = reference("event.id", nullable=True)
    position: int | None = None
    points: float | None = None
    final: bool = False
    as_of: str | None = None
    moment: str = ""
    provisional: bool = False
    contested: bool = False


class Title(SQLModel, table=True):
    """The champion of a category: documents crown champions without a table of points."""

    __table_args__ = (UniqueConstraint("season_id", "category_id", "entry_id"),)

    id: int | None = Field(default=None, primary_key=True)
    season_id: int = reference("season.id")
    category_id: int = reference("category.id")
    entry_id: int = reference("entry.id")
    provisional: bool = False
    contested: bool = False


class Tally(SQLModel, table=True):
    """A count as published, with the day and event that it was claimed at; never summed.

    ``scope`` is in the document's words, ``scope_folded`` as they are compared: databases do not agree on lower case.
    """

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = reference("entry.id")
    season_id: int | None = reference("season.id", nullable=True)
    event_id: int | None = reference("event.id", nullable=True)
    category_id: int | None = reference("category.id", nullable=True, index=False)
    metric: str
    value: int
    scope: str | None = None
    scope_folded: str | None = None
    as_of: dt.date | None = None
    contested: bool = False


class Penalty(SQLModel, table=True):
    """A penalty: whom it hit, how much, and why."""

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = reference("entry.id")
    session_id: int | None = reference("track_session.id", nullable=True)
    amount: str | None = None
    reason: str | None = None
    contested: bool = False


class Quotation(SQLModel, table=True):
    """What somebody said."""

    id: int | None = Field(default=None, primary_key=True)
    speaker_id: int | None = reference("driver.id", nullable=True)
    season_id: int = reference("season.id")
    event_id: int | None = reference("event.id", nullable=True)
    text: str
