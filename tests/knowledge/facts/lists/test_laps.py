"""Fastest laps told by a list."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import FastestLap
from knowledge.reading.read import read_text

HEAD = "Coupe des Vallées : la finale de Brumes\n\nLa course fut longue et belle, de l'avis de tous ceux qui l'ont vue.\n\nCOURSE\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "MEILLEURS TOURS EN COURSE\nLMP3   3   Anna Lefort   Nord Racing   1'38.117   tour 88\n"
            "CN   41   Paul Morin   Sud Racing   1'40.955   tour 12\n",
            [("LMP3", "1:38.117", ("Anna Lefort",)), ("CN", "1:40.955", ("Paul Morin",))],
        ),
        (
            "Meilleurs tours\n1. Anna Lefort (Nord Racing) 1'38.117\n2. Paul Morin (Sud Racing) 1'38.955\n",
            [("Overall", "1:38.117", ("Anna Lefort",))],
        ),
        ("Meilleurs tours\nvoir le document 12\n", []),
    ],
    ids=["one a class", "the quickest of all", "none"],
)
def test_fastest_laps(text: str, told: list[tuple[object, ...]]) -> None:
    facts = extract(read_text("sheet.txt", HEAD + text)).facts
    assert [(f.category, f.lap_time, f.drivers) for f in facts if isinstance(f, FastestLap)] == told
