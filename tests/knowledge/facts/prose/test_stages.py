"""Orders of a stage of the race, told in the sentences after the one that says so. Parties stand in brackets."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
FOR_A_WHILE = [
    ("À l'extinction des feux, [Ada Brun] s'envole. [Léo Petit] prend la deuxième place. Suivent [Max Dor] et [Eva Roy].", "fr"),
    ("Au départ, [Ada Brun] bondit. Derrière elle, [Léo Petit] prend la deuxième place.", "fr"),
    ("Après 8 tours, [Ada Brun] mène. [Léo Petit] est deuxième.", "fr"),
    ("At the start, [Ada Brun] leapt ahead. [Leo Fay] took second.", "en"),
]
FOR_GOOD = [
    ("Au départ, [Ada Brun] bondit. Elle s'impose. [Léo Petit] prend la deuxième place.", "fr", "placed Petit 2"),
    ("Au départ, [Ada Brun] bondit. À l'arrivée, [Léo Petit] prend la deuxième place.", "fr", "placed Petit 2"),
    ("At the start, [Ada Brun] leapt ahead. She won. [Leo Fay] took second.", "en", "placed Fay 2"),
    ("[Ada Brun] prend les commandes au troisième tour pour s'imposer.", "fr", "placed Brun 1"),
    ("[Ada Brun] took the lead on lap three and won.", "en", "placed Brun 1"),
    ("The 77, with [Ada Brun] in contention for a podium, was early. [Ada Brun], in contention for it, retired.", "en", "retired Brun DNF"),
    ("[Ada Brun], en lutte pour la victoire, a abandonné.", "fr", "retired Brun DNF"),
]
# fmt: on


@pytest.mark.parametrize(("text", "language"), FOR_A_WHILE)
def test_an_order_for_a_while(text: str, language: str) -> None:
    assert [line for line in final(text, language) if line.startswith(("placed", "ahead"))] == []


@pytest.mark.parametrize(("text", "language", "stated"), FOR_GOOD)
def test_an_order_after_the_end_is_told(text: str, language: str, stated: str) -> None:
    assert stated in final(text, language)
