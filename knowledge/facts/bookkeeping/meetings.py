"""Entries, penalties, meetings, people and what they said: the facts that need no order."""

import datetime as dt
from collections.abc import Sequence

from knowledge.facts.bookkeeping.book import Book
from knowledge.facts.bookkeeping.same_meetings import each_once
from knowledge.facts.changed import replace
from knowledge.facts.fact import Entry, Event, Fact, Penalty, Profile, Quotation
from knowledge.facts.mention import DateSpan
from knowledge.facts.parties.roster import Car, Named
from knowledge.facts.statement import Statement, Verb

Made = tuple[list[Fact], list[Statement]]
SAID = "told already"
NOBODY = "whom it is said of is not settled"
DISQUALIFIED = "disqualification"


def entries(named: Sequence[Named], book: Book) -> list[Fact]:
    """Who drives what for whom: one a car of the document, where it says more than a name."""
    seasons = {series: None for _, series in named}
    return [fact for car in book.roster.cars if (fact := _entry(car, book, seasons)) is not None]


def _entry(car: Car, book: Book, seasons: dict[str | None, None]) -> Fact | None:
    span = (car.first.start, car.first.end)
    if (not car.drivers and not (car.team and car.car_number)) or not (car.team or car.car or car.car_number):
        return None
    if span[1] <= span[0]:
        return None
    series = car.championship if car.championship in seasons else None
    return Entry(
        document=book.name, start=span[0], end=span[1], quote=book.text[span[0] : span[1]], championship=series,
        drivers=car.drivers, team=car.team, car=car.car, car_number=car.car_number,
    )  # fmt: skip


def penalties(statements: Sequence[Statement], book: Book) -> Made:
    """Penalties, each told once."""
    made: list[Fact] = []
    refused: list[Statement] = []
    told: list[Statement] = []
    for statement in (s for s in statements if s.verb is Verb.PENALISED or _excludes(s)):
        if any(book.same(statement.party, o.party) and o.setting.session == statement.setting.session for o in told):
            refused.append(replace(statement, reason=SAID))
        else:
            told.append(statement)
            made.append(_penalty(statement, book))
    return made, refused


def _excludes(statement: Statement) -> bool:
    """Whether a statement takes somebody out of the order: that is a penalty too."""
    return statement.verb is Verb.RETIRED and statement.values.get("status") == "DSQ"


def _penalty(statement: Statement, book: Book) -> Fact:
    amount = statement.values.get("amount") or statement.values.get("gap")
    amount = f"{amount} s" if "gap" in statement.values and "amount" not in statement.values else amount
    amount = DISQUALIFIED if _excludes(statement) else amount
    fields = book.stated(replace(statement, values={}))
    return Penalty.model_validate(
        {**fields, "category": None, "amount": amount, "reason": statement.values.get("reason")}
    )


def events(statements: Sequence[Statement], book: Book) -> Made:
    """Meetings, past and to come."""
    made: list[Event] = []
    refused: list[Statement] = []
    seen: set[tuple[object, ...]] = set()
    for statement in (s for s in statements if s.verb is Verb.HELD):
        fact = _event(statement, book)
        key = (fact.event or fact.circuit, fact.start_date) if fact else None
        if fact is None or key is None or key in seen or ((key[0], None) in seen and key[1] is None):
            refused.append(replace(statement, reason=SAID if fact else "which meeting is not settled"))
            continue
        seen |= {key, (key[0], None)}
        made.append(fact)
    return list(each_once(made)), refused


def _event(statement: Statement, book: Book) -> Event | None:
    values = statement.values
    name = values.get("event") or values.get("circuit")
    if not name:
        return None
    fields = book.stated(
        replace(statement, values={}), session=None, category=None, drivers=(), team=None, car=None, car_number=None
    )
    fields |= {
        "event": values.get("event"),
        "circuit": values.get("circuit"),
        "round": values.get("round"),
        "provisional": False,
    }
    fields |= {
        name: values[name]
        for name in ("season", "championship", "start_date", "end_date", "country")
        if values.get(name)
    }
    span = values.get("date")
    if isinstance(span, DateSpan):
        fields |= _dates(span, statement.setting.season)
    return Event.model_validate(fields)


def _dates(span: DateSpan, season: int | str | None) -> dict[str, object]:
    """The days of a meeting: in the season's year where the text leaves the year open and the season is one year."""
    first, last = span.first, span.last
    if span.dated:
        return {"start_date": first, "end_date": last}
    if isinstance(season, int):
        return {"start_date": _in_year(first, season), "end_date": _in_year(last, season)}
    return {}


def _in_year(day: dt.date, year: int) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def profiles(statements: Sequence[Statement], book: Book) -> Made:
    """What is said of people: one profile a person, of all that is said."""
    gathered: dict[str, dict[str, object]] = {}
    refused: list[Statement] = []
    for statement in (s for s in statements if s.verb is Verb.DESCRIBED):
        who = str(statement.values.get("person") or "") or (
            statement.party.drivers[0] if len(statement.party.drivers) == 1 else ""
        )
        own = {
            k: statement.values[k] for k in ("age", "nationality", "role", "organisation") if statement.values.get(k)
        }
        if not who or not own:
            refused.append(replace(statement, reason=NOBODY))
            continue
        fields = book.stated(statement, session=None, category=None, drivers=(), team=None, car=None, car_number=None)
        known = gathered.setdefault(who, {**fields, "person": who, "provisional": False})
        for name, value in own.items():
            known.setdefault(name, value)
    return [
        Profile.model_validate({k: v for k, v in f.items() if k in Profile.model_fields}) for f in gathered.values()
    ], refused


def quotations(statements: Sequence[Statement], book: Book) -> Made:
    """What somebody said."""
    made: list[Fact] = []
    for statement in (s for s in statements if s.verb is Verb.SAID):
        fields = book.stated(
            replace(statement, values={}), session=None, category=None, drivers=(), team=None, car=None, car_number=None
        )
        own = {"speaker": statement.values.get("speaker"), "text": statement.values.get("text") or fields["quote"]}
        made.append(Quotation.model_validate({**fields, **own}))
    return made, []
