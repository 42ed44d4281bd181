"""What a turn that was refused leaves to the next: whom and where it named, and nothing of what it asked."""

from dataclasses import replace

from knowledge.questions.compose import compose
from knowledge.questions.question import Form, Question, Topic
from knowledge.questions.signal import S
from knowledge.questions.turn import Turn
from knowledge.questions.unclear import Trouble, Unclear

ASKED_BACK = frozenset({Trouble.UNKNOWN_NAME, Trouble.AMBIGUOUS})  # a name is at fault, and not what is asked


def with_what_is_left(refusal: Unclear, turn: Turn, before: Question | None) -> Unclear:
    """The refusal, with what a follow-up may lean on."""
    roles = turn.heard.roles
    if refusal.trouble in ASKED_BACK and refusal.partial is not None:
        return replace(refusal, left=refusal.partial)
    if roles.people() or roles.placed():
        named = compose(turn.text, turn.language, Topic.RECORD if roles.people() else Topic.EVENT, turn.heard)
        form = Form.COUNT if turn.heard.any(S.COUNT, S.HOW_MUCH) else named.form
        return replace(refusal, left=replace(named, form=form, refused=True))
    return replace(refusal, left=replace(before, refused=True)) if before is not None else refusal


def asks_the_refused(question: Question, before: Question | None) -> bool:
    """Whether a follow-up asks again what was refused, of somebody else or elsewhere: "and Prost?"."""
    return before is not None and before.refused and "question" in question.inherited
