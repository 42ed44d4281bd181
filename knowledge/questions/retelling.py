"""Follow-ups on one deed: how old he was then, at which race it was, who else did something there."""

from dataclasses import replace

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import WH, Heard
from knowledge.questions.inheritance import inherit
from knowledge.questions.question import Form, Question, Role, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.turn import Turn

ONCE = frozenset({Form.WHICH, Form.FIRST, Form.LAST})
DATED = ONCE | {Form.YOUNGEST, Form.OLDEST}  # of which the answer tells a day
AT_A_RACE = frozenset(
    {
        Topic.WIN,
        Topic.POLE,
        Topic.FASTEST_LAP,
        Topic.PODIUM,
        Topic.PLACE,
        Topic.GRID,
        Topic.CLASSIFICATION,
        Topic.RETIREMENT,
    }
)


def told_again(turn: Turn, question: Question, before: Question) -> Question | None:
    """The question before with another hole, or this one at the race that answers it."""
    heard, topic = turn.heard, question.topic
    if (hole := _another_hole(turn, question, before)) is not None:
        return hole
    if _where_he_was(question, before, heard):
        theirs = tuple(a for a in before.alternatives if a.role is Role.SUBJECT)
        question = replace(question, subjects=before.subjects, alternatives=theirs)
        return replace(question, antecedent=before, antecedent_role=Role.PLACE, inherited=("question",))
    if _at_that_race(question, before, heard):
        return replace(question, antecedent=before, antecedent_role=Role.PLACE, inherited=("question",))
    if _of_that_season(question, before, heard):
        theirs = tuple(a for a in before.alternatives if a.role is Role.SUBJECT)
        of_him = replace(question, subjects=before.subjects, alternatives=theirs, inherited=("question",))
        return replace(of_him, antecedent=before, antecedent_role=Role.SEASON)
    if topic is Topic.STANDING and question.form is Form.WHICH and _of_those_before(turn, question, before):
        return inherit(replace(question, wanted=Wanted.POSITION, form=Form.WHICH), before, heard)
    return None


def _another_hole(turn: Turn, question: Question, before: Question) -> Question | None:
    """The same deed with another hole, or another deed with the same: how old he was, where it was, for which team."""
    heard, topic = turn.heard, question.topic
    if topic is Topic.PROFILE and heard.all(S.AGE, S.THEN) and before.topic in DEED_TOPICS and before.form in DATED:
        return turn.instead_of(before, wanted=Wanted.AGE, also=())
    raced = topic is Topic.EVENT and heard.leaning
    aged = before.wanted is Wanted.AGE and question.form in ONCE and not heard.any(*WH)
    if aged and (raced or topic in DEED_TOPICS):
        again = replace(question, topic=Topic.START if raced else topic, wanted=Wanted.AGE)
        return inherit(again, before, heard)
    crowned = before.topic is Topic.TITLE and before.form in {Form.FIRST, Form.LAST} and before.subjects
    if topic is Topic.TEAM and crowned and _tells_itself(topic, heard, before):
        return turn.instead_of(before, wanted=Wanted.TEAM, also=())
    if _tells_itself(topic, heard, before):
        return turn.instead_of(before)
    if topic is Topic.TEAM and _team_alone(turn) and before.topic in DEED_TOPICS and before.subjects:
        return turn.instead_of(before, wanted=Wanted.TEAM, form=Form.LIST, also=())
    return None


def _team_alone(turn: Turn) -> bool:
    """Whether a team is asked for by nothing but "with which": of what was done before, and not of a life."""
    first = next((c for c in turn.sheet.found if not (S.AND in c or S.FOLLOW in c)), None)
    return first is not None and S.DRIVES_FOR in first and not turn.heard.any(S.DRIVES, S.TOOK_PART, S.YES_NO, S.PERSON)


def _tells_itself(topic: Topic, heard: Heard, before: Question) -> bool:
    """Whether what is asked is part of the answer just given: at which race it was, for which team."""
    roles, slots = heard.roles, heard.slots
    told = heard.named or roles.placed() or slots.first_season or slots.latest or slots.previous or slots.round
    more = heard.any(S.FIRST, S.LAST, S.NEXT, S.COUNT, S.MOST, S.AFTER, S.BEFORE, S.WHO, S.WIN, S.WON, S.CALENDAR)
    single = (
        before.form in {Form.FIRST, Form.LAST, Form.TRUTH, Form.EVER}
        or before.wanted is Wanted.EVENT
        or before.ordinal is not None
    )
    once = before.topic in DEED_TOPICS and single
    team = topic is Topic.TEAM and bool(before.subjects or before.alternatives)
    return once and not (told or more) and (topic is Topic.EVENT or team)


def _at_that_race(question: Question, before: Question, heard: Heard) -> bool:
    """Whether something else is asked of the race of somebody's first or last deed: "who was on pole for that one?"."""
    single = before.form in {Form.FIRST, Form.LAST} and before.topic in DEED_TOPICS - {Topic.TITLE}
    scope = question.scope
    placed = heard.roles.placed() or scope.first_season or scope.round or scope.latest or scope.previous
    plain = question.form in {Form.WHICH, Form.LIST} and question.wanted in {Wanted.DRIVER, Wanted.TIME}
    of_race = question.topic in AT_A_RACE and heard.any(S.WHO, S.WHO_IS, S.THERE)
    return single and of_race and plain and not (placed or heard.people or heard.any(S.PERSON))


def _where_he_was(question: Question, before: Question, heard: Heard) -> bool:
    """Whether his place is asked in the race of his first or last deed: "where did he finish?"."""
    single = before.form in {Form.FIRST, Form.LAST} and before.topic in DEED_TOPICS - {Topic.TITLE}
    his = bool(before.subjects or any(a.role is Role.SUBJECT for a in before.alternatives)) and not heard.named
    scope = question.scope
    told = heard.roles.placed() or scope.first_season or scope.round or scope.latest or scope.previous
    place = question.topic in {Topic.PLACE, Topic.GRID, Topic.QUALIFYING} and question.wanted is Wanted.POSITION
    return single and his and place and question.form is Form.WHICH and not told


def _of_that_season(question: Question, before: Question, heard: Heard) -> bool:
    """Whether something is asked of somebody's best or worst season, which was asked for before."""
    season = before.topic is Topic.STANDING and before.form in {Form.BEST, Form.WORST}
    his = bool(before.subjects or any(a.role is Role.SUBJECT for a in before.alternatives))
    scope = question.scope
    told = heard.named or heard.roles.placed() or scope.first_season or scope.latest or scope.previous or scope.round
    of_it = question.topic in {Topic.TEAM, Topic.TEAMMATE, Topic.CAR, Topic.POINTS} or heard.any(S.SAME)
    return season and his and of_it and not (told or heard.any(S.WHO, S.LIST, S.TEAMS, S.FIRST, S.LAST))


def _of_those_before(turn: Turn, question: Question, before: Question) -> bool:
    """Whether the championship alone is said of those spoken of: "and in the championship?"."""
    people = before.subjects or any(a.role is Role.SUBJECT for a in before.alternatives)
    told = turn.heard.any(S.WHO, S.DRIVER, S.TEAM, S.MAKE, S.TOP, S.LEADS, S.RUNNER_UP, S.STANDINGS, S.RESULTS, S.LIST)
    return bool(people) and not (told or turn.heard.named or question.position or question.limit)
