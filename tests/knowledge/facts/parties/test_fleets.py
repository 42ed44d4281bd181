"""Cars of one make that each have a driver of their own."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

SEVERAL = [
    "Ada Brun s'est imposée à Nogaro devant les Ferrari de Léo Petit et Paul Morin.",
    "Ada Brun s'est imposée à Nogaro devant les deux Ferrari de Léo Petit et Paul Morin.",
]


def orders(text: str) -> dict[int | None, tuple[str, ...]]:
    return {f.position: f.drivers for f in extract(read_text("r.txt", text)).facts if isinstance(f, Result)}


@pytest.mark.parametrize("text", SEVERAL)
def test_each_has_a_car(text: str) -> None:
    told = orders(text)
    assert told[2] == ("Léo Petit",)
    assert told[3] == ("Paul Morin",)


def test_one_car_has_a_crew() -> None:
    assert orders("Ada Brun s'est imposée à Nogaro devant la Ferrari de Léo Petit et Paul Morin.")[2] == (
        "Léo Petit",
        "Paul Morin",
    )
