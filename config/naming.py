"""What config/names holds: championships, circuits, events, teams, manufacturers, countries, places and nicknames.

Each file maps a canonical name to how else it is written. The words of a language that belong to a name (countries)
stand under that language's code, so that a new language is new keys and no code.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import Field, RootModel

from config.table import Frozen, read_table

HERE = Path(__file__).parent / "names"


class Alias(Frozen):
    """A name that is written in other ways; ``short`` is how it is called where space is short."""

    aliases: tuple[str, ...] = ()
    short: str | None = None


class Championship(Alias):
    """A series, by the name it is commonly written in full; ``aliases`` are never ambiguous words.

    ``two_races`` are run at its meetings, on Saturday and Sunday; ``one_race`` where no meeting numbers its races.
    ``part_of`` is the series (of this file) under whose name it is run; in one that ``makers_enter`` the make of a car
    is its team. Where a car is ``driven_alone``, those who are named side by side share none; ``crews`` are how many
    share one, where cars are shared as a rule.
    """

    part_of: str | None = None
    makers_enter: bool = False
    two_races: bool = False
    one_race: bool = False
    driven_alone: bool = False
    crews: tuple[int, ...] = ()


class Circuit(Alias):
    """A track: the town or place it is called by, and its country (a name of countries.toml)."""

    place: str | None = None
    country: str | None = None


class Meeting(Alias):
    """An event that recurs under a name of its own, and the track (of circuits.toml) that it is always held on.

    ``counts_for``: the series (of championships.toml) that it has ever been a round of; left out where any may be.
    One that is ``off_track`` is held on roads, tracks of sand or whatever is no circuit.
    """

    circuit: str | None = None
    off_track: bool = False
    counts_for: tuple[str, ...] | None = None


class Team(Alias):
    """An entrant that is written in several ways."""


class Manufacturer(Alias):
    """A maker of cars, karts or motorcycles; of these alone, where ``motorcycles`` says so."""

    motorcycles: bool = False


class Nickname(Alias):
    """A person, by the full name; ``aliases`` are what fans say.

    ``in_series``: what means this person in one series (of championships.toml), and may be somebody else in another.
    """

    in_series: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class CountryWords(Frozen):
    """A country in one language.

    ``names``: the usual one first. ``adjectives``: masculine singular, feminine singular, then plurals and the words
    for its people. ``article``: what the name takes, where it takes one ("la", "le", "l'", "les"). ``event``: its
    race, where that is not said as the language's other ones are.
    """

    names: tuple[str, ...] = Field(min_length=1)
    adjectives: tuple[str, ...] = ()
    article: str = ""
    event: str | None = None


class Country(Frozen):
    """A country: its codes (three letters first, as result sheets print them) and its words by language."""

    codes: tuple[str, ...] = ()
    words: dict[str, CountryWords]


class Championships(RootModel[dict[str, Championship]]):
    """championships.toml."""


class Circuits(RootModel[dict[str, Circuit]]):
    """circuits.toml."""


class Teams(RootModel[dict[str, Team]]):
    """teams.toml."""


class Manufacturers(RootModel[dict[str, Manufacturer]]):
    """manufacturers.toml."""


class Nicknames(RootModel[dict[str, Nickname]]):
    """nicknames.toml."""


class Meetings(RootModel[dict[str, Meeting]]):
    """events.toml."""


class Countries(RootModel[dict[str, Country]]):
    """countries.toml."""


class Place(Frozen):
    """A place that events are named by and that is no country: a town, a region, a continent."""

    words: dict[str, CountryWords]


class Places(RootModel[dict[str, Place]]):
    """places.toml."""


class Categories(Frozen):
    """categories.toml: ``parts`` are those that are a part of a field, by the names used in facts."""

    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Naming:
    """Every list of names, by canonical name."""

    championships: dict[str, Championship]
    circuits: dict[str, Circuit]
    events: dict[str, Meeting]
    teams: dict[str, Team]
    manufacturers: dict[str, Manufacturer]
    countries: dict[str, Country]
    places: dict[str, Place]
    nicknames: dict[str, Nickname]
    categories: Categories


@lru_cache
def naming(folder: Path = HERE) -> Naming:
    """The lists of names under ``folder``; raises ConfigurationError, which says file, key and line."""
    return Naming(
        championships=read_table(folder / "championships.toml", Championships).root,
        circuits=read_table(folder / "circuits.toml", Circuits).root,
        events=read_table(folder / "events.toml", Meetings).root,
        teams=read_table(folder / "teams.toml", Teams).root,
        manufacturers=read_table(folder / "manufacturers.toml", Manufacturers).root,
        countries=read_table(folder / "countries.toml", Countries).root,
        places=read_table(folder / "places.toml", Places).root,
        nicknames=read_table(folder / "nicknames.toml", Nicknames).root,
        categories=read_table(folder / "categories.toml", Categories),
    )
