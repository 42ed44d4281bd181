"""What a document tells of whoever writes it, who names himself nowhere in a sentence."""

import re
from typing import TYPE_CHECKING

from knowledge.facts.mention import Party
from knowledge.facts.prose.skeleton import folded_words

if TYPE_CHECKING:
    from knowledge.facts.prose.subjects import Passage

NAMED = ("x", "xs", "xcs")


def writer(passage: "Passage", match: re.Match[str]) -> Party | None:
    """Whoever writes of himself, where a match tells of nobody and nobody else was named in its sentence so far."""
    start = match.start("k")
    others = set(passage.sentence.skeleton[:start]) & {"X", "P"}
    return passage.author if not others or speaks_before(passage, start) else None


def own(passage: "Passage", match: re.Match[str]) -> Party | None:
    """Whoever writes of himself, where what is told of nobody by name is his: "my second win"."""
    named = any(match.groupdict().get(name) for name in NAMED)
    mine = passage.author and not named and passage.known.pronouns.mine.search(match[0])
    return passage.author if mine else None


def speaks_before(passage: "Passage", end: int) -> bool:
    """Whether whoever writes is the subject nearest before a place of the sentence."""
    line = passage.sentence.skeleton
    last = max(line.rfind("P", 0, end), line.rfind("X", 0, end))
    if passage.author is None or last < 0 or line[last] != "P":
        return False
    offset = passage.sentence.offsets[last]
    return bool(passage.known.pronouns.first_person.match(folded_words(passage.text), offset))
