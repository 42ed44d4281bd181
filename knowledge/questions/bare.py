"""What names alone ask: of a driver his place or his record, of a meeting its result."""

from knowledge.questions.heard import Heard
from knowledge.questions.question import Topic
from knowledge.questions.signal import S

SMALL = frozenset({S.FILLER, S.LANGUAGE, S.AND, S.WITH_TEAM, S.ON_BEHALF, S.IN_TEAM, S.AT, S.FROM, S.FOLLOW,
                   S.RACE, S.MEETING, S.WHERE, S.CATEGORY})  # fmt: skip


def bare_names(heard: Heard) -> Topic | None:
    """What is asked where names stand alone: a driver's place in a race, somebody's record, a meeting's result."""
    telling = heard.signals - SMALL
    if heard.slots.nth is not None or heard.slots.race_nth is not None:
        return None
    if telling - {S.SESSION, S.SINCE, S.UNTIL, S.BEFORE, S.AFTER, S.OR, S.PERSON, S.ROUND, S.TEAM, S.MAKE, S.DRIVER}:
        return None
    if heard.asked:
        return Topic.PLACE if heard.roles.placed() or heard.slots.session else Topic.RECORD
    dated = heard.slots.first_season is not None and heard.slots.first_season == heard.slots.last_season
    told = dated or heard.any(S.RACE, S.MEETING)
    return Topic.CLASSIFICATION if heard.roles.placed() and told else None
