"""The days of a text's own meeting, and rounds numbered in words."""

import datetime as dt

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event, Profile
from knowledge.reading.read import read_text


def events(text: str) -> set[tuple[object, ...]]:
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Event)]
    return {(f.event, f.start_date, f.end_date, f.round) for f in facts}


DAYS = (dt.date(2024, 7, 12), dt.date(2024, 7, 14))


@pytest.mark.parametrize(
    "text",
    [
        "Northern Cup: Brands Hatch\n\nThe Northern Cup's trip to Kent (12-14 July 2024) was hot. Ada Brun won.",
        "Coupe du Nord : Nogaro\n\nLa visite annuelle au pays de l'armagnac (12-14 juillet 2024) fut chaude. Ada Brun a gagné.",
    ],
    ids=["en", "fr"],
)  # fmt: skip
def test_the_days_of_the_own_meeting(text: str) -> None:
    assert DAYS in {event[1:3] for event in events(text)}


def test_the_days_of_a_next_meeting_are_not_its_own() -> None:
    text = "Northern Cup: Brands Hatch\n\nAda Brun won. The next meeting is on 12-14 July 2024."
    assert DAYS not in {event[1:3] for event in events(text)}


def test_a_round_is_numbered_in_words() -> None:
    text = (
        "Fell Rally, June 4, 2023\n\nAda Brun won the Fell Rally. "
        "Round three of six is the Moor Stages in Oban on July 22."
    )
    assert ("Moor Stages", dt.date(2023, 7, 22), dt.date(2023, 7, 22), 3) in events(text)


def test_the_age_of_whoever_spoke() -> None:
    text = 'Fell Rally, June 4, 2023\n\nAda Brun won the Fell Rally. "I braked late," said Brun, 30. It rained.'
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Profile)]
    assert [(f.person, f.age) for f in facts] == [("Ada Brun", 30)]
