"""What holds over careers: when one ended and with which team, and who of several never did something in his."""

from dataclasses import replace

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Scope, Topic, Wanted
from knowledge.questions.signal import S


def end_of_a_career(question: Question, heard: Heard) -> Question:
    """When somebody retired, with no race told: his last one, and not each that he did not finish."""
    when = question.topic is Topic.RETIREMENT and question.wanted is Wanted.SEASON and heard.any(S.WHEN, S.YEAR)
    bounded = heard.roles.placed() or _dated(question.scope) or heard.any(S.COUNT, S.MOST, S.RACE, S.MEETING, S.LIST)
    if not when or bounded or not heard.roles.drivers() or heard.people > 1 or question.form is not Form.LIST:
        return question
    return replace(question, topic=Topic.START, form=Form.LAST, wanted=Wanted.EVENT)


def with_his_last_team(question: Question, heard: Heard) -> Question:
    """ "With which team did he retire": the one he drove for at the end."""
    ended = question.topic is Topic.RETIREMENT and question.wanted is Wanted.TEAM and heard.asked
    if not ended or heard.roles.placed() or _dated(question.scope) or heard.any(S.COUNT, S.MOST, S.WHO):
        return question
    return replace(question, topic=Topic.START, form=Form.LAST)


def never_of_several(question: Question, heard: Heard) -> Question:
    """Which of several has never done something: how often each did it tells it."""
    named = heard.people > 1 and heard.any(S.NEVER) and heard.any(S.WHO, S.WHICH)
    plain = question.form in {Form.COMPARE, Form.WHICH, Form.LIST, Form.FEWEST} and question.topic in DEED_TOPICS
    if not (named and plain) or heard.any(S.MOST) or question.scope.team is not None:
        return question
    return replace(question, form=Form.COUNT, wanted=Wanted.COUNT, negated=True)


def _dated(scope: Scope) -> bool:
    return bool(scope.first_season or scope.last_season or scope.latest or scope.previous)
