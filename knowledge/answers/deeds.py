"""What drivers and teams do, as SQL: a topic is a choice of rows, joined to all that a scope can ask about.

A deed is counted by its ``unit``: a race once, though two drivers shared the winning car and both have won it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, and_, func, or_, select

from knowledge.answers import bounds
from knowledge.answers import scope as narrow
from knowledge.answers.scope import Condition
from knowledge.answers.tables import (
    category,
    driver,
    entry,
    entry_driver,
    event,
    fastest_lap,
    result,
    season,
    standing,
    title,
    track_session,
)
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Topic

PLACE = func.coalesce(result.c.position, result.c.position_at_most)
RANKED = (Form.MOST, Form.FEWEST, Form.TOP, Form.NEVER)
YEARLY = (title, standing)  # rows of a whole season, and of no meeting
RACE = ("race",)
QUALIFYING = ("qualifying",)


@dataclass(frozen=True, slots=True)
class Deed:
    """A topic's rows: of which table, in sessions of which kinds, and what makes a row one of them."""

    table: Table
    kinds: tuple[str, ...]
    condition: Callable[[Question], Condition]

    @property
    def unit(self) -> ColumnElement[Any]:
        """What is counted once."""
        return self.table.c.season_id if self.yearly else self.table.c.session_id

    @property
    def yearly(self) -> bool:
        """Whether it is done over a season: a title, a final place."""
        return self.table in YEARLY


def _at(position: int) -> Callable[[Question], Condition]:
    return lambda _: result.c.position == position


def _as_asked(question: Question) -> Condition:
    if question.status is not None:
        return result.c.status == question.status
    if question.position is None:
        return result.c.id.is_not(None)
    return result.c.position == question.position


def _among(question: Question) -> Condition:
    return result.c.position <= (question.at_most or 0)


def _started(_: Question) -> Condition:
    return result.c.status.not_in(("DNS", "WD"))


def _retired(question: Question) -> Condition:
    return result.c.status == (question.status or "DNF")


def _with_the_second() -> Condition:
    """That the winner's team was second as well, with another car."""
    other, theirs = result.alias("second"), entry.alias("second_entry")
    found = select(other.c.id).join(theirs, theirs.c.id == other.c.entry_id)
    found = found.where(
        other.c.session_id == result.c.session_id,
        other.c.category_id == result.c.category_id,
        other.c.position == 2,
        theirs.c.team_id == entry.c.team_id,
        theirs.c.id != entry.c.id,
    )
    return and_(result.c.position == 1, found.correlate(result, entry).exists())


DEEDS: dict[Topic, Deed] = {
    Topic.WIN: Deed(result, RACE, _at(1)),
    Topic.PODIUM: Deed(result, RACE, lambda _: PLACE <= 3),
    Topic.ONE_TWO: Deed(result, RACE, lambda _: _with_the_second()),
    Topic.PLACE: Deed(result, RACE, _as_asked),
    Topic.POLE: Deed(result, ("grid", "qualifying"), lambda _: _on_pole(result, track_session)),
    Topic.GRID: Deed(result, ("grid",), _as_asked),
    Topic.QUALIFYING: Deed(result, QUALIFYING, _as_asked),
    Topic.FASTEST_LAP: Deed(fastest_lap, ("race", "sprint", "stage"), lambda _: fastest_lap.c.id.is_not(None)),
    Topic.START: Deed(result, RACE, _started),
    Topic.RETIREMENT: Deed(result, RACE, _retired),
    Topic.SCORED: Deed(result, RACE, lambda _: result.c.points > 0),
    Topic.AMONG: Deed(result, RACE, _among),
    Topic.AMONG_GRID: Deed(result, ("grid",), _among),
    Topic.AMONG_QUALIFYING: Deed(result, QUALIFYING, _among),
    Topic.TITLE: Deed(title, (), lambda _: title.c.id.is_not(None)),
    Topic.STANDING: Deed(standing, (), lambda q: and_(standing.c.final.is_(True), standing.c.position == q.position)),
}


def joined(table: Table) -> FromClause:
    """The deed's rows with their session, meeting, season, category and entry."""
    if table in YEARLY:
        base = table.join(season, season.c.id == table.c.season_id).join(entry, entry.c.id == table.c.entry_id)
        return base.join(category, category.c.id == table.c.category_id)
    base = table.join(track_session, track_session.c.id == table.c.session_id)
    base = base.join(event, event.c.id == track_session.c.event_id).join(season, season.c.id == event.c.season_id)
    base = base.join(entry, entry.c.id == table.c.entry_id)
    return base.join(category, category.c.id == table.c.category_id)


def within(deed: Deed, question: Question) -> Iterator[Condition]:
    """Everything that the question asks of a row, but for its subjects."""
    scope = question.scope
    yield deed.condition(question)
    yield from narrow.of_season(scope)
    yield from narrow.of_category(scope)
    yield from bounds.for_team(scope) if deed.table is title else narrow.of_entry(scope)
    if question.nation is not None:
        yield narrow.of_nation(question.nation.name)
    if deed.yearly:
        yield from bounds.in_the_season_of(scope)
        return
    yield from (bounds.until(question) if scope.moment is not None else narrow.of_meeting(scope))
    yield from narrow.of_session(scope, deed.kinds)
    if scope.home:
        yield narrow.at_home()
    if question.maiden:
        yield _first_of_each(deed, question)
    if question.condition is not None:
        yield fulfils(question.condition, question)
    if question.without in DEEDS and question.form not in RANKED:
        yield ~fulfils(question.without, question)


def _first_of_each(deed: Deed, question: Question) -> Condition:
    """That it is the first of one of the crew in that championship."""
    moment = date_of(deed)
    base = doers(deed, joined(deed.table))
    keys = (driver.c.id.label("driver_id"), season.c.championship_id.label("series"))
    statement = select(*keys, func.min(moment).label("first")).select_from(base).where(deed.condition(question))
    firsts = statement.where(track_session.c.kind.in_(deed.kinds)).group_by(*keys).subquery()
    mine = entry_driver.alias("mine")
    found = select(mine.c.entry_id).join(firsts, firsts.c.driver_id == mine.c.driver_id)
    found = found.where(mine.c.entry_id == entry.c.id, firsts.c.first == moment)
    found = found.where(firsts.c.series == season.c.championship_id)
    return found.correlate(entry, season, event, track_session).exists()


def fulfils(topic: Topic, question: Question) -> Condition:
    """That the same car did something else at the same meeting: won from pole, pole and fastest lap."""
    if topic is Topic.TITLE:
        return as_champion()
    deed = DEEDS[topic]
    other, where = deed.table.alias("other"), track_session.alias("other_session")
    found = select(other.c.id).join(where, where.c.id == other.c.session_id)
    found = found.where(
        other.c.entry_id == entry.c.id,
        where.c.event_id == event.c.id,
        where.c.kind.in_(deed.kinds),
        other.c.category_id == category.c.id,
        or_(where.c.number == track_session.c.number, where.c.number == 0),
    )
    if topic is Topic.POLE:
        found = found.where(_on_pole(other, where))
    elif topic is Topic.GRID:
        found = found.where(other.c.position == question.started)
    elif deed.table is result:
        found = found.where(other.c.position <= (3 if topic is Topic.PODIUM else question.position or 1))
    return found.correlate(entry, event, category, track_session).exists()


def as_champion() -> Condition:
    """That one of the crew was champion of that season."""
    theirs, ours = entry_driver.alias("theirs"), entry_driver.alias("ours")
    crowned = title.join(theirs, theirs.c.entry_id == title.c.entry_id).join(
        ours, ours.c.driver_id == theirs.c.driver_id
    )
    found = (
        select(title.c.id).select_from(crowned).where(title.c.season_id == season.c.id, ours.c.entry_id == entry.c.id)
    )
    return found.correlate(season, entry).exists()


def _on_pole(placed: Any, where: Any) -> Condition:
    """First on the grid, where the grid of that race is recorded; else first of its qualifying."""
    grid = track_session.alias("a_grid")
    same = or_(grid.c.number == where.c.number, grid.c.number == 0, where.c.number == 0)
    gridded = select(grid.c.id).where(grid.c.event_id == where.c.event_id, grid.c.kind == "grid", same)
    gridded_here = gridded.correlate(where).exists()
    return and_(placed.c.position == 1, or_(where.c.kind == "grid", ~gridded_here))


def about(deed: Deed, named: Named) -> Condition:
    """That a row is this subject's; a fastest lap is its driver's, not the crew's, where the driver is told."""
    condition = narrow.subject(named)
    if deed.table is fastest_lap and named.kind is NameKind.DRIVER:
        told = fastest_lap.c.driver_id
        return or_(told.in_(named.keys), and_(told.is_(None), condition))
    return condition


def doers(deed: Deed, base: FromClause) -> FromClause:
    """The deed's rows with the drivers who did them."""
    mine = entry_driver.c.entry_id == entry.c.id
    if deed.table is fastest_lap:
        told = fastest_lap.c.driver_id
        mine = and_(mine, or_(told.is_(None), told == entry_driver.c.driver_id))
    return base.join(entry_driver, mine).join(driver, driver.c.id == entry_driver.c.driver_id)


def date_of(deed: Deed) -> ColumnElement[Any]:
    """The day of the deed; a title has its season's."""
    if deed.yearly:
        last = func.max(func.coalesce(event.c.end_date, event.c.start_date))
        return select(last).where(event.c.season_id == season.c.id).scalar_subquery()
    return func.coalesce(track_session.c.date, event.c.end_date, event.c.start_date)
