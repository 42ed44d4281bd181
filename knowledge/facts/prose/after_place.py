"""What stands right behind a place: words for a time ("the third-fastest time"), its class, and then its session."""

import re
from collections.abc import Iterable

from knowledge.facts.prose.scopes import Scopes

RIGHT_BEFORE = 10
"""Characters before a win in which its words say that it is of a class: "on class pole"."""


def past_times(line: str, ends: Iterable[int], scopes: Scopes) -> tuple[int, ...]:
    """Where a place may end, with where the words for a time, or for the grid, end that follow it."""
    told = tuple(ends)
    after = (words.match(line, end) for end in told for words in (scopes.timed, scopes.in_qualifying))
    return (*told, *(match.end() for match in after if match))


def of_qualifying(line: str, ends: Iterable[int], scopes: Scopes) -> bool:
    """Whether a place is one of qualifying by what stands behind it or its class: "15th in GT3 in qualifying"."""
    told = past_times(line, ends, scopes)
    classed = (scope.match(line, end) for end in told for scope in (scopes.in_class, scopes.beside, scopes.adjacent))
    return any(scopes.in_qualifying.match(line, end) for end in (*told, *(c.end() for c in classed if c)))


def of_its_class(line: str, match: re.Match[str], scopes: Scopes) -> bool:
    """Whether a win or a pole is one of a class that its words do not name: "took the class win", "won her class"."""
    start = max(match.start(), match.start("k") - RIGHT_BEFORE)
    return bool(scopes.class_noun.search(line, start, match.end()) or scopes.its_class_after.match(line, match.end()))
