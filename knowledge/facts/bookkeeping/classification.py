"""The book-keeping: from a document's statements to its facts; it knows no language.

The statements of one session and category become its order (``order``), parties are completed from what the document
says of them elsewhere (``roster``), titles, standings, tallies and the rest are put together from their statements.
What is not final, or not settled by the text, is refused with its reason.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.facts.bookkeeping.book import Book
from knowledge.facts.bookkeeping.carried_classes import without_carried_classes
from knowledge.facts.bookkeeping.class_places import OF_A_SESSION, beside_class_wins, in_class_told, in_listed_class
from knowledge.facts.bookkeeping.meetings import entries, events, penalties, profiles, quotations
from knowledge.facts.bookkeeping.only_classes import in_only_classes
from knowledge.facts.bookkeeping.order import classification
from knowledge.facts.bookkeeping.own_classes import in_own_classes
from knowledge.facts.bookkeeping.races import located, meeting_of, numbered_races
from knowledge.facts.bookkeeping.reported_class import Report, in_reported_class
from knowledge.facts.bookkeeping.rivals import without_rivals
from knowledge.facts.bookkeeping.seasons import season_facts
from knowledge.facts.bookkeeping.sessions import fastest_laps, results
from knowledge.facts.changed import replace
from knowledge.facts.fact import Fact
from knowledge.facts.mention import Party
from knowledge.facts.parties.entry_classes import with_classes
from knowledge.facts.parties.roster import Named, alike, roster
from knowledge.facts.parties.told_classes import Classed
from knowledge.facts.prose.build import NO_PARTY
from knowledge.facts.prose.classes import NO_CLASS
from knowledge.facts.prose.doubts import A_MAKE
from knowledge.facts.statement import Mode, Reliability, Statement, Verb
from knowledge.text import fold

OVERALL = "Overall"
NEAR = 200
"""Characters between a win in a class and words that tell more of it."""
WHICH_RACE = "which of the races is not settled"
NOT_FINAL = "it is not said to be final"

Scope = tuple[str | None, str, str | None, str, str]


@dataclass(frozen=True)
class Outcome:
    """The facts of a document, and the statements that became none, each with its reason."""

    facts: tuple[Fact, ...]
    refused: tuple[Statement, ...]


def classify(
    name: str,
    text: str,
    statements: Iterable[Statement],
    named: Iterable[Named] = (),
    classes: Iterable[Classed] = (),
    report: Report | None = None,
) -> Outcome:
    """The facts that statements make; ``named`` are the parties of the document where they stand, with their series,
    ``classes`` those that it tells beside cars, ``report`` tells of which team and class it is a report."""
    given, classes = list(statements), list(classes)
    parties = [*named, *((p, s.setting.championship) for s in given for p in _named(s))]
    parties = without_rivals(parties, given)
    given = list(in_listed_class(list(_with_cars(given, [party for party, _ in parties]))))
    book = Book(name, text, roster(parties), numbered_races(given))
    given = list(in_own_classes(given, classes, book, NO_CLASS))
    given = list(in_reported_class(given, classes, report, book))
    refused = [replace(s, reason=s.reason or NOT_FINAL) for s in given if s.mode is not Mode.FINAL]
    kept: list[Statement] = []
    told: list[Statement] = []
    placed: list[Statement] = []
    open_places = [s.start for s in given if s.verb is Verb.PLACED and s.reason == NO_PARTY]
    for statement in sorted((s for s in given if s.mode is Mode.FINAL), key=lambda s: (s.start, s.end)):
        if told and any(told[-1].start < start < statement.start for start in open_places):
            told = []
        held = list(located(_goes_on(_completed(statement, book), placed, book), book, told))
        kept.extend(held)
        if held and statement.verb in (Verb.PLACED, Verb.POLE):
            told.append(held[-1])
            placed.extend(s for s in held if s.verb is Verb.PLACED)
        if not held:
            refused.append(replace(statement, reason=WHICH_RACE))
    facts: list[Fact] = []
    kept = in_only_classes(without_carried_classes(beside_class_wins(kept, book.same)))
    orders = [classification(group, book.same) for group in _sessions(kept)]
    if (again := in_class_told(kept, orders)) is not None:
        kept = again
        orders = [classification(group, book.same) for group in _sessions(kept)]
    for order in orders:
        facts.extend(results(order, book))
        refused.extend(replace(s, reason=s.reason or reason) for s, reason in order.refused)
    for make in (fastest_laps, season_facts, penalties, events, profiles, quotations):
        made, left = make(kept, book)
        facts.extend(made)
        refused.extend(left)
    facts.extend(with_classes(entries(parties, book), facts.copy()))
    return Outcome(tuple(facts), tuple(refused))


def _with_cars(statements: Iterable[Statement], named: Sequence[Party]) -> Iterator[Statement]:
    """Statements of a make alone, of the one car of that make that the document names, if it names but one."""
    cars: dict[str, dict[tuple[object, ...], Party]] = defaultdict(dict)
    for party in named:
        if party.car and (party.car_number or party.drivers):
            cars[fold(party.car).split(" ")[0]][party.car_number or party.drivers,] = party
    for statement in statements:
        alone = statement.reason == A_MAKE and statement.party.car
        of_make = list(cars.get(fold(str(statement.party.car)).split(" ")[0], {}).values()) if alone else []
        if len(of_make) == 1 and alike(str(statement.party.car), str(of_make[0].car)):
            yield replace(statement, party=of_make[0], mode=Mode.FINAL, reason="")
        else:
            yield statement


def _named(statement: Statement) -> Iterable[Party]:
    """The parties of a statement; one that drives a car named beside it is one party with it."""
    if statement.verb is Verb.DRIVES and statement.mode is Mode.FINAL and statement.others:
        who, cars = statement.party, statement.others if not statement.party.drivers else statement.others[:1]
        for car in cars:
            if car.drivers and who.drivers:
                yield from (who, car)
            else:
                crew, team = car.drivers or who.drivers, car.team or who.team
                yield replace(car, drivers=crew, team=team, start=statement.start, end=statement.end)
    elif statement.values.get("jointly"):
        yield from statement.others
    else:
        yield from (statement.party, *statement.others)


def _completed(statement: Statement, book: Book) -> Statement:
    if statement.values.get("past"):
        return statement
    series = statement.setting.championship
    party = book.roster.complete(statement.party, series)
    others = tuple(book.roster.complete(p, series) for p in statement.others)
    same = party == statement.party and others == statement.others
    return statement if same else replace(statement, party=party, others=others)


def _goes_on(statement: Statement, told: Sequence[Statement], book: Book) -> Statement:
    """A place told again, or by how much a win, in its class: "GT4 fell to A. They finished seconds clear of B"."""
    here, number = statement.setting, statement.number
    of_prose = statement.reliability < Reliability.LIST and statement.at_most is None
    if here.category or statement.verb not in (Verb.PLACED, Verb.AHEAD) or not of_prose:
        return statement
    for one in reversed(told if number else [s for s in told[-1:] if statement.start - s.end < NEAR]):
        there = one.setting
        same = (here.session, here.event, here.championship) == (there.session, there.event, there.championship)
        classed = one.number == (number or 1) and there.category not in (None, OVERALL)
        if same and classed and book.same(statement.party, one.party):
            return replace(statement, setting=replace(here, category=there.category))
    return statement


def _sessions(statements: Sequence[Statement]) -> Iterable[list[Statement]]:
    groups: dict[Scope, list[Statement]] = defaultdict(list)
    for statement in statements:
        setting = statement.setting
        if statement.verb in OF_A_SESSION:
            session, category = setting.session or "", setting.category or OVERALL
            groups[setting.championship, str(setting.season), meeting_of(setting), session, category].append(statement)
    for statement in statements:
        if statement.verb is Verb.PENALISED:
            for key, group in groups.items():
                if key[2] == meeting_of(statement.setting) and key[3] == statement.setting.session:
                    group.append(statement)
    return groups.values()
