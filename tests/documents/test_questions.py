"""The questions that belong to the shipped reports: whole, bilingual, and about reports that exist."""

import json
from collections import Counter
from typing import Any

from tests.documents.library import HERE, NAMES

QUESTIONS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "questions.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_there_are_enough_of_every_sort():
    assert len(QUESTIONS) >= 120
    languages = Counter(question["lang"] for question in QUESTIONS)
    assert set(languages) == {"fr", "en"}
    assert min(languages.values()) >= 60
    assert sum(question["unanswerable"] for question in QUESTIONS) >= 15
    assert sum(bool(question["context"]) for question in QUESTIONS) >= 8


def test_each_has_its_own_id_and_wording():
    assert len({question["id"] for question in QUESTIONS}) == len(QUESTIONS)
    assert len({(question["q"], *question["context"]) for question in QUESTIONS}) == len(QUESTIONS)


def test_every_report_is_asked_about():
    assert {question["document"] for question in QUESTIONS if "document" in question} == set(NAMES)


def test_what_can_be_answered_says_what_the_answer_holds():
    assert [question["id"] for question in QUESTIONS if bool(question["must"]) == question["unanswerable"]] == []
