"""Words that are given names and nouns: "Victoire de Brun" is nobody, "Victoire Brun" somebody."""

import pytest

from config.language import languages
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text

ROWS = [
    ("Ada Colline domine. Victoire de Colline, sans contestation.", ["Ada Colline"]),
    ("Ada Colline domine. Victoire Colline termine sixième.", ["Ada Colline", "Victoire Colline"]),
]


@pytest.mark.parametrize(("text", "people"), ROWS, ids=["noun", "name"])
def test_nouns_that_are_given_names(text: str, people: list[str]) -> None:
    found = mentions(read_text("essai.txt", text), languages()["fr"])
    assert list(dict.fromkeys(m.value for m in found if m.kind is MentionKind.PERSON)) == people
