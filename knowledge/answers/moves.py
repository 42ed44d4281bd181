"""From team to team: for whom somebody drove right before another, or right after."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.drives import Drive, drives
from knowledge.answers.entries import of_entries
from knowledge.answers.found import Found, Many, Say
from knowledge.answers.where import names_of
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Moment, Question


def is_of_a_move(question: Question) -> bool:
    """Whether a team tells when: somebody is asked about before or after his time there."""
    return question.scope.moment is not None and question.scope.team is not None and len(question.subjects) == 1


def beside_team(ask: Ask) -> Found:
    """The team right before somebody's first race for another, or right after his last."""
    question = ask.question
    career = replace(question, scope=replace(question.scope, moment=None, team=None), form=Form.LIST)
    theirs = drives(ask, question.subjects, question=replace(career, scope=question.scope))
    rows = [row for row in drives(ask, question.subjects, question=career) if row.team and row.event_id]
    there = {row.team_id for row in theirs}
    at = [n for n, row in enumerate(rows) if row.team_id in there]
    beside = _beside(rows, at, question.scope.moment) if at else []
    if not beside:
        return not_recorded(ask, question.subjects)
    name, key, label = beside[0].team or "", beside[0].team_id, beside[0].label
    items = Many((Say("item.name", {"name": name}),))
    say = Say("team_of", {"who": Many(names_of(question.subjects)), "items": items, "season": label})
    entities = (Named(NameKind.TEAM, name, (key,)),) if key is not None else ()
    return of_entries([say], beside, question.subjects or entities, (("team", "season"), ((name, label),)))


def _beside(rows: Sequence[Drive], at: Sequence[int], moment: Moment | None) -> list[Drive]:
    """The rows of the last team before the first of these, or of the next after the last; the newest stand first."""
    around = rows[at[-1] + 1 :] if moment is Moment.BEFORE else rows[: at[0]][::-1]
    return [row for row in around if (row.team_id, row.season_id) == (around[0].team_id, around[0].season_id)]
