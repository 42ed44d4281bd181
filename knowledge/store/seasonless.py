"""Meetings of which a document tells no season: they join one that others date, where only one can be meant.

A season is taken over only where a dated document tells the same podium place of the same meeting, none contradicts,
and no other season fits; otherwise the meeting stays without a season. Only what documents themselves date counts, so
that what joined a season before draws nothing after it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, update

from knowledge.facts.fact import Result
from knowledge.store.claims import Claim, unpack
from knowledge.store.identity import Names, category, surname
from knowledge.store.tables import parts, table

Places = dict[tuple[str, str, int], set[str]]
"""Podium places (session, category, place) with the surnames of who had them."""


@dataclass(frozen=True, slots=True)
class Open:
    """A part of what a source states that has no season of its own."""

    source: int
    part: int
    stated: int
    season: int
    championship: int
    claims: list[Claim[Any]]


def move(connection: Connection, names: Names, touched: set[int]) -> set[int]:
    """Let meetings without a season join or leave the seasons that were touched; gives the seasons that changed."""
    season, facts = table("season"), table("source_facts")
    championships = {
        row
        for part in parts(sorted(touched))
        for row in connection.scalars(select(season.c.championship_id).where(season.c.id.in_(part)))
        if row is not None
    }
    changed: set[int] = set()
    for one in _open(connection, championships):
        fits = set(_seasons(connection, one, names))
        target = fits.pop() if len(fits) == 1 else one.stated
        if target != one.season:
            where = (facts.c.source_id == one.source, facts.c.stated_season_id == one.stated, facts.c.part == one.part)
            connection.execute(update(facts).where(*where).values(season_id=target))
            changed |= {target, one.season}
    return changed


def _open(connection: Connection, championships: set[int]) -> list[Open]:
    season, facts, source, text = table("season"), table("source_facts"), table("source"), table("source_text")
    found = []
    for part in parts(sorted(championships)):
        query = (
            select(facts, season.c.championship_id, source.c.name, source.c.date, text.c.text)
            .join(season, season.c.id == facts.c.stated_season_id)
            .join(source, source.c.id == facts.c.source_id)
            .join(text, text.c.source_id == source.c.id)
            .where(season.c.championship_id.in_(part), season.c.label.is_(None), facts.c.part > 0)
        )
        for row in connection.execute(query):
            claims = unpack(row.facts, row.source_id, row.name, row.date, row.text)
            ids = (row.source_id, row.part, row.stated_season_id, row.season_id, row.championship_id)
            found.append(Open(*ids, claims))
    return found


def _seasons(connection: Connection, one: Open, names: Names) -> Iterator[int]:
    """The seasons of a meeting that tells a place as this part tells it, and none otherwise."""
    told: Places = defaultdict(set)
    for claim in one.claims:
        fact = claim.fact
        if isinstance(fact, Result) and fact.position and fact.position <= 3 and fact.drivers:
            told[fact.session or "", category(fact.category).key, fact.position] |= {surname(d) for d in fact.drivers}
    if not told:
        return
    for season, event in _meetings(connection, one, names):
        dated = _places(connection, season, event)
        both = told.keys() & dated.keys()
        if both and all(told[place] & dated[place] for place in both):
            yield season


def _meetings(connection: Connection, one: Open, names: Names) -> list[tuple[int, int]]:
    """The dated meetings of the championship that have this part's name or track."""
    event, season, circuit = table("event"), table("season"), table("circuit")
    fact = one.claims[0].fact
    designation = names.designation(fact.event, fact.circuit)
    named = event.c.folded == designation.key
    query = (
        select(event.c.season_id, event.c.id)
        .join(season, season.c.id == event.c.season_id)
        .outerjoin(circuit, circuit.c.id == event.c.circuit_id)
        .where(season.c.championship_id == one.championship, season.c.label.is_not(None))
        .where(named | (circuit.c.folded == designation.circuit) if designation.circuit else named)
    )
    return [(row.season_id, row.id) for row in connection.execute(query)]


def _places(connection: Connection, season: int, event: int) -> Places:
    """The podium places of an event that documents state which leave no meeting without a season.

    Of others the evidence does not tell which of their meetings it is of.
    """
    track, result, order = table("track_session"), table("result"), table("category")
    crew, driver, evidence, facts = table("entry_driver"), table("driver"), table("evidence"), table("source_facts")
    others = facts.alias()
    undated = select(others.c.part).where(others.c.source_id == evidence.c.source_id, others.c.part > 0).exists()
    query = (
        select(track.c.name, order.c.folded, result.c.position, driver.c.surname)
        .join(result, result.c.session_id == track.c.id)
        .join(order, order.c.id == result.c.category_id)
        .join(crew, crew.c.entry_id == result.c.entry_id)
        .join(driver, driver.c.id == crew.c.driver_id)
        .join(evidence, evidence.c.result_id == result.c.id)
        .join(facts, (facts.c.source_id == evidence.c.source_id) & (facts.c.stated_season_id == season))
        .where(track.c.event_id == event, result.c.position <= 3, ~evidence.c.against, ~undated)
        .distinct()
    )
    found: Places = defaultdict(set)
    for name, of, position, who in connection.execute(query):
        found[name, of, position].add(who)
    return found
