"""The race before or after another, of which something is asked: it is found first."""

from dataclasses import replace

from knowledge.questions.forms import OF_A_SESSION
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Role, Topic, Wanted
from knowledge.questions.signal import S


def of_the_race_beside(question: Question, heard: Heard) -> Question:
    """ "The race after Imola": the meeting that comes next is found first, and then what is asked of it."""
    scope = question.scope
    plain = question.form in {Form.WHICH, Form.LIST} and not (question.subjects or question.others)
    if (
        scope.moment is None
        or heard.slots.opening
        or not plain
        or not heard.any(S.RACE, S.MEETING)
        or question.topic not in OF_A_SESSION
    ):
        return question
    places = tuple(a for a in question.alternatives if a.role is Role.PLACE)
    meeting = Question(
        question.text, question.language, Topic.EVENT, Wanted.EVENT, Form.NEXT, scope=scope, alternatives=places
    )
    there = replace(scope, event=None, circuit=None, country=None, moment=None)
    others = tuple(a for a in question.alternatives if a.role is not Role.PLACE)
    return replace(question, scope=there, alternatives=others, antecedent=meeting, antecedent_role=Role.PLACE)
