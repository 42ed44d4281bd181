"""What the words around it make of a question: all until then, the runner-up to somebody, the pole of a sprint."""

from dataclasses import replace

from knowledge.names import Named, NameKind
from knowledge.questions.by_season import by_season, nth_of_a_season, of_two_seasons, seasons_of_so_many
from knowledge.questions.careers import end_of_a_career, never_of_several, with_his_last_team
from knowledge.questions.deciding import of_the_deciding_race
from knowledge.questions.field import of_the_field
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import WH, Heard
from knowledge.questions.question import SPRINT, Form, Question, Relation, Role, Scope, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.surplus import of_one_race
from knowledge.questions.until_then import beside_a_team, by_then, not_since

MAKERS = frozenset({NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR})
MAIDENS = frozenset({Topic.WIN, Topic.PODIUM, Topic.POLE, Topic.FASTEST_LAP, Topic.START, Topic.SCORED})
MISSED = frozenset({Topic.WIN, Topic.POLE})
OF_MAKES = (S.TITLE, S.CHAMPIONSHIP, S.MAKE, S.TEAM, S.WHEN, S.YEAR, S.COUNT, S.WON, S.WIN)
PLAIN = frozenset({Form.WHICH, Form.LIST, Form.COUNT})


def as_runner_up(question: Question, heard: Heard) -> Question:
    """ "Runner-up to X": the second, of the season that X won."""
    second = question.relation is Relation.BEHIND and heard.any(S.RUNNER_UP) and question.wanted is Wanted.DRIVER
    if not second or heard.roles.placed() or not dated(question.scope):
        return question
    kept = tuple(a for a in question.alternatives if a.role is not Role.OTHER)
    told = replace(question, topic=Topic.STANDING, others=(), alternatives=kept, relation=None)
    return replace(told, form=Form.WHICH, position=2)


def on_sprint_pole(question: Question, heard: Heard) -> Question:
    """The pole of a sprint is the first place of its own qualifying."""
    if question.topic is not Topic.POLE or question.scope.session != SPRINT or question.form not in PLAIN:
        return question
    scope = replace(question.scope, session=f"{SPRINT} Qualifying")
    return replace(question, topic=Topic.QUALIFYING, position=1, scope=scope)


def of_a_nation(question: Question, heard: Heard) -> Question:
    """Those of a nation who drove for a team are told over all seasons, as those who started."""
    listed = question.topic is Topic.TEAM and question.nation is not None and question.wanted is Wanted.DRIVER
    return replace(question, topic=Topic.START, form=Form.LIST) if listed else question


def as_rivals(question: Question, heard: Heard) -> Question:
    """Points between two are between both, whoever is said to be ahead: "by how many points is X ahead of Y"."""
    between = question.topic is Topic.POINTS and question.form is Form.DIFFERENCE
    if not between or not question.others:
        return question
    return replace(question, subjects=(*question.subjects, *question.others), others=(), relation=None)


def of_a_race_won(question: Question, heard: Heard) -> Question:
    """By how much somebody won is told of a race, and by several who are joined of their one car."""
    won = question.topic is Topic.GAP and heard.any(S.WON, S.WIN) and heard.asked and not question.others
    crew = won and question.form is Form.DIFFERENCE and heard.any(S.AND)
    if not won or question.scope.session is not None or not (crew or question.form is Form.WHICH):
        return question
    told = replace(question, form=Form.WHICH, position=1) if crew else question
    return replace(told, scope=replace(question.scope, session="Race"))


def of_one_car(question: Question, heard: Heard) -> Question:
    """With whom somebody won, or his crew: who shared the car, and not whoever drove for the team."""
    one_car = heard.any(S.WON, S.WIN, S.PODIUM, S.CREW, S.CAR) or heard.slots.car_number is not None
    shared = question.topic is Topic.TEAMMATE and one_car and not question.relation
    return replace(question, relation=Relation.SHARED) if shared else question


def of_drivers_title(question: Question, heard: Heard) -> Question:
    """The drivers' titles of a team are those of whoever drove for it."""
    made = bool(question.subjects) and all(named.kind in MAKERS for named in question.subjects)
    if question.topic is not Topic.TITLE or not made or question.scope.team is not None:
        return question
    people = heard.any(S.CHAMPION) and heard.any(S.LIST, S.DRIVER) and not heard.any(*OF_MAKES)
    if people and question.form is Form.LIST:
        scope = replace(question.scope, team=question.subjects[0], category=None)
        return replace(question, subjects=(), wanted=Wanted.DRIVER, scope=scope)
    if not (heard.any(S.OF_DRIVERS) or (heard.any(S.DRIVER) and question.wanted in {Wanted.TRUTH, Wanted.COUNT})):
        return question
    own = (
        Named(NameKind.CATEGORY, "Overall") if question.wanted in {Wanted.TRUTH, Wanted.COUNT} else None
    )  # and not the makes'
    return replace(question, subjects=(), scope=replace(question.scope, team=question.subjects[0], category=own))


def dated(scope: Scope) -> bool:
    """Whether a season is told."""
    return bool(scope.first_season or scope.last_season or scope.latest or scope.previous)


def of_a_team_ever(question: Question, heard: Heard) -> Question:
    """All that was done for a team, where nothing bounds it: "drivers who won for Brabham"."""
    scope = question.scope
    bounded = dated(scope) or scope.latest_event or scope.round or scope.session or scope.moment
    done = question.topic in DEED_TOPICS and question.form is Form.WHICH and question.wanted is Wanted.DRIVER
    if not done or scope.team is None or bounded or heard.roles.placed() or (heard.asked and not heard.makers):
        return question
    return replace(question, form=Form.LIST) if not (question.subjects or heard.slots.nth) else question


def whoever_did_so_often(question: Question, heard: Heard) -> Question:
    """Whether anybody has done something several times: those who have are the answer."""
    told = heard.slots.at_least is not None or heard.any(S.AT_LEAST)
    often = question.wanted is Wanted.TRUTH and told and not question.subjects
    unsure = any(a.role is Role.SUBJECT for a in question.alternatives)
    if not often or unsure or heard.asked or question.topic not in DEED_TOPICS or not heard.any(S.DRIVER, S.TEAM):
        return question
    wanted = Wanted.DRIVER if heard.any(S.DRIVER) else Wanted.TEAM
    return replace(question, wanted=wanted, form=Form.LIST, at_least=question.at_least or heard.slots.at_least or 2)


def last_for_a_team(question: Question, heard: Heard) -> Question:
    """The last race of somebody for a team: "his last race for Mercedes"."""
    told = question.topic is Topic.TEAM and question.scope.team is not None and heard.roles.drivers()
    if not told or not heard.any(S.LAST) or heard.any(S.WHO, S.DRIVER, S.REPLACED):
        return question
    return replace(question, topic=Topic.START, form=Form.LAST, wanted=Wanted.EVENT)


def held_against_all(question: Question, heard: Heard) -> Question:
    """Whether somebody has most of all: whoever has most is the answer, and not his best season."""
    drivers = bool(question.subjects or question.alternatives) and heard.roles.drivers()
    other = heard.any(*WH, S.YEAR, S.CIRCUIT, S.LIST, S.NATION, S.PER_SEASON, S.MORE, S.TEAMMATE)
    against = heard.any(S.YES_NO) or (heard.any(S.ALL_TIME) and not heard.any(S.HAD))
    truth = against and question.form is Form.MOST and not other and question.topic in DEED_TOPICS
    if not truth or not drivers:
        return question
    places = tuple(a for a in question.alternatives if a.role is Role.PLACE)
    return replace(question, subjects=(), alternatives=places, wanted=Wanted.DRIVER)


def missed(question: Question, heard: Heard) -> Question:
    """The races of a season that somebody did not win: "which race did they not win in 2023"."""
    scope = question.scope
    one_season = scope.first_season is not None and scope.first_season == scope.last_season
    said = heard.any(S.RACE, S.MEETING, S.WHERE, S.CIRCUIT) and heard.any(S.WHICH, S.LIST, S.WHERE)
    races = said or (question.wanted is Wanted.EVENT and heard.any(S.WHICH, S.LIST))
    denied = heard.any(S.NOT) and not heard.any(S.NEVER, S.CORRECTION, S.WHY)
    plain = question.form in {*PLAIN, Form.TRUTH} and not (heard.roles.placed() or scope.session or question.condition)
    whole = heard.all(S.EVERY, S.YES_NO) and not heard.any(S.NEVER, S.NOT)  # "did he win every race in 2023"
    if whole:
        denied = races = True
    if not (denied and races and one_season and plain and heard.people == 1 and question.topic in MISSED):
        return question
    return replace(question, form=Form.LIST, wanted=Wanted.EVENT, negated=True)


def points_when_champion(question: Question, heard: Heard) -> Question:
    """With how many points somebody was champion, where no season is told: in each that he won."""
    crowned = question.topic is Topic.TITLE and Wanted.POINTS in question.also and question.form is Form.COUNT
    then = question.topic is Topic.POINTS and heard.any(S.TITLE, S.CHAMPION) and question.form is Form.WHICH
    asked = heard.any(S.COUNT) and heard.people == 1 and not (heard.roles.placed() or heard.any(S.LOST))
    if not (asked and (crowned or then)) or dated(question.scope) or question.antecedent is not None:
        return question
    titles = replace(question, topic=Topic.TITLE, wanted=Wanted.SEASON, form=Form.LIST, also=())
    told = replace(question, topic=Topic.POINTS, wanted=Wanted.POINTS, form=Form.WHICH, also=())
    return replace(told, antecedent=titles, antecedent_role=Role.SEASON)


def of_a_champion(question: Question, heard: Heard) -> Question:
    """By how many points somebody was champion: which of several of a name was champion is meant."""
    crowned = question.topic is Topic.POINTS and question.form is Form.DIFFERENCE and heard.any(S.CHAMPION)
    return replace(question, condition=Topic.TITLE) if crowned and heard.people == 1 else question


def from_pole(question: Question, heard: Heard) -> Question:
    """Pole and win at once: "who took pole and won", "how often has the polesitter won"."""
    both = heard.any(S.AND) or heard.all(S.POLESITTER, S.COUNT) or heard.all(S.POLESITTER, S.SHARE)
    joined = heard.any(S.WON) and both
    often = heard.any(S.WON, S.WIN) and heard.all(S.TIMES, S.COUNT) and not (heard.asked or heard.any(S.AND))
    both = question.topic is Topic.POLE and (joined or often) and not heard.any(S.OR, S.NOT)
    told = both and question.wanted in {Wanted.DRIVER, Wanted.COUNT, Wanted.EVENT} and question.condition is None
    return replace(question, topic=Topic.WIN, condition=Topic.POLE) if told else question


def ahead_of_another(question: Question, heard: Heard) -> Question:
    """How often one finished ahead of another: the two are held against each other."""
    beside = question.topic is Topic.PLACE and question.relation in {Relation.AHEAD, Relation.BEHIND}
    unsure = [a for a in question.alternatives if a.role is Role.OTHER]
    counted = heard.any(S.TIMES, S.COUNT) and heard.people == 1 and len(question.others) + len(unsure) == 1
    placed = question.position or heard.roles.placed() or heard.any(S.RUNNER_UP) or heard.slots.other_place
    rivals = (*question.others, *(a.choices[0] for a in unsure))
    drivers = heard.roles.drivers() and all(n.kind is NameKind.DRIVER for n in rivals)
    if not (beside and counted and drivers) or placed:
        return question
    subjects = (*question.subjects, *question.others)
    both = tuple(replace(a, role=Role.SUBJECT) if a in unsure else a for a in question.alternatives)
    held = replace(question, subjects=subjects, others=(), alternatives=both, relation=None)
    return replace(held, form=Form.HEAD_TO_HEAD, wanted=Wanted.DRIVER)


def maiden(question: Question, heard: Heard) -> Question:
    """Each one's first of a time or place: "the drivers who took their first win in 1997", "who made their debut"."""
    slots, scope = heard.slots, question.scope
    once = 1 in (slots.nth, slots.race_nth, slots.position) or heard.any(S.FIRST)
    began = heard.any(S.DEBUT) and question.topic is Topic.START
    told = (once and heard.any(S.OWN)) or heard.any(S.FIRST_TIME) or began
    people = question.wanted is Wanted.DRIVER and question.form in {*PLAIN, Form.FIRST} and not heard.asked
    if not (told and people and question.topic in MAIDENS) or scope.team or heard.any(S.LAST, S.YOUNGEST, S.OLDEST):
        return question
    if not (dated(scope) or heard.roles.placed()) or of_one_race(question, heard):
        return question
    within = replace(scope, round=None, session=None if slots.race_nth else scope.session)
    form = Form.COUNT if question.form is Form.COUNT else Form.LIST
    return replace(question, form=form, maiden=True, position=None, ordinal=None, scope=within)


def after_an_accident(question: Question, heard: Heard) -> Question:
    """Where somebody was hurt whose seat was taken afterwards: it was taken at other meetings."""
    hurt = heard.any(S.AFTERMATH) and question.relation is Relation.REPLACED and heard.roles.placed()
    if not hurt or question.scope.first_season is None:
        return question
    places = tuple(a for a in question.alternatives if a.role is not Role.PLACE)
    scope = replace(question.scope, event=None, circuit=None, country=None)
    return replace(question, scope=scope, alternatives=places)


CIRCUMSTANCES = (
    of_two_seasons,
    of_the_field,
    maiden,
    points_when_champion,
    of_a_champion,
    from_pole,
    ahead_of_another,
    after_an_accident,
    missed,
    last_for_a_team,
    held_against_all,
    whoever_did_so_often,
    of_a_team_ever,
    with_his_last_team,
    end_of_a_career,
    never_of_several,
    by_season,
    seasons_of_so_many,
    nth_of_a_season,
    by_then,
    beside_a_team,
    not_since,
    of_drivers_title,
    of_a_race_won,
    as_runner_up,
    on_sprint_pole,
    of_the_deciding_race,
)
