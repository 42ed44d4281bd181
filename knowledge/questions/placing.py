"""The part of each place that a question names: where it was, whose championship it is, where people come from."""

from collections.abc import Sequence

from knowledge.names import Named, NameKind
from knowledge.names.name import How
from knowledge.questions.nations import acts
from knowledge.questions.question import Alternative, Role
from knowledge.questions.realm import is_of_another, of_a_country
from knowledge.questions.role import PLACES, Roles, surface
from knowledge.questions.sheet import Bearer, Sheet, readings
from knowledge.questions.signal import S

OF_TITLES = (S.CHAMPION, S.CHAMPIONSHIP, S.TITLE)
DONE_FOR = {S.WIN, S.PODIUM, S.POLE, S.TITLE, S.FASTEST_LAP, S.CHAMPION}
NATION_OF = (
    S.DRIVER,
    S.WIN,
    S.WON,
    S.CHAMPION,
    S.TEAM,
    S.POLE,
    S.PODIUM,
    S.MAKE,
    S.FIRST,
    S.LAST,
    S.CAR,
    S.ORDINAL,
    S.TITLE,
)


def put_place(sheet: Sheet, roles: Roles, bearer: Bearer) -> None:
    """Give a place its part."""
    options = [n for n in readings(bearer.found) if n.kind in PLACES]
    country = next((n for n in options if n.kind is NameKind.COUNTRY), None)
    if country is not None and bearer.found.how is not How.ADJECTIVE and roles.nation is None and acts(sheet, bearer):
        roles.nation = country
        return
    if country is not None and _of_its_series(sheet, bearer, country):
        roles.spare.append(surface(sheet, bearer))
        return
    if country is not None and _of_those_from_there(sheet, bearer):
        roles.nation = country
        return
    if country is not None and _of_a_title(sheet, bearer):
        roles.spare.append(surface(sheet, bearer))
        roles.clash = roles.clash or any(is_of_another(series.name, country.name) for series in _series(sheet))
        return
    if roles.placed():
        _second_place(roles, options, sheet, bearer)
        return
    if len(options) == 1:
        setattr(roles, options[0].kind.value, options[0])
    else:
        roles.alternatives.append(Alternative(Role.PLACE, surface(sheet, bearer), tuple(options)))


def _of_those_from_there(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a country or its adjective tells whence people come."""
    by_adjective = bearer.found.how is How.ADJECTIVE
    if by_adjective and _of_people(sheet, bearer):
        return True
    if _right_behind_people(sheet, bearer) or _on_its_behalf(sheet, bearer):
        return True
    return not by_adjective and _from_there(sheet, bearer)


def _second_place(roles: Roles, options: Sequence[Named], sheet: Sheet, bearer: Bearer) -> None:
    """A meeting and its track are both named ("the Grand Prix of the Golden Age at Dijon"): both narrow."""
    if any(getattr(roles, n.kind.value) == n for n in options):
        return
    roles.clash = roles.clash or _joined(sheet, bearer)
    free = next((n for n in options if getattr(roles, n.kind.value) is None), None)
    if free is None or free.kind is NameKind.COUNTRY:
        roles.spare.append(surface(sheet, bearer))
    else:
        setattr(roles, free.kind.value, free)


def _joined(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether "and" or "or" stands before a name: "at Monaco and at Monza"."""
    before = bearer.first - 1
    while sheet.says(before, S.FILLER) and not sheet.says(before, S.AND, S.OR):
        before -= 1
    return sheet.says(before, S.AND, S.OR) and sheet.name(before - 1) is not None


def _of_its_series(sheet: Sheet, bearer: Bearer, country: Named) -> bool:
    """Whether an adjective only says of what country a series is that is named: "la GR86 néo-zélandaise"."""
    beside = sheet.says(bearer.last, *NATION_OF) or sheet.says(bearer.first - 1, *NATION_OF)
    if bearer.found.how is not How.ADJECTIVE or beside:
        return False
    return any(of_a_country(s.name) and not is_of_another(s.name, country.name) for s in _series(sheet))


def _of_people(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether an adjective of a country stands by a word for people: "French winner", "pilote italien"."""
    after, before = bearer.last, bearer.first - 1
    if sheet.says(before, S.MEETING, S.CHAMPIONSHIP) or sheet.says(after, S.MEETING, S.CHAMPIONSHIP, S.CIRCUIT):
        return False
    if sheet.says(after, *NATION_OF) or sheet.says(before, *NATION_OF, S.WHICH, S.COUNT, S.MOST, S.YOUNGEST, S.OLDEST):
        return True
    return not (sheet.says(after, S.RACE, S.SESSION) or sheet.name(after) or after in sheet.strangers())


def _right_behind_people(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a country stands for its adjective, right behind a word for people: "which driver Finland"."""
    cue = sheet.cue(bearer.first - 1)
    return cue is not None and ((S.DRIVER in cue and S.WIN not in cue) or (S.WHO in cue and S.WHICH in cue))


def _on_its_behalf(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether deeds are counted of a country, whose drivers did them: "how many wins for France"."""
    counted = any(cue.last <= bearer.first and cue.senses.keys() & DONE_FOR for cue in sheet.found)
    dated = bearer.last < len(sheet.tokens) and sheet.tokens[bearer.last].number is not None
    before = bearer.first - 1
    while sheet.says(before, S.FILLER) and not sheet.says(before, S.ON_BEHALF):
        before -= 1
    return counted and not dated and sheet.says(before, S.ON_BEHALF)


def _from_there(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a country tells where people come from: "the first driver from Poland"."""
    before = bearer.first - 1
    while sheet.says(before, S.FILLER) and not sheet.says(before, S.ORIGIN, S.DRIVER):
        before -= 1
    cue = sheet.cue(before)
    if cue is None or S.ORIGIN not in cue:
        return False
    whose = cue.first - 1
    while sheet.says(whose, S.FILLER, S.YES_NO) and not sheet.says(whose, S.DRIVER, S.CHAMPION, S.WIN):
        whose -= 1
    return sheet.says(whose, S.DRIVER, S.CHAMPION, S.WIN)


def _of_a_title(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether a country tells whose championship it is: "champion de France", "French karting"."""
    before = bearer.first - 1
    while sheet.says(before, S.FILLER) and not sheet.says(before, S.CHAMPION, S.CHAMPIONSHIP, S.TITLE):
        before -= 1
    titled = sheet.says(before, *OF_TITLES) and bearer.first - before == 2
    if titled or bearer.found.how is not How.ADJECTIVE:
        return titled
    if sheet.says(bearer.first - 1, S.CHAMPIONSHIP):
        return True
    named = sheet.name(bearer.last) is not None and not _where_a_series_went(sheet, bearer)
    return named or sheet.says(bearer.last, S.CHAMPIONSHIP)


def _where_a_series_went(sheet: Sheet, bearer: Bearer) -> bool:
    """Whether an adjective before a series of no country tells the race: "the German MotoGP"."""
    after = sheet.name(bearer.last)
    told = after is not None and readings(after.found)[0].kind is NameKind.CHAMPIONSHIP
    placed = sum(readings(b.found)[0].kind in PLACES for b in sheet.bearers) > 1
    titled = any(c.senses.keys() & set(OF_TITLES) for c in sheet.found)
    return told and not placed and not titled and not any(of_a_country(s.name) for s in _series(sheet))


def _series(sheet: Sheet) -> list[Named]:
    first = (readings(b.found)[0] for b in sheet.bearers)
    return [named for named in first if named.kind is NameKind.CHAMPIONSHIP]
