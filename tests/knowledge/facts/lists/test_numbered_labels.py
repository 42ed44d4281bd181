"""Lines with a label whose names stand behind the numbers of their cars, and cars alone."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import FastestLap, Result
from knowledge.reading.read import read_text

HEAD = "European Le Mans Series\n4 Heures d'Aragon - 26 août 2031\n\nLa course était belle pour tous.\n\n"
ROWS = [
    ("Meilleur tour en course : n°37, Ada Brun, 1'46''020", "Ada Brun 37 1:46.020"),
    ("Meilleur tour : n°37 (Ada Brun), 1'46''020", "Ada Brun 37 1:46.020"),
    ("Meilleur tour : Ada Brun (n°37), 1'46''020", "Ada Brun 37 1:46.020"),
    ("Abandons : n°23 (Trilby Racing), n°21 Max Dor (moteur)", "Trilby Racing 23 DNF; Max Dor 21 DNF"),
]


@pytest.mark.parametrize(("line", "told"), ROWS, ids=[row[0] for row in ROWS])
def test_numbers_before_names(line: str, told: str) -> None:
    facts = [f for f in extract(read_text("report.txt", f"{HEAD}{line}\n")).facts if isinstance(f, FastestLap | Result)]
    rows = [
        f"{f.drivers[0] if f.drivers else f.team} {f.car_number} {f.lap_time or getattr(f, 'status', '')}"
        for f in facts
    ]
    assert "; ".join(rows) == told
