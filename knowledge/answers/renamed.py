"""Names under which nothing is recorded: races that were renamed, series told by less than their name or by a whole."""

from dataclasses import replace
from typing import Any

from sqlalchemy import select

from config.naming import naming
from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.presence import has_class, has_rows_at, has_series, takes_part
from knowledge.answers.tables import category, championship, event, result, season, track_session
from knowledge.names import Named, NameKind
from knowledge.names.events import place_of
from knowledge.names.surfaces import towns, track_places, vocabulary
from knowledge.names.tokens import words_of
from knowledge.questions.default import Default
from knowledge.questions.question import Question, Scope
from knowledge.text import fold

CLASSES = ("class", "cup")
SHORT = 3  # letters of a word that may stand within others


def renamed(ask: Ask) -> Question:
    """The question with the one meeting of a country, where its race had another name in that season."""
    question = ask.question
    scope = question.scope
    if scope.event is None or scope.first_season is None or has_rows_at(ask, scope):
        return question
    if (there := _on_its_track(ask, scope.event)) is not None:
        default = Default("meeting", there.name)
        return replace(question, scope=replace(scope, event=there), defaults=(*question.defaults, default))
    country = place_of(scope.event.name)
    if country not in naming().countries:
        return question
    instead = replace(scope, event=None, country=Named(NameKind.COUNTRY, country))
    statement = select(event.c.id, event.c.name, event.c.circuit_id).join(season, season.c.id == event.c.season_id)
    found = ask.all(statement.where(*narrow.of_season(instead), *narrow.of_meeting(instead)))
    if len(found) != 1 or not (
        _moved_nowhere(ask, scope, found[0]) if scope.event.keys else _of_its_kind(ask, found[0])
    ):
        return question
    named = Named(NameKind.EVENT, found[0][1], (found[0][0],))
    default = Default("meeting", found[0][1])
    return replace(question, scope=replace(scope, event=named), defaults=(*question.defaults, default))


def _on_its_track(ask: Ask, meeting: Named) -> Named | None:
    """The one meeting of that season, of the same series on the same track, that has a longer or shorter name."""
    own = select(season.c.championship_id, event.c.circuit_id).join(season, season.c.id == event.c.season_id)
    series = {row for row in ask.all(own.where(event.c.id.in_(meeting.keys))) if None not in row}
    held = select(event.c.id, event.c.name, season.c.championship_id, event.c.circuit_id)
    held = held.join(season, season.c.id == event.c.season_id)
    held = held.where(*narrow.of_season(ask.question.scope), event.c.circuit_id.in_([track for _, track in series]))
    figures = _figures(meeting.name)
    found = [row for row in ask.all(held) if (row[2], row[3]) in series and _figures(row[1]) == figures]
    return Named(NameKind.EVENT, found[0][1], (found[0][0],)) if len(found) == 1 and figures else None


def _figures(name: str) -> set[str]:
    return {word for word in words_of(name) if word.isdigit()}


def at_a_town(ask: Ask) -> Question:
    """The question with the one meeting that has a track's town in its name, where nothing is told at the track."""
    question, scope = ask.question, ask.question.scope
    if scope.country is not None and scope.event is None and scope.circuit is None:
        return _of_country(ask, scope.country.name)
    if scope.circuit is None or scope.event is not None or has_rows_at(ask, scope):
        return question
    places = [f" {fold(place)} " for place in (*track_places(scope.circuit.name), *towns(scope.circuit.name))]
    held = select(event.c.id, event.c.name, event.c.folded).join(season, season.c.id == event.c.season_id)
    rows = ask.all(held.where(event.c.circuit_id.is_(None), *narrow.of_season(scope)))
    track = naming().circuits.get(scope.circuit.name)
    called = [row for row in rows if any(place in f" {row[2]} " for place in places)]
    found = called or [row for row in rows if track is not None and place_of(row[1]) == track.country]
    if len({row[2] for row in found}) != 1:
        return question
    named = Named(NameKind.EVENT, found[0][1], tuple(row[0] for row in found))
    default = Default("meeting", named.name)
    return replace(question, scope=replace(scope, circuit=None, event=named), defaults=(*question.defaults, default))


def _of_country(ask: Ask, country: str) -> Question:
    """The question with the one meeting called after a country, where none is told to have been held there."""
    question, scope = ask.question, ask.question.scope
    if has_rows_at(ask, scope):
        return question
    elsewhere = replace(scope, country=None)
    held = select(event.c.id, event.c.name).join(season, season.c.id == event.c.season_id)
    rows = ask.all(
        held.where(event.c.circuit_id.is_(None), *narrow.of_season(elsewhere), *narrow.of_meeting(elsewhere))
    )
    found = [row for row in rows if place_of(row[1]) == country]
    if len({row[1] for row in found}) != 1:
        return question
    named = Named(NameKind.EVENT, found[0][1], tuple(row[0] for row in found))
    default = Default("meeting", named.name)
    return replace(question, scope=replace(elsewhere, event=named), defaults=(*question.defaults, default))


def _moved_nowhere(ask: Ask, scope: Scope, found: Any) -> bool:
    """Whether another meeting is the same race under a new name: of its kind, and where it was always held."""
    kind = set(fold(found[1]).split()) & set(fold(scope.event.name if scope.event else "").split())
    return bool(kind) and found[2] is not None and found[2] == _usual_track(ask, scope)


def _of_its_kind(ask: Ask, found: Any) -> bool:
    """Whether a meeting that documents call by its town alone is one of a series of Grands Prix."""
    here = select(event.c.season_id).where(event.c.id == found[0])
    beside = ask.all(select(event.c.name).where(event.c.season_id.in_(here), event.c.id != found[0]))
    return any(place_of(name) for (name,) in beside)


def _usual_track(ask: Ask, scope: Scope) -> int | None:
    """Where a meeting was held the last time before a season, or the first time after it."""
    year = scope.first_season or 0
    held = select(event.c.circuit_id, season.c.year).join(season, season.c.id == event.c.season_id)
    rows = ask.all(held.where(event.c.id.in_(scope.event.keys if scope.event else ()), season.c.year.is_not(None)))
    nearest = min(rows, key=lambda row: (row[1] > year, abs(row[1] - year)), default=None)
    return nearest[0] if nearest is not None else None


def series(ask: Ask) -> Question:
    """The question with the one series that is meant by a shorter name than its own, where that name's has no rows."""
    question = ask.question
    named = question.scope.championship
    if named is None or _is_meant(ask, named):
        return question
    words = fold(named.name).split()
    longer = select(championship.c.id, championship.c.name).where(
        *(championship.c.folded.contains(word) for word in words)
    )
    parts = [name for name, known in naming().championships.items() if known.part_of == named.name]
    of_it = select(championship.c.id, championship.c.name).where(championship.c.name.in_(parts))
    short = {word for word in words if len(word) <= SHORT}  # "formula e" is no part of "formula one"
    whole = [row for row in ask.all(longer) if short <= set(words_of(row[1]))]
    rows = dict.fromkeys((*whole, *(ask.all(of_it) if parts else ())))
    found = [Named(NameKind.CHAMPIONSHIP, name, (key,)) for key, name in rows if key not in named.keys]
    fitting = [other for other in found if _is_meant(ask, other)] or _alike_of_theirs(ask, named)
    if len(fitting) != 1:
        return question
    default = Default("name", fitting[0].name)
    return replace(
        question, scope=replace(question.scope, championship=fitting[0]), defaults=(*question.defaults, default)
    )


def _alike_of_theirs(ask: Ask, named: Named) -> list[Named]:
    """The series of theirs that has all the telling words which were said of one that no document tells of."""
    if named.keys or not ask.question.subjects:
        return []
    said = {word for word in words_of(named.name) if word in words_of(ask.question.text)} - vocabulary().series_words
    every = ask.all(select(championship.c.id, championship.c.name))
    alike = (Named(NameKind.CHAMPIONSHIP, name, (key,)) for key, name in every if said and said <= {*words_of(name)})
    return [other for other in alike if _is_meant(ask, other)]


def classes(ask: Ask) -> Question:
    """The question with the one class that is meant by a longer or a shorter name: "LMP2 Pro/Am" told as "Pro-Am"."""
    question = ask.question
    asked = question.scope.category
    if asked is None or not question.subjects or _drive_in(ask, asked):
        return question
    words = set(words_of(asked.name))
    others = ask.all(select(category.c.id, category.c.name).where(category.c.kind.in_(CLASSES)))
    akin = [Named(NameKind.CATEGORY, name, (key,)) for key, name in others if _is_part(words, set(words_of(name)))]
    fitting = [named for named in akin if _drive_in(ask, named)]
    if len(fitting) != 1:
        return question
    default = Default("name", fitting[0].name)
    scope = replace(question.scope, category=fitting[0])
    return replace(question, scope=scope, defaults=(*question.defaults, default))


def class_or_series(ask: Ask) -> Question:
    """The question with the one series at the meeting that has a word in its name which is a class elsewhere."""
    question, scope = ask.question, ask.question.scope
    asked = scope.category
    if asked is None or scope.championship is not None or not narrow.has_meeting(scope):
        return question
    if question.subjects and _drive_in(ask, asked):
        return question
    held = select(championship.c.id, championship.c.name).join(season, season.c.championship_id == championship.c.id)
    held = held.join(event, event.c.season_id == season.c.id)
    there = ask.all(held.where(*narrow.of_season(scope), *narrow.of_meeting(scope)).distinct())
    called = [
        Named(NameKind.CHAMPIONSHIP, n, (key,)) for key, n in there if set(words_of(asked.name)) <= set(words_of(n))
    ]
    raced = select(result.c.id).join(track_session, track_session.c.id == result.c.session_id)
    raced = raced.join(event, event.c.id == track_session.c.event_id).join(season, season.c.id == event.c.season_id)
    raced = raced.where(result.c.category_id.in_(asked.keys), *narrow.of_season(scope), *narrow.of_meeting(scope))
    if len(called) != 1 or ask.first(raced.limit(1)) is not None:
        return question
    default = Default("name", called[0].name)
    narrowed = replace(scope, category=None, championship=called[0])
    return replace(question, scope=narrowed, defaults=(*question.defaults, default))


def _is_part(mine: set[str], other: set[str]) -> bool:
    return mine != other and (mine <= other or other <= mine)


def _drive_in(ask: Ask, named: Named) -> bool:
    """Whether all those asked about appear in a class, within the scope."""
    if not named.keys:
        return False
    here = replace(ask, question=replace(ask.question, scope=replace(ask.question.scope, category=named)))
    return all(takes_part(here, subject) for subject in ask.question.subjects)


def _is_meant(ask: Ask, named: Named) -> bool:
    """Whether a series has the meeting or season, the class and all the people that are asked about."""
    scope = replace(ask.question.scope, championship=named)
    here = replace(ask, question=replace(ask.question, scope=scope))
    classed = scope.category is None or not scope.category.keys or has_class(here, scope.category)
    return has_series(ask, scope) and classed and _all_race_in(ask, named)


def _all_race_in(ask: Ask, named: Named) -> bool:
    """Whether all who are asked about appear in a series."""
    here = replace(ask, question=replace(ask.question, scope=Scope(championship=named)))
    return all(takes_part(here, subject) for subject in ask.question.subjects)
