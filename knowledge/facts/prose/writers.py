"""What a document tells of whoever writes it, who names himself nowhere in a sentence."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from knowledge.facts.mention import Party
from knowledge.facts.prose.folding import folded_words
from knowledge.facts.prose.skeleton import Sentence

if TYPE_CHECKING:
    from knowledge.facts.prose.subjects import Passage

OF_HIMSELF = ("penalised", "counted")
NAMED = ("x", "xs", "xcs")


class Voice(NamedTuple):
    """Whom "I" and "we" mean; in a ``diary`` a sentence that tells of nobody is of him too."""

    author: Party | None = None
    diary: bool = False

    @property
    def diarist(self) -> Party | None:
        """Whoever keeps a diary, in which all that names nobody is of him."""
        return self.author if self.diary else None


SILENT = Voice()
"""Nobody tells of himself."""


def voice_of(author: Party | Mapping[int, Party], start: int) -> Voice:
    """The voice of a block: that of the author, or of the team whose crew it tells of."""
    return Voice(author, diary=True) if isinstance(author, Party) else Voice(author.get(start))


def writer(passage: "Passage", match: re.Match[str]) -> Party | None:
    """Whoever writes of himself, where a match tells of nobody and nobody else was named in its sentence so far."""
    start = match.start("k")
    others = set(passage.sentence.skeleton[:start]) & {"X", "P"}
    return passage.voice.author if speaks_before(passage, start) else None if others else passage.voice.diarist


def own(passage: "Passage", match: re.Match[str]) -> Party | None:
    """Whoever writes of himself, where what is told of nobody by name is his: "my second win"."""
    named = any(match.groupdict().get(name) for name in NAMED)
    mine = passage.voice.author and not named and passage.known.pronouns.mine.search(match[0])
    return passage.voice.author if mine else None


def speaks_before(passage: "Passage", end: int) -> bool:
    """Whether whoever writes is the subject nearest before a place of the sentence."""
    line = passage.sentence.skeleton
    last = max(line.rfind("P", 0, end), line.rfind("X", 0, end))
    if passage.voice.author is None or last < 0 or line[last] != "P":
        return False
    offset = passage.sentence.offsets[last]
    return bool(passage.known.pronouns.first_person.match(folded_words(passage.text), offset))


def of_somebody_named(passage: "Passage", match: re.Match[str], party: Party | None, *, verb: str) -> Party | None:
    """The party of a match; nobody where a writer whom the text does not tell speaks of himself.

    What such a sentence says of nobody by name is of him, and so is a penalty or a count that he tells of after "I".
    """
    sentence, pronouns = passage.sentence, passage.known.pronouns
    if party is None or passage.voice.author is not None:
        return party
    folded, end = folded_words(passage.text), sentence.offsets[min(match.end(), len(sentence.offsets) - 1)]
    spoken = _outside_quotes(sentence, pronouns.first_person.search(folded, sentence.start, end))
    if not sentence.start <= party.start < sentence.end:
        return None if spoken or _outside_quotes(sentence, pronouns.my.search(folded, sentence.start, end)) else party
    return None if spoken and verb in OF_HIMSELF and spoken.start() < party.start else party


def _outside_quotes(sentence: Sentence, found: re.Match[str] | None) -> re.Match[str] | None:
    quoted = found is not None and any(start <= found.start() < end for start, end in sentence.quotes)
    return None if quoted else found
