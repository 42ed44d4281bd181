"""What is asked of the finish of a race: at which place somebody came in, who was last, how many came in at all."""

from knowledge.questions.heard import DEEDS, Heard
from knowledge.questions.signal import S


def finishers_counted(heard: Heard) -> bool:
    """Whether it is asked how many reached the finish: "how many drivers finished the 2008 Chinese GP"."""
    who = heard.any(S.DRIVER, S.CAR) and not (heard.asked or heard.slots.position is not None)
    return heard.all(S.COUNT, S.FINISHED) and who and (heard.roles.placed() or heard.any(S.THERE))


def last_on_the_grid(heard: Heard) -> bool:
    """Whether who started or qualified last is asked of a race: "who started last at Spa in 2003"."""
    who = heard.any(S.WHO, S.WHO_IS, S.DRIVER) and not (heard.asked or heard.last_person or heard.any(*DEEDS))
    one = heard.roles.placed() and heard.slots.first_season is not None and heard.slots.race_nth is None
    return who and one and heard.any(S.LAST) and heard.any(S.STARTED, S.QUALIFIED, S.GRID) and not heard.slots.position


def last_of_a_race(heard: Heard) -> bool:
    """Whether the last of one race is asked for: "dernier du GP de Monaco 2021"."""
    one = heard.slots.first_season is not None and heard.slots.first_season == heard.slots.last_season
    more = heard.asked or heard.any(S.RACE, S.MEETING)
    return heard.any(S.LAST) and one and heard.roles.event is not None and not more


def ended_somewhere(heard: Heard) -> bool:
    """Whether the place is asked of somebody who is not named again: "and where did he finish?", "fini combien ?"."""
    asks = heard.any(S.POSITION, S.WHERE, S.HOW_MUCH) and not heard.any(S.WHO, S.DRIVER)
    return heard.any(S.FINISHED) and asks and heard.slots.position is None


def ended_from_pole(heard: Heard) -> bool:
    """Whether the place at the finish is asked of somebody named who is told to have started from pole."""
    return heard.any(S.FROM_POLE) and heard.asked and ended_somewhere(heard) and not heard.any(S.WON, S.WIN, S.COUNT)


def among_the_first(heard: Heard) -> bool:
    """Whether it is asked how often, first or whether one was among the first few: "top ten finishes"."""
    few = (heard.slots.limit is not None and heard.any(S.TOP)) or heard.any(S.FRONT_ROW)
    counted = heard.any(S.COUNT, S.FIRST, S.MOST) or heard.slots.position == 1
    ended = heard.any(S.FINISHED, S.RESULTS, S.STARTED, S.QUALIFIED, S.GRID, S.FRONT_ROW) or (heard.asked and counted)
    ended = ended or (heard.any(S.MOST) and not heard.any(S.DRIVER, S.TEAM, S.MAKE, S.NATION))
    of_series = heard.any(S.CHAMPIONSHIP, S.STANDINGS, S.TITLE, S.CHAMPION, S.POINTS, S.WIN, S.WON, S.PODIUM, S.POLE)
    ranked = heard.any(S.MOST, S.STREAK, S.FEWEST) or (
        heard.any(S.COUNT, S.TIMES) and (heard.asked or heard.any(S.DRIVER))
    )
    his = heard.slots.position == 1 or heard.any(S.YES_NO, S.FIRST, S.LAST, S.SHARE, S.WHEN, S.EVER)
    return few and ended and not of_series and bool(ranked or (heard.asked and his))


def won_from_afar(heard: Heard) -> bool:
    """Whether it is asked from how far back on the grid a race was won: "the lowest grid position to win from"."""
    far = heard.any(S.WORST, S.FEWEST, S.EXTREME) and heard.slots.position is None
    return far and heard.any(S.WON, S.WIN) and heard.any(S.GRID) and not heard.any(S.POLE, S.TITLE, S.CHAMPION, S.COUNT)
