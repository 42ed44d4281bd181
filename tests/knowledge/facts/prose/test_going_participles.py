"""What a participle behind a comma tells is of whoever the clause is about, not of whom he beat."""

import pytest

from knowledge.facts.extract import extract
from knowledge.reading.read import read_text

ENGLISH = "BRITISH GT CHAMPIONSHIP\nOulton Park, 12 May 2031\n\n"
FRENCH = "CHAMPIONNAT DE FRANCE FFSA GT\nNogaro, 12 mai 2031\n\n"

# fmt: off
LAPS = [
    (ENGLISH, "In race one Tom Arden won from Paul Lowe, setting the fastest lap of 1:23.406 on the way.", "Tom Arden"),
    (ENGLISH, "In race one Tom Arden finished third behind Paul Lowe and Sam Cole, also setting the fastest lap.", "Tom Arden"),
    (ENGLISH, "In race one Tom Arden beat Paul Lowe, setting the fastest lap.", "Tom Arden"),
    (ENGLISH, "Tom Arden won race one, with Paul Lowe second, setting the fastest lap.", "Paul Lowe"),
    (ENGLISH, "Tom Arden won race one ahead of Paul Lowe, who set the fastest lap.", "Paul Lowe"),
    (ENGLISH, "Race one saw Tom Arden win and Paul Lowe finish second, setting the fastest lap.", "Paul Lowe"),
    (ENGLISH, "Tom Arden won race one. Third was Paul Lowe, setting the fastest lap.", "Paul Lowe"),
    (FRENCH, "En course 1, Paul Ardent s'impose devant Luc Petit, en signant le meilleur tour.", "Paul Ardent"),
    (FRENCH, "En course 1, Paul Ardent s'impose devant Luc Petit, auteur du meilleur tour.", "Luc Petit"),
]
PLACES = [
    (ENGLISH, "RACE ONE\n\nUp stepped Beth Arden. Seventh was her best result of the year.", [("Beth Arden", 7)]),
    (ENGLISH, "RACE ONE\n\nFifth at the flag behind race winner Ash Lowe, Tom Arden was happy.", [("Tom Arden", 5), ("Ash Lowe", 1)]),
    (FRENCH, "COURSE 1\n\nJulie Ardent a brillé. Sa septième place constitue son meilleur résultat de la saison.", [("Julie Ardent", 7)]),
]
# fmt: on


@pytest.mark.parametrize(("head", "line", "who"), LAPS, ids=[row[1] for row in LAPS])
def test_whose_participle(head: str, line: str, who: str) -> None:
    facts = extract(read_text("report.txt", f"{head}{line}\n")).facts
    assert [driver for f in facts if f.kind == "fastest_lap" for driver in f.drivers] == [who]


@pytest.mark.parametrize(("head", "text", "places"), PLACES, ids=[row[1] for row in PLACES])
def test_a_fronted_place(head: str, text: str, places: list[tuple[str, int]]) -> None:
    facts = extract(read_text("report.txt", f"{head}{text}\n")).facts
    assert [(f.drivers[0], f.position) for f in facts if f.kind == "result"] == places
