"""What people leave in the store: nicknames that an admin teaches, questions asked in vain."""

import datetime as dt
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session

from knowledge.failure import Failure, because
from knowledge.names import NameIndex, NameKind
from knowledge.store.tables import table
from knowledge.text import fold

LONGEST = 500
"""Characters that are kept of a question."""


def teach(session: Session, names: NameIndex, kind: str, surface: str, name: str) -> None:
    """Let ``surface`` mean ``name``; raises Failure where no name of that kind is so, ValueError for no kind at all."""
    if kind not in {k.value for k in NameKind}:
        raise ValueError(f"{kind!r} is no kind of name; it is one of {', '.join(NameKind)}.")
    known = names.named(NameKind(kind), name)
    if known is None or not fold(surface):
        nearest = ", ".join(n.name for n in names.suggest(NameKind(kind), name, 3))
        raise Failure(name, because("unknown_name_near", nearest=nearest) if nearest else because("unknown_name"))
    alias, version = table("alias"), table("store_version")
    session.execute(delete(alias).where(alias.c.kind == kind, alias.c.folded == fold(surface)))
    session.execute(insert(alias), [{"kind": kind, "surface": surface, "folded": fold(surface), "name": known.name}])
    session.execute(update(version).values(version=version.c.version + 1))
    session.commit()


def note(session: Session, text: str, language: str, status: str, reason: str | None) -> None:
    """Keep a question asked in vain."""
    now = dt.datetime.now(dt.UTC)
    kept = text[:LONGEST]
    asked = {"text": kept, "folded": fold(kept), "language": language, "status": status, "reason": reason}
    session.execute(insert(table("unanswered")), [{**asked, "asked_at": now}])
    session.commit()


def noted(session: Session, limit: int) -> list[tuple[Any, ...]]:
    """Questions asked in vain: text, language, status, reason, how often, and when last."""
    asked = table("unanswered").c
    times, last = func.count(), func.max(asked.asked_at)
    query = (
        select(func.max(asked.text), func.max(asked.language), asked.status, func.max(asked.reason), times, last)
        .group_by(asked.folded, asked.status)
        .order_by(times.desc(), last.desc(), asked.folded)
        .limit(limit)
    )
    return [tuple(row) for row in session.execute(query)]
