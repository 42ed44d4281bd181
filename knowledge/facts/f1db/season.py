"""A season of F1DB: whether it is over, who drove which chassis, its standings and champions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from knowledge.facts.f1db.values import CHAMPIONSHIP, MANUFACTURERS, OVERALL, Row, driver_of, number_of, span
from knowledge.facts.fact import Fact, Standing, Title
from knowledge.reading.document import Document
from knowledge.reading.f1db import Record, Tree


@dataclass(slots=True)
class Season:
    """What the documents of a season need to know of it: its year, whether it is over, who drove which chassis."""

    year: int
    finished: bool
    cars: dict[tuple[str, str, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, tree: Tree, year: str) -> "Season":
        """A season of the tree."""
        races = tree.races[year]
        season = cls(int(year), bool(races) and bool(tree.text(f"{races[-1]}/race-results.yml")))
        for entrant in tree.entrants(year):
            for constructor, chassis, driver, number in _entered(entrant, len(races)):
                season.cars[constructor, driver, number].add(chassis)
        return season

    def car(self, tree: Tree, constructor: str | None, driver: str | None, number: int) -> str | None:
        """The chassis that a driver had at a round, where that was one."""
        found = self.cars.get((constructor or "", driver or "", number), set())
        return tree.names["chassis"].get(next(iter(found)), {}).get("fullName") if len(found) == 1 else None


def _entered(entrant: Record, races: int) -> Iterator[tuple[str, str, str, int]]:
    """(constructor, chassis, driver, round) of an entrant, whose record nests where it had several of a kind."""
    for make in entrant.get("constructors") or [entrant]:
        chassis = [c["chassisId"] for c in make.get("chassis") or [make] if c.get("chassisId")]
        for driver in make.get("drivers") or [make]:
            for number in _rounds(driver.get("rounds"), races):
                yield from ((make["constructorId"], c, driver.get("driverId") or "", number) for c in chassis)


def _rounds(text: str | None, races: int) -> Iterable[int]:
    """The rounds of "1-13,15-22"; all of them where nothing is said."""
    for part in (text or "").replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if first.isdigit():
            yield from range(int(first), min(int(last) if last.isdigit() else int(first), races) + 1)


def standings(
    document: str, tree: Tree, rows: Iterable[Row], category: str, common: dict[str, Any]
) -> Iterator[Standing]:
    """A championship's order: of drivers, or of makers, told apart by their engines where one has several rows."""
    rows = _without_former(rows)
    makes = [record.get("constructorId") for _, record in rows]
    for block, record in rows:
        position = record.get("position") or ""
        who: dict[str, Any] = {"drivers": (driver_of(tree, record),)} if category == OVERALL else {}
        if category == MANUFACTURERS:
            who["team"] = tree.teams.get(record.get("constructorId") or "")
            if makes.count(record.get("constructorId")) > 1:
                engine = tree.names["engine-manufacturers"].get(record.get("engineManufacturerId") or "", {})
                who["car"] = f"{who['team']}-{engine.get('name')}"
        yield Standing.model_construct(
            **span(document, block),
            **common,
            **who,
            category=category,
            position=int(position) if position.isdigit() else None,
            points=number_of(record.get("points")) or 0.0,
        )


def _without_former(rows: Iterable[Row]) -> list[Row]:
    """The rows but for an excluded one of a maker that has another: its team entered anew in the same season."""
    rows = list(rows)
    placed = {_maker(record) for _, record in rows if (record.get("position") or "").isdigit()} - {(None, None)}
    return [row for row in rows if (row[1].get("position") or "").isdigit() or _maker(row[1]) not in placed]


def _maker(record: Record) -> tuple[Any, Any]:
    return record.get("constructorId"), record.get("engineManufacturerId")


def outcome(document: Document, tree: Tree, season: Season, files: dict[str, list[Row]]) -> Iterator[Fact]:
    """Final standings and champions; a season that still runs has neither."""
    if not season.finished:
        return
    common: dict[str, Any] = {"championship": CHAMPIONSHIP, "season": season.year}
    for name, category in (("driver-standings.yml", OVERALL), ("constructor-standings.yml", MANUFACTURERS)):
        for standing in standings(document.name, tree, files.get(name, ()), category, {**common, "final": True}):
            yield standing
            if standing.position == 1:
                kept = ("document", "start", "end", "quote", "drivers", "team", "category")
                yield Title.model_construct(**common, **{k: getattr(standing, k) for k in kept})
