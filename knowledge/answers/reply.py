"""A question and a store to an answer: settle what is open, ask the topic's function, put what it found into words."""

from collections.abc import Callable
from dataclasses import replace

from sqlmodel import Session

from config.language import Language, languages
from knowledge.answers import (
    comparisons,
    deed_counts,
    deed_rows,
    entries,
    gaps,
    meetings,
    penalties,
    people,
    places,
    rankings,
    settle,
)
from knowledge.answers import standings as orders
from knowledge.answers.absence import not_recorded
from knowledge.answers.ages import extreme_age
from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Say
from knowledge.answers.scope import has_meeting
from knowledge.answers.unclear import ambiguous, unclear
from knowledge.answers.written import written
from knowledge.names import NameKind
from knowledge.questions.question import Form, Question, Relation, Topic, Unclear, Wanted

Replier = Callable[[Ask], Found]

DEED_FORMS: dict[Form, Callable[[Ask, Topic], Found]] = {
    Form.FIRST: deed_rows.moment, Form.LAST: deed_rows.moment, Form.MOST: rankings.ranking, Form.FEWEST: rankings.ranking,
    Form.TOP: rankings.ranking, Form.NEVER: rankings.ranking, Form.YOUNGEST: extreme_age, Form.OLDEST: extreme_age,
    Form.STREAK: comparisons.streak, Form.SHARE: comparisons.share, Form.AVERAGE: comparisons.average,
    Form.COMPARE: comparisons.compare, Form.HEAD_TO_HEAD: comparisons.compare, Form.DIFFERENCE: comparisons.compare,
    Form.TRUTH: deed_rows.truth, Form.EVER: deed_rows.truth,
}  # fmt: skip
COUNTABLE = (Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER, Wanted.NATION, Wanted.CIRCUIT, Wanted.SEASON, Wanted.CAR)


def deed(ask: Ask) -> Found:
    """Wins, podiums, poles, fastest laps, starts, retirements and titles, in every form."""
    question, topic = ask.question, ask.question.topic
    if topic is Topic.RETIREMENT and question.wanted is Wanted.REASON:
        return penalties.retired(ask)
    if (
        topic is Topic.START
        and question.subjects
        and question.wanted in (Wanted.CATEGORY, Wanted.CHAMPIONSHIP, Wanted.SEASON)
    ):
        belongs = entries.seasons_with if question.wanted is Wanted.SEASON else entries.belonging
        return belongs(ask) if question.form is not Form.COUNT else rankings.distinct(ask, topic)
    if question.form is Form.COUNT:
        return counted(ask, topic)
    if question.form in DEED_FORMS:
        if question.form in (Form.FIRST, Form.LAST) and question.ordinal is None and not _timely(question):
            return deed_rows.who(ask, topic)
        return DEED_FORMS[question.form](ask, topic)
    if question.subjects:
        return deed_rows.occurrences(ask, topic)
    return rankings.ranking(ask, topic) if _everybody(question) else deed_rows.who(ask, topic)


def _everybody(question: Question) -> bool:
    """Whether all who ever did it are asked for, rather than who did it where."""
    scope = question.scope
    bounded = scope.first_season is not None or scope.last_season is not None or scope.season_label is not None
    of_many = question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER, Wanted.NATION) and not has_meeting(scope)
    listed = question.form is Form.LIST and question.wanted in COUNTABLE and question.at_least is None
    return listed and question.topic is not Topic.TITLE and (of_many or not (bounded or scope.session is not None))


def _timely(question: Question) -> bool:
    return question.subjects != () or question.scope.event is None or question.scope.first_season is None


def counted(ask: Ask, topic: Topic) -> Found:
    """How many: of a deed, or of those who did it."""
    question = ask.question
    if question.wanted in COUNTABLE:
        return rankings.distinct(ask, topic)
    if question.subjects:
        return deed_counts.count(ask, topic)
    return deed_counts.count_of(ask, topic, ())


def place(ask: Ask) -> Found:
    """Places in races, in qualifying and on grids, in every form."""
    question, topic = ask.question, ask.question.topic
    if (
        question.relation in (Relation.AHEAD, Relation.BEHIND, Relation.BETWEEN)
        and question.others
        and question.form is not Form.TRUTH
    ):
        return places.related(ask)
    by_form: dict[Form, Callable[[Ask, Topic], Found]] = {
        Form.BEST: places.extreme, Form.WORST: places.extreme, Form.AVERAGE: places.average, Form.TRUTH: places.truth_of_place,
        Form.HEAD_TO_HEAD: comparisons.head_to_head, Form.COMPARE: comparisons.head_to_head,
    }  # fmt: skip
    if question.form in by_form:
        return by_form[question.form](ask, topic)
    if question.position is None and question.status is None and question.form is not Form.COUNT:
        return places.position(ask, topic) if question.subjects else places.order(ask, topic)
    if question.wanted is Wanted.TIME and question.subjects and question.position is None:
        return deed_rows.occurrences(ask, topic)
    return _fallen_back(ask, topic)


def _fallen_back(ask: Ask, topic: Topic) -> Found:
    found = deed(ask)
    if found.status is AnswerStatus.NOT_RECORDED and topic in places.FALLBACK:
        return deed(replace(ask, question=replace(ask.question, topic=places.FALLBACK[topic])))
    return found


def classification(ask: Ask) -> Found:
    """The order of a session; of some subjects, their places in it."""
    question = ask.question
    name = (question.scope.session or "").split(" ")[0]
    topic = {"Qualifying": Topic.QUALIFYING, "Grid": Topic.GRID}.get(name, Topic.PLACE)
    if question.subjects:
        return places.position(ask, topic)
    found = places.order(ask, topic)
    if found.status is AnswerStatus.NOT_RECORDED and topic in places.FALLBACK:
        return places.order(
            replace(ask, question=replace(question, scope=replace(question.scope, session="Qualifying"))),
            Topic.QUALIFYING,
        )
    return found


def points(ask: Ask) -> Found:
    """Points of a championship, and what lies between two."""
    question = ask.question
    if question.form is Form.DIFFERENCE:
        return orders.difference(ask)
    if question.form in (Form.COMPARE, Form.MOST, Form.HEAD_TO_HEAD):
        return orders.compared(ask)
    return orders.of_subject(ask) if question.subjects else orders.table(ask)


def standing(ask: Ask) -> Found:
    """Places of a championship."""
    question = ask.question
    if question.form in (Form.BEST, Form.WORST):
        return orders.best_season(ask)
    if question.form is Form.DIFFERENCE:
        return orders.difference(ask)
    if question.form in (Form.COMPARE, Form.HEAD_TO_HEAD):
        return orders.compared(ask)
    if question.form in (Form.TRUTH, Form.EVER):
        return orders.truth(ask)
    if question.subjects and question.wanted in (Wanted.POSITION, Wanted.POINTS, Wanted.SUMMARY):
        return orders.of_subject(ask)
    return orders.table(ask)


def team(ask: Ask) -> Found:
    """Who drives for whom."""
    question = ask.question
    if question.form in (Form.TRUTH, Form.EVER):
        return entries.truth(ask)
    if question.relation is Relation.REPLACED:
        return entries.replaced(ask)
    if question.wanted is Wanted.SEASON:
        return entries.seasons_with(ask)
    if question.form is Form.COUNT or question.form in (Form.MOST, Form.FEWEST, Form.TOP):
        return deed(replace(ask, question=replace(question, topic=Topic.START)))
    drivers = all(named.kind is NameKind.DRIVER for named in question.subjects)
    return entries.team_of(ask) if drivers and question.wanted is not Wanted.DRIVER else entries.drivers_of(ask)


def car(ask: Ask) -> Found:
    """Cars and their numbers."""
    question = ask.question
    if question.wanted is Wanted.DRIVER:
        return entries.drivers_of(ask)
    return entries.truth(ask) if question.form is Form.TRUTH else entries.car_of(ask)


def event(ask: Ask) -> Found:
    """Meetings and calendars."""
    question = ask.question
    by_form: dict[Form, Replier] = {
        Form.NEXT: meetings.moment, Form.FIRST: meetings.moment, Form.LAST: meetings.moment, Form.COUNT: meetings.count,
        Form.LIST: meetings.calendar, Form.TRUTH: meetings.truth,
    }  # fmt: skip
    if question.subjects and question.form in (Form.COUNT, Form.LIST, Form.FIRST, Form.LAST):
        return deed(replace(ask, question=replace(question, topic=Topic.START)))
    if question.form in (Form.MOST, Form.FEWEST, Form.TOP):
        return rankings.ranking(replace(ask, question=replace(question, topic=Topic.WIN)), Topic.WIN, "race")
    return by_form.get(question.form, meetings.when_where)(ask)


def gap(ask: Ask) -> Found:
    """Gaps at the flag; before or after a meeting, those of the championship."""
    scope = ask.question.scope
    of_championship = scope.moment is not None or not (has_meeting(scope) or scope.session)
    return orders.difference(ask) if of_championship else gaps.gap(ask)


REPLIES: dict[Topic, Replier] = {
    Topic.WIN: deed, Topic.PODIUM: deed, Topic.POLE: deed, Topic.FASTEST_LAP: deed, Topic.START: deed, Topic.TITLE: deed,
    Topic.RETIREMENT: deed, Topic.PLACE: place, Topic.GRID: place, Topic.QUALIFYING: place, Topic.CLASSIFICATION: classification,
    Topic.POINTS: points, Topic.STANDING: standing, Topic.LAPS: gaps.laps, Topic.GAP: gap, Topic.PENALTY: penalties.penalised,
    Topic.TEAM: team, Topic.TEAMMATE: entries.teammates, Topic.CAR: car, Topic.CAR_NUMBER: car, Topic.EVENT: event,
    Topic.PROFILE: people.profile_of, Topic.RECORD: people.record, Topic.PROVISIONAL: penalties.provisional,
}  # fmt: skip


def reply(question: Question | Unclear, session: Session, language: Language | None = None) -> Answer:
    """The answer to a question, in its language; reads the store and changes nothing."""
    spoken = language or languages().get(question.language) or next(iter(languages().values()))
    connection = session.connection()
    if isinstance(question, Unclear):
        return unclear(question, connection, spoken)
    ask = Ask(question, connection)
    settled = settle.settled(ask)
    if isinstance(settled, settle.Several):
        return ambiguous(ask, settled, spoken)
    asked = replace(ask, question=settled)
    return written(asked, and_also(asked, found(asked)), spoken, question)


def found(ask: Ask) -> Found:
    """What the store says; where the question builds on an earlier one, that one is answered first."""
    question = ask.question
    if question.antecedent is not None:
        earlier = settled_found(replace(ask, question=question.antecedent))
        if earlier is None or earlier.status is not AnswerStatus.ANSWERED:
            return not_recorded(ask)
        if question.topic is Topic.SOURCE:
            return replace(earlier, says=())
        resolved = settle.from_antecedent(question, earlier)
        if resolved is None:
            return not_recorded(ask)
        return found(replace(ask, question=resolved))
    if question.topic is Topic.SOURCE:
        return people.record(ask) if question.subjects else not_recorded(ask)
    return REPLIES[question.topic](ask)


ALSO: dict[Wanted, tuple[Topic, Form]] = {
    Wanted.POINTS: (Topic.POINTS, Form.WHICH), Wanted.REASON: (Topic.PENALTY, Form.WHICH), Wanted.GAP: (Topic.GAP, Form.WHICH),
    Wanted.POSITION: (Topic.PLACE, Form.WHICH), Wanted.TEAM: (Topic.TEAM, Form.WHICH), Wanted.CAR: (Topic.CAR, Form.WHICH),
}  # fmt: skip
OF_CHAMPIONSHIP = (Topic.TITLE, Topic.STANDING, Topic.POINTS)


def and_also(ask: Ask, first: Found) -> Found:
    """What else was asked in the same breath, of whom the first answer names."""
    question = ask.question
    if first.status is not AnswerStatus.ANSWERED or question.topic in (Topic.PENALTY, Topic.PROFILE):
        return first
    for wanted in question.also:
        more = _more(ask, first, wanted)
        if more is not None and more.status is AnswerStatus.ANSWERED:
            notes = (*first.notes, *(note for note in more.notes if note not in first.notes))
            says = (*first.says, *(say for say in more.says if say not in first.says))
            first = replace(first, says=says, refs=(*first.refs, *more.refs), notes=notes)
        elif more is not None:
            first = replace(first, notes=(*first.notes, Say("also_missing")))
    return first


def _more(ask: Ask, first: Found, wanted: Wanted) -> Found | None:
    question = ask.question
    if (
        wanted not in ALSO
        or wanted is question.wanted
        or (wanted is Wanted.POINTS and question.topic is Topic.STANDING)
    ):
        return None
    topic, form = ALSO[wanted]
    if wanted is Wanted.GAP and question.topic in OF_CHAMPIONSHIP:
        topic, form = Topic.POINTS, Form.DIFFERENCE
    elif wanted is Wanted.POSITION and question.topic in OF_CHAMPIONSHIP:
        topic = Topic.STANDING
    whom = question.subjects or first.entities
    further = replace(
        question, topic=topic, wanted=wanted, form=form, subjects=whom, position=None, also=(), condition=None
    )
    return found(replace(ask, question=further))


def settled_found(ask: Ask) -> Found | None:
    """What an earlier question found, its open words settled as they were then."""
    settled = settle.settled(ask)
    return None if isinstance(settled, settle.Several) else found(replace(ask, question=settled))
