"""Races that were not run: no result tells of them, and a document says so in its own words."""

import re
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import func, or_, select

from config.language import languages
from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found
from knowledge.answers.held import Held, held
from knowledge.answers.presence import has_series, tellers
from knowledge.answers.reported import beside
from knowledge.answers.tables import evidence, result, source_text, track_session
from knowledge.answers.tellings import called_off
from knowledge.answers.wording import as_quoted, sentence_around
from knowledge.names.surfaces import vocabulary
from knowledge.names.tokens import words_of
from knowledge.questions.question import Question, Topic
from knowledge.text import fold, fold_in_place

OF_A_RACE = frozenset({Topic.WIN, Topic.PODIUM, Topic.PLACE, Topic.CLASSIFICATION})
LONGEST = 60_000  # letters of a document that is looked through: no longer one is a report
AROUND = 150  # letters before in which the series is named, in the sentence or in a heading over it
SHORTEST = 4


def instead(ask: Ask, found: Found) -> Found:
    """What was found; or that the race was not run, where nothing is told of it or another day or year was."""
    question, scope = ask.question, ask.question.scope
    if question.topic not in OF_A_RACE or not narrow.has_meeting(scope):
        return found
    undated = scope.first_season is None and scope.session is not None
    if found.status is not AnswerStatus.ANSWERED:
        return _not_run(ask, frozenset()) or found
    if scope.session_day is None and not undated:
        return found
    if (told := _not_run(ask, _proving(ask, found))) is not None:
        return told
    return not_recorded(ask) if scope.session_day is not None and _of_some_races(ask, found) else found


def _of_some_races(ask: Ask, found: Found) -> bool:
    """Whether what was found is told of some races of a meeting alone: which of them was that day's is not known."""
    ids = [ref.id for ref in found.refs if ref.table == "result"]
    told = select(track_session.c.id, track_session.c.event_id).join(result, result.c.session_id == track_session.c.id)
    mine = ask.all(told.where(result.c.id.in_(ids), track_session.c.kind == "race").distinct())
    races = told.where(track_session.c.event_id.in_({row[1] for row in mine}), track_session.c.kind == "race")
    return bool(mine) and len(ask.all(races.distinct())) > len(mine)


def _proving(ask: Ask, found: Found) -> frozenset[int]:
    """The documents that prove what was found: who gives the result of a race does not call the same one off."""
    proofs = [evidence.c[f"{ref.table}_id"] == ref.id for ref in found.refs]
    return (
        frozenset(key for (key,) in ask.all(select(evidence.c.source_id).where(or_(*proofs))))
        if proofs
        else frozenset()
    )


def _not_run(ask: Ask, others: frozenset[int]) -> Found | None:
    """What documents, but for some others, say of a race that was not run."""
    scope = ask.question.scope  # a series of which nothing was run may have no meeting of its own
    unheard = scope.championship is not None and not has_series(ask, scope)
    anywhere = replace(ask.question, scope=replace(scope, championship=None)) if unheard else ask.question
    meetings = held(ask, anywhere)
    newest = [h for h in meetings if h.year == max(m.year or 0 for m in meetings)]
    keys = {key for meeting in newest or meetings for key in tellers(ask, meeting.id)} - others
    texts = select(source_text.c.source_id, source_text.c.text).where(source_text.c.source_id.in_(keys))
    rows = ask.all(texts.where(func.length(source_text.c.text) < LONGEST))
    told = {sentence: key for key, text in rows for sentence in _sentences(text, ask.question, newest)}
    quotes = as_quoted(told)
    refs = tuple(ref for sentence, key in told.items() for ref in beside(ask, key, sentence))
    return Found(tuple(quotes), refs=refs, total=1) if quotes and refs else None


def _sentences(text: str, question: Question, meetings: list[Held]) -> list[str]:
    """The sentences that tell of a race that was not run: of that number or day, and after the name of its series."""
    folded = fold_in_place(text)
    own = _own_words(question, meetings)
    found = []
    for match in called_off().finditer(folded):
        sentence = sentence_around(text, match.start(), match.end())
        context = f"{folded[max(0, match.start() - AROUND) : match.start()]} {sentence}"
        if own.issubset(words_of(context)) and _which(question, sentence, own):
            found.append(sentence)
    return found


def _own_words(question: Question, meetings: list[Held]) -> set[str]:
    """The words of the series' name that few others have; none where the meeting is of one series alone."""
    named = question.scope.championship
    if named is None and len({meeting.championship_id for meeting in meetings}) < 2:
        return set()
    name = named.name if named is not None else ""
    return {word for word in words_of(name) if len(word) >= SHORTEST and word not in vocabulary().series_words}


def _which(question: Question, sentence: str, own: set[str]) -> bool:
    """Whether a sentence speaks of the race or the day asked about, where one is."""
    scope, words = question.scope, set(words_of(sentence))
    if scope.session_day is not None:
        return not words.isdisjoint(_forms(scope.session_day, "weekdays"))
    number = (scope.session or "").rpartition(" ")[2]
    if number.isdigit():
        numbered = _race_numbers().findall(fold(sentence))
        return number in numbered or not words.isdisjoint(_forms(int(number), "ordinals"))
    return bool(own)


@lru_cache(maxsize=1)
def _race_numbers() -> re.Pattern[str]:
    """The number behind a word for a race, in any language."""
    said = {fold(form) for language in languages().values() for form in language.words.sessions.get("Race", ())}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, said), key=len, reverse=True))})\W{{0,3}}(\d{{1,2}})\b")


@lru_cache(maxsize=32)
def _forms(value: int, table: str) -> frozenset[str]:
    """The words for a day of the week or a place in an order, in every language."""
    told = (getattr(language.words, table) for language in languages().values())
    return frozenset(fold(word) for words in told for word, number in words.items() if number == value)
