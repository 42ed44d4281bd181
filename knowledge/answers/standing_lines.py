"""Lines of championships' orders as published: which of them hold at the moment that is asked about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.answers import scope as narrow
from knowledge.answers.found import Party, Ref
from knowledge.answers.scope import OF_ENTRANTS
from knowledge.questions.question import Question, Topic, Wanted

DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a championship's order."""

    id: int
    entry_id: int
    season_id: int
    championship_id: int | None
    championship: str | None
    label: str | None
    year: int | None
    finished: bool | None
    category: str
    category_kind: str
    position: int | None
    points: float | None
    final: bool
    as_of: str | None
    moment: str
    provisional: bool
    contested: bool
    event_id: int | None
    event: str | None
    country: str | None
    round: int | None
    date: Any
    team: str | None
    team_id: int | None
    car: str | None
    number: str | None
    crew: tuple[tuple[int, str], ...] = ()

    @property
    def party(self) -> Party:
        """Who."""
        return Party(
            tuple(name for _, name in self.crew), self.team, None if self.crew or self.team else self.car, None
        )

    @property
    def ref(self) -> Ref:
        """Its proof."""
        return Ref("standing", self.id)

    @property
    def order(self) -> tuple[Any, ...]:
        """What makes one line newer than another."""
        return (self.year or 0, self.final, self._day, self.round or 0, self.id)

    @property
    def stood(self) -> tuple[Any, ...]:
        """When its order stood: of seasons that are not told each document has an order of its own."""
        return self.event_id, self.as_of, self.moment if self.label is None else None

    @property
    def _day(self) -> str:
        """The day of its meeting, else that on which it stood so."""
        told = DAY.fullmatch(self.as_of or "")
        return str(self.date) if self.date else told[0] if told else ""


def current(found: Sequence[Line], question: Question) -> list[Line]:
    """The lines of one order: the newest season, its final order where there is one, else its latest."""
    if not found:
        return []
    kept = of_category(found, question)
    newest = max(kept, key=lambda line: line.order)
    kept = [line for line in kept if line.season_id == newest.season_id]
    final = [line for line in kept if line.final]
    if final:
        ends = max(final, key=lambda line: line.order)
        return [line for line in final if line.label is not None or line.moment == ends.moment]
    same = [line for line in kept if line.stood == newest.stood]
    return same or kept


def of_category(found: Sequence[Line], question: Question) -> list[Line]:
    """The lines of the category asked for; else the overall order, or the teams' where teams are asked about."""
    if question.scope.category is not None:
        return list(found)
    teams = question.wanted in (Wanted.TEAM, Wanted.MANUFACTURER) or narrow.teams_only(question.subjects)
    main = [line for line in found if (line.category_kind in OF_ENTRANTS if teams else line.category_kind == "overall")]
    return main or [line for line in found if line.category_kind not in OF_ENTRANTS] or list(found)


def known(found: Sequence[Line], question: Question) -> list[Line]:
    """The lines that say what is asked for."""
    if question.wanted is Wanted.POSITION and question.topic is Topic.STANDING:
        return [line for line in found if line.position is not None]
    return [line for line in found if line.points is not None] if question.topic is Topic.POINTS else list(found)
