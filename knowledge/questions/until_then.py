"""All that was done until then, by the end of a season or until a race of one; and nothing since a season."""

from dataclasses import replace

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Moment, Question, Role, Scope, Topic, Wanted
from knowledge.questions.signal import S


def _until_that_race(question: Question) -> Question:
    """All that was done until a meeting of one season, which is found first."""
    scope = question.scope
    places = tuple(a for a in question.alternatives if a.role is Role.PLACE)
    others = tuple(a for a in question.alternatives if a.role is not Role.PLACE)
    nowhere = replace(scope, event=None, circuit=None, country=None, moment=scope.moment or Moment.AFTER)
    race = Question(
        question.text, question.language, Topic.EVENT, Wanted.EVENT, scope=replace(scope, moment=None, team=None),
        alternatives=places,
    )  # fmt: skip
    always = replace(nowhere, first_season=None, last_season=None)
    return replace(question, scope=always, alternatives=others, antecedent=race, antecedent_role=Role.MOMENT)


def _as_things_stood(question: Question, heard: Heard) -> bool:
    """Whether "had" tells of all until a race; "how many had he won in 2024 after Monza" does not."""
    verb = heard.any(S.WON) and not heard.any(S.WIN)
    stood = heard.any(S.HAD) and question.scope.moment is not None and question.scope.session is None
    return stood and not (verb or heard.any(S.CAMPAIGN, S.PER_SEASON))


def by_then(question: Question, heard: Heard) -> Question:
    """All that was done until the end of a season: "how many wins did he have at the end of 2014"."""
    scope = question.scope
    counted = question.form is Form.COUNT and question.wanted is Wanted.COUNT and question.topic in DEED_TOPICS
    told = heard.any(S.BY_THEN) or (question.topic is Topic.TITLE and heard.any(S.HAD) and not heard.any(S.WON))
    meeting = heard.roles.placed() and scope.first_season is not None
    told = told or _as_things_stood(question, heard)
    if not (counted and told and heard.asked) or scope.first_season != scope.last_season:
        return question
    if meeting:
        return _until_that_race(question)
    return replace(question, scope=replace(scope, first_season=None))


def beside_a_team(question: Question, heard: Heard) -> Question:
    """How often somebody did something before he drove for a team, or after he left it."""
    team, when = question.scope.team, heard.slots.team_moment
    counted = question.form is Form.COUNT and question.wanted is Wanted.COUNT and question.topic in DEED_TOPICS
    dated = question.scope.first_season or heard.roles.placed()
    if team is None or when is None or not counted or dated or question.topic is Topic.TITLE or heard.people != 1:
        return question
    form = Form.FIRST if when is Moment.BEFORE else Form.LAST
    there = Question(
        question.text, question.language, Topic.START, Wanted.EVENT, form,
        scope=Scope(championship=question.scope.championship, team=team),
    )  # fmt: skip
    scope = replace(question.scope, team=None, moment=when)
    return replace(question, scope=scope, antecedent=there, antecedent_role=Role.MOMENT)


def not_since(question: Question, heard: Heard) -> Question:
    """Whether nothing was done after a season in which it was: "they have not won since 2012"."""
    scope = question.scope
    denied = question.negated and question.wanted is Wanted.TRUTH and heard.any(S.SINCE)
    if not denied or scope.first_season is None or scope.last_season is not None:
        return question
    return replace(question, scope=replace(scope, first_season=scope.first_season + 1))
