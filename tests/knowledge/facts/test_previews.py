"""A text that looks forward to a meeting tells no result of it."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "wins"),
    [
        (
            "Coupe des Lagunes\n\nMercredi 4 juin 2031\n\nLa coupe arrive à Nogaro les 7 et 8 juin 2031. Ada Brun a gagné.",
            0,
        ),
        (
            "Coupe des Lagunes\n\nLundi 9 juin 2031\n\nLa coupe était à Nogaro les 7 et 8 juin 2031. Ada Brun a gagné.",
            1,
        ),
        ("Lagoon Cup\n\nWednesday 4 June 2031\n\nThe Lagoon Cup comes to Snetterton on 7-8 June. Ada Brun won.", 0),
        ("Lagoon Cup\n\nMonday 9 June 2031\n\nThe Lagoon Cup came to Snetterton on 7-8 June. Ada Brun won.", 1),
    ],
)
def test_what_is_still_to_come_was_not_won(text: str, wins: int) -> None:
    assert sum(isinstance(fact, Result) for fact in extract(read_text("preview.txt", text)).facts) == wins
