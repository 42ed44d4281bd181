"""Classes of two words, of which the lists know but one, and those that a car is called after."""

import pytest

from config.language import languages
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("language", "text", "classes"),
    [
        ("en", "In Silver-Am, Ada Brun won from Tom Keller.", ["Silver-Am"]),
        ("fr", "En Silver-Am, Ada Brun devance Tom Keller.", ["Silver-Am"]),
        ("en", "GT3 Am went to Hugo Vidal and LMP3 Pro-Am to Max Dor.", ["GT3 Am", "LMP3 Pro-Am"]),
        ("fr", "La GT4 Silver revient à Hugo Vidal, la Pro/Silver à Max Dor.", ["GT4 Silver", "Pro/Silver"]),
        ("en", "Second in Pro-Am, Ada Brun beat the silver am of Max Dor.", ["Pro-Am"]),
        ("en", "The Porsche 911 GT3 Am of Max Dor retired.", []),
        ("en", "Our Ligier LMP3 was fourth in LMP3.", ["LMP3"]),
        ("fr", "Notre Ligier LMP3 est quatrième de la catégorie LMP3.", ["LMP3"]),
    ],
)
def test_classes_of_two_words(language: str, text: str, classes: list[str]) -> None:
    found = mentions(read_text("classes.txt", text), languages()[language])
    assert [str(m.value) for m in found if m.kind is MentionKind.CATEGORY] == classes
