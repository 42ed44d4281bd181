"""The facts of F1DB's documents: each record states one, and the record's lines prove it.

Pole is the first place of the starting grid, as F1DB counts it, so that a penalty which takes it away counts; the
order of qualifying is a session of its own. A shared drive is one result of all who drove the car. In the years of
shared drives and borrowed cars a number did not belong to one driver over a meeting: it is given only where it did,
since a car's number makes an entry one. Constructors have titles since there are standings of them (1958), and a
season has champions once its last race was run.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from knowledge.facts.fact import Event, Fact, FastestLap, Penalty, Profile, Result, Standing, Status, Title
from knowledge.names.known import canonical
from knowledge.names.name import NameKind
from knowledge.reading.document import Block, BlockKind, Document, UnreadableDocument
from knowledge.reading.f1db import Record, Tree, documents, open_tree, records

CHAMPIONSHIP = "FIA Formula One World Championship"
OVERALL, MANUFACTURERS = "Overall", "Manufacturers"
STATUSES: dict[str, Status] = {"DNF": "DNF", "DNS": "DNS", "DSQ": "DSQ", "EX": "DSQ", "NC": "NC"}
ABSENT = {"DNQ", "DNPQ", "DNP"}
"""Those never took part in the race: qualifying or a withdrawal ended their meeting."""
Row = tuple[Block, Record]


def read(path: Path) -> Iterator[tuple[Document, list[Fact]]]:
    """The documents of an F1DB tree (a folder or archive) with their facts; raises UnreadableDocument."""
    tree = open_tree(path)
    seasons: dict[str, Season] = {}
    for document in documents(tree):
        try:
            found = facts(document, tree, seasons)
        except (KeyError, IndexError, ValueError, TypeError, AttributeError) as error:
            raise UnreadableDocument(f"{path}: {document.name} is not as F1DB's files are ({error!r}).") from error
        yield document, found


def facts(document: Document, tree: Tree, seasons: "dict[str, Season] | None" = None) -> list[Fact]:
    """What a document of ``tree`` states; ``seasons`` keeps what was worked out for a season's other documents."""
    parts = document.name.split("/")
    files = _files(document)
    if parts[1] == "drivers":
        return [_profile(document.name, tree, row) for rows in files.values() for row in rows]
    known = seasons if seasons is not None else {}
    season = known[parts[2]] = known.get(parts[2]) or Season.of(tree, parts[2])
    if len(parts) == 3:
        return list(_outcome(document, tree, season, files))
    return _Race(document, tree, season, files).facts()


def _files(document: Document) -> dict[str, list[Row]]:
    """The rows of each file of a document, by the file's own name, each with its record."""
    found: dict[str, list[Row]] = defaultdict(list)
    name = ""
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            name = block.text if document.name == "f1db/drivers" else block.text.rpartition("/")[2]
        else:
            found[name] += ((block, record) for _, _, record in records(block.text))
    return found


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


def _span(document: str, block: Block) -> dict[str, Any]:
    return {"document": document, "start": block.start, "end": block.end, "quote": block.text}


def _profile(document: str, tree: Tree, row: Row) -> Fact:
    block, record = row
    return Profile.model_construct(
        **_span(document, block),
        person=record["name"],
        nationality=_country(tree, record.get("nationalityCountryId")),
        birth_date=_date(record.get("dateOfBirth")),
        death_date=_date(record.get("dateOfDeath")),
        birth_place=record.get("placeOfBirth"),
    )


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _country(tree: Tree, key: str | None) -> str | None:
    name = tree.names["countries"].get(key or "", {}).get("name")
    return canonical(NameKind.COUNTRY, name) or name if name else None


def _number(text: str | None) -> float | None:
    return float(text) if text else None


def gap(text: str | None) -> str | None:
    """A gap as facts have it: seconds, or laps."""
    if not text:
        return None
    plain = text.lstrip("+")
    if ":" not in plain:
        return plain
    seconds = 0.0
    for part in plain.split(":"):
        seconds = seconds * 60 + float(part)
    return f"{seconds:.3f}"


def _standings(
    document: str, tree: Tree, rows: Iterable[Row], category: str, common: dict[str, Any]
) -> Iterator[Standing]:
    rows = _without_former(rows)
    makes = [record.get("constructorId") for _, record in rows]
    for block, record in rows:
        position = record.get("position") or ""
        who: dict[str, Any] = {"drivers": (_driver(tree, record),)} if category == OVERALL else {}
        if category == MANUFACTURERS:
            who["team"] = tree.teams.get(record.get("constructorId") or "")
            if makes.count(record.get("constructorId")) > 1:
                engine = tree.names["engine-manufacturers"].get(record.get("engineManufacturerId") or "", {})
                who["car"] = f"{who['team']}-{engine.get('name')}"
        yield Standing.model_construct(
            **_span(document, block),
            **common,
            **who,
            category=category,
            position=int(position) if position.isdigit() else None,
            points=_number(record.get("points")) or 0.0,
        )


def _without_former(rows: Iterable[Row]) -> list[Row]:
    """The rows but for an excluded one of a maker that has another: its team entered anew in the same season."""
    rows = list(rows)
    placed = {_maker(record) for _, record in rows if (record.get("position") or "").isdigit()} - {(None, None)}
    return [row for row in rows if (row[1].get("position") or "").isdigit() or _maker(row[1]) not in placed]


def _maker(record: Record) -> tuple[Any, Any]:
    return record.get("constructorId"), record.get("engineManufacturerId")


def _driver(tree: Tree, record: Record) -> str:
    key = record.get("driverId") or ""
    return str(tree.names["drivers"].get(key, {}).get("name", key))


def _outcome(document: Document, tree: Tree, season: Season, files: dict[str, list[Row]]) -> Iterator[Fact]:
    """Final standings and champions; a season that still runs has neither."""
    if not season.finished:
        return
    common: dict[str, Any] = {"championship": CHAMPIONSHIP, "season": season.year}
    for name, category in (("driver-standings.yml", OVERALL), ("constructor-standings.yml", MANUFACTURERS)):
        for standing in _standings(document.name, tree, files.get(name, ()), category, {**common, "final": True}):
            yield standing
            if standing.position == 1:
                kept = ("document", "start", "end", "quote", "drivers", "team", "category")
                yield Title.model_construct(**common, **{k: getattr(standing, k) for k in kept})


class _Race:
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
        day = _date(self.race.get("date"))
        days = [d for k, v in self.race.items() if k.endswith("Date") and (d := _date(v))]
        return Event.model_construct(
            **_span(self.name, self.block),
            **self.common,
            start_date=min([*days, *([day] if day else [])], default=None),
            end_date=day,
            round=self.round,
            country=_country(self.tree, self.circuit.get("countryId")),
            official_name=self.race.get("officialName"),
        )

    def _stated(self, block: Block, record: Record, session: str) -> dict[str, Any]:
        driver, maker, number = record.get("driverId"), record.get("constructorId"), record.get("driverNumber")
        return {
            **_span(self.name, block),
            **self.common,
            "session": session,
            "drivers": (_driver(self.tree, record),),
            "team": self.tree.teams.get(maker or ""),
            "car": self.season.car(self.tree, maker, driver, self.round),
            "car_number": number if number and self.owners.get(number) == driver else None,
        }

    def _results(self, name: str, session: str) -> Iterator[Fact]:
        shared: set[frozenset[str]] = set()
        for rows in _cars(self.files.get(name, ())):
            block, record = rows[0]
            position = record.get("position") or ""
            if position in ABSENT:
                continue
            stated = self._stated(block, record, session)
            crew = frozenset(_driver(self.tree, r) for _, r in rows)
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
                points=_number(record.get("points")) if len(points) == 1 else None,
            )
            if record.get("timePenalty"):
                amount = f"{float(record['timePenalty']):g} s"
                yield Penalty.model_construct(**stated, amount=amount)

    def _shared(self, rows: list[Row]) -> dict[str, Any]:
        drivers = tuple(dict.fromkeys(_driver(self.tree, record) for _, record in rows))
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
        return _standings(self.name, self.tree, rows, category, {**self.common, "final": False})


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
