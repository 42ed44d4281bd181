"""Wins, podiums, poles, starts, retirements and titles: from a question's form to the function that finds it."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.answers import (
    comparisons,
    deciding,
    deed_counts,
    deed_moments,
    deed_rows,
    deed_truth,
    entries,
    far_back,
    milestones,
    occurrences,
    places,
    rankings,
    shares,
    streaks,
    sums,
    title_margins,
    which_of_them,
)
from knowledge.answers.absence import not_recorded
from knowledge.answers.ages import extreme_age
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.counted_beside import with_a_larger_count
from knowledge.answers.coverage import covered_series
from knowledge.answers.found import Found
from knowledge.answers.presence import has_numbered_races
from knowledge.answers.retirements import retired
from knowledge.answers.scope import has_meeting
from knowledge.names import Named, NameKind
from knowledge.questions.compose import GROUPED, GROUPS
from knowledge.questions.question import SPRINT, Form, Question, Scope, Topic, Wanted


def _in_a_row(ask: Ask, topic: Topic) -> Found:
    """All who did it so often in a row, where nobody is named; else the longest run."""
    all_of_them = (ask.question.at_least or 1) > 1 and not ask.question.subjects
    return streaks.streaks(ask, topic) if all_of_them else streaks.streak(ask, topic)


def _shares(ask: Ask, topic: Topic) -> Found:
    """Somebody's part of his starts; where nobody is named, whose part is the largest."""
    return shares.share(ask, topic) if ask.question.subjects else shares.largest_shares(ask, topic)


def _truth(ask: Ask, topic: Topic) -> Found:
    """Yes or no; whether it was the nth time, where a number is told with the meeting or the season."""
    numbered = ask.question.subjects and which_of_them.bounds_one(ask.question)
    return which_of_them.is_the_nth(ask, topic) if numbered else deed_truth.truth(ask, topic)


DEED_FORMS: dict[Form, Callable[[Ask, Topic], Found]] = {
    Form.FIRST: deed_moments.moment,
    Form.LAST: deed_moments.moment,
    Form.MOST: rankings.ranking,
    Form.FEWEST: rankings.ranking,
    Form.TOP: rankings.ranking,
    Form.NEVER: rankings.ranking,
    Form.YOUNGEST: extreme_age,
    Form.OLDEST: extreme_age,
    Form.WORST: far_back.from_furthest,
    Form.STREAK: _in_a_row,
    Form.SUM: sums.of_deeds,
    Form.SHARE: _shares,
    Form.AVERAGE: shares.average,
    Form.COMPARE: comparisons.compare,
    Form.HEAD_TO_HEAD: comparisons.compare,
    Form.DIFFERENCE: comparisons.compare,
    Form.TRUTH: _truth,
    Form.EVER: _truth,
}
BELONGING: dict[Wanted, Callable[[Ask], Found]] = {
    Wanted.CATEGORY: entries.belonging,
    Wanted.CHAMPIONSHIP: entries.belonging,
    Wanted.SEASON: entries.seasons_with,
}

TITLES_TOLD, RACES_TOLD, PAIR = 16, 3, 2
COUNTABLE = (Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER, Wanted.NATION, Wanted.CIRCUIT, Wanted.SEASON, Wanted.CAR)


def deed(ask: Ask) -> Found:
    """Wins, podiums, poles, fastest laps, starts, retirements and titles, in every form."""
    if ask.question.topic is Topic.TITLE and ask.question.wanted is Wanted.GAP:
        return title_margins.extreme(ask)
    if ask.question.topic is Topic.TITLE and ask.question.condition is Topic.EVENT:
        return deciding.race_of_title(ask)
    question, found = ask.question, _or_else(ask, ask.question.topic)
    both = question.topic is Topic.WIN and question.form in (Form.LIST, Form.WHICH) and question.at_least == PAIR
    if found.status is AnswerStatus.NOT_RECORDED and both and has_meeting(question.scope) and not question.subjects:
        return _deed(replace(ask, question=replace(question, form=Form.WHICH, at_least=None)), question.topic)
    return found  # nobody won both: who won each is told instead


def _first_of_each(ask: Ask, topic: Topic) -> Found:
    """Whose first it was, in the one championship of which nothing is missing: elsewhere an earlier one may be."""
    question, series = ask.question, ask.question.scope.championship
    whole = covered_series(ask, replace(question, scope=Scope(championship=series)), ())
    if len(whole) != 1:
        return not_recorded(ask)
    told = replace(question, scope=replace(question.scope, championship=whole[0]))
    found = DEED_FORMS.get(question.form, _in_rows) if question.form is not Form.COUNT else counted
    return found(replace(ask, question=told), topic)


def _deed(ask: Ask, topic: Topic) -> Found:
    question = ask.question
    if topic is Topic.RETIREMENT and question.wanted is Wanted.REASON:
        return retired(ask)
    if topic is Topic.TITLE and question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER) and question.subjects:
        return entries.teams_when_champion(ask)
    if question.wanted is Wanted.NTH:
        return which_of_them.which_of_them(ask, topic)
    if question.form is Form.COUNT:
        return counted(ask, topic)
    if topic is Topic.START and question.subjects and question.wanted in BELONGING:
        return BELONGING[question.wanted](ask)
    return _in_form(ask, topic)


def _in_form(ask: Ask, topic: Topic) -> Found:
    question = ask.question
    if question.form is Form.FIRST and (question.at_least or 1) > 1 and not question.subjects:
        return milestones.first_to(ask, topic)
    first_or_last = question.form in (Form.FIRST, Form.LAST) and question.ordinal is None
    in_form = deed_rows.who if first_or_last and not _timely(question) else DEED_FORMS.get(question.form, _in_rows)
    return in_form(ask, topic)


def _or_else(ask: Ask, topic: Topic) -> Found:
    """What is found; else "the first race" is the first ever, and a word for teams asks for a team, and no order."""
    question, scope = ask.question, ask.question.scope
    found = _first_of_each(ask, topic) if question.maiden else _deed(ask, topic)
    if found.status is AnswerStatus.NOT_RECORDED and _of_teams_as_makes(question):
        makes = replace(scope, category=Named(NameKind.CATEGORY, GROUPED[NameKind.MANUFACTURER]))
        return _deed(replace(ask, question=replace(question, scope=makes)), topic)
    if found.status is not AnswerStatus.NOT_RECORDED or question.form is not Form.WHICH:
        return found
    if _first_of_all(ask):
        sprint = SPRINT if scope.session != "Race 1" else None
        first = replace(question, form=Form.FIRST, scope=replace(scope, session=sprint))
        return _deed(replace(ask, question=first), topic)
    if topic is Topic.WIN and _of_a_whole_cup(question):
        crowned = _deed(replace(ask, question=replace(question, topic=Topic.TITLE)), Topic.TITLE)
        return crowned if crowned.status is AnswerStatus.ANSWERED else found
    if question.wanted is Wanted.TEAM and scope.category is not None and scope.category.name in GROUPS:
        return _deed(replace(ask, question=replace(question, scope=replace(scope, category=None))), topic)
    return found


def _first_of_all(ask: Ask) -> bool:
    """Whether "the first race" (or sprint) is the first ever, or of a season, where meetings have one each."""
    scope = ask.question.scope
    undated = scope.first_season is None and scope.last_season is None and scope.session == "Race 1"
    if undated:
        return not has_numbered_races(ask, scope)
    return scope.session == f"{SPRINT} 1" and not has_numbered_races(ask, scope, SPRINT)


def _of_teams_as_makes(question: Question) -> bool:
    """Whether titles of teams are asked for over several seasons, where the makes' may be what is recorded."""
    category = question.scope.category
    teams = category is not None and category.name == GROUPED[NameKind.TEAM]
    return teams and question.topic is Topic.TITLE and question.form is not Form.WHICH


def _of_a_whole_cup(question: Question) -> bool:
    """Whether the winner of a class is asked for, in a series of which no race is told: whoever was crowned in it."""
    scope = question.scope
    told = has_meeting(scope) or scope.session is not None or scope.session_day is not None or question.subjects
    return scope.championship is not None and scope.category is not None and not told


def _in_rows(ask: Ask, topic: Topic) -> Found:
    question = ask.question
    if question.subjects and question.ordinal is not None:
        return deed_moments.moment(ask, topic)
    if question.subjects and question.wanted is Wanted.CIRCUIT and question.scope.circuit is None:
        return rankings.distinct(ask, topic)
    if _of_which_teams(question):
        return rankings.distinct(ask, topic)
    if question.subjects:
        told = occurrences.missed if question.negated and question.wanted is Wanted.EVENT else occurrences.occurrences
        found = with_a_larger_count(ask, topic, told(ask, topic))
        absent = topic is Topic.START and found.status is AnswerStatus.NOT_RECORDED and has_meeting(question.scope)
        return places.position(ask, Topic.PLACE) if absent else found
    return rankings.ranking(ask, topic) if _everybody(question) else deed_rows.who(ask, topic)


def _of_which_teams(question: Question) -> bool:
    """Whether the teams are asked for with which somebody did it, over several seasons."""
    drivers = bool(question.subjects) and all(named.kind is NameKind.DRIVER for named in question.subjects)
    one_season = question.scope.first_season is not None and question.scope.first_season == question.scope.last_season
    listed = question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER) and question.form is Form.LIST
    return listed and drivers and not one_season and not has_meeting(question.scope)


def _everybody(question: Question) -> bool:
    """Whether all who ever did it are asked for, rather than who did it where."""
    scope = question.scope
    bounded = scope.first_season is not None or scope.last_season is not None or scope.season_label is not None
    of_many = question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER, Wanted.NATION) and not has_meeting(scope)
    if question.condition is Topic.GRID and not (bounded or has_meeting(scope) or question.subjects):
        return True
    listed = question.form is Form.LIST and question.wanted in COUNTABLE and question.at_least is None
    if question.topic in (Topic.PODIUM, Topic.START, Topic.RETIREMENT, Topic.SCORED) and has_meeting(scope):
        return False
    started = question.topic is Topic.START and question.form is Form.LIST and not has_meeting(scope)
    if started and question.wanted in COUNTABLE and question.at_least is None:
        return True
    often = question.at_least is not None and question.wanted in COUNTABLE
    if question.exactly:
        return True
    if not bounded and (often or (question.topic is Topic.TITLE and question.wanted is Wanted.NATION)):
        return True
    return listed and question.topic is not Topic.TITLE and (of_many or not (bounded or scope.session is not None))


def _timely(question: Question) -> bool:
    return question.subjects != () or question.scope.event is None or question.scope.first_season is None


def counted(ask: Ask, topic: Topic) -> Found:
    """How many: of a deed, or of those who did it."""
    question = ask.question
    if question.wanted in (*COUNTABLE, Wanted.EVENT):
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
    listed = occurrences.occurrences(replace(ask, question=replace(question, wanted=Wanted.EVENT)), topic)
    if listed.status is not AnswerStatus.ANSWERED:
        return found
    return replace(found, says=listed.says if found.total > 1 else (*found.says, *listed.says))
