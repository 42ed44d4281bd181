"""Follow-ups: what a turn leaves open comes from the question before it, or from its answer."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.names import Named
from knowledge.questions.amendment import RANKED, amend, place_topic, placed_as
from knowledge.questions.compose import OF_A_CHAMPIONSHIP, compose
from knowledge.questions.finishes import finishers_counted
from knowledge.questions.forms import DEED_TOPICS, OF_A_SESSION
from knowledge.questions.heard import DEEDS, Heard
from knowledge.questions.inheritance import inherit, overlay
from knowledge.questions.one_later import one_later
from knowledge.questions.question import Alternative, Form, Question, Relation, Role, Scope, Topic, Wanted
from knowledge.questions.race_beside import asks_beside_him, beside_that_race
from knowledge.questions.race_meant import another_race
from knowledge.questions.retelling import told_again
from knowledge.questions.settling import settle
from knowledge.questions.signal import S
from knowledge.questions.turn import Turn

REFERRING = (S.SAME, S.YEAR_AFTER, S.YEAR_BEFORE, S.TOTAL, S.OF_THOSE)
OF_ONE_RACE = frozenset({Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.LAPS, Topic.GAP})
STANDING_ALONE = (S.MOST, S.FEWEST, S.YOUNGEST, S.OLDEST, S.NEXT, S.TOP, S.STREAK)
OF_A_PLACE = (S.FINISHED, S.POSITION, S.RESULTS, S.BEST, S.WORST, S.AHEAD, S.BEHIND, S.DISQUALIFIED, S.NOT_STARTED)
PARTS = frozenset(
    {(Topic.PODIUM, Topic.WIN), (Topic.SCORED, Topic.WIN), (Topic.SCORED, Topic.PODIUM), (Topic.AMONG, Topic.WIN)}
)  # of the first the second are some
AGES = frozenset({Form.YOUNGEST, Form.OLDEST})


def is_follow_up(turn: Turn, before: Question) -> bool:
    """Whether a turn leans on the one ``before``."""
    heard, opening = turn.heard, turn.sheet.cue(0)
    if turn.topic is None or heard.any(*REFERRING) or (opening and (S.FOLLOW in opening or S.CORRECTION in opening)):
        return True
    if heard.any(S.MOST) and turn.topic is Topic.PLACE and before.form in RANKED and not heard.any(*OF_A_PLACE):
        return True
    pronoun = heard.any(S.PERSON, S.PERSONS) and not heard.people and not heard.roles.others
    return (
        pronoun
        or beside_that_race(turn, before) is not None
        or (heard.any(S.THERE) and not heard.roles.placed())
        or _of_two(turn, before)
        or _older_of_them(turn, before)
        or one_later(turn, before) is not None
        or _open(turn, turn.topic)
        or _same_elsewhen(turn, before)
    )


def _of_two(turn: Turn, before: Question) -> bool:
    """Whether who did more is asked after two who were compared: of these two, and not of all."""
    heard, slots = turn.heard, turn.heard.slots
    pair = len(before.subjects) + sum(a.role is Role.SUBJECT for a in before.alternatives) > 1
    compared = pair and before.form in {Form.COMPARE, Form.HEAD_TO_HEAD}
    bare = not (heard.named or heard.roles.placed() or heard.roles.nation or slots.first_season or slots.at_least)
    return compared and bare and heard.any(S.MORE) and heard.any(S.WHO, S.WHICH) and not heard.any(S.EVER, S.ALL_TIME)


def _older_of_them(turn: Turn, before: Question) -> bool:
    """Whether who is older is asked after several who were named: "which of them is the youngest?"."""
    heard, slots = turn.heard, turn.heard.slots
    several = len(before.subjects) + sum(a.role is Role.SUBJECT for a in before.alternatives) > 1
    told = heard.named or heard.roles.placed() or heard.roles.nation or slots.first_season
    done = heard.any(*DEEDS, S.RACE, S.MEETING, S.EVER, S.ALL_TIME)
    return several and heard.any(S.YOUNGEST, S.OLDEST) and heard.any(S.WHO, S.WHICH, S.PERSONS) and not (told or done)


def _open(turn: Turn, topic: Topic) -> bool:
    """Whether a question says too little to stand alone: no meeting, no season, nobody."""
    slots, roles = turn.heard.slots, turn.heard.roles
    dated = slots.first_season or slots.last_season or slots.latest or slots.previous or slots.round or slots.race_nth
    if dated or roles.placed() or roles.championship or roles.nation:
        return False
    if turn.heard.named:
        return topic in OF_ONE_RACE and not turn.heard.any(S.BEST, S.WORST, S.TIMES)
    return not turn.heard.any(*STANDING_ALONE)


def _same_elsewhen(turn: Turn, before: Question) -> bool:
    """Whether the same is asked of another year, and so of the same meeting: "who won in 1999?"."""
    scope, heard = before.scope, turn.heard
    placed = scope.event or scope.circuit or any(a.role is Role.PLACE for a in before.alternatives)
    plain = before.form in {Form.WHICH, Form.LIST} and not (
        heard.named or heard.roles.placed() or heard.roles.championship
    )
    told = heard.any(*STANDING_ALONE, S.COUNT, S.FIRST, S.LAST) or heard.slots.round or heard.slots.race_nth
    alike = plain and not told and turn.topic is before.topic
    of_series = scope.championship is not None or any(a.role is Role.CHAMPIONSHIP for a in before.alternatives)
    return bool(alike and ((placed and turn.topic in OF_A_SESSION) or (of_series and turn.topic in OF_A_CHAMPIONSHIP)))


def carry_on(turn: Turn, earlier: Sequence[Question]) -> Question | None:
    """The question that a turn makes together with the ``earlier`` ones, the last above all."""
    before, heard = earlier[-1], turn.heard
    of_those = before.form is Form.COUNT and (heard.any(S.OF_THOSE) or _there_alone(turn))
    settled = settle(turn, before) or (amend(turn, before) if of_those else None)
    if settled is not None:
        return settled
    another = (
        _by_age(turn, before) or one_later(turn, before) or another_race(turn, before) or beside_that_race(turn, before)
    )
    if another is not None:
        return another
    topic = turn.topic
    if topic is None and heard.any(S.CHAMPIONSHIP) and not heard.named:
        topic = Topic.STANDING if before.subjects or before.alternatives else Topic.TITLE
    if topic is None and heard.all(S.AGE, S.THEN) and not heard.named:
        topic = Topic.PROFILE
    if topic is None and asks_beside_him(before, heard):
        return inherit(_beside_him(compose(turn.text, turn.language, Topic.PLACE, heard), before, heard), before, heard)
    bare = turn.bare and not (finishers_counted(heard) or (heard.leaning and heard.any(S.BEST, S.WORST)))
    if topic is Topic.EVENT and _of_another_end(turn, before):
        topic, before = None, replace(before, scope=replace(before.scope, round=None))
    if topic is None or (topic is Topic.PLACE and (bare or not heard.any(*OF_A_PLACE))):
        return amend(turn, before)
    if _changes_topic_alone(turn, before) and not heard.all(S.PODIUM, S.DRIVES_WITH):
        return _with_other_topic(turn, topic, before)
    return _with_own_topic(turn, topic, earlier)


def _by_age(turn: Turn, before: Question) -> Question | None:
    """Who of those spoken of is older; or the oldest of all, where the youngest was asked for before."""
    heard = turn.heard
    if _older_of_them(turn, before):
        return replace(before, topic=Topic.PROFILE, wanted=Wanted.BIRTH, form=Form.COMPARE, scope=Scope(), also=())
    if heard.any(S.YOUNGEST, S.OLDEST) and turn.topic in {Topic.START, None} and before.form in AGES:
        return turn.instead_of(before, form=Form.OLDEST if heard.any(S.OLDEST) else Form.YOUNGEST)
    return None


def _of_another_end(turn: Turn, before: Question) -> bool:
    """Whether the same is asked of the last race of a season as of its first: "and the finale?"."""
    opening, heard = turn.sheet.cue(0), turn.heard
    ends = heard.any(S.LAST, S.FIRST) and not heard.any(S.WHO, S.WHEN, S.WHERE, S.WHICH, S.COUNT, S.HELD, S.YES_NO)
    same = before.topic in OF_A_SESSION and before.scope.round == 1 and not heard.roles.placed()
    return ends and same and opening is not None and S.FOLLOW in opening


def _there_alone(turn: Turn) -> bool:
    """Whether a turn says a place and asks how many, and not of what: "and in Canada, how many?"."""
    heard = turn.heard
    plain = not heard.any(S.RACE, S.MEETING, S.CIRCUIT, S.CALENDAR, S.DRIVER, S.TEAM, S.HELD, S.ROUND)
    return turn.topic is Topic.EVENT and heard.any(S.COUNT) and heard.roles.placed() and plain


def _changes_topic_alone(turn: Turn, before: Question) -> bool:
    """Whether a question keeps its shape while its topic changes: "how many wins?" "and poles?"."""
    countable = before.form not in {Form.WHICH, Form.LIST, Form.TRUTH, Form.EVER} or before.subjects or before.nation
    deeds = turn.topic in DEED_TOPICS and before.topic in {*DEED_TOPICS, Topic.POINTS, Topic.RECORD}
    deeds = deeds or (turn.topic in DEED_TOPICS | {Topic.QUALIFYING} and before.form is Form.HEAD_TO_HEAD)
    somebody_else = turn.heard.any(S.THERE, S.WHO_IS)
    counts = before.form in {Form.TRUTH, Form.EVER} and turn.heard.any(S.COUNT)  # "was he champion?" "how many wins?"
    return bool(turn.bare and deeds and countable and not (turn.heard.people or somebody_else or counts))


def _with_other_topic(turn: Turn, topic: Topic, before: Question) -> Question | None:
    if turn.heard.any(S.OF_THOSE, S.FROM_POLE) and not _is_part(topic, before):
        from_pole = {topic, before.topic} == {Topic.WIN, Topic.POLE}
        return turn.instead_of(before, topic=Topic.WIN, condition=Topic.POLE) if from_pole else None
    question = turn.instead_of(before, topic=topic, also=(), inherited=("subjects", "form"))
    if before.topic is Topic.RECORD:
        form = before.form if before.form is Form.COMPARE else Form.COUNT
        question = replace(question, wanted=Wanted.COUNT, form=form)
    return placed_as(replace(question, scope=overlay(before.scope, turn.heard)), turn.heard)


def _is_part(topic: Topic, before: Question) -> bool:
    """Whether whatever does the one has done the other as well: of podiums the wins, of starts anything."""
    plain = before.condition is None and before.without is None
    return plain and (before.topic is Topic.START or (before.topic, topic) in PARTS)


def _with_own_topic(turn: Turn, topic: Topic, earlier: Sequence[Question]) -> Question:
    before, heard = earlier[-1], turn.heard
    question = compose(turn.text, turn.language, topic, heard)
    if topic is Topic.SOURCE:
        return replace(question, antecedent=before, inherited=("question",))
    if heard.all(S.REPLACED, S.WHO) and not (heard.named or question.others):
        whom = heard.any(S.REPLACED_WHOM)
        question = replace(question, relation=Relation.SUCCEEDED if whom else Relation.REPLACED)
    again = told_again(turn, question, before)
    if again is not None:
        return again
    if _second_there(turn, question, before):
        second = replace(question, topic=Topic.PLACE, wanted=Wanted.DRIVER, form=Form.WHICH, position=2)
        return inherit(second, before, replace(heard, signals=heard.signals - {S.PERSON, S.PERSONS} | {S.WHO}))
    if _second_to_champion(question, before, heard):
        return _runner_up(question, before, heard)
    in_order = heard.slots.position and not heard.any(S.FINISHED)
    raced = heard.roles.placed() or heard.any(S.RACE, S.MEETING)
    of_season = before.topic in OF_A_CHAMPIONSHIP and not raced
    if topic is Topic.PLACE and (in_order or of_season):
        question = replace(question, topic=place_topic(before.topic))
    if topic is Topic.PLACE and heard.leaning and heard.any(S.AHEAD, S.BEHIND) and not heard.roles.others:
        return inherit(_beside_him(question, before, heard), before, heard)
    of_two = question.form in {Form.MOST, Form.COMPARE} or (heard.any(S.MORE) and heard.any(S.WHO, S.WHICH))
    if (heard.any(S.PERSONS) or _of_two(turn, before)) and not heard.people and of_two:
        question = _the_two(question, earlier)
    return inherit(question, before, heard)


def _second_there(turn: Turn, question: Question, before: Question) -> bool:
    """Whether the runner-up is that of the race spoken of, since no championship is."""
    scope, heard = before.scope, turn.heard
    race = bool(scope.event or scope.circuit or any(a.role is Role.PLACE for a in before.alternatives))
    race = race or (scope.country is not None and before.topic in OF_A_SESSION)
    series = heard.any(S.CHAMPIONSHIP, S.STANDINGS, S.TITLE, S.CHAMPION, S.YEAR)
    return heard.any(S.RUNNER_UP) and question.topic is Topic.STANDING and race and not (series or heard.named)


def _second_to_champion(question: Question, before: Question, heard: Heard) -> bool:
    """Whether the runner-up is that of the champion spoken of: "who was champion?" "and his runner-up?"."""
    his = heard.all(S.RUNNER_UP, S.OWN) and question.topic is Topic.STANDING and not heard.named
    return his and before.topic in OF_A_CHAMPIONSHIP and not heard.any(S.COUNT, S.YEAR, S.WHEN)


def _runner_up(question: Question, before: Question, heard: Heard) -> Question:
    """The second of the season spoken of, or of each that somebody won who is."""
    second = replace(question, topic=Topic.STANDING, wanted=Wanted.DRIVER, form=Form.WHICH, position=2)
    if before.subjects and before.topic is Topic.TITLE:
        when = replace(before, wanted=Wanted.SEASON, form=Form.LIST)
        return replace(second, antecedent=when, antecedent_role=Role.SEASON, inherited=("question",))
    return inherit(second, before, replace(heard, signals=heard.signals - {S.PERSON, S.PERSONS} | {S.WHO}))


def _beside_him(question: Question, before: Question, heard: Heard) -> Question:
    """Who was ahead of somebody spoken of, or behind: of whoever answers the question before."""
    relation = Relation.BEHIND if heard.any(S.BEHIND, S.BEATEN_WHOM) else Relation.AHEAD
    beside = replace(question, relation=relation, wanted=Wanted.DRIVER, form=Form.WHICH, others=before.subjects)
    if before.subjects:
        return beside
    return replace(beside, antecedent=before, antecedent_role=Role.OTHER)


def _the_two(question: Question, earlier: Sequence[Question]) -> Question:
    """The last two who were spoken of, to be compared."""
    people: list[Named] = []
    unsure: list[Alternative] = []
    for said in reversed(earlier):
        if len(people) + len(unsure) < 2:
            people += [n for n in said.subjects if n not in people]
            unsure += [a for a in said.alternatives if a.role is Role.SUBJECT and a not in unsure]
    alternatives = (*question.alternatives, *unsure)
    compared = replace(question, form=Form.COMPARE, wanted=Wanted.DRIVER, subjects=tuple(people))
    return replace(compared, alternatives=alternatives, inherited=("subjects",))
