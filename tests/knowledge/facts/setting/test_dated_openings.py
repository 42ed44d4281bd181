"""Paragraphs that open with a place and its day: each tells of the meeting there."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    "text",
    [
        "Formule Renault Nord\nCroix, 4 octobre 2031\n\nDeux images de la saison.\n\n"
        "Zolder, le 14 juin. Course unique, sous l'orage : Ada Brun s'impose devant Max Dor.\n\n"
        "Spa, le 25 août. La pluie a cessé. Max Dor s'impose devant Ada Brun.\n",
        "Formula Ford North\nYork, 4 October 2031\n\nTwo pictures of the season.\n\n"
        "Zolder, June 14. A single race in a thunderstorm: Ada Brun won from Max Dor.\n\n"
        "Spa, August 25: the rain had stopped. Max Dor won from Ada Brun.\n",
    ],
)
def test_each_paragraph_tells_of_the_meeting_that_opens_it(text: str) -> None:
    told = [(f.event, f.position, f.drivers) for f in extract(read_text("r.txt", text)).facts if isinstance(f, Result)]
    assert told == [
        ("Zolder", 1, ("Ada Brun",)),
        ("Zolder", 2, ("Max Dor",)),
        ("Spa", 1, ("Max Dor",)),
        ("Spa", 2, ("Ada Brun",)),
    ]
