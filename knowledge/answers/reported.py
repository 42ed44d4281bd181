"""Why something befell somebody, in the documents' own words, where the facts tell that it did."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Ref, Say
from knowledge.answers.held import held
from knowledge.answers.presence import tellers
from knowledge.answers.rows import Row
from knowledge.answers.tables import source_text
from knowledge.answers.tellings import explaining, mishaps, of_them, stand_ins, telling
from knowledge.answers.wording import as_quoted, quoted, together
from knowledge.names import NameKind
from knowledge.questions.question import Wanted
from knowledge.text import fold

RETIRED_BY = ("retired", "not_finished", "not_started", "touched")
PUNISHED_BY = ("penalty", "disqualified", "touched")
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
    told = telling(ask, "result", ids, people, cues)
    return together(together(proving, told), explaining(ask, "result", ids, [*people, *numbers]))


def reported(ask: Ask) -> Found | None:
    """Why somebody was stopped or punished who is known to have been: what documents of the meeting say of him."""
    question = ask.question
    people = [named.name for named in question.subjects if named.kind in NAMED]
    if question.wanted is not Wanted.REASON or not people or not narrow.has_meeting(question.scope):
        return None
    return _in_the_words(ask, people, mishaps())


def stood_in(ask: Ask, people: Sequence[str]) -> Found | None:
    """Who drove in somebody's place, where a sentence says so beside his name; he need not be known by any fact."""
    return _in_the_words(ask, people, stand_ins()) if narrow.has_meeting(ask.question.scope) else None


def _in_the_words(ask: Ask, people: Sequence[str], said: re.Pattern[str]) -> Found | None:
    """The sentences of the documents that tell of the meeting, which name one of the people beside the words."""
    question = ask.question
    meetings = held(ask, replace(question, subjects=(), others=(), scope=replace(question.scope, team=None)))
    sources = {key for meeting in meetings for key in tellers(ask, meeting.id)}
    texts = [text for (text,) in ask.all(select(source_text.c.text).where(source_text.c.source_id.in_(sources)))]
    quotes = as_quoted(dict.fromkeys(of_them(texts, people, said)))
    refs = tuple(Ref("event", meeting.id) for meeting in meetings)
    return Found(tuple(quotes), refs=refs, entities=question.subjects, total=1) if quotes else None
