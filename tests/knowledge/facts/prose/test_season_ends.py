"""A champion told with his points: what the next sentences tell is the end of the standing, and no race."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    "text",
    [
        "Coupe Test : le bilan\n\nSaison 2031 - 16 décembre 2031\n\nAda Brun a gagné cinq fois cette année, et elle "
        "devient championne avec 243 points. Son dauphin, Max Dor (Moor Racing), termine avec 231 unités. Bo Holm "
        "complète le podium final avec 196 points.\n",
        "Test Cup: the season in review\n\n16 December 2031\n\nAda Brun won five times this year and is champion with "
        "243 points. Max Dor (Moor Racing) is the runner-up on 231 points. Bo Holm completes the podium with 196 "
        "points.\n",
    ],
)
def test_what_follows_a_champion_with_his_points_is_the_end_of_the_standing(text: str) -> None:
    facts = extract(read_text("review.txt", text)).facts
    told = [(f.position, f.drivers, f.points) for f in facts if isinstance(f, Standing)]
    assert told == [(1, ("Ada Brun",), 243), (2, ("Max Dor",), 231), (3, ("Bo Holm",), 196)]
    assert not [f for f in facts if isinstance(f, Result)]
