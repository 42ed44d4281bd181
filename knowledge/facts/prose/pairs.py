"""Crews by what a sentence tells of them: whoever won together stays together, and who was beaten is their like.

"Victory went to A and B, ahead of C and D" is the win of one crew over another.
"""

from collections.abc import Sequence

from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.prose.jointly import crew, may_share
from knowledge.facts.statement import Statement, Verb


def of_whole_crews(stated: Sequence[Statement], crews: Crews) -> list[Statement]:
    """What a sentence states; an order that it tells of the last named of a crew is the crew's."""
    joined = [s.party for s in stated if s.values.get("jointly") and s.verb is Verb.PLACED]
    return [_of_crew(s, joined, crews) if joined and s.verb is Verb.AHEAD else s for s in stated]


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
