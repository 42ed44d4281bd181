"""Words that describe somebody: a person where the document tells who is, else left open."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

EN, FR = "NORTHERN CUP\nSilverstone, 4 June 2023\n\n", "COUPE DU NORD\nNogaro, 4 juin 2023\n\n"
ROWS = [
    (EN + "Ada Brun started on the front row. The Meath driver won from Max Dor.", "Ada Brun"),
    (EN + "Ada Brun was happy. The local racer won by two seconds.", "Ada Brun"),
    (EN + "Ada Brun was happy. The teenager from Leeds won.", "Ada Brun"),
    (EN + "Leeds driver Ada Brun led Max Dor and Bo Holm. The Leeds racer won.", "Ada Brun"),
    (EN + "Ada Brun, from Leeds, led Max Dor. The Leeds driver won.", "Ada Brun"),
    (EN + "Ada Brun chased Max Dor. The local driver won.", None),
    (EN + "The local driver Ada Brun won.", "Ada Brun"),
    (EN + "The Leeds driver, Ada Brun, won.", "Ada Brun"),
    (FR + "Ada Brun partait deuxième. Le pilote vendéen gagne devant Max Dor.", "Ada Brun"),
    (FR + "Ada Brun souriait. La jeune femme de Vannes gagne.", "Ada Brun"),
    (FR + "Ada Brun souriait. Le pilote d'Agen s'impose.", "Ada Brun"),
    (FR + "Ada Brun poursuivait Max Dor. Le pilote local gagne.", None),
    (FR + "Le pilote local Ada Brun gagne.", "Ada Brun"),
]


@pytest.mark.parametrize(("text", "winner"), ROWS, ids=[row[0].split("\n\n")[1] for row in ROWS])
def test_who_is_meant(text: str, winner: str | None) -> None:
    facts = extract(read_text("report.txt", text + "\n")).facts
    won = {f.drivers for f in facts if isinstance(f, Result) and f.session == "Race" and f.position == 1}
    assert won == ({(winner,)} if winner else set())


def test_a_place_in_the_name_of_a_team_is_no_meeting() -> None:
    text = EN.replace("Silverstone", "Donington Park") + "Ada Brun drove the No. 51 Scuderia Corsica Ferrari to a win."
    assert "Corsica" not in {f.event for f in extract(read_text("report.txt", text)).facts}
