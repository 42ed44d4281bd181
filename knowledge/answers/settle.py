"""What a question leaves open, settled by what is recorded: the latest season, renamed races, earlier questions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.alternatives import Several, alternatives
from knowledge.answers.ask import Ask
from knowledge.answers.coverage import covered_series, several_series
from knowledge.answers.deeds import DEEDS
from knowledge.answers.entrants import teams
from knowledge.answers.founders import founders
from knowledge.answers.headline import headline
from knowledge.answers.make_or_series import make_or_series
from knowledge.answers.renamed import at_a_town, class_or_series, classes, renamed, series
from knowledge.answers.tables import entry, event, result, season, track_session
from knowledge.names import Named, NameKind
from knowledge.questions.default import Default
from knowledge.questions.question import Form, Question, Role, Topic

COUNTING = (
    Form.COUNT,
    Form.MOST,
    Form.FEWEST,
    Form.TOP,
    Form.NEVER,
    Form.YOUNGEST,
    Form.OLDEST,
    Form.STREAK,
    Form.SHARE,
    Form.AVERAGE,
    Form.COMPARE,
    Form.HEAD_TO_HEAD,
)
COUNTED = (*DEEDS, Topic.EVENT)
MOST_RACES = 4  # of a meeting: up to here "race 3" at the third meeting is rather its third race


def seasons(ask: Ask) -> Question:
    """The question with "this season", "last season" and "the last race" as seasons and meetings that are recorded."""
    question = ask.question
    scope = question.scope
    if not (scope.latest or scope.previous or scope.latest_event):
        return question
    base = season.join(event, event.c.season_id == season.c.id)
    conditions: list[Any] = (
        [season.c.championship_id.in_(scope.championship.keys)] if scope.championship is not None else []
    )
    if scope.latest_event:
        return _at_latest(ask, conditions)
    if scope.championship is None and several_series(ask):
        conditions += [season.c.id.in_(select(entry.c.season_id).where(narrow.subject(n))) for n in question.subjects]
        conditions += narrow.of_meeting(scope) if narrow.has_meeting(scope) else []
    latest = ask.connection.execute(select(func.max(season.c.year)).select_from(base).where(*conditions)).scalar()
    if latest is None:
        return question
    year = latest - 1 if scope.previous else latest
    return replace(question, scope=replace(scope, first_season=year, last_season=year, latest=False, previous=False))


def _at_latest(ask: Ask, conditions: Sequence[Any]) -> Question:
    """At the latest meeting whose race was run, else at the latest of which anything is recorded."""
    raced, ran = _ran(track_session.c.kind == "race"), _ran()
    row = _latest_meeting(ask, [*conditions, raced]) or _latest_meeting(ask, [*conditions, ran])
    question = ask.question
    if row is None:
        return question
    named = Named(NameKind.EVENT, row[1], (row[0],))
    scope = replace(
        question.scope, event=named, circuit=None, country=None, round=None, latest=False, latest_event=False
    )
    if row[3] is not None:
        scope = replace(scope, first_season=row[3], last_season=row[3], season_label=row[2])
    return replace(question, scope=scope)


def _ran(*kinds: Any) -> Any:
    sessions = track_session.join(result, result.c.session_id == track_session.c.id)
    held = select(track_session.c.event_id).select_from(sessions).where(track_session.c.event_id == event.c.id, *kinds)
    return held.exists()


def _latest_meeting(ask: Ask, conditions: Sequence[Any]) -> Any:
    question = ask.question
    day = func.coalesce(event.c.end_date, event.c.start_date)
    subjects = [select(entry.c.event_id).where(narrow.subject(named)) for named in question.subjects]
    statement = select(event.c.id, event.c.name, season.c.label, season.c.year).join(
        season, season.c.id == event.c.season_id
    )
    statement = statement.where(*conditions, *narrow.of_season(question.scope), *narrow.of_meeting(question.scope))
    statement = statement.where(*(event.c.id.in_(mine) for mine in subjects))
    return ask.first(
        statement.order_by(
            day.is_(None), day.desc().nulls_last(), season.c.year.desc().nulls_last(), event.c.round.desc().nulls_last()
        ).limit(1)
    )


def nations(ask: Ask) -> Question:
    """A country's titles are those of its drivers: a championship is not won in a country."""
    question = ask.question
    country = question.scope.country
    if question.topic is not Topic.TITLE or country is None or question.subjects or question.nation is not None:
        return question
    return replace(question, nation=country, scope=replace(question.scope, country=None))


def sessions(ask: Ask) -> Question:
    """The question with "the last race" of a meeting as the session of that number."""
    question = ask.question
    if not question.scope.last_session or question.scope.session not in (None, "Race"):
        return question
    base = track_session.join(event, event.c.id == track_session.c.event_id).join(
        season, season.c.id == event.c.season_id
    )
    statement = select(track_session.c.name).select_from(base).where(track_session.c.kind == "race")
    statement = statement.where(*narrow.of_season(question.scope), *narrow.of_meeting(question.scope))
    row = ask.first(
        statement.order_by(
            season.c.year.desc().nulls_last(), event.c.round.desc().nulls_last(), track_session.c.number.desc()
        ).limit(1)
    )
    return replace(question, scope=replace(question.scope, session=row[0])) if row else question


def races(ask: Ask) -> Question:
    """ "The second race" of a series of which no second round is told: that of its latest meeting.

    Likewise of somebody who takes part in none: that of his latest meeting.
    """
    question, scope = ask.question, ask.question.scope
    whose = scope.championship is not None or question.subjects != ()
    of_series = whose and scope.round is not None and scope.moment is None
    if not of_series or scope.event or scope.circuit or scope.country or question.topic is Topic.EVENT or scope.session:
        return question
    told = select(event.c.id).join(season).where(*narrow.of_season(scope), *narrow.of_meeting(scope))
    subjects = () if scope.championship is not None else question.subjects
    theirs = (select(entry.c.event_id).where(narrow.subject(named)) for named in subjects)
    if ask.first(told.where(*(event.c.id.in_(mine) for mine in theirs)).limit(1)):
        return question
    race = replace(scope, round=None, session=f"Race {scope.round}", latest_event=True)
    return replace(question, scope=race)


def rounds(ask: Ask) -> Question:
    """The question with "round 9" of a meeting that has rounds 8 and 9 as its second race."""
    question, scope = ask.question, ask.question.scope
    name, _, number = (scope.session or "").rpartition(" ")
    if name != "Race" or not number.isdigit() or not narrow.has_meeting(scope):
        return question
    base = track_session.join(event, event.c.id == track_session.c.event_id)
    base = base.join(season, season.c.id == event.c.season_id)
    races = select(event.c.id, event.c.round, track_session.c.name).select_from(base)
    found = ask.all(races.where(track_session.c.kind == "race", *narrow.of_season(scope), *narrow.of_meeting(scope)))
    names = {row[2] for row in found}
    first = found[0][1] if len({row[0] for row in found}) == 1 else None
    told = f"Race {int(number) - first + 1}" if first is not None and first > MOST_RACES else ""
    if scope.session in names or told not in names:
        return question
    return replace(question, scope=replace(scope, session=told))


def settled(ask: Ask) -> "Question | Several":
    """The question with all that is open settled, or what remains to be asked back."""
    places_first = ask.question.scope.latest and any(a.role is Role.PLACE for a in ask.question.alternatives)
    question = alternatives(ask if places_first else replace(ask, question=seasons(ask)))
    if isinstance(question, Several):
        return question
    question = seasons(replace(ask, question=races(replace(ask, question=question))))
    question = rounds(replace(ask, question=question))
    question = nations(replace(ask, question=series(replace(ask, question=headline(replace(ask, question=question))))))
    question = at_a_town(replace(ask, question=renamed(replace(ask, question=question))))
    question = classes(replace(ask, question=question))
    question = class_or_series(replace(ask, question=question))
    meant = make_or_series(replace(ask, question=question))
    if isinstance(meant, Several):
        return meant
    meant = founders(replace(ask, question=meant))
    question = teams(replace(ask, question=sessions(replace(ask, question=meant))))
    return in_whole_series(replace(ask, question=question))


def in_whole_series(ask: Ask) -> Question:
    """The question held to the one championship that is completely recorded: nothing can be counted over others."""
    question, scope = ask.question, ask.question.scope
    by_name = scope.championship is not None or (narrow.has_meeting(scope) and scope.first_season is not None)
    first = question.form in (Form.FIRST, Form.LAST) and not question.subjects
    if by_name or question.topic not in COUNTED or not (question.form in COUNTING or first) or not several_series(ask):
        return question
    whole = covered_series(ask, question, question.subjects)
    if len(whole) != 1:
        return question
    held = replace(scope, championship=whole[0])
    default = Default("series", whole[0].name)
    return replace(question, scope=held, defaults=(*question.defaults, default))
