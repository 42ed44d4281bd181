"""What documents say of drivers and teams besides orders: titles, tallies, penalties, who they are, what they said."""

from collections import defaultdict
from typing import Any

from knowledge.facts.fact import Penalty, Profile, Quotation, Tally, Title
from knowledge.store.claims import Claim
from knowledge.store.season import Season, who
from knowledge.store.settle import Key, Proof, Row, believed, commonest, same
from knowledge.text import fold


def titles(season: Season, claims: list[Claim[Title]]) -> None:
    """A row for each champion of each category; whom different documents crown is kept, and said to be contested."""
    champions: dict[Key, dict[str, list[Claim[Title]]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        champions[season.category(claim.fact.category)][season.entry(claim)].append(claim)
        season.out.finished |= not claim.fact.provisional
    for order, crowned in champions.items():
        rows = []
        for identity, found in crowned.items():
            values = {"provisional": max(found, key=lambda c: c.rank).fact.provisional, "contested": False}
            links: dict[str, Key | None] = {"category_id": order, "entry_id": ("entry", identity)}
            rows.append(season.add(("title", (order, identity)), values, links, [Proof(c) for c in found]))
        if season.dated:
            _one_champion(season, order, [row for row in rows if row.proofs[0].claim.fact.drivers])


def _one_champion(season: Season, order: Key, rows: list[Row]) -> None:
    if len(rows) < 2:
        return
    shown = max(rows, key=lambda row: max(p.claim.rank for p in row.proofs))
    for row in rows:
        if row is not shown and not row.sources() & shown.sources():
            row.values["contested"] = shown.values["contested"] = True
            against = Proof(row.proofs[0].claim, True, who(row.key[1][1]))
            season.contradiction([order[1]], who(shown.key[1][1]), [against])


def tallies(season: Season, claims: list[Claim[Tally]]) -> None:
    """A row for each count that is claimed; the same count of one day that differs is contested."""
    counts: dict[tuple[Any, ...], dict[int, list[Claim[Tally]]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        fact = claim.fact
        order = season.category(fact.category) if fact.category else None
        of = (season.entry(claim), fact.metric, fact.scope, order, season.event(claim), claim.date)
        counts[of][fact.value].append(claim)
    for of, by_value in counts.items():
        identity, metric, scope, order, event, day = of
        links: dict[str, Key | None] = {"entry_id": ("entry", identity), "category_id": order, "event_id": event}
        for value, found in by_value.items():
            sources = {c.source for c in found}
            others = [c for v, said in by_value.items() if v != value for c in said if c.source not in sources]
            words = {"scope": scope, "scope_folded": scope and fold(scope)}
            values = {**words, "value": value, "metric": metric, "as_of": day, "contested": bool(others)}
            season.add(("tally", (*of, value)), values, links, [Proof(c) for c in found])
            against = [Proof(c, True, str(c.fact.value)) for c in others if value == max(by_value)]
            season.contradiction([who(identity), metric], str(value), against)


def penalties(season: Season, claims: list[Claim[Penalty]]) -> None:
    """A row for each penalty; one told without its amount is the one that is told with it."""
    rows: dict[tuple[str, Key | None, str | None], list[Claim[Penalty]]] = defaultdict(list)
    for claim in claims:
        rows[season.entry(claim), season.session(claim), claim.fact.amount].append(claim)
    for key in [k for k in rows if k[2] is None]:
        with_amount = [k for k in rows if k[:2] == key[:2] and k[2] is not None]
        if len(with_amount) == 1:
            rows[with_amount[0]] += rows.pop(key)
    for key, found in rows.items():
        settled = believed(found, ("amount", "reason"), lambda *_: True)
        links: dict[str, Key | None] = {"entry_id": ("entry", key[0]), "session_id": key[1]}
        season.add(("penalty", key), settled.values | {"contested": False}, links, settled.proofs(found))


def profiles(season: Season, claims: list[Claim[Profile]]) -> None:
    """A row for what is said of a person at one time; what holds for life goes to the person's own row."""
    rows: dict[tuple[Any, ...], list[Claim[Profile]]] = defaultdict(list)
    people: dict[Key, list[Claim[Profile]]] = defaultdict(list)
    for claim in claims:
        fact = claim.fact
        person = season.driver(fact.person)
        day = fact.as_of or (claim.date.isoformat() if fact.age is not None and claim.date else None)
        nation = season.names.country(fact.nationality)
        people[person].append(claim)
        rows[person, fact.age, day, nation, fact.role, fact.organisation].append(claim)
    for key, found in rows.items():
        values = dict(zip(("age", "as_of", "nationality", "role", "organisation"), key[1:], strict=True))
        season.add(("profile", key), values | {"contested": False}, {"driver_id": key[0]}, [Proof(c) for c in found])
    for person, found in people.items():
        _person(season, person, found)


def _person(season: Season, person: Key, claims: list[Claim[Profile]]) -> None:
    settled = believed(claims, ("birth_date", "birth_place", "death_date"), same)
    said = [(i, c, season.names.country(c.fact.nationality)) for i, c in enumerate(claims) if c.fact.nationality]
    nation = commonest(said)
    season.out.entities["driver"][person[1]] |= settled.values | {"nationality": nation}
    against = [Proof(claim, True, str(other)) for _, claim, other in said if other != nation]
    season.contradiction([person[1]], str(nation), against)


def quotations(season: Season, claims: list[Claim[Quotation]]) -> None:
    """A row for each thing that somebody said."""
    rows: dict[tuple[Key | None, Key | None, str], list[Claim[Quotation]]] = defaultdict(list)
    for claim in claims:
        speaker = season.driver(claim.fact.speaker) if claim.fact.speaker else None
        rows[speaker, season.event(claim), claim.fact.text].append(claim)
    for key, found in rows.items():
        links = {"speaker_id": key[0], "event_id": key[1]}
        season.add(("quotation", key), {"text": key[2]}, links, [Proof(c) for c in found])
