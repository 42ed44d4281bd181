"""Where an answer stands: the spans that prove its rows, with their words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, case, or_, select
from sqlalchemy import func as sql

from knowledge.answers.answer import Source
from knowledge.answers.ask import Ask
from knowledge.answers.found import Ref, Say
from knowledge.answers.tables import evidence, source, source_text

SHOWN = 5
LONGEST = 400
PROVEN = 50
"""Rows of an answer whose proof is looked for, the first ones."""
MOST = 200
"""Spans that are read to choose from: a row may be proven by many documents."""


def sources_of(ask: Ask, refs: Sequence[Ref], limit: int = SHOWN) -> tuple[Source, ...]:
    """The first spans that prove the rows, a span once; those of the most telling documents first."""
    if not refs:
        return ()
    refs = refs[:PROVEN]
    columns = {ref.table: evidence.c[f"{ref.table}_id"] for ref in refs}
    length = evidence.c.end - evidence.c.start
    quote = sql.substr(source_text.c.text, evidence.c.start + 1, length)
    statement = select(
        source.c.name,
        source.c.title,
        source.c.date,
        evidence.c.start,
        evidence.c.end,
        quote,
        source.c.link,
        source.c.attribution,
    ).select_from(
        evidence.join(source, source.c.id == evidence.c.source_id).join(
            source_text, source_text.c.source_id == source.c.id
        )
    )
    statement = statement.where(evidence.c.against.is_(False), or_(*_proves(refs, columns)))
    found = ask.all(statement.order_by(_rank(refs, columns), evidence.c.id).limit(MOST))
    spans = {(row[0], row[3], row[4]): Source(*row) for row in reversed(found)}
    chosen = [spans[key] for key in dict.fromkeys((row[0], row[3], row[4]) for row in found)]
    return tuple(_short(item) for item in chosen[:limit])


def _proves(refs: Sequence[Ref], columns: Mapping[str, ColumnElement[Any]]) -> list[ColumnElement[bool]]:
    return [column.in_([ref.id for ref in refs if ref.table == table]) for table, column in columns.items()]


def _rank(refs: Sequence[Ref], columns: Mapping[str, ColumnElement[Any]]) -> ColumnElement[Any]:
    """The place among ``refs`` of the row that an evidence proves: it proves one alone."""
    places: dict[str, dict[int, int]] = {table: {} for table in columns}
    for place, ref in enumerate(refs):
        places[ref.table].setdefault(ref.id, place)
    ranks = [case(places[table], value=column) for table, column in columns.items()]
    return ranks[0] if len(ranks) == 1 else sql.coalesce(*ranks)


def _short(item: Source) -> Source:
    """A quote that fits a message: its first words, with the span that they fill."""
    if len(item.quote) <= LONGEST:
        return item
    cut = re.match(rf"(?s).{{1,{LONGEST}}}(?=\s)", item.quote)
    quote = cut[0] if cut else item.quote[:LONGEST]
    return replace(item, end=item.start + len(quote), quote=quote)


def against(ask: Ask, refs: Sequence[Ref]) -> list[Say]:
    """What other documents state instead."""
    if not refs:
        return []
    columns = {ref.table: evidence.c[f"{ref.table}_id"] for ref in refs[:8]}
    statement = select(evidence.c.value, source.c.title, source.c.name).join(
        source, source.c.id == evidence.c.source_id
    )
    statement = statement.where(evidence.c.against, or_(*_proves(refs[:8], columns))).limit(3)
    return [
        Say("contested.other", {"value": row[0], "document": row[1] or row[2]}) for row in ask.all(statement) if row[0]
    ]
