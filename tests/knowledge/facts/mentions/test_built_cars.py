"""Cars of builders that no list knows, in brackets after their drivers."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "cars", "teams"),
    [
        ("Ada Brun (Brume GR59) won. The Brume GR59 was quick.", ["Brume GR59", "Brume GR59"], []),
        ("Ada Brun (Brume NP01) gagne devant Max Dor (Haze MP62 B).", ["Brume NP01", "Haze MP62 B"], []),
        ("Kim Brume won from Ada Brun (Brume GR59).", ["Brume GR59"], []),
        ("Ada Brun (Brume Racing) gagne devant Max Dor (Haze Sport).", [], ["Brume Racing", "Haze Sport"]),
    ],
)
def test_builders_and_their_codes(text: str, cars: list[str], teams: list[str]) -> None:
    found = mentions(read_text("page.txt", text))
    assert [m.value for m in found if m.kind is MentionKind.CAR] == cars
    assert [m.value for m in found if m.kind is MentionKind.TEAM] == teams
