"""Cars told by whose they are, in a clause beside."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Result
from knowledge.reading.read import read_text

EN = "British Prototype Cup: Oulton Park, 12 May 2024\n\n"
FR = "Coupe de France Prototypes : Nogaro, 12 mai 2024\n\n"
OWNED = [
    (EN, "The win went to Ada Brun, champion in 2019, whose Lotus 22 led from pole to flag.", ("Ada Brun",), 1),
    (EN, "Ada Brun, whose #7 Ligier beat the Norma of Cy Dunn by a second, was third in the end.", ("Ada Brun",), 3),
    (FR, "La victoire revient à Ada Brun, dont la Lotus 22 a mené de bout en bout.", ("Ada Brun",), 1),
    (FR, "Ada Brun (Norma n°3), dont la voiture n°3 a cassé son moteur, abandonne.", ("Ada Brun",), None),
]
OTHERS = [
    (FR, "Ada Brun (Ligier) en dépasse cinq, dont la Norma n°8, et se classe troisième.", "8"),
    (
        EN,
        "Ada Brun (Ligier) won. It was a poor day for Cy Dunn. The marshals, whose #8 Norma stood in the way, ran.",
        "8",
    ),
]


@pytest.mark.parametrize(("head", "text", "drivers", "place"), OWNED)
def test_whose_car_is_placed(head: str, text: str, drivers: tuple[str, ...], place: int | None) -> None:
    results = [f for f in extract(read_text("r.txt", head + text)).facts if isinstance(f, Result)]
    assert (drivers, place) in [(f.drivers, f.position) for f in results]


@pytest.mark.parametrize(("head", "text", "number"), OTHERS)
def test_whose_car_is_nobodys(head: str, text: str, number: str) -> None:
    entries = [f for f in extract(read_text("r.txt", head + text)).facts if isinstance(f, Entry)]
    assert all(f.drivers != ("Ada Brun",) for f in entries if f.car_number == number)


def test_a_make_is_no_other_model() -> None:
    text = EN + "Ada Brun's Lotus Cortina was fourth. In front a Lotus 22 took the win by two seconds."
    results = [f for f in extract(read_text("r.txt", text)).facts if isinstance(f, Result)]
    assert [(f.drivers, f.position) for f in results if f.drivers] == [(("Ada Brun",), 4)]
