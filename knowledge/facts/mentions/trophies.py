"""Cups inside a field that are named like a series: "the Cayman Trophy winner", "victoire en Trophée Argent".

A text that is about another series and tells of a win, a winner or a place in such a cup means a class of the field.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.phrases import any_of, word_of

K = MentionKind
BEFORE = 30
"""Characters before a cup in which a word says that it is one inside a field."""


def cups_as_classes(series: Sequence[Mention], folded: str, language: Language) -> list[Mention]:
    """The series of a text, those that are cups inside the field as classes."""
    if not series:
        return []
    main = min(series, key=lambda m: m.start).value
    cups = {m.value for m in series if m.value != main and _is_a_cup(m, folded, language)}
    return [replace(m, kind=K.CATEGORY) if m.value in cups else m for m in series]


def _is_a_cup(mention: Mention, folded: str, language: Language) -> bool:
    before, after = _words(language)
    listed = str(mention.value) in naming().championships
    beside = after.match(folded, mention.end) or before.search(folded, max(0, mention.start - BEFORE), mention.start)
    return not listed and bool(beside) and any(word in _cup_words(language) for word in mention.text.lower().split())


@lru_cache
def _cup_words(language: Language) -> frozenset[str]:
    return frozenset(language.facts.setting.cup_words)


@lru_cache
def _words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    setting = language.facts.setting
    return (_before(setting.cup_before), re.compile(rf"\s{any_of(setting.cup_after)}(?!\w)"))


def _before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{word_of(tuple(words))}\s$")
