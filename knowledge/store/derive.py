"""From what all sources state of one season to its rows: a pure function, whatever the order of learning was.

First the meetings that the claims are about, then the entries of each and of the season, then one row for all claims
of the same place, lap, standing, title, tally, penalty, person or words; what differs is settled and kept as evidence
against.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from knowledge.facts.fact import (
    Entry,
    Event,
    FastestLap,
    Penalty,
    Profile,
    Quotation,
    Result,
    Standing,
    Tally,
    Title,
)
from knowledge.store.claims import Claim
from knowledge.store.identity import Category, Names, category, key_of, session, surname
from knowledge.store.meetings import Meeting, Mention, best, meetings, mention_of
from knowledge.store.parties import Group, People, group, signature
from knowledge.store.settle import Key, Proof, Row, Settled, believed, commonest, milliseconds, plain, within
from knowledge.text import fold

RESULT = ("position", "position_at_most", "laps", "time", "gap", "interval", "lap_time", "points")
OF_EVENT = (Result, FastestLap, Penalty, Entry)


@dataclass(slots=True)
class Derived:
    """The rows of a season in the order in which they may be inserted, and what they refer to outside of it.

    ``entities`` are the rows that seasons share, by table and key; ``surfaces`` how this season writes their names.
    """

    rows: list[Row] = field(default_factory=list)
    crews: list[tuple[Key, Key, int]] = field(default_factory=list)
    entities: dict[str, dict[str, dict[str, Any]]] = field(default_factory=lambda: defaultdict(dict))
    surfaces: set[tuple[str, str, str]] = field(default_factory=set)
    contradictions: list[str] = field(default_factory=list)
    finished: bool = False


def derive(claims: Sequence[Claim], names: Names, title: str = "") -> Derived:
    """The rows of the season whose claims these are; ``title`` names it in contradictions."""
    return _Season(claims, names, title).derived()


class _Season:
    """The work on one season: what was found so far."""

    def __init__(self, claims: Sequence[Claim], names: Names, title: str) -> None:
        self.names, self.title = names, title
        self.out = Derived()
        self.claims = sorted(claims, key=lambda c: (c.name, c.ordinal))
        self.people = People((p for c in self.claims for p in _persons(c)), names)
        self.meetings = meetings(self.claims, names)
        self.groups: dict[tuple[str, Any], Group] = {}

    def derived(self) -> Derived:
        self._events()
        self._entries()
        by_kind: dict[type, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            by_kind[type(claim.fact)].append(claim)
        for kind, make in TABLE.items():
            make(self, by_kind[kind])
        return self.out

    # What claims refer to.

    def event_key(self, claim: Claim) -> str | None:
        mention: Mention | None = mention_of(claim)
        return self.meetings[mention].key if mention else None

    def event(self, claim: Claim) -> Key | None:
        key = self.event_key(claim)
        return None if key is None else ("event", key)

    def session(self, claim: Claim) -> Key | None:
        event = self.event_key(claim)
        if event is None or not (claim.fact.session or isinstance(claim.fact, Result | FastestLap)):
            return None
        return "track_session", (event, claim.fact.session or "")

    def entry(self, claim: Claim) -> Group:
        return self.groups[_scope(self, claim), signature(claim, self.people, self.names)]

    def category(self, name: str | None) -> Key:
        found: Category = category(name)
        self._entity("category", found.key, name=found.name, folded=found.key, kind=found.kind)
        self.out.surfaces.add(("category", found.key, found.name))
        return "category", found.key

    def driver(self, written: str) -> Key:
        key = self.people.key(written)
        shown = self.names.person(written).name
        self._entity("driver", key, name=shown, identity=key, folded=fold(shown), surname=surname(shown))
        self.out.surfaces.add(("driver", key, shown))
        return "driver", key

    def team(self, written: str) -> Key:
        found = self.names.team(written)
        self._entity("team", found.key, name=written, identity=found.key, folded=fold(written))
        self.out.surfaces.add(("team", found.key, written))
        return "team", found.key

    def _entity(self, table: str, key: str, **values: Any) -> None:
        self.out.entities[table].setdefault(key, values)

    # Rows.

    def add(self, key: Key, values: dict[str, Any], links: dict[str, Key | None], proofs: list[Proof]) -> Row:
        row = Row(key, values, links, proofs)
        self.out.rows.append(row)
        return row

    def contradiction(self, where: Iterable[Any], shown: str, proofs: Iterable[Proof]) -> None:
        place = " · ".join(str(part) for part in (self.title, *where) if part)
        for proof in proofs:
            if proof.against:
                self.out.contradictions.append(f"{place}: {shown} ≠ {proof.value} ({proof.claim.name})")

    def _events(self) -> None:
        stated: dict[str, list[Claim]] = defaultdict(list)
        sessions: dict[Key, None] = {}
        for claim in self.claims:
            if isinstance(claim.fact, Event) and (key := self.event_key(claim)) is not None:
                stated[key].append(claim)
            if not isinstance(claim.fact, Tally | Standing) and (track := self.session(claim)):
                sessions[track] = None
        for meeting in {m.key: m for m in self.meetings.values()}.values():
            self._event(meeting, stated[meeting.key])
        for key in sessions:
            event, name = key[1]  # type: ignore[misc]
            kind, number = session(name)
            self.add(key, {"name": name, "kind": kind, "number": number, "date": None}, {"event_id": ("event", event)}, [])

    def _event(self, meeting: Meeting, claims: list[Claim]) -> None:
        settled = believed(claims, ("round", "start_date", "end_date", "country"), _same) if claims else Settled({})
        circuit = self._circuit(meeting)
        country = self.names.country(settled.values.get("country"))
        if country is None and circuit:
            country = self.out.entities["circuit"][str(circuit[1])]["country"]
        shown = "" if meeting.key.startswith("~") else best(meeting.names)
        values = {
            "name": shown, "folded": meeting.key, "official_name": None, "round": settled.values.get("round"),
            "start_date": settled.values.get("start_date"), "end_date": settled.values.get("end_date"),
            "country": country, "contested": bool(settled.against),
        }  # fmt: skip
        row = self.add(("event", meeting.key), values, {"circuit_id": circuit}, settled.proofs(claims))
        self.out.surfaces.update(("event", meeting.key, name) for name in meeting.names if name != shown)
        self.contradiction([shown], _told(settled), row.proofs)

    def _circuit(self, meeting: Meeting) -> Key | None:
        written = best(meeting.circuits)
        if not written:
            track = next((t for n in sorted(meeting.names) if (t := self.names.designation(n, None).circuit)), None)
            written = self.names.circuit(track).name if track else ""
        if not written:
            return None
        found = self.names.circuit(written)
        known = self.names.lists.circuits.get(found.name)
        place, country = (known.place, known.country) if known else (None, None)
        self._entity("circuit", found.key, name=found.name, folded=found.key, place=place, country=country)
        self.out.surfaces.update(("circuit", found.key, text) for text in (meeting.circuits if not known else (*meeting.circuits, found.name)))
        return "circuit", found.key

    def _entries(self) -> None:
        scopes: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if isinstance(claim.fact, (*OF_EVENT, Standing, Title, Tally)):
                scopes[_scope(self, claim)].append(claim)
        for scope, claims in scopes.items():
            found = group(scope, claims, self.people, self.names)
            for entry in {id(e): e for e in found.values()}.values():
                self._entry(scope, entry)
            self.groups.update({(scope, sign): entry for sign, entry in found.items()})

    def _entry(self, scope: str, entry: Group) -> None:
        claims = sorted(entry.claims, key=lambda c: (c.name, c.ordinal))
        against: dict[int, list[tuple[str, Any]]] = {}
        team = self._most(claims, "team", against, lambda name: self.names.team(name).key)
        car = self._most(claims, "car", against, key_of)
        classes = Counter(c.fact.category for c in claims if c.fact.category and isinstance(c.fact, Entry))
        stated = [c for c in claims if isinstance(c.fact, Entry)]
        key: Key = ("entry", entry.identity)
        values = {
            "identity": entry.identity, "car": car, "car_number": min(entry.numbers, default=None),
            "contested": bool(against), "stated": bool(stated),
        }  # fmt: skip
        links = {
            "event_id": ("event", scope) if scope else None,
            "team_id": self.team(team) if team else None,
            "category_id": self.category(best(classes)) if classes else None,
        }
        proofs = [p for p in Settled({}, against).proofs(claims) if p.against or p.claim in stated]
        told = {p.claim.source for p in proofs}
        for claim in claims:  # one piece of evidence from each source that says who, for whom or in what
            if claim.source not in told and (claim.fact.team or claim.fact.car or claim.fact.car_number):
                told.add(claim.source)
                proofs.append(Proof(claim))
        self.add(key, values, links, proofs)
        self.contradiction([scope, *self._crew(key, claims)], f"team {team}" if team else f"car {car}", proofs)

    def _most(self, claims: list[Claim], name: str, against: dict[int, list[tuple[str, Any]]], key: Callable[[str], str]) -> Any:
        stated = [(i, c, getattr(c.fact, name)) for i, c in enumerate(claims) if getattr(c.fact, name)]
        if not stated:
            return None
        most = commonest([(i, c, key(v)) for i, c, v in stated])
        shown = best(Counter(v for _, _, v in stated if key(v) == most))
        for i, _, value in stated:
            if key(value) != most and not within(value, shown):
                against.setdefault(i, []).append((name, value))
        return shown

    def _crew(self, entry: Key, claims: list[Claim]) -> list[str]:
        """The drivers in the order of the fullest crew that a claim gives."""
        crew: dict[Key, str] = {}
        for claim in sorted(claims, key=lambda c: (len(c.fact.drivers), c.rank), reverse=True):
            for name in claim.fact.drivers:
                crew.setdefault(self.driver(name), name)
        self.out.crews += [(entry, driver, i) for i, driver in enumerate(crew)]
        return list(crew.values())

    def results(self, claims: list[Claim]) -> None:
        rows: dict[tuple[Key, Key, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if track := self.session(claim):
                rows[track, self.category(claim.fact.category), self.entry(claim).identity].append(claim)
        places: dict[tuple[Key, Key, int], list[Row]] = defaultdict(list)
        for (track, place, identity), found in rows.items():
            row = self._result(track, place, identity, found)
            if row.values["position"]:
                places[track, place, row.values["position"]].append(row)
        for (track, _, _), found_rows in places.items():
            if len(found_rows) > 1:
                self._one_place(track, found_rows)

    def _result(self, track: Key, place: Key, identity: str, claims: list[Claim]) -> Row:
        settled = believed(claims, RESULT, _same)
        first = max(claims, key=lambda c: c.rank)
        values = settled.values
        told = [c for c in claims if c.fact.status != "classified" or c.fact.position]  # type: ignore[union-attr]
        values["status"] = max(told or claims, key=lambda c: c.rank).fact.status  # type: ignore[union-attr]
        for i, claim in enumerate(claims):
            status, at_most = claim.fact.status, claim.fact.position_at_most  # type: ignore[union-attr]
            if claim in told and status != values["status"]:
                settled.against.setdefault(i, []).append(("status", status))
            if at_most and values["position"] and at_most < values["position"]:
                settled.against.setdefault(i, []).append(("position_at_most", at_most))
        values |= {
            "milliseconds": milliseconds(values["lap_time"] or values["time"]),
            "provisional": first.fact.provisional, "contested": bool(settled.against),
        }  # fmt: skip
        key: Key = ("result", (track, place, identity))
        row = self.add(
            key, values, {"session_id": track, "category_id": place, "entry_id": ("entry", identity)}, settled.proofs(claims)
        )
        self.contradiction([*track[1], place[1], identity.split("|", 1)[1]], _told(settled), row.proofs)  # type: ignore[misc]
        return row

    def _one_place(self, track: Key, rows: list[Row]) -> None:
        """A place that several sources give to several entries; one source that does so means a tie."""
        shown = max(rows, key=lambda row: _belief(row))
        for row in rows:
            if row is shown or _sources(row) & _sources(shown):
                continue
            value = f"position {row.values['position']}"
            row.proofs = [
                Proof(p.claim, True, value) if p.claim.fact.position else p for p in row.proofs  # type: ignore[union-attr]
            ]
            row.values |= {"position": None, "contested": True}
            shown.values["contested"] = True
            who = " / ".join(str(r.links["entry_id"][1]).split("|", 1)[1] for r in (shown, row))  # type: ignore[index]
            self.contradiction([*track[1], who], value, row.proofs)  # type: ignore[misc]

    def fastest_laps(self, claims: list[Claim]) -> None:
        rows: dict[tuple[Key, Key], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claim in claims:
            if track := self.session(claim):
                rows[track, self.category(claim.fact.category)][self.entry(claim).identity].append(claim)
        for (track, place), laps in rows.items():
            made = [self._fastest_lap(track, place, identity, found) for identity, found in laps.items()]
            shown = max(made, key=_belief)
            for row in made:
                if row is not shown and not _sources(row) & _sources(shown):
                    self.out.rows.remove(row)
                    value = f"{', '.join(row.proofs[0].claim.fact.drivers)} {row.values['lap_time'] or ''}".strip()
                    shown.proofs += [Proof(p.claim, True, value) for p in row.proofs]
                    shown.values["contested"] = True
            self.contradiction([*track[1], place[1]], str(shown.values["lap_time"]), shown.proofs)  # type: ignore[misc]

    def _fastest_lap(self, track: Key, place: Key, identity: str, claims: list[Claim]) -> Row:
        settled = believed(claims, ("lap_time",), _same)
        drivers = [d for c in sorted(claims, key=lambda c: c.rank, reverse=True) for d in c.fact.drivers[:1] if len(c.fact.drivers) == 1]
        values = settled.values | {
            "milliseconds": milliseconds(settled.values["lap_time"]),
            "provisional": max(claims, key=lambda c: c.rank).fact.provisional, "contested": bool(settled.against),
        }  # fmt: skip
        links: dict[str, Key | None] = {
            "session_id": track, "category_id": place, "entry_id": ("entry", identity),
            "driver_id": self.driver(drivers[0]) if drivers else None,
        }  # fmt: skip
        return self.add(("fastest_lap", (track, place, identity)), values, links, settled.proofs(claims))

    def standings(self, claims: list[Claim]) -> None:
        rows: dict[tuple[Key, str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            moment = "final" if claim.fact.final else self._moment(claim)  # type: ignore[union-attr]
            rows[self.category(claim.fact.category), self.entry(claim).identity, moment].append(claim)
        for (place, identity, moment), found in rows.items():
            settled = believed(found, ("position", "points", "as_of"), lambda f, a, b: f == "as_of" or _same(f, a, b))
            final = moment == "final"
            self.out.finished |= final
            if not final and not settled.values["as_of"]:
                settled.values["as_of"] = found[0].date.isoformat() if found[0].date else None
            values = settled.values | {
                "final": final, "moment": moment, "contested": bool(settled.against),
                "provisional": max(found, key=lambda c: c.rank).fact.provisional,
            }  # fmt: skip
            links = {"category_id": place, "entry_id": ("entry", identity), "event_id": None if final else self.event(found[0])}
            row = self.add(("standing", (place, identity, moment)), values, links, settled.proofs(found))
            self.contradiction([place[1], identity[1:]], _told(settled), row.proofs)

    def _moment(self, claim: Claim) -> str:
        day = claim.fact.as_of or (claim.date.isoformat() if claim.date else "")  # type: ignore[union-attr]
        return f"{self.event_key(claim) or ''}|{'' if self.event_key(claim) and not claim.fact.as_of else day}"  # type: ignore[union-attr]

    def titles(self, claims: list[Claim]) -> None:
        rows: dict[Key, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        for claim in claims:
            rows[self.category(claim.fact.category)][self.entry(claim).identity].append(claim)
            self.out.finished |= not claim.fact.provisional
        for place, champions in rows.items():
            made = []
            for identity, found in champions.items():
                values = {"provisional": max(found, key=lambda c: c.rank).fact.provisional, "contested": False}
                links: dict[str, Key | None] = {"category_id": place, "entry_id": ("entry", identity)}
                made.append(self.add(("title", (place, identity)), values, links, [Proof(c) for c in found]))
            if claims[0].fact.season is not None:
                self._one_champion(place, made)

    def _one_champion(self, place: Key, rows: list[Row]) -> None:
        """Champions whom different documents crown: both are kept, and said to be contested."""
        crowned = [r for r in rows if r.proofs[0].claim.fact.drivers]
        shown = max(crowned, key=_belief, default=None)
        for row in crowned:
            if shown is not None and row is not shown and not _sources(row) & _sources(shown):
                row.values["contested"] = shown.values["contested"] = True
                who = [", ".join(r.proofs[0].claim.fact.drivers) for r in (shown, row)]
                self.contradiction([place[1]], who[0], [Proof(row.proofs[0].claim, True, who[1])])

    def tallies(self, claims: list[Claim]) -> None:
        rows: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
        for claim in claims:
            fact: Any = claim.fact
            place = self.category(fact.category) if fact.category else None
            rows[self.entry(claim).identity, fact.metric, fact.scope, place, self.event_key(claim), claim.date].append(claim)
        for key, found in rows.items():
            identity, metric, scope, place, event, date = key
            by_value: dict[int, list[Claim]] = defaultdict(list)
            for claim in found:
                by_value[claim.fact.value].append(claim)  # type: ignore[union-attr]
            links = {"entry_id": ("entry", identity), "category_id": place, "event_id": None if event is None else ("event", event)}
            for value, same in by_value.items():
                others = [c for c in found if c not in same and c.source not in {s.source for s in same}]
                values = {"value": value, "metric": metric, "scope": scope, "as_of": date, "contested": bool(others)}
                self.add(("tally", (*key, value)), values, links, [Proof(c) for c in same])
                against = [Proof(c, True, str(c.fact.value)) for c in others]  # type: ignore[union-attr]
                self.contradiction([identity, metric], str(value), against)

    def penalties(self, claims: list[Claim]) -> None:
        rows: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
        for claim in claims:
            amount = claim.fact.amount  # type: ignore[union-attr]
            rows[self.entry(claim).identity, self.session(claim), amount].append(claim)
        for key in [k for k in rows if k[2] is None]:  # a penalty told without its amount is the one told with it
            told = [k for k in rows if k[:2] == key[:2] and k[2] is not None]
            if len(told) == 1:
                rows[told[0]] += rows.pop(key)
        for key, found in rows.items():
            settled = believed(found, ("amount", "reason"), lambda *_: True)
            links = {"entry_id": ("entry", key[0]), "session_id": key[1]}
            self.add(("penalty", key), settled.values | {"contested": False}, links, settled.proofs(found))

    def profiles(self, claims: list[Claim]) -> None:
        rows: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
        people: dict[Key, list[Claim]] = defaultdict(list)
        for claim in claims:
            fact: Any = claim.fact
            who = self.driver(fact.person)
            as_of = fact.as_of or (claim.date.isoformat() if fact.age is not None and claim.date else None)
            people[who].append(claim)
            rows[who, fact.age, as_of, self.names.country(fact.nationality), fact.role, fact.organisation].append(claim)
        for key, found in rows.items():
            values = dict(zip(("age", "as_of", "nationality", "role", "organisation"), key[1:], strict=True))
            self.add(("profile", key), values | {"contested": False}, {"driver_id": key[0]}, [Proof(c) for c in found])
        for who, found in people.items():
            self._person(who, found)

    def _person(self, who: Key, claims: list[Claim]) -> None:
        fields = ("birth_date", "birth_place", "death_date")
        settled = believed(claims, fields, _same)
        nations = [(i, c, self.names.country(c.fact.nationality)) for i, c in enumerate(claims) if c.fact.nationality]  # type: ignore[union-attr]
        nation = commonest(nations) if nations else None
        self.out.entities["driver"][str(who[1])] |= settled.values | {"nationality": nation}
        for _, claim, said in nations:
            if said != nation:
                self.contradiction([who[1]], str(nation), [Proof(claim, True, str(said))])

    def quotations(self, claims: list[Claim]) -> None:
        rows: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
        for claim in claims:
            fact: Any = claim.fact
            rows[self.driver(fact.speaker) if fact.speaker else None, self.event(claim), fact.text].append(claim)
        for key, found in rows.items():
            links = {"speaker_id": key[0], "event_id": key[1]}
            self.add(("quotation", key), {"text": key[2]}, links, [Proof(c) for c in found])


TABLE: dict[type, Callable[[_Season, list[Claim]], None]] = {
    Result: _Season.results,
    FastestLap: _Season.fastest_laps,
    Standing: _Season.standings,
    Title: _Season.titles,
    Tally: _Season.tallies,
    Penalty: _Season.penalties,
    Profile: _Season.profiles,
    Quotation: _Season.quotations,
}


def _persons(claim: Claim) -> Iterable[str]:
    fact: Any = claim.fact
    extra = fact.person if isinstance(fact, Profile) else fact.speaker if isinstance(fact, Quotation) else None
    return (*fact.drivers, extra) if extra else fact.drivers  # type: ignore[no-any-return]


def _scope(season: _Season, claim: Claim) -> str:
    return (season.event_key(claim) or "") if isinstance(claim.fact, OF_EVENT) else ""


def _belief(row: Row) -> Any:
    return max(p.claim.rank for p in row.proofs)


def _sources(row: Row) -> set[int]:
    return {p.claim.source for p in row.proofs}


def _told(settled: Settled) -> str:
    fields = {name for said in settled.against.values() for name, _ in said}
    return "; ".join(f"{f} {plain(v)}" for f, v in settled.values.items() if f in fields)


def _same(field: str, one: Any, other: Any) -> bool:
    if field in {"time", "lap_time", "gap", "interval"}:
        a, b = str(one).lstrip("+"), str(other).lstrip("+")
        return a.startswith(b) or b.startswith(a)
    if field in {"country", "birth_place"}:
        return fold(str(one)) == fold(str(other))
    return bool(one == other)
