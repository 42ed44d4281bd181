"""Cups inside a field that are named like a series: "the Cayman Trophy winner", "victoire en Trophée Argent".

A text that is about another series and tells of a win, a winner or a place in such a cup means a class of the field.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language, languages
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.gazetteer import Spotter, gazetteer
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.text import fold_in_place

K = MentionKind
BEFORE = 30
"""Characters before a cup in which a word says that it is one inside a field."""


def cups_as_classes(series: Sequence[Mention], folded: str, language: Language) -> list[Mention]:
    """The series of a text, those that are cups inside the field as classes."""
    if not series:
        return []
    main = min(series, key=lambda m: m.start).value
    others = [m for m in series if m.value != main]
    cups = {m.value for m in others if _is_a_cup(m, folded, language)}
    called = {m.text for m in others if _is_called_a_class(m, folded, language)}
    classed = [replace(m, kind=K.CATEGORY) if m.value in cups else m for m in series]
    return [replace(m, kind=K.CATEGORY, value=m.text) if m.text in called and m in series else m for m in classed]


def _is_called_a_class(mention: Mention, folded: str, language: Language) -> bool:
    """Whether a series stands beside a word for a class: in another's meeting "the Supersport class" is one."""
    nouns = [noun for noun in language.facts.mentions.class_nouns if " " not in noun]
    after = any(folded.startswith(f" {fold_in_place(noun)}", mention.end) for noun in nouns)
    return after or any(folded.endswith(f"{fold_in_place(noun)} ", 0, mention.start) for noun in nouns)


def cups_in_brackets(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The cups that stand alone in brackets, as classes wherever a text names them: "Jo Doe (Trophée Promotion)"."""
    named = {match["cup"] for match in _bracketed(language).finditer(text) if not _is_listed(match["cup"])}
    yield from Spotter((name, (K.CATEGORY, name)) for name in sorted(named)).find(text, folded)


def is_cup(name: str, language: Language) -> bool:
    """Whether a name in a bracket is that of a cup, and of no team."""
    return _bracketed(language).fullmatch(f"({name})") is not None


def _is_listed(name: str) -> bool:
    """Whether a list knows the name, or a part of it, as a series'."""
    return any(m.kind is K.CHAMPIONSHIP for m in gazetteer().find(name, fold_in_place(name)))


@lru_cache
def _bracketed(language: Language) -> re.Pattern[str]:
    """A bracket that holds a word for a cup and one or two words of its name, before or after it."""
    words = {word.capitalize() for known in languages().values() for word in known.facts.setting.cup_words}
    cup, joins = "|".join(map(re.escape, sorted(words))), any_of(language.facts.mentions.team_joins)
    name = rf"(?!(?i:{joins})\s)[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’-]+)?"
    return re.compile(rf"\((?P<cup>(?:{cup})\s{name}|{name}\s(?:{cup}))\)")


def _is_a_cup(mention: Mention, folded: str, language: Language) -> bool:
    before, after = _words(language)
    listed = str(mention.value) in naming().championships
    beside = after.match(folded, mention.end) or before.search(folded, max(0, mention.start - BEFORE), mention.start)
    bracketed = folded[mention.start - 1 : mention.start] == "(" and folded.startswith(")", mention.end)
    return (
        not listed
        and bool(beside or bracketed)
        and any(word in _cup_words(language) for word in mention.text.lower().split())
    )


@lru_cache
def _cup_words(language: Language) -> frozenset[str]:
    return frozenset(language.facts.setting.cup_words)


@lru_cache
def _words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    setting = language.facts.setting
    return (_before(setting.cup_before), re.compile(rf"\s{any_of(setting.cup_after)}(?!\w)"))


def _before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{word_of(tuple(words))}\s$")
