"""What is asked that no row tells: the race that decided a title, who did it before somebody, a rank of all times."""

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Relation, Role, Topic, Wanted
from knowledge.questions.signal import S


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
    asked = heard.any(S.RACE, S.MEETING) and heard.any(S.WHICH, S.WHERE) and not heard.any(S.COUNT, S.DEBUT)
    crowned = question.topic is Topic.TITLE and question.wanted in {Wanted.SEASON, Wanted.EVENT}
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
