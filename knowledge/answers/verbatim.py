"""What no fact tells and a sentence does: quoted, where it stands by all that the question names and has its answer.

Nothing is concluded from a sentence; where many fit, none is known to be the answer.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection, func, select

from config.language import languages
from knowledge.answers.anchors import Anchors, anchors
from knowledge.answers.ask import Ask
from knowledge.answers.contexts import contexts, surnames
from knowledge.answers.found import Found, Many, Meeting, Say, Span
from knowledge.answers.needs import need_of
from knowledge.answers.passages import Passage, series_of
from knowledge.answers.reported import beside
from knowledge.answers.suited import Search, Text, suited
from knowledge.answers.tables import evidence, result, source, source_text, track_session
from knowledge.dates import finder
from knowledge.questions.question import Moment, Question, Topic
from knowledge.questions.unclear import Trouble, Unclear
from knowledge.text import fold_in_place

LOOKED_THROUGH = 20  # documents
LONGEST_TEXT = 60_000  # letters: no longer one is a report
MOST = 2  # sentences
MIDSUMMER = 7  # the month before which a winter's season is in its second year
SHORTEST_LOOKED_FOR = 4  # letters of a word
OPEN = str.maketrans(dict.fromkeys("aeiouycç", "_"))  # a letter that may have an accent stands for any
UNCLEAR = (Trouble.UNKNOWN_NAME, Trouble.NOT_UNDERSTOOD)


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
    days = _days(question, surface, told) if question.topic is Topic.EVENT else ()
    return Found((*days, *quotes), refs=refs, entities=question.subjects, total=1)


def _days(question: Question, surface: str, told: Mapping[str, Text]) -> tuple[Say, ...]:
    """The days that one sentence tells, in the year that is asked about, or that of the document."""
    scope = question.scope
    named = scope.event or scope.circuit
    found = [
        (f.span, text) for one, text in told.items() for f in finder(*languages().values()).find(fold_in_place(one))
    ]
    year = scope.first_season or (found[0][1].year if len(found) == 1 else None)
    if len(found) != 1 or year is None or (named is None and not surface):
        return ()
    winter = scope.season_label is not None and found[0][0].first.month < MIDSUMMER
    days = found[0][0] if found[0][0].dated else found[0][0].in_year(year + winter)
    meeting = Meeting(named.name if named is not None else surface, form="bare")
    held = Span(days.first, days.last) if days.first != days.last else days.first
    return (Say("event.when", {"meeting": meeting, "days": held}),)


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
    """The documents that have all of the words, their accents apart; else those that have the most telling of them."""
    words = sorted((w.translate(OPEN) for w in marks.words if len(w) >= SHORTEST_LOOKED_FOR), key=_told_by)
    if not words:
        return
    having = [func.lower(source_text.c.text).like(f"%{word}%") for word in words]
    columns = select(source.c.id, source.c.title, source.c.name, source_text.c.text, source.c.date)
    texts = columns.select_from(source.join(source_text, source_text.c.source_id == source.c.id))
    texts = texts.where(func.length(source_text.c.text) < LONGEST_TEXT)
    texts = texts.order_by(source.c.date.desc().nulls_last(), source.c.id.desc()).limit(LOOKED_THROUGH)
    of_the_day_after = ask.question.scope.moment is Moment.AFTER
    for key, title, name, text, date in ask.all(texts.where(*having)) or ask.all(texts.where(having[-1])):
        if of_the_day_after and not _tells_of_a_race(ask, key):
            continue
        several = len(series_of(ask, [Passage(key, 0, len(text), name)])) > 1
        yield Text(key, title or name, text, date.year if date is not None else None, several)


def _told_by(word: str) -> tuple[int, str]:
    """How much of a word is told by letters that stand for themselves."""
    return len(word) - word.count("_"), word
