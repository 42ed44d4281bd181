"""Whose title is told: of the whole championship, of a class, of a cup within it, of another championship."""

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from tests.knowledge.answers.test_told import placed, ranked
from tests.stories import knowing, story

LAKES, DUNES = {"championship": "Championnat de France des Lacs"}, {"championship": "Dune World Championship"}
LAKES_2031, CLASSES = {**LAKES, "season": 2031}, {"championship": "Trophée des Falaises", "season": 2031}
SHORE, CLIFFS = {**LAKES_2031, "event": "Almar"}, {**CLASSES, "event": "Tervel"}
FACTS = (
    placed(SHORE, 1, "Mara Quill"), ranked(SHORE, 1, "Mara Quill", 40),
    {"kind": "title", **LAKES_2031, "category": "Women", "drivers": ("Lia Orr",)},
    {"kind": "title", **LAKES, "season": 2030, "category": "Overall", "drivers": ("Otto Sund",)},
    {"kind": "title", **LAKES, "season": 2030, "category": "Juniors", "drivers": ("Nils Vale",)},
    {"kind": "title", **DUNES, "season": 2031, "category": "Overall", "drivers": ("Bram Holt",)},
    placed({**CLIFFS, "category": "Falaise A"}, 1, "Ada Roch"), placed({**CLIFFS, "category": "Falaise B"}, 1, "Jon Sund"),
    {"kind": "title", **CLASSES, "category": "Falaise A", "drivers": ("Ada Roch",)},
    {"kind": "title", **CLASSES, "season": 2030, "category": "Falaise A", "drivers": ("Ada Roch",)},
    {"kind": "title", **CLASSES, "season": 2030, "category": "Falaise B", "drivers": ("Ida Faro",)},
)  # fmt: skip


@pytest.fixture(scope="module")
def crowned(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Three championships, some of whose champions are told."""
    return knowing(tmp_path_factory.mktemp("crowns"), story("season.txt", *FACTS))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Qui est champion de France des Lacs 2030 ?", "Otto Sund"),
        ("Qui est championne chez les féminines en 2031 ?", "Lia Orr"),
        ("Who won the Dune title in 2031?", "Bram Holt"),
        ("Qui est champion du Trophée des Falaises 2030 ?", "Ida Faro"),
        ("Qui est champion en Falaise A en 2031 ?", "Ada Roch"),
    ],
)
def test_the_champion_asked_for(crowned: Knowledge, question: str, said: str) -> None:
    answer = crowned.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text
    assert "Nils Vale" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Qui est champion de France des Lacs 2031 ?",  # a cup's winner is told, beside an order of all
        "Who won the 2031 Championnat de France des Lacs title?",
        "Qui est champion du Trophée des Falaises 2031 ?",  # one class of two
    ],
)
def test_a_part_is_not_the_whole(crowned: Knowledge, question: str) -> None:
    assert crowned.ask(question).status is AnswerStatus.NOT_RECORDED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who was world champion in 2031?", "Bram Holt"),
        ("Qui est champion du monde 2031 ?", "Bram Holt"),
        ("champion de France 2030", "Otto Sund"),
    ],
)
def test_whose_championship(crowned: Knowledge, question: str, said: str) -> None:
    answer = crowned.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who was world rally champion in 2031?",
        "Qui est champion d'Espagne 2031 ?",
        "Qui est champion du monde 2030 ?",
        "champion d'Europe de karting 2031",
        "Qui est champion d'Italie des Lacs 2030 ?",  # the Lakes are French
        "Who won the Spanish Lacs championship in 2030?",
    ],
)
def test_no_champion_of_something_else(crowned: Knowledge, question: str) -> None:
    assert crowned.ask(question).status is not AnswerStatus.ANSWERED


ISLE = {"championship": "Série des Îles", "season": 2031, "event": "Corrie"}
TOLD_IN_PART = (
    placed({**ISLE, "session": "Race 1", "category": "Silver"}, 1, "Ada Roch"),
    placed({**ISLE, "session": "Race 2"}, 4, "Ida Faro"),
    placed({**ISLE, "session": "Race 2", "category": "Isle A"}, 1, "Ida Faro"),
    placed({**ISLE, "session": "Race 3", "category": "Isle A"}, 1, "Ida Faro"),
    placed({**ISLE, "session": "Race 3", "category": "Isle B"}, 2, "Jon Sund"),
    placed({**ISLE, "session": "Race 4", "category": "Isle A"}, 1, "Ida Faro"),
    placed({**ISLE, "session": "Race 4", "category": "Isle B"}, 1, "Jon Sund"),
)


@pytest.fixture(scope="module")
def raced(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """A meeting whose races are told class by class."""
    return knowing(tmp_path_factory.mktemp("parts"), story("weekend.txt", *TOLD_IN_PART))


@pytest.mark.parametrize("race", [1, 2, 3])
def test_who_is_first_of_a_class_has_not_won_the_race(raced: Knowledge, race: int) -> None:
    assert raced.ask(f"Qui a gagné la course {race} à Corrie ?").status is AnswerStatus.NOT_RECORDED
    assert raced.ask(f"Who won race {race} at Corrie?").status is AnswerStatus.NOT_RECORDED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Qui a gagné la course 1 en Silver à Corrie ?", ("Ada Roch",)),
        ("Who won race 2 in Isle A at Corrie?", ("Ida Faro",)),
        ("Who won race 4 at Corrie?", ("Ida Faro", "Isle A", "Jon Sund", "Isle B")),
    ],
)
def test_classes_are_told_as_classes(raced: Knowledge, question: str, said: tuple[str, ...]) -> None:
    answer = raced.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert all(words in answer.text for words in said)
