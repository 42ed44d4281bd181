"""Standings that only the sentence before puts into a class: of whoever runs in none, they are those of all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.prose.skeleton import OVERALL
from knowledge.facts.statement import Statement, Verb


def without_carried_classes(kept: Sequence[Statement]) -> list[Statement]:
    """The statements; points of somebody placed but in the whole field leave the class that the text goes on with.

    "In GT4, A won. In the championship, B leads": B's lead is one of GT4 only where B runs in it.
    """
    carried = [s for s in kept if s.verb is Verb.POINTS and s.values.get("carried_class")]
    if not carried:
        return list(kept)
    classes = _classes(kept)
    moved = {id(s) for s in carried if _runs_elsewhere(s, classes)}
    return [replace(s, setting=replace(s.setting, category=None)) if id(s) in moved else s for s in kept]


def _classes(statements: Iterable[Statement]) -> dict[str, set[str]]:
    """In which orders each driver is placed."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        if one.verb in (Verb.PLACED, Verb.POLE, Verb.AHEAD):
            for driver in (name for party in (one.party, *one.others) for name in party.drivers):
                found[driver].add(one.setting.category or OVERALL)
    return found


def _runs_elsewhere(one: Statement, classes: dict[str, set[str]]) -> bool:
    told = set[str]().union(*(classes.get(driver, set()) for driver in one.party.drivers))
    return bool(told) and one.setting.category not in told
