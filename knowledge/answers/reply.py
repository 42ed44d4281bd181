"""A question and a store to an answer: settle what is open, ask the topic's function, put what it found into words."""

from dataclasses import replace

from sqlalchemy import Connection
from sqlmodel import Session

from config.language import Language, languages
from knowledge.answers import achievements, antecedents, first_at_the_end, not_run, series_above, settle, undated
from knowledge.answers.absence import not_recorded
from knowledge.answers.alternatives import Several
from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.befell import befell_a_stranger
from knowledge.answers.finals import of_the_final
from knowledge.answers.found import Found, Say, joined
from knowledge.answers.people import in_role
from knowledge.answers.reported import stood_in
from knowledge.answers.tellings import words_of_cues
from knowledge.answers.topics import REPLIES
from knowledge.answers.unclear import ambiguous, has_documents, nothing_read, unclear
from knowledge.answers.unlisted import asked_there
from knowledge.answers.wording import quoted
from knowledge.answers.written import written
from knowledge.names import Named, NameKind
from knowledge.questions.question import Form, Question, Role, Topic, Wanted
from knowledge.questions.signal import S
from knowledge.questions.unclear import Trouble, Unclear
from knowledge.text import fold


def reply(question: Question | Unclear, session: Session, language: Language | None = None) -> Answer:
    """The answer to a question, in its language; reads the store and changes nothing."""
    spoken = language or languages().get(question.language) or next(iter(languages().values()))
    answer = _answer(question, session.connection(), spoken)
    unread = answer.status is not AnswerStatus.ANSWERED and not has_documents(session.connection())
    return nothing_read(answer, spoken) if unread else answer


def _answer(question: Question | Unclear, connection: Connection, spoken: Language) -> Answer:
    if isinstance(question, Unclear):
        return _of_a_stranger(question, connection, spoken) or unclear(question, connection, spoken)
    ask = Ask(question, connection)
    settled = settle.settled(ask)
    if isinstance(settled, Several):
        return ambiguous(ask, settled, spoken)
    asked = replace(ask, question=settled)
    if settled.antecedent is not None and isinstance(earlier := _earlier(asked), Several):
        return ambiguous(ask, earlier, spoken)
    first = and_also(asked, found(asked))
    for more in question.further:
        further = settle.settled(replace(ask, question=more))
        if isinstance(further, Several):
            return ambiguous(ask, further, spoken)
        then = replace(ask, question=further)
        first = _and_then(first, and_also(then, found(then)))
    return written(asked, first, spoken, question)


def _of_a_stranger(question: Unclear, connection: Connection, spoken: Language) -> Answer | None:
    """Who drove in the place of somebody whom no fact tells of, where a document says it of him by that name.

    Likewise who holds an office in an organisation that enters no car.
    """
    if question.trouble is Trouble.UNKNOWN_NAME and question.partial is not None and question.partial.role is not None:
        whose = (Named(NameKind.TEAM, question.surface),)
        asked = Ask(replace(question.partial, text=question.text, subjects=whose), connection)
        held = in_role(asked)
        return written(asked, held, spoken, asked.question) if held.status is AnswerStatus.ANSWERED else None
    if (there := _in_documents(question, connection)) is not None:
        return written(*there, spoken, there[0].question)
    partial, replacing = question.partial, words_of_cues((S.REPLACED.value,)).search(fold(question.text))
    if question.trouble is not Trouble.UNKNOWN_NAME or partial is None or not replacing:
        return None
    settled = settle.settled(Ask(replace(partial, text=question.text), connection))
    if isinstance(settled, Several) or partial.topic is not Topic.TEAM:
        return None
    asked = Ask(settled, connection)
    told = stood_in(asked, [question.surface])
    return written(asked, told, spoken, settled) if told is not None else None


def _in_documents(question: Unclear, connection: Connection) -> tuple[Ask, Found] | None:
    """What documents say where a name stands that no list knows, with the question that it answers."""
    from knowledge.answers.verbatim import of_the_unheard  # reads texts: not to be loaded where facts answer

    called = _what_befell(question, connection) or asked_there(question, connection, _with_the_rest)
    return called or of_the_unheard(question, connection)


def _what_befell(question: Unclear, connection: Connection) -> tuple[Ask, Found] | None:
    """What befell somebody whom no fact tells of, with the question that it answers."""
    if question.trouble is not Trouble.UNKNOWN_NAME or question.partial is None or not question.surface:
        return None
    ask = Ask(replace(question.partial, text=question.text), connection)
    told = befell_a_stranger(ask, question.surface)
    return (ask, told) if told is not None else None


def _earlier(ask: Ask) -> Question | Several:
    """The question that this one builds on, settled, or what of it remains to be asked back."""
    question = ask.question
    earlier = question.antecedent
    if earlier is None:
        return question
    return settle.settled(replace(ask, question=antecedents.of_the_same(question, earlier)))


def _and_then(first: Found, second: Found) -> Found:
    """Two things found, as one; half an answer says that the other half is missing."""
    answered = [one for one in (first, second) if one.status is AnswerStatus.ANSWERED]
    if len(answered) == 1:
        return replace(answered[0], notes=(*answered[0].notes, Say("also_missing")))
    return joined(answered) if answered else first


def found(ask: Ask) -> Found:
    """What the store says; where the question builds on an earlier one, that one is answered first."""
    question = ask.question
    if question.antecedent is not None:
        return _after(ask, settled_found(replace(ask, question=antecedents.of_the_same(question, question.antecedent))))
    if question.topic is Topic.SOURCE:
        return achievements.record(ask) if question.subjects else not_recorded(ask)
    recorded = undated.or_undated(ask, _told(ask), _told)
    return _verbatim(ask) or recorded if recorded.status is AnswerStatus.NOT_RECORDED else recorded


def _verbatim(ask: Ask) -> Found | None:
    """What a document says of what is not recorded, if any does."""
    from knowledge.answers.verbatim import verbatim  # reads texts: not to be loaded where facts answer

    return verbatim(ask)


def _told(ask: Ask) -> Found:
    told = of_the_final(ask, series_above.or_of_a_sister(ask, REPLIES[ask.question.topic](ask)))
    return not_run.instead(ask, first_at_the_end.instead(ask, told))


def _after(ask: Ask, earlier: Found | None) -> Found:
    """What is asked of an earlier answer: where it comes from, or more of whom and what it named."""
    question = ask.question
    if earlier is not None and earlier.status is AnswerStatus.AMBIGUOUS:
        return earlier
    if earlier is None or earlier.status is not AnswerStatus.ANSWERED:
        return not_recorded(ask)
    if question.topic is Topic.SOURCE:
        return replace(earlier, says=())
    if question.antecedent_role is Role.SEASON:
        return _in_each(ask, antecedents.of_seasons(ask, question, earlier))
    resolved = antecedents.from_antecedent(question, earlier)
    return found(replace(ask, question=resolved)) if resolved is not None else not_recorded(ask)


def _in_each(ask: Ask, resolved: list[Question]) -> Found:
    """What is found in each season, said in their order."""
    each = [settled_found(replace(ask, question=question)) for question in resolved]
    answered = [one for one in each if one is not None and one.status is AnswerStatus.ANSWERED]
    if not answered or len(answered) < len(each):
        return next((one for one in each if one is not None and one not in answered), None) or not_recorded(ask)
    return joined(answered)


def _with_the_rest(ask: Ask) -> Found:
    return and_also(ask, found(ask))


ALSO: dict[Wanted, tuple[Topic, Form]] = {
    Wanted.POINTS: (Topic.POINTS, Form.WHICH),
    Wanted.REASON: (Topic.PENALTY, Form.WHICH),
    Wanted.GAP: (Topic.GAP, Form.WHICH),
    Wanted.POSITION: (Topic.PLACE, Form.WHICH),
    Wanted.TEAM: (Topic.TEAM, Form.WHICH),
    Wanted.CAR: (Topic.CAR, Form.WHICH),
}
PROVING = ("standing", "result", "title")
OF_CHAMPIONSHIP = (Topic.TITLE, Topic.STANDING, Topic.POINTS)


def and_also(ask: Ask, first: Found) -> Found:
    """What else was asked in the same breath, of whom the first answer names."""
    question = ask.question
    if first.status is not AnswerStatus.ANSWERED or question.topic in (Topic.PENALTY, Topic.PROFILE, Topic.PROVISIONAL):
        return first
    if question.topic is Topic.TITLE and question.wanted is Wanted.POINTS:
        return _points_of(ask, first)
    for wanted in question.also:
        if wanted is Wanted.REASON and {say.key for say in first.says} == {"quoted"}:
            continue  # the documents' own words tell it already
        more = _more(ask, first, wanted)
        if more is not None and more.status is AnswerStatus.ANSWERED:
            notes = (*first.notes, *(note for note in more.notes if note not in first.notes))
            says = (*first.says, *(say for say in more.says if say not in first.says))
            first = replace(first, says=says, refs=(*first.refs, *more.refs), notes=notes)
        elif more is not None:
            first = replace(first, says=(*first.says, *_proving(ask, first)), notes=(*first.notes, Say("also_missing")))
    return first


def _points_of(ask: Ask, champion: Found) -> Found:
    """The points of a champion, which alone are asked for: that he is champion would be no answer."""
    of_whom = replace(ask.question, wanted=Wanted.DRIVER)
    points = _more(replace(ask, question=of_whom), champion, Wanted.POINTS)
    told = points is not None and points.status is AnswerStatus.ANSWERED
    return joined([champion, points]) if points is not None and told else not_recorded(ask)


def _proving(ask: Ask, found: Found) -> list[Say]:
    """The sentence that proves what was found: it may say the rest, though no figure does."""
    first = next((ref for ref in found.refs if ref.table in PROVING), None)
    why = Wanted.REASON in ask.question.also
    return quoted(ask, first.table, [first.id], why=why) if first is not None else []


def _more(ask: Ask, first: Found, wanted: Wanted) -> Found | None:
    question = ask.question
    if wanted not in ALSO or wanted is question.wanted:
        return None
    if wanted is Wanted.POINTS and question.topic is Topic.STANDING:
        return None if _has(first, "points") else not_recorded(ask)
    topic, form = ALSO[wanted]
    if wanted is Wanted.GAP and question.topic in OF_CHAMPIONSHIP:
        topic, form = Topic.POINTS, Form.DIFFERENCE
    elif wanted is Wanted.POSITION and question.topic in OF_CHAMPIONSHIP:
        topic = Topic.STANDING
    whom = question.subjects or first.entities
    if wanted is Wanted.TEAM and question.topic is Topic.TITLE:
        topic = Topic.TITLE
    further = replace(
        question, topic=topic, wanted=wanted, form=form, subjects=whom, position=None, also=(), condition=None
    )
    return found(replace(ask, question=further))


def _has(found: Found, column: str) -> bool:
    """Whether a row of what was found has something in a column, or there is no such column."""
    if column not in found.columns:
        return True
    place = found.columns.index(column)
    return any(row[place] is not None for row in found.rows)


def settled_found(ask: Ask) -> Found | None:
    """What an earlier question found, its open words settled as they were then."""
    settled = settle.settled(ask)
    return None if isinstance(settled, Several) else found(replace(ask, question=settled))
