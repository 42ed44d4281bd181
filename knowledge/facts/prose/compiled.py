"""A cue's line as expressions, and what a sentence holds where it may match.

To compile an expression takes a thousand times as long as to search a sentence for it, and most documents need few of
the cues of a language.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from config.sentences import Cue
from knowledge.facts.prose.vocabulary import Needed, Told

COUNTS = ("n", "ns", "o", "m", "q", "margin", "t")
WHO = frozenset({"x", "xs", "xcs", "p", "joined", "subject"})


@dataclass(frozen=True)
class Compiled:
    """A cue's line as an expression; a sentence that it matches has a phrase of each of ``needs``, its own first.

    ``likely`` is the expression as far as every match has it, where the whole goes on with a list, which takes long to
    compile. Either is written and compiled when a sentence first has a phrase of each of ``order``, as every match has.
    """

    cue: Cue
    say: str
    whole: Callable[[], str]
    needs: tuple[frozenset[str], ...]
    order: tuple[Needed, ...]
    likely: Callable[[], str] | None

    @property
    def rarest(self) -> frozenset[str]:
        """The need that the fewest sentences meet: the one whose shortest phrase is longest."""
        return max(self.needs, key=lambda phrases: min(map(len, phrases)))

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """What a sentence is searched for."""
        return re.compile(self.whole())

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
    def begins(self) -> re.Pattern[str]:
        """What every match begins with."""
        return re.compile(self.likely()) if self.likely else self.expression

    def may_match(self, told: Told) -> bool:
        """Whether what every match has is there: quicker to tell than whether all of it is."""
        if not told.holds_in_order(self.order):
            return False
        return not self.likely or "expression" in vars(self) or self.begins.search(told.skeleton) is not None
