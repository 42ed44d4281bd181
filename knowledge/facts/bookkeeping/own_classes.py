"""Places "in its class" of a car whose class the document tells elsewhere: in an entry list, beside the car, in another
session."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from knowledge.facts.bookkeeping.book import Book
from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.facts.parties.told_classes import Classed
from knowledge.facts.statement import Mode, Statement, Verb

OF_A_CLASS = (Verb.PLACED, Verb.POLE, Verb.FASTEST)
LEAST_LISTED = 2
"""Cars whose class a text must tell beside them for what it lists to be believed before what it tells last."""
Known = Mapping[str, set[str]]


def in_own_classes(
    statements: Sequence[Statement], told: Iterable[Classed], book: Book, unsettled: str
) -> Iterator[Statement]:
    """The statements, those "in its class" in the class of the car where the text leaves it open (``unsettled``), or
    takes it for one that it lists for other cars."""
    if not any(_is_of_its_class(s) for s in statements):
        yield from statements
        return
    listed = list(told)
    known = _known(statements, listed, book)
    names = [category for _, category in listed]
    of_a_list = {category for category in names if len(names) >= LEAST_LISTED}
    for statement in statements:
        of_another = statement.reason != unsettled and statement.setting.category in of_a_list
        meant = _is_of_its_class(statement) and (statement.reason == unsettled or of_another)
        classes = _classes(statement, known, book) if meant else set()
        if len(classes) != 1 or (of_another and not classes <= of_a_list):
            yield statement
            continue
        kept = replace(statement, setting=replace(statement.setting, category=classes.pop()))
        yield replace(kept, mode=Mode.FINAL, reason="") if statement.reason == unsettled else kept


def _is_of_its_class(statement: Statement) -> bool:
    return bool(statement.values.get("own_class"))


def _known(statements: Sequence[Statement], told: Iterable[Classed], book: Book) -> Known:
    """The classes in which the document has each driver and each number."""
    known: dict[str, set[str]] = defaultdict(set)
    for party, category in told:
        for mark in _marks(party, None, book):
            known[mark].add(category)
    for one in statements:
        its = one.setting.category
        named = one.verb in OF_A_CLASS and one.mode is Mode.FINAL and not one.values.keys() & {"own_class", "past"}
        if named and its and its not in FIELDS:
            for mark in _marks(one.party, one.setting.championship, book):
                known[mark].add(its)
    return known


def _classes(statement: Statement, known: Known, book: Book) -> set[str]:
    marks = _marks(statement.party, statement.setting.championship, book)
    return set().union(*(known.get(mark, set()) for mark in marks))


def _marks(party: Party, championship: str | None, book: Book) -> tuple[str, ...]:
    whole = book.roster.complete(party, championship)
    return (*whole.drivers, f"#{whole.car_number}") if whole.car_number else whole.drivers
