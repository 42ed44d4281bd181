"""The first and the last of something, asked in one breath: the one is told, and then the other."""

from dataclasses import replace

from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question
from knowledge.questions.signal import S

ENDS = frozenset({Form.FIRST, Form.LAST})
BETWEEN = (S.BUT_ONE, S.BETWEEN, S.COUNT, S.HOW_MUCH, S.GAP, S.MARGIN)  # what lies between the two is asked


def both_ends(question: Question, heard: Heard) -> Question:
    """The question for the first, with that for the last behind it, where both are asked for."""
    slots, scope = heard.slots, question.scope
    first = heard.any(S.FIRST) or 1 in (slots.nth, slots.race_nth, slots.position)
    both = first and heard.all(S.LAST, S.AND) and not heard.any(*BETWEEN)
    if both and scope.latest_event and heard.any(S.RACE, S.MEETING):
        last = replace(question, position=None)
        of_first = replace(last, scope=replace(scope, latest_event=False, round=1))
        return replace(of_first, further=(last,))
    if both and question.form in ENDS and question.ordinal is None and (question.limit or 1) == 1:
        told = replace(question, position=None, scope=replace(scope, latest_event=False))
        return replace(told, form=Form.FIRST, further=(replace(told, form=Form.LAST),))
    return question
