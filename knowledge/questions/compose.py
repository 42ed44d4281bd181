"""Puts together what was heard of a question: topic, hole, form, scope and the slots that go with them."""

from dataclasses import replace

from knowledge.names import Named, NameKind
from knowledge.questions.forms import DEED_TOPICS, form_of
from knowledge.questions.question import Form, Question, Relation, Role, Scope, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.topics import Heard, category_kind
from knowledge.questions.wants import also_of, wanted_of

OF_A_CHAMPIONSHIP = frozenset({Topic.TITLE, Topic.STANDING, Topic.POINTS})
OF_A_SESSION = frozenset(
    {
        Topic.WIN, Topic.PLACE, Topic.PODIUM, Topic.POLE, Topic.GRID, Topic.QUALIFYING, Topic.FASTEST_LAP, Topic.RETIREMENT,
        Topic.CLASSIFICATION, Topic.LAPS, Topic.GAP, Topic.PENALTY, Topic.START, Topic.PROVISIONAL,
    }
)  # fmt: skip
MAKERS = frozenset({NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR})
GROUPED = {NameKind.TEAM: "Teams", NameKind.MANUFACTURER: "Manufacturers"}
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
        nation=heard.roles.nation,
        scope=_scope(topic, form, heard),
        per_season=heard.any(S.PER_SEASON),
        role=heard.office if topic is Topic.PROFILE else None,
        position=heard.slots.position,
        also=also_of(topic, wanted, form, heard),
    )  # fmt: skip
    for finish in (_as_list, _with_numbers, _with_status, _with_team, _with_latest):
        question = finish(question, heard)
    return question


def _subjects(heard: Heard) -> tuple[Named, ...]:
    roles, number = heard.roles, heard.slots.car_number
    if number is None or roles.drivers():
        return tuple(roles.subjects)
    return (Named(NameKind.CAR_NUMBER, number),)


def _scope(topic: Topic, form: Form, heard: Heard) -> Scope:
    roles, slots = heard.roles, heard.slots
    race = _race(topic, form, heard)
    alone = slots.car_number is not None and not roles.drivers()
    return Scope(
        championship=roles.championship, first_season=slots.first_season, last_season=slots.last_season,
        season_label=slots.season_label, event=roles.event, circuit=roles.circuit, country=roles.country,
        round=slots.round if not roles.placed() else None,
        session=slots.session or race, session_day=slots.session_day, category=_category(topic, heard),
        team=roles.team or (roles.subjects[0] if alone and roles.subjects else None),
        latest=slots.latest, previous=slots.previous, last_session=slots.race_nth == -1 and roles.placed(),
        moment=slots.moment, day=slots.day, month=slots.month,
        car_number=slots.car_number if roles.drivers() else None,
    )  # fmt: skip


def _race(topic: Topic, form: Form, heard: Heard) -> str | None:
    """The race that "the second race" or "round 2" is, where a meeting is named or one is asked for by its place."""
    nth, slots = heard.slots.race_nth, heard.slots
    if heard.roles.placed() and slots.round is not None:
        return f"Race {slots.round}"
    if nth is None or nth < 1 or topic not in OF_A_SESSION or form in {Form.FIRST, Form.LAST}:
        return "Qualifying" if topic is Topic.CLASSIFICATION and heard.any(S.QUALIFIED) else None
    return f"Race {nth}" if heard.roles.placed() or heard.asked else None


def _category(topic: Topic, heard: Heard) -> Named | None:
    if heard.roles.category is not None:
        return heard.roles.category
    if heard.category is not None and heard.category not in GROUPS:
        return Named(NameKind.CATEGORY, heard.category)
    kind = category_kind(heard)
    if topic in OF_A_CHAMPIONSHIP and kind is not None:
        return Named(NameKind.CATEGORY, GROUPED[kind])
    return None


def _as_list(question: Question, heard: Heard) -> Question:
    """Several are wanted where the words are of several, or the thing has several by nature."""
    if question.form is not Form.WHICH:
        return question
    topic, wanted = question.topic, question.wanted
    if topic in DEED_TOPICS and wanted is Wanted.COUNT:
        return replace(question, form=Form.COUNT)
    several = (
        topic in {Topic.PODIUM, Topic.CLASSIFICATION, Topic.TEAMMATE}
        or (topic in {Topic.GRID, Topic.QUALIFYING} and wanted is Wanted.DRIVER and heard.slots.position is None and not heard.asked)
        or (topic in DEED_TOPICS and wanted in {Wanted.SEASON, Wanted.EVENT, Wanted.CIRCUIT} and not heard.slots.nth)
        or (topic in {Topic.RETIREMENT, Topic.START, Topic.PENALTY, Topic.TEAM} and wanted is Wanted.DRIVER and not heard.any(S.REPLACED))
        or (topic in {Topic.EVENT} and (heard.any(S.CALENDAR, S.LIST) or wanted is Wanted.SEASON))
        or (topic is Topic.STANDING and wanted in {Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER} and question.position is None and not heard.any(S.LEADS, S.RUNNER_UP))
        or (topic is Topic.TITLE and heard.any(S.FORMER, S.LIST))
        or heard.any(S.LIST, S.BOTH, S.AT_LEAST)
        or (question.nation is not None and wanted is Wanted.DRIVER)
    )  # fmt: skip
    return replace(question, form=Form.LIST) if several else question


def _with_numbers(question: Question, heard: Heard) -> Question:
    """Places, counts and occurrences, each where it belongs."""
    slots = heard.slots
    if question.topic in DEED_TOPICS and slots.position is not None:
        first = slots.position == 1
        question = replace(
            question,
            position=None,
            form=Form.FIRST if first and question.form in {Form.WHICH, Form.LIST, Form.COUNT} else question.form,
        )
        question = question if first else replace(question, ordinal=slots.position, form=Form.WHICH)
    if slots.nth is not None and slots.nth > 1:
        question = replace(
            question, ordinal=slots.nth, form=Form.WHICH if question.form is Form.LIST else question.form
        )
    if slots.at_least is not None or (slots.value is not None and question.wanted is not Wanted.TRUTH):
        question = replace(question, at_least=slots.at_least or slots.value)
    elif heard.any(S.BOTH) and question.topic in DEED_TOPICS and question.form is not Form.COUNT:
        question = replace(question, at_least=2)
    if question.wanted is Wanted.TRUTH and slots.at_least is None and slots.value is not None:
        question = replace(question, value=float(slots.value))
    return replace(question, limit=slots.limit)


def _with_status(question: Question, heard: Heard) -> Question:
    """A status, a leader, a runner-up, a margin, "from pole", a negation."""
    changes: dict[str, object] = {}
    if question.topic is Topic.PLACE and heard.any(S.DISQUALIFIED, S.NOT_STARTED):
        changes["status"] = "DSQ" if heard.any(S.DISQUALIFIED) else "DNS"
    if question.topic is Topic.STANDING and question.position is None and heard.any(S.LEADS, S.RUNNER_UP):
        changes["position"] = 2 if heard.any(S.RUNNER_UP) else 1
    if (
        question.topic is Topic.POINTS
        and question.form is Form.DIFFERENCE
        and not (question.subjects or question.alternatives)
    ):
        changes["position"] = question.position or 1
    if question.topic is Topic.GAP and question.form is Form.WHICH and question.position is None:
        changes["position"] = 1
    if question.topic is Topic.GRID and heard.any(S.FRONT_ROW):
        changes |= {"form": Form.TOP, "limit": 2, "position": None}
    if question.topic is Topic.PENALTY and heard.any(S.TOUCHED):
        changes["relation"] = Relation.TOUCHED
    if heard.any(S.FROM_POLE) and question.topic is not Topic.POLE:
        changes["condition"] = Topic.POLE
    if question.wanted is Wanted.TRUTH and heard.any(S.NEVER, S.NOT) and not heard.any(S.PROVISIONAL):
        changes["negated"] = True
    return replace(question, **changes)  # type: ignore[arg-type]


def _with_team(question: Question, heard: Heard) -> Question:
    """A team beside a driver who is asked for narrows the scope: "who has won most with Ferrari"."""
    subjects = question.subjects
    if (
        question.wanted is not Wanted.DRIVER
        or question.form in {Form.COMPARE, Form.HEAD_TO_HEAD}
        or question.scope.team is not None
    ):
        return question
    if question.topic not in {*DEED_TOPICS, Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.STANDING}:
        return question
    if len(subjects) == 1 and subjects[0].kind in MAKERS:
        return replace(question, subjects=(), scope=replace(question.scope, team=subjects[0]))
    moved = tuple(
        replace(a, role=Role.TEAM) if a.role is Role.SUBJECT and a.choices[0].kind in MAKERS else a
        for a in question.alternatives
    )
    return replace(question, alternatives=moved)


def _with_latest(question: Question, heard: Heard) -> Question:
    """ "The last race", with no meeting named: the latest recorded (or the last of the season told)."""
    slots, scope = heard.slots, question.scope
    placed = heard.roles.placed()
    if question.topic is Topic.EVENT or question.subjects or question.alternatives and not placed:
        return question
    if (
        slots.race_nth is not None
        and slots.race_nth > 0
        and not placed
        and scope.round is None
        and scope.session is None
    ):
        form = Form.WHICH if question.form is Form.FIRST else question.form
        return replace(question, form=form, scope=replace(scope, round=slots.race_nth))
    named = (
        heard.any(S.RACE, S.MEETING)
        and question.topic in OF_A_SESSION
        and question.form in {Form.LAST, Form.LIST, Form.WHICH}
    )
    if heard.any(S.LAST) and named and not scope.last_session and not (placed and question.form is Form.LAST):
        form = (
            Form.LIST if question.topic is Topic.PODIUM else Form.WHICH if question.form is Form.LAST else question.form
        )
        return replace(question, form=form, scope=replace(scope, latest_event=True))
    return question
