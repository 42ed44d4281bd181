"""What a text mentions: people, teams, cars, numbers, places, times; each with its span and its value."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.dates import DateSpan

__all__ = ["DateSpan", "Mention", "MentionKind", "Party"]


class MentionKind(StrEnum):
    """What a mention is of."""

    PERSON = "person"  # value: the fullest name the document gives
    TEAM = "team"
    CAR = "car"
    CAR_NUMBER = "car_number"  # value: the number as text, "07" keeps its zero
    CHAMPIONSHIP = "championship"
    EVENT = "event"
    CIRCUIT = "circuit"
    COUNTRY = "country"
    CATEGORY = "category"
    SESSION = "session"  # value: as in the facts, "Race 2"
    SEASON = "season"
    DATE = "date"  # value: a DateSpan
    NUMBER = "number"  # a cardinal
    ORDINAL = "ordinal"  # a place: "2ème", "deuxième", "P2"
    LAP_TIME = "lap_time"  # value: "2:06.894"
    GAP = "gap"  # value: seconds ("0.284") or laps ("1 lap")
    POINTS = "points"
    LAPS = "laps"
    AGE = "age"
    PERIPHRASIS = "periphrasis"  # "le Turc": somebody named before; value: the word, folded


@dataclass(frozen=True, slots=True)
class Mention:
    """Something mentioned at ``document.text[start:end]``."""

    kind: MentionKind
    start: int
    end: int
    text: str
    value: str | int | float | DateSpan


@dataclass(frozen=True)
class Party:
    """Whoever a statement is about: a crew, its team, car and number, as far as the text says or said before.

    ``start`` and ``end`` span the words that name it here.
    """

    drivers: tuple[str, ...] = ()
    team: str | None = None
    car: str | None = None
    car_number: str | None = None
    start: int = 0
    end: int = 0


NOBODY = Party()
"""Of whom nothing is told."""
