"""A cue's line as expressions, and what a sentence holds where it may match.

To compile an expression takes a thousand times as long as to search a sentence for it, and most documents need few of
the cues of a language.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from config.sentences import Cue

KEY_LENGTH = 4
"""Letters of a word by which stems are found."""
KEYS = re.compile(r"[a-zé0-9]+|[A-Z]")
COUNTS = ("n", "ns", "o", "m", "q", "margin", "t")
WHO = frozenset({"x", "xs", "xcs", "p", "joined", "subject"})


@dataclass(frozen=True)
class Compiled:
    """A cue's line as an expression; a sentence that it matches has a key of each of ``needs``, its own first.

    ``ending`` is the expression from the cue's own word on as far as every match has it, of a cue that is not as quick
    to search for itself. Either is compiled when a sentence first has a key of each of ``order``, as every match has.
    """

    cue: Cue
    say: str
    whole: str
    needs: tuple[frozenset[str], ...]
    order: tuple[frozenset[str], ...]
    ending: str

    @property
    def rarest(self) -> frozenset[str]:
        """The need that the fewest sentences meet: the one whose shortest key is longest."""
        return max(self.needs, key=lambda keys: min(map(len, keys)))

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """What a sentence is searched for."""
        return re.compile(self.whole)

    @cached_property
    def counts(self) -> tuple[str, ...]:
        """The groups of what one cue alone may use: its own word, and what counts."""
        return ("k", *(name for name in COUNTS if name in self.expression.groupindex))

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The groups that list parties."""
        return tuple(name for name in ("y", "xs") if name in self.expression.groupindex)

    @cached_property
    def tells_whom(self) -> bool:
        """Whether it says whom it is about; one that does not is about whoever the text is about there."""
        return not WHO.isdisjoint(self.expression.groupindex)

    @cached_property
    def _rest(self) -> re.Pattern[str]:
        return _compiled_ending(self.ending)

    def may_match(self, skeleton: str, words: Sequence[str]) -> bool:
        """Whether its own word and what follows are there: quicker to tell than whether all of it is."""
        if not self._is_compiled() and not _are_in_order(self.order, words):
            return False
        return not self.ending or self._rest.search(skeleton) is not None

    def _is_compiled(self) -> bool:
        """Whether a sentence had its words in order before."""
        return "_rest" in vars(self) or "expression" in vars(self)


def _are_in_order(order: Iterable[frozenset[str]], words: Sequence[str]) -> bool:
    """Whether a key of each stands among some words after one of those before it."""
    at = 0
    for keys in order:
        held = (place for place in range(at, len(words)) if not keys.isdisjoint(_keys_of(words[place])))
        if (found := next(held, None)) is None:
            return False
        at = found + 1
    return True


def _keys_of(word: str) -> tuple[str, ...]:
    """The keys that a word is: itself, and its beginning if it is so long that stems begin so."""
    return (word, f"{word[:KEY_LENGTH]}*") if len(word) >= KEY_LENGTH else (word,)


@lru_cache(maxsize=4096)
def _compiled_ending(ending: str) -> re.Pattern[str]:
    """An ending, compiled once for all cues that end so."""
    return re.compile(ending)


def words_of(skeleton: str) -> list[str]:
    """What a skeleton offers to cues: its words and its slots, in their order."""
    return KEYS.findall(skeleton)
