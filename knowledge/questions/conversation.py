"""Follow-ups: what a turn leaves open comes from the question before it, or from its answer."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.names import Named
from knowledge.questions.compose import OF_A_CHAMPIONSHIP, compose
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.question import Alternative, Form, Question, Role, Scope, Topic, Wanted
from knowledge.questions.roles import named_in
from knowledge.questions.sheet import Sheet
from knowledge.questions.signal import S
from knowledge.questions.topics import WH, Heard

REFERRING = (S.SAME, S.YEAR_AFTER, S.YEAR_BEFORE, S.TOTAL)
OF_A_PERSON = frozenset({Topic.PROFILE, Topic.TEAM, Topic.TEAMMATE, Topic.CAR, Topic.CAR_NUMBER, Topic.RECORD})
OF_A_RACE = frozenset(
    {
        Topic.WIN, Topic.PODIUM, Topic.POLE, Topic.GRID, Topic.QUALIFYING, Topic.FASTEST_LAP, Topic.PLACE,
        Topic.CLASSIFICATION, Topic.LAPS, Topic.GAP, Topic.PENALTY, Topic.RETIREMENT, Topic.START, Topic.EVENT,
    }
)  # fmt: skip
CAREER = frozenset({Form.COUNT, Form.FIRST, Form.LAST, Form.STREAK, Form.SHARE, Form.MOST, Form.EVER, Form.BEST})
DOERS = frozenset({Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER})


def is_follow_up(heard: Heard, topic: Topic | None, sheet: Sheet) -> bool:
    """Whether a turn leans on the one before."""
    opening = sheet.cue(0)
    if (
        topic is None
        or heard.any(*REFERRING)
        or (opening is not None and _leans(opening.senses.keys() & {S.FOLLOW, S.CORRECTION}, sheet))
    ):
        return True
    pronoun = heard.any(S.PERSON, S.PERSONS) and not heard.people and not heard.roles.others
    return pronoun or (heard.any(S.THERE) and not heard.roles.placed()) or _open(heard, topic)


def _leans(opening: set[S], sheet: Sheet) -> bool:
    return bool(opening)


def _open(heard: Heard, topic: Topic) -> bool:
    """Whether a question says too little to stand alone: no meeting, no season, nobody."""
    slots, roles = heard.slots, heard.roles
    dated = slots.first_season or slots.last_season or slots.latest or slots.previous or slots.round or slots.race_nth
    if dated or roles.placed() or roles.championship or roles.nation:
        return False
    if heard.named:
        return topic in {Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.LAPS, Topic.GAP} and not heard.any(
            S.BEST, S.WORST, S.TIMES
        )
    return not heard.any(S.MOST, S.FEWEST, S.YOUNGEST, S.OLDEST, S.NEXT, S.TOP, S.STREAK)


def carry_on(
    earlier: Sequence[Question], text: str, language: str, topic: Topic | None, heard: Heard, sheet: Sheet
) -> Question | None:
    """The question that a turn makes together with the ``earlier`` ones, the last above all."""
    before = earlier[-1]
    settled = _settle(before, text, language, topic, heard, sheet)
    if settled is not None:
        return settled
    if heard.any(S.YOUNGEST, S.OLDEST) and topic in {Topic.START, None} and before.form in {Form.YOUNGEST, Form.OLDEST}:
        return replace(before, text=text, language=language, form=Form.OLDEST if heard.any(S.OLDEST) else Form.YOUNGEST)
    if topic is None and heard.any(S.CHAMPIONSHIP) and not heard.named:
        topic = Topic.TITLE
    if topic is None or (topic is Topic.PLACE and _bare(heard)):
        return _amend(before, text, language, heard)
    question = compose(text, language, topic, heard)
    if (
        _bare(heard)
        and topic in DEED_TOPICS
        and before.topic in {*DEED_TOPICS, Topic.POINTS}
        and _countable(before)
        and not heard.people
    ):
        question = replace(before, text=text, language=language, topic=topic, also=(), inherited=("subjects", "form"))
        return replace(question, scope=_overlay(before.scope, _given(heard), heard))
    if (
        topic is Topic.PLACE
        and heard.slots.position
        and (not heard.any(S.FINISHED) or before.topic in OF_A_CHAMPIONSHIP)
    ):
        question = replace(question, topic=_place_topic(before.topic))
    if topic is Topic.SOURCE:
        return replace(question, antecedent=before, inherited=("question",))
    if heard.any(S.PERSONS) and not heard.people and question.form in {Form.MOST, Form.COMPARE}:
        question = _the_two(question, earlier)
    return _inherit(question, before, heard)


def _the_two(question: Question, earlier: Sequence[Question]) -> Question:
    """The last two who were spoken of, to be compared."""
    people: list[Named] = []
    unsure: list[Alternative] = []
    for said in reversed(earlier):
        if len(people) + len(unsure) < 2:
            people += [n for n in said.subjects if n not in people]
            unsure += [a for a in said.alternatives if a.role is Role.SUBJECT and a not in unsure]
    return replace(
        question,
        form=Form.COMPARE,
        wanted=Wanted.DRIVER,
        subjects=tuple(people),
        alternatives=(*question.alternatives, *unsure),
        inherited=("subjects",),
    )


def _countable(before: Question) -> bool:
    """Whether a question keeps its shape when its topic changes: "how many wins?" "and poles?"."""
    return before.form not in {Form.WHICH, Form.LIST, Form.TRUTH, Form.EVER} or bool(before.subjects)


def _bare(heard: Heard) -> bool:
    """Whether a turn asks nothing of its own: "and Prost?", "what about poles?"."""
    return not heard.any(*(s for s in WH if s is not S.WHICH), S.YES_NO, S.MOST, S.FIRST, S.LAST) or (
        heard.any(S.COUNT) and not heard.any(S.HOW_MUCH) and not heard.people
    )


def _settle(
    before: Question, text: str, language: str, topic: Topic | None, heard: Heard, sheet: Sheet
) -> Question | None:
    """An answer to "which of them?": a given name, or the number of the choice."""
    asked = next((a for a in before.alternatives if a.role is not Role.PLACE), None)
    if asked is None or (topic is not None and topic is not Topic.PLACE and not _bare(heard)):
        return None
    words = {t.word for t in sheet.tokens}
    fitting = named_in(asked.choices, words - set(asked.surface.lower().split()))
    number = heard.slots.position or heard.slots.nth or next((t.number for t in sheet.tokens if t.number), None)
    if not fitting and number and len(sheet.tokens) <= 4 and number <= len(asked.choices):
        fitting = [asked.choices[number - 1]]
    if len(fitting) != 1:
        return None
    sheet.use(0, len(sheet.tokens))
    left = tuple(a for a in before.alternatives if a is not asked)
    slot = "others" if asked.role is Role.OTHER else "subjects"
    question = replace(before, text=text, language=language, alternatives=left, inherited=("question",))
    if asked.role is Role.TEAM:
        return replace(question, scope=replace(question.scope, team=fitting[0]))
    if asked.role in {Role.CHAMPIONSHIP, Role.CATEGORY}:
        return replace(question, scope=replace(question.scope, **{asked.role.value: fitting[0]}))
    return replace(question, **{slot: (*getattr(before, slot), fitting[0])})


def _amend(before: Question, text: str, language: str, heard: Heard) -> Question | None:
    """The question before, with what this turn says instead: another driver, another year, another place."""
    slots, roles = heard.slots, heard.roles
    question = replace(before, text=text, language=language, inherited=("question",))
    scope = _overlay(before.scope, _given(heard), heard)
    places = tuple(a for a in roles.alternatives if a.role is Role.PLACE)
    if places or roles.placed():
        question = replace(
            question, alternatives=tuple(a for a in question.alternatives if a.role is not Role.PLACE) + places
        )
    question = replace(question, scope=scope)
    if heard.named:
        question = _of_others(question, before, heard)
    if heard.any(S.MAKE, S.TEAM):
        question = _of_group(question, heard)
    if slots.position is not None or slots.nth is not None:
        question = _at_place(question, slots.position or slots.nth or 1, heard)
    if heard.any(S.FIRST, S.LAST) and not heard.named:
        question = replace(question, form=Form.LAST if heard.any(S.LAST) else Form.FIRST)
    if heard.any(S.WHO) and not heard.named and question.wanted not in DOERS:
        question = replace(question, wanted=Wanted.DRIVER, subjects=(), form=Form.WHICH)
    return _asking(question, before, heard)


HOLES = (
    (S.YEAR, Wanted.SEASON), (S.DRIVES_FOR, Wanted.TEAM), (S.TEAM, Wanted.TEAM), (S.MAKE, Wanted.MANUFACTURER),
    (S.CAR, Wanted.CAR), (S.CIRCUIT, Wanted.CIRCUIT), (S.RACE, Wanted.EVENT), (S.MEETING, Wanted.EVENT),
)  # fmt: skip


def _asking(question: Question, before: Question, heard: Heard) -> Question | None:
    """ "When?", "which teams?", "why?" alone: another hole of the same question."""
    hole = next((wanted for signal, wanted in HOLES if heard.any(signal)), None)
    if heard.any(S.WHICH, S.LIST) and before.topic in DEED_TOPICS and not heard.named:
        several = before.form is Form.COUNT or before.wanted is Wanted.COUNT
        hole = hole or (
            Wanted.EVENT if several and before.topic is not Topic.TITLE else Wanted.SEASON if several else None
        )
        if hole is not None:
            return replace(question, wanted=hole, form=Form.LIST if several else before.form)
    if (
        heard.any(S.COUNT)
        and before.subjects
        and before.topic in DEED_TOPICS
        and before.form is Form.LIST
        and not heard.named
    ):
        return replace(question, wanted=Wanted.COUNT, form=Form.COUNT)
    once = before.form in {Form.FIRST, Form.LAST} or before.ordinal is not None
    if heard.any(S.WHY):
        return replace(question, topic=Topic.PENALTY, wanted=Wanted.REASON, form=Form.WHICH)
    if heard.any(S.WHEN, S.WHERE) and not heard.named and not once and (before.scope.event or before.alternatives):
        return replace(
            question,
            topic=Topic.EVENT,
            form=Form.WHICH,
            subjects=(),
            wanted=Wanted.DATE if heard.any(S.WHEN) else Wanted.CIRCUIT,
        )
    if heard.any(S.WHEN, S.WHERE) and once:
        return replace(question, wanted=Wanted.EVENT)
    said = (
        heard.named
        or heard.slots.shift
        or heard.slots.position
        or heard.slots.nth
        or heard.any(S.FIRST, S.LAST, S.MAKE, S.TEAM, S.WHO, S.SAME)
    )
    return (
        question
        if said or question != replace(before, text=question.text, language=question.language, inherited=("question",))
        else None
    )


def _of_others(question: Question, before: Question, heard: Heard) -> Question:
    """Somebody else: in a question about people instead of them, in one about a race their place in it."""
    roles = heard.roles
    number = heard.slots.car_number
    people: tuple[Named, ...] = tuple(roles.subjects)
    if number is not None and not people:
        from knowledge.names import NameKind

        people = (Named(NameKind.CAR_NUMBER, number),)
    places = tuple(a for a in question.alternatives if a.role is Role.PLACE)
    asked = tuple(a for a in roles.alternatives if a.role is not Role.PLACE)
    question = replace(question, subjects=people, alternatives=(*asked, *places))
    had = before.subjects or any(a.role is Role.SUBJECT for a in before.alternatives)
    if had or before.wanted not in DOERS or before.form not in {Form.WHICH, Form.LIST}:
        single = len(people) + len(asked) == 1 and before.form in {Form.COMPARE, Form.HEAD_TO_HEAD}
        return (
            replace(question, form=Form.COUNT, wanted=Wanted.COUNT)
            if single and before.topic in DEED_TOPICS
            else question
        )
    if before.topic in OF_A_PERSON:
        return question
    topic = (
        Topic.STANDING
        if before.topic in OF_A_CHAMPIONSHIP
        else Topic.QUALIFYING
        if before.topic is Topic.POLE
        else Topic.PLACE
    )
    return replace(question, topic=topic, wanted=Wanted.POSITION, form=Form.WHICH, position=None)


def _of_group(question: Question, heard: Heard) -> Question:
    """Another title: the makes', the teams', the Juniors'."""
    wanted = question.wanted
    if wanted in DOERS:
        wanted = Wanted.MANUFACTURER if heard.any(S.MAKE) else Wanted.TEAM if heard.any(S.TEAM) else Wanted.DRIVER
    return replace(question, wanted=wanted)


def _at_place(question: Question, place: int, heard: Heard) -> Question:
    if (
        question.subjects
        and question.topic in DEED_TOPICS
        and question.wanted in {Wanted.EVENT, Wanted.DATE, Wanted.COUNT}
    ):
        first = place == 1
        return replace(
            question, form=Form.FIRST if first else Form.WHICH, ordinal=None if first else place, wanted=Wanted.EVENT
        )
    return replace(
        question,
        topic=_place_topic(question.topic),
        position=place,
        subjects=(),
        form=Form.WHICH,
        wanted=Wanted.DRIVER if question.wanted not in DOERS else question.wanted,
    )


def _place_topic(topic: Topic) -> Topic:
    """The order in which a place is meant, after a question about its first."""
    if topic in OF_A_CHAMPIONSHIP:
        return Topic.STANDING
    return (
        topic if topic in {Topic.GRID, Topic.QUALIFYING} else Topic.QUALIFYING if topic is Topic.POLE else Topic.PLACE
    )


def _given(heard: Heard) -> Scope:
    return compose("", "", Topic.TITLE, heard).scope


def _overlay(base: Scope, given: Scope, heard: Heard) -> Scope:
    """``base`` with all that ``given`` tells; a new place clears the old one, a new season the old one."""
    changes: dict[str, object] = {}
    if heard.roles.placed():
        changes |= {
            "event": given.event,
            "circuit": given.circuit,
            "country": given.country,
            "round": None,
            "session": None,
        }
    dated = given.first_season or given.last_season or given.latest or given.previous
    if dated:
        changes |= {k: getattr(given, k) for k in ("first_season", "last_season", "season_label", "latest", "previous")}
    if heard.slots.shift and base.first_season is not None:
        moved = base.first_season + heard.slots.shift
        changes |= {"first_season": moved, "last_season": moved, "season_label": None}
    for slot in (
        "championship",
        "category",
        "team",
        "session",
        "round",
        "session_day",
        "moment",
        "day",
        "month",
        "car_number",
    ):
        value = getattr(given, slot)
        if value is not None:
            changes[slot] = value
    return replace(base, **changes)  # type: ignore[arg-type]


def _inherit(question: Question, before: Question, heard: Heard) -> Question:
    """Fill what a full question leaves open: whom, where and when."""
    inherited: list[str] = []
    someone = question.subjects or question.others or any(a.role is not Role.PLACE for a in question.alternatives)
    if not someone and _wants_someone(question, heard):
        question = _whom(question, before)
        inherited.append("subjects")
    scope = _where(question, before, heard, bool(inherited))
    if scope != question.scope:
        inherited.append("scope")
    places = (
        ()
        if heard.roles.placed() or not _keeps_place(question, before, heard)
        else tuple(a for a in before.alternatives if a.role is Role.PLACE and a not in question.alternatives)
    )
    return replace(question, scope=scope, alternatives=(*question.alternatives, *places), inherited=tuple(inherited))


def _wants_someone(question: Question, heard: Heard) -> bool:
    if heard.any(S.WHO) and question.topic not in {Topic.TEAM, Topic.TEAMMATE}:
        return False
    if heard.any(S.PERSON, S.PERSONS) or question.topic in OF_A_PERSON:
        return True
    if question.topic in {Topic.POINTS} and question.form is not Form.DIFFERENCE:
        return True
    return (
        question.wanted in {Wanted.COUNT, Wanted.SEASON, Wanted.TRUTH, Wanted.EVENT, Wanted.POSITION}
        and question.topic is not Topic.EVENT
    )


def _whom(question: Question, before: Question) -> Question:
    asked = tuple(a for a in before.alternatives if a.role is not Role.PLACE)
    if before.subjects or asked:
        return replace(question, subjects=before.subjects, alternatives=(*question.alternatives, *asked))
    if before.antecedent is not None and before.topic in OF_A_PERSON:
        return replace(question, antecedent=before.antecedent)
    return replace(question, antecedent=before) if before.wanted in DOERS else question


def _keeps_place(question: Question, before: Question, heard: Heard) -> bool:
    """Whether the meeting of the question before still holds: in one about the same race, not about somebody's life."""
    if heard.any(S.THERE):
        return True
    if question.topic in OF_A_PERSON or question.topic in OF_A_CHAMPIONSHIP:
        return False
    return question.form not in CAREER or before.form in CAREER


def _where(question: Question, before: Question, heard: Heard, whom: bool) -> Scope:
    scope, old = question.scope, before.scope
    changes: dict[str, object] = {}
    if scope.championship is None:
        changes["championship"] = old.championship
    if scope.category is None and (question.topic in OF_A_CHAMPIONSHIP) == (before.topic in OF_A_CHAMPIONSHIP):
        changes["category"] = old.category
    life = (
        question.topic in {Topic.PROFILE, Topic.RECORD}
        or heard.any(S.TOTAL)
        or (question.form in CAREER and before.form not in CAREER and (whom or question.subjects))
    )
    dated = scope.first_season or scope.last_season or scope.latest or scope.previous or scope.latest_event
    if not dated and (not life or heard.any(S.SAME)):
        changes |= {
            k: getattr(old, k)
            for k in ("first_season", "last_season", "season_label", "latest", "previous", "latest_event")
        }
        if heard.slots.shift and old.first_season is not None:
            moved = old.first_season + heard.slots.shift
            changes |= {"first_season": moved, "last_season": moved, "season_label": None}
    if (not life or heard.any(S.THERE)) and not heard.roles.placed() and _keeps_place(question, before, heard):
        changes |= {k: getattr(old, k) for k in ("event", "circuit", "country", "round")}
        if (
            scope.session is None
            and question.topic in OF_A_RACE
            and question.topic not in {Topic.POLE, Topic.QUALIFYING, Topic.GRID}
        ):
            changes["session"] = old.session
    return replace(scope, **changes)  # type: ignore[arg-type]
