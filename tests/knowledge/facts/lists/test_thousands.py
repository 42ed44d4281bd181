"""Points of a thousand and more."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.read import read_text

HEAD = "NASCAR Cup Series\n\nLakeside, 20 November 2031\n\n"


@pytest.mark.parametrize(
    ("line", "points"),
    [
        ("Final Cup standings: 1. Ada Brun 2,403; 2. Max Dor 2,403; 3. Ida Roe 2,345.", [2403, 2403, 2345]),
        ("Final standings: 1. Ada Brun 1.012; 2. Max Dor 1.003; 3. Ida Roe 1.001.", [1012, 1003, 1001]),
    ],
)
def test_thousands_of_points(line: str, points: list[int]) -> None:
    facts = extract(read_text("report.txt", HEAD + line)).facts
    assert [f.points for f in facts if isinstance(f, Standing)] == points


def test_figures_that_grow_are_gaps() -> None:
    line = "Results: 1. Ada Brun 31:02.403; 2. Max Dor 2.403; 3. Ida Roe 3.345."
    facts = extract(read_text("report.txt", HEAD + line)).facts
    assert [f.gap for f in facts if isinstance(f, Result)] == [None, "2.403", "3.345"]
