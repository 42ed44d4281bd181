"""What is completely recorded: only there is "none" an answer, and a count the whole count.

A season is complete where its rounds are numbered without a gap and each that was run has a winner and a field; of a
season still running, the rounds to come do not matter.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, and_, case, func, select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.found import Meeting, Say
from knowledge.answers.tables import category, championship, entry, event, result, season, store_version, track_session
from knowledge.names import Named, NameKind
from knowledge.questions.question import Question

FIELD = 6
_remembered: dict[tuple[str, int], frozenset[int]] = {}


def complete_seasons(ask: Ask) -> frozenset[int]:
    """The seasons of which nothing is missing; remembered as long as the store stays as it is."""
    key = (str(ask.connection.engine.url), _version(ask))
    if key not in _remembered:
        if len(_remembered) > 16:
            _remembered.clear()
        _remembered[key] = _complete(ask)
    return _remembered[key]


def _version(ask: Ask) -> int:
    return int(ask.connection.execute(select(store_version.c.version)).scalar() or 0)


def _complete(ask: Ask) -> frozenset[int]:
    run = track_session.join(result, result.c.session_id == track_session.c.id)
    run = run.join(category, and_(category.c.id == result.c.category_id, category.c.kind == "overall"))
    raced = select(track_session.c.event_id, func.count().label("field"), func.min(result.c.position).label("best"))
    raced = raced.select_from(run).where(track_session.c.kind == "race").group_by(track_session.c.event_id)
    field = raced.subquery()
    whole = case((and_(field.c.field >= FIELD, field.c.best == 1), 1), else_=0)
    rounds = select(event.c.season_id, season.c.finished, func.count(event.c.round.distinct()), func.max(event.c.round))
    rounds = rounds.add_columns(func.sum(whole)).where(event.c.round.is_not(None))
    rounds = rounds.select_from(
        event.join(season, season.c.id == event.c.season_id).outerjoin(field, field.c.event_id == event.c.id)
    ).group_by(event.c.season_id, season.c.finished)
    return frozenset(row[0] for row in ask.all(rounds) if _is_whole(*row[1:]))


def _is_whole(finished: bool | None, rounds: int, last: int, whole: int) -> bool:
    return rounds == last and last >= 3 and whole > 0 and (whole == rounds or not finished)


def covered(ask: Ask, question: Question, subjects: Iterable[Named]) -> tuple[str, ...]:
    """The championships in which the question's scope is completely recorded, of those the subjects appear in."""
    return tuple(named.name for named in covered_series(ask, question, subjects))


def covered_series(ask: Ask, question: Question, subjects: Iterable[Named]) -> tuple[Named, ...]:
    """The same, as names with their rows."""
    columns = (championship.c.name, championship.c.id, season.c.id)
    statement = select(*columns).join(season, season.c.championship_id == championship.c.id)
    statement = statement.where(*narrow.of_season(question.scope))
    for named in subjects:
        statement = statement.where(championship.c.id.in_(raced_in(named)))
    complete = complete_seasons(ask)
    whole: dict[tuple[str, int], bool] = {}
    for name, key, season_id in ask.all(statement.where(season.c.label.is_not(None))):
        whole[name, key] = whole.get((name, key), True) and season_id in complete
    return tuple(
        Named(NameKind.CHAMPIONSHIP, name, (key,)) for (name, key), is_whole in sorted(whole.items()) if is_whole
    )


def several_series(ask: Ask) -> bool:
    """Whether the store knows more than one championship."""
    return len(ask.all(select(championship.c.id).limit(2))) > 1


def raced_in(named: Named) -> Select[Any]:
    """The championships in which somebody took part in a meeting."""
    theirs = select(entry.c.season_id).where(entry.c.event_id.is_not(None), narrow.subject(named))
    return select(season.c.championship_id).where(season.c.id.in_(theirs))


def running(ask: Ask, seasons: Iterable[int]) -> Say | None:
    """That one of these seasons goes on, and which meeting is the last taken into account."""
    statement = select(
        event.c.name, event.c.country, season.c.label, func.coalesce(event.c.end_date, event.c.start_date)
    )
    statement = statement.join(season, season.c.id == event.c.season_id)
    statement = statement.join(track_session, track_session.c.event_id == event.c.id)
    going = sorted(complete_seasons(ask).intersection(seasons))
    statement = statement.where(season.c.id.in_(going), season.c.finished.is_not(True), track_session.c.kind == "race")
    statement = statement.where(select(result.c.id).where(result.c.session_id == track_session.c.id).exists())
    row = ask.first(statement.order_by(season.c.year.desc().nulls_last(), event.c.round.desc().nulls_last()).limit(1))
    if row is None:
        return None
    return Say("running", {"meeting": Meeting(row[0], row[2], row[1], form="bare"), "date": row[3]})
