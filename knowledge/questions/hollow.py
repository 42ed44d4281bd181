"""What a question must not be: about nobody, or with words that no part of it answers to."""

from collections.abc import Callable

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard, several_deeds
from knowledge.questions.nobody import dated, named, no_place, no_place_of_a_year, no_rivals, of_nobody, share_of_nobody
from knowledge.questions.question import Form, Question, Relation, Role, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.surplus import of_one_race, says_more
from knowledge.questions.untold import (
    apart,
    before_whom,
    beginners,
    counted_places,
    denied,
    lap_of_all_times,
    of_a_team_alone,
    of_the_deciding_race,
    points_of_a_team,
    ranked_or_ended,
    tells_nothing,
)

ORDERS = frozenset(
    {
        Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.STANDING, Topic.CLASSIFICATION, Topic.GAP, Topic.POINTS,
        Topic.EVENT,
    }
)  # fmt: skip
IN_TURN = frozenset({Relation.REPLACED, Relation.SUCCEEDED, Relation.LATER})


def is_hollow(question: Question, heard: Heard) -> bool:
    """Whether a question names nobody where it must, or joins what cannot be joined."""
    return any(holds(question, heard) for holds in HOLLOW)


def _measured_out_of_order(question: Question, heard: Heard) -> bool:
    ahead = question.relation in {Relation.AHEAD, Relation.BEHIND}
    beaten = heard.any(S.AHEAD) and not heard.any(S.BEFORE) and question.form not in {Form.COMPARE, Form.HEAD_TO_HEAD}
    return (ahead or beaten) and question.topic not in ORDERS


def _counted_by_season(question: Question) -> bool:
    """Whether the most of one season is asked for: of a driver's seasons, or of all."""
    of_whom = question.wanted in {Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER, Wanted.SEASON}
    ranked = question.form in {Form.MOST, Form.TOP} and question.topic in DEED_TOPICS - {Topic.TITLE}
    if question.topic is Topic.POINTS:
        return question.form in {Form.MOST, Form.TOP}
    if question.form is Form.LIST and question.wanted is Wanted.SEASON and question.topic in DEED_TOPICS:
        return bool(question.subjects or question.alternatives)
    return ranked and of_whom and (question.wanted is not Wanted.SEASON or bool(question.subjects))


def _averaged(question: Question) -> bool:
    return question.form is Form.AVERAGE and question.topic in DEED_TOPICS


def _from_the_grid(question: Question, heard: Heard) -> bool:
    """A win told by where it started from, unless that is pole."""
    told = question.topic in {Topic.START, Topic.POLE, Topic.GRID} or question.condition is Topic.GRID
    return heard.any(S.WIN, S.WON) and heard.any(S.STARTED, S.GRID) and not told


def _ranked_by_place(question: Question) -> bool:
    """Whether all are ranked by how often they had a place of the championship: "most often runner-up"."""
    return question.topic is Topic.STANDING and question.position is not None and question.form is Form.MOST


def _untimed(question: Question, heard: Heard) -> bool:
    """A "before" or "after" that no slot has taken: "before his first title"."""
    scope = question.scope
    bounded = (scope.first_season is None) != (scope.last_season is None)
    timed = question.antecedent is not None and question.antecedent_role is not Role.SUBJECT
    taken = scope.moment or timed or question.relation or bounded or question.topic in {Topic.EVENT, Topic.PENALTY}
    told = heard.any(S.BEFORE, S.AFTER) and not heard.any(S.YEAR_AFTER, S.YEAR_BEFORE)
    carried = question.inherited and question.topic not in DEED_TOPICS  # "and who was before him?"
    return told and not (taken or carried) and question.form not in {Form.DIFFERENCE, Form.HEAD_TO_HEAD}


def _unused(question: Question, heard: Heard) -> bool:
    """A superlative or a second deed that no part of the question answers to."""
    lap = heard.any(S.LAP, S.FASTEST_LAP, S.QUALIFIED, S.POLE)
    widest = question.topic is Topic.GAP or question.wanted is Wanted.GAP
    extreme = heard.any(S.EXTREME) and question.form not in {Form.STREAK, Form.SHARE} and not widest
    numbered = question.ordinal is not None and heard.any(S.LAST)  # "his third and final title"
    by_points = question.topic is Topic.POINTS and question.form is Form.DIFFERENCE
    deeds = several_deeds(heard) and not (question.topic is Topic.RECORD or question.without or by_points or numbered)
    fewest = question.topic is Topic.POINTS and question.form is Form.FEWEST and heard.any(S.WON, S.WIN, S.TITLE)
    behind = question.relation in {Relation.AHEAD, Relation.BEHIND} and question.form is Form.MOST
    won = question.topic is Topic.TITLE and heard.all(S.CHAMPION, S.WIN) and not heard.any(S.TITLE, S.CHAMPIONSHIP)
    return extreme or deeds or fewest or behind or won or (heard.any(S.FASTEST) and not lap)


def _excluded(question: Question, heard: Heard) -> bool:
    """A disqualification or an absence from the start that no part of the question answers to."""
    told = question.status or question.inherited or question.topic is Topic.PENALTY
    return heard.any(S.DISQUALIFIED, S.NOT_STARTED) and not told


def _of_a_race(question: Question, heard: Heard) -> bool:
    """Points or places of a race, or of a meeting over many seasons, where a championship alone has them."""
    scope, slots = question.scope, heard.slots
    first = slots.race_nth == 1 and scope.moment is None and not (scope.latest_event or question.inherited)
    placed = heard.roles.placed() and scope.moment is None
    return first or (placed and scope.first_season != scope.last_season)


UNCOUNTED = frozenset({Topic.STANDING, Topic.CLASSIFICATION, Topic.GAP, Topic.EVENT, Topic.PROFILE, Topic.TEAMMATE})
OF_DEEDS_ALONE: dict[Form, frozenset[Topic]] = {
    Form.SHARE: frozenset(),
    Form.YOUNGEST: frozenset({Topic.PLACE, Topic.GRID, Topic.QUALIFYING}),
    Form.OLDEST: frozenset({Topic.PLACE, Topic.GRID, Topic.QUALIFYING}),
    Form.STREAK: frozenset({Topic.STANDING}),
    Form.AVERAGE: frozenset({Topic.POINTS, Topic.PLACE, Topic.GRID, Topic.QUALIFYING}),
}
HOLLOW: tuple[Callable[[Question, Heard], bool], ...] = (
    lambda q, h: h.roles.clash or apart(q, h),
    lambda q, h: q.without is not None and q.topic not in DEED_TOPICS and not _ranked_by_place(q),
    lambda q, h: q.scope.home and q.topic not in DEED_TOPICS - {Topic.TITLE},
    lambda q, h: q.wanted is Wanted.TIME and q.form in {Form.MOST, Form.FEWEST, Form.TOP},
    share_of_nobody,
    of_the_deciding_race,
    lambda q, h: q.topic is Topic.TITLE and h.all(S.OF_DRIVERS, S.TEAM, S.OWN) and not h.any(S.MAKE),
    lambda q, h: (q.topic is Topic.TITLE and q.wanted is Wanted.CIRCUIT) or (h.any(S.EVERY) and not q.negated),
    lambda q, h: q.topic is Topic.RECORD and h.any(S.MOST) and h.roles.placed() and not h.asked,
    before_whom,
    ranked_or_ended,
    lambda q, h: (
        q.wanted is Wanted.TRUTH
        and q.topic in DEED_TOPICS
        and (h.slots.nth == 1 or h.any(S.FIRST))
        and q.antecedent_role is not Role.PLACE
        and not (q.ordinal and (q.inherited or dated(q) or h.roles.placed()))
    ),
    lambda q, h: q.topic is Topic.TITLE and h.any(S.NOW) and h.slots.first_season is not None,
    lambda q, h: q.topic is Topic.TITLE and q.form is Form.COUNT and h.any(S.WON, S.POLE) and h.any(S.RACE, S.POLE),
    lambda q, h: q.topic is Topic.TITLE and h.makers and h.all(S.DRIVER, S.MAKE, S.AND, S.COUNT),
    lambda q, h: h.any(S.SAME) and len(q.subjects) + len(q.alternatives) > 1 and h.people > 1 and h.any(S.COUNT),
    lambda q, h: (
        q.scope.moment is not None and not (h.roles.placed() or q.inherited or q.antecedent) and of_a_team_alone(q, h)
    ),
    lambda q, h: (q.scope.session or "").startswith("Sprint") and q.topic in {Topic.GRID, Topic.POLE},
    lambda q, h: h.any(S.LAP_RECORD) and not dated(q),
    lap_of_all_times,
    lambda q, h: q.topic is Topic.RETIREMENT and h.any(S.WIN, S.PODIUM, S.POLE, S.TITLE, S.SCORED),
    lambda q, h: q.without is None and h.any(S.WITHOUT) and q.condition is None,
    lambda q, h: q.form is Form.COUNT and q.wanted is Wanted.TEAM and h.all(S.AND, S.COUNT, S.LIST),
    lambda q, h: q.per_season and not (_counted_by_season(q) or q.wanted is Wanted.NTH or _averaged(q)),
    lambda q, h: (q.at_least or 1) > 1 and q.form in {Form.YOUNGEST, Form.OLDEST, Form.MOST, Form.FEWEST, Form.LAST},
    lambda q, h: (q.at_least or 1) > 1 and q.wanted is Wanted.TRUTH and not (named(q) or q.scope.team or q.inherited),
    lambda q, h: h.any(S.DIFFERENT) and (q.form in {Form.MOST, Form.TOP, Form.FEWEST} or (q.at_least or 1) > 1),
    lambda q, h: h.all(S.DIFFERENT, S.WITH_TEAM, S.TEAM) and q.wanted is Wanted.DRIVER,
    lambda q, h: (
        q.topic in {Topic.POINTS, Topic.TITLE}
        and q.form is Form.FEWEST
        and h.any(S.POINTS)
        and q.wanted is not Wanted.GAP
    ),
    lambda q, h: q.topic is Topic.POINTS and q.form in {Form.MOST, Form.TOP} and h.any(S.ALL_TIME) and not dated(q),
    lambda q, h: q.at_least is not None and q.topic in UNCOUNTED and q.form is not Form.STREAK,
    lambda q, h: q.topic in {Topic.POINTS, Topic.STANDING} and h.all(S.POINTS, S.COUNT, S.DRIVER) and not h.asked,
    lambda q, h: q.form in OF_DEEDS_ALONE and q.topic not in DEED_TOPICS | OF_DEEDS_ALONE[q.form],
    lambda q, h: q.form is Form.AVERAGE and (h.any(S.TIME, S.LAP, S.AGE) or (q.topic in ORDERS and not named(q))),
    lambda q, h: q.topic in {Topic.POINTS, Topic.STANDING} and _of_a_race(q, h),
    lambda q, h: q.ordinal is not None and q.topic in DEED_TOPICS and not (named(q) or q.inherited or q.scope.team),
    lambda q, h: h.any(S.REPLACED) and q.relation not in IN_TURN,
    lambda q, h: bool(h.slots.round and h.slots.moment) and not (dated(q) or q.inherited),
    lambda q, h: q.form is Form.COMPARE and h.any(S.BEST_SEASON),
    lambda q, h: h.any(S.NTH) and q.wanted is not Wanted.NTH and q.topic in DEED_TOPICS,
    lambda q, h: q.relation is Relation.LATER and q.form is not Form.FIRST,
    lambda q, h: q.relation is Relation.SINCE,
    lambda q, h: q.form in {Form.BEST, Form.WORST} and bool(q.relation),
    lambda q, h: (
        q.topic in DEED_TOPICS and h.all(S.BETWEEN, S.COUNT) and h.slots.nth is not None and not dated(q) and h.asked
    ),
    lambda q, h: (
        q.topic is Topic.RETIREMENT and h.any(S.CAREER_END) and not (h.asked or h.roles.placed() or q.inherited)
    ),
    lambda q, h: q.topic is Topic.GAP and h.any(S.EXTREME) and q.form not in {Form.MOST, Form.FEWEST},
    lambda q, h: (
        q.topic is Topic.STANDING and q.wanted is Wanted.SEASON and not h.any(S.CHAMPIONSHIP, S.RUNNER_UP, S.TITLE)
    ),
    lambda q, h: q.topic is Topic.TEAM and h.any(S.BOTH) and len(q.subjects) > 1,
    lambda q, h: h.any(S.CRASHED) and q.topic is Topic.RETIREMENT and q.form not in {Form.WHICH, Form.LIST, Form.TRUTH},
    lambda q, h: q.topic is Topic.POINTS and q.wanted is Wanted.TRUTH and q.value is None,
    lambda q, h: q.form is Form.BEST and q.topic in ORDERS and not named(q),
    lambda q, h: q.topic is Topic.PROFILE and q.form is Form.WHICH and h.people > 1 and h.any(S.OR),
    lambda q, h: q.topic is Topic.PENALTY and h.any(S.MOST, S.MORE, S.FEWEST),
    _measured_out_of_order,
    of_nobody,
    no_place,
    no_place_of_a_year,
    lambda q, h: h.all(S.LAPS, S.LEADS),
    lambda q, h: q.topic is Topic.GAP and h.any(S.LAPS) and not (h.roles.placed() or h.slots.session or q.inherited),
    lambda q, h: q.form is Form.TRUTH and h.any(S.LIST, S.TOTAL) and h.any(S.RACE) and h.roles.placed(),
    points_of_a_team,
    lambda q, h: h.all(S.AMOUNT, S.WON) and q.topic is Topic.WIN,
    says_more,
    tells_nothing,
    no_rivals,
    _from_the_grid,
    lambda q, h: not (q.maiden or of_one_race(q, h)) and beginners(q, h),
    denied,
    _untimed,
    _unused,
    _excluded,
    counted_places,
)
