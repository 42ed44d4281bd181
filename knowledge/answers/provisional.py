"""Whether what is told may still change."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.cells import place_of
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Found, Say
from knowledge.answers.published_orders import lines as standing_lines
from knowledge.answers.rows import fetch
from knowledge.answers.tellings import doubting
from knowledge.answers.which_series import which_series
from knowledge.questions.question import Topic, Wanted


def provisional(ask: Ask) -> Found:
    """Whether what is asked about may still change: the order of a session, or of the championship after it.

    No yes and no no: the same question is asked as "is it final?" and as "is it provisional?".
    """
    question = ask.question
    if (titled := _title(ask)) is not None:
        return titled
    deed = DEEDS[Topic.PLACE]
    conditions = [*within(deed, replace(question, position=None)), *(about(deed, n) for n in question.subjects)]
    rows = fetch(ask, deed, conditions, newest=True, limit=60)
    if ambiguous := which_series(rows):
        return ambiguous
    lines = [line for line in standing_lines(ask, question.subjects) if line.provisional]
    rows = [row for row in rows if row.event_id == rows[0].event_id]
    marked = [row for row in rows if row.provisional]
    if lines and not marked:
        told = Say("provisional.standing", {"championship": lines[0].championship, "season": lines[0].label})
        says = (told, *_reasons(ask, "standing", [lines[0].id]))
        return Found(says, refs=tuple(line.ref for line in lines[:5]), total=len(lines))
    if not rows:
        return not_recorded(ask, question.subjects)
    key = "provisional.yes" if marked else "provisional.no"
    quotes = _reasons(ask, "result", [row.id for row in marked])
    if Wanted.REASON in question.also and not quotes:
        return not_recorded(ask, question.subjects)
    says = (Say(key, {"meeting": rows[0].meeting()}), *quotes)
    proof = marked or rows
    return Found(says, refs=tuple(row.ref for row in proof[:5]), total=len(proof), place=place_of(proof))


def _reasons(ask: Ask, table: str, ids: Sequence[int]) -> list[Say]:
    """Where it is asked why, the sentences that tell that something of the rows may change."""
    return doubting(ask, table, ids) if ids and Wanted.REASON in ask.question.also else []


def _title(ask: Ask) -> Found | None:
    """A title of theirs that may still be lost, where no meeting is named."""
    question = ask.question
    if not question.subjects or narrow.has_meeting(question.scope) or question.scope.session is not None:
        return None
    deed = DEEDS[Topic.TITLE]
    theirs = [*within(deed, question), *(about(deed, named) for named in question.subjects)]
    marked = [row for row in fetch(ask, deed, theirs, newest=True) if row.provisional]
    if not marked:
        return None
    slots = {"season": marked[0].label, "championship": marked[0].championship}
    says = (Say("provisional.title", slots), *_reasons(ask, "title", [marked[0].id]))
    return Found(says, refs=tuple(row.ref for row in marked[:1]), total=1, place=place_of(marked[:1]))
