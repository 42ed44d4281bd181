"""What others read of a store: its names, its version, what it covers, and the words behind a row."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from knowledge.names import NameKind, NameRow
from knowledge.store.models import STATES
from knowledge.store.tables import table

NAMED = (NameKind.DRIVER, NameKind.TEAM, NameKind.CHAMPIONSHIP, NameKind.CIRCUIT, NameKind.CATEGORY)
"""The kinds of names that are the rows of the table of that name."""
Others = dict[tuple[str, Any], list[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What tells whether a document has to be read again, and where it came from."""

    content_hash: str
    extractor: str
    origin: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A row's proof: the source and its words."""

    row_id: int
    document: str
    title: str | None
    date: dt.date | None
    link: str | None
    attribution: str | None
    start: int
    end: int
    quote: str
    against: bool
    value: str | None


def version(session: Session) -> int:
    """The store's version: it grows with whatever changes a name."""
    return session.scalar(select(table("store_version").c.version)) or 0


def quotes(session: Session, name: str, rows: Sequence[int], limit: int | None = None) -> list[Quote]:
    """The evidence of rows of a table ("result"), for before against, the latest document first."""
    if name not in STATES:
        raise ValueError(f"{name} has no evidence")
    evidence, source, text = table("evidence"), table("source"), table("source_text")
    column, start, end = evidence.c[f"{name}_id"], evidence.c.start, evidence.c.end
    of_source = (source.c.name, source.c.title, source.c.date, source.c.link, source.c.attribution)
    words = func.substr(text.c.text, start + 1, end - start)
    query = (
        select(column, *of_source, start, end, words, evidence.c.against, evidence.c.value)
        .join(source, source.c.id == evidence.c.source_id)
        .join(text, text.c.source_id == source.c.id)
        .where(column.in_(rows))
        .order_by(evidence.c.against, source.c.date.desc(), source.c.name, start)
        .limit(limit)
    )
    return [Quote(*row) for row in session.execute(query)]


def name_rows(session: Session) -> Iterator[NameRow]:
    """Every name that the store holds, with how else it is written and how often it occurs."""
    taught, surfaces = _taught(session), _surfaces(session)
    for kind in NAMED:
        for row, name, detail, weight in _seen(session, kind.value):
            aliases = dict.fromkeys([*surfaces.get((kind.value, row), ()), *taught.get((kind.value, name), ())])
            aliases.pop(name, None)
            yield NameRow(kind, name, (row,), tuple(aliases), detail, weight)
    yield from _events(session, surfaces, taught)
    car = table("entry").c.car
    for name in session.scalars(select(car).where(car.is_not(None)).distinct()):
        yield NameRow(NameKind.CAR, name, (), tuple(taught.get(("car", name), ())))


def _events(session: Session, surfaces: Others, taught: Others) -> Iterator[NameRow]:
    """A meeting's name stands for its events of all seasons, the latest first."""
    meetings: dict[str, list[tuple[int, str]]] = defaultdict(list)
    event, season = table("event"), table("season")
    query = (
        select(event.c.folded, event.c.id, event.c.name)
        .join(season, season.c.id == event.c.season_id)
        .where(event.c.name != "")
        .order_by(event.c.folded, season.c.year.desc(), event.c.id)
    )
    for folded, row, name in session.execute(query):
        meetings[folded].append((row, name))
    for found in meetings.values():
        name = found[0][1]
        others = [n for _, n in found] + [s for row, _ in found for s in surfaces.get(("event", row), ())]
        aliases = dict.fromkeys([*others, *taught.get(("event", name), ())])
        aliases.pop(name, None)
        yield NameRow(NameKind.EVENT, name, tuple(row for row, _ in found), tuple(aliases), "", float(len(found)))


def _taught(session: Session) -> Others:
    found: Others = defaultdict(list)
    alias = table("alias").c
    for kind, name, surface in session.execute(select(alias.kind, alias.name, alias.surface)):
        found[kind, name].append(surface)
    return found


def _surfaces(session: Session) -> Others:
    found: Others = defaultdict(list)
    surface = table("surface").c
    for kind, row, text in session.execute(select(surface.kind, surface.row_id, surface.text).distinct()):
        found[kind, row].append(text)
    return found


def _seen(session: Session, name: str) -> Iterator[tuple[int, str, str, float]]:
    """Each row of a table with its name, what tells it from its namesakes, and its weight."""
    of, team, series = table(name), table("team").alias("ran_for"), table("championship").alias("ran_in")
    if name not in ("driver", "team"):
        yield from ((row, shown, "", 0.0) for row, shown in session.execute(select(of.c.id, of.c.name)))
        return
    where = (team.c.name, series.c.name) if name == "driver" else (series.c.name,)
    query = select(of.c.id, of.c.name, of.c.weight, *where).outerjoin(series, series.c.id == of.c.last_championship_id)
    query = query.outerjoin(team, team.c.id == of.c.last_team_id) if name == "driver" else query
    for row, shown, weight, *parts in session.execute(query):
        yield row, shown, ", ".join(part for part in parts if part), float(weight)


def coverage(session: Session) -> list[tuple[str, str | None, int, int]]:
    """For each season its championship, label, and the numbers of events and results."""
    event, track, result = table("event"), table("track_session"), table("result")
    season, series = table("season"), table("championship")
    events = dict(session.execute(select(event.c.season_id, func.count()).group_by(event.c.season_id)).all())
    counted = (
        select(event.c.season_id, func.count())
        .join(track, track.c.event_id == event.c.id)
        .join(result, result.c.session_id == track.c.id)
        .group_by(event.c.season_id)
    )
    results = dict(session.execute(counted).all())
    seasons = (
        select(season.c.id, series.c.name, season.c.label)
        .join(series, series.c.id == season.c.championship_id)
        .order_by(series.c.name, season.c.year.desc())
    )
    return [(name, label, events.get(row, 0), results.get(row, 0)) for row, name, label in session.execute(seasons)]


def counts(session: Session) -> tuple[int, int, dt.datetime | None]:
    """How many documents and facts there are, and when the last document was learned."""
    source, facts = table("source"), table("source_facts")
    number, last = session.execute(select(func.count(), func.max(source.c.learned_at)).select_from(source)).one()
    return number, session.scalar(select(func.sum(facts.c.number))) or 0, last


def learned(session: Session) -> dict[str, Known]:
    """Of each source what tells whether it has to be read again."""
    source = table("source").c
    query = select(source.name, source.content_hash, source.extractor, source.origin)
    return {name: Known(digest, extractor, origin) for name, digest, extractor, origin in session.execute(query)}
