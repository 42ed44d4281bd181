"""What reports of single meetings let the bot say: whose race it was, cars and crews, runs of wins, gaps in an order."""

import datetime as dt
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from tests.stories import knowing, story

SEASON = {"championship": "Coupe des Lagunes", "season": 2031}
CUP = {**SEASON, "event": "Tervel", "circuit": "Tervel"}
SUPPORT = {**CUP, "championship": "Trophée des Phares"}
ROUND = {**CUP, "event": "Almar", "circuit": "Almar"}


def placed(here: dict[str, Any], place: int | None, *drivers: str, **more: Any) -> dict[str, Any]:
    """A place of a race at a meeting."""
    base = {"kind": "result", "session": "Race 1", "category": "Overall", "position": place}
    return {**base, **here, "drivers": drivers, **more}


FACTS: tuple[dict[str, Any], ...] = (
    placed(CUP, 1, "Mara Quill", "Otto Sund", team="Les Deux Anses", car="Sirocco P3", car_number="14"),
    placed(CUP, 2, "Lia Orr", team="Phare Sport", car="Mistral GT", gap="4.250"),
    placed(CUP, 3, "Nils Vale"), placed(CUP, 4, "Bram Holt"), placed(CUP, 6, "Jon Adair"),
    placed(CUP, 1, "Lia Orr", session="Race 2"), placed(CUP, 2, "Nils Vale", session="Race 2"),
    placed(SUPPORT, 1, "Ada Roch"), placed(SUPPORT, 2, "Ike Thorn"),
    {"kind": "tally", **SEASON, "metric": "wins", "value": 5, "scope": "consecutive", "drivers": ("Lia Orr",)},
    {"kind": "tally", **SEASON, "metric": "wins", "value": 2, "scope": "season", "drivers": ("Nils Vale",)},
    {"kind": "standing", **CUP, "category": "Overall", "position": 1, "points": 51, "drivers": ("Lia Orr",)},
    {"kind": "standing", **CUP, "category": "Overall", "position": 2, "points": 44, "drivers": ("Mara Quill",)},
    {"kind": "standing", **SEASON, "category": "Silver", "position": 1, "points": 90, "drivers": ("Ike Thorn",), "final": True},
    {"kind": "standing", **SEASON, "category": "Silver", "position": 2, "points": 81, "drivers": ("Al Renn",), "final": True},
    {"kind": "standing", **CUP, "category": "Juniors", "position": 1, "points": 33, "drivers": ("Nils Vale",)},
    {"kind": "profile", "person": "Mara Quill", "age": 23},
    {"kind": "event", **CUP, "start_date": dt.date(2031, 5, 3), "end_date": dt.date(2031, 5, 4)},
    {"kind": "event", **ROUND, "start_date": dt.date(2031, 9, 20), "end_date": dt.date(2031, 9, 21)},
)  # fmt: skip


@pytest.fixture(scope="module")
def weekend(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """The report of a weekend, learnt."""
    return knowing(tmp_path_factory.mktemp("weekend"), story("weekend.txt", *FACTS, date=dt.date(2031, 5, 4)))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who won race 1 at Tervel?", "Mara Quill and Otto Sund"),  # and not the race of the series told beside
        ("Quelle voiture a gagné la course 1 à Tervel ?", "Sirocco P3 n°14"),
        ("Which car won race 1 at Tervel?", "Sirocco P3 no. 14"),
        ("Avec qui Mara Quill a-t-elle gagné à Tervel ?", "Otto Sund"),
        ("Qui a fini derrière Mara Quill en course 1 à Tervel et à combien ?", "4,250 s"),
        ("How many wins in a row does Lia Orr have?", "5 wins in a row"),
        ("Combien de victoires de suite pour Lia Orr ?", "5 victoires de suite"),
        ("How many wins does Nils Vale have?", "2 wins in 2031"),
        ("Combien de points Mara Quill a-t-elle de retard sur Lia Orr ?", "7 points"),
        ("Who is the Coupe des Lagunes Silver champion?", "Ike Thorn, 90 points"),
        ("Qui est champion Silver de la Coupe des Lagunes 2031 ?", "Ike Thorn, 90 points"),
        ("À combien de points de la tête est Mara Quill ?", "7 points"),
        ("When and where does the Coupe des Lagunes resume?", "Almar"),
        ("Où et quand reprend la Coupe des Lagunes ?", "Almar"),
        ("Quand a lieu la finale de la Coupe des Lagunes ?", "20 au 21 septembre"),
        ("When does the Coupe des Lagunes season end?", "20–21 September"),
        ("Quel âge avait Mara Quill quand elle a gagné à Tervel ?", "23 ans"),
        ("Bram Holt, abandon en course 1 à Tervel ?", "4e"),
        ("Who won more races at Tervel in 2031, Lia Orr or Nils Vale?", "Lia Orr"),
    ],
)
def test_what_a_report_says(weekend: Knowledge, question: str, said: str) -> None:
    answer = weekend.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Qui est champion Juniors de la Coupe des Lagunes ?",  # its order is not the final one
        "Top 5 of race 1 at Tervel",  # nobody is told to have been fifth
        "How many career wins does Nils Vale have?",  # those of the season are not those of a career
        "Combien de victoires pour Lia Orr en carrière ?",  # nor is a run of them
        "Quel âge avait Lia Orr quand elle a gagné à Tervel ?",
    ],
)
def test_what_it_does_not_say(weekend: Knowledge, question: str) -> None:
    answer = weekend.ask(question)
    assert answer.status is not AnswerStatus.ANSWERED, answer.text


@pytest.mark.parametrize(
    ("asked", "meant"), [("John Quill", "Mara Quill"), ("Pia Vales", "Nils Vale"), ("Bo Ourm", "")]
)
def test_who_is_called_like_a_stranger_is_offered(weekend: Knowledge, asked: str, meant: str) -> None:
    answer = weekend.ask(f"Where did {asked} finish at Tervel?")
    assert answer.status is AnswerStatus.UNKNOWN_NAME
    assert meant in answer.text
    assert [choice.label for choice in answer.choices] == ([meant] if meant else [])


def test_the_other_race_is_asked_for_in_a_word(weekend: Knowledge) -> None:
    for first, then in (
        ("Qui a gagné la course 1 à Tervel ?", "Et la 2 ?"),
        ("Who won race 1 at Tervel?", "And the other race?"),
    ):
        assert "Lia Orr" in weekend.ask(then, context=[first]).text
