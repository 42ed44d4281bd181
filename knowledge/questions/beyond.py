"""What goes beyond what was understood: others who did more, races that lie between, the race of most."""

from collections.abc import Callable

from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Topic, Wanted
from knowledge.questions.signal import S


def _champions_of_a_team(question: Question, heard: Heard) -> bool:
    """Which champions drove for a team, at whatever time: its own titles do not tell it."""
    drove = heard.any(S.DRIVES_FOR, S.DRIVES, S.TOOK_PART) and heard.any(S.CHAMPION) and heard.makers
    return drove and question.topic is Topic.TITLE and question.wanted is not Wanted.DRIVER


def _more_points_than_he(question: Question, heard: Heard) -> bool:
    """Who scored more points than somebody, whose own would be told."""
    who = heard.all(S.WHO, S.MORE, S.POINTS) and heard.people == 1 and not question.nation
    return who and question.topic is Topic.POINTS and question.form is Form.WHICH


def _races_apart(question: Question, heard: Heard) -> bool:
    """How many races lie between two deeds, or which came so many before a meeting: one race would be told."""
    ends = question.form in {Form.FIRST, Form.LAST} or (question.topic is Topic.POINTS and heard.slots.nth)
    counted = question.topic is Topic.POINTS and heard.all(S.COUNT, S.RACE) and not heard.any(S.POINTS, S.MARGIN)
    between = counted or (ends and heard.any(S.BETWEEN) and heard.any(S.COUNT, S.RACE, S.MEETING))
    beside = question.antecedent is not None and question.antecedent.form is Form.NEXT
    return bool(between) or (beside and (question.at_least or 1) > 1)


def _race_with_most(question: Question, heard: Heard) -> bool:
    """The race in which most did something, where whoever did it most would be told: "races with most retirements"."""
    who = heard.any(S.WHO, S.WHO_IS, S.DRIVER, S.TEAM, S.MAKE, S.NATION, S.CIRCUIT, S.YEAR) or heard.asked
    ranked = question.form in {Form.MOST, Form.FEWEST, Form.TOP} and question.wanted is Wanted.DRIVER
    race = heard.any(S.RACE, S.MEETING) and question.topic in {Topic.RETIREMENT, Topic.SCORED, Topic.PODIUM, Topic.POLE}
    return ranked and race and not (who or question.inherited)


def _without_a_deed(question: Question, heard: Heard) -> bool:
    """Which champion never did something, where the champion of a season would be told: "champion without a win"."""
    return question.topic is Topic.TITLE and question.without is not None


def _races_of_a_champion(question: Question, heard: Heard) -> bool:
    """Which champion won so many races, where titles would be told: "the champion who won just one race"."""
    return question.topic is Topic.TITLE and heard.all(S.CHAMPION, S.WON, S.RACE) and question.antecedent is None


def _title_at_a_race(question: Question, heard: Heard) -> bool:
    """Whose title came at the last race of a season, where the last title would be told."""
    scope = question.scope
    one_season = scope.first_season is not None and scope.first_season == scope.last_season
    at_race = question.topic is Topic.TITLE and heard.slots.race_nth is not None and question.condition is None
    return at_race and question.antecedent is None and not (one_season or scope.latest or scope.previous)


def _race_of_a_team(question: Question, heard: Heard) -> bool:
    """A team's first race, where the first round of a season would be told: "who won the first race of Williams"."""
    scope, nth = question.scope, heard.slots.race_nth
    dated = scope.first_season or scope.latest or scope.previous or heard.roles.championship is not None
    return scope.team is not None and nth is not None and scope.round == nth and not (dated or question.inherited)


def _who_for_each(question: Question, heard: Heard) -> bool:
    """Who did something with several teams, where what each team did would be told."""
    several = heard.makers and len(question.subjects) > 1 and question.wanted is Wanted.COUNT
    return several and heard.all(S.WHO, S.WITH_TEAM, S.AND) and not heard.any(S.COUNT)


def _ranked_by_weekday(question: Question, heard: Heard) -> bool:
    """Who did most on a day of the week, of which no race is told by: all that everyone did would be."""
    ranked = question.form in {Form.MOST, Form.FEWEST, Form.TOP, Form.COUNT, Form.SHARE}
    return ranked and heard.slots.session_day is not None and not heard.roles.placed()


def _second_of_a_nation(question: Question, heard: Heard) -> bool:
    """Who of a nation is second by a number, where a single win would be told: "second Finn by number of wins"."""
    counted = question.wanted is Wanted.COUNT and question.form is Form.WHICH and question.ordinal is not None
    return counted and question.nation is not None and not (question.subjects or question.inherited)


def _since_when(question: Question, heard: Heard) -> bool:
    """Since when something holds, of which neither the beginning nor the end would be told."""
    return (
        heard.all(S.SINCE, S.WHEN, S.LAST) and question.form not in {Form.FIRST, Form.LAST} and not question.inherited
    )


def _crowned_elsewhere(question: Question, heard: Heard) -> bool:
    """A title beside what was won at a place, where the champions of all seasons would be told."""
    joined = heard.any(S.AND) and heard.roles.placed() and not (heard.asked or question.scope.first_season)
    return question.topic is Topic.TITLE and joined and question.antecedent is None and not question.inherited


def _title_lost_by(question: Question, heard: Heard) -> bool:
    """By how much a title was lost, with no season told: those points would be of the latest."""
    lost = heard.any(S.LOST) and heard.any(S.TITLE, S.CHAMPIONSHIP, S.CHAMPION)
    scope = question.scope
    dated = scope.first_season or scope.latest or scope.previous or question.inherited or question.antecedent
    return question.topic in {Topic.POINTS, Topic.STANDING} and lost and not dated


def _both_titles(question: Question, heard: Heard) -> bool:
    """How often a team won both championships, where either would be counted, or a one-two of a race told."""
    both = question.topic is Topic.TITLE and heard.makers and heard.any(S.BOTH, S.PERSONS) and heard.people == 1
    double = question.topic is Topic.ONE_TWO and (heard.all(S.DRIVER, S.MAKE) or heard.any(S.TITLE, S.CHAMPIONSHIP))
    return double or (both and not question.inherited and not question.further)


def _race_of_fewest(question: Question, heard: Heard) -> bool:
    """The race with the fewest drivers, where whoever drove in fewest would be told."""
    fewest = question.topic in {Topic.START, Topic.PLACE} and question.form is Form.FEWEST
    return fewest and heard.any(S.RACE, S.MEETING) and not (heard.asked or heard.any(S.WHO))


BEYOND: tuple[Callable[[Question, Heard], bool], ...] = (
    _champions_of_a_team,
    _more_points_than_he,
    _races_apart,
    _race_with_most,
    _without_a_deed,
    _races_of_a_champion,
    _title_at_a_race,
    _race_of_a_team,
    _who_for_each,
    _ranked_by_weekday,
    _second_of_a_nation,
    _since_when,
    _crowned_elsewhere,
    _title_lost_by,
    _both_titles,
    _race_of_fewest,
)
