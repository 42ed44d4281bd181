"""Meetings that a sentence tells of without their days, and places that are no such meetings."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event
from knowledge.reading.read import read_text

HEAD = "Haze Cup, Thruxton, 11-12 May 2030\n\nAda Brun won both races.\n\n"
TETE = "Coupe de France Brume, Nogaro, 11-12 mai 2030\n\nAda Brun a gagné les deux courses.\n\n"
ROWS = [
    (f"{HEAD}The next round takes place at Snetterton.", ["Snetterton"]),
    (f"{HEAD}Next comes Snetterton, in June.", ["Snetterton"]),
    (f"{HEAD}The series now heads to Snetterton in June and Knockhill in August.", ["Snetterton", "Knockhill"]),
    (f"{HEAD}The next round takes place at Thruxton too.", []),
    (f"{HEAD}Last year the next round was at Snetterton.", []),
    (f"{HEAD}The next round after the 2028 one at Snetterton was cancelled.", []),
    (f"{HEAD}Next up are two days of testing at Snetterton.", []),
    (f"{HEAD}Max Dor lives near Snetterton.", []),
    (f"{TETE}Cap désormais sur Albi, puis Lédenon en août.", ["Albi", "Lédenon"]),
    (f"{TETE}La prochaine manche aura lieu le mois prochain à Albi.", ["Albi"]),
    (f"{TETE}Albi accueillera la suite en juin.", ["Albi"]),
    (f"{TETE}Max Dor habite près d'Albi.", []),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_undated_meetings(text: str, wanted: list[str]) -> None:
    found = [fact.event for fact in extract(read_text("report.txt", text)).facts if isinstance(fact, Event)]
    assert [event for event in found if event not in ("Thruxton", "Nogaro")] == wanted
