"""Where words begin: a text is gone through once, and phrases are then tried at the words that they open with alone.

To search a whole text for each of many phrases takes longer than all else that is done with it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from knowledge.facts.mentions.phrases import word_of
from knowledge.text import fold_in_place

LETTERS = 3
"""The first letters by which words are told apart; words that are shorter are told whole."""
WORD = re.compile(r"[^\W\d_]+|\d+|#")


@lru_cache(maxsize=4)
def word_starts(folded: str) -> dict[str, list[int]]:
    """Where the words of a text begin, in their order, by their first letters; worked out once a text."""
    starts: dict[str, list[int]] = {}
    for word in WORD.finditer(folded):
        starts.setdefault(word[0][:LETTERS], []).append(word.start())
    return starts


class Phrases:
    """An expression whose matches all begin with one of some words: it is tried where these stand.

    After a word of one or two letters no further letter may follow. Where one of them begins with no letter, all of a
    text is searched.
    """

    def __init__(self, expression: str, words: Iterable[str]) -> None:
        self.pattern = re.compile(expression)
        first = [WORD.match(fold_in_place(word)) for word in words]
        self._keys = None if None in first else tuple({word[0][:LETTERS] for word in first if word})

    @classmethod
    def of(cls, words: tuple[str, ...]) -> "Phrases":
        """Any of some words, where neither goes on."""
        return cls(rf"{word_of(words)}(?!\w)", words)

    def find(self, folded: str, text: str | None = None) -> Iterator[re.Match[str]]:
        """The matches in a folded text, or in the ``text`` that it was folded from; none overlaps the one before."""
        searched = folded if text is None else text
        if self._keys is None:
            yield from self.pattern.finditer(searched)
            return
        at, match = 0, self.pattern.match
        for start in self._starts(word_starts(folded)):
            if start >= at and (found := match(searched, start)) is not None:
                at = found.end()
                yield found

    def _starts(self, starts: dict[str, list[int]]) -> list[int]:
        """Where one of the words may stand, in order."""
        return sorted([start for key in self._keys or () if key in starts for start in starts[key]])
