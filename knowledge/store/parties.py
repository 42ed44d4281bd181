"""Which claims are of the same entry: the same car of one event, or the same crew or team over a season.

At an event a car number makes an entry one, also where documents name different drivers of its crew; a driver without
a number belongs to the only entry that has this driver; a team alone to its only entry. Drivers whom a document places
apart are no crew, even if another document takes them for one. Over a season a crew is one only where it is the whole
crew: a driver's title is not that of the two who shared the car; and where no year is told, only with the same team.
Whom one document puts in two places of one order are two entries, whatever they have in common.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from knowledge.facts.fact import Entry, FastestLap, Result, Standing
from knowledge.names.tokens import key_of
from knowledge.store.claims import Claim
from knowledge.store.identity import Identity, Names, within
from knowledge.store.people import is_partial, may_be


@dataclass(frozen=True, slots=True)
class Signature:
    """Who a claim is about, in keys; ``stated`` where the claim is of the entry itself."""

    crew: frozenset[str]
    number: str | None
    team: str | None
    car: str | None
    stated: bool


@dataclass(slots=True)
class Group:
    """The claims of one entry."""

    identity: str = ""
    crew: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    teams: set[str] = field(default_factory=set)
    claims: list[Claim[Any]] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    places: dict[tuple[Hashable, ...], Hashable] = field(default_factory=dict)

    def apart(self, other: "Group") -> bool:
        """Whether one document puts the two in different places of one order."""
        if self.crew == other.crew and self.crew:
            return False
        few, many = sorted((self.places, other.places), key=len)
        return any(order in many and many[order] != place for order, place in few.items())

    def take(self, other: "Group") -> None:
        """All of another group's claims are of this entry too."""
        self.crew |= other.crew
        self.numbers |= other.numbers
        self.teams |= other.teams
        self.claims += other.claims
        self.signatures += other.signatures
        self.places |= other.places


class People:
    """The persons of a season by their names as written; a partial name is the only full one that it may mean."""

    def __init__(self, written: Iterable[str], names: Names, series: str | None = None) -> None:
        self._names, self._series = names, series
        distinct = sorted(set(written))
        partial = [name for name in distinct if is_partial(self.known(name).name)]
        full = {self.known(name).key for name in distinct} - {self.known(name).key for name in partial}
        self._meant = {}
        for name in partial:
            fits = [key for key in full if may_be(name, key)]
            self._meant[name] = fits[0] if len(fits) == 1 else self.known(name).key

    def known(self, written: str) -> Identity:
        """The person that a name means in the series of the season."""
        return self._names.person(written, self._series)

    def key(self, written: str) -> str:
        """The person's key."""
        return self._meant.get(written) or self.known(written).key


def signature(claim: Claim[Any], people: People, names: Names) -> Signature:
    """Who a claim is about."""
    fact = claim.fact
    return Signature(
        frozenset([people.key(d) for d in fact.drivers]),
        fact.car_number,
        names.team(fact.team).key if fact.team else None,
        key_of(fact.car) if fact.car else None,
        isinstance(fact, Entry),
    )


def group(
    scope: str, claims: Iterable[Claim[Any]], people: People, names: Names, *, dated: bool = True
) -> dict[Signature, Group]:
    """The entries of an event (``scope`` is its key) or of the season (``scope`` is empty), by signature."""
    gathered: dict[Signature, Group] = {}
    for claim in claims:
        sign = signature(claim, people, names)
        if not (found := gathered.get(sign)):
            teams = {sign.team} if sign.team else set()
            numbers = {sign.number} if sign.number else set()
            found = gathered[sign] = Group("", set(sign.crew), numbers, teams, [], [sign])
        found.claims.append(claim)
        fact = claim.fact
        if isinstance(fact, Result):
            found.places.setdefault((claim.source, fact.session, fact.category), fact.position or fact.status)
        elif isinstance(fact, Standing):
            order = (claim.source, fact.category, fact.event, fact.final, fact.as_of)
            found.places.setdefault(order, (fact.position, fact.points))
        elif isinstance(fact, FastestLap):
            found.places.setdefault((claim.source, fact.session, fact.category, "fastest"), 1)
    ordered = sorted(gathered.values(), key=lambda g: _order(g.signatures[0]))
    merged = _of_event(ordered) if scope else _of_season(ordered, dated)
    _identify(scope, merged)
    return {sign: entry for entry in merged for sign in entry.signatures}


def _order(sign: Signature) -> tuple[str, list[str], str, str, bool]:
    return sign.number or "", sorted(sign.crew), sign.team or "", sign.car or "", sign.stated


def _of_event(groups: list[Group]) -> list[Group]:
    entries: list[Group] = []
    numbered: dict[str, list[Group]] = defaultdict(list)
    for one in (g for g in groups if g.numbers):
        fits = [e for e in numbered[min(one.numbers)] if not _two_cars(e, one) and not e.apart(one)]
        _join(one, fits[:1], entries)
        if not fits:
            numbered[min(one.numbers)].append(one)
    by_driver: dict[str, list[Group]] = defaultdict(list)
    for entry in entries:
        for driver in entry.crew:
            by_driver[driver].append(entry)
    placed = _placed_alone(groups)
    # The larger crews first, so that a driver alone finds the crew.
    for one in sorted((g for g in groups if not g.numbers and g.crew), key=lambda g: -len(g.crew)):
        if len(one.crew) > 1 and any(len({at[d] for d in one.crew & at.keys()}) > 1 for at in placed):
            entries.append(one)
            continue
        fits = list({id(e): e for driver in sorted(one.crew) for e in by_driver[driver] if not e.apart(one)}.values())
        most = max((len(one.crew & e.crew) for e in fits), default=0)
        fits = [e for e in fits if len(one.crew & e.crew) == most]
        known = fits[0] if len(fits) == 1 else one
        _join(one, fits if len(fits) == 1 else [], entries)
        for driver in one.crew:
            if not any(e is known for e in by_driver[driver]):
                by_driver[driver].append(known)
    by_team: dict[str, list[Group]] = defaultdict(list)
    for entry in entries:
        for team in entry.teams:
            by_team[team].append(entry)
    for one in (g for g in groups if not g.numbers and not g.crew):
        fits = [e for e in by_team[min(one.teams)] if not e.apart(one)] if one.teams else []
        _join(one, fits if len(fits) == 1 else [], entries)
    return _by_place(entries)


def _placed_alone(groups: list[Group]) -> list[dict[str, Hashable]]:
    """For each order that a document tells, the places of drivers who are told alone."""
    placed: dict[tuple[Hashable, ...], dict[str, Hashable]] = defaultdict(dict)
    if any(len(one.crew) > 1 and not one.numbers for one in groups):
        for one in (g for g in groups if len(g.crew) == 1):
            for order, place in one.places.items():
                placed[order][min(one.crew)] = place
    return list(placed.values())


def _by_place(entries: list[Group]) -> list[Group]:
    """A car that is told only by its team, make or number is the one that has its place, if nothing differs."""
    holders: dict[tuple[Hashable, ...], list[Group]] = defaultdict(list)
    for entry in entries:
        for order, place in entry.places.items():
            if isinstance(place, int) and not any(e is entry for e in holders[*order[1:], place]):
                holders[*order[1:], place].append(entry)
    gone: set[int] = set()
    for sharing in holders.values():
        for one in (e for e in sharing if not e.crew and id(e) not in gone):
            fits = [e for e in sharing if e is not one and id(e) not in gone and _may_be_one(e, one)]
            if len(fits) == 1:
                fits[0].take(one)
                gone.add(id(one))
    return [e for e in entries if id(e) not in gone]


def _may_be_one(entry: Group, other: Group) -> bool:
    """Whether two entries have no number, team or make that differs."""
    for ones, others in ((entry.numbers, other.numbers), (entry.teams, other.teams)):
        if ones and others and not ones & others:
            return False
    cars = [{s.car for s in e.signatures if s.car} for e in (entry, other)]
    return not (cars[0] and cars[1]) or any(within(a, b) for a in cars[0] for b in cars[1])


def _two_cars(entry: Group, other: Group) -> bool:
    """One number on two cars: no driver in common and two teams."""
    crews = bool(entry.crew and other.crew) and not entry.crew & other.crew
    return crews and bool(entry.teams and other.teams) and not entry.teams & other.teams


def _of_season(groups: list[Group], dated: bool) -> list[Group]:
    entries: list[Group] = []

    def at_once(entry: Group, other: Group) -> bool:
        return dated or not (entry.teams and other.teams) or bool(entry.teams & other.teams)

    for one in (g for g in groups if g.signatures[0].stated and g.crew):
        fits = [e for e in entries if e.crew == one.crew or (e.numbers & one.numbers and e.crew & one.crew)]
        _join(one, [e for e in fits if at_once(e, one)][:1], entries)
    for one in (g for g in groups if not g.signatures[0].stated and g.crew):
        _join(one, [e for e in entries if e.crew == one.crew and at_once(e, one)][:1], entries)
    for one in (g for g in groups if not g.crew):
        sign = one.signatures[0]
        fits = [e for e in entries if e.numbers & one.numbers and (sign.stated or not sign.team)]
        fits = fits or [e for e in entries if not e.crew and (e.numbers, e.teams) == (one.numbers, one.teams)]
        fits = [e for e in fits if e.crew or {s.car for s in e.signatures} - {None} <= {sign.car}]
        fits = [e for e in fits if not e.apart(one)]
        _join(one, fits if len(fits) == 1 else [], entries)
    return entries


def _join(one: Group, fits: list[Group], entries: list[Group]) -> None:
    if fits:
        fits[0].take(one)
    else:
        entries.append(one)


def _identify(scope: str, entries: list[Group]) -> None:
    taken: set[str] = set()
    for entry in entries:
        number, team = min(entry.numbers, default=""), min(entry.teams, default="")
        car = min((s.car for s in entry.signatures if s.car), default="")
        crew = "+".join(sorted(entry.crew))
        parts = [f"#{number}" if number else "", crew, f"@{team}" if team else "", f"~{car}" if car else ""]
        told = [p for p in (parts if scope else sorted(parts, key=lambda p: p[:1] == "#")) if p]
        identity = told[0] if told else "?"
        if identity in taken:
            identity = "|".join(told)
        while identity in taken:
            identity += "'"
        taken.add(identity)
        entry.identity = f"{scope}|{identity}"
