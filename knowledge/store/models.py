"""The tables. Every uniqueness rule is a named constraint; what states something has evidence.

A result is of an entry (one car at one event), not of a driver: a crew of three has one result. An entry without an
event is a season's: standings, titles, tallies and penalties hang on it too, so that "who" is said in one way
everywhere. What no document dates belongs to the season without a label of its championship, and what names no
championship either to the one season that has neither. A position is a position in a category; Overall is a category
row like any other.

No uniqueness rule spans a column that may be null (databases disagree on what that means): where one would, an
``identity`` or ``moment`` says in words what makes the row one. ``Entry.identity`` is the event's folded name (empty
for a season's entry), a bar, and what makes it one there: ``#`` and the car number; else the crew; else ``@`` and the
team; and a distinguishing mark where those are shared by two.

Everything below a season is derived from what its sources state (``SourceFacts``) and made anew when one of them
changes; drivers, teams, circuits, categories, championships and seasons keep their ids as long as they live.
"""

import datetime as dt
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING
STATES = ("result", "fastest_lap", "standing", "title", "tally", "penalty", "entry", "event", "profile", "quotation")
"""The tables whose rows state something and have evidence, each by its column ``<table>_id``."""


def reference(column: str, *, index: bool = True, nullable: bool = False) -> Any:
    """A foreign key that goes when its row goes."""
    return Field(default=None, foreign_key=column, index=index, nullable=nullable, ondelete="CASCADE")


def hint(column: str) -> Any:
    """A foreign key that is emptied when its row goes."""
    return Field(default=None, foreign_key=column, index=False, nullable=True, ondelete="SET NULL")


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


class Championship(SQLModel, table=True):
    """A series: the FIA World Endurance Championship."""

    __table_args__ = (UniqueConstraint("folded"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    folded: str


class Season(SQLModel, table=True):
    """A season of a championship. ``label`` is as published ("2024", "2024-25"), ``year`` its first year.

    A season that no document dates has neither: one row a championship, or one for nothing known at all.
    ``identity`` is the folded championship, a bar, and the label. ``finished`` once a final standing or title is known.
    """

    __table_args__ = (UniqueConstraint("identity"),)

    id: int | None = Field(default=None, primary_key=True)
    championship_id: int | None = reference("championship.id", nullable=True)
    identity: str
    label: str | None = None
    year: int | None = Field(default=None, index=True)
    finished: bool | None = None


class Circuit(SQLModel, table=True):
    """A track. ``country`` is the canonical English name of config/names/countries.toml."""

    __table_args__ = (UniqueConstraint("folded"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    folded: str
    place: str | None = None
    country: str | None = None


class Event(SQLModel, table=True):
    """A meeting of a season; ``round`` is its number. ``folded`` is the name's, for "the same meeting in other years".

    ``folded`` is the same for all languages and spellings of the name, as far as config/names knows them.
    """

    __table_args__ = (UniqueConstraint("season_id", "folded"),)

    id: int | None = Field(default=None, primary_key=True)
    season_id: int = reference("season.id", index=False)
    circuit_id: int | None = reference("circuit.id", nullable=True)
    name: str
    folded: str = Field(index=True)
    official_name: str | None = None
    round: int | None = None
    start_date: dt.date | None = None
    end_date: dt.date | None = None
    country: str | None = None
    contested: bool = False


class TrackSession(SQLModel, table=True):
    """A session of an event. ``kind`` is practice, qualifying, grid, sprint, race or stage; ``number`` 0 where single.

    ``name`` is the facts' own ("Race 2", "Qualifying", "Stage 7", "Power Stage").
    """

    __tablename__ = "track_session"
    __table_args__ = (UniqueConstraint("event_id", "name"), Index(None, "event_id", "kind", "number"))

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = reference("event.id", index=False)
    kind: str
    number: int = 0
    name: str
    date: dt.date | None = None


class Category(SQLModel, table=True):
    """Overall, a class, a cup: ``kind`` is overall, class, cup, teams or manufacturers."""

    __table_args__ = (UniqueConstraint("folded"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    folded: str
    kind: str = "class"


class Driver(SQLModel, table=True):
    """A person of the sport, at the wheel or not. ``nationality`` is the canonical English name of the country.

    ``identity`` is the folded name, with what tells two bearers of one name apart where documents do. ``weight`` is how
    often documents let the person run, the last time for ``last_team_id`` in ``last_championship_id``: it tells
    namesakes apart, and is counted when something is learned, so that no question has to.
    """

    __table_args__ = (UniqueConstraint("identity"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    identity: str
    folded: str = Field(index=True)
    surname: str = Field(index=True)
    nationality: str | None = None
    birth_date: dt.date | None = None
    birth_place: str | None = None
    death_date: dt.date | None = None
    weight: int = 0
    last_team_id: int | None = hint("team.id")
    last_championship_id: int | None = hint("championship.id")


class Profile(SQLModel, table=True):
    """What a document says of a person at one time: an age, a role."""

    id: int | None = Field(default=None, primary_key=True)
    driver_id: int = reference("driver.id")
    season_id: int | None = reference("season.id", nullable=True)
    age: int | None = None
    as_of: str | None = None
    nationality: str | None = None
    role: str | None = None
    organisation: str | None = None
    contested: bool = False


class Team(SQLModel, table=True):
    """An entrant as it is commonly called; manufacturers that score stand here too. ``weight`` is as of a driver."""

    __table_args__ = (UniqueConstraint("identity"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str
    identity: str
    folded: str = Field(index=True)
    official_name: str | None = None
    country: str | None = None
    weight: int = 0
    last_championship_id: int | None = hint("championship.id")


class Entry(SQLModel, table=True):
    """Who runs: a car, its team and crew at an event, over a season (no event) or at large (no season either).

    ``identity`` is what makes it one within its season; see above. ``contested``: documents differ on its team, car or
    number, and what most of them say is shown.
    """

    __table_args__ = (UniqueConstraint("season_id", "identity"),)

    id: int | None = Field(default=None, primary_key=True)
    season_id: int = reference("season.id", index=False)
    event_id: int | None = reference("event.id", nullable=True)
    identity: str
    team_id: int | None = reference("team.id", nullable=True)
    category_id: int | None = reference("category.id", nullable=True, index=False)
    car: str | None = None
    car_number: str | None = None
    contested: bool = False
    stated: bool = False  # a document states the entry itself, beyond results and standings


class EntryDriver(SQLModel, table=True):
    """A driver of an entry, in the order of the crew."""

    __tablename__ = "entry_driver"

    entry_id: int = Field(primary_key=True, foreign_key="entry.id", ondelete="CASCADE")
    driver_id: int = Field(primary_key=True, foreign_key="driver.id", ondelete="CASCADE", index=True)
    ordinal: int = 0


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
    """A count as published, with the day and event that it was claimed at; never summed."""

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = reference("entry.id")
    season_id: int | None = reference("season.id", nullable=True)
    event_id: int | None = reference("event.id", nullable=True)
    category_id: int | None = reference("category.id", nullable=True, index=False)
    metric: str
    value: int
    scope: str | None = None
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
