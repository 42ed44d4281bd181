"""Headers of narrow columns that but one blank parts, and cells that run into the figure of the next column."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

ROWS = """1   LMP2      43  Nordwind Motorsport        Brun / Dor / Fay              122
2   LMP2      22  Trilby Racing              Sanne / Morel / Vale          122
5   LMP3      30  Hexe Racing                Delorge / Lefranc / Heinemeier 121
"""
HEADS = [
    "Pos Cl.       N°  Équipe                     Équipage                      Tours",
    "Pos Cat.      N°  Équipe                     Pilotes                       Tours",
    "Pos  Cl.      N°  Équipe                     Équipage                      Tours",
]


@pytest.mark.parametrize("head", HEADS)
def test_narrow_headers(head: str) -> None:
    text = f"European Le Mans Series\n4 Heures d'Aragon - 26 août 2031\n\nCLASSEMENT\n{head}\n{ROWS}"
    facts = [
        f for f in extract(read_text("sheet.txt", text)).facts if isinstance(f, Result) and f.category == "Overall"
    ]
    assert [(f.position, f.car_number, f.drivers[2], f.laps) for f in facts] == [
        (1, "43", "Fay", 122),
        (2, "22", "Vale", 122),
        (5, "30", "Heinemeier", 121),
    ]
