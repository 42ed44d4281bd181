"""Puts together what was heard of a question: topic, hole, form, scope and the slots that go with them."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.names import Named, NameKind
from knowledge.questions.circumstances import CIRCUMSTANCES, as_rivals, dated, of_a_nation, of_one_car
from knowledge.questions.figures import with_numbers
from knowledge.questions.forms import DEED_TOPICS, OF_A_SESSION, form_of
from knowledge.questions.heard import Heard
from knowledge.questions.next_race import of_the_race_beside
from knowledge.questions.question import Alternative, Form, Question, Role, Scope, Topic, Wanted
from knowledge.questions.role import Roles
from knowledge.questions.signal import S
from knowledge.questions.statuses import with_status
from knowledge.questions.wants import also_of, wanted_of

OF_A_CHAMPIONSHIP = frozenset({Topic.TITLE, Topic.STANDING, Topic.POINTS})
MAKERS = frozenset({NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR})
GROUPED = {NameKind.TEAM: "Teams", NameKind.MANUFACTURER: "Manufacturers"}
OF_ALL_THERE = frozenset({Topic.PODIUM, Topic.RETIREMENT, Topic.SCORED, Topic.START})  # many do it in one race
DOERS = frozenset({Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER})
MANY_TIMES = frozenset({Wanted.SEASON, Wanted.EVENT, Wanted.CIRCUIT})
OF_MANY = frozenset({Topic.RETIREMENT, Topic.SCORED, Topic.START, Topic.PENALTY, Topic.TEAM})
OF_DRIVERS = DEED_TOPICS | {Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.STANDING}
GROUPS = frozenset({*GROUPED.values(), "Overall"})


def compose(text: str, language: str, topic: Topic, heard: Heard) -> Question:
    """The question that signals, slots and names make."""
    form = form_of(topic, heard)
    wanted = wanted_of(topic, form, heard)
    question = Question(
        text, language, topic, wanted, form,
        subjects=_subjects(heard),
        others=tuple(heard.roles.others),
        alternatives=tuple(heard.roles.alternatives),
        relation=heard.roles.relation,
        nation=heard.roles.nation if topic is not Topic.PROFILE or not heard.asked else None,
        scope=_scope(topic, form, heard),
        per_season=heard.any(S.PER_SEASON),
        life=heard.any(S.ALL_TIME, S.TOTAL) and heard.asked,
        role=heard.office if topic is Topic.PROFILE else None,
        position=heard.slots.position,
        ignored=tuple(heard.roles.spare),
        also=also_of(topic, wanted, form, heard),
    )  # fmt: skip
    for finish in (
        of_a_nation,
        as_rivals,
        _as_list,
        with_numbers,
        with_status,
        _with_team,
        of_one_car,
        _best_of_a_class,
        _with_latest,
        of_the_race_beside,
        *CIRCUMSTANCES,
    ):
        question = finish(question, heard)
    return question


def _subjects(heard: Heard) -> tuple[Named, ...]:
    roles, number = heard.roles, heard.slots.car_number
    if number is None or roles.drivers():
        return tuple(roles.subjects)
    return tuple(Named(NameKind.CAR_NUMBER, one) for one in (number, *heard.slots.more_car_numbers))


def _scope(topic: Topic, form: Form, heard: Heard) -> Scope:
    roles, slots = heard.roles, heard.slots
    race = _race(topic, form, heard)
    alone = slots.car_number is not None and not roles.drivers() and not slots.more_car_numbers
    return Scope(
        championship=roles.championship, first_season=slots.first_season, last_season=slots.last_season,
        season_label=slots.season_label, event=roles.event, circuit=roles.circuit, country=roles.country,
        round=slots.round if not roles.placed() else None,
        session=slots.session or race or _qualifying(topic, heard), session_day=slots.session_day,
        category=_category(topic, form, heard),
        team=roles.team or (roles.subjects[0] if alone and roles.subjects else None),
        latest=slots.latest and not _to_date(topic, form, heard), previous=slots.previous,
        last_session=slots.race_nth == -1 and roles.placed() and slots.session in (None, "Race"),
        moment=slots.moment, home=heard.any(S.HOME), day=slots.day, month=slots.month,
        car_number=slots.car_number if roles.drivers() else None,
        realm=roles.realm if topic in OF_A_CHAMPIONSHIP and not _realm_is_told(form, roles) else (),
    )  # fmt: skip


def _to_date(topic: Topic, form: Form, heard: Heard) -> bool:
    """Whether deeds are counted up to now, and not within this season: "how many wins does X have now"."""
    counted = topic in DEED_TOPICS and form is Form.COUNT and heard.asked
    return counted and heard.any(S.NOW) and not heard.any(S.THIS_SEASON)


def _realm_is_told(form: Form, roles: Roles) -> bool:
    """Whether the series is named, or an adjective tells whence people come: "the last Finnish champion"."""
    of_people = roles.nation is not None and form not in {Form.WHICH, Form.TRUTH, Form.EVER}
    return of_people or _of_a_series(roles)


def _of_a_series(roles: Roles) -> bool:
    return roles.championship is not None or any(a.role is Role.CHAMPIONSHIP for a in roles.alternatives)


def _race(topic: Topic, form: Form, heard: Heard) -> str | None:
    """The race that "the second race" or "round 2" is, where a meeting is named or one is asked for by its place."""
    nth, slots = heard.slots.race_nth, heard.slots
    if heard.roles.placed() and slots.round is not None:
        return f"Race {slots.round}"
    once = form in {Form.FIRST, Form.LAST} or slots.moment is not None
    if nth is None or nth < 1 or once or topic not in OF_A_SESSION:
        return "Qualifying" if topic is Topic.CLASSIFICATION and heard.any(S.QUALIFIED) else None
    return f"Race {nth}" if heard.roles.placed() or heard.asked else None


def _qualifying(topic: Topic, heard: Heard) -> str | None:
    """The session of a gap to the pole."""
    return "Qualifying" if topic is Topic.GAP and heard.any(S.POLE, S.FROM_POLE, S.QUALIFIED) else None


def _category(topic: Topic, form: Form, heard: Heard) -> Named | None:
    if heard.roles.category is not None:
        return heard.roles.category
    if heard.category is not None and heard.category not in GROUPS:
        return Named(NameKind.CATEGORY, heard.category)
    kind = _category_kind(heard)
    ranked = form in {Form.MOST, Form.FEWEST, Form.TOP}
    own = topic is Topic.TITLE and kind is NameKind.TEAM and (heard.roles.drivers() or ranked)
    if topic in OF_A_CHAMPIONSHIP and kind is not None and not own:
        return Named(NameKind.CATEGORY, GROUPED[kind])
    return None


def _category_kind(heard: Heard) -> NameKind | None:
    """Whether a title or standing is one of teams or of makes."""
    if heard.any(S.MAKE):
        return NameKind.MANUFACTURER
    if heard.makers and not heard.any(S.CHAMPIONSHIP, S.STANDINGS):
        return None
    return NameKind.TEAM if heard.any(S.TEAM) else None


def _as_list(question: Question, heard: Heard) -> Question:
    """Several are wanted where the words are of several, or the thing has several by nature."""
    if question.form is not Form.WHICH:
        return question
    if question.topic in DEED_TOPICS and question.wanted is Wanted.COUNT:
        return replace(question, form=Form.COUNT)
    return replace(question, form=Form.LIST) if any(holds(question, heard) for holds in SEVERAL) else question


SEVERAL: tuple[Callable[[Question, Heard], object], ...] = (
    lambda q, h: h.any(S.LIST, S.BOTH, S.AT_LEAST) or h.slots.at_least is not None,
    lambda q, h: h.slots.value is not None and h.all(S.WHO, S.TIMES) and not h.asked,
    lambda q, h: q.topic in {Topic.PODIUM, Topic.CLASSIFICATION, Topic.TEAMMATE} or h.slots.opening,
    lambda q, h: (
        q.topic in {Topic.GRID, Topic.QUALIFYING} and q.wanted is Wanted.DRIVER and not (q.position or h.asked)
    ),
    lambda q, h: q.topic in DEED_TOPICS and q.wanted in MANY_TIMES and not h.slots.nth,
    lambda q, h: q.topic in OF_MANY and q.wanted is Wanted.DRIVER and not h.any(S.REPLACED),
    lambda q, h: q.topic is Topic.START and q.wanted in DOERS and not (h.asked or q.scope.team),
    lambda q, h: q.topic is Topic.EVENT and (h.any(S.CALENDAR) or q.wanted is Wanted.SEASON),
    lambda q, h: q.topic is Topic.STANDING and q.wanted in DOERS and not (q.position or h.any(S.LEADS, S.RUNNER_UP)),
    lambda q, h: (q.topic is Topic.TITLE and h.any(S.FORMER)) or (q.topic is Topic.POINTS and h.any(S.EVOLUTION)),
    lambda q, h: q.topic is Topic.TITLE and h.makers and q.wanted is Wanted.DRIVER and not dated(q.scope),
    lambda q, h: q.topic in DEED_TOPICS and q.wanted is Wanted.DRIVER and h.all(S.WHO, S.EVER) and not h.asked,
    lambda q, h: q.topic is Topic.TEAM and q.wanted is Wanted.SEASON,
    lambda q, h: q.topic is Topic.TEAM and q.wanted is Wanted.TEAM and h.any(S.TEAMS) and not h.any(S.COUNT),
    lambda q, h: q.topic in DEED_TOPICS and h.any(S.WINNERS) and h.roles.placed() and not dated(q.scope),
    lambda q, h: q.topic in DEED_TOPICS - {Topic.START} and q.wanted is Wanted.TEAM and h.roles.drivers(),
    lambda q, h: q.nation is not None and q.wanted in {Wanted.DRIVER, Wanted.BIRTH, Wanted.DEATH},
)


def _with_team(question: Question, heard: Heard) -> Question:
    """A team beside a driver who is asked for narrows the scope: "who has won most with Ferrari"."""
    rivals = question.form in {Form.COMPARE, Form.HEAD_TO_HEAD}
    if question.wanted is not Wanted.DRIVER or rivals or question.scope.team or question.topic not in OF_DRIVERS:
        return question
    subjects = question.subjects
    if len(subjects) == 1 and subjects[0].kind in MAKERS:
        return replace(question, subjects=(), scope=replace(question.scope, team=subjects[0]))
    return replace(question, alternatives=tuple(_as_team(a) for a in question.alternatives))


def _as_team(alternative: Alternative) -> Alternative:
    made = alternative.role is Role.SUBJECT and alternative.choices[0].kind in MAKERS
    return replace(alternative, role=Role.TEAM) if made else alternative


def _best_of_a_class(question: Question, heard: Heard) -> Question:
    """ "The best rookie of the championship": who is first of the class in its order."""
    asked = question.topic is Topic.STANDING and question.form is Form.BEST and question.scope.category is not None
    if not asked or question.subjects or question.others or heard.any(S.WHEN, S.YEAR):
        return question
    return replace(question, form=Form.WHICH, wanted=Wanted.DRIVER, position=1)


def _with_latest(question: Question, heard: Heard) -> Question:
    """ "The last race", with no meeting named: the latest recorded (or the last of the season told)."""
    slots, scope, placed = heard.slots, question.scope, heard.roles.placed()
    of_people = (
        heard.last_person or question.subjects or question.nation is not None or (question.alternatives and not placed)
    )
    if question.topic is Topic.EVENT or of_people:
        return question
    if question.topic is Topic.TITLE and question.form is Form.WHICH and heard.any(S.NOW):
        open_scope = replace(scope, latest=False)
        return replace(question, form=Form.LAST, scope=open_scope) if not heard.any(S.THIS_SEASON) else question
    if question.form is Form.LAST and question.topic in DEED_TOPICS and heard.any(S.WHEN):
        return question
    if slots.race_nth is not None and slots.race_nth > 0 and not (placed or scope.round or scope.session):
        return _of_that_round(question, heard)
    of_all = question.topic in OF_ALL_THERE and question.wanted is Wanted.DRIVER
    if (
        heard.any(S.LAST)
        and _of_one_race(question, heard)
        and not (placed and question.form is Form.LAST and not of_all)
    ):
        return replace(question, form=_plain(question), scope=replace(scope, latest_event=True))
    return question


def _of_that_round(question: Question, heard: Heard) -> Question:
    """ "The second race": of a season; "the first race in history" is the first of all."""
    slots = heard.slots
    if slots.race_nth == 1 and heard.any(S.ALL_TIME) and slots.first_season is None:
        return replace(question, form=Form.FIRST)
    form = Form.WHICH if question.form is Form.FIRST else question.form
    return replace(question, form=form, scope=replace(question.scope, round=slots.race_nth))


def _plain(question: Question) -> Form:
    """The form of a question about the last race, once "last" is said by its scope."""
    if question.topic in OF_ALL_THERE:
        return Form.LIST
    return Form.WHICH if question.form is Form.LAST else question.form


def _of_one_race(question: Question, heard: Heard) -> bool:
    """Whether one race is spoken of, and is asked about."""
    single = question.form in {Form.LAST, Form.LIST, Form.WHICH} and not question.scope.last_session
    named = heard.roles.event is not None or (heard.roles.placed() and heard.slots.first_season is not None)
    meeting = heard.any(S.RACE, S.MEETING) or (named and question.topic in OF_ALL_THERE)
    return single and question.topic in OF_A_SESSION and meeting
