"""Teams, makes and people that have one name: which of them a question means, as the rows tell."""

from dataclasses import replace

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.presence import takes_part, together
from knowledge.answers.tables import driver, entry, entry_driver
from knowledge.names import Named, NameKind
from knowledge.names.known import canonical
from knowledge.names.surfaces import kernels
from knowledge.questions.question import Question, Topic
from knowledge.text import fold

OF_CARS = (Topic.CAR, Topic.CAR_NUMBER)
OF_A_CAR = (*OF_CARS, Topic.TEAM, Topic.PLACE, Topic.GRID, Topic.QUALIFYING, Topic.PENALTY, Topic.RETIREMENT)
MAKERS = (NameKind.TEAM, NameKind.MANUFACTURER)
PAIR = 2


def teams(ask: Ask) -> Question:
    """The question with a make where a team is named and only cars of that make (or teams so called) took part."""
    question = _with_crew_mate(ask)
    ask = replace(ask, question=question)
    if question.topic in (Topic.TITLE, Topic.STANDING, Topic.POINTS):
        ask = replace(ask, question=replace(question, scope=replace(question.scope, category=None)))
    team = question.scope.team
    if team is not None and team.kind is NameKind.TEAM and _another_is_meant(ask, team):
        question = replace(question, scope=replace(question.scope, team=_make(team)))
    mine = tuple(_make(n) if n.kind is NameKind.TEAM and not takes_part(ask, n) else n for n in question.subjects)
    mine = tuple(_make_so_called(ask, n) if n.kind is NameKind.DRIVER else n for n in mine)
    if question.topic in OF_CARS:
        mine = tuple(_make_alone(question, n) for n in mine)
    return replace(question, subjects=_make_and_team(ask, mine))


def _with_crew_mate(ask: Ask) -> Question:
    """The question with a person for a team of his name, for which nobody asked about drove: "Ritter and Williams"."""
    question, team = ask.question, ask.question.scope.team
    people = [n for n in question.subjects if n.kind is NameKind.DRIVER]
    if team is None or not people or any(takes_part(ask, n) for n in people):
        return question
    mates = select(driver.c.id, driver.c.name).join(entry_driver, entry_driver.c.driver_id == driver.c.id)
    mates = mates.join(entry, entry.c.id == entry_driver.c.entry_id).where(driver.c.surname == fold(team.name))
    found = ask.all(mates.where(*(narrow.subject(n) for n in people)).distinct())
    if len(found) != 1:
        return question
    mate = Named(NameKind.DRIVER, found[0][1], (found[0][0],))
    return replace(question, subjects=(*question.subjects, mate), scope=replace(question.scope, team=None))


def _make_so_called(ask: Ask, named: Named) -> Named:
    """The make that has the surname of a person who was not there, where it was: "Suzuki" among motorcycles."""
    make = canonical(NameKind.MANUFACTURER, named.name.split()[-1])
    if make is None or fold(named.name) in fold(ask.question.text) or takes_part(ask, named):
        return named
    maker = Named(NameKind.MANUFACTURER, make)
    return maker if takes_part(ask, maker) else named


def _make_and_team(ask: Ask, mine: tuple[Named, ...]) -> tuple[Named, ...]:
    """A make and the team that runs it, where the make is a team of its own elsewhere: "l'Alpine de Graff"."""
    if ask.question.topic not in OF_A_CAR or len(mine) != PAIR or any(n.kind not in MAKERS for n in mine):
        return mine
    variants = (mine, (_make(mine[0]), mine[1]), (mine[0], _make(mine[1])))
    return next((variant for variant in variants if together(ask, variant)), mine)


def _make_alone(question: Question, named: Named) -> Named:
    """The make where it alone was said, and not the whole name of the team that has it in its name."""
    if named.kind is not NameKind.TEAM or fold(named.name) in fold(question.text):
        return named
    make = next((m for words in kernels(named.name) if (m := canonical(NameKind.MANUFACTURER, words))), None)
    return replace(_make(named), name=make) if make is not None else named


def _another_is_meant(ask: Ask, team: Named) -> bool:
    return not takes_part(_without_team(ask), team) or _drove_for_a_namesake(ask, team)


def _drove_for_a_namesake(ask: Ask, team: Named) -> bool:
    """Whether those asked about never drove for the team so called, but for another that has its name."""
    drivers = [n for n in ask.question.subjects if n.kind in (NameKind.DRIVER, NameKind.CAR_NUMBER)]

    def drove(named: Named, made: Named) -> bool:
        """There and then, where meeting and season are told."""
        for_it = replace(ask.question, scope=replace(ask.question.scope, team=made, category=None))
        return takes_part(replace(ask, question=for_it), named)

    theirs = [named for named in drivers if not drove(named, team)]
    return bool(drivers) and len(theirs) == len(drivers) and any(drove(named, _make(team)) for named in drivers)


def _without_team(ask: Ask) -> Ask:
    return replace(ask, question=replace(ask.question, scope=replace(ask.question.scope, team=None)))


def _make(named: Named) -> Named:
    return replace(named, kind=NameKind.MANUFACTURER)
