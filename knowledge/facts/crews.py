"""The crews that a document names: who shares a car, and who cannot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from knowledge.facts.mention import Party


@dataclass(frozen=True)
class Crews:
    """The crews that a document names, and whether it tells of cars that people share at all."""

    known: frozenset[frozenset[str]] = frozenset()
    shared: bool = False
    teams: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def one(self, people: Sequence[str]) -> bool:
        """Whether these people are of one known crew."""
        return any(set(people) <= crew for crew in self.known)

    def rivals(self, people: Sequence[str]) -> bool:
        """Whether the document gives two of these people, each named alone, to different teams."""
        apart = [self.teams[name] for name in people if name in self.teams]
        return any(one.isdisjoint(other) for one, other in combinations(apart, 2))


def crews_of(parties: Sequence[Party], shared: bool) -> Crews:
    """The crews that parties make up, but for those whose members drive for different teams elsewhere."""
    apart = Crews(teams=_teams_alone(parties))
    known = frozenset(frozenset(p.drivers) for p in parties if len(p.drivers) > 1 and not apart.rivals(p.drivers))
    return Crews(known, shared=bool(known) or shared, teams=apart.teams)


def _teams_alone(parties: Sequence[Party]) -> dict[str, frozenset[str]]:
    """The teams that people are given where each is named alone."""
    teams: dict[str, frozenset[str]] = {}
    for party in parties:
        if len(party.drivers) == 1 and party.team:
            teams[party.drivers[0]] = teams.get(party.drivers[0], frozenset()) | {party.team}
    return teams
