"""The championship that a meeting is of, where its reports tell another series' race beside: MotoGP, and not Moto2."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.tables import championship, event, evidence, result, season, track_session
from knowledge.names import Named, NameKind
from knowledge.questions.default import Default
from knowledge.questions.question import Question

FAR = 2  # times as much is told of the one as of all others together


def headline(ask: Ask) -> Question:
    """The question with that championship, where a meeting is named, nobody, and no series."""
    question, scope = ask.question, ask.question.scope
    open_series = scope.championship is None and scope.category is None and not scope.realm
    if not (open_series and (scope.event or scope.circuit)) or question.subjects or question.others:
        return question
    held = select(event.c.id, season.c.championship_id, championship.c.name, season.c.year)
    held = held.join(season, season.c.id == event.c.season_id).join(championship)
    there = ask.all(held.where(*narrow.of_season(scope), *narrow.of_meeting(scope)))
    latest = max((row[3] or 0 for row in there), default=0)
    there = [row for row in there if (row[3] or 0) == latest]
    series = {key: name for _, key, name, _ in there}
    main = _most_told(ask, {row[0]: row[1] for row in there}) if len(series) > 1 else None
    if main is None:
        return question
    named = Named(NameKind.CHAMPIONSHIP, series[main], (main,))
    default = Default("name", named.name)
    return replace(question, scope=replace(scope, championship=named), defaults=(*question.defaults, default))


def _most_told(ask: Ask, meetings: dict[int, int]) -> int | None:
    """The championship of which far more is told than of the others, which no other document tells."""
    told = track_session.join(result, result.c.session_id == track_session.c.id)
    told = told.join(evidence, evidence.c.result_id == result.c.id)
    counts = select(track_session.c.event_id, evidence.c.source_id, func.count(result.c.id.distinct()))
    counts = counts.select_from(told).where(track_session.c.event_id.in_(meetings))
    rows = ask.all(counts.group_by(track_session.c.event_id, evidence.c.source_id))
    per_series = [(meetings[event_id], source_id, number) for event_id, source_id, number in rows]
    sums: dict[int, int] = {}
    for key, _, number in per_series:
        sums[key] = sums.get(key, 0) + number
    best = max(sums, key=lambda key: sums[key], default=None)
    if best is None or sums[best] < FAR * (sum(sums.values()) - sums[best]):
        return None
    return best if _sources(per_series) <= _sources([row for row in per_series if row[0] == best]) else None


def _sources(rows: Sequence[tuple[int, int, int]]) -> set[int]:
    return {source_id for _, source_id, _ in rows}
