"""Headlines in capitals: what somebody does there is no part of his name; and surnames that are makes."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("NORTHERN CUP: MORGAN SWEEPS ASHDALE DOUBLE\n\nSilverstone, 4 June 2023\n\nCole Morgan was early. Morgan won.", "Cole Morgan"),
        ("NORTHERN CUP\n\nSilverstone, 4 June 2023\n\nCole Morgan started first. Morgan won.", "Cole Morgan"),
        ("NORTHERN CUP\n\nSilverstone, 4 June 2023\n\nThe races were short.\n\nThird went to Bo Holm. Ada Brun won.", "Ada Brun"),
    ],
)  # fmt: skip
def test_who_won(text: str, winner: str) -> None:
    facts = [
        f for f in extract(read_text("report.txt", text + "\n")).facts if isinstance(f, Result) and f.position == 1
    ]
    assert {f.drivers for f in facts} == {(winner,)}
