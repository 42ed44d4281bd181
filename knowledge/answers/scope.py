"""A question's scope as SQL: conditions on seasons, meetings, sessions, categories and entries."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, extract, false, func, literal, or_, select

from knowledge.answers.tables import (
    category,
    championship,
    circuit,
    driver,
    entry,
    entry_driver,
    event,
    season,
    team,
    track_session,
)
from knowledge.names import Named, NameKind
from knowledge.names.surfaces import configured
from knowledge.questions.question import Scope
from knowledge.store.identity import category as one_category
from knowledge.store.identity import names
from knowledge.text import fold

Condition = ColumnElement[bool]
OF_ENTRANTS = ("teams", "manufacturers")  # kinds of category in which cars' entrants are ranked, and not their drivers
MAIN = ("overall", *OF_ENTRANTS)
SHORTEST_MAKE = 3  # letters that tell a make wherever they stand in a car's name

KINDS = {
    "Race": "race",
    "Sprint": "sprint",
    "Qualifying": "qualifying",
    "Grid": "grid",
    "Practice": "practice",
    "Sprint Qualifying": "sprint qualifying",
    "Stage": "stage",
    "Power Stage": "stage",
}


def of_season(scope: Scope) -> Iterator[Condition]:
    """The championship and the seasons."""
    if scope.championship is not None:
        yield season.c.championship_id.in_(scope.championship.keys)
    for forms in scope.realm:
        yield season.c.championship_id.in_(_called_so(forms))
    if scope.season_label is not None:
        yield season.c.label == scope.season_label
    elif scope.first_season is not None and scope.first_season == scope.last_season:
        year = scope.first_season
        yield or_(season.c.year == year, season.c.label == f"{year - 1}-{year % 100:02d}")
    else:
        if scope.first_season is not None:
            yield season.c.year >= scope.first_season
        if scope.last_season is not None:
            yield season.c.year <= scope.last_season


def _called_so(forms: tuple[str, ...]) -> Select[Any]:
    """The championships with one of these words in their name."""
    folded = literal(" ").concat(championship.c.folded).concat(" ")
    return select(championship.c.id).where(or_(*(folded.like(f"% {form} %") for form in forms)))


def of_meeting(scope: Scope) -> Iterator[Condition]:
    """The meetings: by name, track, country, round or day."""
    if scope.event is not None:
        yield event.c.id.in_(scope.event.keys) if scope.event.keys else event.c.folded.in_(_keys_of(scope.event.name))
    if scope.circuit is not None:
        yield event.c.circuit_id.in_(scope.circuit.keys)
    if scope.country is not None:
        there = select(circuit.c.id).where(circuit.c.country == scope.country.name)
        yield or_(event.c.country == scope.country.name, event.c.circuit_id.in_(there))
    if scope.round is not None:
        yield event.c.round == scope.round
    if scope.day is not None:
        last = func.coalesce(event.c.end_date, event.c.start_date)
        yield and_(func.coalesce(event.c.start_date, event.c.end_date) <= scope.day, last >= scope.day)
    if scope.month is not None:
        day = func.coalesce(event.c.end_date, event.c.start_date)
        placed = scope.event is not None or scope.circuit is not None
        told = extract("month", day) == scope.month
        yield or_(told, day.is_(None)) if placed and scope.first_season is not None else told


def _keys_of(meeting: str) -> list[str]:
    """The keys under which a meeting may be recorded, by all the names that config/names has for it."""
    called = (meeting, *configured(NameKind.EVENT, meeting))
    return sorted({fold(meeting), *(names().designation(name, None).key for name in called)})


def has_meeting(scope: Scope) -> bool:
    """Whether the scope names meetings at all."""
    return any(value is not None for value in (scope.event, scope.circuit, scope.country, scope.round, scope.day))


def of_session(scope: Scope, kinds: tuple[str, ...]) -> Iterator[Condition]:
    """The sessions of these kinds; a session that the scope names replaces them, or tells which of them."""
    name, _, number = (scope.session or "").rpartition(" ")
    if not number.isdigit():
        name, number = scope.session or "", ""
    kind = KINDS.get(name)
    if scope.session is not None and kind is None:
        yield track_session.c.name == scope.session
        return
    if kind is None or kind in kinds or (kind == "race" and {"qualifying", "grid"} & set(kinds)):
        yield track_session.c.kind.in_(kinds)
    else:
        yield track_session.c.kind == kind
    if number:
        yield track_session.c.number == int(number)
    elif not name.startswith("Sprint") and "qualifying" in kinds:
        yield track_session.c.name.not_like("Sprint%")


def of_category(scope: Scope) -> Iterator[Condition]:
    """The category, where the question names one."""
    if scope.category is not None:
        same = one_category(scope.category.name).name
        yield category.c.id.in_(scope.category.keys) if scope.category.keys else category.c.name == same


def of_entry(scope: Scope) -> Iterator[Condition]:
    """The team and the car number that narrow the entries."""
    if scope.team is not None:
        yield subject(scope.team)
    if scope.car_number is not None:
        yield number(scope.car_number)


def subject(named: Named) -> Condition:
    """The entries that a name is about: a driver's, a team's, a make's, a country's."""
    by_kind: dict[NameKind, Any] = {
        NameKind.DRIVER: lambda: driven_by(named.keys),
        NameKind.TEAM: lambda: entry.c.team_id.in_(named.keys),
        NameKind.MANUFACTURER: lambda: or_(entry.c.team_id.in_(named.keys), like(named.name), called(named.name)),
        NameKind.CAR: lambda: like(named.name),
        NameKind.CAR_NUMBER: lambda: number(named.name),
        NameKind.COUNTRY: lambda: of_nation(named.name),
        NameKind.CATEGORY: lambda: entry.c.category_id.in_(named.keys),
    }
    found: Condition = by_kind.get(named.kind, false)()
    return found


def driven_by(keys: tuple[int, ...]) -> Condition:
    """Entries with one of these drivers in the crew."""
    return entry.c.id.in_(select(entry_driver.c.entry_id).where(entry_driver.c.driver_id.in_(keys)))


def of_nation(country: str) -> Condition:
    """Entries with a driver of this nationality."""
    crew = entry_driver.join(driver, driver.c.id == entry_driver.c.driver_id)
    return exists(
        select(entry_driver.c.entry_id)
        .select_from(crew)
        .where(entry_driver.c.entry_id == entry.c.id, driver.c.nationality == country)
    )


def at_home() -> Condition:
    """Entries at meetings in the country of one of the crew."""
    crew = entry_driver.join(driver, driver.c.id == entry_driver.c.driver_id)
    theirs = select(entry_driver.c.entry_id).select_from(crew).where(driver.c.nationality == event.c.country)
    return theirs.where(entry_driver.c.entry_id == entry.c.id).correlate(entry, event).exists()


def like(car: str) -> Condition:
    """Entries whose car has these words in its name, in whichever spelling the make is known by."""
    aliases = (alias for alias in configured(NameKind.MANUFACTURER, car) if len(alias) >= SHORTEST_MAKE)
    spelt = sorted({fold(name) for name in (car, *aliases)})
    return or_(*(entry.c.car_folded.contains(text, autoescape=True) for text in spelt))


def called(name: str) -> Condition:
    """Entries of a team whose name has this name in it, as whole words."""
    folded = literal(" ").concat(team.c.folded).concat(" ")
    return entry.c.team_id.in_(select(team.c.id).where(folded.like(f"% {fold(name)} %")))


def teams_only(subjects: Sequence[Named]) -> bool:
    """Whether only teams or makes are asked about."""
    return bool(subjects) and all(named.kind in (NameKind.TEAM, NameKind.MANUFACTURER) for named in subjects)


def number(text: str) -> Condition:
    """Entries of this number; "3" and "03" are one, but where a car of exactly that number is in the series beside."""
    other = entry.alias("of_that_number")
    exact = select(other.c.id).where(other.c.season_id == entry.c.season_id, other.c.car_number == text)
    alike = entry.c.car_number.in_((text.lstrip("0") or "0", f"0{text}"))
    return or_(entry.c.car_number == text, and_(alike, ~exact.correlate(entry).exists()))
