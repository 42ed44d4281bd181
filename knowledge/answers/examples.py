"""Questions that the store can answer, made from what it holds, as near as may be to one that it cannot."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, or_, select

from config.language import Language
from knowledge.answers import scope as narrow
from knowledge.answers.found import Meeting
from knowledge.answers.phrase import Phraser
from knowledge.answers.tables import (
    category,
    championship,
    driver,
    entry_driver,
    event,
    result,
    season,
    standing,
    track_session,
)
from knowledge.names import NameKind
from knowledge.questions.question import Question, Scope

SHOWN = 3
OVERALL = "Overall"


def examples(connection: Connection, language: Language, near: Question | None = None) -> tuple[str, ...]:
    """A few questions with names of the store, those of the question ``near`` first; none where it is empty."""
    phraser = Phraser(language)
    names = {
        "event": _event(connection, phraser, near.scope if near else Scope()),
        "driver": _driver(connection, near),
        "championship": _championship(connection, near.scope if near else Scope()),
    }
    return tuple(
        phraser.finished(phraser.template(form, names))
        for form in language.answers.examples
        if all(names[k] for k in names if f"{{{k}}}" in form)
    )[:SHOWN]


def _nearest(*conditions: ColumnElement[bool]) -> list[Any]:
    """An order in which the rows that fit come first."""
    return [or_(*conditions).desc()] if conditions else []


def _series(scope: Scope) -> list[ColumnElement[bool]]:
    return [championship.c.id.in_(scope.championship.keys)] if scope.championship is not None else []


def _event(connection: Connection, phraser: Phraser, scope: Scope) -> str | None:
    won = result.join(track_session, track_session.c.id == result.c.session_id).join(
        event, event.c.id == track_session.c.event_id
    )
    won = won.join(season, season.c.id == event.c.season_id)
    won = won.outerjoin(championship, championship.c.id == season.c.championship_id)
    won = won.join(category, category.c.id == result.c.category_id)
    statement = select(event.c.name, season.c.label, event.c.country).select_from(won)
    statement = statement.where(
        result.c.position == 1, category.c.name == OVERALL, track_session.c.kind == "race", event.c.name != "",
        season.c.label.is_not(None),
    )  # fmt: skip
    near = [*narrow.of_meeting(scope)] or _series(scope)
    row = connection.execute(statement.order_by(*_nearest(*near), event.c.id.desc()).limit(1)).first()
    return phraser.meeting(Meeting(row[0], row[1], row[2])) if row else None


def _driver(connection: Connection, near: Question | None) -> str | None:
    crew = entry_driver.join(result, result.c.entry_id == entry_driver.c.entry_id).join(
        driver, driver.c.id == entry_driver.c.driver_id
    )
    asked = [key for n in (near.subjects if near else ()) if n.kind is NameKind.DRIVER for key in n.keys]
    order = _nearest(driver.c.id.in_(asked)) if asked else _nearest(result.c.position == 1)
    statement = select(driver.c.name).select_from(crew).where(result.c.position.is_not(None))
    return connection.execute(statement.order_by(*order, result.c.id.desc()).limit(1)).scalar()


def _championship(connection: Connection, scope: Scope) -> str | None:
    ranked = standing.join(season, season.c.id == standing.c.season_id).join(
        championship, championship.c.id == season.c.championship_id
    )
    statement = select(championship.c.name).select_from(ranked)
    return connection.execute(statement.order_by(*_nearest(*_series(scope)), standing.c.id.desc()).limit(1)).scalar()
