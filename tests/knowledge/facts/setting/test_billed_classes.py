"""The class in which somebody races, at the end of the heading of his section."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

LETTER = "Brume Management\n\nThe week of our drivers.\n\n{}\nMia Roth was third at Genk.\n"


@pytest.mark.parametrize(
    ("heading", "category"),
    [
        ("Mia Roth – European Karting Trophy, Genk (OK-Junior)", "OK-Junior"),
        ("Mia Roth (OK-Junior) – European Karting Trophy, Genk", "Overall"),
        ("Mia Roth – European Karting Trophy, Genk", "Overall"),
    ],
)
def test_the_class_that_a_heading_ends_in(heading: str, category: str) -> None:
    facts = extract(read_text("letter.txt", LETTER.format(heading))).facts
    assert [(f.category, f.position) for f in facts if isinstance(f, Result)] == [(category, 3)]
