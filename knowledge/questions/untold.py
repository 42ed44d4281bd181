"""What is asked that no row tells: the race that decided a title, who did it before somebody, a rank of all times."""

from collections.abc import Callable

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Moment, Question, Relation, Role, Topic, Wanted
from knowledge.questions.signal import S

GROUPED = frozenset({"Overall", "Teams", "Manufacturers"})


def of_a_team_alone(question: Question, heard: Heard) -> bool:
    """Whether a team is what tells when, and no team is asked for: "his wins before Ferrari"."""
    timed = heard.any(S.RACE, S.MEETING, S.ROUND) or question.scope.round is not None
    return question.scope.team is not None and question.topic is not Topic.TEAM and not timed


def ranked_or_ended(question: Question, heard: Heard) -> bool:
    """Where somebody stands in a ranking of all times, or who put an end to his streak: neither is what he did."""
    deed = question.topic in DEED_TOPICS and bool(question.subjects or question.alternatives)
    ranked = heard.any(S.POSITION, S.WHERE) and heard.any(S.ALL_TIME, S.RECORD, S.STANDINGS) and not heard.any(S.COUNT)
    ended = question.form is Form.STREAK and heard.any(S.WHO) and heard.named
    return deed and (ended or (ranked and question.form in {Form.WHICH, Form.LIST, Form.COUNT}))


def before_whom(question: Question, heard: Heard) -> bool:
    """Who did something before somebody, which is no order of a race: none is told, or it was won."""
    ordered = question.topic is Topic.PLACE and question.relation in {Relation.AHEAD, Relation.BEHIND}
    timely = ordered and heard.any(S.BEFORE, S.AFTER) and not heard.any(S.FINISHED, S.POSITION)
    scope = question.scope
    race = scope.event or scope.circuit or scope.round or scope.session or scope.latest_event or question.inherited
    placed = any(a.role is Role.PLACE for a in question.alternatives)
    return timely and (heard.any(S.WON, S.WIN, S.TOOK_PART) or not (race or placed))


def of_the_deciding_race(question: Question, heard: Heard) -> bool:
    """At which race a title was won, which the order of a season does not tell."""
    if question.condition is Topic.EVENT:
        return False
    asked = heard.any(S.RACE, S.MEETING) and heard.any(S.WHICH, S.WHERE) and not heard.any(S.COUNT, S.DEBUT)
    crowned = question.topic is Topic.TITLE and question.wanted in {Wanted.SEASON, Wanted.EVENT}
    told = heard.any(S.WHERE, S.CIRCUIT, S.RACE, S.MEETING) or heard.roles.placed()
    dated = heard.any(S.WHEN, S.DATE) and question.scope.first_season is not None
    if heard.any(S.CLINCHED) and question.topic is Topic.TITLE and (told or dated):
        return True
    return asked and heard.asked and (crowned or (question.topic is Topic.WIN and heard.wins_series))


def points_of_a_team(question: Question, heard: Heard) -> bool:
    """Who scored points for a team: the order of a championship tells a team's points, and not which were whose."""
    whose = question.topic is Topic.POINTS and heard.any(S.WHO) and heard.makers
    narrowed = heard.people == 1 and heard.any(S.IN_TEAM, S.ON_BEHALF, S.WITH_TEAM)
    return whose and (narrowed or not heard.any(S.MOST, S.MORE, S.LEADS, S.COMPARE))


def counted_places(question: Question, heard: Heard) -> bool:
    """How often one was ahead of another, where a single race would be told: "how many times did X beat Y"."""
    one_race = question.topic in {Topic.PLACE, Topic.STANDING} and question.relation in {
        Relation.AHEAD,
        Relation.BEHIND,
    }
    placed = question.scope.event or question.scope.circuit or question.scope.session
    return bool(one_race and not placed and heard.any(S.COUNT, S.TIMES) and question.form is not Form.HEAD_TO_HEAD)


def lap_of_all_times(question: Question, heard: Heard) -> bool:
    """Which lap was the fastest ever, where those of single races are told."""
    scope = question.scope
    told = question.subjects or question.alternatives or question.nation or scope.first_season or scope.latest
    plain = question.topic is Topic.FASTEST_LAP and question.form in {Form.WHICH, Form.LIST}
    return plain and heard.any(S.ALL_TIME) and not (told or question.inherited or question.at_least)


def _why_he_lost(question: Question, heard: Heard) -> bool:
    """Why somebody lost, and neither what nor in which race: of a season no one reason is told."""
    whole = question.topic is Topic.PENALTY and heard.any(S.WHY) and heard.any(S.LOST, S.NOT) and not question.inherited
    places = heard.any(S.POSITION, S.PENALTY) or question.position is not None
    told = heard.any(S.WIN, S.WON, S.POLE, S.PODIUM) or places or heard.slots.session or heard.slots.round
    titled = heard.any(S.TITLE, S.CHAMPION, S.CHAMPIONSHIP)
    return whole and (titled or (heard.any(S.LOST) and not told)) and not heard.roles.placed()


def _done_together(question: Question, heard: Heard) -> bool:
    """Whether two did something together, which that they were team-mates does not tell."""
    done = heard.any(S.WON, S.WIN, S.PODIUM, S.POLE, S.TITLE)
    return question.topic is Topic.TEAMMATE and done and heard.people > 1 and not heard.any(S.TEAMMATE)


def _won_later(question: Question, heard: Heard) -> bool:
    """How often somebody won after a race, which is later, and not until then as a count after it is."""
    counted = question.topic in DEED_TOPICS and question.wanted is Wanted.COUNT and question.antecedent is None
    later = heard.any(S.WON) and not (heard.any(S.HAD) or heard.slots.opening)
    return counted and question.scope.moment is Moment.AFTER and later


def _class_of_makes(question: Question, heard: Heard) -> bool:
    """Which make won the title of a class, of which those who drove in it are told."""
    scope = question.scope
    classed = scope.category is not None and scope.category.name not in GROUPED
    return question.topic is Topic.TITLE and question.wanted is Wanted.MANUFACTURER and heard.any(S.MAKE) and classed


def _why_he_started(question: Question, heard: Heard) -> bool:
    """Why somebody did what is only counted: a start, a pole, a podium."""
    unexplained = question.topic in {Topic.START, Topic.PODIUM, Topic.POLE, Topic.FASTEST_LAP, Topic.SCORED}
    return question.wanted is Wanted.REASON and unexplained


def _people_counted(question: Question, heard: Heard) -> bool:
    """How many people or teams, where meetings would be counted: "how many drivers were there at Monza"."""
    counted = question.topic is Topic.EVENT and question.wanted is Wanted.COUNT and not heard.of_deeds
    return counted and heard.any(S.DRIVER, S.TEAM, S.MAKE, S.CAR)


def _titles_lost(question: Question, heard: Heard) -> bool:
    """How many titles somebody lost, of which only those won are told, and the points of each season."""
    return question.topic is Topic.POINTS and heard.of_deeds and heard.all(S.TITLE, S.LOST)


def _of_many_seasons(question: Question, heard: Heard) -> bool:
    """An order or points over several seasons, of which each has its own: neither is added up."""
    scope = question.scope
    several = scope.first_season != scope.last_season and scope.season_label is None
    plain = question.form in {Form.WHICH, Form.LIST, Form.TOP, Form.COMPARE, Form.DIFFERENCE, Form.MOST, Form.AVERAGE}
    each = question.per_season or question.wanted in {Wanted.SEASON, Wanted.COUNT} or question.antecedent is not None
    return several and plain and not each and question.topic in {Topic.POINTS, Topic.STANDING}


def _placed_together(question: Question, heard: Heard) -> bool:
    """How often several had their places in the same races: "how often were they first and second together"."""
    told = heard.any(S.TOGETHER) and heard.people > 1 and question.wanted is Wanted.COUNT
    return told and bool(question.position or question.ordinal)


def _why_he_left(question: Question, heard: Heard) -> bool:
    """Why or whither somebody left, of which his last race tells no more than when."""
    told = question.topic is Topic.START and question.form is Form.LAST and heard.any(S.WHEN, S.YEAR, S.DATE)
    told = told or question.scope.moment is Moment.LATER
    return heard.any(S.LEFT) and (not told or heard.any(S.WHY, S.WHO, S.DRIVES_FOR) or heard.makers)


UNTOLD: tuple[Callable[[Question, Heard], bool], ...] = (
    _why_he_lost,
    _done_together,
    _won_later,
    _class_of_makes,
    _why_he_started,
    _people_counted,
    _titles_lost,
    _of_many_seasons,
    _placed_together,
    _why_he_left,
)


def tells_nothing(question: Question, heard: Heard) -> bool:
    """Whether what is asked, or why, is told by no row that would be read."""
    return any(holds(question, heard) for holds in UNTOLD)


def beginners(question: Question, heard: Heard) -> bool:
    """Whoever did it the first time he tried: "won on debut", "a gagné son premier Grand Prix"."""
    his_season = heard.all(S.OWN, S.CAMPAIGN)
    own = heard.any(S.PERSON) and not (heard.leaning or (question.scope.team and not his_season))
    once = 1 in (heard.slots.nth, heard.slots.race_nth) or question.form is Form.FIRST
    first = once and question.wanted is Wanted.DRIVER
    only = heard.all(S.ONLY, S.OWN, S.WHO) and not heard.asked  # "who took his only win at Spa"
    since = heard.any(S.FIRST_TIME) and heard.any(S.WHO, S.LIST) and not heard.asked
    return (first and own) or only or since or (heard.any(S.DEBUT) and not heard.asked)


def denied(question: Question, heard: Heard) -> bool:
    """A negation that is no part of what was understood: "who has never won"."""
    if (
        question.wanted is Wanted.TRUTH
        or question.negated
        or question.inherited
        or question.topic in {Topic.PENALTY, Topic.RETIREMENT}
    ):
        return False
    since = question.form is Form.LAST and heard.all(S.WHEN, S.LAST)  # "how long since no Frenchman has won"
    denied = heard.any(S.NOT) and not (heard.any(S.CORRECTION) or since)
    return (heard.any(S.NEVER) and question.without is None) or denied


def apart(question: Question, heard: Heard) -> bool:
    """Two seasons that are no range: others lie between them, or yes is asked of both."""
    first, last = question.scope.first_season or 0, question.scope.last_season or 0
    each = question.wanted in {Wanted.TRUTH, Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER}
    running = question.form is Form.STREAK and last - first == 1  # "back-to-back titles in 2005 and 2006"
    return heard.slots.apart and not running and (last - first > 1 or (each and question.form is not Form.MOST))
