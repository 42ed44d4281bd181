"""Whose next meeting is asked for: of a team or a driver it is one of their series, and after what the papers tell."""

import datetime as dt
from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.knowledge import Knowledge
from tests.stories import knowing, story

SPRING, AUTUMN = dt.date(2031, 4, 20), dt.date(2031, 10, 21)


def meeting(series: str, name: str, day: str, season: int = 2031) -> dict[str, Any]:
    return {
        "kind": "event",
        "championship": series,
        "season": season,
        "event": name,
        "start_date": day,
        "end_date": day,
    }


def won(series: str, name: str, driver: str, team: str) -> dict[str, Any]:
    return {
        "kind": "result", "championship": series, "season": 2031, "event": name, "session": "Race", "category": "Overall",
        "position": 1, "drivers": (driver,), "team": team,
    }  # fmt: skip


@pytest.fixture(scope="module")
def seasons(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    spring = story(
        "spring.txt",
        won("Coupe des Lagunes", "Tervel", "Ada Brun", "RLR Orage"),
        meeting("Coupe des Lagunes", "Almar", "2031-09-29"),
        date=SPRING,
    )
    autumn = story(
        "autumn.txt",
        won("Coupe des Lagunes", "Vesle", "Ada Brun", "RLR Orage"),
        won("Série des Caps", "Dorne", "Max Dor", "Fell Racing"),
        meeting("Coupe des Lagunes", "Tervel", "2032-04-06", 2032),
        meeting("Série des Caps", "Brume", "2031-11-02"),
        date=AUTUMN,
    )
    return knowing(tmp_path_factory.mktemp("to_come"), spring, autumn)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When is RLR Orage's next race?", "Tervel 2032"),
        ("Quel est le prochain rendez-vous de RLR ?", "Tervel 2032"),
        ("Quelle est la prochaine course de Fell Racing ?", "Brume 2031"),
        ("When is the next meeting of the Série des Caps?", "Brume 2031"),
    ],
)
def test_the_next_meeting_is_one_of_their_series(seasons: Knowledge, question: str, said: str) -> None:
    answer = seasons.ask(question)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    assert said in answer.text
