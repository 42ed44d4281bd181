"""Gives each name of a question its part: who is asked about, who is merely related, and what narrows the scope."""

from collections.abc import Iterable, Sequence

from knowledge.names import Ambiguous, Named, NameKind
from knowledge.names.name import How
from knowledge.questions.cues import Cue
from knowledge.questions.placing import put_place
from knowledge.questions.question import Alternative, Relation, Role
from knowledge.questions.realm import realm_of
from knowledge.questions.relations import relation_before, tells_since
from knowledge.questions.role import PLACES, Roles, surface
from knowledge.questions.seats import settle_seats
from knowledge.questions.sheet import Bearer, Sheet, readings
from knowledge.questions.signal import S
from knowledge.text import fold

NAMESAKE, POSSESSIVE = 0.5, ("'s ", "’s ")  # who has a team's name is meant as well where he is at least so prominent
MAKERS = (NameKind.TEAM, NameKind.MANUFACTURER, NameKind.CAR)


def roles_of(sheet: Sheet) -> Roles:
    """The part of every name, by its kind, the words around it and the other names."""
    roles = Roles(spare=[sheet.written(c.first) for c in sheet.found if S.REGION in c], realm=realm_of(sheet))
    people = [b for b in sheet.bearers if kind_of(sheet, b) is NameKind.DRIVER]
    telling = _given_names_that_tell(people)
    for bearer in sheet.bearers:
        if bearer in telling or _circumstance(sheet, bearer):
            continue
        kind = kind_of(sheet, bearer)
        if kind is NameKind.DRIVER:
            _person(sheet, roles, bearer, telling)
        elif kind in MAKERS:
            roles.clash = roles.clash or tells_since(sheet.cue(bearer.first - 1))
            _maker(sheet, roles, bearer, bool(people))
        elif kind in PLACES:
            put_place(sheet, roles, bearer)
        elif kind is NameKind.CHAMPIONSHIP:
            _one(roles, "championship", Role.CHAMPIONSHIP, sheet, bearer)
        elif kind is NameKind.CATEGORY:
            _one(roles, "category", Role.CATEGORY, sheet, bearer)
    if len(roles.subjects) == 2 and roles.relation is None and _stands_between(sheet):
        roles.others, roles.subjects, roles.relation = roles.subjects, [], Relation.BETWEEN
    settle_seats(sheet, roles)
    return roles


def _stands_between(sheet: Sheet) -> bool:
    """Whether somebody is sought who was between two others: "who finished between X and Y"."""
    seeks = any(S.WHO in c or S.WHO_IS in c for c in sheet.found)
    measured = any(
        c.senses.keys() & {S.GAP, S.MARGIN, S.MOST, S.MORE, S.COMPARE, S.COUNT, S.TITLE} for c in sheet.found
    )
    first = min((b.first for b in sheet.bearers), default=0)
    return seeks and not measured and sheet.says(first - 1, S.BETWEEN)


def kind_of(sheet: Sheet, bearer: Bearer) -> NameKind:
    """What a name is of here: a preposition of teams makes a team of what may also be a person."""
    options = readings(bearer.found)
    kinds = {n.kind for n in options}
    first = options[0].kind
    before = bearer.first - 1
    if NameKind.DRIVER in kinds and _told_a_person(sheet, bearer):
        return NameKind.DRIVER
    if NameKind.DRIVER in kinds and _joined_to_a_person(sheet, bearer):
        return NameKind.DRIVER
    of_teams = any(c.senses.keys() & {S.MAKE, S.TEAM} and not _asks(sheet, c) for c in sheet.found)
    beside = sum(readings(b.found)[0].kind is NameKind.DRIVER for b in sheet.bearers) > 1
    spoken = beside or any(S.WHO in c or S.DRIVER in c for c in sheet.found)
    apart = any(c.senses.keys() & {S.MARGIN, S.GAP} for c in sheet.found)  # "points d'avance pour X sur Y"
    for_team = sheet.says(before, S.IN_TEAM) or (sheet.says(before, S.WITH_TEAM) and spoken and not apart)
    asked_who = bool(sheet.found) and S.WHO in sheet.found[0] and sheet.found[0].first < bearer.first
    won_by_whom = asked_who and sheet.says(bearer.last, S.ONLY, S.FIRST, S.LAST, S.ORDINAL)  # "who took Stewart's only"
    if first is NameKind.DRIVER and kinds & set(MAKERS) and (of_teams or for_team or won_by_whom):
        return next(n.kind for n in options if n.kind in MAKERS)
    return first


def _asks(sheet: Sheet, cue: Cue) -> bool:
    """Whether a word for teams asks for one, and tells nothing of a name: "for which teams did Prost drive"."""
    asking = {S.WHICH, S.LIST, S.DRIVES_FOR}
    return bool(cue.senses.keys() & asking) or sheet.says(cue.first - 1, S.WHICH, S.COUNT, S.LIST)


def _circumstance(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a name only tells who reports, or whom a penalty hit before ("after the penalty of X")."""
    before = bearer.first - 1
    while sheet.says(before, S.FILLER) and not sheet.says(before, S.ACCORDING, S.PENALTY):
        before -= 1
    if _homeland(sheet, bearer):
        return True
    after_penalty = sheet.says(before, S.PENALTY) and sheet.says(before - 1, S.AFTER)
    return sheet.says(before, S.ACCORDING) or after_penalty


def _homeland(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a country only tells whence somebody comes whose name follows: "Belgium's Thierry Boutsen"."""
    after = sheet.name(bearer.last)
    if after is None or all(n.kind is not NameKind.COUNTRY for n in readings(bearer.found)):
        return False
    between = sheet.text[bearer.found.start : after.found.start]
    return readings(after.found)[0].kind is NameKind.DRIVER and any(mark in between for mark in POSSESSIVE)


def _given_names_that_tell(people: Sequence[Bearer]) -> list[Bearer]:
    """Given names set apart that tell which of several namesakes is meant: "Schumacher (Michael)"."""
    unsure = [b for b in people if isinstance(b.found, Ambiguous) and b.found.how is not How.GIVEN]
    return [
        b for b in people
        if b.found.how is How.GIVEN and any(set(readings(b.found)) & set(readings(u.found)) for u in unsure)
    ]  # fmt: skip


def _told_a_person(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether brackets or a comma after a name tell that it is a driver's: "Brabham (the driver)"."""
    rest = range(bearer.last, len(sheet.tokens))
    told = next((p for p in rest if sheet.says(p, S.DRIVER) or not sheet.says(p, S.FILLER)), None)
    if told is None or not sheet.says(told, S.DRIVER) or sheet.says(told, S.WIN):
        return False
    return any(c in "(," for c in sheet.text[sheet.tokens[bearer.last - 1].end : sheet.tokens[bearer.last].start])


def _joined_to_a_person(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a name is one of a list of people: "Pouget and Milan"."""
    for joint, beside in ((bearer.first - 1, bearer.first - 2), (bearer.last, bearer.last + 1)):
        other = sheet.name(beside)
        if other is not None and sheet.says(joint, S.AND, S.OR) and readings(other.found)[0].kind is NameKind.DRIVER:
            return True
    return False


def _person(sheet: Sheet, roles: Roles, bearer: Bearer, telling: Sequence[Bearer]) -> None:
    relation = relation_before(sheet, bearer)
    role = Role.OTHER if relation else Role.SUBJECT
    if relation:
        roles.relation = relation
    chosen = [n for n in readings(bearer.found) if n.kind is NameKind.DRIVER]
    for given in telling:
        chosen = [n for n in chosen if n in readings(given.found)] or chosen
    _give(roles, role, sheet, bearer, chosen)


def _maker(sheet: Sheet, roles: Roles, bearer: Bearer, people: bool) -> None:
    chosen = [n for n in readings(bearer.found) if n.kind in MAKERS]
    of_people = not people and _about_people(sheet)
    least = 0.0 if of_people else NAMESAKE * chosen[0].weight
    persons = [n for n in readings(bearer.found) if n.kind is NameKind.DRIVER and n.weight >= least]
    if persons and not people and not sheet.says(bearer.first - 1, S.TEAM, S.MAKE) and not _about_teams(sheet):
        either = persons if of_people else (chosen[0], *persons)
        roles.alternatives.append(Alternative(Role.SUBJECT, surface(sheet, bearer), tuple(either)))
        return
    if isinstance(bearer.found, Ambiguous) and bearer.found.choices[0].kind in MAKERS:
        chosen = [n for n in chosen if n.kind is bearer.found.choices[0].kind]
    else:
        chosen = chosen[:1]
    if people and roles.team is not None:
        other = {roles.team.kind, chosen[0].kind} == {NameKind.TEAM, NameKind.MANUFACTURER}  # what the team runs
        roles.team = roles.team if roles.team.kind is NameKind.TEAM else chosen[0]
        roles.clash = roles.clash or not (roles.team in chosen or other or _car_of_a_team(sheet, bearer))
        return
    _give(roles, Role.TEAM if people else Role.SUBJECT, sheet, bearer, chosen)


def _car_of_a_team(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a make right behind a team is what it runs: "the Milo Racing Ligier"."""
    before = sheet.name(bearer.first - 1)
    behind = before is not None and sheet.text[before.found.end : bearer.found.start].isspace()
    return before is not None and behind and readings(before.found)[0].kind is NameKind.TEAM


def _about_teams(sheet: Sheet) -> bool:
    """Whether teams or makes are spoken of, so that a name is one of theirs."""
    return any(c.senses.keys() & {S.MAKE, S.TEAM, S.DRIVES_FOR} for c in sheet.found)


def _about_people(sheet: Sheet) -> bool:
    """Whether something is asked that people alone have: a team-mate, an age."""
    return any(c.senses.keys() & {S.TEAMMATE, S.AGE, S.BORN, S.DIED} for c in sheet.found)


def _one(roles: Roles, slot: str, role: Role, sheet: Sheet, bearer: Bearer) -> None:
    options = [n for n in readings(bearer.found) if n.kind.value == slot]
    if getattr(roles, slot) is not None or any(a.role is role for a in roles.alternatives):
        roles.spare.append(surface(sheet, bearer))
    elif isinstance(bearer.found, Ambiguous) and len(options) > 1:
        roles.alternatives.append(Alternative(role, surface(sheet, bearer), tuple(options)))
    else:
        setattr(roles, slot, options[0])


def _give(roles: Roles, role: Role, sheet: Sheet, bearer: Bearer, chosen: Sequence[Named]) -> None:
    chosen = _told_apart(sheet, chosen)
    if len(chosen) > 1 and isinstance(bearer.found, Ambiguous):
        roles.alternatives.append(Alternative(role, surface(sheet, bearer), tuple(chosen), _elder(sheet, bearer)))
    elif role is Role.TEAM:
        roles.team = chosen[0]
    elif chosen[0] not in (*roles.subjects, *roles.others):
        (roles.subjects if role is Role.SUBJECT else roles.others).append(chosen[0])


def _elder(sheet: Sheet, bearer: Bearer) -> bool | None:
    """Whether the elder or the younger of those of a name is meant, where a word right beside it tells."""
    beside = (bearer.last, bearer.first - 1)
    elder = any(sheet.says(place, S.ELDER) for place in beside)
    return elder if elder or any(sheet.says(place, S.YOUNGER) for place in beside) else None


def _told_apart(sheet: Sheet, chosen: Sequence[Named]) -> Sequence[Named]:
    """Those of several that another word of the question names: "Schumacher (Michael)"."""
    loose = {sheet.word(i) for i in sheet.strangers()}
    fitting = [n for n in chosen if loose & set(fold(n.name).replace("-", " ").split())]
    if fitting:
        names = {w for n in fitting for w in fold(n.name).replace("-", " ").split()}
        sheet.used.update(i for i in sheet.strangers() if sheet.word(i) in names)
    return fitting or chosen


def named_in(choices: Iterable[Named], words: Iterable[str]) -> list[Named]:
    """Those of ``choices`` whose names have one of the folded ``words``."""
    wanted = {w for w in words if len(w) > 2}
    return [n for n in choices if wanted & set(fold(n.name).replace("-", " ").split())]
