"""Lists of classes: mere surnames under the name of one, and places of classes beside those of all."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.read import read_text

HEAD = "Nordic Touring Trophy : la finale de Brumes\n\n12 mai 2019\n\n"
PARENT = "Une course disputée sur la piste du vieil aérodrome, et qui a tenu toutes ses promesses.\n\n"


@pytest.mark.parametrize(
    ("line", "category"),
    [
        ("Juniors : 1. Lefort ; 2. Morin ; 3. Petit.", "Juniors"),
        ("2RM : 1. Lefort (Peugeot 208) ; 2. Morin (Renault Clio) ; 3. Petit (Ford Fiesta).", "2RM"),
        ("Dames : 1. Lefort, 2. Morin, 3. Petit.", "Dames"),
    ],
)
def test_a_class_opens_a_list_of_mere_surnames(line: str, category: str) -> None:
    facts = extract(read_text("list.txt", f"{HEAD}{PARENT}{line}\n")).facts
    told = [(f.category, f.position, f.drivers) for f in facts if isinstance(f, Result)]
    assert told == [(category, place, (name,)) for place, name in enumerate(("Lefort", "Morin", "Petit"), 1)]


def test_places_of_classes_in_brackets_and_cars_between_commas() -> None:
    rows = (
        '1. Anna Lefort, Skoda Fabia, 58\'14"6\n2. Paul Morin (Peugeot 208, 1er RC4) à 12"4\n'
        '3. Léo Petit (Norma M20, 2e CM) à 15"\n4. Zoé Roux - Ford Fiesta - à 20"\n'
    )
    facts = [
        f for f in extract(read_text("list.txt", f"{HEAD}{PARENT}Classement\n{rows}")).facts if isinstance(f, Result)
    ]
    assert {f.drivers[0]: f.car for f in facts if f.category == "Overall"} == {
        "Anna Lefort": "Skoda Fabia", "Paul Morin": "Peugeot 208", "Léo Petit": "Norma M20", "Zoé Roux": "Ford Fiesta",
    }  # fmt: skip
    assert {(f.category, f.position, f.drivers[0]) for f in facts if f.category != "Overall"} == {
        ("RC4", 1, "Paul Morin"),
        ("CM", 2, "Léo Petit"),
    }


SHEET = """Grand Prix de Rivemont 2031, race classification

Pos No Driver (Car) Laps Time/Gap
1 12 Ada Brun (Kestrel-Ford) 51 1:33:26.173
2 11 Max Dor (Kestrel-Ford) 51 +13.363

Not classified
22 Ida Roe (Heron-Ford) lap 36, overheating
21 Tom Poe (Heron-Ford) 40 laps

Constructors' championship
1. Kestrel 184
2. Heron 65
3. Brume 37
"""


def test_entrants_under_a_heading_and_who_stopped_for_a_reason() -> None:
    facts = extract(read_text("sheet.txt", SHEET)).facts
    standings = [(f.position, f.team, f.category) for f in facts if isinstance(f, Standing)]
    assert standings == [(1, "Kestrel", "Manufacturers"), (2, "Heron", "Manufacturers"), (3, "Brume", "Manufacturers")]
    assert [f.status for f in facts if isinstance(f, Result) and f.position is None] == ["DNF", "NC"]
    assert not [f for f in facts if "Driver" in "".join(f.drivers)]
