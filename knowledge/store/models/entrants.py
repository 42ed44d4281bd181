"""Who races: people, teams, and the cars that both enter."""

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from knowledge.store.models.columns import hint, reference


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

    ``identity`` is what makes it one within its season. ``contested``: documents differ on its team, car or number, and
    what most of them say is shown. ``car_folded`` is the car as it is compared: databases do not agree on lower case.
    """

    __table_args__ = (UniqueConstraint("season_id", "identity"),)

    id: int | None = Field(default=None, primary_key=True)
    season_id: int = reference("season.id", index=False)
    event_id: int | None = reference("event.id", nullable=True)
    identity: str
    team_id: int | None = reference("team.id", nullable=True)
    category_id: int | None = reference("category.id", nullable=True, index=False)
    car: str | None = None
    car_folded: str | None = None
    car_number: str | None = None
    contested: bool = False
    stated: bool = False  # a document states the entry itself, beyond results and standings


class EntryDriver(SQLModel, table=True):
    """A driver of an entry, in the order of the crew."""

    __tablename__ = "entry_driver"

    entry_id: int = Field(primary_key=True, foreign_key="entry.id", ondelete="CASCADE")
    driver_id: int = Field(primary_key=True, foreign_key="driver.id", ondelete="CASCADE", index=True)
    ordinal: int = 0
