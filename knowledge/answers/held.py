"""Meetings as they are recorded: their days, their track, their season."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.found import Meeting, Span
from knowledge.answers.tables import championship, circuit, event, season, track_session
from knowledge.questions.question import SPRINT, Question


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting with its days and its track."""

    id: int
    name: str
    round: int | None
    start: dt.date | None
    end: dt.date | None
    country: str | None
    circuit: str | None
    place: str | None
    circuit_country: str | None
    season_id: int
    label: str | None
    year: int | None
    championship_id: int | None
    championship: str | None
    contested: bool

    @property
    def order(self) -> tuple[Any, ...]:
        """Its place in time."""
        return (self.year or 0, self.start or self.end or dt.date.max, self.round or 0)

    @property
    def days(self) -> Span | dt.date | None:
        """Its day or days."""
        if self.start and self.end and self.start != self.end:
            return Span(self.start, self.end)
        return self.end or self.start

    def is_ordered(self, other: "Held") -> bool:
        """Whether two meetings have what tells which is the earlier: years apart, days or rounds."""
        told = self.days is not None and other.days is not None
        return self.year != other.year or told or None not in (self.round, other.round)

    def meeting(self, form: str = "the", *, year: bool = True) -> Meeting:
        """It, in a sentence."""
        return Meeting(self.name, self.label if year else None, self.country, form=form)


def held(ask: Ask, question: Question | None = None, *extra: Any) -> list[Held]:
    """The meetings that the scope leaves, in the order of time; teams and drivers narrow by taking part."""
    asked = question or ask.question
    base = event.join(season, season.c.id == event.c.season_id).outerjoin(circuit, circuit.c.id == event.c.circuit_id)
    base = base.outerjoin(championship, championship.c.id == season.c.championship_id)
    statement = select(
        event.c.id, event.c.name, event.c.round, event.c.start_date, event.c.end_date, event.c.country, circuit.c.name,
        circuit.c.place, circuit.c.country, season.c.id, season.c.label, season.c.year, season.c.championship_id,
        championship.c.name, event.c.contested,
    ).select_from(base)  # fmt: skip
    conditions = [*narrow.of_season(asked.scope), *narrow.of_meeting(asked.scope), *_with_sprint(asked), *extra]
    statement = statement.where(*conditions)
    return sorted((Held(*row) for row in ask.all(statement)), key=lambda h: h.order)


def _with_sprint(question: Question) -> list[Any]:
    """That a meeting had a sprint, where sprints are spoken of."""
    if question.scope.session != SPRINT:
        return []
    here = select(track_session.c.id).where(track_session.c.event_id == event.c.id)
    return [here.where(track_session.c.kind == "sprint").exists()]
