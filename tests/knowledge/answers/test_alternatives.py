"""Whom a shared name means: by the rows, by whoever else is asked about, by the series that is named."""

import pytest

from knowledge.knowledge import Knowledge
from tests.knowledge.answers.test_told import placed
from tests.stories import knowing, story

CUP = {"championship": "Coupe des Lagunes"}
OLD, NEW = {**CUP, "season": 2021, "event": "Tervel"}, {**CUP, "season": 2031, "event": "Almar"}
ROUTES = {"championship": "Trophée Kavril 2L", "season": 2031, "event": "Ostrel"}
OTHER = {"championship": "Kavril Masters", "season": 2029, "event": "Vinth"}
SPRINTS = {"championship": "Coupe des Lagunes Sprint Cup", "season": 2031, "event": "Brann"}
FACTS = (
    placed(OLD, 1, "Mara Quill"), placed(OLD, 2, "Lia Orr"),
    placed(NEW, 1, "Jon Sund"), placed(NEW, 2, "Tom Quill"), placed(NEW, 3, "Lia Orr"),
    placed(ROUTES, 1, "Ada Roch"), placed(ROUTES, 2, "Nils Vale"), placed(OTHER, 1, "Eva Roch"),
    placed(SPRINTS, 1, "Ugo Tarn"),
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Namesakes who never met, and series that share a word."""
    return knowing(tmp_path_factory.mktemp("alternatives"), story("season.txt", *FACTS))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who has more wins, Quill or Sund?", "Mara Quill"),
        ("Qui a le plus de victoires, Quill ou Sund ?", "Mara Quill"),
        ("Qui a gagné en Kavril 2L à Ostrel ?", "Ada Roch"),
        ("Who won the Coupe des Lagunes Sprint at Brann in 2031?", "Ugo Tarn"),
        ("Qui a gagné la Coupe des Lagunes Sprint à Brann en 2031 ?", "Ugo Tarn"),
    ],
)
def test_a_shared_name_is_settled_by_what_else_is_told(told: Knowledge, question: str, said: str) -> None:
    answer = told.ask(question)
    assert said in answer.text, answer.text
