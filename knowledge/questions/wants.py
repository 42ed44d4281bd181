"""The hole of a question: what kind of thing the answer is, by topic, form and signals, in ordered tables."""

from collections.abc import Callable

from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard, finishers_counted
from knowledge.questions.question import Form, Topic, Wanted
from knowledge.questions.signal import S

TIMED = frozenset({Topic.WIN, Topic.POLE, Topic.FASTEST_LAP})
ONCE = frozenset({Form.FIRST, Form.LAST})
NOUNS = (
    (S.NATION, Wanted.NATION),
    (S.MAKE, Wanted.MANUFACTURER),
    (S.TEAM, Wanted.TEAM),
    (S.DRIVER, Wanted.DRIVER),
    (S.CREW, Wanted.DRIVER),
    (S.CIRCUIT, Wanted.CIRCUIT),
    (S.YEAR, Wanted.SEASON),
)
COUNTED_OF_SOMEBODY = frozenset({Wanted.CIRCUIT, Wanted.SEASON, Wanted.TEAM})
MADE = frozenset({Wanted.TEAM, Wanted.MANUFACTURER, Wanted.CATEGORY})
Rule = tuple[Callable[[Heard], object], Wanted]


def _choose(rules: tuple[Rule, ...], heard: Heard, otherwise: Wanted) -> Wanted:
    return next((wanted for holds, wanted in rules if holds(heard)), otherwise)


def wanted_of(topic: Topic, form: Form, heard: Heard) -> Wanted:
    """What the answer is."""
    if form in {Form.TRUTH, Form.EVER}:
        return Wanted.TRUTH
    if topic in DEED_TOPICS:
        return _of_deed(topic, form, heard)
    if topic in FIXED:
        return FIXED[topic]
    return BY_TOPIC[topic](form, heard)


def _of_deed(topic: Topic, form: Form, heard: Heard) -> Wanted:
    """What is wanted of a deed: who did it, when, where, how often."""
    if heard.any(S.WHY):
        return Wanted.REASON
    if heard.any(S.AGE) and (heard.asked or not (heard.any(S.WHO) and heard.any(S.YOUNGEST, S.OLDEST))):
        return Wanted.AGE
    by_form = BY_FORM.get(form)
    if by_form is not None:
        return by_form(topic, heard)
    if topic in TIMED and heard.any(S.TIME) and not heard.any(S.WHO):
        return Wanted.TIME
    if form in ONCE or heard.slots.nth:
        return _of_occurrence(topic, heard)
    return _of_deed_plainly(topic, form, heard)


def _of_deed_plainly(topic: Topic, form: Form, heard: Heard) -> Wanted:
    if form in {Form.WHICH, Form.LIST}:
        return (
            _of_somebodys(topic, heard) if heard.asked and topic is not Topic.RETIREMENT else _of_anybodys(topic, heard)
        )
    when = Wanted.SEASON if heard.any(S.WHEN, S.DATE) else Wanted.CIRCUIT if heard.any(S.WHERE) else None
    someone = heard.asked and not (heard.makers and heard.any(S.WHO, S.WITH_TEAM))
    return _noun(topic, heard) or when or (Wanted.SEASON if someone else doer(heard))


def _noun(topic: Topic, heard: Heard) -> Wanted | None:
    """The kind of thing that a word names: "which team", "which country"."""
    for signal, wanted in NOUNS:
        if heard.any(signal):
            return Wanted.DRIVER if signal in {S.TEAM, S.MAKE} and heard.any(S.WHO) else wanted
    return Wanted.CATEGORY if heard.any(S.CLASS) and topic in {Topic.START, Topic.TITLE} else None


def _of_count(topic: Topic, heard: Heard) -> Wanted:
    """What is counted: the deed itself, or the different ones who did it."""
    noun = _noun(topic, heard) or (Wanted.DRIVER if topic is Topic.START and heard.any(S.CAR) else None)
    if heard.of_deeds and noun is Wanted.DRIVER:
        noun = None
    if heard.asked and heard.any(S.ONLY) and noun is None and not heard.any(S.COUNT, S.TIMES):
        return Wanted.EVENT
    if heard.asked:
        own = noun is Wanted.TEAM and heard.makers
        if heard.makers and noun is Wanted.DRIVER and not heard.of_deeds:
            return noun
        return noun if noun in COUNTED_OF_SOMEBODY and not own else Wanted.COUNT
    by_people = heard.roles.nation is not None and heard.any(S.WON) and not heard.any(S.WIN) and not heard.of_deeds
    people = heard.any(S.DIFFERENT) or by_people
    return noun or (Wanted.DRIVER if people else Wanted.COUNT)


def _of_streak(topic: Topic, heard: Heard) -> Wanted:
    return Wanted.COUNT if heard.asked else _noun(topic, heard) or Wanted.DRIVER


def _of_comparison(topic: Topic, heard: Heard) -> Wanted:
    return Wanted.DRIVER if heard.any(S.WHO, S.MORE, S.MOST) else Wanted.COUNT


BY_FORM: dict[Form, Callable[[Topic, Heard], Wanted]] = {
    Form.COUNT: _of_count,
    Form.SHARE: lambda *_: Wanted.COUNT,
    Form.AVERAGE: lambda *_: Wanted.COUNT,
    Form.STREAK: _of_streak,
    Form.COMPARE: _of_comparison,
}


def _of_occurrence(topic: Topic, heard: Heard) -> Wanted:
    of_his_team = heard.any(S.DRIVES_FOR) or (heard.any(S.TEAM, S.MAKE) and heard.any(S.WHICH))
    if heard.roles.drivers() and (of_his_team or (topic is Topic.START and heard.any(S.TEAM, S.MAKE))):
        return Wanted.TEAM
    if heard.makers and heard.any(S.WHO, S.DRIVER) and not heard.any(S.WHEN, S.WHERE, S.DATE):
        return Wanted.DRIVER
    if heard.asked:
        return Wanted.EVENT
    return Wanted.DATE if heard.any(S.WHEN, S.DATE, S.YEAR) else _noun(topic, heard) or Wanted.DRIVER


def _of_somebodys(topic: Topic, heard: Heard) -> Wanted:
    """What is asked of a deed of somebody named."""
    noun = _noun(topic, heard)
    races = heard.any(S.RACE, S.MEETING) or (heard.any(S.LIST) and not (heard.makers and heard.any(S.WHO, S.DRIVER)))
    listed = races and (heard.any(S.WHICH, S.LIST, S.BY) or topic is Topic.START)
    rules: tuple[Rule, ...] = (
        (lambda h: h.any(S.DRIVES_FOR) and h.roles.drivers() and not h.any(S.WHO, S.YEAR, S.DATE), Wanted.TEAM),
        (lambda h: h.any(S.WHEN, S.DATE, S.YEAR), Wanted.SEASON),
        (lambda h: h.any(S.CREW), Wanted.DRIVER),
        (lambda h: h.any(S.CIRCUIT) and not h.any(S.RACE, S.MEETING), Wanted.CIRCUIT),
        (lambda h: listed, Wanted.SEASON if topic is Topic.TITLE else Wanted.EVENT),
        (lambda h: h.any(S.WHERE, S.CIRCUIT), Wanted.CIRCUIT),
        (lambda h: noun in MADE and h.roles.drivers(), noun or Wanted.TEAM),
        (lambda h: h.any(S.DRIVES_FOR) and h.roles.drivers() and not h.any(S.WHO), Wanted.TEAM),
        (lambda h: h.any(S.WHO, S.DRIVER), Wanted.DRIVER),
        (lambda h: topic is Topic.TITLE and h.any(S.WHICH, S.ONLY), Wanted.SEASON),
        (lambda h: h.any(S.ONLY) and not h.any(S.COUNT, S.HOW_MUCH), Wanted.EVENT),
    )
    return _choose(rules, heard, Wanted.COUNT)


def _of_anybodys(topic: Topic, heard: Heard) -> Wanted:
    """What is asked of a deed where nobody is named."""
    if heard.any(S.CAR) and not heard.any(S.WHO):
        return Wanted.CAR
    if heard.any(S.WHEN, S.YEAR) and not heard.any(S.WHO):
        return Wanted.SEASON
    noun = _noun(topic, heard)
    return noun if noun and noun not in {Wanted.SEASON, Wanted.CIRCUIT} else doer(heard)


def doer(heard: Heard) -> Wanted:
    """Who does such a thing: a driver, unless teams or makes are spoken of."""
    if heard.any(S.DRIVER, S.CREW):
        return Wanted.DRIVER
    return Wanted.MANUFACTURER if heard.any(S.MAKE) else Wanted.TEAM if heard.any(S.TEAM) else Wanted.DRIVER


PLACE: tuple[Rule, ...] = (
    (lambda h: h.roles.relation is not None, Wanted.DRIVER),
    (lambda h: h.asked and not (h.any(S.WHO) and h.slots.position is not None), Wanted.POSITION),
    (lambda h: h.any(S.CAR) and not h.any(S.WHO, S.DRIVER), Wanted.CAR),
    (lambda h: h.any(S.TEAM, S.MAKE) and not h.any(S.WHO, S.DRIVER), Wanted.TEAM),
)


def _of_place(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT:
        return Wanted.DRIVER if finishers_counted(heard) else Wanted.COUNT
    if form is Form.HEAD_TO_HEAD or (form is Form.COMPARE and heard.any(S.WHO)):
        return Wanted.DRIVER
    return _choose(PLACE, heard, Wanted.DRIVER)


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
    (lambda h: h.any(S.WHEN, S.DATE), Wanted.DATE),
    (lambda h: h.any(S.WHERE, S.CIRCUIT), Wanted.CIRCUIT),
    (lambda h: h.all(S.ROUND, S.WHICH) and h.roles.placed() and h.slots.round is None, Wanted.ROUND),
    (lambda h: h.any(S.YEAR) and h.roles.placed(), Wanted.SEASON),
)
PROFILE: tuple[Rule, ...] = (
    (lambda h: h.any(S.YES_NO) and h.roles.nation is not None and h.asked, Wanted.NATIONALITY),
    (lambda h: h.any(S.OFFICE) or (h.roles.nation is not None and not h.asked), Wanted.DRIVER),
    (lambda h: h.all(S.WHERE, S.FROM) and not h.any(S.BORN, S.DIED), Wanted.NATIONALITY),
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
        return Wanted.CIRCUIT if heard.any(S.CIRCUIT) else Wanted.NATION if heard.any(S.NATION) else Wanted.COUNT
    if heard.any(S.NATION) and heard.any(S.MOST, S.FEWEST, S.LIST):
        return Wanted.NATION
    if heard.any(S.YEAR) and form in {Form.MOST, Form.FEWEST, Form.TOP}:
        return Wanted.SEASON
    return _choose(EVENT, heard, Wanted.EVENT)


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
    Topic.PROVISIONAL: Wanted.TRUTH,
    Topic.CLASSIFICATION: Wanted.DRIVER,
    Topic.TEAMMATE: Wanted.DRIVER,
}
BY_TOPIC: dict[Topic, Callable[[Form, Heard], Wanted]] = {
    Topic.PLACE: _of_place,
    Topic.STANDING: _of_standing,
    Topic.POINTS: _of_points,
    Topic.PENALTY: lambda _, heard: _choose(PENALTY, heard, Wanted.AMOUNT),
    Topic.TEAM: lambda _, heard: _choose(TEAM, heard, Wanted.DRIVER),
    Topic.EVENT: _of_event,
    Topic.PROFILE: lambda _, heard: _choose(PROFILE, heard, Wanted.SUMMARY),
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


def _team_too(heard: Heard) -> bool:
    """Whether the team is asked for as well, and not told: "driving for Brabham"."""
    return heard.any(S.DRIVES_FOR) and not (heard.makers or heard.roles.team)


def _gap_too(topic: Topic, wanted: Wanted, heard: Heard) -> bool:
    """Whether it is asked how far behind he was, beside who had a place: "qui est 2e et à combien"."""
    placed = topic is Topic.PLACE and wanted is Wanted.DRIVER and heard.slots.position is not None
    return placed and heard.any(S.HOW_MUCH, S.MARGIN, S.GAP) and not heard.any(S.COUNT, S.POINTS)


def also_of(topic: Topic, wanted: Wanted, form: Form, heard: Heard) -> tuple[Wanted, ...]:
    """What is asked in the same breath: "and in what time?", "and why?", "with how many points?"."""
    explained = topic in {Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.PENALTY}
    asked = {
        Wanted.TIME: _time_too(topic, form, heard),
        Wanted.REASON: explained and heard.any(S.WHY),
        Wanted.POINTS: topic in {Topic.STANDING, Topic.TITLE} and heard.any(S.POINTS),
        Wanted.GAP: (topic is Topic.STANDING and heard.any(S.MARGIN)) or _gap_too(topic, wanted, heard),
        Wanted.POSITION: topic is Topic.POINTS and form is Form.WHICH and heard.any(S.WHERE, S.POSITION),
        Wanted.BIRTHPLACE: wanted is Wanted.BIRTH and heard.all(S.WHEN, S.WHERE),
        Wanted.DATE: topic is Topic.EVENT and wanted is Wanted.CIRCUIT and heard.any(S.WHEN, S.DATE),
        Wanted.TEAM: topic in {Topic.WIN, Topic.TITLE} and _team_too(heard) and wanted is Wanted.DRIVER,
    }
    return tuple(w for w, holds in asked.items() if holds and w is not wanted)
