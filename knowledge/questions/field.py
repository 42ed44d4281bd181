"""Those who race, where they are counted: in the season that is now, unless another is told."""

from dataclasses import replace

from knowledge.questions.heard import DEEDS, Heard
from knowledge.questions.question import Question, Scope, Topic
from knowledge.questions.signal import S


def field_counted(heard: Heard) -> bool:
    """Whether those who race are counted: "how many teams are there", "how many drivers were there in 1975"."""
    plain = not (heard.asked or heard.any(S.RACE, S.MEETING, S.CIRCUIT, S.ROUND, S.NATION, S.YEAR, *DEEDS))
    return heard.all(S.COUNT, S.HELD) and heard.any(S.TEAM, S.MAKE, S.DRIVER) and plain


def nationals_counted(heard: Heard) -> bool:
    """Whether those of a country who ever raced are counted: "how many drivers are from Monaco"."""
    of_country = heard.all(S.COUNT, S.DRIVER) and heard.roles.nation is not None
    more = heard.any(*DEEDS, S.RACE, S.MEETING, S.BORN, S.DIED, S.POINTS, S.SCORED, S.NATION, S.YEAR, S.CIRCUIT)
    return of_country and not (heard.asked or more)


def of_the_field(question: Question, heard: Heard) -> Question:
    """Those who race are counted in the season that is now, where none is told: "how many teams are there"."""
    now = question.topic is Topic.START and field_counted(heard) and not heard.any(S.EVER, S.ALL_TIME, S.TOTAL)
    if not now or _dated(question.scope) or heard.roles.placed():
        return question
    return replace(question, scope=replace(question.scope, latest=True))


def _dated(scope: Scope) -> bool:
    return bool(scope.first_season or scope.last_season or scope.latest or scope.previous)
