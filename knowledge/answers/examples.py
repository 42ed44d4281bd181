"""Questions that the store can answer, made from what it holds."""

from sqlalchemy import Connection, select

from config.language import Language
from knowledge.answers.found import Meeting
from knowledge.answers.phrase import Phraser
from knowledge.answers.tables import championship, driver, entry_driver, event, result, season, standing, track_session

SHOWN = 3


def examples(connection: Connection, language: Language) -> tuple[str, ...]:
    """A few questions with names of the store; none where it is empty."""
    phraser = Phraser(language)
    names = {
        "event": _event(connection, phraser),
        "driver": _driver(connection),
        "championship": _championship(connection),
    }
    return tuple(
        phraser.finished(phraser.template(form, names))
        for form in language.answers.examples
        if all(names[k] for k in names if f"{{{k}}}" in form)
    )[:SHOWN]


def _event(connection: Connection, phraser: Phraser) -> str | None:
    won = result.join(track_session, track_session.c.id == result.c.session_id).join(
        event, event.c.id == track_session.c.event_id
    )
    won = won.join(season, season.c.id == event.c.season_id)
    statement = select(event.c.name, season.c.label, event.c.country).select_from(won)
    statement = statement.where(
        result.c.position == 1, track_session.c.kind == "race", event.c.name != "", season.c.label.is_not(None)
    )
    row = connection.execute(statement.order_by(event.c.id.desc()).limit(1)).first()
    return phraser.meeting(Meeting(row[0], row[1], row[2], form="bare")) if row else None


def _driver(connection: Connection) -> str | None:
    crew = entry_driver.join(result, result.c.entry_id == entry_driver.c.entry_id).join(
        driver, driver.c.id == entry_driver.c.driver_id
    )
    statement = (
        select(driver.c.name).select_from(crew).where(result.c.position == 1).order_by(result.c.id.desc()).limit(1)
    )
    return connection.execute(statement).scalar()


def _championship(connection: Connection) -> str | None:
    ranked = standing.join(season, season.c.id == standing.c.season_id).join(
        championship, championship.c.id == season.c.championship_id
    )
    statement = select(championship.c.name).select_from(ranked).order_by(standing.c.id.desc()).limit(1)
    return connection.execute(statement).scalar()
