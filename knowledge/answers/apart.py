"""What lies between two: at the flag, or in the points of a championship."""

from knowledge.answers import gaps, leads, margins
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found
from knowledge.answers.presence import meets_once
from knowledge.answers.scope import has_meeting
from knowledge.questions.compose import GROUPS
from knowledge.questions.question import Form, Question


def gap(ask: Ask) -> Found:
    """Gaps at the flag; before or after a meeting, those of the championship."""
    scope = ask.question.scope
    if ask.question.form in (Form.MOST, Form.FEWEST):
        return margins.extreme(ask)
    raced = has_meeting(scope) or scope.session or scope.session_day is not None or _of_a_class_alone(ask.question)
    of_championship = scope.moment is not None or not raced
    if not of_championship:
        return gaps.gap(ask)
    if ask.question.relation is not None and scope.first_season is None and meets_once(ask):
        return gaps.gap(ask)
    found = leads.difference(ask)
    apart = found.status is AnswerStatus.NOT_RECORDED and scope.moment is None and len(ask.question.subjects) > 1
    return gaps.gap(ask) if apart else found


def _of_a_class_alone(question: Question) -> bool:
    """Whether a class is named whose race was won, and no series or season of it: "the winning margin in LMP3"."""
    scope = question.scope
    classed = scope.category is not None and scope.category.name not in GROUPS
    return (
        classed and question.position == 1 and not question.subjects and not (scope.championship or scope.first_season)
    )
