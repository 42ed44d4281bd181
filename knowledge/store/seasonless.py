"""Meetings of which a document tells no season: they join one that others date, where only one can be meant.

A season is taken over only where a dated document tells the same podium place of the same meeting, none contradicts,
and no other season fits; otherwise the meeting stays without a season. Only what documents themselves date counts, so
that what joined a season before draws nothing after it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, update

from knowledge.facts.fact import Result
from knowledge.store.claims import Claim, unpack
from knowledge.store.identity import Names, category
from knowledge.store.meetings import meetings, mention_of
from knowledge.store.people import surname
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
    dated: dict[int, list[Claim[Any]]] = {}
    for one in _open(connection, championships):
        fits = [found for found in _candidates(connection, one) if _fits(connection, one, found, names, dated)]
        target = fits[0] if len(fits) == 1 else one.stated
        if target != one.season:
            where = (facts.c.source_id == one.source, facts.c.stated_season_id == one.stated, facts.c.part == one.part)
            connection.execute(update(facts).where(*where).values(season_id=target))
            changed |= {target, one.season}
    return changed


def _open(connection: Connection, championships: set[int]) -> Iterator[Open]:
    season, facts, source, text = table("season"), table("source_facts"), table("source"), table("source_text")
    for part in parts(sorted(championships)):
        query = (
            select(facts, season.c.championship_id, source.c.name, source.c.date, text.c.text)
            .join(season, season.c.id == facts.c.stated_season_id)
            .join(source, source.c.id == facts.c.source_id)
            .join(text, text.c.source_id == source.c.id)
            .where(season.c.championship_id.in_(part), season.c.label.is_(None), facts.c.part > 0)
        )
        for row in connection.execute(query).all():
            claims = unpack(row.facts, row.source_id, row.name, row.date, row.text)
            yield Open(row.source_id, row.part, row.stated_season_id, row.season_id, row.championship_id, claims)


def _podium(claims: Iterable[Claim[Any]]) -> Iterator[tuple[Claim[Result], tuple[str, str, int]]]:
    for claim in claims:
        fact = claim.fact
        if isinstance(fact, Result) and fact.position and fact.position <= 3 and fact.drivers:
            yield claim, (fact.session or "", category(fact.category).key, fact.position)


def _candidates(connection: Connection, one: Open) -> list[int]:
    """The dated seasons in which somebody of the podium ran."""
    season, entry, crew, driver = table("season"), table("entry"), table("entry_driver"), table("driver")
    who = {surname(name) for claim, _ in _podium(one.claims) for name in claim.fact.drivers}
    query = (
        select(season.c.id)
        .join(entry, entry.c.season_id == season.c.id)
        .join(crew, crew.c.entry_id == entry.c.id)
        .join(driver, driver.c.id == crew.c.driver_id)
        .where(season.c.championship_id == one.championship, season.c.label.is_not(None), driver.c.surname.in_(who))
        .distinct()
    )
    return sorted(connection.scalars(query)) if who else []


def _fits(connection: Connection, one: Open, season: int, names: Names, dated: dict[int, list[Claim[Any]]]) -> bool:
    """Whether a season's documents tell a place of this meeting as this part tells it, and none otherwise."""
    if season not in dated:
        dated[season] = list(_dated(connection, season))
    found = meetings([*dated[season], *one.claims], names)

    def places(claims: list[Claim[Any]], meeting: str | None) -> Places:
        told: Places = defaultdict(set)
        for claim, place in _podium(claims):
            if (mention := mention_of(claim)) and (meeting is None or found[mention].key == meeting):
                told[place] |= {surname(name) for name in claim.fact.drivers}
        return told

    mention = next(m for claim in one.claims if (m := mention_of(claim)))
    told, theirs = places(one.claims, None), places(dated[season], found[mention].key)
    both = told.keys() & theirs.keys()
    return bool(both) and all(told[place] & theirs[place] for place in both)


def _dated(connection: Connection, season: int) -> Iterator[Claim[Any]]:
    """What documents state of the season themselves."""
    facts, source, text = table("source_facts"), table("source"), table("source_text")
    query = (
        select(facts.c.facts, source.c.id, source.c.name, source.c.date, text.c.text)
        .join(source, source.c.id == facts.c.source_id)
        .join(text, text.c.source_id == source.c.id)
        .where(facts.c.stated_season_id == season)
    )
    for row in connection.execute(query):
        yield from unpack(row.facts, row.id, row.name, row.date, row.text)
