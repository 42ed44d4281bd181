"""What a cue says for good and yet is not to be taken: of somebody whom the text leaves open, of another series."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Tally, Title
from knowledge.reading.read import read_text

HEAD = "Haze Cup, Thruxton, 12 May 2030\n\nAda Brun and Max Dor (Nord Racing) share the team's cars this year.\n\n"
TETE = "Coupe de France Brume, Nogaro, 12 mai 2030\n\nAda Brun et Max Dor se partagent les voitures de Nord Racing.\n\n"
ROWS = [
    (f"{HEAD}The Nord Racing driver converted pole into a third win of the season.", []),
    (f"{TETE}Le pilote Nord Racing signe sa troisième victoire de la saison.", []),
    (f"{TETE}Max Dor, qui débutait, est le champion de Belgique de F4 en titre.", []),
    (f"{TETE}Max Dor est le champion de France en titre.", ["Max Dor"]),
    (f"{TETE}Max Dor, champion d'Italie de karting en 2028, est du voyage.", []),
    (f"{TETE}Max Dor, champion de France 2028, est du voyage.", ["Max Dor"]),
    (f"{HEAD}Max Dor, Italian karting champion in 2028, makes the trip.", []),
    (f"{HEAD}Max Dor, champion in 2028, makes the trip.", ["Max Dor"]),
]


@pytest.mark.parametrize(("text", "whose"), ROWS)
def test_whose_it_is(text: str, whose: list[str]) -> None:
    found = extract(read_text("report.txt", text)).facts
    assert [" ".join(fact.drivers) or fact.team for fact in found if isinstance(fact, Tally | Title)] == whose
