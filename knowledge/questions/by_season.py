"""Somebody's deeds told season by season, and two seasons of his held against each other."""

from dataclasses import replace

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Topic, Wanted
from knowledge.questions.signal import S


def by_season(question: Question, heard: Heard) -> Question:
    """A count told season by season: "his wins per season"."""
    plain = question.form is Form.WHICH and not heard.any(S.WHO, S.WHICH)
    counted = (plain or question.form in {Form.COUNT, Form.LIST}) and question.topic in DEED_TOPICS - {Topic.TITLE}
    if not (question.per_season and counted and heard.asked) or heard.any(S.MOST, S.AVERAGE):
        return question
    return replace(question, form=Form.LIST, wanted=Wanted.SEASON)


def nth_of_a_season(question: Question, heard: Heard) -> Question:
    """Which one of a season it was, where one is spoken of: "which win of the season was it"."""
    told = question.wanted is Wanted.NTH and heard.any(S.CAMPAIGN, S.PER_SEASON, S.THIS_SEASON)
    return replace(question, per_season=told) if question.wanted is Wanted.NTH else question


def of_two_seasons(question: Question, heard: Heard) -> Question:
    """Somebody's deeds in two seasons held against each other: each is told, "more wins in 2022 than in 2021"."""
    scope = question.scope
    pair = scope.first_season is not None and scope.last_season not in (None, scope.first_season)
    more = heard.any(S.MORE) and heard.people == 1 and pair and heard.slots.at_least is None
    if not more or question.topic not in DEED_TOPICS or heard.any(S.WHO, S.WHICH, S.BETWEEN, S.SINCE):
        return question
    return replace(question, form=Form.LIST, wanted=Wanted.SEASON, per_season=True)


def seasons_of_so_many(question: Question, heard: Heard) -> Question:
    """The seasons in which somebody did something so often: "seasons with more than 5 wins", "his year of 4 wins"."""
    season = question.wanted is Wanted.SEASON or (heard.any(S.CAMPAIGN) and question.wanted is Wanted.EVENT)
    listed = question.form in {Form.WHICH, Form.LIST} and question.topic in DEED_TOPICS - {Topic.TITLE}
    scope, often = question.scope, (question.at_least or 1) > 1
    told = scope.first_season is not None and scope.first_season == scope.last_season
    if not (season and listed and often and heard.asked) or told or heard.roles.placed():
        return question
    exactly = question.exactly or (heard.slots.at_least is None and heard.slots.value is not None)
    return replace(question, form=Form.COUNT, wanted=Wanted.SEASON, exactly=exactly)
