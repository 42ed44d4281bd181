"""The race at which a title was decided: "where did he clinch it", "in which race was he crowned"."""

from dataclasses import replace

from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Question, Topic, Wanted
from knowledge.questions.signal import S


def is_of_the_deciding_race(heard: Heard) -> bool:
    """Whether it is asked where a driver's title was won, or at which race it was decided."""
    series = heard.any(S.TITLE, S.CHAMPIONSHIP) or heard.wins_series
    crowned = heard.any(S.CHAMPION) and heard.asked and not heard.any(S.WIN, S.WON)
    won = (series and heard.any(S.CLINCHED, S.WON)) or crowned
    slots = heard.slots
    dated = slots.first_season is not None and slots.first_season == slots.last_season
    where = heard.any(S.WHERE) or (heard.any(S.WHICH) and heard.any(S.RACE, S.MEETING, S.CIRCUIT))
    when = heard.any(S.WHEN, S.DATE) and dated and heard.any(S.CLINCHED)
    other = heard.any(
        S.WHO, S.COUNT, S.TIMES, S.MAKE, S.TEAM, S.CAR, S.YEAR, S.MOST, S.AGE, S.POINTS, S.STANDINGS, S.LEADS, S.NOT,
        S.NEVER, S.POLE, S.PODIUM, S.DEBUT, S.FINISHED, S.POSITION, S.STARTED, S.RUNNER_UP, S.STREAK,
    )  # fmt: skip
    raced = slots.race_nth is not None or slots.round is not None or slots.session is not None
    told = heard.roles.placed() or slots.moment is not None or raced or heard.makers or slots.position is not None
    whose = dated or heard.roles.drivers()
    return won and (where or when) and whose and not (other or told) and heard.people < 2


def of_the_deciding_race(question: Question, heard: Heard) -> Question:
    """The title with the race that decided it as the hole."""
    if not is_of_the_deciding_race(heard):
        return question
    nth = heard.slots.nth or (1 if heard.any(S.FIRST) else None)
    form = Form.LAST if heard.any(S.LAST) else Form.WHICH
    asked = replace(question, topic=Topic.TITLE, wanted=Wanted.EVENT, form=form, ordinal=nth, condition=Topic.EVENT)
    return replace(asked, position=None, also=(), scope=replace(asked.scope, category=None, session=None))
