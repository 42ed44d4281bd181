"""What somebody did, race by race, beside the larger count that a document gives: those told are not all."""

from dataclasses import replace

from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Many
from knowledge.answers.published import METRICS, published
from knowledge.answers.scope import has_meeting
from knowledge.answers.where import names_of
from knowledge.questions.question import Form, Topic, Wanted


def with_a_larger_count(ask: Ask, topic: Topic, found: Found) -> Found:
    """What was found, and the count of a season or a career that documents publish, where it is larger."""
    question = ask.question
    listed = question.form is Form.LIST and question.wanted is Wanted.EVENT and not question.negated
    whole = not has_meeting(question.scope) and question.scope.session is None
    if found.status is not AnswerStatus.ANSWERED or topic not in METRICS or not (listed and whole):
        return found
    claims = [claim for claim in published(ask, topic, question.subjects) if claim.value > (found.total or 0)]
    if not claims:
        return found
    say = claims[0].say(Many(names_of(question.subjects)), topic)
    return replace(found, says=(*found.says, say), refs=(*found.refs, claims[0].ref))
