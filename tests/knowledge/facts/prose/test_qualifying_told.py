"""An order of times is one of the grid under a heading or in a sentence about qualifying, and of nothing elsewhere."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

ENGLISH = "Porsche Carrera Cup Great Britain\nOulton Park, 12 May 2031\n\n"
FRENCH = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\n"
SESSIONS = [
    (FRENCH, "QUALIFICATIONS", "Ada Brun signe le meilleur temps en 1:35.456 devant Max Dor.", "1 Brun 1:35.456; 2 Dor"),
    (FRENCH, "QUALIFICATIONS", "Ada Brun s'est montrée la plus rapide devant Max Dor et Léo Fay.", "1 Brun; 2 Dor; 3 Fay"),
    (FRENCH, "QUALIFICATIONS", "Le plus rapide a été Max Dor en 1:35.456.", "1 Dor 1:35.456"),
    (FRENCH, "QUALIFICATIONS", "Ada Brun domine la séance.", "1 Brun"),
    (FRENCH, "ESSAIS LIBRES", "Ada Brun s'est montrée la plus rapide en 1:35.456, devant Max Dor.", ""),
    (FRENCH, "COURSE 1", "Ada Brun s'est montrée la plus rapide au départ, devant Max Dor.", ""),
    (ENGLISH, "QUALIFYING", "Ada Brun was fastest in 1:35.456 from Max Dor and Leo Fay.", "1 Brun 1:35.456; 2 Dor; 3 Fay"),
    (ENGLISH, "QUALIFYING", "Ada Brun set the fastest time, a 1:35.456, ahead of Max Dor.", "1 Brun 1:35.456; 2 Dor"),
    (ENGLISH, "QUALIFYING", "Ada Brun was quickest.", "1 Brun"),
    (ENGLISH, "PRACTICE", "Ada Brun was fastest on 1:35.456, ahead of Max Dor.", ""),
    (ENGLISH, "RACE ONE", "Ada Brun was fastest off the line, ahead of Max Dor.", ""),
]  # fmt: skip


def told(text: str) -> str:
    """The places of a report in qualifying, with their times."""
    facts = extract(read_text("report.txt", text)).facts
    rows = [(f.position, f.drivers[0].split()[-1], f.lap_time) for f in facts if isinstance(f, Result)]
    return "; ".join(" ".join(str(v) for v in row if v is not None) for row in sorted(rows, key=str))


@pytest.mark.parametrize(("head", "heading", "text", "places"), SESSIONS, ids=[f"{r[1]}: {r[2]}" for r in SESSIONS])
def test_order_of_times(head: str, heading: str, text: str, places: str) -> None:
    assert told(f"{head}{heading}\n\n{text}\n") == places
