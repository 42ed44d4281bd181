"""Whether what is told is of a part where the whole is asked for: the winner of a class has not won the race.

A race (or championship) that is told class by class is answered so; but where an overall order stands beside, or where
one class of several is told, or what is by its name a part of a field, the first of all is somebody no document names.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, select

from config.naming import naming
from knowledge.answers.ask import Ask
from knowledge.answers.rows import Row
from knowledge.answers.scope import MAIN, OF_ENTRANTS
from knowledge.answers.tables import category, event, result, standing, track_session

Categories = frozenset[tuple[str, str]]  # kind and name


def of_a_part(ask: Ask, rows: Sequence[Row]) -> bool:
    """Whether the titles are all of classes or cups, and the champion of the whole is another."""
    seasons = {row.season_id for row in rows}
    if any(row.category_kind in MAIN for row in rows) or len(seasons) != 1:
        return False
    (key,) = seasons
    ordered = frozenset(ask.all(_ordered(key)))
    raced = frozenset(ask.all(_raced().where(event.c.season_id == key)))
    return _whole_beside(ordered) or _alone({row.category for row in rows}, ordered | raced)


def of_the_whole(ask: Ask, rows: Sequence[Row]) -> list[Row]:
    """The rows of races without those of a part of the field, where the whole field's are not told."""
    told: dict[int | None, set[str]] = {}
    for row in rows:
        told.setdefault(row.session_id, set()).add(
            row.category_kind if row.category_kind == "overall" else row.category
        )
    in_part = {key for key, categories in told.items() if _in_part(ask, key, categories)}
    return [row for row in rows if row.session_id not in in_part]


def _in_part(ask: Ask, session: int | None, told: set[str]) -> bool:
    if session is None or "overall" in told:
        return False
    placed = frozenset(ask.all(_raced().where(track_session.c.id == session, result.c.position.is_not(None))))
    return _whole_beside(placed) or _alone(told, placed)


def _whole_beside(categories: Categories) -> bool:
    return any(kind == "overall" for kind, _ in categories)


def _alone(told: Iterable[str], recorded: Categories) -> bool:
    """Whether one class is told, and it is a part by its name or others are recorded."""
    names = set(told)
    others = {name for kind, name in recorded if kind not in OF_ENTRANTS} - names
    return len(names) == 1 and bool(others or names & set(naming().categories.parts))


def _ordered(season: int) -> Select[Any]:
    base = standing.join(category, category.c.id == standing.c.category_id)
    return select(category.c.kind, category.c.name).select_from(base).where(standing.c.season_id == season).distinct()


def _raced() -> Select[Any]:
    run = result.join(track_session, track_session.c.id == result.c.session_id)
    run = run.join(event, event.c.id == track_session.c.event_id).join(category, category.c.id == result.c.category_id)
    return select(category.c.kind, category.c.name).select_from(run).distinct()
