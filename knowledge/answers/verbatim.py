"""What no fact tells and a sentence does: quoted, where it stands by all that the question names and has its answer.

Nothing is concluded from a sentence; where many fit, none is known to be the answer.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, func, select

from knowledge.answers.anchors import Anchors, anchors
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.contexts import contexts, surnames
from knowledge.answers.found import Found, Many, Say
from knowledge.answers.needs import need_of
from knowledge.answers.passages import Passage, series_of
from knowledge.answers.reported import beside
from knowledge.answers.suited import Search, Text, suited
from knowledge.answers.tables import evidence, result, source, source_text, track_session
from knowledge.questions.question import Moment, Question
from knowledge.questions.unclear import Trouble, Unclear

LOOKED_THROUGH = 20  # documents
LONGEST_TEXT = 60_000  # letters: no longer one is a report
MOST = 2  # sentences
SHORTEST_LOOKED_FOR = 4  # letters of a word
OPEN = str.maketrans(dict.fromkeys("aeiouyçcn", "_"))  # a letter that may have an accent stands for any
UNCLEAR = (Trouble.UNKNOWN_NAME, Trouble.NOT_UNDERSTOOD)


def or_verbatim(ask: Ask, found: Found) -> Found:
    """What was found; of what is not recorded, what a document says."""
    if found.status is not AnswerStatus.NOT_RECORDED:
        return found
    return verbatim(ask) or found


def of_the_unheard(question: Unclear, connection: Connection) -> tuple[Ask, Found] | None:
    """What a document says in which a name stands that no list knows, with the question that it answers."""
    if question.trouble not in UNCLEAR or question.partial is None:
        return None
    ask = Ask(replace(question.partial, text=question.text), connection)
    told = verbatim(ask, question.surface)
    return (ask, told) if told is not None else None


def verbatim(ask: Ask, surface: str = "") -> Found | None:
    """The one or two sentences that answer the question, if any do."""
    question = ask.question
    need = need_of(question, unheard=bool(surface)) if _is_plain(question) else None
    if need is None:
        return None
    search = Search(question, need, anchors(question, surface))
    told = {
        sentence: text
        for text in _texts(ask, search.marks)
        for context in contexts(text.text, text.called)
        if (sentence := suited(search, text, context)) is not None
        and not (need.of_somebody and surnames(text.text).isdisjoint(re.findall(r"[\w’'-]+", sentence)))
    }
    quotes = (Say("quoted", {"words": Many(tuple(s.removesuffix(".") for s in told), apart=True)}),)
    refs = tuple(ref for sentence, text in told.items() for ref in beside(ask, text.source_id, sentence))
    if not 0 < len(told) <= MOST or not refs:
        return None
    return Found(quotes, refs=refs, entities=question.subjects, total=1)


def _is_plain(question: Question) -> bool:
    """Whether nothing is asked beyond a value of somebody or something that is named."""
    tied = question.antecedent or question.condition or question.without or question.nation or question.further
    before = question.scope.moment in (Moment.BEFORE, Moment.LATER)
    return not (tied or before or question.negated or question.per_season or question.at_least or question.alternatives)


def _tells_of_a_race(ask: Ask, source_id: int) -> bool:
    """Whether a document proves a result of a race, and was not written on the eve of it."""
    base = evidence.join(result, result.c.id == evidence.c.result_id)
    base = base.join(track_session, track_session.c.id == result.c.session_id)
    races = select(result.c.id).select_from(base).where(track_session.c.kind == "race")
    return ask.first(races.where(evidence.c.source_id == source_id).limit(1)) is not None


def _texts(ask: Ask, marks: Anchors) -> Iterator[Text]:
    """The documents that have the longest of the words, their accents apart."""
    longest = max((w for w in marks.words if len(w) >= SHORTEST_LOOKED_FOR), key=len, default=None)
    if longest is None:
        return
    columns = select(source.c.id, source.c.title, source.c.name, source_text.c.text, source.c.date)
    texts = columns.select_from(source.join(source_text, source_text.c.source_id == source.c.id))
    having = func.lower(source_text.c.text).like(f"%{longest.translate(OPEN)}%")
    found = texts.where(func.length(source_text.c.text) < LONGEST_TEXT, having)
    rows = ask.all(found.order_by(source.c.date.desc().nulls_last(), source.c.id.desc()).limit(LOOKED_THROUGH))
    of_the_day_after = ask.question.scope.moment is Moment.AFTER
    for key, title, name, text, date in rows:
        if of_the_day_after and not _tells_of_a_race(ask, key):
            continue
        several = len(series_of(ask, [Passage(key, 0, len(text), name)])) > 1
        yield Text(key, title or name, text, date.year if date is not None else None, several)
