"""Holds a question against its figures: a place, an ordinal or a count that was told must be taken by a part of it."""

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Topic, Wanted

ABOUT_SOMEBODY = frozenset({Topic.PROFILE, Topic.TEAMMATE, Topic.CAR, Topic.CAR_NUMBER, Topic.TEAM})
PAIR = 2
MOST_RACES = 40  # of a season
FIRST_TWO = {1, 2}
APART = frozenset({Topic.GAP, Topic.POINTS})


def numbers_lost(question: Question, heard: Heard) -> bool:
    """Whether a place, an ordinal or a count was told that no part of the question took."""
    slots = heard.slots
    if question.topic is Topic.TITLE and question.wanted is Wanted.GAP:
        return bool(slots.position and slots.position > PAIR) or slots.limit is not None
    once = (
        question.form in {Form.FIRST, Form.LAST}
        or question.inherited
        or question.antecedent is not None
        or question.maiden
        or question.further
    )
    placed = in_order(question) or question.started or question.ordinal or question.limit or once
    counted = question.at_least or question.value
    told = (
        slots.position and not placed,
        slots.places_apart and not (question.topic in APART and {slots.position, slots.other_place} == FIRST_TWO),
        slots.nth and not placed,
        slots.race_nth and not (placed or _of_that_race(question)),
        (slots.race_nth or 0) > MOST_RACES,  # "won his 100th race" tells no race of a season
        slots.exactly and not (question.exactly or question.value or question.subjects),
        slots.limit and not _limited(question, slots.limit),
    )
    return any(told) or (slots.value is not None and counted is None and not question.inherited)


def _of_that_race(question: Question) -> bool:
    """Whether which race of several is meant is taken: as a round, a session, a point in time or the latest."""
    scope = question.scope
    told = scope.round or scope.session or scope.last_session or scope.latest_event or scope.moment or scope.event
    return bool(told) or question.topic in {Topic.EVENT, Topic.START}


def in_order(question: Question) -> bool:
    """Whether a place is told, and asked of something that has an order."""
    return question.position is not None and question.topic not in ABOUT_SOMEBODY


def _limited(question: Question, limit: int) -> bool:
    """Whether a number of rows is taken: as such, or as the two that a gap lies between."""
    if question.topic is Topic.TEAM and question.wanted is Wanted.DRIVER and question.form is Form.LIST:
        return True  # "the two drivers of Toro Rosso": all that drove for it are told
    if question.topic is Topic.PODIUM and question.inherited and limit <= PAIR:
        return True
    of_deeds = question.form is not Form.LAST or question.topic in DEED_TOPICS  # "the last ten winners"
    limited = question.limit is not None or question.at_most is not None
    return (limited and of_deeds) or (question.topic is Topic.GAP and limit == PAIR)
