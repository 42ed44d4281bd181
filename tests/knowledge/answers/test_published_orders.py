"""The moment of an order that a document gives."""

import pytest

from knowledge.answers.published_orders import counts_rounds


@pytest.mark.parametrize(
    ("as_of", "counted"),
    [
        ("Round 11", True),
        ("6 courses", True),
        ("course 6", True),
        ("11 May", False),
        ("May 11", False),
        ("12 août", False),
        ("Vesle", False),
        (None, False),
    ],
)
def test_a_day_is_no_number_of_rounds(as_of: str | None, counted: bool) -> None:
    assert counts_rounds(as_of) is counted
