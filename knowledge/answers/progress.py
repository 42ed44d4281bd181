"""How a championship's order came about: who stands ahead of whom, and the points from meeting to meeting."""

from dataclasses import replace

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found
from knowledge.answers.published_orders import lines
from knowledge.answers.standing_lines import Line, current, known
from knowledge.answers.standings import of_lines, over_season, table
from knowledge.answers.which_series import which_series
from knowledge.questions.question import Form, Relation, Topic, Wanted

LEADERS = 5


def progress(ask: Ask) -> Found:
    """The head of the order, and how its points grew from meeting to meeting where that is recorded."""
    question = replace(ask.question, limit=ask.question.limit or LEADERS, form=Form.LIST)
    asked = replace(ask, question=question)
    found = table(asked)
    if found.status is not AnswerStatus.ANSWERED:
        return found
    published = known(lines(asked), question)
    leaders = {_whose(line) for line in sorted(current(published, question), key=_place)[: question.limit]}
    past = [line for line in published if line.event_id and not line.final and _whose(line) in leaders]
    return over_season(found, past) if len({line.event_id for line in past}) > 1 else found


def ahead_in_order(ask: Ask) -> Found:
    """Who stood ahead of somebody in a championship, or behind; the one himself where there is nobody."""
    question = replace(ask.question, topic=Topic.STANDING, wanted=Wanted.POSITION)
    asked = replace(ask, question=question)
    mine = current(known(lines(asked, question.others[:1]), question), question)
    if not mine:
        return not_recorded(ask, question.others)
    if ambiguous := which_series(mine):
        return ambiguous
    here = mine[0]
    order = [line for line in current(known(lines(asked), question), question) if line.category == here.category]
    behind = question.relation is Relation.BEHIND
    beside = [line for line in order if (_place(line) > _place(here) if behind else _place(line) < _place(here))]
    return of_lines(sorted([*beside, here], key=_place)[: question.limit or None])


def _place(line: Line) -> int:
    return line.position or 999


def _whose(line: Line) -> tuple[object, ...]:
    """Who stands there, in which season and category."""
    return line.season_id, line.category, line.crew or line.team_id
