"""Somebody's first and last race, asked for as a race or by its season."""

from knowledge.questions.heard import DEEDS, Heard
from knowledge.questions.signal import S


def first_season(heard: Heard) -> bool:
    """Whether the season is asked for in which somebody began or ended: "Red Bull's first season"."""
    told = heard.slots.nth == 1 or heard.any(S.FIRST, S.LAST)
    more = heard.any(*DEEDS, S.POINTS, S.CHAMPIONSHIP, S.STANDINGS, S.FINISHED, S.POSITION, S.BEST, S.WORST, S.TEAMMATE)
    asking = not heard.any(S.WHO, S.COUNT, S.HOW_MUCH, S.CAR, S.CAR_NUMBER, S.YES_NO, S.WHERE, S.DRIVER, S.TEAM)
    return heard.any(S.CAMPAIGN) and told and heard.asked and asking and not (more or heard.roles.placed())


def race_of_makers(heard: Heard) -> bool:
    """Whether the first or last race of a team is asked for, or those without a deed: "Alpine's first Grand Prix"."""
    slots = heard.slots
    told = 1 in (slots.nth, slots.race_nth) or slots.race_nth == -1 or heard.any(S.FIRST, S.LAST, S.DEBUT, S.WITHOUT)
    return heard.makers and told and heard.any(S.RACE, S.MEETING) and not heard.roles.placed()


def since_when(heard: Heard) -> bool:
    """Whether it is asked since when somebody has been racing: "since when has Ferrari raced"."""
    raced = heard.any(S.DRIVES, S.DRIVES_FOR, S.TOOK_PART, S.STARTED) and not heard.any(
        *DEEDS, S.POINTS, S.NOT, S.NEVER
    )
    return heard.all(S.SINCE, S.WHEN, S.LAST) and heard.people == 1 and raced and not heard.roles.placed()


def begun_or_ended(heard: Heard) -> bool:
    """Whether somebody's first or last race is asked for, as a race or by its season."""
    return race_of_makers(heard) or first_season(heard)
