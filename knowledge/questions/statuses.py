"""What words add to a question besides its figures: a status, a leader, a runner-up, "from pole", a negation."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from knowledge.questions.finishes import finishers_counted
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Relation, Topic, Wanted
from knowledge.questions.signal import S

RANKED = frozenset({Topic.STANDING, Topic.PLACE})


def with_status(question: Question, heard: Heard) -> Question:
    """A status, a leader, a runner-up, a margin, "from pole", a negation."""
    for holds, changes in STATUSES:
        if holds(question, heard):
            question = replace(question, **changes)
    return question


def _champion_and_second(question: Question, heard: Heard) -> bool:
    """Whether the champion and the runner-up are asked for at once."""
    second = heard.any(S.RUNNER_UP) or heard.slots.position == 2
    both = second and heard.any(S.WON, S.WIN, S.CHAMPION) and heard.any(S.AND)
    return question.topic is Topic.STANDING and both and question.position in {None, 2} and not heard.asked


def _margin_of_the_first(question: Question) -> bool:
    """Whether a gap is that of the first to the second, since no other is told."""
    if question.topic is Topic.GAP:
        return question.form is Form.WHICH and question.position is None
    alone = not (question.subjects or question.alternatives or question.position)
    return question.topic is Topic.POINTS and question.form is Form.DIFFERENCE and alone


STATUSES: tuple[tuple[Callable[[Question, Heard], object], dict[str, Any]], ...] = (
    (lambda q, h: q.topic is Topic.PLACE and finishers_counted(h), {"status": "classified"}),
    (lambda q, h: q.topic is Topic.PLACE and h.any(S.DISQUALIFIED), {"status": "DSQ"}),
    (lambda q, h: q.topic is Topic.PLACE and h.any(S.NOT_STARTED), {"status": "DNS"}),
    (_champion_and_second, {"form": Form.TOP, "limit": 2, "position": None}),
    (lambda q, h: q.topic in RANKED and not (q.position or q.limit) and h.any(S.RUNNER_UP), {"position": 2}),
    (lambda q, h: q.topic is Topic.STANDING and not q.position and h.any(S.LEADS), {"position": 1}),
    (lambda q, h: _margin_of_the_first(q), {"position": 1}),
    (lambda q, h: q.topic is Topic.GRID and h.any(S.FRONT_ROW), {"form": Form.TOP, "limit": 2, "position": None}),
    (lambda q, h: q.topic is Topic.STANDING and h.any(S.PODIUM, S.TOP_THREE), {"form": Form.TOP, "limit": 3}),
    (lambda q, h: q.topic is Topic.LAPS and h.any(S.WIN, S.WON) and not q.subjects, {"position": 1}),
    (lambda q, h: q.topic is Topic.PENALTY and h.any(S.TOUCHED), {"relation": Relation.TOUCHED}),
    (lambda q, h: q.topic not in {Topic.POLE, Topic.GAP} and h.any(S.FROM_POLE), {"condition": Topic.POLE}),
    (lambda q, h: q.wanted is Wanted.TRUTH and h.any(S.NEVER, S.NOT) and not h.any(S.PROVISIONAL), {"negated": True}),
)
