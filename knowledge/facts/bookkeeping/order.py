"""The order of one session in one category, worked out from what is stated of it.

The rules, the same for every language:

- what is told of a place by a table is believed before a list, a list before a sentence, and in sentences what came
  after the stewards (``settled``) before what came first;
- "X ahead of Y and Z" gives Y and Z the places after X's, once X's place is known, from wherever it is known;
- a chain without a head ("then followed Y and Z") goes on from the last place told before it;
- a party that is out, or excluded, has no place; a place told before a penalty that hit the party does not count;
- of two parties that prose puts in one place of the podium the one told first has it, for what comes after is of a
  class or a session that was not caught; in a lower place both are kept: the text contradicts itself, and says so.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.facts.bookkeeping.exclusions import moved_up
from knowledge.facts.bookkeeping.part_orders import PART, part_orders
from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.statement import Reliability, Statement, Verb

Same = Callable[[Party, Party], bool]
SETTLED = 0.5
SAID = "told already"
SURER = "the place is another's where the document is surer"
BEFORE = "the place is another's, told before: this one may be of a class or a session that is not named"
TAKEN = (SURER, BEFORE)
"""Why a place that another has is refused."""
OWN_FIGURES = {"lap_time", "time", "laps"}
SECOND = 2
FIGURES = {"lap_time", "gap", "time", "laps"}
PODIUM = 3
NEAR = 150
"""Characters between two places told in one breath."""


@dataclass(frozen=True)
class Claim:
    """That a party has a place (or ends at worst there, or has a status), and the statement that says so.

    ``follows`` where the statement is of another, whom the party is behind; ``first`` where it is right behind.
    """

    party: Party
    statement: Statement
    place: int | None = None
    at_most: int | None = None
    status: str | None = None
    follows: bool = False
    first: bool = False
    nth: int = 0
    """Which of those behind it is."""

    @property
    def weight(self) -> float:
        """How much it is believed."""
        return self.statement.reliability + (SETTLED if self.statement.values.get("settled") else 0)


@dataclass
class Order:
    """The places of a session while they are worked out."""

    same: Same
    claims: list[Claim] = field(default_factory=list)
    refused: list[tuple[Statement, str]] = field(default_factory=list)

    def place_of(self, party: Party) -> int | None:
        """The place that is believed of a party."""
        known = [c for c in self.claims if c.place is not None and self.same(c.party, party)]
        return max(known, key=lambda c: c.weight).place if known else None

    def add(self, claim: Claim) -> None:
        """Takes a claim, or refuses it for what is believed already."""
        if reason := self._against(claim):
            if reason == SAID:
                self.claims = [_with_figures(c, claim) if self._repeats(claim, c) else c for c in self.claims]
            if claim not in self.claims:
                self.refused.append((claim.statement, reason))
            return
        for old in self.claims:
            claim = _with_figures(claim, old) if self._repeats(old, claim) else claim
        self.claims = [c for c in self.claims if not self._overruled(c, claim)]
        self.claims.append(claim)

    def _repeats(self, one: Claim, other: Claim) -> bool:
        """Whether two claims give one party one place, or one status."""
        told = (one.place, one.status) != (None, None) and (one.place, one.status) == (other.place, other.status)
        return told and self.same(one.party, other.party)

    def _against(self, claim: Claim) -> str:
        for other in self.claims:
            mine = self.same(other.party, claim.party)
            if mine and _agree(other, claim) and not _says_more(claim, other):
                return SAID
            if mine and _class_win(claim, other):
                return "a win beside another place: of a class that is not named"
            if mine and not _agree(other, claim) and _surer(other, claim):
                return "the document says otherwise where it is surer"
            taken = claim.place is not None and other.place == claim.place and not mine
            if taken and other.weight > claim.weight and not _tie(other, claim):
                return SURER
            if taken and _told_of_the_podium(other, claim):
                return BEFORE
        return ""

    def _overruled(self, old: Claim, new: Claim) -> bool:
        mine = self.same(old.party, new.party)
        if mine and _agree(old, new):
            return not _says_more(old, new)
        taken = new.place is not None and old.place == new.place
        if mine:
            return _surer(new, old) or _class_win(old, new)
        return taken and not _tie(old, new) and new.weight > old.weight


def _with_figures(claim: Claim, other: Claim) -> Claim:
    """A claim with the times and laps that another of the same place tells and it does not; the second's gap too."""
    if claim.follows or other.follows:
        return claim
    told = OWN_FIGURES | ({"gap"} if claim.place == SECOND else set())
    more = {k: v for k, v in other.statement.values.items() if k in told and k not in claim.statement.values}
    values = {**claim.statement.values, **more}
    return replace(claim, statement=replace(claim.statement, values=values)) if more else claim


def _class_win(win: Claim, other: Claim) -> bool:
    """Whether a win stands next to another place of the same party: "sixth, he won his class"."""
    near = abs(win.statement.start - other.statement.start) < NEAR
    prose = win.weight == other.weight <= Reliability.SENTENCE
    return prose and near and win.place == 1 and (other.place or 0) > 1 and not other.follows and not win.follows


def _told_of_the_podium(before: Claim, claim: Claim) -> bool:
    """Whether prose gave a place of the podium to somebody before: it tells the race itself first."""
    prose = before.weight == claim.weight <= Reliability.SENTENCE
    return prose and (claim.place or 0) <= PODIUM and not (before.follows and not claim.follows)


def _surer(one: Claim, other: Claim) -> bool:
    """Which of two claims about one party is believed: the weightier, and of equals the later, nearer to the finish."""
    if one.weight != other.weight:
        return one.weight > other.weight
    implied, others = (bool(c.statement.values.get("implied")) for c in (one, other))
    if implied != others:  # a name is surer than a pronoun
        return others
    return one.statement.start > other.statement.start


def _tie(one: Claim, other: Claim) -> bool:
    """Rows of one table may share a place: they are equal there."""
    return one.statement.reliability == other.statement.reliability == Reliability.TABLE


def _agree(one: Claim, other: Claim) -> bool:
    if one.status != other.status:
        return False
    if one.place is not None and other.place is not None:
        return one.place == other.place
    places = [c.place for c in (one, other) if c.place is not None]
    bounds = [c.at_most for c in (one, other) if c.at_most is not None]
    return not places or not bounds or places[0] <= bounds[0]


def _says_more(one: Claim, other: Claim) -> bool:
    """Whether one claim is worth more than another that agrees: a place before a bound, the surer, the more figures."""
    mine, its = (
        (claim.place is not None, claim.weight, not claim.follows, len(claim.statement.values.keys() & FIGURES))
        for claim in (one, other)
    )
    return mine > its


def classification(statements: Sequence[Statement], same: Same) -> Order:
    """The order that statements of one session and category make."""
    order = Order(same)
    statements, parts = part_orders(statements, same)
    order.refused.extend((row, PART) for row in parts)
    statements, gone = moved_up(statements, same)
    order.refused.extend((row, "excluded after this list was made") for row in gone)
    hits = [s for s in statements if s.verb is Verb.PENALISED and not s.values.get("harmless")]
    for statement in sorted(statements, key=lambda s: -s.reliability):
        for claim in _claims(statement):
            if _before_a_penalty(claim, hits, same):
                order.refused.append((statement, "told before a penalty that may have changed it"))
            else:
                order.add(claim)
    told = sorted(statements, key=lambda s: (s.start, s.end))
    for _ in range(2) if any(s.others for s in told) else ():
        _follow(order, told)
    return order


def _claims(statement: Statement) -> Iterable[Claim]:
    if statement.verb is Verb.RETIRED:
        yield Claim(
            statement.party, statement, place=statement.number, status=str(statement.values.get("status") or "DNF")
        )
    elif statement.verb in (Verb.PLACED, Verb.POLE) and (statement.number or statement.at_most):
        yield Claim(statement.party, statement, place=statement.number, at_most=statement.at_most)


def _before_a_penalty(claim: Claim, hits: Sequence[Statement], same: Same) -> bool:
    """Whether prose told a place and then a penalty of the same party, and nothing settled it."""
    if claim.weight > Reliability.SENTENCE or claim.place is None:
        return False
    return any(hit.start > claim.statement.start and same(hit.party, claim.party) for hit in hits)


def _leads_up_to(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether the place after those whom one is ahead of is told in the same breath: "A beat B, with C third"."""
    place = len(statement.others) + 2
    behind = (s for s in statements if s.verb is Verb.PLACED and s.number == place and s.party.drivers)
    named = statement.verb is Verb.AHEAD and bool(statement.party.drivers)
    return named and any(0 < s.start - statement.start < NEAR for s in behind)


def _follow(order: Order, statements: Sequence[Statement]) -> None:
    """Gives their places to those who follow somebody whose place is known."""
    last: int | None = None
    for statement in statements:
        if statement.verb not in (Verb.PLACED, Verb.POLE, Verb.AHEAD):
            continue
        known = bool(
            statement.party.drivers or statement.party.team or statement.party.car_number or statement.party.car
        )
        head = (statement.number or order.place_of(statement.party)) if known else last
        if (
            statement.verb is not Verb.AHEAD
            and statement.number
            and order.place_of(statement.party) != statement.number
        ):
            head = None
        first = statement.values.get("wins") or _leads_up_to(statement, statements)
        if head is None and known and first and not any(c.place == 1 for c in order.claims):
            order.add(Claim(statement.party, statement, place=1))
            head = order.place_of(statement.party)
        followers = [p for p in statement.others if not order.same(p, statement.party)]
        if head is not None:
            for nth, party in enumerate(followers):
                order.add(Claim(party, statement, place=head + 1 + nth, follows=True, first=nth == 0, nth=nth))
            last = head + len(followers)
        elif statement.number:
            last = None
