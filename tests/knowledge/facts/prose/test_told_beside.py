"""What a report says beside its results: countries before a bracket, corners named as tracks are, titles of last year."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Profile, Result, Title
from knowledge.reading.read import read_text

FRENCH = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\nLe public est venu nombreux aux courses. "
ENGLISH = "Porsche Carrera Cup Great Britain\nOulton Park, 12 May 2031\n\nThe crowd was large for the races. "


def test_a_country_stands_between_a_name_and_its_bracket() -> None:
    facts = extract(read_text("story.txt", ENGLISH + "Ada Brun of Brazil (Moor Racing) was third.\n")).facts
    assert [(f.drivers, f.team, f.position) for f in facts if isinstance(f, Result)] == [
        (("Ada Brun",), "Moor Racing", 3)
    ]
    assert [(f.person, f.nationality) for f in facts if isinstance(f, Profile)] == [("Ada Brun", "Brazil")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (FRENCH + "Ada Brun, touchée à Adelaïde, abandonne.", "Nogaro"),
        (ENGLISH + "Ada Brun crashed at Estoril and retired.", "Oulton Park"),
    ],
)
def test_the_place_of_the_dateline_outweighs_a_corner_of_that_name(text: str, place: str) -> None:
    facts = extract(read_text("story.txt", text + "\n")).facts
    assert {f.event for f in facts if isinstance(f, Result)} == {place}


def test_last_years_title_is_no_win() -> None:
    text = ENGLISH + "Ada Brun won last year's inaugural title by a single point from Max Dor."
    facts = extract(read_text("story.txt", text + "\n")).facts
    assert [(f.drivers, f.season) for f in facts if isinstance(f, Title)] == [(("Ada Brun",), 2030)]
    assert not [f for f in facts if isinstance(f, Result)]


def test_who_is_out_of_the_results_need_not_have_stopped() -> None:
    facts = extract(read_text("story.txt", ENGLISH + "An hour later Ada Brun was out of the results.\n")).facts
    assert not [f for f in facts if isinstance(f, Result)]
