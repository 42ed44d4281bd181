"""A made-up world of two series: one recorded race by race, one of which a single report tells."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, text
from sqlmodel import Session

from config.language import languages
from knowledge.answers.answer import Answer
from knowledge.answers.reply import reply
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Scope, Topic, Wanted
from tests.stories import story, tell

CUP, SERIES = "Coupe des Collines", "Série des Plages"
PEOPLE = {
    "A": ("Anna Colline", "Écurie Nord", "1"), "B": ("Bruno Hale", "Écurie Nord", "2"), "C": ("Chloé Obrist", "Team Sud", "3"),
    "D": ("Dario Vent", "Team Sud", "4"), "E": ("Émile Ader", "Plume Sport", "5"), "F": ("Fanny Roux", "Plume Sport", "6"),
    "G": ("Gus Tarn", "Plume Sport", "7"),
}  # fmt: skip
MEETINGS = (
    ("Grand Prix de Belcombe", "Circuit de Belcombe", "05-02"),
    ("Grand Prix d'Orval", "Circuit d'Orval", "06-20"),
    ("6 Heures de Tressan", "Autodrome de Tressan", "09-05"),
)
RACES = {2021: ("ABCDEFG", "ACBDEFG", "BACEDFG"), 2022: ("ABCDEFG", "CABDEGF", "ACBDEFG"), 2023: ("BACDEFG", "BCADEFG")}
GRIDS = {2021: ("ABCDEFG", "BACDEFG", "BACEDFG"), 2022: ("DABCEFG", "CABDEFG", "ABCDEFG"), 2023: ("ABCDEFG", "BACDEFG")}
POINTS = {2021: "A 62.5 B 58 C 44 D 30 E 22 F 14 G 6", 2022: "A 68 C 60 B 50.5 D 30 E 20 F 12 G 8"}
BIRTHS = {
    "A": ("1990-05-01", "France"), "B": ("1985-03-10", "United Kingdom"), "C": ("1999-07-20", "Switzerland"),
    "D": ("1988-01-31", "Italy"), "E": ("1979-12-24", "France"), "F": ("1995-02-14", "France"), "G": ("2001-08-08", "Germany"),
}  # fmt: skip


def who(letter: str) -> dict[str, Any]:
    """A car of the cup with its driver."""
    name, team, number = PEOPLE[letter]
    return {"drivers": (name,), "team": team, "car_number": number}


def season(year: int) -> list[dict[str, Any]]:
    """A season of the cup: its meetings, grids, races, fastest laps, and how it ended where it did."""
    facts: list[dict[str, Any]] = []
    base = {"championship": CUP, "season": year}
    for number, (event, circuit, day) in enumerate(MEETINGS, 1):
        here = {**base, "event": event, "circuit": circuit}
        facts.append(
            {"kind": "event", **here, "round": number, "start_date": f"{year}-{day}", "end_date": f"{year}-{day}"}
        )
        if number > len(RACES[year]):
            continue
        for kind, order in (("Qualifying", GRIDS[year][number - 1]), ("Race", RACES[year][number - 1])):
            for place, letter in enumerate(order, 1):
                row: dict[str, Any] = {
                    "kind": "result",
                    **here,
                    "session": kind,
                    "category": "Overall",
                    "position": place,
                    **who(letter),
                }
                if kind == "Race" and place > 1:
                    row["gap"] = f"{place * 1.5:.3f}"
                if kind == "Qualifying" and place == 1:
                    row["lap_time"] = "1:30.250"
                if kind == "Race" and letter == "G" and number == 3:
                    row |= {"position": None, "status": "DNF", "gap": None}
                facts.append({k: v for k, v in row.items() if v is not None})
        facts.append(
            {
                "kind": "fastest_lap",
                **here,
                "session": "Race",
                "category": "Overall",
                "lap_time": "1:32.001",
                **who("C"),
            }
        )
    facts += ending(year)
    return facts


def ending(year: int) -> list[dict[str, Any]]:
    """The final order of a season and its champions."""
    base = {"championship": CUP, "season": year, "category": "Overall"}
    if year not in POINTS:
        after = {**base, "event": MEETINGS[1][0], "final": False}
        return [
            {"kind": "standing", **after, "position": p, "points": 50 - p, **who(x)} for p, x in enumerate("BAC", 1)
        ]
    figures = POINTS[year].split()
    pairs = zip(figures[::2], figures[1::2], strict=True)
    lines = [
        {"kind": "standing", **base, "final": True, "position": place, "points": float(points), **who(letter)}
        for place, (letter, points) in enumerate(pairs, 1)
    ]
    teams = {"kind": "title", "championship": CUP, "season": year, "category": "Teams", "team": "Écurie Nord"}
    return [*lines, {"kind": "title", **base, **who("A")}, teams]


def report() -> list[dict[str, Any]]:
    """One report of the other series: two classes, crews, a penalty, a tally, standings that may still change."""
    base = {"championship": SERIES, "season": 2022, "event": "Portelune", "circuit": "Circuit de Portelune"}
    first = {"drivers": ("Marc Ader", "Ines Falk"), "team": "Ligne Bleue", "car": "Sirocco P3", "car_number": "21"}
    second = {"drivers": ("Tom Bray", "Gus Tarn"), "team": "Atelier Rivet", "car": "Sirocco P3", "car_number": "08"}
    third = {"drivers": ("Yves Mallet",), "team": "Atelier Rivet", "car": "Brise GT", "car_number": "77"}
    races = [
        {"kind": "result", **base, "session": session, "category": "LMP3", "position": place, **crew, **gap}
        for session, order in (("Race 1", (first, second)), ("Race 2", (second, first)))
        for place, (crew, gap) in enumerate(zip(order, ({}, {"gap": "2.250"}), strict=True), 1)
    ]
    more: list[dict[str, Any]] = [
        {"kind": "result", **base, "session": "Race 1", "category": "GT", "position_at_most": 3, **third},
        {"kind": "penalty", **base, "session": "Race 2", "amount": "10 s", "reason": "contact with the 77", **first},
        {
            "kind": "tally",
            "championship": SERIES,
            "season": 2022,
            "category": "LMP3",
            "metric": "wins",
            "value": 4,
            **second,
        },
        {"kind": "standing", **base, "category": "LMP3", "position": 1, "points": 88, "provisional": True, **second},
        {"kind": "standing", **base, "category": "LMP3", "position": 2, "points": 80.5, "provisional": True, **first},
        {"kind": "title", "championship": SERIES, "season": 2022, "category": "GT", **third},
        {"kind": "profile", "person": "Ines Falk", "age": 24, "nationality": "German"},
        {"kind": "profile", "person": "Rita Moll", "role": "team manager", "organisation": "Ligne Bleue"},
    ]
    return [*races, *more]


def people() -> list[dict[str, Any]]:
    """Who drives in the cup."""
    return [
        {"kind": "profile", "person": PEOPLE[letter][0], "birth_date": born, "nationality": nation}
        for letter, (born, nation) in BIRTHS.items()
    ]


@dataclass
class World:
    """A filled store, and a way to ask it."""

    engine: Engine
    cache: dict[tuple[str, str], Named] = field(default_factory=dict)

    def named(self, kind: NameKind, name: str) -> Named:
        """A name with the rows it stands for."""
        table = "team" if kind is NameKind.MANUFACTURER else kind.value
        if kind in (NameKind.COUNTRY, NameKind.CAR, NameKind.CAR_NUMBER):
            return Named(kind, name)
        with self.engine.connect() as connection:
            keys = (
                connection.execute(text(f"select id from {table} where name = :name"), {"name": name}).scalars().all()
            )
        return Named(kind, name, tuple(keys))

    def people(self, *names: str) -> tuple[Named, ...]:
        """Drivers by name."""
        return tuple(self.named(NameKind.DRIVER, name) for name in names)

    def scope(self, year: int | None = None, **names: Any) -> Scope:
        """A scope whose names are given as text."""
        kinds = {"event": NameKind.EVENT, "circuit": NameKind.CIRCUIT, "category": NameKind.CATEGORY, "team": NameKind.TEAM,
                 "championship": NameKind.CHAMPIONSHIP, "country": NameKind.COUNTRY}  # fmt: skip
        filled = {k: self.named(kinds[k], v) if k in kinds else v for k, v in names.items()}
        return Scope(**{"first_season": year, "last_season": year, **filled})

    def ask(
        self, topic: Topic, wanted: Wanted, form: Form = Form.WHICH, *, who: tuple[str, ...] = (), language: str = "en",
        of: NameKind = NameKind.DRIVER, scope: Scope | None = None, **slots: Any,
    ) -> Answer:  # fmt: skip
        """The answer to a question that is given as data."""
        subjects = tuple(self.named(of, name) for name in who)
        question = Question("?", language, topic, wanted, form, subjects, scope=scope or Scope(), **slots)
        return self.reply(question)

    def reply(self, question: Question) -> Answer:
        """The answer to a question."""
        with Session(self.engine) as session:
            return reply(question, session, languages()[question.language])


def build(engine: Engine) -> World:
    """The world, in a store."""
    seasons = [story(f"cup-{year}", *season(year), date=dt.date(year, 12, 1)) for year in RACES]
    told = story("beach", *report(), date=dt.date(2022, 8, 9))
    tell(engine, [*seasons, told, story("people", *people())])
    return World(engine)
