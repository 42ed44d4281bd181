"""What answers each topic: from a question's form to the function that finds it, in tables."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.answers import (
    comparisons,
    deed_counts,
    deed_moments,
    deed_rows,
    deed_truth,
    entries,
    gaps,
    leads,
    margins,
    meetings,
    milestones,
    penalties,
    people,
    places,
    point_records,
    progress,
    provisional,
    rankings,
    stand_ins,
    tracks,
)
from knowledge.answers import standings as orders
from knowledge.answers.ages import extreme_age
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found
from knowledge.answers.scope import has_meeting
from knowledge.names import NameKind
from knowledge.questions.compose import GROUPS
from knowledge.questions.question import Form, Question, Relation, Topic, Wanted

DEED_FORMS: dict[Form, Callable[[Ask, Topic], Found]] = {
    Form.FIRST: deed_moments.moment,
    Form.LAST: deed_moments.moment,
    Form.MOST: rankings.ranking,
    Form.FEWEST: rankings.ranking,
    Form.TOP: rankings.ranking,
    Form.NEVER: rankings.ranking,
    Form.YOUNGEST: extreme_age,
    Form.OLDEST: extreme_age,
    Form.STREAK: comparisons.streak,
    Form.SHARE: comparisons.share,
    Form.AVERAGE: comparisons.average,
    Form.COMPARE: comparisons.compare,
    Form.HEAD_TO_HEAD: comparisons.compare,
    Form.DIFFERENCE: comparisons.compare,
    Form.TRUTH: deed_truth.truth,
    Form.EVER: deed_truth.truth,
}
BELONGING: dict[Wanted, Callable[[Ask], Found]] = {
    Wanted.CATEGORY: entries.belonging,
    Wanted.CHAMPIONSHIP: entries.belonging,
    Wanted.SEASON: entries.seasons_with,
}
IN_NUMBERS = {
    Wanted.CIRCUIT: (Form.COUNT, Form.LIST),
    Wanted.NATION: (Form.WHICH, Form.COUNT, Form.LIST, Form.MOST, Form.FEWEST, Form.TOP),
    Wanted.SEASON: (Form.MOST, Form.FEWEST, Form.TOP),
}
OF_PLACES = tuple(IN_NUMBERS)
TITLES_TOLD, RACES_TOLD = 16, 3
OVER_SEASONS = (Form.COUNT, Form.MOST, Form.STREAK)
COUNTABLE = (Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER, Wanted.NATION, Wanted.CIRCUIT, Wanted.SEASON, Wanted.CAR)


def deed(ask: Ask) -> Found:
    """Wins, podiums, poles, fastest laps, starts, retirements and titles, in every form."""
    return _or_else(ask, ask.question.topic)


def _deed(ask: Ask, topic: Topic) -> Found:
    question = ask.question
    if topic is Topic.RETIREMENT and question.wanted is Wanted.REASON:
        return penalties.retired(ask)
    if topic is Topic.TITLE and question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER) and question.subjects:
        return entries.teams_when_champion(ask)
    if question.form is Form.COUNT:
        return counted(ask, topic)
    if topic is Topic.START and question.subjects and question.wanted in BELONGING:
        return BELONGING[question.wanted](ask)
    if question.form is Form.FIRST and (question.at_least or 1) > 1 and not question.subjects:
        return milestones.first_to(ask, topic)
    first_or_last = question.form in (Form.FIRST, Form.LAST) and question.ordinal is None
    in_form = deed_rows.who if first_or_last and not _timely(question) else DEED_FORMS.get(question.form, _in_rows)
    return in_form(ask, topic)


def _or_else(ask: Ask, topic: Topic) -> Found:
    """What is found; where that is nothing, "the first race" of a place with one race a meeting is the first ever, and
    a word for teams asks for a team, and not for an order of theirs."""
    question, scope = ask.question, ask.question.scope
    found = _deed(ask, topic)
    if found.status is not AnswerStatus.NOT_RECORDED or question.form is not Form.WHICH:
        return found
    undated = scope.first_season is None and scope.last_season is None and scope.session == "Race 1"
    if undated:
        first = replace(question, form=Form.FIRST, scope=replace(scope, session=None))
        return _deed(replace(ask, question=first), topic)
    if question.wanted is Wanted.TEAM and scope.category is not None and scope.category.name in GROUPS:
        return _deed(replace(ask, question=replace(question, scope=replace(scope, category=None))), topic)
    return found


def _in_rows(ask: Ask, topic: Topic) -> Found:
    question = ask.question
    if question.subjects and question.ordinal is not None:
        return deed_moments.moment(ask, topic)
    if question.subjects and question.wanted is Wanted.CIRCUIT and question.scope.circuit is None:
        return rankings.distinct(ask, topic)
    if question.subjects:
        found = deed_rows.occurrences(ask, topic)
        absent = topic is Topic.START and found.status is AnswerStatus.NOT_RECORDED and has_meeting(question.scope)
        return places.position(ask, Topic.PLACE) if absent else found
    return rankings.ranking(ask, topic) if _everybody(question) else deed_rows.who(ask, topic)


def _everybody(question: Question) -> bool:
    """Whether all who ever did it are asked for, rather than who did it where."""
    scope = question.scope
    bounded = scope.first_season is not None or scope.last_season is not None or scope.season_label is not None
    of_many = question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER, Wanted.NATION) and not has_meeting(scope)
    listed = question.form is Form.LIST and question.wanted in COUNTABLE and question.at_least is None
    if question.topic in (Topic.PODIUM, Topic.START, Topic.RETIREMENT) and has_meeting(scope):
        return False
    started = question.topic is Topic.START and question.form is Form.LIST and not has_meeting(scope)
    if started and question.wanted in COUNTABLE and question.at_least is None:
        return True
    often = question.at_least is not None and question.wanted in COUNTABLE
    if not bounded and (often or (question.topic is Topic.TITLE and question.wanted is Wanted.NATION)):
        return True
    return listed and question.topic is not Topic.TITLE and (of_many or not (bounded or scope.session is not None))


def _timely(question: Question) -> bool:
    return question.subjects != () or question.scope.event is None or question.scope.first_season is None


def counted(ask: Ask, topic: Topic) -> Found:
    """How many: of a deed, or of those who did it."""
    question = ask.question
    if question.wanted in COUNTABLE:
        return rankings.distinct(ask, topic)
    if question.subjects:
        return _with_each(ask, topic, deed_counts.count(ask, topic))
    return deed_counts.count_of(ask, topic, ())


def _with_each(ask: Ask, topic: Topic, found: Found) -> Found:
    """A count with each of the few that it counts: titles with their years, a win or two with their races."""
    question = ask.question
    few = found.total <= (TITLES_TOLD if topic is Topic.TITLE else RACES_TOLD)
    plain = question.condition is None and question.position is None and len(question.subjects) == 1
    plain = plain and not has_meeting(question.scope)
    alone = len(found.says) == 1 and found.says[0].key == "count"
    if not (few and plain and alone and found.status is AnswerStatus.ANSWERED):
        return found
    listed = deed_rows.occurrences(replace(ask, question=replace(question, wanted=Wanted.EVENT)), topic)
    if listed.status is not AnswerStatus.ANSWERED:
        return found
    return replace(found, says=listed.says if found.total > 1 else (*found.says, *listed.says))


def place(ask: Ask) -> Found:
    """Places in races, in qualifying and on grids, in every form."""
    question, topic = ask.question, ask.question.topic
    if (
        question.relation in (Relation.AHEAD, Relation.BEHIND, Relation.BETWEEN)
        and question.others
        and question.form is not Form.TRUTH
    ):
        return _beside(ask)
    by_form: dict[Form, Callable[[Ask, Topic], Found]] = {
        Form.BEST: places.extreme,
        Form.WORST: places.extreme,
        Form.AVERAGE: places.average,
        Form.TRUTH: places.truth_of_place,
        Form.HEAD_TO_HEAD: comparisons.head_to_head,
        Form.COMPARE: comparisons.head_to_head,
    }
    if question.form in by_form:
        return by_form[question.form](ask, topic)
    if question.position is None and question.status is None and question.form is not Form.COUNT:
        return places.position(ask, topic) if question.subjects else places.order(ask, topic)
    if question.wanted is Wanted.TIME and question.subjects and question.position is None:
        return deed_rows.occurrences(ask, topic)
    return _fallen_back(ask, topic)


def _beside(ask: Ask) -> Found:
    """Who was ahead of somebody: in the championship where a season is told and no race of it, else in the race."""
    scope = ask.question.scope
    told = scope.session is not None or has_meeting(scope) or ask.question.topic is not Topic.PLACE
    season = scope.first_season is not None and scope.first_season == scope.last_season
    if season and not told and ask.question.relation is not Relation.BETWEEN:
        found = progress.ahead_in_order(ask)
        if found.status is not AnswerStatus.NOT_RECORDED:
            return found
    return places.related(ask)


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
        return leads.difference(ask)
    if question.per_season and question.form in (Form.MOST, Form.TOP):
        return point_records.of_seasons(ask)
    if question.form in (Form.COMPARE, Form.MOST, Form.HEAD_TO_HEAD):
        return leads.compared(ask)
    if question.form is Form.LIST and not question.subjects:
        return progress.progress(ask)
    return orders.of_subject(ask) if question.subjects else orders.table(ask)


STANDING_FORMS: dict[Form, Callable[[Ask], Found]] = {
    Form.BEST: orders.best_season,
    Form.WORST: orders.best_season,
    Form.DIFFERENCE: leads.difference,
    Form.COMPARE: leads.compared,
    Form.HEAD_TO_HEAD: leads.compared,
    Form.TRUTH: leads.truth,
    Form.EVER: leads.truth,
}


def standing(ask: Ask) -> Found:
    """Places of a championship."""
    question = ask.question
    if question.position is not None and (question.form in OVER_SEASONS or question.wanted is Wanted.SEASON):
        return deed(ask)
    if question.form in STANDING_FORMS:
        return STANDING_FORMS[question.form](ask)
    if question.subjects and question.wanted in (Wanted.POSITION, Wanted.POINTS, Wanted.SUMMARY):
        return orders.of_subject(ask)
    return orders.table(ask)


def team(ask: Ask) -> Found:
    """Who drives for whom."""
    question = ask.question
    if question.form in (Form.TRUTH, Form.EVER):
        return entries.truth(ask)
    if question.relation is Relation.REPLACED:
        return stand_ins.replaced(ask)
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
    by_form: dict[Form, Callable[[Ask], Found]] = {
        Form.NEXT: meetings.moment, Form.FIRST: meetings.moment, Form.LAST: meetings.moment, Form.COUNT: meetings.count,
        Form.LIST: meetings.calendar, Form.TRUTH: meetings.truth,
    }  # fmt: skip
    if question.subjects and question.form in (Form.COUNT, Form.LIST, Form.FIRST, Form.LAST):
        return deed(replace(ask, question=replace(question, topic=Topic.START)))
    if question.wanted in OF_PLACES and question.form in IN_NUMBERS[question.wanted] and not question.subjects:
        return tracks.tracks(ask)
    if question.form in (Form.MOST, Form.FEWEST, Form.TOP):
        return rankings.ranking(replace(ask, question=replace(question, topic=Topic.WIN)), Topic.WIN, "race")
    return by_form.get(question.form, meetings.when_where)(ask)


def gap(ask: Ask) -> Found:
    """Gaps at the flag; before or after a meeting, those of the championship."""
    scope = ask.question.scope
    if ask.question.form in (Form.MOST, Form.FEWEST):
        return margins.extreme(ask)
    of_championship = scope.moment is not None or not (has_meeting(scope) or scope.session)
    if not of_championship:
        return gaps.gap(ask)
    found = leads.difference(ask)
    apart = found.status is AnswerStatus.NOT_RECORDED and scope.moment is None and len(ask.question.subjects) > 1
    return gaps.gap(ask) if apart else found


REPLIES: dict[Topic, Callable[[Ask], Found]] = {
    Topic.WIN: deed,
    Topic.PODIUM: deed,
    Topic.POLE: deed,
    Topic.FASTEST_LAP: deed,
    Topic.START: deed,
    Topic.TITLE: deed,
    Topic.RETIREMENT: deed,
    Topic.PLACE: place,
    Topic.GRID: place,
    Topic.QUALIFYING: place,
    Topic.CLASSIFICATION: classification,
    Topic.POINTS: points,
    Topic.STANDING: standing,
    Topic.LAPS: gaps.laps,
    Topic.GAP: gap,
    Topic.PENALTY: penalties.penalised,
    Topic.TEAM: team,
    Topic.TEAMMATE: entries.teammates,
    Topic.CAR: car,
    Topic.CAR_NUMBER: car,
    Topic.EVENT: event,
    Topic.PROFILE: people.profile_of,
    Topic.RECORD: people.record,
    Topic.PROVISIONAL: provisional.provisional,
}
