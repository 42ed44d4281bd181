"""What a notation is: how a text writes something that it counts, and what that is worth."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.numbers import NumberWords
from knowledge.facts.mentions.phrases import any_of

Value = str | int | float | None
Read = Callable[[re.Match[str]], Value]
Texts = tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """A notation and what it is worth; a text that has it holds one of ``needs``, where there are any.

    One with ``words`` may start with a word: its needs are words that stand soon after its start, and without any it
    starts with no figure. Right after the first figures of another, a blank between or not, stands one of ``after``, if
    any are told.
    """

    kind: MentionKind
    pattern: re.Pattern[str]
    value: Read
    needs: Texts = ()
    words: bool = False
    after: str = ""

    def may_stand_in(self, folded: str) -> bool:
        """Whether a text holds what the notation needs."""
        return not self.needs or any(map(folded.__contains__, self.needs))


@dataclass(frozen=True)
class Units:
    """What a language's notations are made of: the forms of every unit, as an expression and plain."""

    language: Language
    numbers: NumberWords
    of: dict[str, str]
    forms: dict[str, Texts]

    @property
    def half(self) -> str:
        """The words for a half after a count, if they stand there."""
        return rf"(?P<half>\s{any_of(self.language.words.half_words)})?"

    @property
    def suffix(self) -> str:
        """The ending of a fraction that is written as one: "3/1000e"."""
        return f"{self.numbers.suffix}?"


def initials(forms: Texts) -> str:
    """The letters with which words begin."""
    return "".join(sorted({form[0] for form in forms}))
