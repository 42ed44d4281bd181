"""The series and the place of a race that a sentence names in passing."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event, Result
from knowledge.reading.read import read_text

EN = (
    "The Marsh Gazette\n\nHopes end early at Snetterton for Brun\n\nMonday, May 6, 2024\n\n"
    "Ada Brun retired from the Northern Cup race at Snetterton.\n\n"
)
FR = (
    "La Gazette du Marais\n\nEspoirs déçus à Nogaro pour Brun\n\nLundi 6 mai 2024\n\n"
    "Ada Brun a abandonné dans la course de la Coupe du Nord à Nogaro.\n\n"
)


def results(text: str) -> set[tuple[object, ...]]:
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    return {(f.championship, f.event, f.session, f.position, f.drivers[0]) for f in facts if f.position}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            EN + "Ben Cole finished third in the second race of the Alder Academy Supercup and was happy.",
            ("Alder Academy Supercup", "Snetterton", "Race 2", 3, "Ben Cole"),
        ),
        (
            EN + "The baker from Diss was cheered by all when Ben Cole won the Alder Trophy race at Thruxton.",
            ("Alder Trophy", "Thruxton", "Race", 1, "Ben Cole"),
        ),
        (
            FR + "Ben Cole a terminé troisième de la deuxième course du Challenge des Plaines, à la surprise de tous.",
            ("Challenge des Plaines", "Nogaro", "Race 2", 3, "Ben Cole"),
        ),
    ],
    ids=["race of", "series race at", "course du"],
)  # fmt: skip
def test_the_series_of_a_race(text: str, told: tuple[object, ...]) -> None:
    assert told in results(text)


def test_the_meeting_of_another_series_is_told_in_passing() -> None:
    text = EN + "Ben Cole was a non-starter in the Alder Championship at Thruxton."
    events = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Event)]
    assert ("Alder Championship", "Thruxton") in {(f.championship, f.event) for f in events}


def test_a_link_to_another_story_is_no_place_of_this_one() -> None:
    text = "The Marsh Gazette\n\nBrun wins\n\nAda Brun won the Northern Cup race at Snetterton.\n\n"
    assert ("Northern Cup", "Snetterton", "Race", 1, "Ada Brun") in results(
        text + "Related: rain stops play at Croft\n"
    )
