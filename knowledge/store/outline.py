"""The frame of a season: its events, their sessions, and the entries of each and of the season."""

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from knowledge.facts.fact import Entry, Event, Standing, Tally, Title
from knowledge.names.tokens import key_of
from knowledge.store.claims import Claim
from knowledge.store.identity import session, within
from knowledge.store.meetings import Meeting, best
from knowledge.store.parties import Group, group
from knowledge.store.season import OF_EVENT, Season, who
from knowledge.store.settle import Key, Proof, Settled, believed, commonest, same, told
from knowledge.text import fold

WITH_ENTRY = (*OF_EVENT, Standing, Title, Tally)
DAYS = ("start_date", "end_date")
OF_MEETING = ("round", *DAYS, "country")


def events(season: Season) -> None:
    """A row for every meeting, and for every session of which something is stated."""
    stated: dict[str, list[Claim[Event]]] = defaultdict(list)
    sessions: dict[Key, None] = {}
    for claim in season.claims:
        if isinstance(claim.fact, Event) and (key := season.event_key(claim)) is not None:
            stated[key].append(claim)
        if not isinstance(claim.fact, Tally | Standing) and (track := season.session(claim)):
            sessions[track] = None
    for meeting in {m.key: m for m in season.meetings.values()}.values():
        _event(season, meeting, stated[meeting.key])
    for track in sessions:
        event, name = track[1]
        kind, number = session(name)
        values = {"name": name, "kind": kind, "number": number, "date": None}
        season.add(track, values, {"event_id": ("event", event)}, [])


def _event(season: Season, meeting: Meeting, claims: list[Claim[Event]]) -> None:
    settled = _settled(claims)
    circuit = _circuit(season, meeting)
    country = season.names.country(settled.values["country"])
    if country is None and circuit:
        country = season.out.entities["circuit"][circuit[1]]["country"]
    shown = "" if meeting.key.startswith("~") else best(meeting.names)
    named = {"name": shown, "folded": meeting.key, "official_name": None}
    values = settled.values | named | {"country": country, "contested": bool(settled.against)}
    row = season.add(("event", meeting.key), values, {"circuit_id": circuit}, settled.proofs(claims))
    season.out.surfaces.update(("event", meeting.key, name) for name in meeting.names if name != shown)
    season.contradiction([shown], told(settled), row.proofs)


def _settled(claims: list[Claim[Event]]) -> Settled:
    """What claims say of a meeting; a day of it is no other date than its days: the longest run is shown."""
    told = [[day for day in (c.fact.start_date, c.fact.end_date) if day] for c in claims]
    spans = [(min(days), max(days)) for days in told if days]
    if len(spans) < 2 or max(first for first, _ in spans) > min(last for _, last in spans):
        return believed(claims, OF_MEETING, same) if claims else Settled(dict.fromkeys(OF_MEETING))
    settled = believed(claims, [field for field in OF_MEETING if field not in DAYS], same)
    settled.values |= {"start_date": min(first for first, _ in spans), "end_date": max(last for _, last in spans)}
    return settled


def _circuit(season: Season, meeting: Meeting) -> Key | None:
    """The track as most claims write it, else that which the meeting is named by; the town where neither tells it."""
    towns = {name for name in meeting.circuits if season.names.is_town(name)}
    if tracks := Counter({name: number for name, number in meeting.circuits.items() if name not in towns}):
        return season.circuit(best(tracks), tracks)
    there = {track for town in towns for track in season.names.tracks(key_of(town))}
    named = (season.names.designation(name, None).circuit for name in sorted(meeting.names))
    track = next((t for t in named if t and (t in there or not towns)), None)
    if track is None and towns:
        return season.circuit(best(meeting.circuits), towns)
    return season.circuit(track, ()) if track else None


def entries(season: Season) -> None:
    """A row for every entry, those of the season first, since they tell what an event leaves out."""
    scopes: dict[str, list[Claim[Any]]] = {"": []}
    for claim in season.claims:
        if isinstance(claim.fact, WITH_ENTRY):
            scopes.setdefault(season.scope(claim), []).append(claim)
    stated: list[Group] = []
    for scope, claims in scopes.items():
        found = group(scope, claims, season.people, season.names, dated=season.dated)
        season.groups.update({(scope, sign): entry for sign, entry in found.items()})
        distinct = list({id(e): e for e in found.values()}.values())
        if not scope:
            stated = [e for e in distinct if any(isinstance(c.fact, Entry) for c in e.claims)]
        for entry in distinct:
            _entry(season, scope, entry, _told_elsewhere(entry, stated) if scope else [])


def _told_elsewhere(entry: Group, stated: list[Group]) -> list[Claim[Entry]]:
    """What the same documents say of this entry for the season, where only one entry of the season can be meant."""
    sources = {c.source for c in entry.claims}
    if entry.numbers:
        fits = [s for s in stated if s.numbers & entry.numbers and (s.crew & entry.crew or not (s.crew and entry.crew))]
    else:
        fits = [s for s in stated if entry.crew and entry.crew <= s.crew]
    claims = [c for s in fits for c in s.claims if isinstance(c.fact, Entry) and c.source in sources]
    return claims if len(fits) == 1 else []


def _entry(season: Season, scope: str, entry: Group, elsewhere: list[Claim[Entry]]) -> None:
    claims = sorted(entry.claims, key=lambda c: (c.name, c.ordinal))
    against: dict[int, list[tuple[str, Any]]] = {}
    team = _most(claims, "team", against, lambda name: season.names.team(name).key)
    car = _most(claims, "car", against, key_of)
    number = min(entry.numbers, default=None)
    classes = Counter(c.fact.category for c in claims if c.fact.category and isinstance(c.fact, Entry))
    proofs = _proofs(claims, against)
    filled = [
        c
        for c in elsewhere
        if (c.fact.team and not team) or (c.fact.car and not car) or (c.fact.drivers and not entry.crew)
    ]
    if filled:
        team = team or _most(elsewhere, "team", {}, lambda name: season.names.team(name).key)
        car = car or _most(elsewhere, "car", {}, key_of)
        number = number or next((c.fact.car_number for c in elsewhere if c.fact.car_number), None)
        proofs += [Proof(c) for c in filled]
    values = {
        "identity": entry.identity, "car": car, "car_folded": car and fold(car), "car_number": number,
        "contested": bool(against),
        "stated": any(isinstance(c.fact, Entry) for c in claims),
    }  # fmt: skip
    links = {
        "event_id": ("event", scope) if scope else None,
        "team_id": season.team(team) if team else None,
        "category_id": season.category(best(classes)) if classes else None,
    }
    _crew(season, ("entry", entry.identity), claims if entry.crew else elsewhere)
    season.add(("entry", entry.identity), values, links, proofs)
    season.contradiction([scope, who(entry.identity)], f"team {team}" if team else f"car {car}", proofs)


def _proofs(claims: list[Claim[Any]], against: dict[int, list[tuple[str, Any]]]) -> list[Proof]:
    """What states the entry itself or contradicts it; of each other source one claim that says for whom, in what."""
    proofs = [p for p in Settled({}, against).proofs(claims) if p.against or isinstance(p.claim.fact, Entry)]
    heard = {p.claim.source for p in proofs if not p.against}
    for i, claim in enumerate(claims):
        fact = claim.fact
        if claim.source not in heard and i not in against and (fact.team or fact.car or fact.car_number):
            heard.add(claim.source)
            proofs.append(Proof(claim))
    return proofs


def _most(
    claims: list[Claim[Any]], name: str, against: dict[int, list[tuple[str, Any]]], key: Callable[[str], str]
) -> str | None:
    """What most documents say, as it is commonly written; what says otherwise goes to ``against``."""
    stated = [(i, c, getattr(c.fact, name)) for i, c in enumerate(claims) if getattr(c.fact, name)]
    if not stated:
        return None
    most = commonest([(i, c, key(value)) for i, c, value in stated])
    shown = best(Counter(value for _, _, value in stated if key(value) == most))
    for i, _, value in stated:
        if key(value) != most and not within(value, shown):
            against.setdefault(i, []).append((name, value))
    return shown


def _crew(season: Season, entry: Key, claims: list[Claim[Any]]) -> None:
    """The drivers in the order of the fullest crew that a claim gives."""
    crew: dict[Key, None] = {}
    for claim in sorted(claims, key=lambda c: (len(c.fact.drivers), c.rank), reverse=True):
        crew |= dict.fromkeys(season.driver(name) for name in claim.fact.drivers)
    season.out.crews += [(entry, driver, i) for i, driver in enumerate(crew)]
