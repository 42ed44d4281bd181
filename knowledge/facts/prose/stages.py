"""Passages about a stage of the race: after "at the start, ..." an order is one for a while, till the end is told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.facts.changed import replace
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.statement import Mode, Reliability, Statement, Verb

GAINS = (Verb.PLACED, Verb.AHEAD)
REASON = "at a stage of the race that the sentences before tell of"
NEW_ORDER = frozenset("SCTQ")
"""What a sentence names that tells of another order: a session, a class, a lap time, points."""


@dataclass(frozen=True)
class Stages:
    """How a language opens what is told of a stage of the race, and what tells that it is over."""

    opens: re.Pattern[str]
    ends: re.Pattern[str]

    def under_way(self, sentence: Sentence, *, before: bool) -> bool:
        """Whether what a sentence tells is of a stage of the race, as the sentences ``before`` were or it says."""
        line = sentence.skeleton
        if not (before or self.opens.match(line)):
            return False
        return not (NEW_ORDER & set(line) or self.ends.search(line))


def held_for_a_while(stated: Iterable[Statement]) -> list[Statement]:
    """What a sentence about a stage of the race states: its order is not the final one."""
    return [
        replace(s, mode=Mode.PASSING, reason=REASON)
        if s.verb in GAINS and s.mode is Mode.FINAL and s.reliability < Reliability.LIST
        else s
        for s in stated
    ]
