"""What bounds the rows of a deed beside its scope: for which team, until when, in the season of which meeting."""

from collections.abc import Iterator

from sqlalchemy import func, or_, select

from knowledge.answers import scope as narrow
from knowledge.answers.scope import Condition
from knowledge.answers.tables import entry, entry_driver, event, season
from knowledge.questions.question import Moment, Question, Scope


def for_team(scope: Scope) -> Iterator[Condition]:
    """A champion for a team: the title names it, or the champion drove for it that season."""
    if scope.team is None:
        yield from narrow.of_entry(scope)
        return
    crowned, theirs, drove = entry_driver.alias("crowned"), entry_driver.alias("theirs"), entry.alias("drove")
    base = crowned.join(theirs, theirs.c.driver_id == crowned.c.driver_id).join(drove, drove.c.id == theirs.c.entry_id)
    same = select(crowned.c.entry_id).select_from(base)
    same = same.where(
        crowned.c.entry_id == entry.c.id, drove.c.season_id == season.c.id, drove.c.team_id.in_(scope.team.keys)
    )
    yield or_(narrow.subject(scope.team), same.correlate(entry, season).exists())


def until(question: Question) -> Iterator[Condition]:
    """Before, until or since a meeting, in its season or in a life: up to it, and with it if "after"."""
    scope = question.scope
    at = event.alias("moment")
    here = select(at.c.id).where(at.c.id.in_(select(event.c.id).where(*narrow.of_meeting(scope)).correlate(None)))
    day, until = func.coalesce(event.c.end_date, event.c.start_date), func.coalesce(at.c.end_date, at.c.start_date)
    same_season = (at.c.season_id == event.c.season_id, or_(day < until, event.c.round < at.c.round))
    earlier = here.where(*((day < until,) if question.life else same_season)).correlate(event)
    if scope.moment is Moment.LATER:
        following = (at.c.season_id == event.c.season_id, or_(day > until, event.c.round > at.c.round))
        yield here.where(*((day > until,) if question.life else following)).correlate(event).exists()
        return
    itself = event.c.id.in_(here.correlate(None))
    yield earlier.exists() if scope.moment is Moment.BEFORE else or_(itself, earlier.exists())


def in_the_season_of(scope: Scope) -> Iterator[Condition]:
    """The seasons of a meeting, where one is named."""
    if narrow.has_meeting(scope):
        meetings = select(event.c.season_id).where(*narrow.of_meeting(scope))
        yield season.c.id.in_(meetings)
