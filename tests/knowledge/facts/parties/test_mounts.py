"""Makes and teams in commas after a name, or before it."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

SAID = [
    ("Ada Brun, sur Ferrari, a complété le podium à Nogaro.", 3),
    ("Ada Brun, au volant de sa Ferrari, s'est imposée à Nogaro.", 1),
    ("La course de Nogaro a été remportée par la pilote Ferrari Ada Brun.", 1),
    ("La course de Nogaro a été remportée par le pilote Ferrari Léo Petit.", 1),
]


@pytest.mark.parametrize(("text", "place"), SAID)
def test_who_is_placed(text: str, place: int) -> None:
    results = [f for f in extract(read_text("r.txt", text)).facts if isinstance(f, Result)]
    assert [(f.position, len(f.drivers)) for f in results] == [(place, 1)]
    assert "Ferrari" in (results[0].team, results[0].car)
