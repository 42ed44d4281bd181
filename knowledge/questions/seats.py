"""Who took whose seat: "who replaced X", "by whom was X replaced", "whom did X replace", "who was replaced by X"."""

from dataclasses import replace

from knowledge.names import Named, NameKind
from knowledge.questions.question import Relation, Role
from knowledge.questions.role import Roles
from knowledge.questions.sheet import Sheet, readings
from knowledge.questions.signal import S


def settle_seats(sheet: Sheet, roles: Roles) -> None:
    """Tell from the voice of the verb, and from where the one name stands, which side of a replacement is sought."""
    verbs = [cue for cue in sheet.found if S.REPLACED in cue]
    people = [b for b in sheet.bearers if readings(b.found)[0].kind is NameKind.DRIVER]
    alone = roles.people() + len(roles.others) + sum(a.role is Role.OTHER for a in roles.alternatives) == 1
    if not (verbs and people and alone and any(S.WHO in c or S.WHICH in c or S.DRIVER in c for c in sheet.found)):
        return
    passive = any(S.REPLACED_BY in cue for cue in sheet.found)
    before = any(b.first < verbs[-1].first for b in people)
    roles.relation = Relation.REPLACED if passive is before else Relation.SUCCEEDED
    as_other = roles.relation is Relation.REPLACED
    roles.subjects, roles.others = _sides(roles, as_other)
    role = Role.OTHER if as_other else Role.SUBJECT
    sides = (Role.OTHER, Role.SUBJECT)
    roles.alternatives = [replace(a, role=role) if a.role in sides else a for a in roles.alternatives]


def _sides(roles: Roles, as_other: bool) -> tuple[list[Named], list[Named]]:
    people = [*roles.subjects, *roles.others]
    return ([], people) if as_other else (people, [])
