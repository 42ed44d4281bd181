"""Floors: of questions that come with their answers, so many are answered right and so few wrong."""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from knowledge.knowledge import Knowledge
from tests.gold import shared


def outcomes(knowledge: Knowledge, name: str) -> Counter[str]:
    """How many questions of a set are answered right, wrong or not at all."""
    spec = importlib.util.spec_from_file_location("score_answers", shared("scoring") / "score_answers.py")
    assert spec is not None
    assert spec.loader is not None
    scorer: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    counts: Counter[str] = Counter()
    for line in (shared("questions") / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        asked = json.loads(line)
        answer = knowledge.ask(asked["q"], context=asked.get("context") or ())
        counts[scorer.verdict(asked, {"status": answer.status.value, "text": answer.text})] += 1
    return counts


def share(counts: Counter[str], kind: str) -> float:
    return counts[kind] / counts.total()


@pytest.mark.parametrize(("name", "right", "wrong"), [("seeds", 0.95, 0.025), ("documents", 0.94, 0.02)])
def test_over_documents_that_were_read_without_a_fault(
    gold_store: Engine, name: str, right: float, wrong: float
) -> None:
    knowledge = Knowledge(str(gold_store.url))
    counts = outcomes(knowledge, name)
    knowledge.close()
    assert share(counts, "right") >= right, counts
    assert share(counts, "wrong") <= wrong, counts


@pytest.mark.slow
def test_over_formula_one(tmp_path: Path) -> None:
    knowledge = Knowledge(f"sqlite:///{tmp_path / 'f1.db'}")
    knowledge.learn([f"f1db:{shared('f1db') / 'f1db-data.tar.xz'}"])
    counts = outcomes(knowledge, "f1")
    knowledge.close()
    assert share(counts, "right") >= 0.95, counts
    assert share(counts, "wrong") <= 0.01, counts
