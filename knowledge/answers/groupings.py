"""Whom or what a ranking is of: drivers, teams, nations, circuits, seasons."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, func, literal, or_

from knowledge.answers.ask import Ask
from knowledge.answers.deeds import Deed, about, doers, joined, within
from knowledge.answers.scope import OF_ENTRANTS, Condition
from knowledge.answers.tables import category, circuit, driver, entry, event, season, team, title
from knowledge.names import NameKind
from knowledge.questions.question import Question, Topic, Wanted


@dataclass(frozen=True, slots=True)
class Grouping:
    """Whom or what a ranking is of: the columns that identify and name it, and how to reach them."""

    key: ColumnElement[Any]
    name: ColumnElement[Any]
    kind: NameKind | None = None


def track_in_town() -> ColumnElement[Any]:
    """A track's name, with the town that it does not name itself."""
    known = or_(circuit.c.place.is_(None), circuit.c.name.contains(circuit.c.place))
    return case((known, circuit.c.name), else_=circuit.c.name + literal(" (") + circuit.c.place + literal(")"))


GROUPINGS: dict[Wanted, Grouping] = {
    Wanted.DRIVER: Grouping(driver.c.id, driver.c.name, NameKind.DRIVER),
    Wanted.TEAM: Grouping(team.c.id, team.c.name, NameKind.TEAM),
    Wanted.MANUFACTURER: Grouping(team.c.id, team.c.name, NameKind.TEAM),
    Wanted.NATION: Grouping(driver.c.nationality, driver.c.nationality, NameKind.COUNTRY),
    Wanted.CIRCUIT: Grouping(circuit.c.id, track_in_town(), NameKind.CIRCUIT),
    Wanted.EVENT: Grouping(event.c.folded, func.max(event.c.name), NameKind.EVENT),
    Wanted.SEASON: Grouping(season.c.label, season.c.label),
    Wanted.CAR: Grouping(entry.c.car, entry.c.car, NameKind.CAR),
    Wanted.CAR_NUMBER: Grouping(entry.c.car_number, entry.c.car_number, NameKind.CAR_NUMBER),
}


def reach(deed: Deed, grouping: Grouping) -> FromClause:
    """The deed's rows joined to what they are grouped by."""
    base = joined(deed.table)
    if grouping.kind in (NameKind.DRIVER, NameKind.COUNTRY):
        return doers(deed, base)
    if grouping.kind is NameKind.TEAM:
        return base.join(team, team.c.id == entry.c.team_id)
    if grouping.kind is NameKind.CIRCUIT:
        return base.join(circuit, circuit.c.id == event.c.circuit_id)
    return base


def grouping_of(question: Question) -> Grouping:
    """What the ranking is of: drivers, unless something else is asked for that the deed has; a title has no circuit."""
    found = GROUPINGS.get(question.wanted, GROUPINGS[Wanted.DRIVER])
    of_meetings = found.kind in (NameKind.CIRCUIT, NameKind.EVENT)
    return GROUPINGS[Wanted.DRIVER] if of_meetings and question.topic is Topic.TITLE else found


def main(question: Question, deed: Deed) -> list[Condition]:
    """The overall order, unless a category is asked for; teams' titles where teams are ranked."""
    if question.scope.category is not None:
        return []
    teams = deed.table is title and question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER)
    return [category.c.kind.in_(OF_ENTRANTS if teams else ("overall",))]


def conditions_of(ask: Ask, deed: Deed) -> list[Condition]:
    """What every counted row fulfils."""
    question = ask.question
    return [*within(deed, question), *main(question, deed), *(about(deed, named) for named in question.subjects)]


def by_season(question: Question) -> bool:
    """Whether each season of somebody is counted by itself: "the most wins in a season"."""
    return question.per_season and grouping_of(question).kind in (NameKind.DRIVER, NameKind.TEAM)
