"""Classes of karts, told by an age and a formula."""

import pytest

from config.language import languages
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("language", "text", "classes"),
    [
        ("en", "JUNIOR X30\n\nAda Brun won the Junior X30 final.", ["Junior X30", "Junior X30"]),
        ("fr", "MINI ROTAX\n\nAda Brun gagne en Rotax Max Senior.", ["Mini ROTAX", "Rotax Max Senior"]),
        ("en", "Ada Brun won Honda Cadet, Max Dor KZ2 Masters.", ["Honda Cadet", "KZ2 Masters"]),
        ("fr", "Ada Brun, pilote junior, gagne en X30.", ["X30"]),
    ],
)
def test_an_age_and_a_formula(language: str, text: str, classes: list[str]) -> None:
    found = mentions(read_text("classes.txt", text), languages()[language])
    assert [str(m.value) for m in found if m.kind is MentionKind.CATEGORY] == classes
    assert not [m for m in found if m.kind in (MentionKind.CAR, MentionKind.CHAMPIONSHIP)]
