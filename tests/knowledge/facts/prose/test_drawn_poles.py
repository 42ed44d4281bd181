"""A first place on a grid that was reversed or drawn is no pole."""

import pytest

from knowledge.facts.extract import extract
from knowledge.reading.read import read_text

ENGLISH = "BRITISH GT CHAMPIONSHIP\nOulton Park, 12 May 2031\n\n"
FRENCH = "CHAMPIONNAT DE FRANCE FFSA GT\nNogaro, 12 mai 2031\n\n"

LINES = [
    (ENGLISH, "The draw handed Mike Arden the reversed-grid pole for race three.", []),
    (ENGLISH, "Mike Arden took the reversed-grid pole for race three.", []),
    (ENGLISH, "Mike Arden took pole for race two and the grid was reversed for race three.", ["Mike Arden"]),
    (FRENCH, "Michel Ardent partait en pole de la grille inversée.", []),
    (FRENCH, "Le tirage au sort donnait la pole position à Michel Ardent.", []),
    (FRENCH, "Michel Ardent signait la pole position.", ["Michel Ardent"]),
]


@pytest.mark.parametrize(("head", "line", "poles"), LINES, ids=[row[1] for row in LINES])
def test_a_drawn_pole_is_none(head: str, line: str, poles: list[str]) -> None:
    facts = extract(read_text("report.txt", f"{head}{line}\n")).facts
    assert [driver for f in facts if f.kind == "result" for driver in f.drivers] == poles


def test_a_place_in_the_last_round_of_qualifying_is_one_of_qualifying() -> None:
    facts = extract(read_text("report.txt", f"{ENGLISH}In the Quick Six Mike Arden was second.\n")).facts
    assert [(f.session, f.position) for f in facts if f.kind == "result"] == [("Qualifying", 2)]
