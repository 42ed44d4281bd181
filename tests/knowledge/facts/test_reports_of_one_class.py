"""What a team's report on its cars of one class yields: the places that it tells of them are of that class."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

ENGLISH = """Farrow Racing on the class podium at Norrholm

The #34 Farrow Racing Aston Martin Vantage GT3 of Tom Hadley, Ioan Preece and Marek Dvorsky finished third in LMGT3 in the
6 Hours of Norrholm on Sunday 7 July 2024.

The sister #35 Aston Martin of Oliver Crane, Sam Whitlock and Luca Merini was classified seventh after a drive-through.
"""
FRENCH = """Écurie Vallombre : un podium en LMP3 à Saint-Brevan

L'Écurie Vallombre engageait deux Ligier JS P320 en LMP3 lors des 4 Heures de Saint-Brevan 2023.

En qualifications, la n°14 de Clara Fontanel partait huitième, à une seconde de la pole de la catégorie.

En course, Julien Marchetti, Bastien Roche et Kevin Lambrecht ont terminé deuxièmes.
"""


def places(text: str) -> set[tuple[str, str, int | None]]:
    """Who was where in which class, by the surname of the first of a crew."""
    facts = extract(read_text("report.txt", text)).facts
    return {(f.drivers[0].split()[-1], f.category, f.position) for f in facts if isinstance(f, Result)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, {("Hadley", "LMGT3", 3), ("Crane", "LMGT3", 7)}),
        (FRENCH, {("Fontanel", "LMP3", 8), ("Marchetti", "LMP3", 2)}),
    ],
)
def test_plain_places_are_of_the_one_class(text: str, expected: set[tuple[str, str, int | None]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("\nBen Harker won the race from Filip Novak.\n", ("Crane", "Overall", 7)),
        ("\nThe #34 was nineteenth overall.\n", ("Crane", "Overall", 7)),
        ("\nIn GT4, Pedro Alves won.\n", ("Crane", "Overall", 7)),
    ],
    ids=["a plain winner", "a place of all", "another class"],
)
def test_what_tells_of_the_whole_field_leaves_them_of_all(more: str, expected: tuple[str, str, int]) -> None:
    assert expected in places(ENGLISH + more)


def test_a_place_before_the_change_of_drivers_is_held_for_a_while() -> None:
    text = ENGLISH + "\nHadley took the start and brought the #34 from ninth to fifth before handing over to Preece.\n"
    assert not {place for place in places(text) if place[2] == 5}
