"""Paragraphs that tell of another meeting than the document's, which they begin with who won it."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

FRENCH = "Lettre de janvier 2030\n\nJo Falk a fini deuxième de l'E-Prix de Berlin derrière Max Dor.\n\n{}\n"
ENGLISH = "January 2030 newsletter\n\nJo Falk finished second in the Berlin E-Prix behind Max Dor.\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        (FRENCH.format("Le même week-end, Kim Sand a gagné le Dakar devant Tim Ost. Ada Brun termine quatrième."), "Dakar"),
        (ENGLISH.format("The same weekend Kim Sand won the Dakar Rally from Tim Ost. Ada Brun was fourth."), "Dakar Rally"),
        (ENGLISH.format("Since Kim Sand won the Dakar Rally all is well. Ada Brun was fourth."), "Berlin E-Prix"),
    ],
)  # fmt: skip
def test_meeting(text: str, meeting: str) -> None:
    results = [fact for fact in extract(read_text("report.txt", text)).facts if isinstance(fact, Result)]
    assert [fact.event for fact in results if fact.drivers == ("Ada Brun",)] == [meeting]
