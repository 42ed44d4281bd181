"""What is recorded without a year, where a document of the year that is asked about tells it.

A season that no text gives stays open in the store; a report that names no later year than this one is of this year.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import select

from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Ref, Say
from knowledge.answers.passages import Passage, all_proven
from knowledge.answers.scope import has_meeting
from knowledge.answers.tables import TABLES, entry, evidence, result, season, source, source_text, standing
from knowledge.questions.question import Form

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SINGLE = (Form.WHICH, Form.LIST, Form.DIFFERENCE, Form.TOP, Form.TRUTH)
LOOKED_THROUGH = 40  # documents
FEW = 12  # rows


def or_undated(ask: Ask, found: Found, answer: Callable[[Ask], Found]) -> Found:
    """What was found; else what documents of that year tell without saying the year of it."""
    question, scope = ask.question, ask.question.scope
    year = scope.first_season if scope.first_season == scope.last_season else None
    bounded = has_meeting(scope) or scope.championship is not None
    if found.status is not AnswerStatus.NOT_RECORDED or year is None or not bounded or question.form not in SINGLE:
        return found
    told = _of_the_year(ask, year)
    if not told:
        return found
    open_scope = replace(scope, first_season=None, last_season=None)
    undated = answer(replace(ask, question=replace(question, scope=open_scope)))
    if undated.status is not AnswerStatus.ANSWERED or not 0 < len(undated.refs) <= FEW:
        return found
    # a sentence that is quoted stands in that document, whatever year is told beside it
    said = {say.key for say in undated.says}
    if not (said == {"quoted"} or all(_has_no_year(ask, ref) for ref in undated.refs)):
        return found
    if not all_proven(ask, told, undated.refs):
        return found
    return replace(undated, notes=(*undated.notes, Say("undated", {"season": str(year)})))


def _of_the_year(ask: Ask, year: int) -> list[Passage]:
    """The documents that tell undated results of a year: dated so, or naming that year and none later."""
    undated = select(entry.c.id).join(season, season.c.id == entry.c.season_id).where(season.c.year.is_(None))
    if ask.first(undated.limit(1)) is None:
        return []
    results = select(result.c.id).where(result.c.entry_id.in_(undated))
    standings = select(standing.c.id).where(standing.c.entry_id.in_(undated))
    proofs = evidence.c.result_id.in_(results) | evidence.c.standing_id.in_(standings)
    keys = select(evidence.c.source_id).where(evidence.c.entry_id.in_(undated) | proofs).distinct()
    base = source.join(source_text, source_text.c.source_id == source.c.id)
    texts = select(source.c.id, source.c.date, source_text.c.text).select_from(base)
    texts = texts.where(source.c.id.in_(keys), source_text.c.text.contains(str(year)))
    rows: Sequence[tuple[int, object, str]] = ask.all(texts.limit(LOOKED_THROUGH))
    return [Passage(key, 0, len(text), "") for key, date, text in rows if _year_of(date, text) == year]


def _year_of(date: object, text: str) -> int | None:
    told = getattr(date, "year", None)
    return told if told is not None else max(map(int, YEAR.findall(text)), default=None)


def _has_no_year(ask: Ask, ref: Ref) -> bool:
    table = TABLES[ref.table]
    statement = select(season.c.year)
    if "season_id" in table.c:
        statement = statement.join(table, table.c.season_id == season.c.id)
    elif "entry_id" in table.c:
        statement = statement.join(entry, entry.c.season_id == season.c.id).join(table, table.c.entry_id == entry.c.id)
    else:
        return False
    row = ask.first(statement.where(table.c.id == ref.id))
    return row is not None and row[0] is None
