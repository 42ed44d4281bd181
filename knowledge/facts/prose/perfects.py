"""Verbs whose perfect looks like no other form of theirs: "has taken second" is read as "took second".

Cues name the plain form; what is written instead keeps its length, so that places in a sentence stay what they were.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.prose.folding import fold_words


@dataclass(frozen=True)
class Perfects:
    """The perfects of a language, and the plain form that says the same."""

    written: re.Pattern[str]
    plain: dict[str, str]

    def plainly(self, line: str) -> str:
        """A sentence with the plain forms."""
        return self.written.sub(self._plain, line)

    def _plain(self, match: re.Match[str]) -> str:
        adverb = match["adverb"] or ""
        return (adverb + self.plain[match["participle"]]).ljust(len(match[0]))


@lru_cache
def perfects(language: Language) -> Perfects:
    """How a language writes them; none where its participles are those of other forms."""
    words = language.sentences
    plain = {fold_words(participle): fold_words(form) for participle, form in words.perfects.items()}
    participles = "|".join(map(re.escape, plain)) or "(?!)"
    begins = "|".join(map(re.escape, words.perfect_auxiliaries)) or "(?!)"
    adverb = "|".join(map(re.escape, words.perfect_adverbs)) or "(?!)"
    return Perfects(
        re.compile(rf"(?<![a-z])(?:{begins}) (?P<adverb>(?:{adverb}) )?(?P<participle>{participles})(?![a-z'-])"), plain
    )
