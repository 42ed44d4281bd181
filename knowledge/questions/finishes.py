"""What is asked of the finish of a race: at which place somebody came in, who was last, how many came in at all."""

from knowledge.questions.heard import Heard
from knowledge.questions.signal import S


def finishers_counted(heard: Heard) -> bool:
    """Whether it is asked how many reached the finish: "how many drivers finished the 2008 Chinese GP"."""
    who = heard.any(S.DRIVER, S.CAR) and not (heard.asked or heard.slots.position is not None)
    return heard.all(S.COUNT, S.FINISHED) and who and (heard.roles.placed() or heard.any(S.THERE))


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
