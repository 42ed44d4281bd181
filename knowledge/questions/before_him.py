"""Who did something last before somebody did it too: "the last Italian to win before Antonelli"."""

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


def _without(roles: Roles) -> Roles:
    """The parts of the names but for whoever did it later."""
    kept = [a for a in roles.alternatives if a.role is not Role.OTHER]
    return replace(roles, others=[], alternatives=kept, relation=None)
