"""How well made-up reports are read, which mix the real and the invented and are no source of facts.

They were written before anybody looked at how they would be read; ``made_up/held_out.txt`` names those that nobody has
looked at since.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from knowledge.evaluation import Score, evaluate
from knowledge.facts.extract import extract
from knowledge.reading.read import read

FOLDER = Path(__file__).parent / "made_up"
HELD_OUT = frozenset((FOLDER / "held_out.txt").read_text(encoding="utf-8").split())
PATHS = {path.stem: path for path in sorted(FOLDER.glob("*.txt")) if path.stem != "held_out"}
HALVES = {"looked at": frozenset(PATHS) - HELD_OUT, "held out": HELD_OUT}
PRECISION = {"looked at": 0.92, "held out": 0.82}
RECALL = {"looked at": 0.65, "held out": 0.48}


def gold_of(name: str) -> list[dict[str, Any]]:
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@cache
def facts_of(name: str) -> list[dict[str, Any]]:
    return [fact.model_dump(mode="json", exclude_none=True) for fact in extract(read(PATHS[name])).facts]


def score(half: str) -> Score:
    scores = (evaluate(facts_of(name), gold_of(name)) for name in sorted(HALVES[half]))
    return sum((one for kinds in scores for one in kinds.values()), Score())


@pytest.mark.parametrize("half", HALVES)
def test_what_is_said_is_right(half: str):
    assert score(half).precision >= PRECISION[half]


@pytest.mark.parametrize("half", HALVES)
def test_what_is_stated_is_found(half: str):
    assert score(half).recall >= RECALL[half]


@pytest.mark.parametrize("name", PATHS)
def test_every_fact_has_its_words(name: str):
    text = read(PATHS[name]).text
    assert [fact for fact in facts_of(name) if text[fact["start"] : fact["end"]] != fact["quote"]] == []
