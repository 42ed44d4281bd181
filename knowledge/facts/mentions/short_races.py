"""Races called by their numbers alone where a text tells of several: "won the first from A", "la 2e revient à B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.word_starts import Phrases

LONGEST_SHORT = 24
"""Characters before a number in which words say that it is one of the races: "a remporté la"."""


@dataclass(frozen=True)
class Short:
    """What tells of several races but for those still to come (``ahead``), and what stands around a number of one."""

    several: Phrases
    ahead: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    falls: re.Pattern[str]


def races_in_short(folded: str, ordinals: Sequence[Mention], language: Language) -> Iterator[Mention]:
    """The races that some numbers are, in a text with several."""
    if not tells_several(folded, language):
        return
    short = _short(language)
    for ordinal in ordinals:
        named = short.before.search(folded, max(0, ordinal.start - LONGEST_SHORT), ordinal.start)
        if short.falls.match(folded, ordinal.end) or (named and short.after.match(folded, ordinal.end)):
            yield Mention(MentionKind.SESSION, ordinal.start, ordinal.end, ordinal.text, f"Race {ordinal.value}")


def tells_several(folded: str, language: Language) -> bool:
    """Whether a text says that there are several races at the meeting: it counts none still to come, and no heats."""
    short = _short(language)
    return any(not short.ahead.match(folded, told.end()) for told in short.several.find(folded))


@lru_cache
def _short(language: Language) -> Short:
    setting, words = language.facts.setting, language.words
    goes_on = any_of((*words.function_words, *language.sentences.prepositions, *words.and_words))
    return Short(
        several=Phrases.of(setting.several_races),
        ahead=re.compile(rf"\s{any_of(setting.counted_ahead)}(?!\w)"),
        before=re.compile(rf"{word_of(setting.races_in_short)}\s$"),
        after=re.compile(rf"\s?(?:[,.;:)]|$|(?<=\s){goes_on}(?!\w))"),
        falls=re.compile(rf"(?:\s{any_of(words.and_words)}\s[\w-]+)?\s{any_of(setting.races_fall)}(?!\w)"),
    )
