"""How a question is asked: the form of its answer, by topic and signals, in an ordered table."""

from collections.abc import Callable

from knowledge.questions.beside import won_with
from knowledge.questions.finishes import finishers_counted, last_on_the_grid, won_from_afar
from knowledge.questions.heard import (
    WH,
    Heard,
    ages_apart,
    first_of_a_series,
    leads_by_points,
    points_of_a_career,
    race_beside,
)
from knowledge.questions.margins import title_margin
from knowledge.questions.question import Form, Relation, Topic
from knowledge.questions.signal import S

OTHER_WH = (
    S.NTH,
    S.STREAK,
    S.TIME,
    S.YEAR,
    S.TIMES,
    S.DRIVES_FOR,
    S.NATIONALITY,
    S.AMOUNT,
    S.AGE,
    S.WHO_IS,
    S.MOST,
    S.LIST,
)
NOT_PLAIN = (
    S.WORST,
    S.SHARE,
    S.AVERAGE,
    S.STREAK,
    S.WIN,
    S.MOST,
    S.LIST,
    S.TIMES,
    S.FIRST,
    S.LAST,
    S.YEAR,
    S.COMPARE,
    S.TITLE,
)
DEED_TOPICS = frozenset(
    {
        Topic.WIN,
        Topic.PODIUM,
        Topic.POLE,
        Topic.FASTEST_LAP,
        Topic.TITLE,
        Topic.START,
        Topic.RETIREMENT,
        Topic.SCORED,
        Topic.ONE_TWO,
        Topic.AMONG,
        Topic.AMONG_GRID,
        Topic.AMONG_QUALIFYING,
    }
)
OF_A_SESSION = frozenset(
    {
        Topic.WIN, Topic.PLACE, Topic.PODIUM, Topic.POLE, Topic.GRID, Topic.QUALIFYING, Topic.FASTEST_LAP,
        Topic.RETIREMENT, Topic.CLASSIFICATION, Topic.LAPS, Topic.GAP, Topic.PENALTY, Topic.START, Topic.PROVISIONAL,
        Topic.SCORED, Topic.ONE_TWO, Topic.AMONG, Topic.AMONG_GRID, Topic.AMONG_QUALIFYING,
    }
)  # fmt: skip
AMONG = frozenset({Topic.AMONG, Topic.AMONG_GRID, Topic.AMONG_QUALIFYING})
ORDERED = frozenset({Topic.PLACE, Topic.STANDING, Topic.GRID, Topic.QUALIFYING})
COUNTABLE = DEED_TOPICS | {Topic.EVENT, Topic.TEAM, Topic.TEAMMATE, Topic.CAR, Topic.GAP}
ADDED = frozenset(
    {Topic.WIN, Topic.PODIUM, Topic.POLE, Topic.FASTEST_LAP, Topic.TITLE, Topic.POINTS, Topic.SCORED, Topic.ONE_TWO}
)
Rule = tuple[Callable[[Topic, Heard], object], Form]


def is_truth(heard: Heard) -> bool:
    """Whether yes or no is wanted: an opening verb, or a plain statement about somebody."""
    other = [s for s in OTHER_WH if not (s is S.DRIVES_FOR and heard.roles.team and heard.any(S.YES_NO))]
    if (
        heard.any(*WH, *other)
        or (heard.any(S.BY) and heard.any(S.RACE, S.MEETING))
        or won_with(heard)
        or _lowest_place(heard)
    ):
        return False
    if heard.any(S.YES_NO) or (heard.all(S.NOT, S.WON) and heard.roles.drivers() and not heard.any(S.LIST)):
        return True
    then = heard.slots.first_season or heard.any(S.EVER, S.SAME) or (heard.leaning and heard.any(S.THIS_SEASON))
    crowned = heard.any(S.CHAMPION) and then
    ever = heard.any(S.EVER) and heard.any(S.PODIUM, S.POLE, S.SCORED, S.FASTEST_LAP) and not heard.any(S.ALL_TIME)
    told = heard.any(S.WON) or heard.roles.relation or crowned or ever
    more = heard.any(S.MORE) and heard.slots.at_least is None
    once = heard.slots.nth is None and heard.slots.race_nth != -1
    return bool(told) and once and heard.asked and not more and not heard.any(*NOT_PLAIN)


def _lowest_place(heard: Heard) -> bool:
    """Whether a place on the grid is what is asked for: "the lowest grid position he has won from"."""
    return won_from_afar(heard) and heard.any(S.POSITION)


def _head_to_head(topic: Topic, heard: Heard) -> bool:
    return heard.people > 1 and heard.any(S.OFTEN_AHEAD)


def _rivals(topic: Topic, heard: Heard) -> bool:
    return heard.people > 1 and heard.any(S.COMPARE, S.MORE, S.MOST, S.OR) and not heard.any(S.STREAK)


def _over_a_season(topic: Topic, heard: Heard) -> bool:
    return _rivals(topic, heard) and topic in ORDERED - {Topic.STANDING} and not heard.roles.placed()


def _of_a_career(topic: Topic, heard: Heard) -> bool:
    """Whether yes or no is asked of all that somebody did."""
    slots = heard.slots
    dated = slots.first_season or slots.last_season or slots.latest or slots.previous or slots.session
    return is_truth(heard) and (heard.any(S.EVER, S.NEVER) or (not dated and heard.any(S.WON)))


def _more_than_all(topic: Topic, heard: Heard) -> bool:
    """Whether "more" stands for "most": nobody is named to compare with."""
    counted = heard.any(S.BOTH) or heard.slots.at_least is not None
    asking = heard.any(S.WHO, S.DRIVER, S.TEAM, S.MAKE, S.WITHOUT, S.PER_SEASON)
    return heard.any(S.MORE) and not (heard.asked or counted) and asking


def _podium_of_a_race(topic: Topic, heard: Heard) -> bool:
    return topic is Topic.PODIUM and heard.roles.placed()


def _counted(topic: Topic, heard: Heard) -> bool:
    if topic in ORDERED:
        placed = heard.all(S.COUNT, S.POSITION) and heard.slots.position is not None and heard.asked
        return heard.any(S.TIMES) or placed or (topic is Topic.PLACE and finishers_counted(heard))
    often = heard.slots.at_least is not None and heard.any(S.WHO, S.DRIVER)
    often = often or (heard.slots.value is not None and heard.any(S.WHO) and not heard.asked)
    if often and not heard.any(S.COUNT):
        return False
    of_points = topic is Topic.TITLE and heard.any(S.POINTS)
    timed = heard.any(S.WHO) if topic is not Topic.WIN else heard.any(S.TIME) and not heard.any(S.TIMES)
    of_time = topic in {Topic.FASTEST_LAP, Topic.POLE, Topic.WIN} and timed and heard.roles.placed()
    return topic in COUNTABLE and heard.any(S.COUNT, S.TIMES) and not (of_points or of_time)


def _added_up(topic: Topic, heard: Heard) -> bool:
    """Whether what several did is added up; what only one can do in a race was done by neither "together"."""
    several = heard.people > 1 and not heard.any(S.WHO, S.MORE, S.MOST, S.FEWEST, S.COMPARE, S.AVERAGE, S.SHARE)
    alone = topic in ADDED - {Topic.PODIUM, Topic.SCORED}
    return several and topic in ADDED and (heard.any(S.COMBINED) or (alone and heard.any(S.TOGETHER)))


def _first(topic: Topic, heard: Heard) -> bool:
    slots = heard.slots
    if topic is Topic.TEAMMATE and slots.position == 1:
        return True
    return (
        slots.nth == 1
        or heard.any(S.FIRST)
        or (topic in AMONG and slots.position == 1)
        or (slots.race_nth == 1 and not _in_a_meeting(topic, heard))
    )


def _last(topic: Topic, heard: Heard) -> bool:
    return heard.any(S.LAST) and not (heard.slots.race_nth == -1 and _in_a_meeting(topic, heard))


def _of_his(topic: Topic, heard: Heard) -> bool:
    """Whether somebody's team-mate is asked for, of whom there is a first and a last."""
    return topic is Topic.TEAMMATE and heard.asked and not heard.any(S.RACE, S.MEETING, S.WON, S.WIN)


def _in_a_meeting(topic: Topic, heard: Heard) -> bool:
    return heard.roles.placed() and not heard.people and topic is not Topic.EVENT


RULES: tuple[Rule, ...] = (
    (_head_to_head, Form.HEAD_TO_HEAD),
    (_added_up, Form.SUM),
    (lambda t, h: t is Topic.TITLE and title_margin(h) and h.any(S.NARROW), Form.FEWEST),
    (lambda t, h: t is Topic.TITLE and title_margin(h), Form.MOST),
    (lambda t, h: t is Topic.POINTS and h.any(S.MARGIN, S.GAP) and not h.all(S.WHO, S.MOST), Form.DIFFERENCE),
    (lambda t, h: t is Topic.POINTS and leads_by_points(h), Form.DIFFERENCE),
    (lambda t, h: t is Topic.POINTS and h.people == 2 and h.any(S.BETWEEN) and not h.any(S.WHO), Form.DIFFERENCE),
    (lambda t, h: t is Topic.POINTS and h.roles.relation in {Relation.AHEAD, Relation.BEHIND}, Form.DIFFERENCE),
    (lambda t, h: t is Topic.GAP and (h.people > 1 or h.roles.others), Form.DIFFERENCE),
    (lambda t, h: t is Topic.GAP and h.any(S.NARROW), Form.FEWEST),
    (lambda t, h: t is Topic.GAP and h.any(S.EXTREME), Form.MOST),
    (lambda t, h: t is Topic.GAP, Form.WHICH),
    (lambda t, h: t in {Topic.GRID, Topic.QUALIFYING} and last_on_the_grid(h), Form.WORST),
    (lambda t, h: t is Topic.PLACE and h.any(S.LAST) and not h.asked and not h.any(S.MEETING, S.RACE), Form.WORST),
    (_over_a_season, Form.HEAD_TO_HEAD),
    (lambda t, h: t is Topic.PROFILE and ages_apart(h), Form.COMPARE),
    (lambda t, h: t is Topic.PROFILE, Form.WHICH),
    (_rivals, Form.COMPARE),
    (_of_a_career, Form.EVER),
    (lambda t, h: is_truth(h), Form.TRUTH),
    (lambda t, h: h.any(S.TOP, S.MOST) and h.slots.limit and not (_podium_of_a_race(t, h) or t in AMONG), Form.TOP),
    (lambda t, h: t in DEED_TOPICS and h.all(S.TOP, S.MOST) and not h.asked, Form.TOP),
    (lambda t, h: t is Topic.WIN and won_from_afar(h), Form.WORST),
    (_more_than_all, Form.MOST),
    (lambda t, h: h.any(S.YOUNGEST), Form.YOUNGEST),
    (lambda t, h: h.any(S.OLDEST), Form.OLDEST),
    (lambda t, h: h.any(S.STREAK), Form.STREAK),
    (lambda t, h: h.any(S.SHARE), Form.SHARE),
    (lambda t, h: h.any(S.AVERAGE), Form.AVERAGE),
    (lambda t, h: h.any(S.FEWEST), Form.FEWEST),
    (lambda t, h: t is Topic.POINTS and h.all(S.RECORD, S.PER_SEASON), Form.MOST),
    (lambda t, h: t is Topic.POINTS and points_of_a_career(h), Form.COUNT),
    (lambda t, h: t in DEED_TOPICS and h.any(S.RECORD) and not (h.asked or h.any(S.WHO, *WH)), Form.MOST),
    (lambda t, h: t in DEED_TOPICS | {Topic.POINTS} and h.any(S.BEST_SEASON) and h.asked, Form.MOST),
    (lambda t, h: t in ORDERED and h.all(S.BEST, S.MOST) and h.asked and not h.any(S.TIMES, S.POINTS), Form.BEST),
    (lambda t, h: h.any(S.MOST) and not (t is Topic.EVENT and h.any(S.NEXT)), Form.MOST),
    (lambda t, h: t in ORDERED and h.any(S.WORST), Form.WORST),
    (lambda t, h: t is Topic.STANDING and h.any(S.LAST) and not h.asked, Form.WORST),
    (lambda t, h: t in ORDERED and h.any(S.BEST), Form.BEST),
    (lambda t, h: t is Topic.EVENT and (h.any(S.NEXT) or race_beside(h)), Form.NEXT),
    (lambda t, h: t is Topic.EVENT and first_of_a_series(h), Form.FIRST),
    (_counted, Form.COUNT),
    (lambda t, h: t is Topic.START and h.all(S.SINCE, S.WHEN, S.LAST) and not h.any(S.NOT, S.NEVER), Form.FIRST),
    (lambda t, h: (t in DEED_TOPICS | {Topic.EVENT} or _of_his(t, h)) and _first(t, h), Form.FIRST),
    (lambda t, h: (t in DEED_TOPICS | {Topic.EVENT} or _of_his(t, h)) and _last(t, h), Form.LAST),
)


def form_of(topic: Topic, heard: Heard) -> Form:
    """How the question is asked."""
    return next((form for holds, form in RULES if holds(topic, heard)), Form.WHICH)
