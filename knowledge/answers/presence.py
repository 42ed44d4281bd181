"""Whether something appears within a scope: a meeting, a season, a class, somebody."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.deeds import DEEDS, about
from knowledge.answers.found import Ref
from knowledge.answers.rows import fetch
from knowledge.answers.tables import entry, event, evidence, result, season, standing, title, track_session
from knowledge.names import Named
from knowledge.questions.question import Scope, Topic


def has_rows_at(ask: Ask, scope: Scope) -> bool:
    """Whether the scope names a meeting that is recorded."""
    statement = select(event.c.id).join(season, season.c.id == event.c.season_id)
    return ask.first(statement.where(*narrow.of_season(scope), *narrow.of_meeting(scope)).limit(1)) is not None


def has_numbered_races(ask: Ask, scope: Scope, kind: str = "Race") -> bool:
    """Whether a meeting of the scope has races (or sprints) that are told by their numbers."""
    base = track_session.join(event, event.c.id == track_session.c.event_id)
    base = base.join(season, season.c.id == event.c.season_id)
    statement = select(track_session.c.id).select_from(base).where(track_session.c.name.like(f"{kind} _"))
    return ask.first(statement.where(*narrow.of_season(scope), *narrow.of_meeting(scope)).limit(1)) is not None


def has_series(ask: Ask, scope: Scope) -> bool:
    """Whether the series has that meeting, or that season."""
    return has_rows_at(ask, scope) if narrow.has_meeting(scope) else _has_season(ask, scope)


def _has_season(ask: Ask, scope: Scope) -> bool:
    return ask.first(select(season.c.id).where(*narrow.of_season(scope)).limit(1)) is not None


def has_series_at_all(ask: Ask, series: Named) -> bool:
    """Whether a season of a series is recorded."""
    return ask.first(select(season.c.id).where(season.c.championship_id.in_(series.keys)).limit(1)) is not None


def has_class(ask: Ask, named: Named) -> bool:
    """Whether anybody was placed, crowned or ranked in a class within the scope."""
    scope = ask.question.scope
    in_class = (
        result.c.category_id.in_(named.keys),
        title.c.category_id.in_(named.keys),
        standing.c.category_id.in_(named.keys),
    )
    there = result.join(entry, entry.c.id == result.c.entry_id).join(season, season.c.id == entry.c.season_id)
    found = ask.first(select(result.c.id).select_from(there).where(in_class[0], *narrow.of_season(scope)).limit(1))
    of_titles = title.join(season, season.c.id == title.c.season_id)
    crowned = found or ask.first(
        select(title.c.id).select_from(of_titles).where(in_class[1], *narrow.of_season(scope)).limit(1)
    )
    of_lines = standing.join(season, season.c.id == standing.c.season_id)
    ranked = crowned or ask.first(
        select(standing.c.id).select_from(of_lines).where(in_class[2], *narrow.of_season(scope)).limit(1)
    )
    return ranked is not None


TOLD_OF = {Topic.EVENT: event, Topic.POINTS: standing, Topic.STANDING: standing}


def is_told_of(ask: Ask, series: Named) -> bool:
    """Whether anything is recorded of a series that the topic asks for: meetings, or an order of points."""
    rows = TOLD_OF.get(ask.question.topic)
    if rows is None:
        return True
    base = rows.join(season, season.c.id == rows.c.season_id)
    told = select(rows.c.id).select_from(base).where(season.c.championship_id.in_(series.keys))
    return ask.first(told.where(*narrow.of_season(ask.question.scope)).limit(1)) is not None


def together(ask: Ask, named: Iterable[Named]) -> bool:
    """Whether these ever shared a car (or drove for that team)."""
    return ask.first(select(entry.c.id).where(*map(narrow.subject, named)).limit(1)) is not None


def has_result(ask: Ask, named: Named) -> bool:
    """Whether somebody has a result at the meeting, in whatever session: else he is told as one of a crew alone."""
    base = result.join(entry, entry.c.id == result.c.entry_id).join(season, season.c.id == entry.c.season_id)
    base = base.join(event, event.c.id == entry.c.event_id)
    scope = ask.question.scope
    where = (narrow.subject(named), *narrow.of_season(scope), *narrow.of_meeting(scope))
    return ask.first(select(result.c.id).select_from(base).where(*where).limit(1)) is not None


def meets_once(ask: Ask) -> bool:
    """Whether all those asked about were placed at one and the same meeting, and at no other."""
    question = ask.question
    met: list[set[int]] = []
    for named in (*question.subjects, *question.others):
        theirs = select(entry.c.event_id).join(result, result.c.entry_id == entry.c.id).where(narrow.subject(named))
        met.append({key for (key,) in ask.all(theirs.where(entry.c.event_id.is_not(None)).distinct())})
    return len(met) > 1 and len(set.intersection(*met)) == 1


def takes_part(ask: Ask, named: Named) -> bool:
    """Whether somebody appears within the scope: at the meeting, in the season, for the team, in the class."""
    scope = ask.question.scope
    base = entry.join(season, season.c.id == entry.c.season_id).outerjoin(event, event.c.id == entry.c.event_id)
    conditions = [narrow.subject(named), *narrow.of_season(scope), *narrow.of_entry(scope)]
    if narrow.has_meeting(scope):
        conditions += list(narrow.of_meeting(scope))
    if scope.category is not None:
        in_class = select(result.c.entry_id).where(result.c.category_id.in_(scope.category.keys))
        crowned = select(title.c.entry_id).where(title.c.category_id.in_(scope.category.keys))
        ranked = select(standing.c.entry_id).where(standing.c.category_id.in_(scope.category.keys))
        conditions.append(entry.c.id.in_(in_class) | entry.c.id.in_(crowned) | entry.c.id.in_(ranked))
    return ask.first(select(entry.c.id).select_from(base).where(*conditions).limit(1)) is not None


def seen(ask: Ask, subjects: Sequence[Named]) -> list[Ref]:
    """The last start of somebody: the proof that the documents know him."""
    rows = fetch(
        ask, DEEDS[Topic.START], [about(DEEDS[Topic.START], named) for named in subjects], newest=True, limit=1
    )
    return [row.ref for row in rows]


def tellers(ask: Ask, event_id: int) -> set[int]:
    """The documents that tell of a meeting, by itself or by its results."""
    sessions = track_session.join(result, result.c.session_id == track_session.c.id)
    placed = select(result.c.id).select_from(sessions).where(track_session.c.event_id == event_id)
    telling = evidence.c.result_id.in_(placed) | (evidence.c.event_id == event_id)
    return {key for (key,) in ask.all(select(evidence.c.source_id).where(telling).distinct())}
