"""What a newcomer asks of the shipped library: enough is answered, and next to nothing wrongly."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.knowledge import LIBRARY, Knowledge
from knowledge.text import fold
from tests.documents.library import HELD_OUT, HERE, PATHS

QUESTIONS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "questions.jsonl").read_text(encoding="utf-8").splitlines()
]
RIGHT = {"development": 0.60, "held out": 0.26}
WRONG = {"development": 0.10, "held out": 0.08}


def half_of(question: dict[str, Any]) -> str:
    return "held out" if question.get("document") in HELD_OUT else "development"


def holds(text: str, wanted: str) -> bool:
    """Whether ``wanted`` stands in the text as whole words, and a number not inside a longer one."""
    return re.search(rf"(?<![\w.,:]){re.escape(fold(wanted))}(?!\w|[.,:]\d)", fold(text)) is not None


def verdict(question: dict[str, Any], answer: Answer) -> str:
    if answer.status is not AnswerStatus.ANSWERED:
        return "right" if question["unanswerable"] else "refused"
    all_there = all(any(holds(answer.text, one) for one in group) for group in question["must"])
    forbidden = any(holds(answer.text, one) for one in question["forbid"])
    return "right" if all_there and not forbidden and not question["unanswerable"] else "wrong"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    knowledge = Knowledge(f"sqlite:///{tmp_path_factory.mktemp('library') / 'library.db'}")
    report = knowledge.learn([LIBRARY])
    assert report.unreadable == ()
    assert len(report.added) == len(PATHS)
    return knowledge


@pytest.fixture(scope="module")
def answers(library: Knowledge) -> list[tuple[dict[str, Any], Answer]]:
    return [(q, library.ask(q["q"], language=q["lang"], context=q["context"])) for q in QUESTIONS]


@pytest.mark.parametrize("half", RIGHT)
def test_enough_is_answered(half: str, answers: list[tuple[dict[str, Any], Answer]]):
    verdicts = Counter(verdict(question, answer) for question, answer in answers if half_of(question) == half)
    assert verdicts["right"] >= RIGHT[half] * verdicts.total()
    assert verdicts["wrong"] <= WRONG[half] * verdicts.total()


def test_every_answer_stands_in_a_report(answers: list[tuple[dict[str, Any], Answer]]):
    texts = {Path(path).name: path.read_text(encoding="utf-8") for path in PATHS.values()}
    answered = [(q["id"], answer) for q, answer in answers if answer.status is AnswerStatus.ANSWERED]
    assert [name for name, answer in answered if not answer.sources] == []
    astray = [(name, s.quote) for name, answer in answered for s in answer.sources if s.quote not in texts[s.document]]
    assert astray == []


def test_no_answer_names_a_winner_where_nothing_is_known(answers: list[tuple[dict[str, Any], Answer]]):
    wrong = [q["q"] for q, answer in answers if q["unanswerable"] and answer.status is AnswerStatus.ANSWERED]
    assert len(wrong) <= 1


@pytest.mark.parametrize(
    ("text", "language"), [("Who won the Tour de France 2024?", "en"), ("Qui a mangé quoi ?", "fr")]
)
def test_what_is_offered_instead_is_answered(text: str, language: str, library: Knowledge):
    offered = library.ask(text, language=language).suggestions
    assert offered
    refused = [q for q in offered if library.ask(q, language=language).status is not AnswerStatus.ANSWERED]
    assert refused == []
