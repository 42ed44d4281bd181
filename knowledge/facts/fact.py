"""The facts that documents yield: one frozen model a kind, each with the span that proves it.

Fields that a document does not support are None. The JSON of a fact has one object a line, without its nulls.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

Metric = Literal["wins", "podiums", "poles", "titles", "fastest_laps", "starts"]
Status = Literal["classified", "DNF", "DNS", "DSQ", "NC", "WD"]


class Span(BaseModel):
    """Where a fact stands: the half-open span of a document's text, and its words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    start: int = Field(ge=0)
    end: int
    quote: str = Field(min_length=1)

    @model_validator(mode="after")
    def _quote_fills_the_span(self) -> "Span":
        if self.end - self.start != len(self.quote):
            raise ValueError(f"the quote has {len(self.quote)} characters, its span {self.end - self.start}")
        return self


class Stated(Span):
    """What every fact may state: the setting in which it holds and whom it is about."""

    championship: str | None = None
    season: int | str | None = None
    event: str | None = None
    circuit: str | None = None
    session: str | None = None
    category: str | None = None
    drivers: tuple[str, ...] = ()
    team: str | None = None
    car: str | None = None
    car_number: str | None = None
    provisional: bool = False


class Result(Stated):
    """A place (or a status) in the order of a session; a pole is position 1 of a qualifying session.

    ``gap`` is to the winner of the category and ``interval`` to the car ahead: seconds ("0.284") or laps ("1 lap").
    ``time`` and ``lap_time`` are M:SS.mmm or H:MM:SS.mmm.
    """

    kind: Literal["result"] = "result"
    position: int | None = Field(default=None, ge=1)
    position_at_most: int | None = Field(default=None, ge=1)
    status: Status = "classified"
    laps: int | None = Field(default=None, ge=0)
    time: str | None = None
    gap: str | None = None
    interval: str | None = None
    lap_time: str | None = None
    points: int | float | None = None


class FastestLap(Stated):
    """The fastest lap of a race."""

    kind: Literal["fastest_lap"] = "fastest_lap"
    lap_time: str | None = None


class Standing(Stated):
    """A place in the order of a championship; ``final`` after its last event, ``as_of`` when it was so."""

    kind: Literal["standing"] = "standing"
    position: int | None = Field(default=None, ge=1)
    points: int | float | None = None
    final: bool | None = None
    as_of: str | None = None


class Title(Stated):
    """The champion of a category in a season."""

    kind: Literal["title"] = "title"


class Tally(Stated):
    """A count that the text claims; ``scope`` says of what ("season", "career", "event")."""

    kind: Literal["tally"] = "tally"
    metric: Metric
    value: int
    scope: str | None = None


class Penalty(Stated):
    """A penalty: whoever it hit, how much, and why."""

    kind: Literal["penalty"] = "penalty"
    amount: str | None = None
    reason: str | None = None


class Entry(Stated):
    """Who drives what for whom."""

    kind: Literal["entry"] = "entry"


class Event(Stated):
    """A meeting of a championship, past or coming."""

    kind: Literal["event"] = "event"
    start_date: dt.date | None = None
    end_date: dt.date | None = None
    round: int | None = None
    country: str | None = None
    official_name: str | None = None


class Profile(Stated):
    """What a text says of a person."""

    kind: Literal["profile"] = "profile"
    person: str
    age: int | None = None
    as_of: str | None = None
    nationality: str | None = None
    role: str | None = None
    organisation: str | None = None
    birth_date: dt.date | None = None
    death_date: dt.date | None = None
    birth_place: str | None = None


class Quotation(Stated):
    """What somebody said."""

    kind: Literal["quote"] = "quote"
    speaker: str | None = None
    text: str


Fact = Result | FastestLap | Standing | Title | Tally | Penalty | Entry | Event | Profile | Quotation
FACT: TypeAdapter[Fact] = TypeAdapter(Annotated[Fact, Field(discriminator="kind")])
