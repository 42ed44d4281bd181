"""Asking about Formula One in a store that holds a million other results: size must not be felt."""

import shutil
import statistics
from pathlib import Path

import pytest

from knowledge.knowledge import Knowledge
from knowledge.store.database import open_store
from tests.benchmarks.many import fill
from tests.benchmarks.stopwatch import best_times
from tests.benchmarks.test_asking import QUESTIONS, answers_of, f1_path

pytestmark = pytest.mark.slow
__all__ = ["f1_path"]


def test_a_million_results_cost_at_most_three_times(
    f1_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    large = tmp_path / "large.db"
    shutil.copy(f1_path, large)
    engine = open_store(f"sqlite:///{large}")
    fill(engine, results=1_000_000, names=100_000)
    engine.dispose()
    small_times, large_times = answers_of(f1_path, QUESTIONS), answers_of(large, QUESTIONS)
    knowledge = Knowledge(f"sqlite:///{large}")
    assert knowledge.status().coverage
    [building] = best_times([lambda: knowledge.suggest("driver", "prost")], rounds=1)
    ratio = statistics.median(large_times) / statistics.median(small_times)
    with capsys.disabled():
        print(f"\na million results: {ratio:.2f} times; the names are ready after {building:.1f} s")
    assert ratio <= 3
