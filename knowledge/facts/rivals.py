"""Who shares a car: the crews that a document names, and the people whom it puts in different teams.

"devant A et B (T)" looks like "A et B (T)" of a shared car. What the document says of A and of B elsewhere decides:
two people who are given to different teams, each named alone, are no crew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from knowledge.facts.mention import Party


@dataclass(frozen=True)
class Crews:
    """The crews that a document names, whether it tells of shared cars at all, and the teams of people named alone."""

    known: frozenset[frozenset[str]] = frozenset()
    shared: bool = False
    teams: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def one(self, people: Sequence[str]) -> bool:
        """Whether these people are of one known crew."""
        return any(set(people) <= crew for crew in self.known)

    def rivals(self, people: Sequence[str]) -> bool:
        """Whether two of these people drive for different teams."""
        alone = [self.teams[name] for name in people if name in self.teams]
        return any(one.isdisjoint(other) for one, other in combinations(alone, 2))


def crews_of(parties: Sequence[Party], shared: bool) -> Crews:
    """What a first reading's parties say of crews; ``shared`` where the text's words speak of shared cars."""
    teams = _teams_alone(parties)
    apart = Crews(teams=teams)
    known = frozenset(frozenset(p.drivers) for p in parties if len(p.drivers) > 1 and not apart.rivals(p.drivers))
    return Crews(known, shared or bool(known), teams)


def _teams_alone(parties: Sequence[Party]) -> dict[str, frozenset[str]]:
    teams: dict[str, frozenset[str]] = {}
    for party in parties:
        if len(party.drivers) == 1 and party.team:
            teams[party.drivers[0]] = teams.get(party.drivers[0], frozenset()) | {party.team}
    return teams
