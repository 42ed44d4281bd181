"""What is said of somebody in passing, and the words in which a language says it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.phrases import any_of, owning
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
    after_age: re.Pattern[str]
    turned: re.Pattern[str]
    being: re.Pattern[str]
    apposed: re.Pattern[str]
    """Between an age and the name of whom it describes: "the 21-year-old from Leeds, X"."""
    young: re.Pattern[str]
    between: re.Pattern[str]
    beside: re.Pattern[str]
    article: re.Pattern[str]
    stands_for: re.Pattern[str]
    noun: re.Pattern[str]
    office_after: re.Pattern[str]
    office_before: re.Pattern[str]
    office_opening: re.Pattern[str]
    """An office and what joins it to where it is held, right before that: "directeur sportif de"."""
    office_owned: re.Pattern[str]
    """An office right behind whose it is: "'s race engineer"."""


@lru_cache
def portrait_words(language: Language) -> PortraitWords:
    """The words of a language about people, compiled once."""
    words = language.facts.mentions
    groups = language.sentences.groups
    roles, behind = any_of(groups["role"]), any_of((*groups["role"], *groups["role_behind"]))
    mine = any_of((*words.my_words, *words.ours, *words.own_words))
    articles = "|".join(re.escape(fold_in_place(a)) + ("" if a.endswith("'") else r"\s") for a in words.articles)
    joints = "|".join(
        re.escape(fold_in_place(j)) + ("" if j.endswith("'") else r"(?!\w)")
        for j in sorted(words.role_joins, key=len, reverse=True)
    )
    return PortraitWords(
        aged=re.compile(rf",\s|\s\(|,?\s{any_of(words.aged)}\s"),
        at_age=re.compile(rf"(?:^|,\s|(?<=[.!?»]\s)|(?<!\w)){any_of(words.at_age)}\s$"),
        after_age=re.compile(rf"\s?(?:[,.;:!?)]|\Z|{any_of(words.after_age)}(?!\w))"),
        turned=re.compile(rf"(?<!\w){any_of(words.turned)}\s\Z"),
        being=re.compile(rf"(?<!\w){any_of(words.being)}\s\Z"),
        apposed=re.compile(r"\s?[^.,;:()\d]{0,40},\s"),
        young=re.compile(rf"(?<!\w){any_of(words.young)}(?:\s[a-z-]+){{0,2}},?\s\Z"),
        between=re.compile(rf",\s(?:{articles})?(?:[a-z-]+\s){{0,2}}"),
        beside=re.compile(rf",\s(?:{articles})?(?:[a-z]+\s)?"),
        article=re.compile(rf"(?<!\w)(?:{articles})$"),
        stands_for=re.compile(rf"(?<!\w)(?:{articles})(?!\s)[^.,;:()\"«»]{{3,50}}?(?:,\s|\s{any_of(words.aged)}\s)\Z"),
        noun=re.compile(rf"(?<!\w)(?:{articles})(?:[\w'-]+\s){{0,4}}{any_of(words.people_nouns)},\s\Z"),
        office_after=re.compile(
            rf",\s(?:{articles}|{mine}\s)?(?P<role>{behind}(?!\w)(?:\s(?!(?:{joints}))[a-z-]+){{0,3}})(?:\s(?P<joint>{joints})\s?)?"
        ),
        office_before=re.compile(rf"(?<!\w)(?P<role>{roles})\s$"),
        office_opening=re.compile(rf"(?<!\w)(?P<role>{roles})\s(?:{joints})\s?\Z"),
        office_owned=re.compile(rf"{owning(language)}\s(?P<role>{roles})(?!\w)"),
    )
