"""Results and fastest laps: what a session's order, once worked out, states."""

from collections.abc import Iterable, Iterator, Sequence

from pydantic import ValidationError

from knowledge.facts.bookkeeping.book import Book
from knowledge.facts.bookkeeping.order import Claim, Order
from knowledge.facts.changed import replace
from knowledge.facts.fact import Fact, FastestLap, Result
from knowledge.facts.statement import Reliability, Statement, Verb

OF_A_RESULT = ("laps", "time", "gap", "interval", "lap_time", "points")
OVERALL = "Overall"
SECOND = 2
NOT_A_RACE = "a lap of practice or qualifying, not of a race"
ANOTHERS = "the document gives it to another where it is surer"


def results(order: Order, book: Book) -> Iterator[Fact]:
    """The results of an order: one a party and place."""
    placed = [c for c in order.claims if c.place is not None]
    for claim in order.claims:
        if claim.place is None and claim.status is None and any(order.same(c.party, claim.party) for c in placed):
            continue
        yield _result(claim, book)


def _result(claim: Claim, book: Book) -> Result:
    statement = claim.statement
    own = _behind(claim) if claim.follows else {k: v for k, v in statement.values.items() if k in OF_A_RESULT}
    if claim.place == 1 and (statement.verb is Verb.POLE or statement.reliability <= Reliability.SENTENCE):
        own.pop("gap", None)  # by so much it won
    fields = book.stated(replace(statement, values={}), claim.party, category=statement.setting.category or OVERALL)
    placed = {
        "position": claim.place,
        "position_at_most": claim.at_most if claim.place is None else None,
        "status": claim.status or "classified",
    }
    try:
        return Result(**fields, **own, **placed)
    except ValidationError as error:  # a figure that cannot be what its column says is left out
        misread = {part for each in error.errors() for part in each["loc"]}
        return Result(**fields, **{name: told for name, told in own.items() if name not in misread}, **placed)


def _behind(claim: Claim) -> dict[str, object]:
    """What is told of one of those behind another: his lap, and by how much he is behind."""
    laps = claim.statement.values.get("lap_times")
    lap = laps[claim.nth] if isinstance(laps, tuple) and claim.nth < len(laps) else None
    return _margin_of(claim) | ({"lap_time": lap} if lap else {})


def _margin_of(claim: Claim) -> dict[str, object]:
    """By how much a party is behind another: behind the winner it is a gap, else an interval."""
    gaps = claim.statement.values.get("gaps")
    if isinstance(gaps, tuple) and claim.nth < len(gaps):
        first = claim.place == claim.nth + SECOND
        return {kind: gap for kind, gap in gaps[claim.nth].items() if first or kind == "interval"}
    told = claim.statement.values.get("ahead_by") if claim.first else None
    return {"gap" if claim.place == SECOND else "interval": told} if told else {}


def fastest_laps(statements: Sequence[Statement], book: Book) -> tuple[list[Fact], list[Statement]]:
    """The fastest lap of each race and category; the surest statement of each."""
    best: dict[tuple[object, ...], Statement] = {}
    refused: list[Statement] = []
    for statement in sorted(_of(statements, Verb.FASTEST), key=lambda s: (-s.reliability, "lap_time" not in s.values)):
        setting = statement.setting
        if not (setting.session or "").startswith(("Race", "Sprint")):
            refused.append(replace(statement, reason=NOT_A_RACE))
            continue
        key = (setting.championship, setting.event or setting.circuit, setting.session, setting.category or OVERALL)
        known = best.setdefault(key, statement)
        if known is not statement and not book.same(known.party, statement.party):
            refused.append(replace(statement, reason=ANOTHERS))
    made = [_fastest(statement, book) for statement in best.values()]
    return made, refused


def _fastest(statement: Statement, book: Book) -> Fact:
    lap_time = statement.values.get("lap_time")
    fields = book.stated(replace(statement, values={}), category=statement.setting.category or OVERALL)
    return FastestLap.model_validate({**fields, "lap_time": lap_time})


def _of(statements: Iterable[Statement], *verbs: Verb) -> list[Statement]:
    return [s for s in statements if s.verb in verbs]
