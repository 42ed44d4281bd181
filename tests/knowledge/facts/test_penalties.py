"""Penalties that sentences tell: whose, how much; and time that is lost or won without one.

Parties stand in brackets.
"""

import pytest

from knowledge.facts.statement import Verb
from tests.knowledge.facts.marking import final
from tests.knowledge.facts.statements import Teller

# fmt: off
FRENCH = [
    ("[Ada Brun] devait recevoir 5'' de pénalité.", ["penalised Brun 5"]),
    ("[Ada Brun] n'était pas au bout de ses peines. Un pointage en retard lui a coûté dix secondes.", ["penalised Brun 10"]),
    ("[Ada Brun] gagne. Un départ anticipé lui a valu dix secondes de pénalité.", ["penalised Brun 10", "placed Brun 1"]),
    ("Une pénalité a relégué [Ada Brun] au dixième rang.", ["penalised Brun", "placed Brun 10"]),
    ("Le jury a infligé un drive-through à la [Ada Brun] pour avoir touché la [Max Dor].", ["penalised Brun"]),
    ("[Ada Brun] est sanctionnée d'un drive-through pour excès de vitesse.", ["penalised Brun"]),
    ("[Ada Brun] part à la faute et perd dix secondes.", []),
]
ENGLISH = [
    ("[Ada Brun] had hoped for more, but a 49-second penalty put her 15th.", ["penalised Brun 49"]),
    ("The stewards have penalised [Ada Brun] for a jump start.", ["penalised Brun"]),
    ("[Ada Brun] was given a five-second penalty for speeding.", ["penalised Brun 5"]),
    ("[Ada Brun] served a drive-through for a jump start.", ["penalised Brun"]),
    ("[Ada Brun] was 11.5 seconds clear of [Max Dor].", []),
    ("[Ada Brun] escaped without a penalty.", []),
    ("[Ada Brun] was about to win.", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), FRENCH, ids=[row[0] for row in FRENCH])
def test_french(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


def test_who_is_excluded_is_penalised() -> None:
    [penalty] = Teller().say(Verb.RETIRED, "Ada Brun", status="DSQ").facts("penalty")
    assert (penalty.drivers, penalty.model_dump()["amount"]) == (("Ada Brun",), "disqualification")
