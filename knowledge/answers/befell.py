"""Why somebody is out or was punished of whom no fact tells it: what the newest document on him says."""

from dataclasses import replace

from sqlalchemy import Select, select

from knowledge.answers import scope as narrow
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.explained import PUNISHED_BY, of_the_session, sentences_on
from knowledge.answers.found import Found
from knowledge.answers.held import held
from knowledge.answers.presence import has_series_at_all, tellers
from knowledge.answers.reported import beside, in_the_newest
from knowledge.answers.rows import crews_of
from knowledge.answers.scope import Condition
from knowledge.answers.tables import (
    entry,
    evidence,
    result,
    season,
    source,
    source_text,
    standing,
    title,
    track_session,
)
from knowledge.answers.tellings import words_of_cues
from knowledge.answers.wording import as_quoted
from knowledge.names import NameKind
from knowledge.questions.question import Question, Topic, Wanted
from knowledge.text import fold

NAMED = (NameKind.DRIVER, NameKind.CAR_NUMBER, NameKind.TEAM, NameKind.MANUFACTURER)
SHORTEST = 2  # letters: "Au" is a word of many sentences


def befell(ask: Ask) -> Found | None:
    """The sentences that name whom it befell, or the car, beside what it was; none of one out who finished."""
    question = ask.question
    asked = question.subjects and question.wanted in (Wanted.REASON, Wanted.AMOUNT)
    if not asked or not all(named.kind in NAMED for named in question.subjects):
        return None
    ask = replace(ask, question=_in_what_is_told(ask))
    entries, punished = _theirs(ask), question.topic is Topic.PENALTY
    newest = _newest(ask, entries) or _of_the_meeting(ask)
    if newest is None or (not punished and _finished(ask, entries)):
        return None
    called = _called(ask, entries) or [named.name for named in question.subjects if named.kind is NameKind.CAR_NUMBER]
    lost = punished and not words_of_cues(PUNISHED_BY).search(fold(question.text))
    said = sentences_on(newest[1], called, punished=punished, lost=lost)
    told = dict.fromkeys(s for s in said if of_the_session(ask, newest[0], s))
    says = tuple(as_quoted(told))
    refs = tuple(ref for sentence in told for ref in beside(ask, newest[0], sentence))
    return Found(says, refs=refs, entities=question.subjects, total=1) if says else None


def _in_what_is_told(ask: Ask) -> Question:
    """The question without its series, where no document tells of that series by its name, and a meeting is named."""
    question, scope = ask.question, ask.question.scope
    if scope.championship is None or not narrow.has_meeting(scope) or has_series_at_all(ask, scope.championship):
        return question
    return replace(question, scope=replace(scope, championship=None))


def or_what_befell(ask: Ask, found: Found) -> Found:
    """Somebody's place; of whom none is told and what happened to him is asked, what a document says of that."""
    question = ask.question
    if found.status is not AnswerStatus.NOT_RECORDED or Wanted.REASON not in question.also:
        return found
    asked = replace(question, wanted=Wanted.REASON)
    each = (replace(ask, question=replace(asked, topic=topic)) for topic in (Topic.RETIREMENT, Topic.PENALTY))
    return next((told for one in each if (told := befell(one)) is not None), found)


def befell_a_stranger(ask: Ask, name: str) -> Found | None:
    """Why somebody is out or was punished of whom no fact tells at all, in the newest document that has his name."""
    question = ask.question
    told = narrow.has_meeting(question.scope) or question.scope.first_season or question.scope.championship
    asked = question.topic in (Topic.PENALTY, Topic.RETIREMENT) and question.wanted in (Wanted.REASON, Wanted.AMOUNT)
    if told or not asked or len(name.rsplit(maxsplit=1)[-1]) <= SHORTEST:
        return None
    punished = question.topic is Topic.PENALTY
    return in_the_newest(ask, [name], lambda text: sentences_on(text, [name], punished=punished))


def _newest(ask: Ask, entries: Select[tuple[int]]) -> tuple[int, str] | None:
    """The newest document that tells of one of the entries: of those on the meeting that is named, if one is."""
    documents = source.join(source_text, source_text.c.source_id == source.c.id).join(evidence)
    found = select(source.c.id, source_text.c.text).select_from(documents).where(_tells_of(entries))
    if narrow.has_meeting(ask.question.scope):
        found = found.where(source.c.id.in_(_tellers(ask)))
    row = ask.first(found.order_by(source.c.date.desc().nulls_last(), source.c.id.desc()).limit(1))
    return (row[0], row[1]) if row is not None else None


def _tellers(ask: Ask) -> set[int]:
    """The documents that tell of the meetings that are named."""
    open_scope = replace(ask.question.scope, team=None, car_number=None)
    meetings = held(ask, replace(ask.question, subjects=(), others=(), scope=open_scope))
    return {key for meeting in meetings for key in tellers(ask, meeting.id)}


def _of_the_meeting(ask: Ask) -> tuple[int, str] | None:
    """The newest document on the meeting that is named, of a car by its number of which no fact tells."""
    numbers = all(named.kind is NameKind.CAR_NUMBER for named in ask.question.subjects)
    if not numbers or not narrow.has_meeting(ask.question.scope):
        return None
    documents = source.join(source_text, source_text.c.source_id == source.c.id)
    found = select(source.c.id, source_text.c.text).select_from(documents).where(source.c.id.in_(_tellers(ask)))
    row = ask.first(found.order_by(source.c.date.desc().nulls_last(), source.c.id.desc()).limit(1))
    return (row[0], row[1]) if row is not None else None


def _theirs(ask: Ask) -> Select[tuple[int]]:
    """The entries asked about; of a driver in any car, for that need not be told where he is."""
    question, scope = ask.question, ask.question.scope
    driver = any(named.kind is NameKind.DRIVER for named in question.subjects)
    where: list[Condition] = [*map(narrow.subject, question.subjects)]
    where += () if driver and narrow.has_meeting(scope) else narrow.of_season(scope)  # the report tells of the meeting
    where += () if driver else narrow.of_entry(scope)
    return select(entry.c.id).select_from(entry.join(season, season.c.id == entry.c.season_id)).where(*where)


def _called(ask: Ask, entries: Select[tuple[int]]) -> list[str]:
    """The crews and the numbers of entries."""
    numbers = ask.all(select(entry.c.id, entry.c.car_number).where(entry.c.id.in_(entries)))
    crews = crews_of(ask, {key for key, _ in numbers})
    names = [name for crew in crews.values() for _, name in crew if len(name.split()[-1]) > SHORTEST]
    return list(dict.fromkeys([*names, *(number for _, number in numbers if number)]))


def _tells_of(entries: Select[tuple[int]]) -> Condition:
    """Evidence of these entries, or of their results."""
    results = select(result.c.id).where(result.c.entry_id.in_(entries))
    titles = select(title.c.id).where(title.c.entry_id.in_(entries))
    standings = select(standing.c.id).where(standing.c.entry_id.in_(entries))
    ranked = evidence.c.title_id.in_(titles) | evidence.c.standing_id.in_(standings)
    return evidence.c.entry_id.in_(entries) | evidence.c.result_id.in_(results) | ranked


def _finished(ask: Ask, entries: Select[tuple[int]]) -> bool:
    """Whether one of the entries has a place in each race of its meetings, or in the one asked about."""
    base = result.join(track_session, track_session.c.id == result.c.session_id)
    races = select(track_session.c.id).select_from(base).where(track_session.c.kind == "race").distinct()
    mine = races.where(result.c.entry_id.in_(entries), result.c.position.is_not(None))
    theirs = races.where(track_session.c.event_id.in_(select(entry.c.event_id).where(entry.c.id.in_(entries))))
    name = ask.question.scope.session
    if name is not None and name != "Race":
        mine = theirs = mine.where(track_session.c.name == name)
    finished = {key for (key,) in ask.all(mine)}
    return bool(finished) and {key for (key,) in ask.all(theirs)} <= finished
