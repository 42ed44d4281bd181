"""Who took somebody's seat while he was away."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import shared
from knowledge.answers.drives import Drive, drives
from knowledge.answers.entries import of_entries
from knowledge.answers.found import Found, Many, Say
from knowledge.answers.tables import entry
from knowledge.answers.where import names_of, where
from knowledge.names import Named, NameKind


def replaced(ask: Ask) -> Found:
    """Who took somebody's seat: whoever drove for the team only where its driver was absent, in a season or meeting."""
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
