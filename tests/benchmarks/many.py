"""A store of made-up results by the million, written straight into the tables: to see what size costs."""

import datetime as dt
import random
from typing import Any

from sqlalchemy import Engine, select

from knowledge.store.shared import BLANK
from knowledge.store.tables import Writer, table

SYLLABLES = [
    "bal",
    "dor",
    "fen",
    "gri",
    "hul",
    "jor",
    "kas",
    "lim",
    "mer",
    "nor",
    "pil",
    "quo",
    "ras",
    "sel",
    "tor",
    "vun",
]
SEASONS, EVENTS, FIELD = 20, 10, 50
COLUMNS = ("position_at_most", "laps", "time", "gap", "interval", "lap_time", "milliseconds", "points")


def word(chance: random.Random, length: int) -> str:
    """A made-up name."""
    return "".join(chance.choice(SYLLABLES) for _ in range(length)).title()


def fill(engine: Engine, results: int, names: int) -> None:
    """Add championships until there are ``results`` results more, of ``names`` drivers."""
    chance = random.Random(1)
    with engine.begin() as connection:
        writer = Writer(connection)
        drivers = [_driver(writer, chance, n) for n in range(names)]
        writer.insert("driver", drivers)
        source = writer.id("source")
        now = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
        told = {"name": "made up", "title": None, "date": None, "language": None, "link": None, "attribution": None}
        writer.insert(
            "source", [{**told, "id": source, "content_hash": "", "extractor": "", "origin": "", "learned_at": now}]
        )
        writer.insert("source_text", [{"source_id": source, "text": "made up"}])
        overall = connection.scalar(select(table("category").c.id).where(table("category").c.folded == "overall"))
        for n in range(results // (SEASONS * EVENTS * FIELD)):
            _championship(writer, chance, n, [d["id"] for d in drivers], {"source": source, "overall": overall})


def _driver(writer: Writer, chance: random.Random, n: int) -> dict[str, Any]:
    given, surname = word(chance, 2), f"{word(chance, 3)}{SYLLABLES[n % 16]}"
    name = f"{given} {surname}"
    row = {"id": writer.id("driver"), "name": name, "identity": f"{name.lower()} {n}", "folded": name.lower()}
    return {**BLANK["driver"], **row, "surname": surname.lower()}


def _championship(writer: Writer, chance: random.Random, n: int, drivers: list[int], known: dict[str, Any]) -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("event", "track_session", "entry", "entry_driver", "result", "evidence")
    }
    series, name = writer.id("championship"), f"{word(chance, 3)} Cup {n}"
    writer.insert("championship", [{"id": series, "name": name, "folded": name.lower()}])
    team = writer.id("team")
    writer.insert(
        "team",
        [
            {
                **BLANK["team"],
                "id": team,
                "name": f"{name} Team",
                "identity": f"team {n}",
                "folded": f"{name} team".lower(),
            }
        ],
    )
    meetings = [f"{word(chance, 3)} Meeting" for _ in range(EVENTS)]
    for year in range(2000, 2000 + SEASONS):
        season = writer.id("season")
        whole = {
            "id": season,
            "championship_id": series,
            "identity": f"{name}|{year}",
            "label": str(year),
            "year": year,
        }
        writer.insert("season", [{**whole, "finished": True}])
        for place, meeting in enumerate(meetings):
            _race(
                writer,
                rows,
                chance.sample(drivers, FIELD),
                {"season": season, "team": team, "round": place, "name": meeting, **known},
            )
    for name, found in rows.items():
        writer.insert(name, found)


def _race(writer: Writer, rows: dict[str, list[dict[str, Any]]], field: list[int], of: dict[str, Any]) -> None:
    event, track = writer.id("event"), writer.id("track_session")
    blank = {
        "circuit_id": None,
        "official_name": None,
        "start_date": None,
        "end_date": None,
        "country": None,
        "contested": False,
    }
    folded = f"{of['name']} {of['round']}".lower()
    rows["event"].append(
        {**blank, "id": event, "season_id": of["season"], "name": of["name"], "folded": folded, "round": of["round"]}
    )
    rows["track_session"].append(
        {"id": track, "event_id": event, "kind": "race", "number": 0, "name": "Race", "date": None}
    )
    evidence = {column.name: None for column in table("evidence").c}
    for position, driver in enumerate(field, 1):
        entry, result = writer.id("entry"), writer.id("result")
        identity = f"{folded}|#{position}"
        who = {"season_id": of["season"], "event_id": event, "team_id": of["team"], "category_id": None, "car": None}
        rows["entry"].append(
            {**who, "id": entry, "identity": identity, "car_number": str(position), "contested": False, "stated": False}
        )
        rows["entry_driver"].append({"entry_id": entry, "driver_id": driver, "ordinal": 0})
        place = {
            "session_id": track,
            "category_id": of["overall"],
            "entry_id": entry,
            "position": position,
            "status": "classified",
        }
        rows["result"].append(
            {**dict.fromkeys(COLUMNS), **place, "id": result, "provisional": False, "contested": False}
        )
        span = {"source_id": of["source"], "start": 0, "end": 7, "against": False, "result_id": result}
        rows["evidence"].append({**evidence, **span, "id": writer.id("evidence")})
