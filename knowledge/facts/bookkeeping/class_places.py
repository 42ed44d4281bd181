"""Places whose class is told elsewhere: by the lists of the document, or by what the text was about.

Under "in the GT class A led before B went by. C completed the podium." the third place is the class's as soon as the
document has somebody else third of all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from knowledge.facts.bookkeeping.order import NEAR, PODIUM, TAKEN, Order, Same
from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.text import fold

OF_A_SESSION = (Verb.PLACED, Verb.AHEAD, Verb.POLE, Verb.RETIRED)
CLASSED = (*OF_A_SESSION, Verb.FASTEST, Verb.CROWNED, Verb.POINTS)
OVERALL = "Overall"


def in_listed_class(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Statements of prose that name no class, in the one in which the lists of the document have the party.

    Where they rank everybody as well, whoever is listed in a class alone may be too far down in the order of all.
    """
    classes: dict[str, set[str]] = defaultdict(set)
    listed = [s for s in statements if s.reliability >= Reliability.LIST and s.verb in (Verb.PLACED, Verb.POINTS)]
    shorter = _named_for_short(listed)
    for statement in listed:
        its = statement.setting.category or OVERALL
        if its not in shorter:
            for name in _marks(statement.party):
                classes[name].add(its)
    of_all = any(OVERALL in known for known in classes.values())
    for statement in statements:
        known = set().union(*(classes.get(name, set()) for name in _marks(statement.party)))
        told = statement.setting.category is not None or statement.reliability >= Reliability.LIST
        if not told and not of_all and len(known) == 1 and statement.verb in CLASSED:
            yield replace(statement, setting=replace(statement.setting, category=known.pop()))
        else:
            yield statement


def _named_for_short(listed: Iterable[Statement]) -> set[str]:
    """The classes of standings that are another class of the results, named for short: "Senior" of "Senior Rotax"."""
    placed = {s.setting.category or OVERALL for s in listed if s.verb is Verb.PLACED}
    ranked = {s.setting.category or OVERALL for s in listed if s.verb is Verb.POINTS} - placed
    opened = {fold(category).split(" ")[0] for category in placed if " " in category}
    return {category for category in ranked if fold(category) in opened or fold(category)[:-1] in opened}


def _marks(party: Party) -> tuple[str, ...]:
    return (*party.drivers, *((f"#{party.car_number}",) if party.car_number else ()))


def beside_class_wins(statements: Sequence[Statement], same: Same) -> list[Statement]:
    """The statements; a place of prose beside a win of the same party in the class is one of all: "En GT, the Does came
    home tenth and won their class"."""
    wins = [
        s for s in statements if s.verb is Verb.PLACED and s.number == 1 and s.setting.category not in (None, OVERALL)
    ]
    return [_of_all(s) if any(_is_beside(s, win, same) for win in wins) else s for s in statements]


def _is_beside(statement: Statement, win: Statement, same: Same) -> bool:
    low = statement.verb is Verb.PLACED and (statement.number or 0) > PODIUM
    near = low and statement.setting == win.setting and abs(statement.start - win.start) < NEAR
    return near and statement.reliability <= Reliability.SENTENCE and same(statement.party, win.party)


def _of_all(statement: Statement) -> Statement:
    return replace(statement, others=(), setting=replace(statement.setting, category=OVERALL))


def in_class_told(statements: Sequence[Statement], orders: Iterable[Order]) -> list[Statement] | None:
    """The statements, with what an order refused because the place is another's in the class named before it; None
    where there is no such statement."""
    moved = {id(s): _of_the_class(s) for order in orders for s, reason in order.refused if reason in TAKEN and _may(s)}
    return [moved.get(id(s), s) for s in statements] if moved else None


def _may(statement: Statement) -> bool:
    """Whether a place of prose says nothing of whose order it is one, beside a class named before."""
    told = statement.verb is Verb.PLACED and statement.setting.category is None
    return told and statement.reliability <= Reliability.SENTENCE and bool(statement.values.get("class_before"))


def _of_the_class(statement: Statement) -> Statement:
    category = str(statement.values["class_before"])
    return replace(statement, setting=replace(statement.setting, category=category))
