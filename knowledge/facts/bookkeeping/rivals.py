"""Who is no crew: people to whom the document gives different places of one session."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from knowledge.facts.mention import Party
from knowledge.facts.parties.roster import Named
from knowledge.facts.statement import Mode, Reliability, Statement, Verb

OVERALL = "Overall"
SEVERAL = 2
Row = tuple[Hashable, int, Sequence[str]]
"""An order, a place in it, and whom it names there."""


def without_rivals(named: Iterable[Named], statements: Sequence[Statement]) -> list[Named]:
    """The parties but those of people who are rivals: lists place them apart, or sentences, where no number makes
    them one car. Without this "A and B" of a list of winners would be one car in every race.
    """
    listed, told = Rows.of(_rows(statements, Reliability.LIST)), Rows.of(_rows(statements, Reliability.SENTENCE))
    return [one for one in named if not _rivals(one[0], listed, told)]


@dataclass(frozen=True)
class Rows:
    """The places that people have, by the order that each is of."""

    places: Mapping[str, Mapping[Hashable, int]]

    @classmethod
    def of(cls, told: Iterable[Row]) -> "Rows":
        """The places that rows give; the first that somebody has in an order counts."""
        places: dict[str, dict[Hashable, int]] = {}
        for order, number, people in told:
            for name in people:
                places.setdefault(name, {}).setdefault(order, number)
        return cls(places)

    def part(self, people: Sequence[str]) -> bool:
        """Whether two of these people have different places in one order."""
        if len(people) < SEVERAL:
            return False
        told = [self.places[name] for name in people if name in self.places]
        pairs = combinations(told, 2)
        return any(one[order] != other[order] for one, other in pairs for order in one.keys() & other.keys())


def _rivals(party: Party, listed: Rows, told: Rows) -> bool:
    return listed.part(party.drivers) or (party.car_number is None and told.part(party.drivers))


def _rows(statements: Iterable[Statement], least: Reliability) -> Iterable[Row]:
    """The places told for good, as surely as ``least``."""
    for one in statements:
        final = one.verb is Verb.PLACED and one.mode is Mode.FINAL and one.reliability >= least
        if final and one.number is not None and one.party.drivers:
            here = one.setting
            order = (here.championship, here.season, here.event or here.circuit, here.session, here.category or OVERALL)
            yield order, one.number, one.party.drivers
