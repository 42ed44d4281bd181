"""Why somebody is out of a race or lost it, as the documents word it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.befell import befell
from knowledge.answers.cells import place_of, table_of
from knowledge.answers.deeds import DEEDS, about, within
from knowledge.answers.found import Found, Nth, Say
from knowledge.answers.reported import reported, why_out
from knowledge.answers.rows import Row, fetch
from knowledge.answers.scope import Condition
from knowledge.answers.tellings import telling, words_of_cues
from knowledge.answers.which_series import which_series
from knowledge.questions.question import Topic, Wanted
from knowledge.text import fold

LOST_BY = ("lost",)
PUNISHED_BY = ("penalty", "disqualified", "touched")
STAGE = "Stage "
OUT = ("DNF", "DNS", "DSQ", "NC", "WD")


def retired(ask: Ask) -> Found:
    """Why somebody is out, as the documents word it; who retired, where nobody is named."""
    question, deed = ask.question, DEEDS[Topic.PLACE]
    stage = (question.scope.session or "").startswith(STAGE)  # whoever is out of a stage is out of the rally
    scope = replace(question.scope, session=None) if stage else question.scope
    open_question = replace(question, position=None, status=None, condition=None, scope=scope)
    conditions = [*within(deed, open_question), *(about(deed, named) for named in question.subjects)]
    rows = [row for row in fetch(ask, deed, conditions, newest=True, limit=30) if row.status in OUT]
    if question.topic is Topic.PENALTY and all(row.status == "DNF" for row in rows) and (told := befell(ask)):
        return told  # who is said to be out may be so for another reason
    if not rows:
        return _lost(ask, conditions) or befell(ask) or not_recorded(ask, question.subjects)
    if ambiguous := which_series(rows):
        return ambiguous
    rows = [row for row in rows if row.event_id == rows[0].event_id]
    each = [Say("place.status", _slots(row)) for row in rows]
    says = [say for n, say in enumerate(each) if say not in each[:n]]
    quotes = why_out(ask, rows)
    if question.wanted is Wanted.REASON and not quotes:
        return reported(ask) or not_recorded(ask, question.subjects)
    columns, cells = table_of(rows)
    return Found(
        (*says, *quotes),
        refs=tuple(row.ref for row in rows),
        total=len(rows),
        columns=columns,
        rows=cells,
        place=place_of(rows),
        entities=question.subjects,
    )


def _lost(ask: Ask, conditions: Sequence[Condition]) -> Found | None:
    """Why somebody lost who finished: his place at the meeting, and the sentences that tell how."""
    question = ask.question
    if question.wanted is not Wanted.REASON or question.topic is not Topic.PENALTY or not question.subjects:
        return None
    if words_of_cues(PUNISHED_BY).search(fold(question.text)):
        return None  # he is said to have been punished, and nothing tells of that
    rows = fetch(ask, DEEDS[Topic.PLACE], conditions, newest=True, limit=30)
    rows = [row for row in rows if row.event_id == rows[0].event_id] if narrow.has_meeting(question.scope) else []
    people = [name for row in rows for _, name in row.crew]
    quotes = telling(ask, "result", [row.id for row in rows], people, LOST_BY) if rows else []
    places = [Say("place", _slots(row) | {"position": Nth(row.position)}) for row in rows if row.position is not None]
    if not quotes or not places:
        return None
    return Found(
        (*places, *quotes), refs=tuple(row.ref for row in rows), place=place_of(rows), entities=question.subjects
    )


def _slots(row: Row) -> dict[str, Any]:
    return {"who": row.party, "meeting": row.meeting(), "status": row.status, "category": None, "position": Nth(0)}
