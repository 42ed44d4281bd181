"""A name as written, and what it may be: it serves documents and questions alike."""

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What a name names."""

    DRIVER = "driver"  # any person
    TEAM = "team"
    MANUFACTURER = "manufacturer"
    CAR = "car"
    CAR_NUMBER = "car_number"
    CHAMPIONSHIP = "championship"
    EVENT = "event"  # a meeting's name, in whatever season
    CIRCUIT = "circuit"
    COUNTRY = "country"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Named:
    """Something that has a name here.

    ``keys`` are the rows it stands for (a meeting's name stands for one event a season); none for countries, car
    numbers and whatever is known by its words alone. ``detail`` tells it from others of the same name
    ("VPS Racing, Alpine Elf Cup Series").
    """

    kind: NameKind
    name: str
    keys: tuple[int, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A surface that is this name; ``score`` 100 is exact, below that it is a likeness."""

    named: Named
    start: int
    end: int
    score: float = 100.0


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A surface that may be any of several."""

    choices: tuple[Named, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A surface that looks like a name and is none we know; ``nearest`` are the likest ones, best first."""

    surface: str
    start: int
    end: int
    nearest: tuple[Named, ...] = ()
