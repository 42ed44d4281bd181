"""Who drives what for whom, as one document tells it in many places.

A party is named by a surname here, a number there, once with its team and car: the roster puts the pieces together, and
completes a party from them. Where a document contradicts itself (one driver, two teams) the teams named most often
win; where the count is even nothing is filled in.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from config.naming import naming
from knowledge.facts.mention import Party
from knowledge.facts.mentions.gazetteer import makers
from knowledge.text import fold, fold_in_place

SEVERAL = 2
Named = tuple[Party, str | None]
"""A party as it is named at some place, and the championship that holds there."""


@dataclass(frozen=True)
class Car:
    """A car's crew, team, make and number, as far as the document tells; ``first`` is where it tells most."""

    drivers: tuple[str, ...]
    team: str | None
    car: str | None
    car_number: str | None
    championship: str | None
    first: Party


@dataclass(frozen=True)
class Roster:
    """The cars of a document."""

    cars: tuple[Car, ...]

    @cached_property
    def by_mark(self) -> dict[str, list[int]]:
        """The cars that a driver, or "#" and a number, is of."""
        known: dict[str, list[int]] = defaultdict(list)
        for place, car in enumerate(self.cars):
            for mark in _marks(car):
                known[mark].append(place)
        return known

    def find(self, party: Party, championship: str | None = None) -> Car | None:
        """The one car that a party can be, in its championship first; None where several fit."""
        marks = party.drivers or (f"#{party.car_number}",)
        near = sorted({place for mark in marks for place in self.by_mark.get(mark, ())})
        fitting = [car for place in near if fits(party, car := self.cars[place])]
        here = [car for car in fitting if car.championship == championship]
        choice = here or fitting
        return choice[0] if len(choice) == 1 else None

    def complete(self, party: Party, championship: str | None = None) -> Party:
        """The party with its whole crew, its team, car and number, where the document settles them."""
        car = self.find(party, championship)
        if car is None:
            return party
        return Party(
            drivers=car.drivers if len(car.drivers) >= len(party.drivers) else party.drivers,
            team=car.team or (party.team if not party.drivers else None),
            car=car.car or party.car,
            car_number=car.car_number or party.car_number,
            start=party.start,
            end=party.end,
        )


def _marks(named: Party | Car) -> tuple[str, ...]:
    """What a car is found by: its drivers, and its number after "#"."""
    return (*named.drivers, f"#{named.car_number}") if named.car_number else named.drivers


def fits(party: Party, car: Car) -> bool:
    """Whether a party can be the crew of a car: by a driver, else by the number, and nothing against it."""
    if party.drivers:
        return bool(set(party.drivers) & set(car.drivers))
    if party.car_number:
        other_team = party.team and car.team and not alike(party.team, car.team)
        return party.car_number == car.car_number and not other_team
    return False


def alike(one: str, other: str) -> bool:
    """Whether two team or car names may be one: the words of one are among the other's."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return first <= second or second <= first


def roster(named: Iterable[Named]) -> Roster:
    """The cars that the parties of a document make up."""
    groups: list[_Group] = []
    known: dict[str, list[int]] = defaultdict(list)  # the groups in which a driver, or "#" and a number, is named
    for item in sorted(named, key=lambda n: (-len(n[0].drivers), n[0].car_number is None, n[0].start)):
        if not item[0].drivers and not item[0].car_number:
            continue
        marks = _marks(item[0])
        near = known[marks[0]] if len(marks) == 1 else sorted({place for mark in marks for place in known[mark]})
        home = next((place for place in near if groups[place].has_room(*item)), len(groups))
        if home == len(groups):
            groups.append(_Group())
        groups[home].add(*item)
        for mark in marks:
            if home not in known[mark]:
                insort(known[mark], home)
    return Roster(tuple(_joined([_car(group.named) for group in groups])))


def _joined(cars: Sequence[Car]) -> list[Car]:
    """The cars; a crew told with a make alone and the one numbered car of that make without a crew are one."""
    makes: dict[tuple[str | None, str], list[Car]] = defaultdict(list)
    for car in cars:
        if car.car:
            makes[car.championship, fold(car.car).split()[0]].append(car)
    one: dict[int, Car] = {}
    gone: set[int] = set()
    for pair in makes.values():
        crews = [car for car in pair if car.drivers and not car.car_number and not car.team]
        numbered = [car for car in pair if car.car_number and not car.drivers]
        if len(pair) == SEVERAL and len(crews) == len(numbered) == 1:
            crew, other = crews[0], numbered[0]
            one[id(crew)] = replace(crew, team=other.team, car_number=other.car_number, car=_longest_of(crew, other))
            gone.add(id(other))
    return [one.get(id(car), car) for car in cars if id(car) not in gone]


def _longest_of(one: Car, other: Car) -> str | None:
    return _longest([name for name in (one.car, other.car) if name])


class _Group:
    """What is named of one car so far: of one number, one championship, one crew."""

    def __init__(self) -> None:
        self.named: list[Named] = []
        self.crew: set[str] = set()
        self.number: str | None = None
        self.championship: str | None = None

    def add(self, party: Party, championship: str | None) -> None:
        """Take in what is named once more."""
        self.named.append((party, championship))
        self.crew.update(party.drivers)
        self.number = self.number or party.car_number
        self.championship = self.championship or championship

    def has_room(self, party: Party, championship: str | None) -> bool:
        """Whether a party can be this car."""
        if (championship or self.championship) != (self.championship or championship):
            return False
        if (party.car_number or self.number) != (self.number or party.car_number):
            return False
        if party.drivers and self.crew:
            return not self.crew.isdisjoint(party.drivers)
        return any(
            party.car_number == other.car_number and _no_other_team(party, other)
            for other, _ in self.named
            if other.car_number
        )


def _no_other_team(party: Party, other: Party) -> bool:
    return not (party.team and other.team) or alike(party.team, other.team)


def _car(group: Sequence[Named]) -> Car:
    parties = [party for party, _ in group]
    best = max(
        parties,
        key=lambda p: (p.team is not None, len(p.drivers), p.car_number is not None, p.car is not None, -p.start),
    )
    championship = next((series for _, series in group if series), None)
    cars = [p.car for p in parties if p.car]
    return Car(
        drivers=_crew(parties),
        team=most_said([p.team for p in parties if p.team] or _entered_by_makers(cars, championship)),
        car=_longest(cars),
        car_number=most_said([p.car_number for p in parties if p.car_number]),
        championship=championship,
        first=best,
    )


def _entered_by_makers(cars: Sequence[str], championship: str | None) -> list[str]:
    """The makes alone, where in a championship the makers enter their cars."""
    known = naming().championships.get(championship or "")
    return [car for car in cars if fold_in_place(car) in makers()] if known and known.makers_enter else []


def _crew(parties: Sequence[Party]) -> tuple[str, ...]:
    """The longest crew named, and whoever else is named with the number of the car."""
    crew = max((p.drivers for p in parties), key=len)
    if len(crew) != 1:
        return crew
    return (
        tuple(dict.fromkeys(d for p in sorted(parties, key=lambda p: p.start) if p.car_number for d in p.drivers))
        or crew
    )


def most_said(names: Sequence[str]) -> str | None:
    """The name said most, in its fullest spelling; None where two different ones are said as often."""
    if len(set(names)) < SEVERAL:
        return names[0] if names else None
    spellings: dict[str, list[str]] = defaultdict(list)
    for name in names:
        home = next((key for key in spellings if alike(key, name)), name)
        spellings[home].append(name)
    first, *others = sorted(spellings.values(), key=len, reverse=True)
    return None if others and len(others[0]) == len(first) else max(first, key=len)


def _longest(names: Sequence[str]) -> str | None:
    return max(names, key=len) if names else None
