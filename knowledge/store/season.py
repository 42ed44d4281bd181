"""The work on one season: what its claims refer to, and the rows that were made of them so far."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from knowledge.facts.fact import Entry, FastestLap, Penalty, Profile, Quotation, Result
from knowledge.store.claims import Claim
from knowledge.store.identity import Names, category
from knowledge.store.meetings import Meeting, Mention, meetings, mention_of
from knowledge.store.parties import Group, People, Signature, signature
from knowledge.store.people import surname
from knowledge.store.settle import Key, Proof, Row
from knowledge.text import fold

OF_EVENT = (Result, FastestLap, Penalty, Entry)
"""What is stated of an entry at an event; all else is stated of an entry of the season."""


@dataclass(slots=True)
class Derived:
    """The rows of a season in the order in which they may be inserted, and what they refer to outside of it.

    ``entities`` are the rows that seasons share, by table and key; ``surfaces`` how this season writes their names;
    ``crews`` are entries, drivers and the place in the crew.
    """

    rows: list[Row] = field(default_factory=list)
    crews: list[tuple[Key, Key, int]] = field(default_factory=list)
    entities: dict[str, dict[str, dict[str, Any]]] = field(default_factory=lambda: defaultdict(dict))
    surfaces: set[tuple[str, str, str]] = field(default_factory=set)
    contradictions: list[str] = field(default_factory=list)
    finished: bool = False


class Season:
    """A season while its rows are made; ``title`` names it in contradictions.

    A season that is not ``dated`` holds what may be of several years.
    """

    def __init__(self, claims: Sequence[Claim[Any]], names: Names, title: str, *, dated: bool) -> None:
        self.names, self.title, self.dated = names, title, dated
        self.out = Derived()
        self.claims = sorted(claims, key=lambda c: (c.name, c.ordinal))
        self.people = People((p for c in self.claims for p in persons(c)), names, self._series())
        self.meetings: dict[Mention, Meeting] = meetings(self.claims, names)
        self.groups: dict[tuple[str, Signature], Group] = {}

    def _series(self) -> str | None:
        """The championship of the season, by the name that config knows."""
        told = next((c.fact.championship for c in self.claims if c.fact.championship), None)
        series = self.names.championship(told)
        return series.name if series is not None else None

    def event_key(self, claim: Claim[Any]) -> str | None:
        """The folded name of the meeting that a claim is about."""
        mention = mention_of(claim)
        return self.meetings[mention].key if mention else None

    def event(self, claim: Claim[Any]) -> Key | None:
        """The event that a claim is about."""
        key = self.event_key(claim)
        return None if key is None else ("event", key)

    def session(self, claim: Claim[Any]) -> Key | None:
        """The session that a claim is about; a result whose session is not told has one without a name."""
        event, fact = self.event_key(claim), claim.fact
        if event is None or not (fact.session or isinstance(fact, Result | FastestLap)):
            return None
        return "track_session", (event, fact.session or "")

    def scope(self, claim: Claim[Any]) -> str:
        """Within what an entry is one: the event's key, or nothing for a season's entry."""
        return (self.event_key(claim) or "") if isinstance(claim.fact, OF_EVENT) else ""

    def entry(self, claim: Claim[Any]) -> str:
        """The identity of the entry that a claim is about."""
        return self.groups[self.scope(claim), signature(claim, self.people, self.names)].identity

    def category(self, name: str | None) -> Key:
        """A category; none is Overall."""
        found = category(name)
        self._entity("category", found.key, name=found.name, folded=found.key, kind=found.kind)
        self.out.surfaces.add(("category", found.key, found.name))
        return "category", found.key

    def driver(self, written: str) -> Key:
        """A person by the name as written."""
        key = self.people.key(written)
        shown = self.people.known(written).name
        self._entity("driver", key, name=shown, identity=key, folded=fold(shown), surname=surname(shown))
        self.out.surfaces.add(("driver", key, shown))
        return "driver", key

    def team(self, written: str) -> Key:
        """A team by the name as written."""
        found = self.names.team(written)
        self._entity("team", found.key, name=written, identity=found.key, folded=fold(written))
        self.out.surfaces.add(("team", found.key, written))
        return "team", found.key

    def circuit(self, written: str, surfaces: Iterable[str]) -> Key:
        """A track by the name as written, and how else this season writes it."""
        found = self.names.circuit(written)
        known = self.names.lists.circuits.get(found.name)
        place, country = (known.place, known.country) if known else (None, None)
        self._entity("circuit", found.key, name=found.name, folded=found.key, place=place, country=country)
        self.out.surfaces.update(("circuit", found.key, text) for text in (found.name, *surfaces))
        return "circuit", found.key

    def _entity(self, table: str, key: str, **values: Any) -> None:
        self.out.entities[table].setdefault(key, values)

    def add(self, key: Key, values: dict[str, Any], links: dict[str, Key | None], proofs: list[Proof]) -> Row:
        """A row more."""
        row = Row(key, values, links, proofs)
        self.out.rows.append(row)
        return row

    def contradiction(self, where: Iterable[Any], shown: str, proofs: Iterable[Proof]) -> None:
        """Note what stands against what is shown, and who says so."""
        against = [proof for proof in proofs if proof.against]
        if against:
            place = " · ".join(str(part) for part in (self.title, *where) if part)
            self.out.contradictions += [f"{place}: {shown} ≠ {p.value} ({p.claim.name})" for p in against]


def persons(claim: Claim[Any]) -> tuple[str, ...]:
    """Every person that a claim names."""
    fact = claim.fact
    extra = fact.person if isinstance(fact, Profile) else fact.speaker if isinstance(fact, Quotation) else None
    drivers: tuple[str, ...] = fact.drivers
    return (*drivers, extra) if extra else drivers


def who(identity: str) -> str:
    """An entry's identity without its event, for contradictions."""
    return identity.split("|", 1)[1]
