"""A car and its crew on a line of their own, its class in a bracket between them or after them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Result
from knowledge.reading.read import read_text

PAGE = "Brume Racing at Spa\n\n{}\nAda Brun was in good form at Spa.\n"
CREW = ("Ada Brun", "Tom Keller")


@pytest.mark.parametrize(
    ("line", "car"),
    [
        ("#27 Porsche 911 GT3 R (GT3) – Ada Brun / Tom Keller", "Porsche 911 GT3 R"),
        ("#27 Porsche 911 GT3 R (Pro-Am) - Ada Brun and Tom Keller", "Porsche 911 GT3 R"),
        ("N°27 Porsche 911 GT3 R (GT3 Am) : Ada Brun/Tom Keller", "Porsche 911 GT3 R"),
        ("Car #27 (LMP3): Ada Brun and Tom Keller", None),
        ("Ada Brun / Tom Keller – #27 Porsche 911 GT3 R – Silver-Am", "Porsche 911 GT3 R"),
        ("Ada Brun / Tom Keller – n°27", None),
    ],
)
def test_a_crew_line_is_one_car(line: str, car: str | None) -> None:
    facts = [f for f in extract(read_text("page.txt", PAGE.format(line))).facts if isinstance(f, Entry)]
    assert [(f.drivers, f.car, f.car_number) for f in facts] == [(CREW, car, "27")]


def test_the_cars_that_head_the_sections_of_a_house_are_its_own_whatever_their_make() -> None:
    page = (
        "Brume Racing at Spa\n\nBrume Racing took two cars to Spa.\n\n#27 Porsche 911 GT3 R (GT3) – Ada Brun / Tom Keller"
        "\nAda was fast.\n\n#61 Ligier JS P320 (LMP3) – Luca Neri / Sam Hart\nLuca was slow.\n"
    )
    teams = {f.car_number: f.team for f in extract(read_text("page.txt", page)).facts if isinstance(f, Entry)}
    assert teams == {"27": "Brume Racing", "61": "Brume Racing"}


@pytest.mark.parametrize(
    "line",
    [
        "The #27 Porsche of Ada Brun and Tom Keller ran in Silver-Am, the #8 Audi of Max Dor and Leo Fay in Pro-Am.",
        "The #27 Porsche of Ada Brun and Tom Keller was entered in Silver-Am, not in Pro-Am.",
    ],
)
def test_a_class_is_told_by_where_a_car_runs(line: str) -> None:
    page = f"Haze GT Cup – Spa\n\n{line}\n\nAda Brun finished fifth in class."
    facts = extract(read_text("page.txt", page)).facts
    assert ("Silver-Am", 5) in {(f.category, f.position) for f in facts if isinstance(f, Result)}
