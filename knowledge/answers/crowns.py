"""Whether a title told is the one asked for: who won a cup within a championship is not its champion.

A championship that knows several orders of its drivers is told class by class; but where an overall order stands beside
the titles recorded, or one class alone of several was crowned, the champion is somebody else, whom no document names.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select

from knowledge.answers.ask import Ask
from knowledge.answers.rows import Row
from knowledge.answers.tables import category, event, result, standing, track_session

OF_ENTRANTS = ("teams", "manufacturers")


def of_a_part(ask: Ask, rows: Sequence[Row]) -> bool:
    """Whether the titles are all of classes or cups, and the champion of the whole is another."""
    seasons = {row.season_id for row in rows}
    if any(row.category_kind in ("overall", *OF_ENTRANTS) for row in rows) or len(seasons) != 1:
        return False
    (key,) = seasons
    ordered = ask.all(_ordered(key))
    crowned = {row.category for row in rows}
    return any(kind == "overall" for kind, _ in ordered) or (len(crowned) == 1 and bool(_raced(ask, key) - crowned))


def _ordered(key: int) -> Select[Any]:
    base = standing.join(category, category.c.id == standing.c.category_id)
    return select(category.c.kind, category.c.name).select_from(base).where(standing.c.season_id == key).distinct()


def _raced(ask: Ask, key: int) -> set[str]:
    """The categories of drivers in which places or standings of a season are recorded."""
    run = result.join(track_session, track_session.c.id == result.c.session_id)
    run = run.join(event, event.c.id == track_session.c.event_id).join(category, category.c.id == result.c.category_id)
    placed = select(category.c.kind, category.c.name).select_from(run).where(event.c.season_id == key)
    return {name for kind, name in (*ask.all(placed.distinct()), *ask.all(_ordered(key))) if kind not in OF_ENTRANTS}
