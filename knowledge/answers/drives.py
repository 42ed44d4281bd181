"""Entries with their settings: the rows behind who drives what for whom."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, or_, select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.found import Party
from knowledge.answers.rows import crews_of
from knowledge.answers.tables import category, championship, entry, event, result, season, team
from knowledge.names import Named
from knowledge.questions.question import Form, Question


@dataclass(frozen=True, slots=True)
class Drive:
    """An entry with its setting."""

    id: int
    season_id: int
    championship_id: int | None
    championship: str | None
    label: str | None
    year: int | None
    event_id: int | None
    event: str | None
    country: str | None
    team_id: int | None
    team: str | None
    category: str | None
    car: str | None
    number: str | None
    contested: bool
    crew: tuple[tuple[int, str], ...] = ()

    @property
    def party(self) -> Party:
        """Who."""
        return Party(tuple(name for _, name in self.crew), self.team, self.car, self.number)


def drives(ask: Ask, subjects: Sequence[Named], *extra: Any, question: Question | None = None) -> list[Drive]:
    """The entries that the scope and the subjects leave, the newest first."""
    asked = question or ask.question
    conditions = [*narrow.of_season(asked.scope), *narrow.of_entry(asked.scope), *extra]
    conditions += [narrow.subject(named) for named in subjects]
    if narrow.has_meeting(asked.scope):
        meetings = select(event.c.id).where(*narrow.of_meeting(asked.scope))
        conditions.append(or_(entry.c.event_id.in_(meetings), entry.c.event_id.is_(None)))
    if asked.scope.category is not None:
        conditions.append(_of_class(asked))
    rows = [Drive(*row) for row in ask.all(select_drives().where(*conditions).limit(4000))]
    at_meeting = [row for row in rows if row.event_id is not None]
    rows = at_meeting if at_meeting and narrow.has_meeting(asked.scope) else rows
    crews = crews_of(ask, {row.id for row in rows})
    return [with_crew(row, crews.get(row.id, ())) for row in rows]


def select_drives() -> "Select[Any]":
    """Every entry, the newest first."""
    base = entry.join(season, season.c.id == entry.c.season_id).outerjoin(event, event.c.id == entry.c.event_id)
    base = base.outerjoin(championship, championship.c.id == season.c.championship_id)
    base = base.outerjoin(team, team.c.id == entry.c.team_id).outerjoin(category, category.c.id == entry.c.category_id)
    return (
        select(
            entry.c.id,
            season.c.id,
            season.c.championship_id,
            championship.c.name,
            season.c.label,
            season.c.year,
            event.c.id,
            event.c.name,
            event.c.country,
            team.c.id,
            team.c.name,
            category.c.name,
            entry.c.car,
            entry.c.car_number,
            entry.c.contested,
        )
        .select_from(base)
        .order_by(season.c.year.desc().nulls_last(), event.c.round.desc().nulls_last(), entry.c.id)
    )


def _of_class(question: Question) -> Any:
    named = question.scope.category
    keys = named.keys if named else ()
    in_results = select(result.c.entry_id).where(result.c.category_id.in_(keys))
    return or_(entry.c.category_id.in_(keys), entry.c.id.in_(in_results))


def with_crew(row: Drive, crew: tuple[tuple[int, str], ...]) -> Drive:
    """The entry with its drivers."""
    return replace(row, crew=crew)


def newest(rows: Sequence[Drive], question: Question) -> list[Drive]:
    """Where the season is open and one answer is asked for, the latest season that is recorded."""
    scope = question.scope
    if question.form is Form.LIST or not rows or scope.first_season or scope.season_label or scope.last_season:
        return list(rows)
    return [row for row in rows if row.season_id == rows[0].season_id]
