"""Names that complete what somebody is typing."""

from collections.abc import Callable

from sqlalchemy import select
from sqlmodel import Session, col

from knowledge.names import NameIndex, NameKind
from knowledge.report import Suggestion
from knowledge.store.models import Season, Source
from knowledge.text import fold


def suggest(session: Session, names: Callable[[], NameIndex], kind: str, text: str, limit: int) -> list[Suggestion]:
    """The names of a kind that begin with or resemble ``text``; an unknown kind is a ValueError."""
    if kind == "season":
        labels = session.scalars(select(Season.label).where(col(Season.label).is_not(None)).distinct())
        return _containing(sorted((label for label in labels if label), reverse=True), text, limit)
    if kind == "document":
        return _containing(list(session.scalars(select(Source.name).order_by(Source.name))), text, limit)
    return [Suggestion(found.name, found.detail) for found in names().suggest(NameKind(kind), text, limit)]


def _containing(choices: list[str], text: str, limit: int) -> list[Suggestion]:
    """The choices that hold the text, those that begin with it first."""
    wanted = fold(text)
    held = [choice for choice in choices if wanted in fold(choice)]
    return [Suggestion(choice) for choice in sorted(held, key=lambda c: not fold(c).startswith(wanted))[:limit]]
