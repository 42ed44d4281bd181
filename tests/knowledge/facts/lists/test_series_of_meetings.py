"""Whose the meetings of a newsletter are: of the series told in the bracket with their days, or in the label of a line."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event
from knowledge.reading.read import read_text

LETTER = "Newsletter\n\nBritish GT Championship preview, March 2030\n\nThe season opens at Oulton Park on 6-7 April 2030.\n\n{}\n"
GB3, GT = "GB3 Championship", "British GT Championship"


@pytest.mark.parametrize(
    ("line", "series"),
    [
        (
            "Next up: Jo Falk races at Brands Hatch (GB3, 3-4 May) and Ada Brun at Thruxton (British GT, 10-11 May).",
            {"Brands Hatch": GB3, "Thruxton": GT},
        ),
        ("Jo Falk (GB3): Spa, 3-4 May; Monza, 10-11 May.", {"Spa": GB3, "Monza": GB3}),
    ],
)
def test_series(line: str, series: dict[str, str]) -> None:
    facts = extract(read_text("letter.txt", LETTER.format(line))).facts
    told = {fact.event: fact.championship for fact in facts if isinstance(fact, Event) and fact.start_date}
    assert series.items() <= told.items()
