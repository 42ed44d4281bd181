"""Names in lines in capitals."""

import pytest

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.mentions import mentions
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("BRUME RACING\n\nNogaro, le 12 mai 2030\n\nNotre pilote Ada Brun gagne.", ["Brume Racing"]),
        ("BRUME COMPÉTITION | COMMUNIQUÉ\n\nAda Brun gagne à Nogaro.", ["Brume Compétition"]),
        ("RACE NOTES\n\nOur driver Ada Brun won at Spa.", []),
        ("NOTRE N°61 TERMINE QUATRIÈME\n\nAda Brun est quatrième à Nogaro.", []),
        ("OUR #61 COMES HOME FOURTH\n\nAda Brun was fourth at Spa.", []),
    ],
)
def test_teams_in_capitals(text: str, teams: list[str]) -> None:
    assert [m.value for m in mentions(read_text("page.txt", text)) if m.kind is MentionKind.TEAM] == teams
