"""Series that no list knows, as the head or the first sentence of a report names them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

WON, GAGNE = "Ada Brun won from Max Dor.", "Ada Brun s'impose devant Max Dor. Le public a aimé les courses."


@pytest.mark.parametrize(
    ("text", "series"),
    [
        (f"NORTHERN CUP\nSilverstone, 4 June 2031\n\n{WON}", "Northern Cup"),
        (f"NORTHERN SALOON CUP – SILVERSTONE, 4 June 2031\n\n{WON}", "Northern Saloon Cup"),
        (f"NORTHERN SALOON CUP (3/6) – SILVERSTONE\n\n{WON}", "Northern Saloon Cup"),
        (f"Trophée Mirage – Nogaro, 4-5 juin 2031\n\n{GAGNE}", "Trophée Mirage"),
        (f"Championnat Open Sud-Ouest\nNogaro, 4 juin 2031\n\n{GAGNE}", "Championnat Open Sud-Ouest"),
        ("Ada Brun a remporté la manche d'ouverture du Challenge Protos Sud à Nogaro.", "Challenge Protos Sud"),
    ],
)
def test_the_series_of_a_report(text: str, series: str) -> None:
    facts = extract(read_text("report.txt", text + "\n")).facts
    assert {f.championship for f in facts if isinstance(f, Result)} == {series}
