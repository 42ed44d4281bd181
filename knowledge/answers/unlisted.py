"""A question with a name that no list has: asked of the passages that the documents call by it."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection

from knowledge.answers import settle
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Say
from knowledge.answers.passages import all_proven, in_their_series, in_whole_words, passages, without_the_known
from knowledge.answers.scope import has_meeting
from knowledge.questions.question import Question, Role, Topic
from knowledge.questions.unclear import Trouble, Unclear

OF_NAMES = (Topic.EVENT, Topic.PROFILE, Topic.SOURCE)  # a name that they lack is of a place, or of somebody
OF_SOMEBODY = (Topic.PENALTY, Topic.RETIREMENT)


def asked_there(question: Unclear, connection: Connection, answer: Callable[[Ask], Found]) -> tuple[Ask, Found] | None:
    """What the documents say that have in a head or heading the name that no list knows, if all is proven there."""
    asked = question.partial
    if question.trouble not in (Trouble.UNKNOWN_NAME, Trouble.NOT_UNDERSTOOD) or asked is None or not question.surface:
        return None
    if asked.topic in OF_NAMES and not _is_placed(asked):
        return None
    ask = Ask(replace(asked, text=question.text), connection)
    whole = in_whole_words(question.text, question.surface)
    anywhere = asked.topic in OF_SOMEBODY and bool(asked.subjects)
    each = (passages(ask, name, anywhere=anywhere) for name in (whole, without_the_known(whole, asked)))
    told = next(filter(None, each), [])
    narrowed = in_their_series(ask, told) if told else None
    settled = settle.settled(narrowed) if narrowed is not None else None
    if narrowed is None or not isinstance(settled, Question):
        return None
    narrowed = replace(narrowed, question=settled)
    found = answer(narrowed)
    if found.status is not AnswerStatus.ANSWERED or not all_proven(narrowed, told, found.refs):
        return None
    return narrowed, replace(found, notes=(*found.notes, Say("in_document", {"document": told[0].called})))


def _is_placed(question: Question) -> bool:
    """Whether a meeting is named."""
    return has_meeting(question.scope) or any(a.role is Role.PLACE for a in question.alternatives)
