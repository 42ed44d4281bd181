"""Lists that begin again under a label that no list of classes knows are of a part of the field; a new list is not."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "Course de côte de Vuillafans\n11 juin 2031\n\n"
ROWS = [
    ("Scratch : 1. Ada Brun (Norma), 2'02''3 ; 2. Max Dor (Nova), 2'03''1.\n\n"
     "Carrosseries : 1. Léo Fay (Porsche), 2'12''4 ; 2. Luc Sanne (Seat), 2'13''0.", "1 Brun; 2 Dor"),
    ("Scratch : 1. Ada Brun (Norma), 2'02''3 ; 2. Max Dor (Nova), 2'03''1 ; 3. Léo Fay (Porsche), 2'12''4.\n\n"
     "Carrosseries : 1. Léo Fay (Porsche), 2'12''4 ; 2. Luc Sanne (Seat), 2'13''0.", "1 Brun; 2 Dor; 3 Fay"),
    ("Scratch : 1. Ada Brun (Norma), 2'02''3 ; 2. Max Dor (Nova), 2'03''1.", "1 Brun; 2 Dor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), ROWS, ids=["disjoint", "in their order", "alone"])
def test_orders_of_a_part(text: str, places: str) -> None:
    facts = [f for f in extract(read_text("report.txt", f"{HEAD}{text}\n")).facts if isinstance(f, Result)]
    assert "; ".join(f"{f.position} {f.drivers[0].split()[-1]}" for f in facts) == places


def test_a_part_that_is_known_is_a_class() -> None:
    text = "Scratch : 1. Ada Brun (Norma), 2'02''3 ; 2. Max Dor (Nova), 2'03''1.\n\nVoitures fermées : 1. Léo Fay (Porsche), 2'12''4 ; 2. Luc Sanne (Seat), 2'13''0."
    facts = [f for f in extract(read_text("report.txt", f"{HEAD}{text}\n")).facts if isinstance(f, Result)]
    assert [(f.category, f.position) for f in facts if f.drivers[0] in ("Léo Fay", "Luc Sanne")] == [
        ("Voitures fermées", 1),
        ("Voitures fermées", 2),
    ]
