"""The question before, with what a turn says instead: another driver, another year, another place, another hole."""

from dataclasses import replace

from knowledge.names import Named, NameKind
from knowledge.questions.compose import OF_A_CHAMPIONSHIP
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.inheritance import DOERS, OF_A_PERSON, overlay
from knowledge.questions.question import Form, Question, Role, Scope, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.turn import Turn

HOLES = (
    (S.YEAR, Wanted.SEASON), (S.DRIVES_FOR, Wanted.TEAM), (S.TEAM, Wanted.TEAM), (S.MAKE, Wanted.MANUFACTURER),
    (S.CAR, Wanted.CAR), (S.CIRCUIT, Wanted.CIRCUIT), (S.RACE, Wanted.EVENT), (S.MEETING, Wanted.EVENT),
)  # fmt: skip
TIMED = frozenset({Topic.WIN, Topic.POLE, Topic.FASTEST_LAP, Topic.QUALIFYING})
MADE = frozenset({NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR})
RANKED = frozenset({Form.MOST, Form.FEWEST, Form.TOP})
PLACES = {
    **dict.fromkeys(OF_A_CHAMPIONSHIP, Topic.STANDING),
    Topic.POLE: Topic.QUALIFYING,
    Topic.GRID: Topic.GRID,
    Topic.QUALIFYING: Topic.QUALIFYING,
}


def amend(turn: Turn, before: Question) -> Question | None:
    """What the turn makes of the question before; None where it changes nothing of it."""
    heard = turn.heard
    if (his := _of_the_first(turn, before)) is not None:
        return his
    wide = _widened(before, heard)
    question = placed_as(turn.instead_of(wide, scope=overlay(wide.scope, heard)), heard)
    since = heard.all(S.WHEN, S.LAST) and before.topic in OF_A_PERSON  # "since when?" is told by no such answer
    if since or (heard.any(S.MORE) and heard.any(S.WHO) and not heard.named):
        return None
    for change in (_somebody_else, _another_group, _another_place, _first_or_last, _who):
        question = change(question, before, heard)
    return _another_hole(question, before, heard) or (question if _says_something(turn, question, before) else None)


def _of_the_first(turn: Turn, before: Question) -> Question | None:
    """How often whoever leads a ranking did it somewhere or for somebody: "and how many did he get with Mercedes?"."""
    heard = turn.heard
    his = (
        heard.any(S.PERSON, S.INVERTED)
        and heard.any(S.COUNT)
        and before.form is Form.MOST
        and before.wanted is Wanted.DRIVER
    )
    if not his or before.subjects or before.topic not in DEED_TOPICS or heard.roles.drivers():
        return None
    team = heard.roles.subjects[0] if heard.makers and heard.roles.subjects else heard.roles.team
    told = overlay(Scope(championship=before.scope.championship), heard)
    asked = turn.instead_of(before, wanted=Wanted.COUNT, form=Form.COUNT, scope=replace(told, team=team or told.team))
    return placed_as(replace(asked, alternatives=(), antecedent=before, inherited=("subjects",)), heard)


def _widened(before: Question, heard: Heard) -> Question:
    """A count of all that there is, where a turn asks for the total: no place, no season."""
    if not heard.any(S.TOTAL) or before.wanted is not Wanted.COUNT:
        return before
    kept = tuple(a for a in before.alternatives if a.role is not Role.PLACE)
    whole = Scope(championship=before.scope.championship, category=before.scope.category)
    return replace(before, alternatives=kept, scope=whole)


def placed_as(question: Question, heard: Heard) -> Question:
    """The question at the place that a turn names, if it names one."""
    if not heard.roles.placed():
        return question
    kept = tuple(a for a in question.alternatives if a.role is not Role.PLACE)
    told = tuple(a for a in heard.roles.alternatives if a.role is Role.PLACE)
    return replace(question, alternatives=kept + told)


def place_topic(topic: Topic) -> Topic:
    """The order in which a place is meant, after a question about its first."""
    return PLACES.get(topic, Topic.PLACE)


def _says_something(turn: Turn, question: Question, before: Question) -> bool:
    heard, slots = turn.heard, turn.heard.slots
    told = heard.named or slots.shift or slots.position or slots.nth
    said = heard.any(S.FIRST, S.LAST, S.MAKE, S.TEAM, S.WHO, S.SAME)
    return bool(told or said or question != turn.instead_of(before))


def _somebody_else(question: Question, before: Question, heard: Heard) -> Question:
    """Somebody else: in a question about people instead of them, in one about a race their place in it."""
    if before.form is Form.DIFFERENCE and (another := _another_rival(before, heard)):
        return replace(question, subjects=another, others=(), relation=None)
    if not heard.named:
        return question
    drivers = any(n.kind is NameKind.DRIVER for n in before.subjects) or before.alternatives
    joins = (drivers and heard.any(S.WITH_TEAM)) or (
        before.scope.team and (before.wanted in DOERS or before.antecedent)
    )
    if heard.makers and heard.people == 1 and joins and heard.roles.subjects:
        return replace(question, scope=replace(question.scope, team=heard.roles.subjects[0]))
    question = _with_people(question, heard)
    had = before.subjects or any(a.role is Role.SUBJECT for a in before.alternatives)
    if had or before.wanted not in DOERS or before.form not in {Form.WHICH, Form.LIST}:
        single = heard.people == 1 and before.form in {Form.COMPARE, Form.HEAD_TO_HEAD} and before.topic in DEED_TOPICS
        return replace(question, form=Form.COUNT, wanted=Wanted.COUNT) if single else question
    if before.topic in OF_A_PERSON:
        return question
    return replace(question, topic=place_topic(before.topic), wanted=Wanted.POSITION, form=Form.WHICH, position=None)


def _another_rival(before: Question, heard: Heard) -> tuple[Named, ...]:
    """The first of two and somebody else in the place of the second: "... over Prost", "and over Senna?"."""
    told = (*heard.roles.subjects, *heard.roles.others)
    pair = (*before.subjects, *before.others)
    return (pair[0], told[0]) if len(told) == 1 and len(pair) > 1 else ()


def _with_people(question: Question, heard: Heard) -> Question:
    number, people = heard.slots.car_number, tuple(heard.roles.subjects)
    if number is not None and not people:
        people = (Named(NameKind.CAR_NUMBER, number),)
    places = tuple(a for a in question.alternatives if a.role is Role.PLACE)
    asked = tuple(a for a in heard.roles.alternatives if a.role is not Role.PLACE)
    theirs = question.antecedent if question.antecedent_role is not Role.SUBJECT else None
    return replace(question, subjects=people, alternatives=(*asked, *places), antecedent=theirs)


def _another_group(question: Question, before: Question, heard: Heard) -> Question:
    """Another title: the makes', the teams'."""
    if question.wanted not in DOERS or not heard.any(S.MAKE, S.TEAM, S.DRIVER, S.OF_DRIVERS):
        return question
    if not heard.any(S.MAKE, S.TEAM):
        made = question.wanted is not Wanted.DRIVER and before.topic in OF_A_CHAMPIONSHIP and not heard.any(S.WHO)
        own = replace(question, wanted=Wanted.DRIVER, scope=replace(question.scope, category=None))
        return own if made else question
    return replace(question, wanted=Wanted.MANUFACTURER if heard.any(S.MAKE) else Wanted.TEAM)


def _another_place(question: Question, before: Question, heard: Heard) -> Question:
    """ "And the second?": of somebody's deeds the second, of a race whoever was second."""
    place = heard.slots.position or heard.slots.nth
    if place is None:
        return question
    if before.form in RANKED:
        return replace(question, form=Form.TOP, limit=place)
    someone = question.subjects or any(a.role is Role.SUBJECT for a in question.alternatives)
    often = heard.any(S.TIMES) or (before.form is Form.COUNT and heard.any(S.POSITION))  # "and second places?"
    if someone and often and question.topic in DEED_TOPICS:
        return replace(question, topic=Topic.PLACE, position=place, wanted=Wanted.COUNT, form=Form.COUNT, ordinal=None)
    own = someone and question.wanted in {Wanted.EVENT, Wanted.DATE, Wanted.COUNT}
    if own and question.topic in DEED_TOPICS:
        first = place == 1
        ordinal = None if first else place
        return replace(question, form=Form.FIRST if first else Form.WHICH, ordinal=ordinal, wanted=Wanted.EVENT)
    wanted = question.wanted if question.wanted in DOERS else Wanted.DRIVER
    question = replace(question, topic=place_topic(question.topic), position=place)
    return replace(question, subjects=(), form=Form.WHICH, wanted=wanted)


def _first_or_last(question: Question, before: Question, heard: Heard) -> Question:
    if heard.named or not heard.any(S.FIRST, S.LAST):
        return question
    his = heard.any(S.PERSON) and before.wanted in DOERS and before.form in RANKED and not before.subjects
    if his and before.topic in DEED_TOPICS:  # "who has most wins?" "when was his last?"
        question = replace(question, antecedent=before, wanted=Wanted.EVENT)
    return replace(question, form=Form.LAST if heard.any(S.LAST) else Form.FIRST)


def _who(question: Question, before: Question, heard: Heard) -> Question:
    counted = before.form is Form.COUNT and heard.any(S.WHICH) and all(n.kind not in MADE for n in before.subjects)
    of_theirs = question.subjects and (heard.any(S.FIRST, S.LAST) or counted)  # "which one was the last?"
    if heard.named or of_theirs or not heard.any(S.WHO) or question.wanted in DOERS:
        return question
    once = question.form in {Form.FIRST, Form.LAST} and heard.any(S.DRIVES)
    if once and before.subjects and all(n.kind in MADE for n in before.subjects):
        return replace(question, wanted=Wanted.DRIVER)
    places = tuple(a for a in question.alternatives if a.role is Role.PLACE)
    made = [n for n in before.subjects if n.kind in MADE]
    team = made[0] if len(made) == 1 else question.scope.team
    whoever = replace(question, scope=replace(question.scope, team=team), subjects=(), alternatives=places)
    return replace(whoever, wanted=Wanted.DRIVER, form=Form.WHICH)


def _another_hole(question: Question, before: Question, heard: Heard) -> Question | None:
    """ "When?", "which teams?", "why?" alone: another hole of the same question."""
    if heard.any(S.WHY):
        return replace(question, topic=Topic.PENALTY, wanted=Wanted.REASON, form=Form.WHICH)
    if heard.named:
        return None
    if heard.any(S.TIME) and before.topic in TIMED:
        return replace(question, wanted=Wanted.TIME)
    if before.topic in DEED_TOPICS and heard.any(S.WHICH, S.LIST, S.COUNT):
        return _hole_of_deed(question, before, heard)
    born = before.topic is Topic.PROFILE and before.wanted in {Wanted.BIRTH, Wanted.BIRTHPLACE}
    if born and heard.any(S.WHEN, S.WHERE):
        return replace(question, wanted=Wanted.BIRTH if heard.any(S.WHEN) else Wanted.BIRTHPLACE)
    return _when_or_where(question, before, heard) if heard.any(S.WHEN, S.WHERE) else None


def _hole_of_deed(question: Question, before: Question, heard: Heard) -> Question | None:
    hole = next((wanted for signal, wanted in HOLES if heard.any(signal)), None)
    if heard.any(S.COUNT) and before.form in {*RANKED, Form.COMPARE}:
        return question
    if heard.any(S.COUNT) and not heard.any(S.WHICH):
        counts = before.subjects and before.form in {Form.LIST, Form.EVER}
        return replace(question, wanted=Wanted.COUNT, form=Form.COUNT) if counts else None
    counted = before.form is Form.COUNT or before.wanted is Wanted.COUNT
    if hole is None and counted:
        hole = Wanted.SEASON if before.topic is Topic.TITLE else Wanted.EVENT
    if hole is None:
        return None
    scope = replace(question.scope, category=before.scope.category)  # "which teams" tells no order of theirs
    form = question.form if question.form in {Form.FIRST, Form.LAST} else Form.LIST if counted else before.form
    return replace(question, wanted=hole, form=form, scope=scope)


def _when_or_where(question: Question, before: Question, heard: Heard) -> Question | None:
    if before.form in {Form.FIRST, Form.LAST} or before.ordinal is not None:
        return replace(question, wanted=Wanted.EVENT)
    if before.form in {Form.TRUTH, Form.EVER} and before.topic in DEED_TOPICS and before.subjects:
        return replace(question, wanted=Wanted.EVENT, form=Form.LIST)
    if before.form is Form.COUNT and before.topic in DEED_TOPICS and (before.subjects or before.alternatives):
        return replace(question, wanted=Wanted.EVENT, form=Form.LIST)
    if before.per_season and before.form in RANKED:
        return question  # its season is told with it
    scope = before.scope
    if not (scope.event or scope.circuit or scope.country or before.alternatives):
        return None
    wanted = Wanted.DATE if heard.any(S.WHEN) else Wanted.CIRCUIT
    return replace(question, topic=Topic.EVENT, form=Form.WHICH, subjects=(), wanted=wanted)
