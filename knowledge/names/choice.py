"""Decides which of its readings a surface has: one name, one of several namesakes, and what else it might be."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from knowledge.names.name import Ambiguous, How, Match, Named, NameKind


class Reading(NamedTuple):
    """One name that a surface may stand for, and how it does."""

    how: How
    named: Named


class Family(IntEnum):
    """Kinds that share surfaces by nature: a place is a circuit, a meeting and a country at once."""

    PERSON = 1
    MAKER = 2
    PLACE = 3
    OTHER = 4


FAMILIES = {
    NameKind.DRIVER: Family.PERSON,
    NameKind.TEAM: Family.MAKER,
    NameKind.MANUFACTURER: Family.MAKER,
    NameKind.CAR: Family.MAKER,
    NameKind.CIRCUIT: Family.PLACE,
    NameKind.EVENT: Family.PLACE,
    NameKind.COUNTRY: Family.PLACE,
}
# A track is the surest reading of a place, since every meeting there is held on it; then the country.
TELLING = {
    (NameKind.CIRCUIT, How.FULL): 6,
    (NameKind.COUNTRY, How.FULL): 5,
    (NameKind.COUNTRY, How.ADJECTIVE): 5,
    (NameKind.EVENT, How.FULL): 4,
    (NameKind.EVENT, How.PLACE): 3,
    (NameKind.CIRCUIT, How.PLACE): 2,
    (NameKind.TEAM, How.FULL): 5,
    (NameKind.CAR, How.FULL): 4,
    (NameKind.MANUFACTURER, How.FULL): 3,
    (NameKind.TEAM, How.PARTIAL): 2,
}
SURENESS = {How.GIVEN: 0.25, How.PLACE: 0.5, How.PARTIAL: 0.9}
COUNTRY_WEIGHT = 200.0
SERIES_FIRST = 20.0  # what a series is called by is no team's because the team has a word of it
GIVEN_LAST = 0.05  # a place that is also a given name is rather the place
PEOPLE_FIRST = 3.0  # questions are of people more often than of the teams that bear their names
PARTLY = 0.1  # a place is rather the place than the team whose name has it: "Goodwood Racing Team"
MOST_NAMESAKES = 12


def recorded(named: Named) -> bool:
    """Whether the store has rows for it (a country needs none)."""
    return bool(named.keys) or named.kind is NameKind.COUNTRY


def worth(reading: Reading) -> float:
    """How likely a reading is meant, by its prominence and by how much of the name is there."""
    weight = COUNTRY_WEIGHT if reading.named.kind is NameKind.COUNTRY else reading.named.weight + 1
    return weight * SURENESS.get(reading.how, 1.0) * (1.0 if recorded(reading.named) else 0.01)


def _family(reading: Reading) -> Family:
    return FAMILIES.get(reading.named.kind, Family.OTHER)


def _telling(reading: Reading) -> tuple[bool, float, int, float]:
    if reading.named.kind is NameKind.DRIVER and reading.how <= How.PARTIAL:
        return recorded(reading.named), worth(reading), int(reading.how), reading.named.weight
    kind = TELLING.get((reading.named.kind, reading.how), 0)
    return recorded(reading.named), kind, int(reading.how), reading.named.weight


def ranked(readings: Iterable[Reading]) -> list[Reading]:
    """The readings, likest first: the family that is most prominent, in it what tells most."""
    best: dict[Family, float] = {}
    unique = list(dict.fromkeys(sorted(readings, key=lambda r: -r.how)))
    placed = any(_is_a_place(reading) for reading in unique)
    for reading in unique:
        family = _family(reading)
        of_another = placed and family is Family.MAKER and reading.how is How.PARTIAL
        best[family] = max(best.get(family, 0.0), worth(reading) * _favour(reading) * (PARTLY if of_another else 1.0))
    return sorted(unique, key=lambda r: (best[_family(r)], _telling(r)), reverse=True)


def _is_a_place(reading: Reading) -> bool:
    """Whether it is the whole name of a meeting or a track that is recorded."""
    whole = reading.named.kind in (NameKind.EVENT, NameKind.CIRCUIT) and reading.how is How.FULL
    return whole and recorded(reading.named)


def _favour(reading: Reading) -> float:
    if reading.named.kind is NameKind.CHAMPIONSHIP and reading.how is How.FULL:
        return SERIES_FIRST
    if reading.how is How.GIVEN:
        return GIVEN_LAST
    return PEOPLE_FIRST if _family(reading) is Family.PERSON else 1.0


def decide(readings: Iterable[Reading], start: int, end: int, score: float = 100.0) -> Match | Ambiguous | None:
    """What the surface is; None where too many share it to be of use (a common given name)."""
    order = ranked(readings)
    if not order:
        return None
    top = order[0]
    peers = {r.named: None for r in order if _alike(r, top)}
    also = tuple(dict.fromkeys(r.named for r in order if r.named not in peers))
    if len(peers) == 1:
        return Match(top.named, start, end, score, also, top.how)
    if top.how is How.GIVEN and len(peers) > MOST_NAMESAKES:
        return None
    return Ambiguous(tuple(peers), start, end, score, also, top.how)


def _alike(one: Reading, other: Reading) -> bool:
    mine, theirs = one.named, other.named
    return one.how is other.how and mine.kind is theirs.kind and recorded(mine) == recorded(theirs)
