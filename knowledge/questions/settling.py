"""Answers to "which of them?": a given name, or the number of the choice."""

from dataclasses import replace
from typing import Any

from knowledge.names import Named
from knowledge.questions.question import Alternative, Question, Role, Topic
from knowledge.questions.roles import named_in
from knowledge.questions.turn import Turn
from knowledge.text import fold

LONGEST_ANSWER = 4


def settle(turn: Turn, before: Question) -> Question | None:
    """The question before, with one of its namesakes chosen; None where the turn chooses none."""
    asked = next((a for a in before.alternatives if a.role is not Role.PLACE), None)
    if asked is None or (turn.topic not in {None, Topic.PLACE} and not turn.bare):
        return None
    chosen = _chosen(turn, asked)
    fewer = fitting(turn, asked)
    if chosen is None and not 1 < len(fewer) < len(asked.choices):
        return None
    turn.sheet.use(0, len(turn.sheet.tokens))
    left = tuple(a for a in before.alternatives if a is not asked)
    if chosen is None:
        return turn.instead_of(before, alternatives=(*left, replace(asked, choices=tuple(fewer))))
    return turn.instead_of(before, alternatives=left, **_filled(before, asked.role, chosen))


def fitting(turn: Turn, asked: Alternative) -> list[Named]:
    """The choices that a word of the turn names, beyond what they share."""
    words = {token.word for token in turn.sheet.tokens}
    return named_in(asked.choices, words - set(fold(asked.surface).split()))


def _chosen(turn: Turn, asked: Alternative) -> Named | None:
    fewer = fitting(turn, asked)
    if len(fewer) == 1:
        return fewer[0]
    slots = turn.heard.slots
    number = slots.position or slots.nth or next((t.number for t in turn.sheet.tokens if t.number), None)
    short = len(turn.sheet.tokens) <= LONGEST_ANSWER
    return asked.choices[number - 1] if not fewer and number and short and number <= len(asked.choices) else None


def _filled(before: Question, role: Role, chosen: Named) -> dict[str, Any]:
    """The slot of the question that the choice fills."""
    if role is Role.TEAM:
        return {"scope": replace(before.scope, team=chosen)}
    if role is Role.CHAMPIONSHIP:
        return {"scope": replace(before.scope, championship=chosen)}
    if role is Role.CATEGORY:
        return {"scope": replace(before.scope, category=chosen)}
    slot = "others" if role is Role.OTHER else "subjects"
    return {slot: (*getattr(before, slot), chosen)}
