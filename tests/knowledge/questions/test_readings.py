"""Holds the understanding of questions to a floor a kind, over questions of our own in both languages."""

from collections import defaultdict
from functools import lru_cache
from typing import Any

import pytest

from config.language import languages
from knowledge.questions.parse import understand
from tests.knowledge.questions.asked import expected_problems, index, load

FLOORS = defaultdict(lambda: 0.95, refusals=1.0)
NOT_YET = "not-yet"  # known failures, required to fail


def read(row: dict[str, Any]) -> list[str]:
    """What differs from the reading expected of one question."""
    understood = understand(row["q"], index(), languages(), locale=row["lang"], context=row.get("context", ()))
    return expected_problems(row, understood)


@lru_cache
def outcomes() -> dict[str, list[tuple[str, list[str]]]]:
    """Every kind's questions by id, with what went wrong."""
    found: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for row in load():
        found[row["kind"]].append((f"{row['id']} {row['q']}", read(row)))
    return found


def kinds() -> list[str]:
    return sorted({row["kind"] for row in load()} - {NOT_YET})


@pytest.mark.parametrize("kind", kinds())
def test_each_kind_stays_above_its_floor(kind: str) -> None:
    wrong = [(q, problems) for q, problems in outcomes()[kind] if problems]
    share = 1 - len(wrong) / len(outcomes()[kind])
    assert share >= FLOORS[kind], wrong


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("row", [pytest.param(r, id=r["id"]) for r in load() if r["kind"] == NOT_YET])
def test_known_failures_still_fail(row: dict[str, Any]) -> None:
    assert read(row) == []


def test_there_are_questions_enough_in_both_languages() -> None:
    rows = list(load())
    by_language = {code: sum(r["lang"] == code for r in rows) for code in languages()}
    assert len(rows) >= 400
    assert min(by_language.values()) >= 0.4 * len(rows), by_language


def test_both_languages_read_the_same() -> None:
    """What is expected stands once for a pair, so that each reading occurs in both languages."""
    told: dict[str, set[str]] = defaultdict(set)
    for row in load():
        told[f"{row['kind']} {row['expect']}"].add(row["lang"])
    assert [reading for reading, said in told.items() if said != set(languages())] == []
