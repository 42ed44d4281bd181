"""Where and when is raced: championships, seasons, meetings, tracks, sessions, and the classes of a field."""

import datetime as dt

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from knowledge.store.models.columns import reference


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
