"""A race that only says who somebody is, and of which the sentence is not."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

REPORT = """Boreal Cup - Donington Park - July 2, 2031

Race 1

Ada Brun won from Max Dor.

Race 2

Leo Fay won from Ida Roe. {told}
"""


def sessions(told: str) -> set[tuple[str, int | None, str | None]]:
    """Who was placed where in which race."""
    facts = extract(read_text("report.txt", REPORT.format(told=told))).facts
    return {(f.drivers[0], f.position, f.session) for f in facts if isinstance(f, Result)}


def test_a_winner_of_another_race_is_placed_in_the_one_told() -> None:
    found = sessions("Race one winner Ada Brun was third.")
    assert {("Ada Brun", 3, "Race 2"), ("Ada Brun", 1, "Race 1")} <= found


def test_a_race_that_a_sentence_is_about() -> None:
    assert ("Max Dor", 3, "Race 2") in sessions("In Race 2 Max Dor was third.")
