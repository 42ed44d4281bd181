"""Standings told after a class: of it where whoever leads runs in it, else of all."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Standing
from knowledge.reading.read import read_text

HEAD = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\nAda Brun a gagné la course devant Max Dor. "
ROWS = [
    ("En Am, succès de Léo Fay, neuvième. Au championnat, Ada Brun compte 142 points, contre 118 à Max Dor.",
     "Overall 1 Brun; Overall 2 Dor"),
    ("En Am, succès de Léo Fay, neuvième. Au championnat, Ada Brun est toujours leader.", "Overall 1 Brun"),
    ("En Am, succès de Léo Fay devant Luc Sanne. Au championnat, Léo Fay est toujours leader.", "Am 1 Fay"),
    ("En Am, succès de Léo Fay devant Luc Sanne. Au championnat, Ada Brun mène en Am.", "Am 1 Brun"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "standings"), ROWS, ids=[row[0][-50:] for row in ROWS])
def test_class_of_a_standing(text: str, standings: str) -> None:
    facts = [f for f in extract(read_text("report.txt", f"{HEAD}{text}\n")).facts if isinstance(f, Standing)]
    assert "; ".join(f"{f.category} {f.position} {f.drivers[0].split()[-1]}" for f in facts) == standings
