"""Numbers in words, cardinals and ordinals, as far as races need them: "quarante-neuf", "twenty-first"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.text import fold_in_place

TENS = 20
"""From here on units are added: "twenty-one", while "one-two" is no number."""


@dataclass(frozen=True)
class NumberWords:
    """The number words of a language, ready for matching in text that was folded in place."""

    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    cardinal: str
    ordinal: str
    suffix: str
    joiners: frozenset[str]

    def value(self, words: str) -> int | None:
        """What a run of number words, or a figure, counts; None where it is none."""
        if words.isdigit():
            return int(words)
        return self._sum(words, self.cardinals)

    def rank(self, words: str) -> int | None:
        """The place that an ordinal tells, in words or as a figure with its suffix."""
        figure = re.match(r"p?\s?(\d{1,3})", words)
        if figure:
            return int(figure[1])
        if words in self.ordinals:
            return self.ordinals[words]
        head, _, last = re.sub(r"[\s-]+(?=\S+$)", "|", words).partition("|")
        tens = self._sum(head, self.cardinals)
        return tens + self.ordinals[last] if tens is not None and last in self.ordinals else None

    def _sum(self, words: str, known: Mapping[str, int]) -> int | None:
        if words in known:
            return known[words]
        total = 0
        for part in re.split(r"[\s-]+", words):
            if part not in known:
                if part in self.joiners:
                    continue
                return None
            number = known[part]
            if 0 < total % 100 < TENS and number < TENS:
                return None
            total = total * number if number in (20, 100) and 1 < total < 10 else total + number
        return total


@lru_cache
def number_words(language: Language) -> NumberWords:
    """The number words of a language, made once."""
    cardinals = {fold_in_place(w): n for w, n in language.words.numbers.items()}
    ordinals = {fold_in_place(w): n for w, n in language.words.ordinals.items()}
    several = language.words.plurals
    joins = "|".join(sorted({fold_in_place(w) for w in language.words.and_words if w.isalpha()}, key=len, reverse=True))
    word, tens = _any(cardinals), _any(w for w, n in cardinals.items() if n >= TENS)
    more = rf"(?:-|\s(?:{joins})\s|-(?:{joins})-|[^\S\n])"
    suffixes = "|".join(
        sorted((re.escape(fold_in_place(s)) for s in language.words.ordinal_suffixes), key=len, reverse=True)
    )
    return NumberWords(
        cardinals=cardinals,
        ordinals={f"{word}{ending}": n for word, n in ordinals.items() for ending in ("", *several)},
        cardinal=rf"(?:{word}(?:{more}{word}){{0,3}})",
        ordinal=rf"(?:(?:{tens}(?:-|\s(?:{joins})\s|-(?:{joins})-))?{_any(ordinals)}{_any(several)}?)",
        suffix=rf"(?:{suffixes})",
        joiners=frozenset(joins.split("|")),
    )


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"
