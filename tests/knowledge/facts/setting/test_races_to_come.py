"""The first of two races, reported while the second is still to come."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

EN, FR = "NORTHERN CUP\nSilverstone, 28-29 September 2024\n\n", "COUPE DU NORD\nNogaro, 28-29 septembre 2024\n\n"


@pytest.mark.parametrize(
    ("text", "races"),
    [
        (EN + "Ada Brun won from Max Dor.\n\nBo Holm was third.\n\nRace two is on Sunday.", {"Race 1"}),
        (EN + "Ada Brun won.\n\nBo Holm was third. The second race takes place tomorrow.", {"Race 1"}),
        (EN + "Ada Brun won on Saturday.\n\nRace two went to Bo Holm on Sunday.", {"Race 1", "Race 2"}),
        (FR + "Ada Brun s'impose.\n\nBo Holm est troisième. La deuxième course aura lieu dimanche à 14h.", {"Race 1"}),
        (FR + "Ada Brun s'impose samedi.\n\nLa deuxième course, dimanche, revient à Bo Holm.", {"Race 1", "Race 2"}),
    ],
)
def test_which_race(text: str, races: set[str]) -> None:
    facts = extract(read_text("report.txt", text + "\n")).facts
    assert {f.session for f in facts if isinstance(f, Result)} == races


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (EN + "There were two races.\n\nAda Brun claimed third in the opener, Max Dor in the second.", {("Race 1", 3)}),
        (EN + "There were two races.\n\nAda Brun won the opener and was third in race two.", {("Race 1", 1), ("Race 2", 3)}),
        (FR + "Ada Brun s'est classée deuxième de la première course avant de monter sur la troisième marche le lendemain.",
         {("Race 1", 2), ("Race 2", 3)}),
        (FR + "Deux courses ont eu lieu.\n\nSamedi, Ada Brun s'impose. Ada Brun est deuxième de la course dominicale.", {("Race 1", 1), ("Race 2", 2)}),
        (FR + "Deux courses ont eu lieu.\n\nDeuxième samedi derrière Max Dor, Bo Holm voulait sa revanche dimanche. "
         "La victoire est revenue à Ada Brun.", {("Race 2", 1)}),
        (EN + "There were two run-offs.\n\nIn the first run-off Ada Brun won.\n\nAda Brun was third in the afternoon.",
         {("Race 1", 1), ("Race 2", 3)}),
        (EN + "On Saturday Ada Brun won the opener.\n\nSunday was wet. Ada Brun was third in race two.\n\nThe final race was wet too. Ada Brun was fifth.",
         {("Race 1", 1), ("Race 2", 3), ("Race 3", 5)}),
    ],
)  # fmt: skip
def test_places_of_one_driver_race_by_race(text: str, told: set[tuple[str, int]]) -> None:
    facts = extract(read_text("report.txt", text + "\n")).facts
    assert {(f.session, f.position) for f in facts if isinstance(f, Result) and f.drivers == ("Ada Brun",)} == told
