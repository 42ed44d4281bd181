"""The book-keeping: from a document's statements to its facts; it knows no language.

The statements of one session and category become its order (``order``), parties are completed from what the document
says of them elsewhere (``roster``), titles, standings, tallies and the rest are put together from their statements.
What is not final, or not settled by the text, is refused with its reason.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.facts.bookkeeping.book import Book, Races
from knowledge.facts.bookkeeping.class_places import OF_A_SESSION, beside_class_wins, in_class_told, in_listed_class
from knowledge.facts.bookkeeping.meetings import entries, events, penalties, profiles, quotations
from knowledge.facts.bookkeeping.order import classification
from knowledge.facts.bookkeeping.rivals import without_rivals
from knowledge.facts.bookkeeping.seasons import season_facts
from knowledge.facts.bookkeeping.sessions import fastest_laps, results
from knowledge.facts.changed import replace
from knowledge.facts.fact import Fact
from knowledge.facts.mention import Party
from knowledge.facts.mentions.session_names import STAGE, is_same_race
from knowledge.facts.parties.entry_classes import with_classes
from knowledge.facts.parties.roster import Named, roster
from knowledge.facts.prose.build import NO_PARTY
from knowledge.facts.prose.doubts import A_MAKE
from knowledge.facts.statement import Mode, Reliability, Setting, Statement, Verb
from knowledge.text import fold

NUMBERED = re.compile(r"(Race|Qualifying|Sprint) (\d+)")
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


def classify(name: str, text: str, statements: Iterable[Statement], named: Iterable[Named] = ()) -> Outcome:
    """The facts that statements make; ``named`` are the parties of the document where they stand, with their series."""
    given = list(statements)
    parties = [*named, *((p, s.setting.championship) for s in given for p in _named(s))]
    parties = without_rivals(parties, given)
    given = list(in_listed_class(list(_with_cars(given, [party for party, _ in parties]))))
    book = Book(name, text, roster(parties), _races(given))
    refused = [replace(s, reason=s.reason or NOT_FINAL) for s in given if s.mode is not Mode.FINAL]
    kept: list[Statement] = []
    told: list[Statement] = []
    placed: list[Statement] = []
    open_places = [s.start for s in given if s.verb is Verb.PLACED and s.reason == NO_PARTY]
    for statement in sorted((s for s in given if s.mode is Mode.FINAL), key=lambda s: (s.start, s.end)):
        if told and any(told[-1].start < start < statement.start for start in open_places):
            told = []
        located = list(_located(_goes_on(_completed(statement, book), placed, book), book, told))
        kept.extend(located)
        if located and statement.verb in (Verb.PLACED, Verb.POLE):
            told.append(located[-1])
            placed.extend(s for s in located if s.verb is Verb.PLACED)
        if not located:
            refused.append(replace(statement, reason=WHICH_RACE))
    facts: list[Fact] = []
    kept = beside_class_wins(kept, book.same)
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
        if len(of_make) == 1:
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


def _races(statements: Sequence[Statement]) -> Races:
    """The numbered races that a document tells of, by series, meeting and class or none."""
    found: dict[tuple[str | None, str | None, str | None], set[str]] = defaultdict(set)
    for statement in statements:
        if (match := NUMBERED.fullmatch(statement.setting.session or "")) and match[1] != "Sprint":
            category = None if statement.setting.category == OVERALL else statement.setting.category
            found[statement.setting.championship, _meeting(statement.setting), category].add(f"Race {match[2]}")
    return {key: tuple(sorted(races)) for key, races in found.items()}


def _meeting(setting: Setting) -> str | None:
    return setting.event or setting.circuit


def _followed(statement: Statement, told: Sequence[Statement], book: Book) -> Statement | None:
    """Whom those of a chain follow: whoever was placed last, none of themselves, in a stage where it is of one."""
    of_a_stage = STAGE in (statement.setting.session or "")
    for last in reversed(told):
        own = any(book.same(last.party, party) for party in statement.others)
        if not own and (of_a_stage or STAGE not in (last.setting.session or "")):
            return last
    return None


def _located(statement: Statement, book: Book, told: Sequence[Statement]) -> Iterable[Statement]:
    """The statement in its session: once, or in each race; nowhere where the text leaves open which race it was.
    Those who follow whoever was placed last are of the session and class of that place."""
    if statement.verb is Verb.AHEAD and statement.party == Party():
        if (last := _followed(statement, told, book)) is not None:
            yield replace(statement, setting=last.setting)
        return
    if statement.verb not in (*OF_A_SESSION, Verb.FASTEST):
        yield statement
        return
    races = _races_of(statement, book)
    for session in _session_of(statement, races):
        season = statement.values.get("season") or statement.setting.season
        if (session, season) == (statement.setting.session, statement.setting.season):
            yield statement
            continue
        yield replace(statement, setting=replace(statement.setting, session=session, season=season))


def _races_of(statement: Statement, book: Book) -> tuple[str, ...]:
    """The numbered races that a statement may be of: those of its class, and those told without one.
    They are those of its series, or where none is told those of any at the meeting."""
    here = statement.setting
    found: set[str] = set()
    for (series, meeting, category), races in book.races.items():
        if meeting == _meeting(here) and category in (None, here.category):
            found.update(races if series == here.championship or here.championship is None else ())
    return tuple(sorted(found))


def _session_of(statement: Statement, races: tuple[str, ...]) -> Sequence[str]:
    """The sessions of which a statement holds; none where several races fit and the text names none."""
    beside, held = statement.values.get("beside"), statement.setting.session
    here = str(held if not beside or is_same_race(held, str(beside)) else beside) if beside or held else ""
    several = len(races) > 1 or races[-1:] > ("Race 2",)  # a third race is none alone
    if statement.values.get("earlier"):  # the race before: of a second race it can be but the first
        return ["Race 1"] if here == "Race 2" else []
    if statement.values.keys() & {"among", "each"}:
        return _several_sessions(statement, here, races)
    if statement.verb is Verb.POLE or statement.values.get("session") == "Qualifying":
        return _grid_session(here, several=several)
    if statement.verb is Verb.RETIRED and here.startswith("Stage"):
        return ["Race"]
    sure = statement.reliability >= Reliability.LIST
    if here in ("", "Race"):
        return [here or "Race"] if not several or (here and sure) else []
    return [here]


def _several_sessions(statement: Statement, here: str, races: tuple[str, ...]) -> Sequence[str]:
    """The races that are named together, or every one; of a pole the qualifyings that set their grids."""
    together = statement.values.get("among")
    if not isinstance(together, tuple):
        return _each_race(statement, here, races)
    named = [str(race) for race in together]
    if statement.verb is not Verb.POLE:
        return named
    return [grid for race in named for grid in _grid_session(race, several=True)]


def _each_race(statement: Statement, here: str, races: tuple[str, ...]) -> Sequence[str]:
    """Every race of the meeting: those that the document tells of, else as many as the text counts."""
    count = statement.values.get("races")
    if isinstance(count, int):
        return [f"Race {number}" for number in range(1, count + 1)] if len(races) <= count else []
    return races if len(races) > 1 and here.startswith(("Race", "")) else []


def _grid_session(here: str, *, several: bool) -> Sequence[str]:
    """The qualifying that set the grid of a race."""
    if here.startswith("Qualifying"):
        return [here]
    if match := NUMBERED.fullmatch(here):
        return [f"Qualifying {match[2]}"]
    if here not in ("", "Race"):
        return []
    return [] if several else ["Qualifying"]


def _sessions(statements: Sequence[Statement]) -> Iterable[list[Statement]]:
    groups: dict[Scope, list[Statement]] = defaultdict(list)
    for statement in statements:
        setting = statement.setting
        if statement.verb in OF_A_SESSION:
            session, category = setting.session or "", setting.category or OVERALL
            groups[setting.championship, str(setting.season), _meeting(setting), session, category].append(statement)
    for statement in statements:
        if statement.verb is Verb.PENALISED:
            for key, group in groups.items():
                if key[2] == _meeting(statement.setting) and key[3] == statement.setting.session:
                    group.append(statement)
    return groups.values()
