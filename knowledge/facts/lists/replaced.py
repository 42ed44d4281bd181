"""Two orders of one session in a document: which one counts.

A page may print the order on the road and then, under it, that of the stewards; or the new one first and the old one
for the record. What a heading calls revised counts, else what stands last. The other order is told in passing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from knowledge.facts.statement import Mode, Reliability, Statement, Verb

Key = tuple[object, ...]
LEAST_SHARED = 2
REPLACED = "another order of the same session counts"


def current(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, those of an order that another one replaces in passing."""
    given = list(statements)
    passed = {id(s) for orders in _orders(given).values() for s in _replaced(orders)}
    for statement in given:
        yield replace(statement, mode=Mode.PASSING, reason=REPLACED) if id(statement) in passed else statement


def _orders(statements: Sequence[Statement]) -> dict[Key, list[list[Statement]]]:
    """The orders of each session and class: a place that is lower than the one before begins another."""
    orders: dict[Key, list[list[Statement]]] = defaultdict(list)
    for statement in statements:
        if statement.verb is not Verb.PLACED or statement.reliability is not Reliability.TABLE:
            continue
        here = statement.setting
        known = orders[here.championship, here.event, here.season, here.session, here.category]
        if not known or (statement.number or 0) < (known[-1][-1].number or 0):
            known.append([])
        known[-1].append(statement)
    return orders


def _replaced(orders: Sequence[Sequence[Statement]]) -> Iterator[Statement]:
    for at, order in enumerate(orders):
        for other_at, other in enumerate(orders):
            newer = (_is_settled(other), other_at) > (_is_settled(order), at)
            if newer and _contradict(order, other):
                yield from order
                break


def _is_settled(order: Sequence[Statement]) -> bool:
    return bool(order[0].values.get("settled"))


def _contradict(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    """Whether two orders are of the same parties and put some of them in other places."""
    places = {_name(s): s.number for s in one}
    shared = [s for s in other if _name(s) in places]
    return len(shared) >= LEAST_SHARED and any(places[_name(s)] != s.number for s in shared)


def _name(statement: Statement) -> Key:
    party = statement.party
    return (party.drivers or party.car_number or party.team,)
