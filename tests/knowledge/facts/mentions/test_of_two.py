"""Somebody by his turn among two who were just named together."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


def people(text: str) -> list[str]:
    found = mentions(read_text("page.txt", text))
    return [str(m.value) for m in found if m.kind is MentionKind.PERSON]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Jo Brume et Max Dor étaient de la fête à Nogaro. Le premier, sixième samedi, a calé.", "Jo Brume"),
        ("Jo Brume et Max Dor étaient de la fête à Nogaro. Le cadet, lui, a calé.", "Max Dor"),
        ("Jo Brume et Max Dor étaient de la fête à Nogaro. Le second termine dixième.", "Max Dor"),
        ("Jo Brume and Max Dor were both in the race. The former was sixth at the flag.", "Jo Brume"),
        ("La victoire se jouait entre Jo Brume et Max Dor. Le premier l'emportait pour un souffle.", "Jo Brume"),
        ("Jo Brume and Max Dor fought for the win in the race. The former prevailed.", "Jo Brume"),
        ("Jo Brume and Max Dor were both in the race. The latter, a rookie, was sixth.", "Max Dor"),
    ],
)
def test_the_one_meant(text: str, last: str) -> None:
    assert people(text) == ["Jo Brume", "Max Dor", last]


@pytest.mark.parametrize(
    "text",
    [
        "Jo Brume et Max Dor étaient de la fête à Nogaro. Le premier tour leur a souri.",
        "Jo Brume et Max Dor devançaient Luc Sanne. Le premier, sixième samedi, a calé.",
        "Jo Brume devançait Max Dor. Le premier, sixième samedi, a calé.",
    ],
)
def test_nobody_is_meant(text: str) -> None:
    assert len(people(text)) == len({*people(text)})
