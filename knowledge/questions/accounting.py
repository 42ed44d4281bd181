"""Holds a question against its words: what tells something must be told by a part of the question, or it stops it.

A word with several senses is accounted for by any of them. The tables say which signals each part answers to; a
signal of no table tells nothing by itself. An answer to half of a question is worse than none.
"""

from collections.abc import Iterator, Sequence

from knowledge.names import NameKind
from knowledge.questions.answering import OF_FORM, OF_TOPIC, OF_WANTED, Signals
from knowledge.questions.cues import Cue
from knowledge.questions.numbers_told import in_order
from knowledge.questions.question import Form, Moment, Question, Relation, Role, Topic, Wanted
from knowledge.questions.signal import S

ALWAYS: Signals = frozenset(
    {
        S.FILLER, S.LANGUAGE, S.AND, S.OR, S.AT, S.FROM, S.ORIGIN, S.WITH_TEAM, S.BETWEEN, S.BY, S.NOT,
        S.WITHOUT, S.FOLLOW, S.PERSON, S.PERSONS, S.THERE, S.SAME, S.TOTAL, S.CORRECTION, S.YEAR_AFTER, S.YEAR_BEFORE,
        S.TAG, S.SUCH_RACE, S.OTHER_RACE, S.OPENING,
        S.ALL_TIME, S.THEN, S.ONLY, S.EPITHET, S.WHO, S.WHICH, S.WHO_IS, S.HOW_MUCH, S.YES_NO, S.LIST, S.ACCORDING,
        S.REGION, S.EVER, S.ORDINAL,
        S.RACE, S.MEETING, S.ROUND, S.SESSION, S.CATEGORY, S.MONTH, S.WEEKDAY, S.SINCE, S.UNTIL, S.DECADE,
        S.DECADE_WORD, S.NOW, S.THIS_DAY, S.THIS_SEASON, S.LAST_SEASON, S.CAMPAIGN, S.CLAUSE, S.HAD,
        S.CLINCHED, S.TO_DATE,
        S.OWN, S.BUT, S.IN_TEAM, S.ON_BEHALF, S.INVERTED, S.OF_THOSE, S.FIRST_TIME, S.OF_DRIVERS, S.TOGETHER,
    }
)  # fmt: skip
A_FEW = (0, 1)  # "one" counts nothing
ASKING: Signals = frozenset({S.WHICH, S.LIST, S.WHO, S.LANGUAGE})  # in "which team" the team is asked for
MADE = frozenset({NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR, NameKind.CAR_NUMBER})
OF_A_CAR: Signals = frozenset({S.CAR, S.CAR_NUMBER, S.CREW, S.TEAM, S.MAKE, S.DRIVES, S.DRIVES_FOR})
OF_THOSE_WHO_RACE: Signals = frozenset({S.DRIVER, S.TEAM, S.MAKE})
OF_GROUPS: Signals = frozenset({S.TEAM, S.MAKE})
OF_ORDER: Signals = frozenset(
    {S.AHEAD, S.BEHIND, S.BEATEN_WHOM, S.REPLACED, S.REPLACED_BY, S.AFTERMATH, S.TOUCHED, S.BETWEEN}
)
DECISIVE: Signals = frozenset({S.FIRST, S.LAST})
OF_MARGINS: Signals = frozenset(
    {S.EXTREME, S.NARROW, S.CLOSE, S.POINTS, S.YEAR, S.WHEN, S.DRIVER, S.MAKE, S.TEAM, S.CLASS, S.RUNNER_UP}
)
NOTHING: Signals = frozenset()


def unanswered(question: Question, cues: Sequence[Cue]) -> list[Cue]:
    """The phrases that tell something to which no part of the question answers."""
    answered = frozenset().union(*_answered(question))
    return [cue for cue in cues if answered.isdisjoint(_telling(cue)) and cue.senses.get(S.NUMBER) not in A_FEW]


def _telling(cue: Cue) -> Signals:
    """The senses of a phrase that a part must answer to: in "final race" it is "final" that tells something."""
    senses = frozenset(cue.senses.keys())
    if senses & DECISIVE and senses - DECISIVE <= ALWAYS:
        return senses & DECISIVE
    if senses & OF_THOSE_WHO_RACE:
        senses -= {S.CATEGORY}  # a word for drivers or teams names a class of titles besides
    return (senses - ASKING) or senses


def _answered(question: Question) -> Iterator[Signals]:
    """What each part of a question answers to, an earlier question that it builds on included."""
    yield ALWAYS
    yield OF_TOPIC[question.topic]
    yield OF_FORM.get(question.form, NOTHING)
    for wanted in (question.wanted, *question.also):
        yield OF_WANTED.get(wanted, NOTHING)
    for topic in (question.condition, question.without):
        yield OF_TOPIC[topic] if topic is not None else NOTHING
    if question.antecedent is not None:
        yield from _answered(question.antecedent)
    for more in question.further:
        yield from _answered(more)
    yield from _by_names(question)
    yield from (signals for told, signals in (*_by_numbers(question), *_by_topic(question)) if told)


def _by_names(question: Question) -> Iterator[Signals]:
    """A name answers to the word for its kind: "the circuit of Monza", "l'écurie Tyrrell", "Prost le pilote"."""
    scope = question.scope
    named = [*question.subjects, *question.others, *(a.choices[0] for a in question.alternatives)]
    if question.nation is not None or any(n.kind is NameKind.DRIVER for n in named):
        yield frozenset({S.DRIVER}) if question.wanted is Wanted.DRIVER else frozenset({S.DRIVER, S.CREW})
    if any(a.elder is not None for a in question.alternatives):
        yield frozenset({S.ELDER, S.YOUNGER})
    if question.nation is not None:
        yield frozenset({S.NATIONALITY, S.NATION})
    if scope.team is not None or scope.car_number is not None or any(n.kind in MADE for n in named):
        yield OF_A_CAR
    if scope.category is not None:
        yield OF_GROUPS | {S.CLASS}
    if scope.circuit or scope.event or scope.country or any(a.role is Role.PLACE for a in question.alternatives):
        yield frozenset({S.CIRCUIT, S.HELD})
    if scope.championship is not None:
        yield frozenset({S.CHAMPIONSHIP, S.CLASS, S.STANDINGS})


def _by_numbers(question: Question) -> Iterator[tuple[object, Signals]]:
    """Figures, places and moments, with the words that go with them."""
    scope = question.scope
    dated = scope.first_season or scope.last_season or scope.latest or scope.previous
    yield dated, frozenset({S.YEAR, S.DATE, S.AFTER, S.BEFORE})
    yield question.life, frozenset({S.COMBINED})
    yield question.inherited, frozenset({S.YEAR, S.DATE, S.NEXT, S.AFTER, S.BEFORE, S.COUNT})
    yield scope.moment or question.antecedent, frozenset({S.AFTER, S.BEFORE, S.NEXT, S.BEHIND, S.AHEAD})
    yield scope.latest_event or scope.last_session, frozenset({S.LAST})
    yield question.relation, OF_ORDER
    yield question.negated, frozenset({S.NEVER})
    yield scope.moment is Moment.LATER, frozenset({S.LEFT})
    yield question.relation is Relation.LATER, frozenset({S.RECORD})
    yield dated, frozenset({S.BY_THEN, S.LAP_RECORD})
    yield scope.home, frozenset({S.HOME})
    yield question.per_season, frozenset({S.PER_SEASON, S.YEAR, S.COUNT, S.MORE})
    yield question.at_least or question.value, frozenset({S.AT_LEAST, S.BOTH, S.TIMES, S.MORE})
    yield question.limit, frozenset({S.TOP})
    yield question.limit and question.topic is Topic.CLASSIFICATION, frozenset({S.WIN, S.RUNNER_UP})
    yield question.limit and question.topic is Topic.GRID, frozenset({S.DRIVES_WITH})  # "who shared the front row"
    yield question.maiden, frozenset({S.FIRST, S.DEBUT})
    yield question.inherited and question.wanted is Wanted.DRIVER, frozenset({S.DRIVES})
    again = question.inherited and question.form in {Form.FIRST, Form.LAST}
    yield again, frozenset({S.TEAM, S.MAKE, S.DRIVES_FOR, S.CAR, S.CIRCUIT})
    yield in_order(question), frozenset({S.POSITION, S.FINISHED})
    yield question.position == 1, frozenset({S.LEADS, S.FIRST, S.WON})
    yield question.ordinal, frozenset({S.TIMES, S.LAST})
    ends = {Form.FIRST, Form.LAST, Form.NEXT}
    yield question.form in ends, frozenset({S.WHEN, S.WHERE, S.DATE, S.DEBUT, S.FIRST, S.NATION})
    yield question.wanted is Wanted.TRUTH, frozenset({S.NEVER, S.COUNT, S.TIMES})
    yield question.without is not None, frozenset({S.NEVER})


def _by_topic(question: Question) -> Iterator[tuple[object, Signals]]:
    """Words that go with what is asked about."""
    scope = question.scope
    dated = scope.first_season or scope.last_season or scope.latest or scope.previous
    yield question.topic is Topic.LAPS and dated, frozenset({S.LAST})  # "how many laps did it last"
    placed = question.topic is Topic.PLACE and question.form is Form.COUNT
    yield placed, frozenset({S.PER_RACE})  # "how many times was he second in a race"
    apart = question.topic is Topic.POINTS and question.form is Form.DIFFERENCE
    yield apart, frozenset({S.SCORED, S.AMOUNT})  # "how far ahead in the points"
    yield question.topic is Topic.GAP, frozenset({S.PER_RACE})  # "the widest margin in a race": of each one
    margin = question.topic is Topic.TITLE and question.wanted is Wanted.GAP
    yield margin, OF_MARGINS
    yield question.topic is Topic.GRID and question.wanted is Wanted.POSITION, frozenset({S.WON, S.WIN})
    yield question.topic is Topic.TITLE and scope.team is not None, frozenset({S.DRIVER})
    yield question.topic is Topic.START and question.form is Form.LAST, frozenset({S.RETIRED})
    yield question.topic is Topic.START and question.form is Form.COUNT, frozenset({S.HELD})
    yield question.topic is Topic.QUALIFYING and question.position == 1, frozenset({S.POLE})
    his_place = question.topic is Topic.PLACE and question.wanted is Wanted.POSITION
    yield his_place, frozenset({S.FROM_POLE})
    of_meeting = question.topic is Topic.EVENT and question.wanted in {Wanted.DATE, Wanted.CIRCUIT}
    yield of_meeting, frozenset({S.WHEN, S.WHERE})  # its days and its place are told together
    penalty = question.topic is Topic.PENALTY and question.wanted is not Wanted.TRUTH
    yield penalty, frozenset({S.OFFENCE})
    ended = question.topic is Topic.START and question.wanted is Wanted.TEAM and question.form is Form.LAST
    yield ended, frozenset({S.RETIRED})
    yield question.topic is Topic.WIN and scope.category is not None, frozenset({S.BEST})
    yield question.topic is Topic.STANDING and question.limit, frozenset({S.WON, S.WIN})
    yield question.topic is Topic.PODIUM and question.inherited, frozenset({S.DRIVER, S.DRIVES_WITH})
    yield question.topic is Topic.TEAMMATE, frozenset({S.WON, S.WIN, S.PODIUM, S.FINISHED})
    crew = question.topic is Topic.WIN and question.wanted is Wanted.DRIVER and not question.subjects
    yield crew, frozenset({S.TEAMMATE, S.DRIVES_WITH})
    several = question.topic is Topic.WIN and question.form is Form.WHICH and question.wanted is Wanted.DRIVER
    yield several, frozenset({S.DIFFERENT})
