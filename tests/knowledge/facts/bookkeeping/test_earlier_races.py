"""Places of the race before the one that a sentence is about: "eighth in the morning, he wins"."""

from dataclasses import replace

import pytest

from knowledge.facts.statement import Verb
from tests.knowledge.facts.statements import RACE, Teller


@pytest.mark.parametrize(("session", "races"), [("Race 2", ["Race 1"]), ("Race 3", []), ("Race 1", [])])
def test_the_race_before_is_known_of_the_second_alone(session: str, races: list[str]) -> None:
    teller = Teller(replace(RACE, session=session)).say(Verb.PLACED, "Ada Brun", number=8, earlier=True)
    assert [fact.session for fact in teller.facts("result")] == races
