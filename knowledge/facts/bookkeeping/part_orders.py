"""Lists of one race that begin again with another winner: orders of a part of the field that is not named.

"Overall: 1. A, 2. B. Closed cars: 1. C, 2. D" where no list of classes knows closed cars: C did not win the race.
A list that was made again after the stewards puts the same people in another order, and is none of these.
"""

from collections.abc import Callable, Iterator, Sequence

from knowledge.facts.mention import Party
from knowledge.facts.statement import Reliability, Statement, Verb

PART = "an order of a part of the field that is not named"
Same = Callable[[Party, Party], bool]


def part_orders(statements: Sequence[Statement], same: Same) -> tuple[list[Statement], list[Statement]]:
    """The statements of one session and category, and the rows of lists that are of a part of its field."""
    first, *others = [list(run) for run in _runs(statements)] or [[]]
    parts = [row for run in others if _is_of_a_part(run, first, same) for row in run]
    left = {id(row) for row in parts}
    return [s for s in statements if id(s) not in left], parts


def _runs(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The lists of places, each from its first place on."""
    rows = [s for s in statements if s.verb is Verb.PLACED and s.reliability >= Reliability.LIST and s.number]
    run: list[Statement] = []
    for row in sorted(rows, key=lambda s: s.start):
        if row.number == 1 and run and run[-1].number != 1:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _is_of_a_part(run: Sequence[Statement], whole: Sequence[Statement], same: Same) -> bool:
    """Whether a list has another winner than the first one, and nobody in another order."""
    if run[0].number != 1 or whole[0].number != 1 or same(run[0].party, whole[0].party):
        return False
    if run[0].reliability != whole[0].reliability:
        return False
    places = [place for row in run for place, other in enumerate(whole) if same(row.party, other.party)]
    return places == sorted(places)
