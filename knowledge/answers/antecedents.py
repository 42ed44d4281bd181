"""A question that builds on another: with whom, which meeting or which seasons the answer to that one names."""

from dataclasses import replace

from sqlalchemy import select

from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Ref
from knowledge.answers.tables import TABLES, event, season, track_session
from knowledge.names import Named, NameKind
from knowledge.questions.question import Moment, Question, Role, Topic

MOST_SEASONS = 8  # that an earlier answer may name, and each is answered


def from_antecedent(question: Question, found: Found) -> Question | None:
    """The question with whom (or which meeting) the earlier answer named; None where it named nothing."""
    if question.antecedent_role in (Role.PLACE, Role.MOMENT):
        if not found.meetings or (found.place.event is None and len(found.meetings) > 1):
            return None
        named = Named(NameKind.EVENT, _of_it(found, "event"), found.meetings[:1], detail=_of_it(found, "season"))
        there = replace(question, scope=replace(question.scope, event=named), antecedent=None)
        if question.antecedent_role is Role.PLACE:
            return there
        return replace(there, scope=replace(there.scope, moment=there.scope.moment or Moment.BEFORE), life=True)
    people = tuple(named for named in found.entities if named.kind in (NameKind.DRIVER, NameKind.TEAM))
    if not people:
        return None
    if question.antecedent_role is Role.OTHER:
        return replace(question, others=(*question.others, *people), antecedent=None)
    if question.topic is Topic.TEAMMATE and not question.subjects:
        people = people[:1]  # of a crew the first, so that the others are beside him
    return replace(question, subjects=(*question.subjects, *people), antecedent=None)


def _of_it(found: Found, column: str) -> str:
    """What the meeting is called that was found, or its season."""
    if column == "event" and found.place.event is not None:
        return found.place.event.name
    return str(dict(zip(found.columns, found.rows[0], strict=False)).get(column) or "") if found.rows else ""


def of_seasons(ask: Ask, question: Question, found: Found) -> list[Question]:
    """The question for each season of what was found: none where that is too many."""
    years = _years(ask, found)
    if not 0 < len(years) <= MOST_SEASONS:
        return []
    scope = question.scope
    return [
        replace(question, scope=replace(scope, first_season=year, last_season=year), antecedent=None) for year in years
    ]


def of_the_same(question: Question, earlier: Question) -> Question:
    """What somebody did at the time that is meant: of whoever the question is about, where it names nobody itself."""
    timed = question.antecedent_role in (Role.SEASON, Role.PLACE, Role.MOMENT) and earlier.topic is not Topic.EVENT
    named = earlier.subjects or earlier.alternatives
    return replace(earlier, subjects=question.subjects) if timed and not named else earlier


def _years(ask: Ask, found: Found) -> list[int]:
    """The years of the rows that prove an answer, in their order."""
    seasons = {_season_of(ask, ref) for ref in found.refs} - {None}
    statement = select(season.c.year).where(season.c.id.in_(seasons), season.c.year.is_not(None))
    return sorted(year for (year,) in ask.all(statement))


def _season_of(ask: Ask, ref: Ref) -> int | None:
    table = TABLES[ref.table]
    if "season_id" in table.c:
        row = ask.first(select(table.c.season_id).where(table.c.id == ref.id))
    elif "session_id" in table.c:
        held = table.join(track_session, track_session.c.id == table.c.session_id)
        held = held.join(event, event.c.id == track_session.c.event_id)
        row = ask.first(select(event.c.season_id).select_from(held).where(table.c.id == ref.id))
    else:
        row = None
    return int(row[0]) if row is not None and row[0] is not None else None
