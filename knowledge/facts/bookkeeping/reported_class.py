"""Places that a report on cars of one class tells of them without saying of which order they are: of that class.

What it says of the whole field undoes that: a place of all, a table of all, another place in the class.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from knowledge.facts.bookkeeping.book import Book
from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.parties.roster import alike
from knowledge.facts.parties.told_classes import Classed
from knowledge.facts.statement import Mode, Reliability, Statement, Verb

OVERALL = "Overall"
OF_CLASS = (Verb.PLACED, Verb.POLE, Verb.FASTEST, Verb.POINTS)
OF_ORDER = (Verb.PLACED, Verb.POLE)


class Report(NamedTuple):
    """The one class of a report, and the team whose report it is."""

    category: str
    team: str


def in_reported_class(
    statements: Sequence[Statement], told: Iterable[Classed], report: Report | None, book: Book
) -> Iterator[Statement]:
    """The statements, those of the cars of a report in its class where they name none."""
    if report is None or any(map(_ranks_all, statements)):
        yield from statements
        return
    cars = [_whole(party, book) for party, category in told if category == report.category]
    placed = [s for s in statements if s.setting.category == report.category and s.mode is Mode.FINAL]
    cars += [_whole(s.party, book) for s in placed if s.verb in OF_ORDER]
    for one in statements:
        open_ = one.verb in OF_CLASS and one.setting.category is None and one.reliability < Reliability.LIST
        if not open_ or one.values.get("past"):
            yield one
        elif _is_own(_whole(one.party, book), cars, report, book) and not _told_otherwise(one, placed, book):
            yield replace(one, setting=replace(one.setting, category=report.category))
        else:
            yield one


def _ranks_all(statement: Statement) -> bool:
    """Whether a statement tells a place of the whole field, or of a table that names no class, or who won it all."""
    if statement.verb is not Verb.PLACED or statement.mode is not Mode.FINAL or statement.values.get("past"):
        return False
    if statement.setting.category is None:
        return statement.number == 1 or statement.reliability >= Reliability.LIST
    return statement.setting.category == OVERALL and statement.number != 1


def _whole(party: Party, book: Book) -> Party:
    return book.roster.complete(party, None)


def _is_own(party: Party, cars: Sequence[Party], report: Report, book: Book) -> bool:
    """Whether a car is of the report's team or of none, or one that it places in the class."""
    if not party.team or alike(party.team, report.team):
        return bool(party.drivers or party.car_number)
    return any(book.same(party, car) for car in cars)


def _told_otherwise(one: Statement, placed: Iterable[Statement], book: Book) -> bool:
    """Whether the report tells of another place in the class of the same car in the session."""
    here = _session(one)
    return one.verb in OF_ORDER and any(
        s.verb in OF_ORDER and _session(s) == here and s.number != one.number and book.same(s.party, one.party)
        for s in placed
    )


def _session(statement: Statement) -> object:
    return "Qualifying" if statement.verb is Verb.POLE else statement.values.get("session") or statement.setting.session
