"""What a question tells beside what was understood of it: a meeting beside a title, one of many, a second place."""

from collections.abc import Callable

from knowledge.questions.beyond import BEYOND
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Role, Topic, Wanted
from knowledge.questions.signal import S

WHOLE = frozenset({Form.WHICH, Form.LIST, Form.COUNT, Form.TRUTH, Form.MOST, Form.TOP})
MAKERS = frozenset({Wanted.TEAM, Wanted.MANUFACTURER})


def of_one_race(question: Question, heard: Heard) -> bool:
    """Whether all is asked of one race, of which "his first" tells nothing more: who won it won it."""
    scope, roles = question.scope, heard.roles
    season = scope.first_season is not None and scope.first_season == scope.last_season
    single = question.topic in {Topic.WIN, Topic.POLE, Topic.FASTEST_LAP} and question.wanted is not Wanted.COUNT
    return bool(single and season and (roles.event or roles.circuit) and not heard.asked)


def _of_a_meeting(question: Question, heard: Heard) -> bool:
    """A title at a meeting, which crowns nobody by itself: "the first championship Grand Prix of Brazil"."""
    placed = heard.roles.event is not None or (question.without is not None and heard.roles.placed())
    told = placed and question.scope.moment is None and question.antecedent is None
    return question.topic is Topic.TITLE and told and not question.inherited


def _the_only_one(question: Question, heard: Heard) -> bool:
    """Whether somebody is the only one to have done it: "is he the only American who has won"."""
    among = question.nation is not None or heard.any(S.DRIVER, S.TEAM, S.MAKE)
    return question.wanted is Wanted.TRUTH and heard.any(S.ONLY) and among and bool(question.subjects)


def _whose_first(question: Question, heard: Heard) -> bool:
    """The first of each of several: "the drivers who took their first podium there"."""
    theirs = heard.asked and not heard.makers
    each = heard.all(S.OWN, S.PERSONS) and not (question.maiden or theirs or of_one_race(question, heard))
    first = question.form in {Form.FIRST, Form.LAST} and question.topic in DEED_TOPICS
    return each and first and question.wanted is Wanted.DRIVER


def _of_another(question: Question, heard: Heard) -> bool:
    """A team of a nation, with a driver who is of another: "which British team won with Regazzoni"."""
    named = bool(question.subjects) and question.nation is not None
    return named and question.wanted in MAKERS and question.topic in DEED_TOPICS


def _two_places(question: Question, heard: Heard) -> bool:
    """A place at the finish and another on the grid: "who finished sixth, having started last"."""
    ended = question.form in {Form.BEST, Form.WORST} and question.position is not None
    return ended and question.topic is Topic.GRID and heard.any(S.FINISHED)


def _denied_again(question: Question, heard: Heard) -> bool:
    """A follow-up that asks for what was not done: "which one did they not win"."""
    denied = heard.any(S.NOT) and not heard.any(S.CORRECTION) and not question.negated
    of_deeds = question.topic in DEED_TOPICS - {Topic.RETIREMENT} and heard.any(S.WON, S.WIN, S.PODIUM, S.SCORED)
    return bool(question.inherited) and denied and of_deeds and question.wanted is not Wanted.TRUTH


def _laps_of_all(question: Question, heard: Heard) -> bool:
    """Who drove most laps, which the laps of a race do not tell."""
    return question.topic is Topic.LAPS and heard.any(S.MOST, S.FEWEST) and heard.any(S.WHO, S.DRIVER, S.TEAM)


def _by_what_name(question: Question, heard: Heard) -> bool:
    """By what name something goes, of which nothing but its names is told."""
    named = question.subjects or question.alternatives or question.topic is Topic.PROFILE
    return heard.any(S.CALLED) and not named


def _at_a_moment(question: Question, heard: Heard) -> bool:
    """What was done before or after a meeting, which a season does not tell: "his last win before Monza 2021".

    How often is told of a moment: documents publish such counts.
    """
    told = question.scope.moment is not None and question.antecedent is None and question.wanted is not Wanted.COUNT
    told = told and not (heard.slots.opening and question.form in WHOLE)
    return told and question.topic in DEED_TOPICS - {Topic.TITLE}


def _of_champions(question: Question, heard: Heard) -> bool:
    """Which champion won most or fewest races, which no count of titles tells."""
    ranked = question.topic is Topic.TITLE and question.form in {Form.MOST, Form.FEWEST, Form.TOP}
    return ranked and heard.all(S.CHAMPION, S.WIN)


def _races_of_whom(question: Question, heard: Heard) -> bool:
    """The races where something held, where people would be told: "races where all the podium were French"."""
    return heard.all(S.RACE, S.WHERE) and question.wanted is Wanted.DRIVER and not heard.any(S.WHO, S.WHO_IS)


def _of_those_alone(question: Question, heard: Heard) -> bool:
    """Which of those spoken of, where nobody was taken over: "which of those was champion"."""
    theirs = question.inherited or question.antecedent or question.subjects or question.alternatives
    return heard.any(S.OF_THOSE) and not theirs and question.wanted is not Wanted.COUNT


def _worth_of_a_deed(question: Question, heard: Heard) -> bool:
    """How many points a win is worth, or what a debut brought in points: neither is a standing."""
    worth = heard.all(S.POINTS, S.COUNT) and heard.any(S.WIN, S.POLE, S.FASTEST_LAP) and not heard.asked
    of_order = question.topic in {Topic.POINTS, Topic.STANDING} and not question.inherited
    debut = question.topic is Topic.SCORED and heard.any(S.DEBUT)
    return (of_order and worth and not heard.any(S.CHAMPION, S.TITLE, S.MOST, S.DRIVER)) or debut


def _ahead_once(question: Question, heard: Heard) -> bool:
    """Whether one was ahead of another in a season, or at some race of it, which no single race tells."""
    scope = question.scope
    told = scope.event or scope.circuit or scope.country or scope.round or scope.latest_event or scope.session
    placed = (
        told or question.inherited or question.antecedent or any(a.role is Role.PLACE for a in question.alternatives)
    )
    truth = question.topic is Topic.PLACE and question.wanted is Wanted.TRUTH and question.relation is not None
    return truth and not placed and (heard.any(S.RACE, S.EVER, S.MEETING) or scope.first_season is not None)


def _second_to_him(question: Question, heard: Heard) -> bool:
    """Who had a place, where somebody is named who had another: "who was second to Ickx"."""
    who = question.topic is Topic.PLACE and question.wanted is Wanted.DRIVER and question.form is Form.WHICH
    beside = heard.people == 1 and heard.roles.drivers() and question.relation is None
    alone = question.antecedent is None and not question.inherited
    return who and beside and question.position is not None and alone


def _first_and_last(question: Question, heard: Heard) -> bool:
    """Both the first and the last of something, of which one alone would be told."""
    first = heard.any(S.FIRST) or 1 in (heard.slots.nth, heard.slots.race_nth, heard.slots.position)
    told = bool(question.further)
    return question.form in {Form.FIRST, Form.LAST} and first and heard.all(S.LAST, S.AND) and not told


def _for_one_team(question: Question, heard: Heard) -> bool:
    """Whether two drove for the same team, at whatever time: the teams of each do not tell it."""
    return question.topic is Topic.TEAM and heard.any(S.SAME) and heard.people > 1


def _where_somebody_died(question: Question, heard: Heard) -> bool:
    """Where somebody died, of whom the day alone is told."""
    return question.wanted is Wanted.DEATH and heard.any(S.WHERE) and not heard.any(S.WHEN, S.DATE)


def _no_track(question: Question, heard: Heard) -> bool:
    """Which track, with nothing that says of what."""
    scope = question.scope
    told = scope.first_season or scope.event or scope.circuit or scope.country or scope.round or scope.latest
    bare = question.topic is Topic.EVENT and question.wanted is Wanted.CIRCUIT and question.form is Form.WHICH
    return bare and not (told or question.inherited or question.antecedent or question.alternatives)


def _counted_in_one_race(question: Question, heard: Heard) -> bool:
    """How many did what is done once a race: "how many winners at Monza in 1971"."""
    counted = question.form is Form.COUNT and question.wanted in {Wanted.COUNT, Wanted.DRIVER, Wanted.TEAM}
    of_all = not (question.nation or question.scope.team or question.inherited or question.at_least)
    return counted and of_all and of_one_race(question, heard)


def _of_his_race(question: Question, heard: Heard) -> bool:
    """His first or last race, where the first of each meeting would be told: "was he on the podium of his first"."""
    his = heard.any(S.OWN) and heard.slots.race_nth is not None
    his = his and (heard.asked or question.scope.round == heard.slots.race_nth)
    numbered = (question.scope.session or "").startswith("Race") or question.scope.round is not None
    return his and numbered and not (heard.roles.placed() or question.antecedent or question.inherited)


def _of_somebody_untold(question: Question, heard: Heard) -> bool:
    """A pronoun for somebody of whom nothing was said before: "how many wins does he have"."""
    named = question.subjects or question.others or question.nation or question.scope.team or heard.asked
    unsure = any(a.role is not Role.PLACE for a in question.alternatives)
    told = bool(named or unsure or question.inherited or question.antecedent or question.condition is Topic.EVENT)
    else_where = heard.any(S.WHO, S.WHO_IS, S.OWN, S.DRIVER, S.TEAM, S.MAKE, S.HELD, S.POLESITTER)
    counted = question.topic in DEED_TOPICS or (question.topic is Topic.PLACE and question.wanted is Wanted.COUNT)
    return heard.any(S.PERSON, S.PERSONS) and counted and not (told or else_where)


def _of_his_campaign(question: Question, heard: Heard) -> bool:
    """Somebody's own season, where all that he ever did would be told: "how many did he win in his title year"."""
    scope = question.scope
    told = scope.first_season or scope.last_season or scope.latest or scope.previous or question.antecedent
    counted = question.topic in DEED_TOPICS - {Topic.TITLE} and question.wanted in {Wanted.COUNT, Wanted.TRUTH}
    his = heard.all(S.CAMPAIGN, S.OWN) and not (question.per_season or question.inherited)
    return his and counted and not told and question.form is not Form.MOST


def _for_a_month(question: Question, heard: Heard) -> bool:
    """A team of a month's name that is taken for no name: "the drivers who won for March"."""
    return heard.all(S.MONTH, S.ON_BEHALF) and not (heard.slots.month or heard.slots.day)


SURPLUS: tuple[Callable[[Question, Heard], bool], ...] = (
    *BEYOND,
    _of_a_meeting,
    _the_only_one,
    _whose_first,
    _of_another,
    _two_places,
    _denied_again,
    _laps_of_all,
    _by_what_name,
    _at_a_moment,
    _of_champions,
    _races_of_whom,
    _of_those_alone,
    _worth_of_a_deed,
    _ahead_once,
    _second_to_him,
    _no_track,
    _where_somebody_died,
    _first_and_last,
    _for_one_team,
    _counted_in_one_race,
    _of_his_race,
    _of_somebody_untold,
    _of_his_campaign,
    _for_a_month,
)


def says_more(question: Question, heard: Heard) -> bool:
    """Whether something is told that the question as understood leaves out."""
    return any(holds(question, heard) for holds in SURPLUS)
