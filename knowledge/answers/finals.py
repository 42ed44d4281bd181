"""The final of a meeting that has heats too: a place in a heat is none in the final."""

import re
from functools import lru_cache

from sqlalchemy import select

from config.language import languages
from knowledge.answers.absence import not_recorded
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found
from knowledge.answers.tables import result, track_session
from knowledge.text import fold

FINAL = "Race"


def of_the_final(ask: Ask, found: Found) -> Found:
    """What was found; nothing where the final is asked about and heats alone were found at a meeting that has one."""
    question = ask.question
    asked = question.scope.session in (None, FINAL) and _final().search(fold(question.text)) is not None
    ids = [ref.id for ref in found.refs if ref.table == "result"]
    if found.status is not AnswerStatus.ANSWERED or not asked or not ids:
        return found
    told = select(track_session.c.name, track_session.c.event_id, track_session.c.kind)
    rows = ask.all(told.join(result, result.c.session_id == track_session.c.id).where(result.c.id.in_(ids)).distinct())
    if any(kind != "race" or name == FINAL for name, _, kind in rows):
        return found
    finals = select(track_session.c.id).where(track_session.c.event_id.in_({row[1] for row in rows}))
    there = ask.first(finals.where(track_session.c.name == FINAL).limit(1))
    return not_recorded(ask) if there is not None else found


@lru_cache(maxsize=1)
def _final() -> re.Pattern[str]:
    """The one word for the race that decides, in every language."""
    told = (form for language in languages().values() for form in language.words.single_race)
    return re.compile(rf"\b(?:{'|'.join(sorted(fold(form) for form in told if ' ' not in form))})\b")
