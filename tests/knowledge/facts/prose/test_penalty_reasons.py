"""What a penalty was for and how much it was, without what its sentence goes on to tell; and whom it hit among several."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Penalty
from knowledge.reading.read import read_text

FRENCH = "Trophée du Vexin – Croix-en-Ternois – 2 août 2031\n\nAxel Fournier s'impose devant Sam Hardouin et Joris Penet.\n\n"
ENGLISH = "Boreal Cup - Thruxton - 12 April 2031\n\nOllie Fox won from Sam Harrow and Josh Penney.\n\n"

Told = list[tuple[str, str | None, str | None]]

# fmt: off
SENTENCES: list[tuple[str, str, Told]] = [
    (ENGLISH, "Penney copped a drive-through for jumping the start and finished tenth.", [("Josh Penney", "drive-through", "jumping the start")]),
    (ENGLISH, "Penney was given five seconds for track limits, dropping to sixth.", [("Josh Penney", "5 s", "track limits")]),
    (ENGLISH, "Penney was given a five-place grid penalty for the next race.", [("Josh Penney", "5 grid places", None)]),
    (ENGLISH, "Penney was penalised a lap for overtaking under yellow.", [("Josh Penney", "1 lap", "overtaking under yellow")]),
    (ENGLISH, "Penney was docked two points for contact with Harrow and Fox.", [("Josh Penney", "2 points", "contact with Harrow and Fox")]),
    (ENGLISH, "A 30-second penalty for contact with Fox cost Penney second place.", [("Josh Penney", "30 s", "contact with Fox")]),
    (ENGLISH, "Fox pushed Harrow wide at the hairpin: five seconds.", [("Ollie Fox", "5 s", None)]),
    (ENGLISH, "Fox kept his win despite a ten-second penalty for a jump start.", [("Ollie Fox", "10 s", "a jump start")]),
    (ENGLISH, "The ten-second penalty given to Harrow was overturned on appeal.", []),
    (ENGLISH, "The stewards took away Harrow's fastest time.", [("Sam Harrow", "times deleted", None)]),
    (FRENCH, "Penet écope d'un drive-through pour départ anticipé et termine dixième.", [("Joris Penet", "drive-through", "départ anticipé")]),
    (FRENCH, "Penet a reçu une minute de pénalité pour un pointage en retard et glisse de la 11e à la 19e place.", [("Joris Penet", "60 s", "un pointage en retard")]),
    (FRENCH, "Deux tours de pénalité pour Penet, coupable d'un dépassement.", [("Joris Penet", "2 laps", None)]),
    (FRENCH, "Une pénalité de trente secondes pour un contact avec Fournier prive Penet de la deuxième place.", [("Joris Penet", "30 s", "un contact avec Fournier")]),
    (FRENCH, "Fournier a tassé Hardouin dans l'épingle : cinq secondes.", [("Axel Fournier", "5 s", None)]),
    (FRENCH, "Fournier s'est vu retirer son meilleur temps.", [("Axel Fournier", "times deleted", None)]),
    (FRENCH, "Les dix secondes infligées à Hardouin ont été annulées en appel.", []),
    (FRENCH, "Hardouin et Penet reçoivent chacun cinq secondes pour un contact.", [("Sam Hardouin", "5 s", "un contact"), ("Joris Penet", "5 s", "un contact")]),
    (FRENCH, "Trois places de pénalité sur la grille pour Penet.", [("Joris Penet", "3 grid places", None)]),
]
# fmt: on


@pytest.mark.parametrize(("head", "text", "told"), SENTENCES, ids=[row[1] for row in SENTENCES])
def test_reasons_and_amounts(head: str, text: str, told: Told) -> None:
    facts = extract(read_text("penalty.txt", head + text + "\n")).facts
    assert [("+".join(f.drivers), f.amount, f.reason) for f in facts if isinstance(f, Penalty)] == told
