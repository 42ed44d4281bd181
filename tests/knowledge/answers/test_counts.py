"""How many, asked of several or with a yes and no; figures as exact as they are told; numbers that differ by a nought."""

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from tests.knowledge.answers.test_told import placed
from tests.stories import knowing, story

CUP = {"championship": "Coupe des Lagunes", "season": 2031}
TERVEL, ALMAR = {**CUP, "event": "Tervel"}, {**CUP, "event": "Almar"}
FACTS = (
    placed(TERVEL, 1, "Mara Quill", car_number="7"), placed(TERVEL, 2, "Lia Orr", car_number="007", gap="4"),
    placed(TERVEL, 3, "Ada Roch", car_number="07", gap="9"), placed(ALMAR, 1, "Jon Sund", car_number="08"),
    {"kind": "tally", "metric": "wins", "value": 6, "scope": "career", "drivers": ("Mara Quill",)},
    {"kind": "tally", "metric": "wins", "value": 2, "scope": "career", "drivers": ("Nils Vale",)},
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Two races of a season, and what documents say of whole careers."""
    return knowing(tmp_path_factory.mktemp("counts"), story("season.txt", *FACTS))


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Has Mara Quill won at least 5 races?", "Yes. Mara Quill: 6 wins"),
        ("Has Mara Quill won 6 races?", "Yes. Mara Quill: 6 wins"),
        ("Mara Quill a-t-elle gagné 6 courses ?", "Oui. Mara Quill : 6 victoires"),
        ("Has Mara Quill won more than 8 races?", "No. Mara Quill: 6 wins"),
    ],
)
def test_a_published_count_answers_yes_and_no(told: Knowledge, question: str, opening: str) -> None:
    assert told.ask(question).text.startswith(opening)


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("How many wins have Mara Quill and Nils Vale?", AnswerStatus.ANSWERED, ("Mara Quill: 6", "Nils Vale: 2")),
        ("How many wins have Mara Quill and Lia Orr?", AnswerStatus.NOT_RECORDED, ("Mara Quill: 6", "for Lia Orr")),
        ("Combien de victoires ont Lia Orr et Ada Roch ?", AnswerStatus.NOT_RECORDED, ("Lia Orr", "Ada Roch")),
    ],
)
def test_nobody_asked_about_is_passed_over(
    told: Knowledge, question: str, status: AnswerStatus, said: tuple[str, ...]
) -> None:
    answer = told.ask(question)
    assert answer.status is status
    assert all(words in answer.text for words in said), answer.text


@pytest.mark.parametrize(
    ("question", "driver"),
    [
        ("Who drove car 7 at Tervel?", "Mara Quill"),
        ("Who drove the number 007 at Tervel in 2031?", "Lia Orr"),
        ("Qui pilotait la n°07 à Tervel ?", "Ada Roch"),
        ("Who drove car 8 at Almar?", "Jon Sund"),
        ("Who drove car 08 at Almar?", "Jon Sund"),
    ],
)
def test_noughts_tell_cars_apart_where_both_are_there(told: Knowledge, question: str, driver: str) -> None:
    answer = told.ask(question)
    assert answer.table.rows == ((driver,),), answer.text


def test_a_gap_has_no_more_digits_than_are_told(told: Knowledge) -> None:
    assert " 5 s" in told.ask("What was the gap between Lia Orr and Ada Roch at Tervel in 2031?").text
