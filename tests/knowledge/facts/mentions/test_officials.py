"""A surname that a driver shares with somebody who holds an office is the driver's."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


def named(text: str, surname: str) -> list[str]:
    """Whom the places mean in which a text gives a surname alone or in full."""
    return [
        str(m.value)
        for m in mentions(read_text("page.txt", text))
        if m.kind is MentionKind.PERSON and m.text.endswith(surname)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Callum Brume won the race. It was a fine day for all.\n\nBrume led from the start.\n\n"
        "Team principal Martin Brume was moved by what he saw.",
        "Callum Brume won the race. It was a fine day for all.\n\nBrume led from the start.\n\n"
        "Martin Brume, the team's owner, was moved by what he saw.",
        "Callum Brume a gagné la course devant tous les autres.\n\nBrume a mené de bout en bout.\n\n"
        "Pour le patron Martin Brume, c'est une belle journée.",
        "Callum Brume a gagné la course devant tous les autres.\n\nBrume a mené de bout en bout.\n\n"
        "Martin Brume, son père et manager, était ému.",
    ],
)
def test_the_driver_keeps_the_surname(text: str) -> None:
    assert named(text, "Brume") == ["Callum Brume", "Callum Brume", "Martin Brume"]


def test_of_two_drivers_neither_has_it() -> None:
    text = "Callum Brume won. Martin Brume was second on a fine day for all.\n\nBrume led from the start."
    assert named(text, "Brume") == ["Callum Brume", "Martin Brume"]
