"""What a question leaves open, settled by the rows: words that fit several names, earlier questions, the latest season."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select

from config.naming import naming
from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.deeds import DEEDS, Deed, about, within
from knowledge.answers.found import Found
from knowledge.answers.rows import count
from knowledge.answers.scope import Condition
from knowledge.answers.tables import championship, entry, event, result, season, standing, title, track_session
from knowledge.names import Named, NameKind
from knowledge.names.events import place_of
from knowledge.questions.question import Alternative, Default, Form, Question, Role, Scope, Topic
from knowledge.text import fold

FAR = 20
PLACES = {NameKind.EVENT: "event", NameKind.CIRCUIT: "circuit", NameKind.COUNTRY: "country"}


@dataclass(frozen=True, slots=True)
class Several:
    """A surface of which more than one name remains."""

    surface: str
    choices: tuple[Named, ...]


def seasons(ask: Ask) -> Question:
    """The question with "this season", "last season" and "the last race" as seasons and meetings that are recorded."""
    question = ask.question
    scope = question.scope
    if not (scope.latest or scope.previous or scope.latest_event):
        return question
    base = season.join(event, event.c.season_id == season.c.id)
    conditions = [season.c.championship_id.in_(scope.championship.keys)] if scope.championship is not None else []
    raced = track_session.join(result, result.c.session_id == track_session.c.id)
    ran = select(track_session.c.event_id).select_from(raced).where(track_session.c.event_id == event.c.id).exists()
    if scope.latest_event:
        return _at_latest(ask, [*conditions, ran])
    latest = ask.connection.execute(select(func.max(season.c.year)).select_from(base).where(*conditions)).scalar()
    if latest is None:
        return question
    year = latest - 1 if scope.previous else latest
    return replace(question, scope=replace(scope, first_season=year, last_season=year, latest=False, previous=False))


def _at_latest(ask: Ask, conditions: Sequence[Any]) -> Question:
    question = ask.question
    day = func.coalesce(event.c.end_date, event.c.start_date)
    subjects = [select(entry.c.event_id).where(narrow.subject(named)) for named in question.subjects]
    statement = select(event.c.id, event.c.name, season.c.label, season.c.year).join(
        season, season.c.id == event.c.season_id
    )
    statement = statement.where(*conditions, *narrow.of_season(question.scope), *narrow.of_meeting(question.scope))
    statement = statement.where(*(event.c.id.in_(mine) for mine in subjects))
    row = ask.first(statement.order_by(day.is_(None), day.desc(), season.c.year.desc(), event.c.round.desc()).limit(1))
    if row is None:
        return question
    named = Named(NameKind.EVENT, row[1], (row[0],))
    scope = replace(
        question.scope, event=named, circuit=None, country=None, round=None, latest=False, latest_event=False
    )
    if row[3] is not None:
        scope = replace(scope, first_season=row[3], last_season=row[3], season_label=row[2])
    return replace(question, scope=scope)


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
        statement.order_by(season.c.year.desc(), event.c.round.desc(), track_session.c.number.desc()).limit(1)
    )
    return replace(question, scope=replace(question.scope, session=row[0])) if row else question


def teams(ask: Ask) -> Question:
    """The question with a make where a team's name is said and only cars of that make (or teams so called) took part."""
    question = ask.question
    team = question.scope.team
    if team is not None and team.kind is NameKind.TEAM and not _takes_part(_without_team(ask), team):
        question = replace(question, scope=replace(question.scope, team=_make(team)))
    mine = tuple(_make(n) if n.kind is NameKind.TEAM and not _takes_part(ask, n) else n for n in question.subjects)
    return replace(question, subjects=mine)


def _without_team(ask: Ask) -> Ask:
    return replace(ask, question=replace(ask.question, scope=replace(ask.question.scope, team=None)))


def _make(named: Named) -> Named:
    return replace(named, kind=NameKind.MANUFACTURER)


def settled(ask: Ask) -> "Question | Several":
    """The question with all that is open settled, or what remains to be asked back."""
    question = alternatives(replace(ask, question=seasons(ask)))
    if isinstance(question, Several):
        return question
    question = series(replace(ask, question=question))
    question = renamed(replace(ask, question=question))
    return teams(replace(ask, question=sessions(replace(ask, question=question))))


def renamed(ask: Ask) -> Question:
    """The question with the one meeting of a country, where its race had another name in that season."""
    question = ask.question
    scope = question.scope
    if scope.event is None or scope.first_season is None or _has_meeting(ask, scope):
        return question
    country = place_of(scope.event.name)
    if country not in naming().countries:
        return question
    instead = replace(scope, event=None, country=Named(NameKind.COUNTRY, country))
    statement = select(event.c.id, event.c.name).join(season, season.c.id == event.c.season_id)
    found = ask.all(statement.where(*narrow.of_season(instead), *narrow.of_meeting(instead)))
    if len(found) != 1:
        return question
    named = Named(NameKind.EVENT, found[0][1], (found[0][0],))
    default = Default("meeting", found[0][1])
    return replace(question, scope=replace(scope, event=named), defaults=(*question.defaults, default))


def series(ask: Ask) -> Question:
    """The question with the one series that is meant by a shorter name than its own, where that name's has no rows."""
    question = ask.question
    named = question.scope.championship
    if named is None or _has_series(ask, question.scope):
        return question
    words = fold(named.name).split()
    longer = select(championship.c.id, championship.c.name).where(
        *(championship.c.folded.contains(word) for word in words)
    )
    found = [Named(NameKind.CHAMPIONSHIP, name, (key,)) for key, name in ask.all(longer) if key not in named.keys]
    fitting = [other for other in found if _has_series(ask, replace(question.scope, championship=other))]
    if len(fitting) != 1:
        return question
    default = Default("name", fitting[0].name)
    return replace(
        question, scope=replace(question.scope, championship=fitting[0]), defaults=(*question.defaults, default)
    )


def alternatives(ask: Ask) -> Question | Several:
    """The question with each open surface settled by what has rows; places and series first, then whom it is about."""
    question = ask.question
    waiting = sorted(question.alternatives, key=lambda a: a.role in (Role.SUBJECT, Role.OTHER, Role.TEAM))
    for alternative in waiting:
        remaining = [
            named for named in alternative.choices if _fits(replace(ask, question=question), alternative, named)
        ]
        remaining = _with_rows(replace(ask, question=question), alternative, remaining)
        if alternative.role is Role.PLACE:
            question = _placed(question, (remaining or list(alternative.choices))[0])
        elif len(remaining) == 1:
            question = filled(question, alternative, remaining[0])
        elif (likely := _doer(replace(ask, question=question), alternative, remaining)) is not None:
            default = Default("name", likely.name)
            question = replace(filled(question, alternative, likely), defaults=(*question.defaults, default))
        else:
            return Several(alternative.surface, tuple(remaining) or alternative.choices)
    return replace(question, alternatives=())


def _with_rows(ask: Ask, alternative: Alternative, choices: list[Named]) -> list[Named]:
    """Of several series or classes those in which what is asked about was done at all."""
    question = ask.question
    if len(choices) < 2 or question.topic not in DEEDS or alternative.role not in (Role.CHAMPIONSHIP, Role.CATEGORY):
        return choices
    deed = DEEDS[question.topic]
    asked = [(filled(question, alternative, named), named) for named in choices]
    return [
        named for narrowed, named in asked if count(ask, deed, [*within(deed, narrowed), *_theirs(deed, narrowed)])
    ] or choices


def _theirs(deed: Deed, question: Question) -> list[Condition]:
    return [about(deed, named) for named in question.subjects]


def _doer(ask: Ask, alternative: Alternative, bearers: Sequence[Named]) -> Named | None:
    """Of several bearers of a name the one who did what is asked about, or did it far more often than any other."""
    question = ask.question
    topic = Topic.WIN if question.topic is Topic.RECORD else question.topic
    if alternative.role is not Role.SUBJECT or topic not in DEEDS or question.form in (Form.TRUTH, Form.EVER):
        return None
    deed = DEEDS[topic]
    conditions = list(within(deed, replace(question, condition=None)))
    ranked = sorted(
        ((count(ask, deed, [*conditions, about(deed, named)]), named) for named in bearers), key=lambda pair: -pair[0]
    )
    return ranked[0][1] if len(ranked) > 1 and ranked[0][0] > FAR * ranked[1][0] else None


def _fits(ask: Ask, alternative: Alternative, named: Named) -> bool:
    question = ask.question
    if alternative.role is Role.PLACE:
        return _has_meeting(ask, _placed(question, named).scope)
    if alternative.role is Role.CHAMPIONSHIP:
        return _has_series(ask, replace(question.scope, championship=named))
    if alternative.role is Role.CATEGORY:
        return _has_class(ask, named)
    return _takes_part(ask, named)


def _has_meeting(ask: Ask, scope: Scope) -> bool:
    statement = select(event.c.id).join(season, season.c.id == event.c.season_id)
    return ask.first(statement.where(*narrow.of_season(scope), *narrow.of_meeting(scope)).limit(1)) is not None


def _has_series(ask: Ask, scope: Scope) -> bool:
    return _has_meeting(ask, scope) if narrow.has_meeting(scope) else _has_season(ask, scope)


def _has_season(ask: Ask, scope: Scope) -> bool:
    return ask.first(select(season.c.id).where(*narrow.of_season(scope)).limit(1)) is not None


def _has_class(ask: Ask, named: Named) -> bool:
    scope = ask.question.scope
    in_class = (
        result.c.category_id.in_(named.keys),
        title.c.category_id.in_(named.keys),
        standing.c.category_id.in_(named.keys),
    )
    there = result.join(entry, entry.c.id == result.c.entry_id).join(season, season.c.id == entry.c.season_id)
    found = ask.first(select(result.c.id).select_from(there).where(in_class[0], *narrow.of_season(scope)).limit(1))
    of_titles = title.join(season, season.c.id == title.c.season_id)
    crowned = found or ask.first(
        select(title.c.id).select_from(of_titles).where(in_class[1], *narrow.of_season(scope)).limit(1)
    )
    of_lines = standing.join(season, season.c.id == standing.c.season_id)
    ranked = crowned or ask.first(
        select(standing.c.id).select_from(of_lines).where(in_class[2], *narrow.of_season(scope)).limit(1)
    )
    return ranked is not None


def _takes_part(ask: Ask, named: Named) -> bool:
    """Whether somebody appears within the scope: at the meeting, in the season, for the team, in the class."""
    scope = ask.question.scope
    base = entry.join(season, season.c.id == entry.c.season_id).outerjoin(event, event.c.id == entry.c.event_id)
    conditions = [narrow.subject(named), *narrow.of_season(scope), *narrow.of_entry(scope)]
    if narrow.has_meeting(scope):
        conditions += list(narrow.of_meeting(scope))
    if scope.category is not None:
        in_class = select(result.c.entry_id).where(result.c.category_id.in_(scope.category.keys))
        crowned = select(title.c.entry_id).where(title.c.category_id.in_(scope.category.keys))
        ranked = select(standing.c.entry_id).where(standing.c.category_id.in_(scope.category.keys))
        conditions.append(entry.c.id.in_(in_class) | entry.c.id.in_(crowned) | entry.c.id.in_(ranked))
    return ask.first(select(entry.c.id).select_from(base).where(*conditions).limit(1)) is not None


def _placed(question: Question, named: Named) -> Question:
    slot = PLACES.get(named.kind)
    if slot is None:
        return question
    return replace(question, scope=_with(question.scope, slot, named))


def _with(scope: Scope, slot: str, named: Named) -> Scope:
    changed: dict[str, Any] = {slot: named}
    return replace(scope, **changed)


def filled(question: Question, alternative: Alternative, named: Named) -> Question:
    """The question with a name in the slot that an alternative is for."""
    role = alternative.role
    if role is Role.SUBJECT:
        return replace(question, subjects=(*question.subjects, named))
    if role is Role.OTHER:
        return replace(question, others=(*question.others, named))
    slot = {Role.TEAM: "team", Role.CHAMPIONSHIP: "championship", Role.CATEGORY: "category"}[role]
    return replace(question, scope=_with(question.scope, slot, named))


def from_antecedent(question: Question, found: Found) -> Question | None:
    """The question with whom (or which meeting) the earlier answer named; None where it named nothing."""
    if question.antecedent_role is Role.PLACE:
        if not found.meetings or (found.place.event is None and len(found.meetings) > 1):
            return None
        named = Named(NameKind.EVENT, found.place.event.name if found.place.event else "", found.meetings[:1])
        return replace(question, scope=replace(question.scope, event=named), antecedent=None)
    people = tuple(named for named in found.entities if named.kind in (NameKind.DRIVER, NameKind.TEAM))
    if not people:
        return None
    return replace(question, subjects=(*question.subjects, *people), antecedent=None)
