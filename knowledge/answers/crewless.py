"""Who it was where the documents prove a car or a team alone: the answer says so, and quotes what they say of it."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Say
from knowledge.answers.rows import Row
from knowledge.answers.wording import quoted
from knowledge.questions.question import Wanted

FEW = 3  # rows: of a longer list each would be quoted


def with_its_words(ask: Ask, rows: Sequence[Row], found: Found) -> Found:
    """What was found; where drivers are asked for and none is known of a row, with the sentences that prove it."""
    bare = [row.id for row in rows if row.table == "result" and not row.crew]
    asked = ask.question.wanted is Wanted.DRIVER and found.status is AnswerStatus.ANSWERED
    if not asked or not bare or len(rows) > FEW:
        return found
    told = [say for say in quoted(ask, "result", bare, why=True) if say not in found.says]
    return replace(found, says=(*found.says, *told), notes=(*found.notes, Say("no_crew")))
