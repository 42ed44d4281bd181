"""A meeting by a place that only the heads of the documents on it name: "Zlin", of a rally that is called otherwise."""

import re
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, func, select

from config.language import languages
from knowledge.answers.tables import event, evidence, result, source, source_text, track_session
from knowledge.questions.question import Question
from knowledge.questions.unclear import Trouble, Unclear
from knowledge.text import fold

HEAD = 300
"""Characters of a text in which it says where it was written."""
MAIN = 0.5
"""The share of a document's results that its own meeting has at least."""
SHORTEST = 4


def by_title(
    asked: Unclear, connection: Connection, understand: Callable[[str], Question | Unclear]
) -> Question | None:
    """The question with the name of the meeting for an unknown place that the documents on it are headed with."""
    word = _whole_word(asked.text, asked.surface)
    if asked.trouble is not Trouble.UNKNOWN_NAME or len(word) < SHORTEST:
        return None
    meetings = set(_meetings(connection, word, placed=_stands_for_a_place(asked.text, word)))
    if len(meetings) != 1:
        return None
    name = meetings.pop()
    for put in (name, ""):
        question = understand(" ".join(asked.text.replace(word, put or "").split()))
        if isinstance(question, Question) and (question.scope.event or question.scope.circuit):
            return question
    return None


def _whole_word(text: str, surface: str) -> str:
    """The word that the surface is a part of: "Trois-Épis" of "Épis"."""
    found = re.search(rf"[\w-]*{re.escape(surface)}[\w-]*", text) if surface else None
    return found[0] if found else ""


def _stands_for_a_place(text: str, word: str) -> bool:
    """Whether the question has the word behind "at" or "in"."""
    said = {fold(phrase) for spoken in languages().values() for phrase in spoken.questions.cues.get("at", ())}
    before = fold(text).partition(fold(word))[0].split()
    return any(" ".join(before[-n:]) in said for n in (1, 2))


def _meetings(connection: Connection, word: str, *, placed: bool) -> Iterator[str | None]:
    """The main meeting of each document that is headed so; of one told by its dateline alone, where no "at" stands."""
    name = re.escape(fold(word))
    whole, opening = re.compile(rf"(?<!\w){name}(?!\w)"), re.compile(rf"\W*{name}\s?[,–(/-].*\d")
    documents = select(source.c.id, source.c.title, func.substr(source_text.c.text, 1, HEAD)).select_from(
        source.join(source_text, source_text.c.source_id == source.c.id)
    )
    for key, title, text in connection.execute(documents):
        head = [fold(line) for line in (title or "", *text.splitlines())]
        if any(opening.match(line) or (placed and whole.search(line)) for line in head):
            yield _main(connection, key)


def _main(connection: Connection, source_id: int) -> str | None:
    """The meeting that most results of a document are of."""
    told = event.join(track_session, track_session.c.event_id == event.c.id)
    told = told.join(result, result.c.session_id == track_session.c.id)
    told = told.join(evidence, evidence.c.result_id == result.c.id)
    number = func.count(result.c.id.distinct())
    counted = select(event.c.name, number).select_from(told).where(evidence.c.source_id == source_id)
    rows = connection.execute(counted.group_by(event.c.id, event.c.name).order_by(number.desc())).all()
    return rows[0][0] if rows and rows[0][1] >= MAIN * sum(row[1] for row in rows) else None
