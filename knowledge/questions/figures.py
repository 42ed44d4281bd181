"""Puts the figures of a question where they belong: a place, which of several, how many at least."""

from dataclasses import replace

from knowledge.questions.forms import AMONG, DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Topic, Wanted
from knowledge.questions.signal import S

PAIR = 2
PODIUM = 3  # places
FRONT_ROW = 2  # places
OF_PLACES = frozenset({Topic.PLACE, Topic.STANDING, Topic.GRID, Topic.QUALIFYING})


def with_numbers(question: Question, heard: Heard) -> Question:
    """Counts, each where it belongs."""
    slots = heard.slots
    if question.wanted is Wanted.GAP and question.topic is Topic.TITLE:
        return replace(question, position=None)  # "between the first and the second": of each championship
    if question.topic in AMONG:
        return replace(question, at_most=slots.limit or FRONT_ROW, position=None)
    question = replace(question, limit=slots.limit if question.topic is not Topic.TEAM else None)
    if _with_the_next(question, heard):
        return replace(question, topic=Topic.CLASSIFICATION, form=Form.TOP, limit=_next_place(heard), position=None)
    question = _with_start(question, heard) or _with_occurrence(question, heard)
    truth = question.wanted is Wanted.TRUTH
    if slots.exactly is not None:
        return _exactly(question, slots.exactly, heard)
    least = _least(question, heard)
    if least is not None:
        return replace(question, at_least=least)
    return replace(question, value=float(slots.value)) if truth and slots.value is not None else question


def _least(question: Question, heard: Heard) -> int | None:
    """How often at least: as a figure, or as "both", "more than once"."""
    slots, form, truth = heard.slots, question.form, question.wanted is Wanted.TRUTH
    if slots.at_least is not None or (slots.value is not None and not truth):
        return slots.at_least or slots.value
    deed = question.topic in DEED_TOPICS
    both = heard.any(S.BOTH) and deed and question.topic is not Topic.ONE_TWO and form is not Form.COUNT
    told = heard.any(S.AT_LEAST) and deed
    often = told and form in {Form.WHICH, Form.LIST} and question.wanted is not Wanted.COUNT
    return PAIR if both or often or (told and truth and heard.asked) else None


def _exactly(question: Question, number: int, heard: Heard) -> Question:
    """So many and no more: held against somebody's count, or asked of all who did it so often."""
    if question.wanted is Wanted.TRUTH:
        return replace(question, value=float(number))
    whose = heard.asked and not heard.makers
    if whose or question.topic not in DEED_TOPICS or question.form not in {Form.WHICH, Form.LIST, Form.COUNT}:
        return question
    return replace(question, at_least=number, exactly=True)


def _with_start(question: Question, heard: Heard) -> Question | None:
    """A win from a place of the grid: "won from third", "won from furthest back"."""
    if question.topic is Topic.WIN and question.form is Form.WORST:
        return replace(question, condition=Topic.GRID)
    if question.topic is not Topic.WIN or heard.slots.position is None or not heard.any(S.STARTED, S.GRID):
        return None
    return replace(question, condition=Topic.GRID, started=heard.slots.position, position=None)


def _with_occurrence(question: Question, heard: Heard) -> Question:
    """Which of several: "his third win" is no third place."""
    slots, form = heard.slots, question.form
    if (nth := _rank(question, heard)) is not None:
        return replace(question, position=None, form=Form.TOP, limit=nth)
    if question.topic in {Topic.EVENT, Topic.TEAMMATE} and form is Form.FIRST and slots.position == 1:
        return replace(question, position=None)
    if question.topic in DEED_TOPICS and slots.position is not None:
        return _nth_time(question, slots.position)
    if slots.nth is not None and question.topic is Topic.STANDING and not slots.position:
        return replace(question, position=slots.nth)
    of_one = question.wanted is Wanted.TRUTH and question.topic in DEED_TOPICS and form is not Form.FIRST
    if slots.nth is not None and slots.nth > (0 if of_one else 1):
        return replace(question, ordinal=slots.nth, form=Form.WHICH if form is Form.LIST else form)
    return question


def _with_the_next(question: Question, heard: Heard) -> bool:
    """Whether the winner of a race and whoever came next are asked for: "winner and runner-up at Monza in 1990"."""
    scope, place = question.scope, _next_place(heard)
    one = heard.roles.placed() and scope.first_season is not None and scope.first_season == scope.last_season
    both = question.topic in {Topic.WIN, Topic.PLACE} and heard.all(S.WIN, S.AND) and 1 < place <= PODIUM
    return (
        both and one and question.wanted is Wanted.DRIVER and not (heard.asked or heard.any(S.MOST, S.GRID, S.STARTED))
    )


def _next_place(heard: Heard) -> int:
    return heard.slots.position or (PAIR if heard.any(S.RUNNER_UP) else 0)


def _rank(question: Question, heard: Heard) -> int | None:
    """The place in a ranking that is asked for: "who has the second most wins", "third in the list of winners"."""
    slots = heard.slots
    counted = heard.any(S.FINISHED, S.TIMES, S.POSITION) and slots.position is not None and question.topic in OF_PLACES
    if question.form is Form.MOST and not counted:
        return slots.position or slots.nth
    listed = heard.any(S.LIST, S.STANDINGS, S.RESULTS, S.RECORD) and not (heard.asked or heard.roles.placed())
    return slots.position if question.topic in DEED_TOPICS and listed else None


def _nth_time(question: Question, number: int) -> Question:
    """The first time, or the nth."""
    if number > 1:
        return replace(question, position=None, ordinal=number, form=Form.WHICH)
    plain = question.form in {Form.WHICH, Form.LIST, Form.COUNT}
    return replace(question, position=None, form=Form.FIRST if plain else question.form)
