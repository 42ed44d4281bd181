"""Headings that name the order of a race and no more, after a grid."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

SHEET = """Grand Prix du Japon de Formule 1 en bref

Grille de départ:

1. Léo Petit (Ferrari)

2. Ada Brun (Mercedes)

Podium:

1. Ada Brun (Mercedes)

2. Léo Petit (Ferrari)

La course: Brun, partie en première ligne, remporte l'épreuve devant Petit.
"""


def test_a_podium_is_of_the_race() -> None:
    results = [f for f in extract(read_text("r.txt", SHEET)).facts if isinstance(f, Result)]
    told = {(f.session, f.position, f.drivers) for f in results}
    assert {("Race", 1, ("Ada Brun",)), ("Race", 2, ("Léo Petit",)), ("Qualifying", 1, ("Léo Petit",))} <= told
