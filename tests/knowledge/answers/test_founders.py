"""A team that has a driver's name: he is meant where it did not race."""

import pytest

from knowledge.knowledge import Knowledge
from tests.knowledge.answers.test_told import placed
from tests.stories import knowing, story

CUP = {"championship": "Coupe des Lagunes"}
EARLY, LATE = {**CUP, "season": 2021, "event": "Tervel"}, {**CUP, "season": 2031, "event": "Almar"}
FACTS = (
    placed(EARLY, 1, "Ida Marrow"), placed(EARLY, 2, "Lia Orr"),
    placed(LATE, 1, "Jon Sund") | {"team": "Marrow"}, placed(LATE, 2, "Lia Orr") | {"team": "Vent"},
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A driver's race, and one of the team that was called after her later."""
    return knowing(tmp_path_factory.mktemp("founders"), story("season.txt", *FACTS))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Did Marrow win at Tervel in 2021?", "Ida Marrow"),
        ("Marrow a-t-elle gagné à Tervel en 2021 ?", "Ida Marrow"),
        ("Did Marrow win at Almar in 2031?", "Jon Sund"),
    ],
)
def test_a_team_that_did_not_race_yet_is_its_namesake(told: Knowledge, question: str, said: str) -> None:
    answer = told.ask(question)
    assert said in answer.text, answer.text
