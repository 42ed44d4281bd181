"""Drivers who have the name of a known team."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ada Brun beat Christophe Haas. In the points Haas is second.", ["person", "person"]),
        ("Ada Brun beat Tom Carlin (Carlin) at Spa.", ["person", "team"]),
        ("Haas brought new wings to Spa, where Ada Brun won.", ["team"]),
    ],
)
def test_a_surname_told_with_its_given_name_is_the_drivers(text: str, kinds: list[str]) -> None:
    found = mentions(read_text("page.txt", text))
    named = [
        m
        for m in found
        if m.kind in (MentionKind.PERSON, MentionKind.TEAM) and ("Haas" in m.text or "Carlin" in m.text)
    ]
    assert [m.kind.value for m in named] == kinds


def test_a_place_between_letters_and_a_make_is_a_teams() -> None:
    found = mentions(read_text("page.txt", "Ada Brun, riding the TK Milwaukee BMW, won at Donington BMW's home."))
    assert [m.text for m in found if m.kind is MentionKind.CIRCUIT] == ["Donington"]
