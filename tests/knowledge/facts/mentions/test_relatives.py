"""Surnames of those who are named by their first names, as somebody's relatives."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text

ROWS = [
    ("Ada Brun gagne devant son frère Paul et Max Dor.", "Ada Brun; Paul Brun; Max Dor"),
    ("La finale revient à Ada Brun, 19 ans, devant sa sœur Emma.", "Ada Brun; Emma Brun"),
    ("Ada Brun et sa sœur Emma ont gagné.", "Ada Brun; Emma Brun"),
    ("Le duel entre Paul et Emma Brun a tenu ses promesses.", "Paul Brun; Emma Brun"),
    ("Adam Kerr won from his brother Paul and Max Dor.", "Adam Kerr; Paul Kerr; Max Dor"),
    ("Adam Kerr won, ahead of Paul and Max Dor.", "Adam Kerr; Paul Dor; Max Dor"),
]


@pytest.mark.parametrize(("text", "people"), ROWS, ids=[row[0] for row in ROWS])
def test_relatives(text: str, people: str) -> None:
    found = [m for m in mentions(read_text("page.txt", text)) if m.kind is MentionKind.PERSON]
    assert "; ".join(str(m.value) for m in found) == people
