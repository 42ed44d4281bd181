"""Penalties, retirements and inherited places told beside each other: whom each is of."""

import pytest

from knowledge.facts.fact import Penalty
from tests.knowledge.facts.told import facts_of, told

PLACES = [
    ("en", "Ada Brun kept her win despite a five-second penalty for leaving the track.", "R 1 Brun"),
    ("en", "Max Dor was stripped of his victory and the win passed to Ada Brun, with Bo Holm now second.",
     "R 1 Brun; R 2 Holm; R DSQ Dor"),
    ("en", "There was heartbreak for Max Dor, whose engine let go with three laps remaining.", "R DNF Dor"),
    ("en", "Max Dor (driveshaft) and Bo Holm (accident) were the only retirements.", "R DNF Dor; R DNF Holm"),
    ("en", "Max Dor broke a wishbone.", "R DNF Dor"),
    ("en", "Bo Holm was fifth when contact with Max Dor broke a wishbone and put him out.", "R DNF Holm"),
    ("en", "Max Dor broke a driveshaft in practice but won the race from Ada Brun.", "R 1 Dor; R 2 Brun"),
    ("fr", "Max Dor, dont le moteur a rendu l'âme vendredi, gagne la course.", "R 1 Dor"),
    ("fr", "Coup dur pour Max Dor, dont le moteur a rendu l'âme à trois tours du but.", "R DNF Dor"),
    ("fr", "Le succès revient à Ada Brun, Max Dor étant désormais deuxième.", "R 1 Brun; R 2 Dor"),
    ("fr", "Max Dor a été sanctionné de vingt secondes et pointe finalement huitième.", "R 8 Dor"),
    ("fr", "La direction de course a déclassé Max Dor de la deuxième à la septième place.", "R 7 Dor"),
    ("fr", "Exclu pour non-conformité, Max Dor perd sa deuxième place au profit de Bo Holm.", "R 2 Holm; R DSQ Dor"),
    ("fr", "Victime d'une panne, Max Dor laisse filer la victoire au profit d'Ada Brun.", "R 1 Brun"),
    ("fr", "Absent de la course après sa sortie du matin, Max Dor n'a pas marqué.", "R DNS Dor"),
    ("fr", "Une crevaison a ruiné les espoirs de Max Dor, classé quatorzième.", "R 14 Dor"),
]  # fmt: skip
PENALTIES = [
    ("en", "Ada Brun's lap times were deleted and she had to start from the back.", "Brun times deleted"),
    ("fr", "Malgré une pénalité de cinq secondes, Ada Brun conserve la victoire.", "Brun 5 s"),
    ("fr", "Bo Holm est troisième à la faveur des dix secondes de pénalité de Max Dor.", "Dor 10 s"),
]


@pytest.mark.parametrize(("language", "text", "places"), PLACES, ids=[row[1] for row in PLACES])
def test_places(language: str, text: str, places: str) -> None:
    assert "; ".join(sorted(told(language, text).split("; "))) == places


@pytest.mark.parametrize(("language", "text", "hit"), PENALTIES, ids=[row[1] for row in PENALTIES])
def test_penalties(language: str, text: str, hit: str) -> None:
    found = [f for f in facts_of(language, text) if isinstance(f, Penalty)]
    assert "; ".join(f"{f.drivers[0].split()[-1]} {f.amount}" for f in found) == hit
