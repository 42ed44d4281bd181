"""A race of F1DB: the meeting, its sessions and the standings after it.

A shared drive is one result of all who drove the car. In the years of shared drives and borrowed cars a number did not
belong to one driver over a meeting: it is given only where it did, since a car's number makes an entry one.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from knowledge.facts.f1db.season import Season, standings
from knowledge.facts.f1db.values import (
    CHAMPIONSHIP,
    MANUFACTURERS,
    OVERALL,
    Row,
    country_of,
    date_of,
    driver_of,
    gap,
    number_of,
    span,
)
from knowledge.facts.fact import Event, Fact, FastestLap, Penalty, Result, Status
from knowledge.reading.document import Block, Document
from knowledge.reading.f1db import Record, Tree

STATUSES: dict[str, Status] = {"DNF": "DNF", "DNS": "DNS", "DSQ": "DSQ", "EX": "DNS", "NC": "NC"}
ABSENT = {"DNQ", "DNPQ", "DNP"}
"""Those never took part in the race: qualifying or a withdrawal ended their meeting."""


class Race:
    """One race's document: what all its facts have in common, and each file's."""

    def __init__(self, document: Document, tree: Tree, season: Season, files: dict[str, list[Row]]) -> None:
        self.name, self.tree, self.season, self.files = document.name, tree, season, files
        self.block, self.race = files["race.yml"][0]
        event = tree.names["grands-prix"].get(self.race.get("grandPrixId") or "", {})
        self.circuit = tree.names["circuits"].get(self.race.get("circuitId") or "", {})
        self.round = int(self.race["round"])
        self.owners = _owners(files)
        self.common: dict[str, Any] = {
            "championship": CHAMPIONSHIP,
            "season": season.year,
            "event": event.get("fullName") or self.race.get("officialName"),
            "circuit": self.circuit.get("fullName"),
        }

    def facts(self) -> list[Fact]:
        """All that the race's files state."""
        return [
            self._event(),
            *self._results("race-results.yml", "Race"),
            *self._results("sprint-race-results.yml", "Sprint"),
            *self._times("qualifying-results.yml", "Qualifying"),
            *self._times("sprint-qualifying-results.yml", "Sprint Qualifying"),
            *self._grid(),
            *self._fastest_lap(),
            *self._standing("driver-standings.yml", OVERALL),
            *self._standing("constructor-standings.yml", MANUFACTURERS),
        ]

    def _event(self) -> Fact:
        day = date_of(self.race.get("date"))
        days = [d for k, v in self.race.items() if k.endswith("Date") and (d := date_of(v))]
        return Event.model_construct(
            **span(self.name, self.block),
            **self.common,
            start_date=min([*days, *([day] if day else [])], default=None),
            end_date=day,
            round=self.round,
            country=country_of(self.tree, self.circuit.get("countryId")),
            official_name=self.race.get("officialName"),
        )

    def _stated(self, block: Block, record: Record, session: str) -> dict[str, Any]:
        driver, maker, number = record.get("driverId"), record.get("constructorId"), record.get("driverNumber")
        return {
            **span(self.name, block),
            **self.common,
            "session": session,
            "drivers": (driver_of(self.tree, record),),
            "team": self.tree.teams.get(maker or ""),
            "car": self.season.car(self.tree, maker, driver, self.round),
            "car_number": number if number and self.owners.get(number) == driver else None,
        }

    def _results(self, name: str, session: str) -> Iterator[Fact]:
        shared: set[frozenset[str]] = set()
        started = _starters(self.files.get(name, ()))
        for rows in _cars(self.files.get(name, ())):
            block, record = rows[0]
            position = record.get("position") or ""
            # Who raced another car than the one that did not start has started.
            if position in ABSENT or (position == "DNS" and record.get("driverId") in started):
                continue
            stated = self._stated(block, record, session)
            crew = frozenset(driver_of(self.tree, r) for _, r in rows)
            # Two cars of the same men would be taken for one: the second is left to who brought it.
            if len(crew) > 1 and crew not in shared:
                shared.add(crew)
                stated |= self._shared(rows)
            points = {r.get("points") for _, r in rows}
            yield Result.model_construct(
                **stated,
                position=int(position) if position.isdigit() else None,
                status=STATUSES.get(position, "classified"),
                laps=int(record["laps"]) if record.get("laps") else None,
                time=record.get("time"),
                gap=gap(record.get("gap")),
                interval=gap(record.get("interval")),
                points=number_of(record.get("points")) if len(points) == 1 else None,
            )
            if record.get("timePenalty"):
                amount = f"{float(record['timePenalty']):g} s"
                yield Penalty.model_construct(**stated, amount=amount)

    def _shared(self, rows: list[Row]) -> dict[str, Any]:
        drivers = tuple(dict.fromkeys(driver_of(self.tree, record) for _, record in rows))
        return {"drivers": drivers, "car_number": None}

    def _times(self, name: str, session: str) -> Iterator[Fact]:
        for block, record in self.files.get(name, ()):
            position = record.get("position") or ""
            yield Result.model_construct(
                **self._stated(block, record, session),
                position=int(position) if position.isdigit() else None,
                status=STATUSES.get(position, "classified"),
                lap_time=next((record[k] for k in ("q3", "q2", "q1", "time") if record.get(k)), None),
                gap=gap(record.get("gap")),
                interval=gap(record.get("interval")),
                laps=int(record["laps"]) if record.get("laps") else None,
            )

    def _grid(self) -> Iterator[Fact]:
        for block, record in self.files.get("starting-grid-positions.yml", ()):
            position = record.get("position") or ""
            if position.isdigit():
                yield Result.model_construct(**self._stated(block, record, "Grid"), position=int(position))

    def _fastest_lap(self) -> Iterator[Fact]:
        for block, record in self.files.get("fastest-laps.yml", ()):
            if record.get("position") == "1":
                yield FastestLap.model_construct(**self._stated(block, record, "Race"), lap_time=record.get("time"))

    def _standing(self, name: str, category: str) -> Iterator[Fact]:
        rows = self.files.get(name, ())
        return standings(self.name, self.tree, rows, category, {**self.common, "final": False})


def _starters(rows: Iterable[Row]) -> set[str | None]:
    return {record.get("driverId") for _, record in rows if record.get("position") not in {*ABSENT, "DNS"}}


def _cars(rows: Iterable[Row]) -> list[list[Row]]:
    """A session's rows, those of a shared car together: its other drivers follow with the same number and place."""
    found: list[list[Row]] = []
    for block, record in rows:
        same = found and record.get("sharedCar") and _car(found[-1][0][1]) == _car(record)
        if same:
            found[-1].append((block, record))
        else:
            found.append([(block, record)])
    return found


def _car(record: Record) -> tuple[Any, Any]:
    return record.get("driverNumber"), record.get("position")


def _owners(files: dict[str, list[Row]]) -> dict[str, str]:
    """Whose each car number is at a meeting: who raced it from the start, else who first went out with it."""
    owners: dict[str, str] = {}
    for name in ("race-results.yml", "qualifying-results.yml", "starting-grid-positions.yml"):
        for _, record in files.get(name, ()):
            absent = record.get("sharedCar") or record.get("position") in {*ABSENT, "DNS"}
            if (number := record.get("driverNumber")) and not absent:
                owners.setdefault(number, record.get("driverId") or "")
    return owners
