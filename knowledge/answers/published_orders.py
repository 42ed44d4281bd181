"""The orders of championships that documents publish, as they stood at the moment that is asked about."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import func, select

from config.language import languages
from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.rows import crews_of
from knowledge.answers.standing_lines import Line, known
from knowledge.answers.tables import (
    category,
    championship,
    circuit,
    entry,
    event,
    evidence,
    result,
    season,
    source,
    standing,
    team,
    track_session,
)
from knowledge.names import Named
from knowledge.questions.question import Moment
from knowledge.text import fold

ROUNDS = re.compile(r"(?P<before>[^\W\d_]+) \d{1,2}|\d{1,2} (?P<after>[^\W\d_]+)")
AFTERMATH = dt.timedelta(days=3)


_COLUMNS = (
    standing.c.id,
    standing.c.entry_id,
    season.c.id,
    season.c.championship_id,
    championship.c.name,
    season.c.label,
    season.c.year,
    season.c.finished,
    category.c.name,
    category.c.kind,
    standing.c.position,
    standing.c.points,
    standing.c.final,
    standing.c.as_of,
    standing.c.moment,
    standing.c.provisional,
    standing.c.contested,
    event.c.id,
    event.c.name,
    event.c.country,
    event.c.round,
    func.coalesce(event.c.end_date, event.c.start_date),
    team.c.name,
    team.c.id,
    entry.c.car,
    entry.c.car_number,
)


def lines(ask: Ask, subjects: Sequence[Named] = (), *extra: Any) -> list[Line]:
    """The published lines that fit the scope, the newest first; where a meeting is named, those of that moment."""
    question = ask.question
    conditions = [
        *narrow.of_season(question.scope),
        *narrow.of_category(question.scope),
        *narrow.of_entry(question.scope),
        *extra,
    ]
    conditions += [narrow.subject(named) for named in subjects]
    if question.nation is not None:
        conditions.append(narrow.of_nation(question.nation.name))
    base = standing.join(season, season.c.id == standing.c.season_id).join(
        category, category.c.id == standing.c.category_id
    )
    base = base.join(entry, entry.c.id == standing.c.entry_id).outerjoin(event, event.c.id == standing.c.event_id)
    base = base.outerjoin(championship, championship.c.id == season.c.championship_id).outerjoin(
        team, team.c.id == entry.c.team_id
    )
    statement = select(*_COLUMNS).select_from(base).where(*conditions)
    statement = statement.order_by(
        season.c.year.desc().nulls_last(),
        standing.c.final.desc(),
        event.c.round.desc().nulls_last(),
        event.c.id.desc().nulls_last(),
        standing.c.position,
    )
    found = [Line(*row) for row in ask.all(statement.limit(2000))]
    found = at_moment(ask, found)
    crews = crews_of(ask, {line.entry_id for line in found})
    return [replace(line, crew=crews.get(line.entry_id, ())) for line in found]


def at_moment(ask: Ask, found: Sequence[Line]) -> list[Line]:
    """The lines as they stood at the meeting that the scope names: those published of it, before it, or at its end."""
    scope = ask.question.scope
    if not narrow.has_meeting(scope):
        return list(found)
    meetings = _meetings(ask)
    seasons = {m[4] for m in meetings}
    told = known(found, ask.question)
    mine = told if scope.championship is not None else [line for line in told if line.season_id in seasons]
    of_it = [line for line in mine if not line.final and _published_at(line, meetings)]
    if _before_its_races(ask, meetings):
        return [] if scope.moment is Moment.AFTER else of_it or _told_beside(ask, mine, meetings)
    if scope.moment is Moment.BEFORE:
        latest = max(((m[5] or 0, str(m[7] or "9")) for m in meetings), default=(0, ""))
        return [x for x in mine if x not in of_it and not x.final and ((x.round or 0), str(x.date or "")) <= latest]
    ends = [
        line for line in mine if line.final and (line.event_id in {m[0] for m in meetings} or _is_last(ask, meetings))
    ]
    kept = [*of_it, *_of_other_categories(ends, of_it)]
    return kept or _told_beside(ask, mine, meetings)


def _of_other_categories(found: Sequence[Line], kept: Sequence[Line]) -> list[Line]:
    """The lines of the orders that are not told yet: the drivers' may be final where the makers' bears a day alone."""
    told = {(line.season_id, line.category) for line in kept}
    return [line for line in found if (line.season_id, line.category) not in told]


def _before_its_races(ask: Ask, meetings: Sequence[Any]) -> bool:
    """Whether grids or qualifying are told of a meeting and no race: what is told there was so before it."""
    run = result.join(track_session, track_session.c.id == result.c.session_id)
    told = select(track_session.c.kind).select_from(run).where(track_session.c.event_id.in_([m[0] for m in meetings]))
    kinds = {kind for (kind,) in ask.all(told.distinct())}
    return bool(kinds) and kinds <= {"grid", "qualifying", "practice"}


def _meetings(ask: Ask) -> Sequence[Any]:
    """(id, name, circuit, place, season, round, first day, last day): another series' meetings only for want of own."""
    scope = ask.question.scope
    base = event.join(season, season.c.id == event.c.season_id).outerjoin(circuit, circuit.c.id == event.c.circuit_id)
    first = func.coalesce(event.c.start_date, event.c.end_date)
    last = func.coalesce(event.c.end_date, event.c.start_date)
    columns = (event.c.id, event.c.name, circuit.c.name, circuit.c.place, event.c.season_id, event.c.round, first, last)
    statement = select(*columns).select_from(base).where(*narrow.of_meeting(scope))
    of_series = ask.all(statement.where(*narrow.of_season(scope)))
    return of_series or ask.all(statement.where(*narrow.of_season(replace(scope, championship=None))))


def _published_at(line: Line, meetings: Sequence[Any]) -> bool:
    if line.event_id is not None:
        return any(line.event_id == m[0] for m in meetings)
    if line.as_of is None:
        return False
    words = {fold(name) for m in meetings for name in m[1:4] if name}
    return any(word in fold(line.as_of) for word in words) or any(_on_days(line.as_of, m[6], m[7]) for m in meetings)


def _on_days(as_of: str, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether an order of this day is that of a meeting: within it or the days that follow."""
    try:
        day = dt.date.fromisoformat(as_of)
    except ValueError:
        return False
    return first is not None and last is not None and first <= day <= last + AFTERMATH


def _told_beside(ask: Ask, found: Sequence[Line], meetings: Sequence[Any]) -> list[Line]:
    """The lines of no stated moment that a document gives whose subject is the meeting."""
    ids = [line.id for line in found if line.event_id is None and not line.final]
    printed = select(evidence.c.standing_id, source.c.id, source.c.date).join(source)
    proofs = ask.all(printed.where(evidence.c.standing_id.in_(ids))) if ids else []
    mine = {m[0] for m in meetings}
    series = {line.id: line.championship_id for line in found}
    pairs = {(source_id, series[line_id]) for line_id, source_id, _ in proofs}
    of_it = {pair for pair in pairs if main_meeting(ask, pair[0]) in mine or main_meeting(ask, *pair) in mine}
    told = {line_id: str(day or "") for line_id, source_id, day in proofs if (source_id, series[line_id]) in of_it}
    return [
        line for line in found if line.id in told and (line.as_of in (None, told[line.id]) or counts_rounds(line.as_of))
    ]


def counts_rounds(as_of: str | None) -> bool:
    """Whether a moment is a number of rounds run, and no day and no other meeting: "Round 11", not "11 May"."""
    told = ROUNDS.fullmatch(as_of) if as_of is not None else None
    return told is not None and fold(told["after"] or told["before"]) not in _months()


@cache
def _months() -> frozenset[str]:
    """The months of all languages: a moment stands as its document has it."""
    return frozenset(fold(month) for known in languages().values() for month in known.words.months)


def main_meeting(ask: Ask, source_id: int, championship_id: int | None = None) -> int | None:
    """The meeting that a document tells most of; of one championship where that is given."""
    count = func.count().label("count")
    telling = select(track_session.c.event_id, count).join(result, result.c.session_id == track_session.c.id)
    telling = telling.join(evidence, evidence.c.result_id == result.c.id).where(evidence.c.source_id == source_id)
    if championship_id is not None:
        telling = telling.join(event, event.c.id == track_session.c.event_id).join(season)
        telling = telling.where(season.c.championship_id == championship_id)
    most = ask.all(telling.group_by(track_session.c.event_id).order_by(count.desc()).limit(1))
    return most[0][0] if most else None


def _is_last(ask: Ask, meetings: Sequence[Any]) -> bool:
    """Whether all other meetings of the season that are recorded came before."""
    last = func.coalesce(event.c.end_date, event.c.start_date)
    for meeting in meetings:
        others = ask.all(select(event.c.round, last).where(event.c.season_id == meeting[4], event.c.id != meeting[0]))
        if not all(_is_earlier(number, day, meeting) for number, day in others):
            return False
    return True


def _is_earlier(number: int | None, day: dt.date | None, meeting: Any) -> bool:
    """Whether a round or a day is surely before a meeting's."""
    by_number = number is not None and meeting[5] is not None and number < meeting[5]
    return by_number or (day is not None and meeting[7] is not None and day < meeting[7])
