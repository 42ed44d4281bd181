"""Classes told by a code: "la catégorie 981", "le groupe 991-1", "catégorie R", "the 1600 class", and then "en 991-2".

A word for a class beside it shows that a code is one. Once it has, codes of the same form are classes after the words
that open one; a code that could be nothing else ("en 2RM", "en 991-II") needs no such proof.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.word_starts import Phrases

LONG = r"\d{3,4}[a-z]?|\d{3}-(?:\d|[ivx]{1,3})"
SURE = r"\d[A-Z]{1,3}|\d{3}-(?:\d|[IVX]{1,3})"
LETTER = r"[a-hj-z]|\d{1,2}"
ENDS = r"(?![\w'’°.,-]*\d|[\w'’°])"
"""What ends a code: no figure, letter or sign of a time goes on."""


def class_codes(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The classes that a text names by a code."""
    shown = list(_shown(text, folded, language))
    yield from shown
    yield from (_class(text, *match.span("c")) for phrases in _of_a_period(language) for match in phrases.find(folded))
    forms = {_form(m.text) for m in shown if any(c.isdigit() for c in m.text) and m.text == m.value}
    for match in _opened(language).find(folded, text):
        code = match["s"] or match["o"]
        if match["s"] or _form(code) in forms:
            yield _class(text, *match.span("s" if match["s"] else "o"))


def _shown(text: str, folded: str, language: Language) -> Iterator[Mention]:
    for match in _beside(language).find(folded):
        start, end = match.span("b" if match["b"] else "a")
        if text[start:end] == text[start:end].upper() and not text[match.start() : match.end()].isupper():
            bare = re.fullmatch(LETTER, text[start:end].lower())
            yield _lettered(text, match.start(), start, end) if bare else _class(text, start, end)


def _lettered(text: str, opened: int, start: int, end: int) -> Mention:
    """A class called by a letter or a small number, which says nothing without the word before it: "Class C"."""
    noun = clean(text[opened:start]).capitalize()
    return Mention(MentionKind.CATEGORY, start, end, text[start:end], f"{noun} {text[start:end]}")


def _class(text: str, start: int, end: int) -> Mention:
    return Mention(MentionKind.CATEGORY, start, end, text[start:end], text[start:end])


def _form(code: str) -> str:
    """A code's form: which of its signs are figures and which are letters."""
    return re.sub("[A-Z]+", "A", re.sub(r"\d", "0", code))


@lru_cache
def _beside(language: Language) -> Phrases:
    """A code beside a word for a class."""
    words = language.facts.mentions
    nouns = tuple(noun for noun in words.class_nouns if " " not in noun)
    counted = any_of(tuple(unit for units in language.words.units.values() for unit in units))
    short = rf"(?:{LETTER})(?!\s{counted}(?!\w))"
    after = rf"{word_of(nouns)}\s(?P<a>{LONG}|{short}){ENDS}|{word_of(words.group_words)}\s(?P<b>{LONG}){ENDS}"
    return Phrases(after, (*nouns, *words.group_words))


@lru_cache
def _of_a_period(language: Language) -> tuple[Phrases, ...]:
    """Cars of before or after a year, beside a word for a class: "the Pre-78 class", "la classe Pré-65"."""
    periods, eras = language.facts.setting.period_words, any_of(language.facts.setting.eras)
    nouns = tuple(noun for noun in language.facts.mentions.class_nouns if " " not in noun)
    code = rf"(?P<c>{any_of(periods)}-'?(?:\d\d|\d{{4}}|{eras}))(?![\w-])"
    return (
        Phrases(rf"(?<![\w-]){code}\s{any_of(nouns)}(?!\w)", periods),
        Phrases(rf"{word_of(nouns)}\s{code}", nouns),
    )


@lru_cache
def _opened(language: Language) -> Phrases:
    """A code after words that open a class."""
    openers = language.facts.setting.in_words
    code = rf"(?:(?P<s>{SURE})|(?P<o>(?!(?:19|20)\d\d(?!\w))\d\w*(?:-\w+)?)){ENDS}"
    return Phrases(rf"(?<!\w)(?i:{any_of(openers)})\s{code}", openers)
