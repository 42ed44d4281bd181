"""A place in a heat is none in the final."""

from pathlib import Path

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from tests.stories import knowing, result, story


@pytest.fixture(scope="module")
def heats(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A meeting with heats and a final, of which one place of the final is told."""
    told = story(
        "karts",
        result(6, "Kit Brandt", session="Race 1"),
        result(1, "Lia Orr", session="Race 1"),
        result(2, "Lia Orr", session="Race"),
    )
    return knowing(Path(tmp_path_factory.mktemp("heats")), told)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Where did Brandt finish at Tervel?", True),
        ("Where did Brandt finish in the final at Tervel?", False),
        ("Où a fini Brandt dans la finale de Tervel ?", False),
        ("Where did Orr finish in the final at Tervel?", True),
    ],
)
def test_the_final_is_no_heat(heats: Knowledge, question: str, answered: bool) -> None:
    assert (heats.ask(question).status is AnswerStatus.ANSWERED) is answered
