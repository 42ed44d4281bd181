"""Crews by what a sentence tells of them: whoever won together stays together, and who was beaten is their like.

"Victory went to A and B, ahead of C and D" is the win of one crew over another.
"""

import re
from collections.abc import Sequence
from functools import cache

from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.mentions.name_words import and_words
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.prose.jointly import crew, may_share
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.statement import Mode, Statement, Verb

PAIR = 2


@cache
def _joined() -> re.Pattern[str]:
    """Two named together behind a word for being beside or behind: "with A and B"."""
    return re.compile(rf"[a-zé'](?<!,) (?:[a-zé]{{1,3}}[ '])?(?P<first>X) (?:{and_words()}) (?:[a-zé]{{1,3}}[ '])?\Z")


def of_whole_crews(stated: Sequence[Statement], crews: Crews, sentence: Sentence) -> list[Statement]:
    """What a sentence states; an order that it tells of the last named of a crew is the crew's."""
    joined = [s.party for s in stated if s.values.get("jointly") and s.verb is Verb.PLACED]
    stated = [_of_crew(s, joined, crews) if joined and s.verb is Verb.AHEAD else s for s in stated]
    placed = [s for s in stated if s.verb is Verb.PLACED and s.mode is Mode.FINAL]
    if not any(len(s.party.drivers) == PAIR for s in placed):
        return stated
    return [_of_pair(s, placed, crews, sentence) if s.values.get("either") else s for s in stated]


def company(stated: Sequence[Statement]) -> Party | None:
    """The first crew of which a sentence tells something: whom "they" means after it."""
    return next((s.party for s in stated if s.mode is Mode.FINAL and len(s.party.drivers) > 1), None)


def _of_pair(one: Statement, placed: Sequence[Statement], crews: Crews, sentence: Sentence) -> Statement:
    """A place right behind the second of two named together, where a crew of two has another: the pair's own."""
    place = next((i for i, party in sentence.parties.items() if party == one.party), 0)
    joined = _joined().search(sentence.skeleton, 0, place)
    first = sentence.parties.get(joined.start("first")) if joined else None
    if first is None or any(s.party == first for s in placed) or not may_share((first, one.party)):
        return one
    people = (*first.drivers, *one.party.drivers)
    alone = len(people) == PAIR and len(first.drivers) == 1
    return one if not alone or crews.rivals(people) else replace(one, party=crew((first, one.party)))


def _of_crew(statement: Statement, joined: Sequence[Party], crews: Crews) -> Statement:
    one = statement.party.drivers
    whole = next((party for party in joined if len(one) == 1 and one[0] == party.drivers[-1]), None)
    return replace(statement, party=whole, others=beaten(statement.others, whole, crews)) if whole else statement


def beaten(others: tuple[Party, ...], winner: Party | None, crews: Crews) -> tuple[Party, ...]:
    """Those whom a winner is told to have beaten: one crew where the winner is one and they are as many."""
    size = len(winner.drivers) if winner else 0
    people = [driver for party in others for driver in party.drivers]
    alike = size > 1 and len(people) == size and all(len(party.drivers) == 1 for party in others)
    return (crew(others),) if alike and may_share(others) and not crews.rivals(people) else others
