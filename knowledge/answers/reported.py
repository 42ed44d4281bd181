"""Why something befell somebody, in the documents' own words, where the facts tell that it did."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import func, or_, select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Ref, Say
from knowledge.answers.held import held
from knowledge.answers.presence import tellers
from knowledge.answers.rows import Row
from knowledge.answers.scope import Condition
from knowledge.answers.tables import driver, entry, entry_driver, evidence, season, source, source_text
from knowledge.answers.tellings import (
    called,
    explaining,
    lines_that_say,
    mishaps,
    of_nobody_else,
    of_them,
    stand_ins,
    telling,
    words_of_cues,
)
from knowledge.answers.wording import as_quoted, quoted, together
from knowledge.names import NameKind
from knowledge.questions.question import Wanted
from knowledge.text import fold

RETIRED_BY = ("retired", "not_finished", "not_started", "touched")
PUNISHED_BY = ("penalty", "disqualified", "touched")
LOOKED_THROUGH = 20  # documents
MANY = 400  # rivals
PROVEN = tuple(column.name for column in evidence.c if column.foreign_keys and column.nullable)
NAMED = (NameKind.DRIVER, NameKind.CAR_NUMBER)


def why_out(ask: Ask, rows: Sequence[Row]) -> list[Say]:
    """The sentences that prove that somebody is out; where they do not say why, others that do."""
    ids, people = [row.id for row in rows], [name for row in rows for _, name in row.crew]
    numbers = [row.number for row in rows if row.number]
    if ask.question.wanted is not Wanted.REASON:
        return quoted(ask, "result", ids)
    proving = quoted(ask, "result", ids, why=True, people=people)
    if any(mishaps().search(fold(words)) for say in proving for words in say.slots["words"].items):
        return proving
    cues = (*RETIRED_BY, *PUNISHED_BY) if any(row.status == "DSQ" for row in rows) else RETIRED_BY
    mine, rivals = [*people, *numbers], _rivals(ask, rows)
    told = _of_him(telling(ask, "result", ids, people, cues), mine, rivals, words_of_cues(cues))
    why = _of_him(explaining(ask, "result", ids, mine), mine, rivals, mishaps())
    return together(together(proving, told), why) or lines_that_say(ask, "result", ids, people, mishaps())


def _rivals(ask: Ask, rows: Sequence[Row]) -> list[str]:
    """Whoever else has a result at the meeting of rows."""
    crews = {key for row in rows for key, _ in row.crew}
    there = entry_driver.join(entry, entry.c.id == entry_driver.c.entry_id)
    there = there.join(driver, driver.c.id == entry_driver.c.driver_id)
    seasons = {row.season_id for row in rows}
    found = select(driver.c.id, driver.c.name).select_from(there).where(entry.c.season_id.in_(seasons)).distinct()
    return [name for key, name in ask.all(found.limit(MANY)) if key not in crews]


def _of_him(quotes: list[Say], people: Sequence[str], others: Sequence[str], said: re.Pattern[str]) -> list[Say]:
    """Quotations of which some words stand by somebody's name with nobody else's between."""
    names, rivals = called(people), called(others)
    if names is None or rivals is None:
        return quotes
    words = [w for say in quotes for w in say.slots["words"].items]
    return as_quoted(w for w in words if of_nobody_else(w, names, rivals, said))


def reported(ask: Ask) -> Found | None:
    """Why somebody was stopped or punished who is known to have been: what documents of the meeting say of him."""
    question = ask.question
    people = [named.name for named in question.subjects if named.kind in NAMED]
    if question.wanted is not Wanted.REASON or not people or not narrow.has_meeting(question.scope):
        return None
    return _in_the_words(ask, people, mishaps())


def stood_in(ask: Ask, people: Sequence[str]) -> Found | None:
    """Who drove in somebody's place, where a sentence says so beside his name; he need not be known by any fact.

    Where neither a meeting nor a season is told, it is the newest document that says so.
    """
    scope = ask.question.scope
    if narrow.has_meeting(scope):
        return _in_the_words(ask, people, stand_ins())
    return in_the_newest(ask, people, lambda text: of_them([text], people, stand_ins()))


def _of_its_season(ask: Ask) -> list[Condition]:
    """That a document tells of the series and the season that are asked about, where the question bounds them."""
    seasons = list(narrow.of_season(ask.question.scope))
    if not seasons:
        return []
    entered = evidence.join(entry, entry.c.id == evidence.c.entry_id).join(season, season.c.id == entry.c.season_id)
    return [source.c.id.in_(select(evidence.c.source_id).select_from(entered).where(*seasons))]


def in_the_newest(ask: Ask, people: Sequence[str], sentences: Callable[[str], Sequence[str]]) -> Found | None:
    """What the newest document says that names one of the people and has such sentences; of the season asked about."""
    documents = source.join(source_text, source_text.c.source_id == source.c.id)
    naming = or_(*(source_text.c.text.contains(name.split()[-1], autoescape=True) for name in people))
    texts = select(source.c.id, source_text.c.text).select_from(documents).where(naming, *_of_its_season(ask))
    for key, text in ask.all(
        texts.order_by(source.c.date.desc().nulls_last(), source.c.id.desc()).limit(LOOKED_THROUGH)
    ):
        told = dict.fromkeys(sentences(text))
        if quotes := as_quoted(told):
            refs = tuple(ref for sentence in told for ref in beside(ask, key, sentence))
            return Found(tuple(quotes), refs=refs, entities=ask.question.subjects, total=1)
    return None


def _in_the_words(ask: Ask, people: Sequence[str], said: re.Pattern[str]) -> Found | None:
    """The sentences of the documents that tell of the meeting, which name one of the people beside the words."""
    question = ask.question
    meetings = held(ask, replace(question, subjects=(), others=(), scope=replace(question.scope, team=None)))
    sources = {key for meeting in meetings for key in tellers(ask, meeting.id)}
    columns = select(source_text.c.source_id, source_text.c.text).where(source_text.c.source_id.in_(sources))
    told = {sentence: key for key, text in ask.all(columns) for sentence in of_them([text], people, said)}
    quotes = as_quoted(told)
    refs = tuple(ref for sentence, key in told.items() for ref in beside(ask, key, sentence))
    return Found(tuple(quotes), refs=refs, entities=question.subjects, total=1) if quotes else None


def beside(ask: Ask, source_id: int, sentence: str) -> list[Ref]:
    """The fact that a sentence of a document proves, or the one that stands nearest to it."""
    _, middle = text_and_place(ask, source_id, sentence)
    nearest = func.abs((evidence.c.start + evidence.c.end) / 2 - middle)
    row = ask.first(select(evidence).where(evidence.c.source_id == source_id).order_by(nearest, evidence.c.id).limit(1))
    if row is None:
        return []
    return [Ref(name.removesuffix("_id"), key) for name in PROVEN if (key := row._mapping[name]) is not None]


def text_and_place(ask: Ask, source_id: int, sentence: str) -> tuple[str, int]:
    """The text of a document, and where the middle of a sentence stands in it."""
    text = ask.first(select(source_text.c.text).where(source_text.c.source_id == source_id))
    words = re.search(r"\s+".join(map(re.escape, sentence.split())), text[0]) if text else None
    return text[0] if text else "", (words.start() + words.end()) // 2 if words else 0
