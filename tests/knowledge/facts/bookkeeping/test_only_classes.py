"""Leads, poles and retirements told without a class, where every place is one of a class."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.read import read_text

HEAD = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\nEn GT4, Ada Brun a gagné la course devant Max Dor. "
ROWS = [
    ("En Am, succès de Léo Fay devant Luc Sanne. Au championnat, Ada Brun est toujours leader.", "GT4 1 Brun"),
    ("En Am, succès de Léo Fay devant Luc Sanne. Au championnat, Léo Fay est toujours leader.", "Am 1 Fay"),
    ("En Am, Léo Fay gagne. Au scratch, Lou Vannier s'impose. Ada Brun mène le championnat.", "Overall 1 Brun"),
]


@pytest.mark.parametrize(("text", "standings"), ROWS, ids=[row[0][-50:] for row in ROWS])
def test_class_of_a_standing(text: str, standings: str) -> None:
    facts = [f for f in extract(read_text("report.txt", f"{HEAD}{text}\n")).facts if isinstance(f, Standing)]
    assert "; ".join(f"{f.category} {f.position} {f.drivers[0].split()[-1]}" for f in facts) == standings


def test_class_of_a_retirement() -> None:
    text = f"{HEAD}En Am, succès de Léo Fay devant Luc Sanne. Le week-end fut rude pour Max Dor. Luc Sanne a calé.\n"
    facts = extract(read_text("report.txt", text.replace("a calé", "a abandonné en finale"))).facts
    out = [f.category for f in facts if isinstance(f, Result) and f.status == "DNF"]
    assert out == ["Am"]
