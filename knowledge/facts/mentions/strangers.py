"""People whose given name no list knows, told by what their sentence does with them: "Xan Orbel won", "beat Xan Orbel".

A run of two or three capitalised words is somebody where a verb or his place follows and nothing governs it, or where
a word that only goes with people, or one for where somebody is from, stands before it. A run that the text treats as a
team or a place anywhere is nobody, and neither is one of whose words the text writes one with a small letter elsewhere.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.name_words import name_words, small_words
from knowledge.facts.mentions.origins import country_of
from knowledge.facts.mentions.people import Shape
from knowledge.text import fold_in_place

BEFORE = 30
AFTER = 24
SENTENCE_START = re.compile(r"(?:\A|[.!?:;…»”\"]\s+|\n\s*(?:[-–—•*#]+\s*)?)\Z")
ACRONYM = re.compile(r"(?<![\w'’-])[A-ZÀ-Ý]{2,}(?![\w'’-])")


def strangers(text: str, folded: str, shapes: Sequence[Shape], language: Language) -> Iterator[Shape]:
    """The shapes among ``shapes`` that their sentences show to be people."""
    words = _words(language)
    shown: set[str] = set()
    told: list[tuple[str, Shape]] = []
    nobody = _nobody(text, language)
    for shape in shapes:
        name = folded[shape.start : shape.end]
        parts = name.split()
        if ACRONYM.search(text, shape.start, shape.end) or not nobody.isdisjoint(parts):
            continue
        told.append((name, shape))
        before, after = folded[max(0, shape.start - BEFORE) : shape.start], folded[shape.end : shape.end + AFTER]
        if words.does(before, after):
            shown.add(name)
    shown = {name for name in shown if not words.is_a_thing(folded, name)}
    yield from (shape for name, shape in told if name in shown)


def without_openers(shapes: Iterable[Shape], text: str, folded: str, language: Language) -> Iterator[Shape]:
    """Runs of two capitalised words or more, without a first one that is no name: "Nineteen-year-old", "As", "But"."""
    openers = _words(language).openers
    nobody = _nobody(text, language)
    for shape in shapes:
        first, *rest = folded[shape.start : shape.end].split()
        joined = any(part[:1].islower() for part in text[shape.start : shape.start + len(first)].split("-"))
        opens = SENTENCE_START.search(text, max(0, shape.start - BEFORE), shape.start) is not None
        if joined or first in nobody or (opens and first in openers):
            shape = replace(shape, start=shape.start + len(first) + 1)  # noqa: PLW2901
            rest = rest[1:]
        if rest:
            yield shape


def _nobody(text: str, language: Language) -> frozenset[str]:
    """Words of no person's name: those of the language, and what the text writes with a small letter."""
    return small_words(text) | _words(language).nobody | name_words(language.code).small


class _Words:
    """The words of a language that go with people, and those that go with things."""

    def __init__(self, language: Language, origins: Iterable[str]) -> None:
        words = language.facts.mentions
        verbs, endings = _any(words.person_verbs), _any(words.person_endings)
        self.nobody = frozenset(map(fold_in_place, words.not_people))
        self.openers = frozenset(map(fold_in_place, words.openers))
        self.acts = re.compile(
            rf"\s?,\s\d{{1,2}}(?:[a-z]{{1,3}})?(?=\s?[,.;])|\s(?:{verbs})\b|\s[a-z]{{2,}}(?:{endings})\b"
        )
        self.owned = re.compile(rf"\s?,?\s(?:{_any(words.person_followers)})\b")
        self.governed = re.compile(rf"(?:^|[^\w])(?:{_any(words.before_things)})[ \n]$")
        self.opened = re.compile(rf"(?:^|[^\w])(?:{_any((*words.before_people, *origins))})[ \n]$")
        self.thing_before = re.compile(rf"(?<!\w)(?:{_any(words.articles)})[ \n]$")
        things = _any((*words.car_nouns, *language.names.team_signs, *words.driver_words))
        self.thing_after = re.compile(rf"[ \n](?:{things})\b")

    def does(self, before: str, after: str) -> bool:
        """Whether what stands around a run says that it is somebody."""
        if self.governed.search(before):
            return False
        return bool(self.opened.search(before) or self.acts.match(after) or self.owned.match(after))

    def is_a_thing(self, folded: str, name: str) -> bool:
        """Whether a run stands after an article, before a car or inside brackets somewhere: as teams and places do."""
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            bracketed = folded[start - 1 : start] == "(" and folded[end : end + 1] in (",", ")")
            before = folded[max(0, start - BEFORE) : start]
            if bracketed or self.thing_before.search(before) or self.thing_after.match(folded, end):
                return True
            start = folded.find(name, start + 1)
        return False


@lru_cache
def _words(language: Language) -> _Words:
    return _Words(language, country_of(language))


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(fold_in_place(w)) for w in words), key=len, reverse=True)) or "(?!)"
