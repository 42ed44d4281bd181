"""Orders of a championship that sentences tell: points in brackets, against a rival's, one after another.

Parties stand in brackets.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
FRENCH = [
    ("[Ada Brun] coiffe [Max Dor] de deux points seulement (148 à 146).", ["points Brun Dor 1 148", "points Dor 2 146"]),
    ("Aux points, cela donne [Ada Brun] 121, [Max Dor] 119, [Léo Fay] 104.", ["points Brun 1 121", "points Dor 2 119", "points Fay 3 104"]),
    ("Au classement, [Ada Brun] (211,5) devance [Max Dor] de 11 unités.", ["points Brun 211.5", "points Brun Dor 1 211.5"]),
    ("Au championnat, [Ada Brun] est première avec 82 points, deux de plus que [Max Dor].", ["points Brun 1 82"]),
    ("[Ada Brun] est titrée avec 210 points contre 198 à [Max Dor].", ["crowned Brun", "points Brun Dor 1 210", "points Dor 2 198"]),
    ("Il a couru 150,5 km pour [Ada Brun].", []),
]
ENGLISH = [
    ("[Ada Brun] leads the championship on 82 points, two more than [Max Dor], with [Léo Fay] third on 77.", ["points Brun 1 82", "points Fay 3 77"]),
    ("[Ada Brun] won the title with 144 points to the 143 of [Max Dor].", ["crowned Brun", "points Brun Dor 1 144", "points Dor 2 143"]),
    ("[Ada Brun] are champions with 613.5 points to [Max Dor]'s 585.5.", ["crowned Brun", "points Brun Dor 1 613.5", "points Dor 2 585.5"]),
    ("They were runners-up: 98 points to the 100 of [Max Dor], [Léo Fay] and [Ida Roe].", ["points Dor+Fay+Roe 1 100"]),
    ("[Ada Brun] was beaten. She was runner-up with 98 points to the 100 of [Max Dor].", ["points Brun Dor 2 98", "points Dor 1 100"]),
    ("In the standings, [Ada Brun] was third with 133, [Max Dor] fourth with 113 and [Léo Fay] fifth with 103.", ["points Brun 3 133", "points Dor 4 113", "points Fay 5 103"]),
    ("In the standings: [Ada Brun] 121, [Max Dor] 119 and [Léo Fay] 104.", ["points Brun 1 121", "points Dor 2 119", "points Fay 3 104"]),
    ("[Nord] are constructors' champions with 613.5 points to [Sud]'s 585.5.", ["crowned Nord (Manufacturers)", "points Nord Sud 1 (Manufacturers) 613.5", "points Sud 2 (Manufacturers) 585.5"]),
    ("[Nord] won the manufacturers' title.", ["crowned Nord (Manufacturers)"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), FRENCH, ids=[row[0] for row in FRENCH])
def test_french(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated
