"""What is told without a class where every place of the document is one of a class: it is of the class of whoever it
is told of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.facts.statement import Reliability, Statement, Verb

OPEN = (Verb.POINTS, Verb.POLE, Verb.RETIRED, Verb.FASTEST)
LEAST_CLASSES = 2
"""Classes that a document must tell for the whole field to be no order of its own."""


def in_only_classes(kept: Sequence[Statement]) -> list[Statement]:
    """The statements; leads, poles and retirements that name no class are of the one class in which their driver runs.

    "In Supercar, A won. In Super 1600, B won. A leads the championship": A leads Supercar, there being no order of all.
    """
    classes = _classes(kept)
    return [
        replace(s, setting=replace(s.setting, category=own))
        if s.verb in OPEN and s.setting.category is None and (own := _own(s, classes.get(s.setting.championship, {})))
        else s
        for s in kept
    ]


def _classes(kept: Iterable[Statement]) -> dict[str | None, Mapping[str, set[str]]]:
    """In which classes each driver is placed, by championship; none of a championship that ranks the whole field."""
    found: dict[str | None, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    of_all = set[str | None]()
    for one in kept:
        if one.verb is not Verb.PLACED or one.values.get("past"):
            continue
        if _is_of_all(one):
            of_all.add(one.setting.championship)
        elif one.setting.category is not None:
            for driver in one.party.drivers:
                found[one.setting.championship][driver].add(one.setting.category)
    several = {s: by for s, by in found.items() if len(set[str]().union(*by.values())) >= LEAST_CLASSES}
    return {series: by for series, by in several.items() if series not in of_all}


def _is_of_all(one: Statement) -> bool:
    """Whether a place shows that the whole field is ranked: called so, in a list without classes, or who won it."""
    if one.setting.category is not None:
        return one.setting.category in FIELDS
    return one.number == 1 or one.reliability >= Reliability.LIST


def _own(one: Statement, classes: Mapping[str, set[str]]) -> str | None:
    told = set[str]().union(*(classes.get(driver, set()) for driver in one.party.drivers))
    return told.pop() if len(told) == 1 else None
