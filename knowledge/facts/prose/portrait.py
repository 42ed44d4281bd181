"""What is said of somebody in passing, and the words in which a language says it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.phrases import any_of
from knowledge.text import fold_in_place

Told = dict[str, object]


@dataclass(frozen=True)
class Portrait:
    """Something said of somebody: where, who if the text names him there, and else the words that stand for him."""

    start: int
    end: int
    values: Told
    person: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class PortraitWords:
    """How a language joins people, their ages and their offices."""

    aged: re.Pattern[str]
    at_age: re.Pattern[str]
    beside: re.Pattern[str]
    article: re.Pattern[str]
    stands_for: re.Pattern[str]
    noun: re.Pattern[str]
    office_after: re.Pattern[str]
    office_before: re.Pattern[str]


@lru_cache
def portrait_words(language: Language) -> PortraitWords:
    """The words of a language about people, compiled once."""
    words = language.facts.mentions
    roles = any_of(language.sentences.groups["role"])
    articles = "|".join(re.escape(fold_in_place(a)) + ("" if a.endswith("'") else r"\s") for a in words.articles)
    joints = "|".join(
        re.escape(fold_in_place(j)) + ("" if j.endswith("'") else r"(?!\w)")
        for j in sorted(words.role_joins, key=len, reverse=True)
    )
    return PortraitWords(
        aged=re.compile(rf",\s|\s\(|,?\s{any_of(words.aged)}\s"),
        at_age=re.compile(rf"(?:^|,\s|(?<=[.!?»]\s)|(?<!\w)){any_of(words.at_age)}\s$"),
        beside=re.compile(rf",\s(?:{articles})?(?:[a-z]+\s)?"),
        article=re.compile(rf"(?<!\w)(?:{articles})$"),
        stands_for=re.compile(rf"(?<!\w)(?:{articles})(?!\s)[^.,;:()\"«»]{{3,50}}?(?:,\s|\s{any_of(words.aged)}\s)\Z"),
        noun=re.compile(rf"(?<!\w)(?:{articles})(?:[\w'-]+\s){{0,4}}{any_of(words.people_nouns)},\s\Z"),
        office_after=re.compile(
            rf",\s(?:{articles})?(?P<role>{roles}(?!\w)(?:\s(?!(?:{joints}))[a-z-]+){{0,3}})(?:\s(?P<joint>{joints})\s?)?"
        ),
        office_before=re.compile(rf"(?<!\w)(?P<role>{roles})\s$"),
    )
