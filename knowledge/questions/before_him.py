"""Who did something last before somebody did it too, or was champion next after him: in the order of time."""

from dataclasses import replace

from knowledge.questions.compose import compose
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import DEEDS, Heard
from knowledge.questions.question import Form, Question, Relation, Role, Topic, Wanted
from knowledge.questions.role import Roles
from knowledge.questions.signal import S
from knowledge.questions.topics import topic_of

IN_ORDER = frozenset({S.BEFORE, S.AHEAD, S.UNTIL})
OTHERWISE = (S.STREAK, S.FINISHED, S.COUNT, S.TIMES, S.MOST, S.FIRST, S.YES_NO, S.NOT, S.AGE, S.RUNNER_UP, S.GRID,
             S.YOUNGEST, S.OLDEST, S.STARTED, S.TEAMMATE, S.QUALIFIED, S.PENALTY)  # fmt: skip
IN_TURN = frozenset({S.AFTER, S.SINCE, S.REPLACED, S.NEXT, S.RECORD, S.WIN, S.WON})
NOT_CROWNED = (S.STREAK, S.COUNT, S.TIMES, S.MOST, S.YES_NO, S.NOT, S.AGE, S.RUNNER_UP, S.TEAMMATE, S.PENALTY, S.POLE,
               S.YOUNGEST, S.OLDEST, S.AFTERMATH, S.PODIUM, S.LAST, S.ONLY)  # fmt: skip
MADE = frozenset({Wanted.DRIVER, Wanted.TEAM, Wanted.MANUFACTURER})


def done_before(text: str, language: str, heard: Heard) -> Question | None:
    """Who did it last before whoever is named first did: his is no order of a race."""
    roles = heard.roles
    whom = [*roles.others, *(a for a in roles.alternatives if a.role is Role.OTHER)]
    asked = roles.relation is Relation.AHEAD and len(whom) == 1 and not roles.drivers()
    done = heard.any(*DEEDS) and heard.any(S.BEFORE) and heard.any(S.WHO, S.WHO_IS, S.DRIVER, S.TEAM, S.LAST)
    timed = heard.slots.first_season or heard.slots.moment or heard.slots.position or heard.slots.nth
    if not (asked and done) or timed or heard.any(*OTHERWISE):
        return None
    told = replace(heard, signals=heard.signals - IN_ORDER, roles=_without(roles))
    topic = topic_of(told)
    if topic not in DEED_TOPICS or not (heard.any(S.LAST) or topic is Topic.TITLE or roles.placed()):
        return None
    inner = compose(text, language, topic, told)
    unsure = tuple(a for a in roles.alternatives if a.role is Role.OTHER)
    if inner.wanted not in MADE or inner.subjects:
        return None
    return replace(
        inner, form=Form.LAST, relation=Relation.EARLIER, others=tuple(roles.others),
        alternatives=(*inner.alternatives, *unsure), scope=replace(inner.scope, latest_event=False),
    )  # fmt: skip


def crowned_after(text: str, language: str, heard: Heard) -> Question | None:
    """Who was champion next after whoever is named: "who dethroned Vettel", "champion after Hunt"."""
    roles = heard.roles
    unsure = tuple(a for a in roles.alternatives if a.role is Role.OTHER)
    asked = roles.relation in {Relation.LATER, Relation.REPLACED} and len(roles.others) + len(unsure) == 1
    done = heard.any(S.CHAMPION, S.TITLE) and heard.any(S.WHO, S.WHO_IS, S.DRIVER, S.TEAM, S.NEXT)
    timed = heard.slots.first_season or heard.slots.moment or heard.slots.position or heard.roles.placed()
    if not (asked and done) or timed or roles.drivers() or heard.any(*NOT_CROWNED):
        return None
    told = replace(heard, signals=(heard.signals - IN_TURN) | {S.WHO, S.CHAMPION}, roles=_without(roles))
    inner = compose(text, language, Topic.TITLE, told)
    if inner.wanted not in MADE or inner.subjects:
        return None
    return replace(
        inner, form=Form.FIRST, relation=Relation.LATER, others=tuple(roles.others),
        alternatives=(*inner.alternatives, *unsure), scope=replace(inner.scope, latest_event=False),
    )  # fmt: skip


def _without(roles: Roles) -> Roles:
    """The parts of the names but for whoever did it later."""
    kept = [a for a in roles.alternatives if a.role is not Role.OTHER]
    return replace(roles, others=[], alternatives=kept, relation=None)
