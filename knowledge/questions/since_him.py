"""What was done since somebody last did it: "has Williams won since Maldonado"."""

from dataclasses import replace

from knowledge.questions.compose import compose
from knowledge.questions.forms import DEED_TOPICS
from knowledge.questions.heard import Heard
from knowledge.questions.question import Form, Moment, Question, Relation, Role, Scope, Topic, Wanted
from knowledge.questions.role import Roles
from knowledge.questions.signal import S
from knowledge.questions.topics import topic_of

TOLD = frozenset({Form.COUNT, Form.TRUTH, Form.EVER, Form.LIST, Form.WHICH, Form.MOST})
OF_TEAMS = frozenset({Wanted.COUNT, Wanted.TRUTH, Wanted.EVENT})
TIMES = frozenset({S.SINCE, S.UNTIL, S.FROM})


def done_since(text: str, language: str, heard: Heard) -> Question | None:
    """The deeds after the last of the one who is named, with the team or for the series that is asked about."""
    roles = heard.roles
    unsure = tuple(a for a in roles.alternatives if a.role is Role.OTHER)
    timed = heard.slots.first_season or heard.slots.moment or roles.placed()
    if roles.relation is not Relation.SINCE or len(roles.others) + len(unsure) != 1 or timed:
        return None
    told = replace(heard, signals=heard.signals - TIMES, roles=_without(roles))
    topic = topic_of(told)
    if topic not in DEED_TOPICS - {Topic.TITLE}:
        return None
    asked = compose(text, language, topic, told)
    if asked.form not in TOLD or asked.antecedent is not None:
        return None
    team = asked.scope.team or (asked.subjects[0] if len(asked.subjects) == 1 and told.makers else None)
    his = tuple(replace(a, role=Role.SUBJECT) for a in unsure)
    within = Scope(championship=asked.scope.championship, category=asked.scope.category, team=team)
    last = Question(
        text, language, topic, Wanted.EVENT, Form.LAST, subjects=tuple(roles.others), scope=within, alternatives=his
    )
    scope = replace(asked.scope, moment=Moment.LATER, latest_event=False)
    if scope.team is not None and not (asked.subjects or asked.alternatives) and asked.wanted in OF_TEAMS:
        asked, scope = replace(asked, subjects=(scope.team,)), replace(scope, team=None)
    return replace(asked, scope=scope, antecedent=last, antecedent_role=Role.MOMENT)


def _without(roles: Roles) -> Roles:
    """The parts of the names but for the one who tells since when."""
    kept = [a for a in roles.alternatives if a.role is not Role.OTHER]
    return replace(roles, others=[], alternatives=kept, relation=None)
