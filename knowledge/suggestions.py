"""Names that complete what somebody is typing."""

from collections.abc import Callable

from sqlalchemy import select
from sqlmodel import Session

from knowledge.names import NameIndex, NameKind
from knowledge.report import Suggestion
from knowledge.store.tables import table
from knowledge.text import fold


def suggest(session: Session, names: Callable[[], NameIndex], kind: str, text: str, limit: int) -> list[Suggestion]:
    """The names of a kind that begin with or resemble ``text``; an unknown kind is a ValueError."""
    if kind == "season":
        label = table("season").c.label
        labels = session.scalars(select(label).where(label.is_not(None)).distinct())
        return _containing(sorted(labels, reverse=True), text, limit)
    if kind == "document":
        return _containing(sorted(session.scalars(select(table("source").c.name))), text, limit)
    return [Suggestion(found.name, found.detail) for found in names().suggest(NameKind(kind), text, limit)]


def _containing(choices: list[str], text: str, limit: int) -> list[Suggestion]:
    """The choices that hold the text, those that begin with it first."""
    wanted = fold(text)
    held = [choice for choice in choices if wanted in fold(choice)]
    return [Suggestion(choice) for choice in sorted(held, key=lambda c: not fold(c).startswith(wanted))[:limit]]
