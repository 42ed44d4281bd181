"""What others read of a store: its names, its version, what it covers, and the words behind a row."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session, col

from knowledge.names import NameKind, NameRow
from knowledge.store.models import (
    Alias,
    Category,
    Championship,
    Circuit,
    Driver,
    Entry,
    EntryDriver,
    Event,
    Evidence,
    Result,
    Season,
    Source,
    SourceFacts,
    SourceText,
    StoreVersion,
    Surface,
    Team,
    TrackSession,
)
from knowledge.store.sources import Known


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
    return session.scalar(select(StoreVersion.version)) or 0


def quotes(session: Session, table: str, rows: Sequence[int], limit: int | None = None) -> list[Quote]:
    """The evidence of rows of a table ("result"), for before against, the latest document first."""
    column: ColumnElement[Any] = getattr(Evidence, f"{table}_id")
    query = (
        select(
            column, Source.name, Source.title, Source.date, Source.link, Source.attribution, Evidence.start, Evidence.end,
            func.substr(SourceText.text, Evidence.start + 1, Evidence.end - Evidence.start),
            Evidence.against, Evidence.value,
        )
        .join(Source, col(Source.id) == Evidence.source_id)
        .join(SourceText, col(SourceText.source_id) == Source.id)
        .where(column.in_(rows))
        .order_by(Evidence.against, col(Source.date).desc(), Source.name, Evidence.start)
        .limit(limit)
    )  # fmt: skip
    return [Quote(*row) for row in session.execute(query)]


def name_rows(session: Session) -> Iterator[NameRow]:
    """Every name that the store holds, with how else it is written and how often it occurs."""
    taught = _taught(session)
    surfaces = _surfaces(session)
    of_drivers = _where_seen(session, EntryDriver.driver_id, col(EntryDriver.entry_id) == Entry.id)
    of_teams = _where_seen(session, Entry.team_id, None)
    seen: dict[NameKind, dict[int, tuple[str, float]]] = {NameKind.DRIVER: of_drivers, NameKind.TEAM: of_teams}
    for kind, model in ((NameKind.DRIVER, Driver), (NameKind.TEAM, Team), (NameKind.CHAMPIONSHIP, Championship),
                        (NameKind.CIRCUIT, Circuit), (NameKind.CATEGORY, Category)):  # fmt: skip
        for row, name in session.execute(select(model.id, model.name)).tuples():
            detail, weight = seen.get(kind, {}).get(row, ("", 0.0))
            aliases = dict.fromkeys([*surfaces[kind.value, row], *taught[kind, name]])
            aliases.pop(name, None)
            yield NameRow(kind, name, (row,), tuple(aliases), detail, weight)
    yield from _events(session, surfaces, taught)
    for car in session.scalars(select(Entry.car).where(col(Entry.car).is_not(None)).distinct()):
        if car:
            yield NameRow(NameKind.CAR, car, (), tuple(taught[NameKind.CAR, car]))


def _events(
    session: Session, surfaces: dict[tuple[str, int], list[str]], taught: dict[tuple[NameKind, str], list[str]]
) -> Iterator[NameRow]:
    """A meeting's name stands for its events of all seasons."""
    meetings: dict[str, list[tuple[int, str]]] = defaultdict(list)
    query = (
        select(Event.folded, Event.id, Event.name)
        .join(Season, col(Season.id) == Event.season_id)
        .where(Event.name != "")
        .order_by(Event.folded, col(Season.year).desc(), Event.id)
    )
    for folded, row, name in session.execute(query).tuples():
        meetings[folded].append((row or 0, name))
    for found in meetings.values():
        name = found[0][1]
        others = [n for _, n in found] + [s for row, _ in found for s in surfaces["event", row]]
        aliases = dict.fromkeys([*others, *taught[NameKind.EVENT, name]])
        aliases.pop(name, None)
        yield NameRow(NameKind.EVENT, name, tuple(row for row, _ in found), tuple(aliases), "", float(len(found)))


def _taught(session: Session) -> dict[tuple[NameKind, str], list[str]]:
    found: dict[tuple[NameKind, str], list[str]] = defaultdict(list)
    for kind, name, surface in session.execute(select(Alias.kind, Alias.name, Alias.surface)).tuples():
        found[NameKind(kind), name].append(surface)
    return found


def _surfaces(session: Session) -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for kind, row, text in session.execute(select(Surface.kind, Surface.row_id, Surface.text).distinct()).tuples():
        found[kind, row].append(text)
    return found


def _where_seen(session: Session, column: Any, join: ColumnElement[bool] | None) -> dict[int, tuple[str, float]]:
    """For each driver or team the latest team and championship, to tell namesakes apart, and how often it ran."""
    number = func.count()
    query: Select[Any] = select(column, Team.name, Championship.name, number, func.max(Season.year)).select_from(Entry)
    if join is not None:
        query = query.join(EntryDriver, join)
    query = (
        query.join(Season, col(Season.id) == Entry.season_id)
        .outerjoin(Team, col(Team.id) == Entry.team_id)
        .outerjoin(Championship, col(Championship.id) == Season.championship_id)
        .where(column.is_not(None))
        .group_by(column, Team.name, Championship.name)
    )
    best: dict[int, tuple[tuple[int, bool, int, str], list[str]]] = {}
    weights: dict[int, float] = defaultdict(float)
    for row, team, series, times, year in session.execute(query):
        weights[row] += times
        rank = (year or 0, team is not None, times, team or "")
        if row not in best or rank > best[row][0]:
            best[row] = rank, [part for part in (team if join is not None else None, series) if part]
    return {row: (", ".join(parts), weights[row]) for row, (_, parts) in best.items()}


def coverage(session: Session) -> list[tuple[str, str | None, int, int]]:
    """For each season its championship, label, and the numbers of events and results."""
    events = dict(session.execute(select(Event.season_id, func.count()).group_by(Event.season_id)).tuples().all())
    results = dict(
        session.execute(
            select(Event.season_id, func.count())
            .join(TrackSession, col(TrackSession.event_id) == Event.id)
            .join(Result, col(Result.session_id) == TrackSession.id)
            .group_by(Event.season_id)
        ).tuples().all()
    )  # fmt: skip
    seasons = (
        select(Season.id, Championship.name, Season.label)
        .join(Championship, col(Championship.id) == Season.championship_id)
        .order_by(Championship.name, col(Season.year).desc())
    )
    return [
        (series, label, events.get(row or 0, 0), results.get(row or 0, 0))
        for row, series, label in session.execute(seasons).tuples()
    ]


def documents(session: Session) -> list[Source]:
    """The sources, by name."""
    return list(session.scalars(select(Source).order_by(Source.name)))


def counts(session: Session) -> tuple[int, int, dt.datetime | None]:
    """How many documents and facts there are, and when the last document was learned."""
    number, learned = session.execute(select(func.count(), func.max(Source.learned_at)).select_from(Source)).one()
    facts = session.scalar(select(func.sum(SourceFacts.number))) or 0
    return number, facts, learned


def learned(session: Session) -> dict[str, Known]:
    """Of each source what tells whether it has to be read again."""
    rows = session.execute(select(Source.name, Source.content_hash, Source.extractor, Source.origin)).tuples()
    return {name: Known(digest, extractor, origin) for name, digest, extractor, origin in rows}
