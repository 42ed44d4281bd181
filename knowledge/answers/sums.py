"""What several did, added up: each one's count or points, and the sum of them."""

from dataclasses import replace

from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.deed_counts import count
from knowledge.answers.found import Counted, Found, Say
from knowledge.answers.scope import has_meeting
from knowledge.answers.standings import of_subject
from knowledge.questions.question import Form, Topic, Wanted


def of_deeds(ask: Ask, topic: Topic) -> Found:
    """How often several did it, all counts added up; of a crew, whose deeds are the same, how often it did."""
    found = count(replace(ask, question=replace(ask.question, form=Form.COUNT)), topic)
    return _with_sum(ask, found, "count") if len(found.says) > 1 else found


def of_points(ask: Ask) -> Found:
    """The points of several in one season, added up: those of each as the order of its championship tells them."""
    question = ask.question
    if has_meeting(question.scope):
        return not_recorded(ask, question.subjects)
    each = of_subject(replace(ask, question=replace(question, form=Form.WHICH, wanted=Wanted.POINTS)))
    if each.status is not AnswerStatus.ANSWERED:
        return each
    return _with_sum(ask, each, "points") if each.place.season else not_recorded(ask, question.subjects)


def _with_sum(ask: Ask, found: Found, slot: str) -> Found:
    """What is said of each, and then the sum; nothing unless one figure of each is told."""
    told = [say.slots.get(slot) for say in found.says]
    figures = [figure for figure in told if isinstance(figure, Counted)]
    whole = len(figures) == len(told) == len(ask.question.subjects) and len({f.noun for f in figures}) == 1
    if found.status is not AnswerStatus.ANSWERED or not whole:
        return not_recorded(ask, ask.question.subjects)
    total = Counted(sum(figure.number for figure in figures), figures[0].noun)
    return replace(found, says=(Say("added_up", {"count": total}), *found.says))
