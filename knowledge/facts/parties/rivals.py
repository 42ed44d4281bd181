"""Who shares a car: the crews that a document names, and the people whom it puts in different teams or cars.

"devant A et B (T)" looks like "A et B (T)" of a shared car. What the document says of A and of B elsewhere decides:
two people who are given to different teams, or cars of different numbers, each named alone, are no crew.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from knowledge.facts.mention import NOBODY, Party
from knowledge.text import fold

OFTEN = 2
"""Times that two are named side by side who share a car."""
LONGEST_JOINT = 5
"""Characters of a blank, a word for "and" and a blank."""


@dataclass(frozen=True)
class Crews:
    """The crews that a document names, whether it tells of shared cars at all, and the teams of people named alone.

    ``numbers`` are those of the cars of people named alone, ``cars`` the words of their models; ``alone`` are those
    whom it names by themselves. Where every car is ``driven_alone`` there is no crew at all; ``sizes`` are those of
    the crews of its series.
    """

    known: frozenset[frozenset[str]] = frozenset()
    shared: bool = False
    teams: Mapping[str, frozenset[str]] = field(default_factory=dict)
    numbers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    cars: Mapping[str, frozenset[str]] = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    driven_alone: bool = False
    sizes: frozenset[int] = frozenset()

    def like(self, people: Sequence[str]) -> bool:
        """Whether people listed without a car are as many as a crew of the document is; two, where each is of two."""
        sizes = self.sizes or set(map(len, self.known))
        if len(people) == 2:
            return sizes == {2} and self.shared and not any(name in self.alone for name in people)
        return self.shared and len(people) in sizes

    def apart(self, people: Sequence[str]) -> bool:
        """Whether a document without shared cars names each of these people alone as well: no crew, but rivals."""
        return not self.shared and all(name in self.alone for name in people)

    def one(self, people: Sequence[str]) -> bool:
        """Whether these people are of one known crew."""
        return any(set(people) <= crew for crew in self.known)

    def rivals(self, people: Sequence[str], last: Party = NOBODY) -> bool:
        """Whether two of these people drive for different teams or cars; those of the ``last`` stand behind it."""
        teams = [self.teams[name] for name in people if name in self.teams]
        teams += [frozenset({last.team})] if last.team else []
        numbers = [self.numbers[name] for name in people if name in self.numbers]
        numbers += [frozenset({last.car_number})] if last.car_number else []
        cars = [self.cars[name] for name in people if name in self.cars]
        cars += [_words(last.car)] if last.car else []
        return _differ(teams) or _differ(numbers) or _differ(cars)


def crews_of(parties: Sequence[Party], shared: bool) -> Crews:
    """What a first reading's parties say of crews; ``shared`` where the text's words speak of shared cars."""
    teams = _told_alone((party.drivers, party.team) for party in parties)
    numbers = _told_alone((party.drivers, party.car_number) for party in parties)
    cars = {name: _words(*told) for name, told in _told_alone((p.drivers, p.car) for p in parties).items()}
    alone = _named_alone(parties)
    told = Crews(teams=teams, numbers=numbers, cars=cars, alone=alone, shared=shared)
    known = frozenset(
        frozenset(p.drivers)
        for p in parties
        if len(p.drivers) > 1
        and not told.rivals(p.drivers, p)
        and not (_in_doubt(p) and told.apart(p.drivers))
        and not (_is_bare(p) and all(driver in alone for driver in p.drivers))
    )
    shared = shared or bool(known)
    return Crews(known | (_paired(parties, told) if shared else frozenset()), shared, teams, numbers, cars, alone)


def _paired(parties: Sequence[Party], told: Crews) -> frozenset[frozenset[str]]:
    """The pairs that a text with shared cars names side by side again and again, and never with another car."""
    beside = Counter(
        frozenset((*one.drivers, *other.drivers))
        for one, other in pairwise(parties)
        if len(one.drivers) == len(other.drivers) == 1 and 0 < other.start - one.end <= LONGEST_JOINT
    )
    again = {pair for pair, count in beside.items() if count >= OFTEN and len(pair) == 2}
    own = {pair for pair in again if not any(pair & other for other in again if other != pair)}
    return frozenset(pair for pair in own if not told.rivals(sorted(pair)) and not pair <= told.alone)


def _words(*models: str) -> frozenset[str]:
    """The words of models of cars: a make and a model of one car have some in common, however it is called."""
    return frozenset(word for model in models for word in re.split(r"[\s-]", fold(model)))


def _differ(told: Sequence[frozenset[str]]) -> bool:
    """Whether two of several people have nothing of what is told of them in common."""
    return any(one.isdisjoint(other) for one, other in combinations(told, 2))


def _in_doubt(party: Party) -> bool:
    """Whether two people before a team or a car alone may be listed side by side."""
    return len(party.drivers) == 2 and not party.car_number and bool(party.car) != bool(party.team)


def _is_bare(party: Party) -> bool:
    """Whether nothing but two names side by side shows a crew."""
    return len(party.drivers) == 2 and not (party.team or party.car or party.car_number)


def _named_alone(parties: Sequence[Party]) -> frozenset[str]:
    """The people who stand by themselves somewhere, neither in a crew nor in a list."""
    joined = {
        id(party)
        for one, other in pairwise(parties)
        if len(one.drivers) == len(other.drivers) == 1 and 0 <= other.start - one.end <= LONGEST_JOINT
        for party in (one, other)
    }
    return frozenset(p.drivers[0] for p in parties if len(p.drivers) == 1 and id(p) not in joined)


def _told_alone(told: Iterable[tuple[tuple[str, ...], str | None]]) -> dict[str, frozenset[str]]:
    """What is told of people who are named without others, all of it, by their names."""
    found: dict[str, frozenset[str]] = {}
    for drivers, words in told:
        if len(drivers) == 1 and words:
            found[drivers[0]] = found.get(drivers[0], frozenset()) | {words}
    return found
