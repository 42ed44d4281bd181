"""Who took somebody's seat while he was away."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.cells import shared
from knowledge.answers.drives import Drive, drives
from knowledge.answers.entries import of_entries
from knowledge.answers.found import Found, Many, Say
from knowledge.answers.reported import stood_in
from knowledge.answers.scope import Condition
from knowledge.answers.tables import entry
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question


def replaced(ask: Ask) -> Found:
    """Who took somebody's seat: while he was away, or in the season after his last for a team."""
    found = _stood_in_for(ask)
    if found.status is AnswerStatus.ANSWERED:
        return found
    whom = (ask.question.others or ask.question.subjects)[:1]
    if narrow.has_meeting(ask.question.scope):
        return stood_in(ask, [named.name for named in whom]) or found
    return _succeeded(ask) or stood_in(ask, [named.name for named in whom]) or found


def _succeeded(ask: Ask) -> Found | None:
    """The one newcomer to a team in the season after somebody's last for it; None where they are none or several."""
    question = ask.question
    whom = (question.others or question.subjects)[:1]
    scope = replace(question.scope, first_season=None, last_season=None)
    career = replace(question, scope=scope, form=Form.LIST)
    theirs = [row for row in drives(ask, whom, question=career) if row.team_id and row.event_id and row.year]
    year = question.scope.first_season
    last_year = year if year is None or question.inherited else year - 1
    before = [row for row in theirs if last_year is None or row.year == last_year]
    last = before[0] if whom and before else None
    if last is None or any(row.team_id == last.team_id and row.year == (last.year or 0) + 1 for row in theirs):
        return None
    of_team = entry.c.team_id == last.team_id
    seasons = [_in_season(ask, career, of_team, (last.year or 0) + n) for n in (0, 1)]
    old, new = ({member for row in rows for member in row.crew} for rows in seasons)
    came = new - old
    rows = [row for row in seasons[1] if came.intersection(row.crew)]
    if len(came) > 1 and rows:  # several in a season: whoever was there at its first race
        rows = [row for row in rows if row.event_id == seasons[1][-1].event_id]
        came = {member for row in rows for member in row.crew if member in came}
    return _stood_in(ask, rows, whom) if len(came) == 1 else None


def _in_season(ask: Ask, question: Question, of_team: Condition, year: int) -> list[Drive]:
    told = replace(question, scope=replace(question.scope, team=None, first_season=year, last_season=year))
    return [row for row in drives(ask, (), of_team, question=told) if row.event_id]


def _stood_in_for(ask: Ask) -> Found:
    """Whoever drove for the team only where its driver was absent, in a season or meeting."""
    question = ask.question
    whom = (question.others or question.subjects)[:1]
    bounded = question.scope.first_season is not None or narrow.has_meeting(question.scope)
    if not whom or whom[0].kind is not NameKind.DRIVER or not bounded:
        return not_recorded(ask, whom)
    whole = replace(question, scope=replace(question.scope, event=None, circuit=None, country=None, round=None))
    theirs = [row for row in drives(ask, whom, question=whole) if row.team_id and row.event_id]
    if not theirs:
        return not_recorded(ask, whom)
    present = {row.event_id for row in theirs}
    teams = {(row.season_id, row.team_id) for row in theirs}
    of_team = entry.c.team_id.in_({team for _, team in teams})
    beside = [row for row in drives(ask, (), of_team, question=whole) if (row.season_id, row.team_id) in teams]
    usual = {member for row in beside if row.event_id in present for member in row.crew}
    absent = [row for row in drives(ask, (), of_team) if row.event_id and row.event_id not in present]
    rows = [row for row in absent if row.crew and not usual.intersection(row.crew)]
    return _stood_in(ask, rows, whom) if rows else not_recorded(ask, whom)


def _stood_in(ask: Ask, rows: Sequence[Drive], whom: tuple[Named, ...]) -> Found:
    people = dict.fromkeys(member for row in reversed(rows) for member in row.crew)
    slots = {"who": Many(tuple(name for _, name in people)), "of": Many(names_of(whom)), "where": where(ask.question)}
    team = shared(row.team for row in rows)
    entities = tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in people)
    cells = tuple((", ".join(n for _, n in row.crew), row.event) for row in reversed(rows))
    return of_entries([Say("replaced", {**slots, "team": team})], rows, entities, (("driver", "event"), cells))
