"""What can be told of questions about whoever was beside somebody: in the order, or in the car."""

from knowledge.questions.heard import Heard, of_a_season, of_points
from knowledge.questions.question import Relation
from knowledge.questions.signal import S

AHEAD_OR_BEHIND = frozenset({Relation.AHEAD, Relation.BEHIND})


def ahead_in_a_season(heard: Heard) -> bool:
    """Whether an order of somebody and another is a championship's: it is spoken of, or "did X beat Y in 1988"."""
    spoken = heard.any(S.CHAMPIONSHIP, S.STANDINGS) and heard.asked
    often = heard.any(S.OFTEN_AHEAD, S.TIMES, S.COUNT, S.EVER, S.MOST, S.MORE, S.OR, S.TOUCHED)
    whole = heard.any(S.YES_NO, S.AHEAD) and of_a_season(heard) and heard.asked and not often
    return heard.roles.relation in AHEAD_OR_BEHIND and bool(spoken or whole)


def how_far_from(heard: Heard) -> bool:
    """Whether it is asked how far from another somebody finished: "à combien X a-t-il fini de Y"."""
    far = heard.any(S.HOW_MUCH) and heard.any(S.FINISHED) and not heard.any(S.COUNT, S.POINTS, S.COMPARE, S.OR)
    return far and heard.people > 1 and not of_points(heard)


def neighbour_and_gap(heard: Heard) -> bool:
    """Whether it is asked who was beside somebody and how far: "who was second to X, and how close was it"."""
    beside = heard.roles.relation in AHEAD_OR_BEHIND
    return beside and heard.all(S.WHO, S.AND) and heard.any(S.MARGIN, S.HOW_MUCH) and not of_points(heard)


def won_with(heard: Heard) -> bool:
    """Whether it is asked with whom somebody won a race: "avec qui X a-t-il gagné Le Mans"."""
    with_whom = heard.any(S.DRIVES_WITH) and heard.roles.drivers() and heard.roles.placed()
    return with_whom and heard.people == 1 and heard.any(S.WON, S.WIN, S.PODIUM, S.FINISHED) and not heard.any(S.COUNT)


def winner_with_crew(heard: Heard) -> bool:
    """Whether the winner is asked for and who drove with him: "who won, and with which co-driver"."""
    asked = heard.all(S.WHO, S.WON) and heard.any(S.TEAMMATE, S.DRIVES_WITH)
    return asked and not heard.asked and heard.any(S.AND)


def one_two(heard: Heard) -> bool:
    """Whether a team's first and second of one race are meant, and no two races that somebody won."""
    other = heard.any(S.CHAMPION, S.TITLE, S.POLE, S.PODIUM, S.FASTEST_LAP, S.POINTS)
    of_teams = heard.makers or (heard.any(S.TEAM, S.MAKE) and not heard.asked)
    return heard.any(S.ONE_TWO) and of_teams and not (other or heard.roles.drivers())
