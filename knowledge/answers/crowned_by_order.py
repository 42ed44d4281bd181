"""Titles that a final order speaks against: where another is first at the end, who is called champion is of a part."""

from collections.abc import Sequence

from sqlalchemy import select

from knowledge.answers.ask import Ask
from knowledge.answers.rows import Row, crews_of
from knowledge.answers.tables import category, standing


def without_the_contradicted(ask: Ask, rows: Sequence[Row]) -> list[Row]:
    """The titles but for those of a season and category whose final order has another first."""
    seasons = {row.season_id for row in rows if row.crew}
    if not seasons:
        return list(rows)
    base = standing.join(category, category.c.id == standing.c.category_id)
    statement = select(standing.c.season_id, category.c.name, standing.c.entry_id).select_from(base)
    first = ask.all(
        statement.where(standing.c.season_id.in_(seasons), standing.c.final.is_(True), standing.c.position == 1)
    )
    crews = crews_of(ask, {entry_id for *_, entry_id in first})
    ahead: dict[tuple[int, str], set[int]] = {}
    for season_id, name, entry_id in first:
        ahead.setdefault((season_id, name), set()).update(key for key, _ in crews.get(entry_id, ()))
    return [row for row in rows if _agrees({key for key, _ in row.crew}, ahead.get((row.season_id, row.category)))]


def _agrees(crew: set[int], first: set[int] | None) -> bool:
    return not crew or not first or not crew.isdisjoint(first)
