"""Places of a headline, in the class in which the text tells them; and cars that are ours by their make."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Event, Result
from knowledge.reading.read import read_text

IN_FRENCH = (
    "DOE COMPÉTITION\nNogaro, 19 avril 2030\n\nNOTRE N°61 TERMINE QUATRIÈME\n\nNotre Alpine A110 GT4 a terminé {} dimanche "
    "à Nogaro.\n\nLa numéro 61 est partagée, comme toujours, par Ada Brun et son équipier Max Dor. La pole de la "
    "catégorie est revenue à l'Alpine n°90 de Haze Motorsport.\n\nL'écurie, dirigée par Kim Sand depuis 2014, sera à Spa "
    "les 23 et 24 juillet.\n"
)
IN_ENGLISH = (
    "DOE MOTORSPORT\nSnetterton | 19 June 2030\n\nOUR #61 COMES HOME FOURTH\n\nOur McLaren 570S GT4 finished {} on "
    "Sunday.\n\nCar number 61 is shared, as ever, by Ada Brun and her team-mate Max Dor. Pole in the class went to the "
    "#90 Haze Motorsport McLaren.\n\nThe team, run by Kim Sand since 2014, goes to Spa on 23 and 24 July.\n"
)


@pytest.mark.parametrize(
    ("text", "place", "category"),
    [
        (IN_FRENCH, "quatrième de la catégorie GT4", "GT4"),
        (IN_FRENCH, "quatrième au général", "Overall"),
        (IN_ENGLISH, "fourth in the GT4 class of the British GT Championship at Snetterton", "GT4"),
        (IN_ENGLISH, "fourth overall", "Overall"),
    ],
)
def test_a_headline_means_the_place_that_its_text_tells(text: str, place: str, category: str) -> None:
    facts = extract(read_text("page.txt", text.format(place))).facts
    told = [f for f in facts if isinstance(f, Result) and f.position == 4]
    assert [(f.category, f.drivers, f.car_number) for f in told] == [(category, ("Ada Brun", "Max Dor"), "61")]
    meetings = [f.start_date for f in facts if isinstance(f, Event) and f.event.startswith("Spa")]
    assert [day.year for day in meetings if day] == [2030]
