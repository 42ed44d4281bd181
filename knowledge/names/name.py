"""A name as written, and what it may be: it serves documents and questions alike."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


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
    ("VPS Racing, Alpine Elf Cup Series"). ``weight`` is its prominence among those that share a surface.
    """

    kind: NameKind
    name: str
    keys: tuple[int, ...] = ()
    detail: str = ""
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name as the store knows it, from which an index is built; the fields are those of ``Named``.

    ``aliases`` are other ways to write this one (an official name, an abbreviation, what an admin taught).
    """

    kind: NameKind
    name: str
    keys: tuple[int, ...] = ()
    aliases: tuple[str, ...] = ()
    detail: str = ""
    weight: float = 0.0


class How(IntEnum):
    """In what way a surface names something, the surest highest."""

    GIVEN = 1  # a given name alone: "Lewis"
    ADJECTIVE = 2  # of a country: "Austrian"
    PLACE = 3  # the town of a circuit, the place of an event: "Montreal", "Emilia Romagna"
    PARTIAL = 4  # a surname, a team without its generic words
    INITIAL = 5  # "M. Schumacher"
    FULL = 6  # the whole name, or one of its aliases


@dataclass(frozen=True, slots=True)
class Match:
    """A surface that is this name; ``score`` 100 is exact, below that it is a likeness.

    ``also`` are other readings of the same surface, likest first: "Monaco" is an event, and also a circuit and a
    country; "Ferrari" a team, and also a manufacturer; "Williams" a team, and also somebody's surname.
    """

    named: Named
    start: int
    end: int
    score: float = 100.0
    also: tuple[Named, ...] = ()
    how: How = How.FULL


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A surface that may be any of several of one kind, the most prominent first; ``also`` are of other kinds."""

    choices: tuple[Named, ...]
    start: int
    end: int
    score: float = 100.0
    also: tuple[Named, ...] = ()
    how: How = How.PARTIAL


@dataclass(frozen=True, slots=True)
class Unknown:
    """A surface that looks like a name and is none we know; ``nearest`` are the likest ones, best first."""

    surface: str
    start: int
    end: int
    nearest: tuple[Named, ...] = ()
