"""Lists inside lines that were wrapped between two places, with labels behind their last row and between them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.read import read_text

HEAD = "IAME Series France - Salbris\n\n4 juin 2023\n\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "X30 Cadet (14 tours) : 1. Lise Besnard / 2. Noam Castel à 0''062 / 3.\nUgo Moreau à 1''740",
            "X30 Cadet 1 Besnard, X30 Cadet 2 Castel, X30 Cadet 3 Moreau",
        ),
        (
            "X30 Junior : 1. Tim Arric / 2. Basile Thiery /\n3. Hugo Lemire / 4. Nolan Pichon",
            "X30 Junior 1 Arric, X30 Junior 2 Thiery, X30 Junior 3 Lemire, X30 Junior 4 Pichon",
        ),
        (
            "KZ2 : 1. Paul Adam, 2. Luc Brun,\n3. Jean Cordier. Abandons : Marc Dubois (moteur), Louis Etienne.",
            "KZ2 1 Adam, KZ2 2 Brun, KZ2 3 Cordier, KZ2 DNF Dubois, KZ2 DNF Etienne",
        ),
        (
            "X30 Cadet : 1. Lise Besnard / 2. Noam Castel / 3. Ugo Moreau / Disqualifié : Sacha Kelly",
            "X30 Cadet 1 Besnard, X30 Cadet 2 Castel, X30 Cadet 3 Moreau, X30 Cadet DSQ Kelly",
        ),
        (
            "KZ2 : 1. Paul Adam ; 2. Luc Brun ; 3. Jean Cordier ; non classés : Tom Riva (moteur), Léo Hart.",
            "KZ2 1 Adam, KZ2 2 Brun, KZ2 3 Cordier, KZ2 NC Riva, KZ2 NC Hart",
        ),
    ],
)
def test_a_list_that_was_wrapped_is_read_with_its_class_to_its_end(lines: str, expected: str) -> None:
    facts = extract(read_text("list.txt", f"{HEAD}FINALES\n{lines}\n")).facts
    told = [f"{f.category} {f.position or f.status} {f.drivers[0].split()[-1]}" for f in facts if isinstance(f, Result)]
    assert told == expected.split(", ")


def test_points_of_classes_whose_names_begin_with_a_code() -> None:
    lines = "X30 Cadet : Moreau 241, Besnard 236. X30 Junior : Garcin 290, Thiery\n247. KZ2 Gentleman : Durand 50, Petit 40."
    facts = extract(read_text("list.txt", f"{HEAD}LES POINTS APRÈS TROIS ÉPREUVES\n{lines}\n")).facts
    assert [(f.category, f.position, f.drivers[0], f.points) for f in facts if isinstance(f, Standing)] == [
        ("X30 Cadet", 1, "Moreau", 241),
        ("X30 Cadet", 2, "Besnard", 236),
        ("X30 Junior", 1, "Garcin", 290),
        ("X30 Junior", 2, "Thiery", 247),
        ("KZ2 Gentleman", 1, "Durand", 50),
        ("KZ2 Gentleman", 2, "Petit", 40),
    ]
