"""What is wanted and how: the hole of the question and the shape of its answer, by topic and signals."""

from knowledge.names import NameKind
from knowledge.questions.question import Form, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.topics import WH, Heard

OTHER_WH = (S.YEAR, S.TIMES, S.DRIVES_FOR, S.NATIONALITY, S.AMOUNT, S.AGE, S.WHO_IS, S.MOST, S.LIST)
DEED_TOPICS = frozenset(
    {Topic.WIN, Topic.PODIUM, Topic.POLE, Topic.FASTEST_LAP, Topic.TITLE, Topic.START, Topic.RETIREMENT}
)
TIMED = frozenset({Topic.WIN, Topic.POLE, Topic.FASTEST_LAP})
NOUNS = (
    (S.NATION, Wanted.NATION), (S.MAKE, Wanted.MANUFACTURER), (S.TEAM, Wanted.TEAM), (S.DRIVER, Wanted.DRIVER),
    (S.CREW, Wanted.DRIVER), (S.CIRCUIT, Wanted.CIRCUIT), (S.YEAR, Wanted.SEASON),
)  # fmt: skip
FORMS = (
    (S.YOUNGEST, Form.YOUNGEST), (S.OLDEST, Form.OLDEST), (S.STREAK, Form.STREAK), (S.SHARE, Form.SHARE),
    (S.AVERAGE, Form.AVERAGE), (S.FEWEST, Form.FEWEST), (S.MOST, Form.MOST),
)  # fmt: skip


def is_truth(heard: Heard) -> bool:
    """Whether yes or no is wanted: an opening verb, or a plain statement about somebody."""
    if heard.any(*WH, *OTHER_WH):
        return False
    if heard.any(S.YES_NO):
        return True
    told = heard.any(S.WON) or heard.roles.relation is not None or (heard.any(S.CHAMPION) and heard.slots.first_season)
    more = heard.any(S.MORE) and heard.slots.at_least is None
    plain = (
        told and not more and not heard.any(S.WIN, S.MOST, S.LIST, S.TIMES, S.FIRST, S.LAST, S.YEAR, S.COMPARE, S.TITLE)
    )
    return bool(plain) and heard.asked and heard.slots.nth is None and heard.slots.race_nth != -1


def form_of(topic: Topic, heard: Heard) -> Form:
    """How the question is asked."""
    rivals = heard.people > 1
    if rivals and heard.any(S.OFTEN_AHEAD):
        return Form.HEAD_TO_HEAD
    if topic is Topic.POINTS and heard.any(S.MARGIN, S.GAP):
        return Form.DIFFERENCE
    if topic is Topic.GAP:
        return Form.DIFFERENCE if rivals or heard.roles.others else Form.WHICH
    if topic is Topic.PLACE and heard.any(S.LAST) and not heard.asked and not heard.any(S.MEETING, S.RACE):
        return Form.WORST
    if rivals and heard.any(S.COMPARE, S.MORE, S.MOST, S.OR) and not heard.any(S.STREAK):
        a_season = topic in {Topic.PLACE, Topic.QUALIFYING, Topic.GRID} and not heard.roles.placed()
        return Form.HEAD_TO_HEAD if a_season else Form.COMPARE
    if is_truth(heard):
        return _truth(heard)
    if heard.any(S.TOP, S.MOST) and heard.slots.limit and topic is not Topic.PODIUM:
        return Form.TOP
    if heard.any(S.MORE) and not heard.asked and heard.any(S.WHO, S.DRIVER, S.TEAM, S.MAKE) and not heard.any(S.BOTH):
        return Form.MOST
    for signal, form in FORMS:
        if heard.any(signal) and not (form is Form.MOST and topic is Topic.EVENT and heard.any(S.NEXT)):
            return form
    return _plain_form(topic, heard)


def _truth(heard: Heard) -> Form:
    slots = heard.slots
    dated = slots.first_season or slots.last_season or slots.latest or slots.previous or slots.session
    return Form.EVER if heard.any(S.EVER, S.NEVER) or (not dated and heard.any(S.WON)) else Form.TRUTH


def _plain_form(topic: Topic, heard: Heard) -> Form:
    slots = heard.slots
    if topic in {Topic.PLACE, Topic.STANDING, Topic.GRID, Topic.QUALIFYING} and heard.any(S.BEST, S.WORST):
        return Form.WORST if heard.any(S.WORST) else Form.BEST
    if topic is Topic.EVENT and heard.any(S.NEXT):
        return Form.NEXT
    counted = heard.any(S.COUNT, S.TIMES) and topic not in {
        Topic.POINTS,
        Topic.LAPS,
        Topic.GRID,
        Topic.QUALIFYING,
        Topic.PROFILE,
    }
    if (
        counted
        and not (topic in {Topic.PLACE, Topic.STANDING} and not heard.any(S.TIMES))
        and topic is not Topic.PENALTY
    ):
        return Form.COUNT
    if topic in {*DEED_TOPICS, Topic.EVENT}:
        ordinal = _occurrence(topic, heard)
        if ordinal is not None:
            return ordinal
    return Form.WHICH


def _occurrence(topic: Topic, heard: Heard) -> Form | None:
    slots = heard.slots
    placed = heard.roles.placed() and not heard.people and topic is not Topic.EVENT
    if slots.nth == 1 or heard.any(S.FIRST) or (slots.race_nth == 1 and not placed):
        return Form.FIRST
    if heard.any(S.LAST) and not (slots.race_nth == -1 and placed):
        return Form.LAST
    return None


def wanted_of(topic: Topic, form: Form, heard: Heard) -> Wanted:
    """What the answer is."""
    if form in {Form.TRUTH, Form.EVER}:
        return Wanted.TRUTH
    if topic in DEED_TOPICS:
        return _wanted_of_deed(topic, form, heard)
    return _WANTED[topic](form, heard) if topic in _WANTED else Wanted.DRIVER


def _wanted_of_deed(topic: Topic, form: Form, heard: Heard) -> Wanted:
    if heard.any(S.WHY):
        return Wanted.REASON
    if heard.any(S.AGE) and heard.asked:
        return Wanted.AGE
    noun = _noun(topic, heard)
    if form is Form.COUNT:
        if noun is None and heard.roles.nation is not None and heard.any(S.WON) and not heard.any(S.WIN):
            noun = Wanted.DRIVER
        if heard.makers and noun is Wanted.TEAM:
            return Wanted.COUNT
        noun = noun or (Wanted.DRIVER if heard.any(S.DIFFERENT) else None)
        return (
            noun if noun and (not heard.asked or noun in {Wanted.CIRCUIT, Wanted.SEASON, Wanted.TEAM}) else Wanted.COUNT
        )
    if form in {Form.SHARE, Form.AVERAGE}:
        return Wanted.COUNT
    if form is Form.STREAK:
        return Wanted.COUNT if heard.asked else noun or Wanted.DRIVER
    if form is Form.COMPARE:
        return Wanted.DRIVER if heard.any(S.WHO, S.MORE, S.MOST) else Wanted.COUNT
    if topic in TIMED and heard.any(S.TIME) and not heard.any(S.WHO):
        return Wanted.TIME
    if form in {Form.FIRST, Form.LAST} or heard.slots.nth:
        return _wanted_of_occurrence(heard, noun)
    if form in {Form.WHICH, Form.LIST}:
        return _wanted_plainly(topic, heard, noun)
    return noun or _when(heard) or (Wanted.SEASON if heard.asked else _doer(topic, heard))


def _when(heard: Heard) -> Wanted | None:
    if heard.any(S.WHEN, S.DATE):
        return Wanted.SEASON
    return Wanted.CIRCUIT if heard.any(S.WHERE) else None


def _noun(topic: Topic, heard: Heard) -> Wanted | None:
    for signal, wanted in NOUNS:
        if heard.any(signal):
            return Wanted.DRIVER if signal in {S.TEAM, S.MAKE} and heard.any(S.WHO) else wanted
    if heard.any(S.CLASS) and topic in {Topic.START, Topic.TITLE}:
        return Wanted.CATEGORY
    return None


def _wanted_of_occurrence(heard: Heard, noun: Wanted | None) -> Wanted:
    if heard.asked:
        return Wanted.EVENT
    if heard.any(S.WHEN, S.DATE, S.YEAR):
        return Wanted.DATE
    return noun or Wanted.DRIVER


def _wanted_plainly(topic: Topic, heard: Heard, noun: Wanted | None) -> Wanted:
    if heard.asked and topic is not Topic.RETIREMENT:
        if heard.any(S.WHEN, S.DATE, S.YEAR):
            return Wanted.SEASON
        if heard.any(S.CREW):
            return Wanted.DRIVER
        if heard.any(S.RACE, S.MEETING, S.LIST) and (heard.any(S.WHICH, S.LIST) or topic is Topic.START):
            return Wanted.SEASON if topic is Topic.TITLE else Wanted.EVENT
        if heard.any(S.WHERE, S.CIRCUIT):
            return Wanted.CIRCUIT
        if noun in {Wanted.TEAM, Wanted.MANUFACTURER, Wanted.CATEGORY} and heard.roles.drivers():
            return noun
        if heard.any(S.WHO, S.DRIVER):
            return Wanted.DRIVER
        return Wanted.COUNT
    if heard.any(S.CAR) and not heard.any(S.WHO):
        return Wanted.CAR
    if heard.any(S.WHEN, S.YEAR) and not heard.any(S.WHO):
        return Wanted.SEASON
    return noun if noun and noun is not Wanted.SEASON and noun is not Wanted.CIRCUIT else _doer(topic, heard)


def _doer(topic: Topic, heard: Heard) -> Wanted:
    if topic in {Topic.TITLE, Topic.STANDING} and not heard.any(S.DRIVER, S.CREW):
        if heard.any(S.MAKE):
            return Wanted.MANUFACTURER
        if heard.any(S.TEAM):
            return Wanted.TEAM
    return Wanted.DRIVER


def _of_place(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT:
        return Wanted.COUNT
    if form is Form.HEAD_TO_HEAD or heard.roles.relation is not None or (form is Form.COMPARE and heard.any(S.WHO)):
        return Wanted.DRIVER
    if heard.asked and not (heard.any(S.WHO) and heard.slots.position is not None):
        return Wanted.POSITION
    if heard.any(S.CAR) and not heard.any(S.WHO, S.DRIVER):
        return Wanted.CAR
    return Wanted.TEAM if heard.any(S.TEAM, S.MAKE) and not heard.any(S.WHO, S.DRIVER) else Wanted.DRIVER


def _of_standing(form: Form, heard: Heard) -> Wanted:
    if (
        heard.asked
        and form is not Form.TOP
        and (heard.slots.position is None or not heard.any(S.WHO))
        and not heard.any(S.LEADS)
    ):
        return Wanted.POSITION
    return _doer(Topic.STANDING, heard)


def _of_points(form: Form, heard: Heard) -> Wanted:
    if form in {Form.MOST, Form.FEWEST} or (form is Form.COMPARE and heard.any(S.WHO, S.MORE, S.MOST)):
        return Wanted.SEASON if heard.asked and form is not Form.COMPARE else _doer(Topic.STANDING, heard)
    return Wanted.POINTS


def _of_penalty(form: Form, heard: Heard) -> Wanted:
    if heard.any(S.WHY) or heard.roles.relation is not None:
        return Wanted.REASON
    if heard.any(S.WHO, S.DRIVER) and not heard.any(S.TOUCHED):
        return Wanted.DRIVER
    if heard.any(S.TOUCHED):
        return Wanted.DRIVER
    return Wanted.AMOUNT if heard.asked else Wanted.DRIVER


def _of_team(form: Form, heard: Heard) -> Wanted:
    if heard.any(S.REPLACED):
        return Wanted.DRIVER
    if heard.roles.team is not None and heard.any(S.WHEN, S.YEAR):
        return Wanted.SEASON
    if (heard.roles.drivers() or (heard.any(S.DRIVES_FOR) and not heard.makers)) and (
        heard.any(S.DRIVES_FOR, S.TEAM, S.MAKE) or not heard.any(S.WHEN, S.YEAR)
    ):
        return Wanted.SEASON if heard.any(S.WHEN) and not heard.any(S.DRIVES_FOR) else Wanted.TEAM
    return Wanted.SEASON if heard.any(S.WHEN, S.YEAR) and heard.roles.drivers() else Wanted.DRIVER


def _of_event(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT:
        return Wanted.CIRCUIT if heard.any(S.CIRCUIT) else Wanted.COUNT
    if heard.any(S.WHEN, S.DATE):
        return Wanted.DATE
    if heard.any(S.WHERE, S.CIRCUIT):
        return Wanted.CIRCUIT
    return Wanted.SEASON if heard.any(S.YEAR) and heard.roles.placed() else Wanted.EVENT


def _of_profile(form: Form, heard: Heard) -> Wanted:
    if heard.any(S.OFFICE) or (heard.roles.nation is not None and not heard.asked):
        return Wanted.DRIVER
    if heard.all(S.WHERE, S.FROM) and not heard.any(S.BORN, S.DIED):
        return Wanted.NATIONALITY
    if heard.any(S.DIED):
        return Wanted.DEATH
    if heard.any(S.BORN):
        return Wanted.BIRTHPLACE if heard.any(S.WHERE) else Wanted.BIRTH
    pairs = ((S.AGE, Wanted.AGE), (S.NATIONALITY, Wanted.NATIONALITY), (S.ROLE, Wanted.ROLE))
    return next((wanted for signal, wanted in pairs if heard.any(signal)), Wanted.SUMMARY)


def _of_grid(form: Form, heard: Heard) -> Wanted:
    if form is Form.COUNT:
        return Wanted.COUNT
    if heard.any(S.TIME) and not heard.any(S.WHO):
        return Wanted.TIME
    return Wanted.POSITION if heard.asked and not heard.any(S.WHO) and form is not Form.HEAD_TO_HEAD else Wanted.DRIVER


def _of_car_number(form: Form, heard: Heard) -> Wanted:
    return Wanted.DRIVER if heard.slots.car_number is not None else Wanted.CAR_NUMBER


_WANTED = {
    Topic.PLACE: _of_place, Topic.STANDING: _of_standing, Topic.POINTS: _of_points, Topic.PENALTY: _of_penalty,
    Topic.TEAM: _of_team, Topic.EVENT: _of_event, Topic.PROFILE: _of_profile, Topic.GRID: _of_grid,
    Topic.QUALIFYING: _of_grid, Topic.CAR_NUMBER: _of_car_number, Topic.GAP: lambda f, h: Wanted.GAP,
    Topic.LAPS: lambda f, h: Wanted.LAPS, Topic.CAR: lambda f, h: Wanted.CAR, Topic.RECORD: lambda f, h: Wanted.SUMMARY,
    Topic.PROVISIONAL: lambda f, h: Wanted.TRUTH, Topic.SOURCE: lambda f, h: Wanted.SUMMARY,
}  # fmt: skip


def also_of(topic: Topic, wanted: Wanted, form: Form, heard: Heard) -> tuple[Wanted, ...]:
    """What is asked in the same breath: "and in what time?", "and why?", "with how many points?"."""
    asked = {
        Wanted.TIME: topic in TIMED and heard.any(S.TIME) and heard.any(S.WHO),
        Wanted.REASON: heard.any(S.WHY) and topic in {Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.PENALTY},
        Wanted.POINTS: topic in {Topic.STANDING, Topic.TITLE} and heard.any(S.POINTS),
        Wanted.GAP: topic is Topic.STANDING and heard.any(S.MARGIN),
        Wanted.POSITION: topic is Topic.POINTS and form is Form.WHICH and heard.any(S.WHERE, S.POSITION),
        Wanted.BIRTHPLACE: wanted is Wanted.BIRTH and heard.all(S.WHEN, S.WHERE),
        Wanted.DATE: topic is Topic.EVENT and wanted is Wanted.CIRCUIT and heard.any(S.WHEN, S.DATE),
        Wanted.TEAM: topic in {Topic.WIN, Topic.TITLE} and heard.any(S.DRIVES_FOR) and wanted is Wanted.DRIVER,
    }
    return tuple(w for w, holds in asked.items() if holds and w is not wanted)


def rivals_kind(heard: Heard) -> NameKind | None:
    """The kind of those asked about, where they are all of one."""
    kinds = {n.kind for n in heard.roles.subjects}
    return kinds.pop() if len(kinds) == 1 else None
