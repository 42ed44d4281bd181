"""Drivers who have the name of a known team: where a text names "Christophe Haas", Haas alone is he."""

import re
from collections.abc import Iterable, Sequence

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.name_words import given
from knowledge.text import fold_in_place

WORD_BEFORE = re.compile(r"(?:^|[^\w'-])([A-ZÀ-Ý][\w'-]+)\s\Z")
LONGEST_GIVEN = 24


def without_namesakes(known: Sequence[Mention], text: str) -> list[Mention]:
    """What is known, but teams of one word that the text has as somebody's surname, and nowhere in a bracket."""
    single = [m for m in known if m.kind is MentionKind.TEAM and " " not in m.text]
    people = {m.text for m in single if _follows_a_given_name(text, m)} - _bracketed(text, single)
    return [m for m in known if m.kind is not MentionKind.TEAM or m.text not in people]


def _follows_a_given_name(text: str, mention: Mention) -> bool:
    before = WORD_BEFORE.search(text, max(0, mention.start - LONGEST_GIVEN), mention.start)
    return before is not None and given(fold_in_place(before[1]))


def _bracketed(text: str, mentions: Iterable[Mention]) -> set[str]:
    """The names that stand in a bracket, as a team after its driver's."""
    return {m.text for m in mentions if text[: m.start].endswith("(")}
