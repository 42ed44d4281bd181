"""What answers each topic: from a question's form to the function that finds it, in tables."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.answers import (
    achievements,
    apart,
    comparisons,
    entries,
    gaps,
    generations,
    leads,
    meetings,
    moves,
    occurrences,
    penalties,
    people,
    places,
    point_records,
    predecessors,
    progress,
    provisional,
    quotations,
    race_points,
    rankings,
    rivals,
    stand_ins,
    sums,
    together,
    tracks,
)
from knowledge.answers import standings as orders
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.befell import or_what_befell
from knowledge.answers.deed_forms import deed
from knowledge.answers.found import Found
from knowledge.answers.scope import has_meeting
from knowledge.answers.wording import quoted
from knowledge.names import NameKind
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.question import Form, Relation, Topic, Wanted

IN_NUMBERS = {
    Wanted.CIRCUIT: (Form.COUNT, Form.LIST),
    Wanted.NATION: (Form.WHICH, Form.COUNT, Form.LIST, Form.MOST, Form.FEWEST, Form.TOP),
    Wanted.SEASON: (Form.MOST, Form.FEWEST, Form.TOP),
}
OF_PLACES = tuple(IN_NUMBERS)
OVER_SEASONS = (Form.COUNT, Form.MOST, Form.STREAK)


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
        Form.TRUTH: rivals.truth_of_place,
        Form.HEAD_TO_HEAD: comparisons.head_to_head,
        Form.COMPARE: comparisons.head_to_head,
    }
    if question.form in by_form:
        return by_form[question.form](ask, topic)
    if question.position is None and question.status is None and question.form is not Form.COUNT:
        return or_what_befell(ask, places.position(ask, topic)) if question.subjects else places.order(ask, topic)
    if question.wanted is Wanted.TIME and question.subjects and question.position is None:
        return occurrences.occurrences(ask, topic)
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
    return rivals.related(ask)


def retirement(ask: Ask) -> Found:
    """Retirements; of somebody who retired from no race of a meeting, where he finished."""
    question, found = ask.question, deed(ask)
    there = question.subjects and has_meeting(question.scope) and question.wanted not in (Wanted.COUNT, Wanted.REASON)
    if found.status is AnswerStatus.ANSWERED and there and question.form in (Form.LIST, Form.WHICH):
        told = quoted(ask, "result", [ref.id for ref in found.refs if ref.table == "result"])
        return replace(found, says=(*found.says, *told))
    if found.status is not AnswerStatus.NOT_RECORDED or not there:
        return found
    placed = places.position(replace(ask, question=replace(question, topic=Topic.PLACE, form=Form.WHICH)), Topic.PLACE)
    return placed if placed.status is AnswerStatus.ANSWERED else found


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
    if question.form in (Form.DIFFERENCE, Form.SUM):
        return leads.difference(ask) if question.form is Form.DIFFERENCE else sums.of_points(ask)
    if (of_races := _points_of_races(ask)) is not None:
        return of_races
    alone = question.form is Form.MOST and len(question.subjects) == 1 and question.wanted is Wanted.SEASON
    if alone or (question.per_season and question.form in (Form.MOST, Form.TOP)):
        return point_records.of_seasons(ask)
    if question.form in (Form.COMPARE, Form.MOST, Form.HEAD_TO_HEAD):
        return leads.compared(ask)
    if question.form is Form.LIST and not question.subjects:
        return progress.progress(ask)
    return orders.of_subject(ask) if question.subjects else orders.table(ask)


def _points_of_races(ask: Ask) -> Found | None:
    """Points as they were scored, where those of races are asked for and told; else None."""
    question = ask.question
    if question.form is Form.AVERAGE:
        return race_points.average(ask)
    if question.form not in (Form.WHICH, Form.COUNT) or not race_points.are_of_races(question):
        return None
    found = race_points.scored(ask)
    alone = race_points.in_sprints(question) or question.form is Form.COUNT
    return found if alone or found.status is AnswerStatus.ANSWERED else None


STANDING_FORMS: dict[Form, Callable[[Ask], Found]] = {
    Form.BEST: orders.best_season,
    Form.WORST: orders.worst,
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
    if moves.is_of_a_move(question):
        return moves.beside_team(ask)
    if question.relation in (Relation.REPLACED, Relation.SUCCEEDED):
        return stand_ins.replaced(ask) if question.relation is Relation.REPLACED else predecessors.predecessor(ask)
    if question.wanted is Wanted.SEASON:
        return entries.seasons_with(ask)
    if question.form in (Form.COUNT, Form.MOST, Form.FEWEST, Form.TOP):
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


def profile(ask: Ask) -> Found:
    """A person, those of a nation or an office, or all who were born or died in some years."""
    generation = generations.is_of_a_generation(ask.question)
    return generations.of_a_generation(ask) if generation else people.profile_of(ask)


REPLIES: dict[Topic, Callable[[Ask], Found]] = {
    **dict.fromkeys(DEED_TOPICS, deed),
    Topic.RETIREMENT: retirement,
    Topic.SCORED: race_points.deed_of_scoring,
    Topic.PLACE: place,
    Topic.GRID: place,
    Topic.QUALIFYING: place,
    Topic.CLASSIFICATION: classification,
    Topic.POINTS: points,
    Topic.STANDING: standing,
    Topic.LAPS: gaps.laps,
    Topic.GAP: apart.gap,
    Topic.PENALTY: penalties.penalised,
    Topic.TEAM: team,
    Topic.TEAMMATE: together.beside,
    Topic.CAR: car,
    Topic.CAR_NUMBER: car,
    Topic.EVENT: event,
    Topic.PROFILE: profile,
    Topic.RECORD: achievements.record,
    Topic.PROVISIONAL: provisional.provisional,
    Topic.QUOTE: quotations.said,
}
