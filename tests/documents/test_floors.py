"""How well the shipped reports are read: neither half may fall below its floor."""

from functools import cache
from typing import Any

import pytest

from knowledge.evaluation import Score, evaluate
from knowledge.facts.extract import extract
from knowledge.reading.read import read
from tests.documents.library import DEVELOPMENT, HELD_OUT, NAMES, PATHS, gold_of

HALVES = {"development": DEVELOPMENT, "held out": HELD_OUT}
PRECISION = {"development": 0.94, "held out": 0.82}
RECALL = {"development": 0.70, "held out": 0.56}
TRAPS = {"development": 4, "held out": 5}


@cache
def facts_of(name: str) -> list[dict[str, Any]]:
    return [fact.model_dump(mode="json", exclude_none=True) for fact in extract(read(PATHS[name])).facts]


@cache
def score(half: str) -> Score:
    kinds = (evaluate(facts_of(name), gold_of(name)) for name in sorted(HALVES[half]))
    return sum((one for scores in kinds for one in scores.values()), Score())


@pytest.mark.parametrize("half", HALVES)
def test_what_is_said_is_right(half: str):
    assert score(half).precision >= PRECISION[half]


@pytest.mark.parametrize("half", HALVES)
def test_what_is_stated_is_found(half: str):
    assert score(half).recall >= RECALL[half]


@pytest.mark.parametrize("half", HALVES)
def test_traps_are_not_stepped_into(half: str):
    assert score(half).trapped <= TRAPS[half]


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_has_its_words(name: str):
    text = read(PATHS[name]).text
    assert [fact for fact in facts_of(name) if text[fact["start"] : fact["end"]] != fact["quote"]] == []
