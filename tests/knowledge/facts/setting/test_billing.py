"""Which class a whole document is about."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Anna Lorne won the race. It was all about LMP3: the LMP3 field, the LMP3 pace, the LMP3 crowd.", "LMP3"),
        (
            "Anna Lorne won the race. The GT4 field was thin; Paul Finch won in GT4. In GT3 there was more to see.",
            "Overall",
        ),
        ("Anna Lorne s'impose. Le LM P2 revient à Paul Finch, le LM P1 a souffert, le LM GTE aussi.", "Overall"),
    ],
)
def test_the_class_of_a_document(text: str, category: str) -> None:
    facts = extract(read_text("report.txt", text)).facts
    assert {fact.category for fact in facts if isinstance(fact, Result) and "Anna Lorne" in fact.drivers} == {category}
