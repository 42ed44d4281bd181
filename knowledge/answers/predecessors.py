"""Whose seat somebody took: who drove for the team until his first race for it, and no longer."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import covered
from knowledge.answers.drives import Drive, drives
from knowledge.answers.entries import of_entries
from knowledge.answers.found import Found, Many, Say
from knowledge.answers.tables import entry
from knowledge.answers.where import names_of
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question


def predecessor(ask: Ask) -> Found:
    """The one driver of a team's race before somebody's first who was not there at his first."""
    question = ask.question
    whole = replace(question, form=Form.LIST)
    theirs = [row for row in drives(ask, question.subjects, question=whole) if row.team_id and row.event_id]
    teams = {row.team_id for row in theirs}
    dated = question.scope.first_season is not None
    if not theirs or (len(teams) > 1 and not dated) or len(question.subjects) != 1:
        return not_recorded(ask, question.subjects)
    first = [row for row in theirs if row.team_id == theirs[0].team_id][-1]
    of_team = _of_the_team(ask, question, first)
    at = next((n for n, row in enumerate(of_team) if row.event_id == first.event_id), None)
    if at is None:
        return not_recorded(ask, question.subjects)
    there = {member for row in of_team if row.event_id == first.event_id for member in row.crew}
    before = [row for row in of_team[at:] if row.event_id != first.event_id]
    gone = [row for row in before if row.event_id == before[0].event_id and there.isdisjoint(row.crew)]
    people = dict.fromkeys(member for row in gone for member in row.crew)
    if len(people) != 1 or _drove_before(before, question):
        return not_recorded(ask, question.subjects)
    return _took(question, first, gone, dict(people))


def _of_the_team(ask: Ask, question: Question, first: Drive) -> list[Drive]:
    """All that the team entered in the series until the year of somebody's first race for it, the newest first.

    None where meetings are missing or have no order: whoever drove before is not told then.
    """
    bounds = replace(question.scope, first_season=(first.year or 1) - 1, last_season=first.year, season_label=None)
    scope = replace(bounds, team=None, event=None, circuit=None, country=None, round=None)
    told = replace(question, scope=scope, form=Form.LIST)
    if first.championship not in covered(ask, told, ()):
        return []
    entered = drives(ask, (), entry.c.team_id == first.team_id, question=told)
    return [row for row in entered if row.event_id and row.championship_id == first.championship_id]


def _drove_before(before: Sequence[Drive], question: Question) -> bool:
    """Whether he drove for the team before, so that his first race of the time asked for took nobody's seat."""
    keys = set(question.subjects[0].keys)
    return any(key in keys for row in before for key, _ in row.crew)


def _took(question: Question, first: Drive, gone: Sequence[Drive], people: dict[tuple[int, str], None]) -> Found:
    names = tuple(name for _, name in people)
    slots = {"who": Many(names_of(question.subjects)), "of": Many(names), "team": first.team, "season": first.label}
    entities = tuple(Named(NameKind.DRIVER, name, (key,)) for key, name in people)
    cells = tuple((name, row.event) for row in gone for _, name in row.crew)
    return of_entries([Say("replaced_whom", slots)], [first, *gone], entities, (("driver", "event"), cells))
