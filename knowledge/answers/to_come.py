"""Meetings that are run and those to come: whose, and after which."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.ask import Ask
from knowledge.answers.held import Held
from knowledge.answers.presence import tellers
from knowledge.answers.tables import entry, evidence, result, season, source, source_text, track_session
from knowledge.answers.tellings import words_of_cues
from knowledge.answers.wording import sentence_around
from knowledge.names import NameKind
from knowledge.questions.question import Question
from knowledge.text import fold

NEXT = ("next",)
ENTERED = frozenset({NameKind.DRIVER, NameKind.TEAM})


def of_their_series(question: Question) -> list[Any]:
    """That somebody who is asked about is entered in the series: a team's next race is one of those that it runs in."""
    named = [narrow.subject(subject) for subject in question.subjects if subject.kind in ENTERED]
    entered = entry.join(season, season.c.id == entry.c.season_id)
    series = select(season.c.championship_id).select_from(entered).where(*named)
    return [season.c.championship_id.in_(series)] if named else []


def newest_raced(ask: Ask, found: Sequence[Held]) -> list[Held]:
    """The last of some meetings in order that was run, or none."""
    for h in reversed(found):
        if raced(ask, h):
            return [h]
    return []


def after_last(ask: Ask, found: Sequence[Held], done: Sequence[Held]) -> list[Held]:
    """The meetings after the last that was run; where no day tells that one's place in the season, those of it that
    were still to come when it was told."""
    if not done:
        return list(found)
    last = done[0]
    told = _told_on(ask, last.season_id) if last.days is None else None
    return [h for h in found if (h.order > last.order if h.is_ordered(last) else _is_to_come(h, last, told))]


def _is_to_come(h: Held, last: Held, told: dt.date | None) -> bool:
    return h.season_id == last.season_id and (told is None or h.end is None or h.end > told)


def _told_on(ask: Ask, season_id: int) -> dt.date | None:
    """The day of the newest document that gives a result of a season."""
    proofs = evidence.join(source, source.c.id == evidence.c.source_id).join(
        result, result.c.id == evidence.c.result_id
    )
    proofs = proofs.join(entry, entry.c.id == result.c.entry_id)
    row = ask.first(select(func.max(source.c.date)).select_from(proofs).where(entry.c.season_id == season_id))
    return row[0] if row else None


def announced(ask: Ask, found: Sequence[Held], here: Held) -> list[Held]:
    """The one meeting without day or round that a report on another says is the next: "next round: Dijon"."""
    others = [h for h in found if h.id != here.id and h.season_id == here.season_id and not raced(ask, h)]
    said = [h for h in others if _is_said_to_be_next(ask, h, here)]
    return said if len(said) == 1 else []


def _is_said_to_be_next(ask: Ask, h: Held, here: Held) -> bool:
    spans = select(source_text.c.text, evidence.c.start, evidence.c.end)
    spans = spans.join(evidence, evidence.c.source_id == source_text.c.source_id)
    proofs = ask.all(spans.where(evidence.c.event_id == h.id, evidence.c.source_id.in_(tellers(ask, here.id))))
    return any(words_of_cues(NEXT).search(fold(sentence_around(*proof))) for proof in proofs)


def raced(ask: Ask, h: Held) -> bool:
    """Whether a result of a race of a meeting is known."""
    results = select(result.c.id).join(track_session, track_session.c.id == result.c.session_id)
    return (
        ask.first(results.where(track_session.c.event_id == h.id, track_session.c.kind == "race").limit(1)) is not None
    )
