"""A champion that no document names as such: whoever a final order has first."""

from dataclasses import replace

from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found
from knowledge.answers.published_orders import lines
from knowledge.answers.standings import table
from knowledge.answers.tables import standing
from knowledge.questions.question import Form, Topic

ASKED = (Form.WHICH, Form.LIST)


def instead(ask: Ask, found: Found) -> Found:
    """What was found of a title; else who is first in the final order of the one season that is meant."""
    question, scope = ask.question, ask.question.scope
    told = found.status is not AnswerStatus.NOT_RECORDED or question.topic is not Topic.TITLE
    other = question.subjects or question.negated or question.nation or scope.first_season != scope.last_season
    if told or other or question.form not in ASKED or question.condition is not None:
        return found
    ended = replace(question, topic=Topic.STANDING, form=Form.WHICH, position=1)
    first = standing.c.final.is_(True) & (standing.c.position == 1)
    if not lines(replace(ask, question=ended), (), first):
        return found
    order = table(replace(ask, question=ended))
    return order if order.status is AnswerStatus.ANSWERED else found
