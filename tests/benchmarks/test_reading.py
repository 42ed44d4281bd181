"""How long reading and extracting takes, against a plain count of the same words in one run, and what it keeps."""

import re
from pathlib import Path

import pytest

from knowledge.facts.extract import extract
from knowledge.knowledge import LIBRARY
from knowledge.reading.read import read
from knowledge.text import fold
from tests.benchmarks.stopwatch import best_times

pytestmark = pytest.mark.slow
FILES = sorted(LIBRARY.glob("*.*"))
WORD = re.compile(r"[^\W_]+")
MOST = 200
"""How many plain counts (0.45 ms a thousand words on the machine where this was set) reading may take; some of the
reports are Markdown, which a child process parses."""


def plain_count(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for match in WORD.finditer(text):
        word = fold(match[0])
        counts[word] = counts.get(word, 0) + 1
    return counts


def test_reading_stays_near_a_plain_count(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in FILES]
    words = sum(len(text.split()) for text in texts)

    def whole(path: Path) -> None:
        extract(read(path))

    for path in FILES:
        whole(path)
    taken, floor = best_times(
        [lambda: [whole(path) for path in FILES], lambda: [plain_count(text) for text in texts for _ in range(10)]],
    )
    ratio = taken / (floor / 10)
    with capsys.disabled():
        print(f"\nreading: {1e6 * taken / words:.1f} ms a thousand words, {ratio:.0f} times a plain count")
    assert ratio <= MOST
