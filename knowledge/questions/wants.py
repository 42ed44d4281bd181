"""The hole of a question: what kind of thing the answer is, by topic, form and signals, in ordered tables."""

from collections.abc import Callable

from knowledge.questions.deed_wants import TIMED, Rule, choose, doer, of_deed
from knowledge.questions.finishes import ended_somewhere, finishers_counted
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.margins import title_margin
from knowledge.questions.question import Form, Topic, Wanted
from knowledge.questions.signal import S


def wanted_of(topic: Topic, form: Form, heard: Heard) -> Wanted:
    """What the answer is."""
    if form in {Form.TRUTH, Form.EVER}:
        return Wanted.TRUTH
    if topic is Topic.TITLE and title_margin(heard):
        return Wanted.GAP
    if topic is Topic.TITLE and form is Form.WHICH and _points_alone(heard):
        return Wanted.POINTS
    if topic in DEED_TOPICS:
        return of_deed(topic, form, heard)
    if topic in FIXED:
        return FIXED[topic]
    return BY_TOPIC[topic](form, heard)


PLACE: tuple[Rule, ...] = (
    (lambda h: h.roles.relation is not None, Wanted.DRIVER),
    (lambda h: h.makers and h.all(S.CAR, S.WHICH) and h.slots.position is not None and not h.any(S.WHO), Wanted.CAR),
    (lambda h: h.asked and not (h.any(S.WHO) and h.slots.position is not None), Wanted.POSITION),
    (lambda h: h.any(S.CAR) and not h.any(S.WHO, S.DRIVER), Wanted.CAR),
    (lambda h: h.any(S.TEAM, S.MAKE) and not h.any(S.WHO, S.DRIVER), Wanted.TEAM),
    (ended_somewhere, Wanted.POSITION),
)


def _of_place(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT:
        return Wanted.DRIVER if finishers_counted(heard) else Wanted.COUNT
    if form is Form.HEAD_TO_HEAD or (form is Form.COMPARE and heard.any(S.WHO)):
        return Wanted.DRIVER
    return choose(PLACE, heard, Wanted.DRIVER)


def _of_standing(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT or (form is Form.STREAK and heard.asked):
        return Wanted.COUNT
    if heard.asked and heard.any(S.YEAR, S.WHEN) and (heard.slots.position is not None or heard.any(S.RUNNER_UP)):
        return Wanted.SEASON
    by_place = heard.any(S.LEADS) or (heard.slots.position is not None and heard.any(S.WHO))
    return Wanted.POSITION if heard.asked and form is not Form.TOP and not by_place else doer(heard)


def _of_points(form: Form, heard: Heard) -> Wanted:
    if form is Form.COMPARE and heard.any(S.WHO, S.MORE, S.MOST):
        return doer(heard)
    if form in {Form.MOST, Form.FEWEST}:
        return Wanted.SEASON if heard.asked else doer(heard)
    return Wanted.POINTS


PENALTY: tuple[Rule, ...] = (
    (lambda h: h.any(S.WHY) or h.roles.relation is not None, Wanted.REASON),
    (lambda h: h.any(S.WHO, S.DRIVER, S.TOUCHED) or not h.asked, Wanted.DRIVER),
)
TEAM: tuple[Rule, ...] = (
    (lambda h: h.any(S.REPLACED), Wanted.DRIVER),
    (lambda h: h.roles.team is not None and h.any(S.WHEN, S.YEAR), Wanted.SEASON),
    (lambda h: h.any(S.DRIVES_FOR) and not h.makers, Wanted.TEAM),
    (lambda h: h.roles.drivers() and h.any(S.WHEN), Wanted.SEASON),
    (lambda h: (h.roles.drivers() or h.leaning) and h.any(S.TEAM, S.MAKE), Wanted.TEAM),
    (lambda h: h.roles.drivers() and h.any(S.YEAR), Wanted.SEASON),
    (lambda h: h.roles.drivers(), Wanted.TEAM),
)
EVENT: tuple[Rule, ...] = (
    (lambda h: h.all(S.YEAR, S.CIRCUIT) and h.roles.placed() and not h.any(S.WHERE), Wanted.SEASON),
    (lambda h: h.all(S.NATION, S.WHICH) and h.roles.placed(), Wanted.NATION),
    (lambda h: h.any(S.WHEN, S.DATE), Wanted.DATE),
    (lambda h: h.any(S.WHERE, S.CIRCUIT), Wanted.CIRCUIT),
    (lambda h: h.all(S.ROUND, S.WHICH) and h.roles.placed() and h.slots.round is None, Wanted.ROUND),
    (lambda h: h.any(S.YEAR) and h.roles.placed(), Wanted.SEASON),
)
PROFILE: tuple[Rule, ...] = (
    (lambda h: h.any(S.YES_NO) and h.roles.nation is not None and h.asked, Wanted.NATIONALITY),
    (lambda h: h.any(S.BORN) and h.roles.nation is not None and not h.asked, Wanted.BIRTH),
    (lambda h: h.any(S.DIED) and h.roles.nation is not None and not h.asked, Wanted.DEATH),
    (lambda h: h.any(S.OFFICE) or (h.roles.nation is not None and not h.asked), Wanted.DRIVER),
    (lambda h: h.all(S.WHERE, S.FROM) and not h.any(S.BORN, S.DIED), Wanted.NATIONALITY),
    (lambda h: h.all(S.DIED, S.AGE) and h.asked, Wanted.AGE),
    (lambda h: h.any(S.DIED), Wanted.DEATH),
    (lambda h: h.all(S.BORN, S.WHERE) and not h.any(S.WHEN), Wanted.BIRTHPLACE),
    (lambda h: h.any(S.BORN), Wanted.BIRTH),
    (lambda h: h.any(S.AGE), Wanted.AGE),
    (lambda h: h.any(S.YOUNGEST, S.OLDEST), Wanted.BIRTH),
    (lambda h: h.any(S.NATIONALITY), Wanted.NATIONALITY),
    (lambda h: h.any(S.ROLE), Wanted.ROLE),
)


def _of_event(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT:
        of_tracks = heard.any(S.CIRCUIT) and not (heard.of_deeds and heard.roles.placed())
        return Wanted.CIRCUIT if of_tracks else Wanted.NATION if heard.any(S.NATION) else Wanted.COUNT
    if heard.any(S.NATION) and heard.any(S.MOST, S.FEWEST, S.LIST):
        return Wanted.NATION
    if heard.any(S.YEAR) and form in {Form.MOST, Form.FEWEST, Form.TOP}:
        return Wanted.SEASON
    return choose(EVENT, heard, Wanted.EVENT)


def _of_grid(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT:
        return Wanted.COUNT
    if heard.any(S.TIME) and not heard.any(S.WHO):
        return Wanted.TIME
    return Wanted.POSITION if heard.asked and not heard.any(S.WHO) and form is not Form.HEAD_TO_HEAD else Wanted.DRIVER


FIXED = {
    Topic.GAP: Wanted.GAP,
    Topic.LAPS: Wanted.LAPS,
    Topic.CAR: Wanted.CAR,
    Topic.RECORD: Wanted.SUMMARY,
    Topic.SOURCE: Wanted.SUMMARY,
    Topic.QUOTE: Wanted.WORDS,
    Topic.PROVISIONAL: Wanted.TRUTH,
    Topic.CLASSIFICATION: Wanted.DRIVER,
}
TEAMMATE: tuple[Rule, ...] = (
    (lambda h: h.people > 1 and h.any(S.WHEN, S.YEAR, S.DATE), Wanted.SEASON),
    (lambda h: h.people > 1 and (h.any(S.DRIVES_FOR, S.WHERE) or h.all(S.TEAM, S.WHICH)), Wanted.TEAM),
)
BY_TOPIC: dict[Topic, Callable[[Form, Heard], Wanted]] = {
    Topic.PLACE: _of_place,
    Topic.STANDING: _of_standing,
    Topic.POINTS: _of_points,
    Topic.PENALTY: lambda _, heard: choose(PENALTY, heard, Wanted.AMOUNT),
    Topic.TEAM: lambda _, heard: choose(TEAM, heard, Wanted.DRIVER),
    Topic.TEAMMATE: lambda _, heard: choose(TEAMMATE, heard, Wanted.DRIVER),
    Topic.EVENT: _of_event,
    Topic.PROFILE: lambda _, heard: choose(PROFILE, heard, Wanted.SUMMARY),
    Topic.GRID: _of_grid,
    Topic.QUALIFYING: _of_grid,
    Topic.CAR_NUMBER: lambda _, h: Wanted.DRIVER if h.slots.car_number is not None else Wanted.CAR_NUMBER,
}


def _time_too(topic: Topic, form: Form, heard: Heard) -> bool:
    """Whether the time is asked for beside the place, or beside who drove it."""
    if topic is Topic.PLACE:
        return heard.any(S.TIME)
    told = heard.any(S.TIME) or (heard.any(S.COUNT) and topic is not Topic.WIN)
    return topic in TIMED and form is not Form.COUNT and told and heard.any(S.WHO)


def _points_alone(heard: Heard) -> bool:
    """Whether the points of a champion are asked for, and not who he is: "combien de points avait le champion"."""
    counted = heard.any(S.POINTS) and heard.any(S.COUNT, S.HOW_MUCH)
    return counted and not heard.any(S.WHO, S.AND, S.WHICH, S.WITHOUT) and not heard.asked


def _team_too(heard: Heard) -> bool:
    """Whether the team is asked for as well, and not told: "driving for Brabham"."""
    return heard.any(S.DRIVES_FOR) and not (heard.makers or heard.roles.team)


def _gap_too(topic: Topic, wanted: Wanted, heard: Heard) -> bool:
    """Whether it is asked how far behind he was, beside who had a place: "qui est 2e et à combien"."""
    told = heard.slots.position is not None or heard.roles.relation is not None
    placed = topic is Topic.PLACE and wanted is Wanted.DRIVER and told
    return placed and heard.any(S.HOW_MUCH, S.MARGIN, S.GAP) and not heard.any(S.COUNT, S.POINTS)


def also_of(topic: Topic, wanted: Wanted, form: Form, heard: Heard) -> tuple[Wanted, ...]:
    """What is asked in the same breath: "and in what time?", "and why?", "with how many points?"."""
    if wanted is Wanted.GAP and topic is Topic.TITLE:
        return ()
    explained = topic in {Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.PENALTY, Topic.PROVISIONAL}
    asked = {
        Wanted.TIME: _time_too(topic, form, heard),
        Wanted.REASON: explained and heard.any(S.WHY),
        Wanted.POINTS: topic in {Topic.STANDING, Topic.TITLE} and heard.any(S.POINTS),
        Wanted.GAP: (topic is Topic.STANDING and heard.any(S.MARGIN)) or _gap_too(topic, wanted, heard),
        Wanted.POSITION: (topic is Topic.POINTS and form is Form.WHICH and heard.any(S.WHERE, S.POSITION))
        or (topic is Topic.PENALTY and (heard.all(S.POSITION, S.AND) or ended_somewhere(heard))),
        Wanted.BIRTHPLACE: wanted is Wanted.BIRTH and heard.all(S.WHEN, S.WHERE),
        Wanted.DATE: topic is Topic.EVENT and wanted is Wanted.CIRCUIT and heard.any(S.WHEN, S.DATE),
        Wanted.TEAM: topic in {Topic.WIN, Topic.TITLE} and _team_too(heard) and wanted is Wanted.DRIVER,
    }
    return tuple(w for w, holds in asked.items() if holds and w is not wanted)
