"""The class in which a car runs: the one in which the document places it.

A car told without a crew, as the other one of a team, is of the class of its model.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from knowledge.facts.fact import Entry, Fact, FastestLap, Result, Standing

FIELDS = ("Overall", "Teams", "Manufacturers", "Drivers")
"""Categories that are no class of cars."""

Car = tuple[str | None, str]


def with_classes(entries: Sequence[Fact], told: Iterable[Fact]) -> Iterator[Fact]:
    """Entries with their class, where what is told of the car, or of its model, leaves one alone."""
    of_cars = _classes(told)
    classed = [_in_class(fact, of_cars) for fact in entries]
    of_models: dict[Car, set[str]] = defaultdict(set)
    for fact in classed:
        if isinstance(fact, Entry) and fact.category and (model := _model(fact)):
            of_models[fact.championship, model].add(fact.category)
    for fact in classed:
        open_ = isinstance(fact, Entry) and fact.category is None and not fact.drivers
        model = _model(fact) if isinstance(fact, Entry) and open_ else None
        known = of_models.get((fact.championship, model), set()) if model else set()
        yield fact.model_copy(update={"category": next(iter(known))}) if len(known) == 1 else fact


def _classes(told: Iterable[Fact]) -> dict[Car, set[str]]:
    """The classes in which each driver and each number of a championship is placed."""
    found: dict[Car, set[str]] = defaultdict(set)
    for fact in told:
        if isinstance(fact, Result | FastestLap | Standing) and fact.category and fact.category not in FIELDS:
            for name in _names(fact):
                found[fact.championship, name].add(fact.category)
    return found


def _in_class(entry: Fact, of_cars: dict[Car, set[str]]) -> Fact:
    if not isinstance(entry, Entry) or entry.category:
        return entry
    known = set().union(*(of_cars.get((entry.championship, name), set()) for name in _names(entry)))
    return entry.model_copy(update={"category": known.pop()}) if len(known) == 1 else entry


def _names(fact: Result | FastestLap | Standing | Entry) -> tuple[str, ...]:
    """By what a car is known again: its number, else its drivers, else its team."""
    if fact.car_number:
        return (f"#{fact.car_number}", *fact.drivers)
    return fact.drivers or ((fact.team,) if fact.team else ())


def _model(entry: Entry) -> str | None:
    """The car's model, where more than its make is told."""
    return entry.car if entry.car and " " in entry.car else None
