"""Finds the names that a text holds, exactly first and by likeness where nothing is exact."""

from collections.abc import Iterable

from config.naming import Naming, naming
from knowledge.names.name import Ambiguous, Match, Named, NameKind, NameRow, Unknown


class NameIndex:
    """All names of a store, ready to be found in a text."""

    def spot(self, text: str) -> list[Match | Ambiguous]:
        """The names in ``text``, exactly as written or folded; longest first, never overlapping, in their order."""
        raise NotImplementedError

    def likeness(self, words: str, start: int = 0, kinds: frozenset[NameKind] | None = None) -> Match | Ambiguous | Unknown:
        """What the misspelt ``words`` (which stand at ``start`` in the question) may be, or the nearest names."""
        raise NotImplementedError

    def suggest(self, kind: NameKind | None, text: str, limit: int = 25) -> list[Named]:
        """Names that complete ``text``: exact before prefix before fuzzy, the more prominent first."""
        raise NotImplementedError

    def named(self, kind: NameKind, name: str) -> Named | None:
        """The one of this canonical name, if it is known."""
        raise NotImplementedError


def build(rows: Iterable[NameRow], names: Naming | None = None) -> NameIndex:
    """An index of ``rows`` and of what config/names knows besides."""
    raise NotImplementedError((rows, names or naming()))
