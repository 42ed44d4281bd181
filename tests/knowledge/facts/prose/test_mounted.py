"""Whoever drives a car that a sentence names by its model alone."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "Northern Cup: Brands Hatch, 6 May 2024\n\n"


def results(text: str) -> set[tuple[object, ...]]:
    facts = [f for f in extract(read_text("report.txt", HEAD + text)).facts if isinstance(f, Result)]
    return {(f.session, f.position, f.drivers[0] if f.drivers else None) for f in facts}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nobody had bet on Ada Brun. The 58-year-old dentist, in a Mazda MX-5 that he prepares himself, was fourth.",
            {("Race", 4, "Ada Brun")},
        ),
        (
            "In the first of the weekend's two races Ada Brun had beaten Ben Cole by less than a tenth to take the "
            "trophy. Ben Cole won the second race.",
            {("Race 1", 1, "Ada Brun"), ("Race 1", 2, "Ben Cole"), ("Race 2", 1, "Ben Cole")},
        ),
        ("Ada Brun had the race under control. Her Porsche #34 won by a lap.", {("Race", 1, "Ada Brun")}),
        ("Nobody had the race under control. The Porsche #34 won by a lap.", {("Race", 1, None)}),
    ],
    ids=["car", "beaten", "hers", "nobody's"],
)  # fmt: skip
def test_who_is_meant(text: str, told: set[tuple[object, ...]]) -> None:
    assert told <= results(text)
