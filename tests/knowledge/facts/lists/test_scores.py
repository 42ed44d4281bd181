"""Orders of a championship that run on in a line: names with their points, told by the words before them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing, Tally
from knowledge.reading.read import read_text

HEAD = "Coupe Boréale – Nogaro – 12 avril 2031\n\nAnna Lefort s'impose devant Paul Morin et Léo Petit.\n\n"

Row = tuple[str, int | None, float | int | None, str | None]

# fmt: off
RUNS: list[tuple[str, list[Row]]] = [
    ("Classement général : Lefort 121, Morin 119, Petit 104.",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Léo Petit", 3, 104, "Overall")]),
    ("CLASSEMENT FINAL\n\nLefort 121 – Morin 119 – Petit 119",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Léo Petit", 2, 119, "Overall")]),
    ("Points : Lefort (121 pts), Morin (119), Petit (104).",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Léo Petit", 3, 104, "Overall")]),
    ("Points après la course 1 : Lefort 25 ; Morin 18.", [("Anna Lefort", 1, 25, "Overall"), ("Paul Morin", 2, 18, "Overall")]),
    ("Classement du championnat (après la course 2) : 1 Lefort 121 pts ; 2 Morin 119. Équipes/Teams : 1 Nord Sport 210 ; 2 Sud Racing 144.",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Nord Sport", 1, 210, "Teams"), ("Sud Racing", 2, 144, "Teams")]),
    ("Championnat (après la course 2) : 1 Lefort 121 pts ; 2 Morin 119 ; 3 Petit 104 ; 4 Brun 99.",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Léo Petit", 3, 104, "Overall"), ("Brun", 4, 99, "Overall")]),
    ("Championnat : Lefort 121, Morin 119. Équipes : Nord Sport 210, Sud Racing 144.",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Nord Sport", 1, 210, "Teams"), ("Sud Racing", 2, 144, "Teams")]),
    ("Championnat : 1. Lefort 121, 2. Morin 119, 3. Petit 104. Constructeurs : 1. Ford 322, 2. BMW 291.",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Léo Petit", 3, 104, "Overall"), ("Ford", 1, 322, "Manufacturers"), ("BMW", 2, 291, "Manufacturers")]),
    ("Championnat : 1 Lefort 121 ; 2 Morin 119. Constructeurs : 1 Ford 322 ; 2 BMW 291.",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Ford", 1, 322, "Manufacturers"), ("BMW", 2, 291, "Manufacturers")]),
    ("Championnat : 1 Lefort 121 ; 2 Morin 119 ; 3 Petit 104 ; 4 Brun 99. Chose rare : 1 Ford 322 ; 2 BMW 291.",
     [("Anna Lefort", 1, 121, "Overall"), ("Paul Morin", 2, 119, "Overall"), ("Léo Petit", 3, 104, "Overall"), ("Brun", 4, 99, "Overall")]),
    ("Championnat GT4 : Lefort/Morin 88,5, Petit 71.", [("Anna Lefort+Paul Morin", 1, 88.5, "GT4"), ("Léo Petit", 2, 71, "GT4")]),
    ("FINAL DRIVER POINTS\n\nGT4: 1. Lefort 2,121; 2. Morin 2,119.\n\nTCR: 1. Petit 1,045; 2. Vidal 988.",
     [("Anna Lefort", 1, 2121, "GT4"), ("Paul Morin", 2, 2119, "GT4"), ("Léo Petit", 1, 1045, "TCR"), ("Vidal", 2, 988, "TCR")]),
    ("Course 1 : Lefort 25, Morin 18.", []),
    ("Vainqueurs du championnat : Lefort 2030, Morin 2029, Petit 2028.", []),
    ("Au championnat, Lefort 18, Morin 25.", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "told"), RUNS, ids=[row[0] for row in RUNS])
def test_runs_of_points(text: str, told: list[Row]) -> None:
    facts = extract(read_text("points.txt", HEAD + text + "\n")).facts
    found = [
        ("+".join(f.drivers) or str(f.team), f.position, f.points, f.category) for f in facts if isinstance(f, Standing)
    ]
    assert found == told
    assert [f for f in facts if f.kind == "result" and f.drivers and f.drivers[0] in ("Ford", "Bmw")] == []


AFTER_RACE = """GB Cup – Nogaro – 12 April 2031

Race 3

Anna Lefort won from Paul Morin and Leo Petit.

Championship positions (after Race 3): 1 Anna Lefort 121pts; 2 Paul Morin 119; 3 Leo Petit 104; 4 Ian Brun 99; 5 Al Dor 61.
"""


def test_a_standing_after_a_race_is_not_that_race() -> None:
    facts = extract(read_text("points.txt", AFTER_RACE)).facts
    assert [f.position for f in facts if isinstance(f, Standing)] == [1, 2, 3, 4, 5]
    assert [f.position for f in facts if isinstance(f, Result)] == [1, 2, 3]


COUNTS = [
    ("Victoires : Lefort 5, Morin 4, Petit 1.", [("wins", "Anna Lefort", 5), ("wins", "Paul Morin", 4), ("wins", "Léo Petit", 1)]),
    ("Poles : Lefort 7, Morin 3.", [("poles", "Anna Lefort", 7), ("poles", "Paul Morin", 3)]),
    ("Abandons : Lefort 7, Morin 3.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), COUNTS, ids=[row[0] for row in COUNTS])
def test_runs_of_counts(text: str, told: list[tuple[str, str, int]]) -> None:
    facts = extract(read_text("counts.txt", HEAD + text + "\n")).facts
    assert [(f.metric, f.drivers[0], f.value) for f in facts if isinstance(f, Tally)] == told
