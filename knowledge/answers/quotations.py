"""What somebody said, as the newest document on it has it."""

import re

from sqlalchemy import func, select

from knowledge.answers import scope as narrow
from knowledge.answers.absence import not_recorded
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Many, Meeting, Place, Ref, Say
from knowledge.answers.tables import championship, event, evidence, quotation, season, source, source_text
from knowledge.answers.where import names_of
from knowledge.names import NameKind

SECOND_HALF = re.compile(r"[.,:;]?[\"”»]?(?:[^\S\n]|\n(?!\n))*[\"“«]\s*(?P<words>[^\"“”«»]{4,600}?)\s*[\"”»]")
MOST = 4
"""Quotations of one document that are told."""


def said(ask: Ask) -> Found:
    """The quotations of somebody: of the meeting or the season asked about, else of the newest document."""
    question, scope = ask.question, ask.question.scope
    speakers = [key for named in question.subjects if named.kind is NameKind.DRIVER for key in named.keys]
    base = quotation.join(season, season.c.id == quotation.c.season_id)
    base = base.outerjoin(championship, championship.c.id == season.c.championship_id)
    base = base.outerjoin(event, event.c.id == quotation.c.event_id)
    base = base.join(evidence, evidence.c.quotation_id == quotation.c.id).join(source)
    here = (event.c.name, event.c.country, season.c.label, championship.c.name)
    columns = (quotation.c.id, quotation.c.text, source.c.id, evidence.c.end, *here)
    theirs = select(*columns).select_from(base).where(quotation.c.speaker_id.in_(speakers))
    theirs = theirs.where(*narrow.of_season(scope), *narrow.of_meeting(scope))
    newest = theirs.order_by(
        source.c.date.desc().nulls_last(), source.c.id.desc(), func.length(quotation.c.text).desc()
    )
    found = ask.all(newest)
    rows = [row for row in found if row[2] == found[0][2]][:MOST]
    if not rows:
        return not_recorded(ask, question.subjects)
    *_, meeting, country, label, series = rows[0]
    told = Meeting(meeting, label, country, form="bare") if meeting else None
    words = Many(tuple(_whole(ask, text, key, end) for _, text, key, end, *_ in rows), apart=True)
    say = Say("said", {"who": Many(names_of(question.subjects)), "words": words, "meeting": told})
    refs = tuple(Ref("quotation", row[0]) for row in rows)
    place = Place(championship=series, season=label)
    return Found((say,), refs=refs, total=len(rows), entities=question.subjects, place=place)


def _whole(ask: Ask, words: str, source_id: int, end: int) -> str:
    """A quotation with its second half, behind whoever said it."""
    text = ask.first(select(source_text.c.text).where(source_text.c.source_id == source_id))
    more = SECOND_HALF.match(text[0], end) if text else None
    return " ".join((f"{words.rstrip('.,')} … {more['words']}" if more else words).split()).rstrip(".")
