"""A cue's line as expressions, and what a sentence holds where it may match.

To compile an expression takes a thousand times as long as to search a sentence for it, and most documents need few of
the cues of a language.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from config.sentences import Cue

KEY_LENGTH = 4
"""Letters of a word by which stems are found."""
KEYS = re.compile(r"[a-zé0-9]+|[A-Z]")
COUNTS = ("n", "ns", "o", "m", "q", "margin", "t")
WHO = frozenset({"x", "xs", "xcs", "p", "joined", "subject"})


class Words:
    """What a skeleton offers to cues: its words and slots in their order, and the keys that they are: themselves, and
    the beginnings of those that are so long that stems begin so."""

    def __init__(self, skeleton: str) -> None:
        self.told: list[str] = KEYS.findall(skeleton)
        words = set(self.told)
        self.slots = frozenset(filter(str.isupper, words))
        self.keys = words.union([f"{word[:KEY_LENGTH]}*" for word in words if len(word) >= KEY_LENGTH])

    def hold_in_order(self, order: Iterable[frozenset[str]]) -> bool:
        """Whether one of some keys stands after one of those before them, and so on."""
        at = 0
        for keys in order:
            places = [place for key in keys & self.keys if (place := self._place(key, at)) >= 0]
            if not places:
                return False
            at = min(places) + 1
        return True

    def _place(self, key: str, at: int) -> int:
        """The first word from a place on that is a key; else -1."""
        if key.endswith("*"):
            return next((i for i in range(at, len(self.told)) if self.told[i].startswith(key[:-1])), -1)
        return self.told.index(key, at) if key in self.told[at:] else -1


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

    def may_match(self, skeleton: str, words: Words) -> bool:
        """Whether its own word and what follows are there: quicker to tell than whether all of it is."""
        made = vars(self)  # what was compiled for a sentence before
        if "_rest" not in made and "expression" not in made and not words.hold_in_order(self.order):
            return False
        return not self.ending or self._rest.search(skeleton) is not None


@lru_cache(maxsize=4096)
def _compiled_ending(ending: str) -> re.Pattern[str]:
    """An ending, compiled once for all cues that end so."""
    return re.compile(ending)
