"""In which class a car runs."""

import pytest

from knowledge.facts.fact import Entry, Fact, Result
from knowledge.facts.parties.entry_classes import with_classes


def entry(number: str | None, *drivers: str, car: str | None = None) -> Entry:
    return Entry(document="d", start=0, end=1, quote="q", drivers=drivers, car=car, car_number=number, team="T")


def result(category: str, *drivers: str, number: str | None = None) -> Result:
    return Result(
        document="d", start=0, end=1, quote="q", session="Race", category=category, position=1, drivers=drivers,
        car_number=number,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "told", "classes"),
    [
        ([entry("7", "A")], [result("GT3", "A")], ["GT3"]),
        ([entry("7")], [result("GT3", "A", number="7")], ["GT3"]),
        ([entry("7", "A")], [result("GT3", "A"), result("Pro-Am", "A")], [None]),
        ([entry("7", "A")], [result("Overall", "A")], [None]),
        ([entry("7", "A", car="M One"), entry("8", car="M One")], [result("GT3", "A")], ["GT3", "GT3"]),
        ([entry("7", "A", car="M One"), entry("8", "B", car="M One")], [result("Juniors", "A")], ["Juniors", None]),
        ([entry("7", "A", car="Make"), entry("8", car="Make")], [result("GT3", "A")], ["GT3", None]),
    ],
)
def test_the_class_of_a_car(entries: list[Fact], told: list[Fact], classes: list[str | None]) -> None:
    assert [fact.category for fact in with_classes(entries, told) if isinstance(fact, Entry)] == classes
