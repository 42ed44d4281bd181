"""Where people come from, as words right before their names say: "Belgian rookie X", "pilote belge X", "Poland's X"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention
from knowledge.facts.mentions.phrases import any_of, owning
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

LONGEST_ORIGIN = 60
"""Characters before a name in which words for an origin begin."""


@dataclass(frozen=True)
class Origin:
    """A country told right before the name of somebody from it, and where its words begin."""

    start: int
    person: Mention
    country: str


def origins(people: Iterable[Mention], folded: str, language: Language) -> Iterator[Origin]:
    """The countries that stand right before names."""
    words = [word.start() for word in _words(language).find(folded)]
    before = _before(language).match
    for person in people:
        near = words[bisect_left(words, person.start - LONGEST_ORIGIN) : bisect_left(words, person.start)]
        told = next((told for start in near if (told := before(folded, start, person.start))), None)
        if told is None:
            continue
        country = country_of(language).get(told["word"] or "") or _owners(language)[told["owner"]]
        yield Origin(told.start(), person, country)


@lru_cache
def country_of(language: Language) -> dict[str, str]:
    """The country of each word for whoever is from one, folded."""
    told = ((name, c.words[language.code]) for name, c in naming().countries.items() if language.code in c.words)
    return {fold_in_place(adjective): name for name, words in told for adjective in words.adjectives}


@lru_cache
def _owners(language: Language) -> dict[str, str]:
    """Countries by their names, folded."""
    told = ((name, c.words[language.code]) for name, c in naming().countries.items() if language.code in c.words)
    return {fold_in_place(known): name for name, words in told for known in words.names}


@lru_cache
def _words(language: Language) -> Phrases:
    """The words that tell an origin: only near them is it looked for."""
    return Phrases.of((*country_of(language), *_owners(language)))


@lru_cache
def _before(language: Language) -> re.Pattern[str]:
    """A word for somebody's origin, with what he is, right before his name; or his country as an owner."""
    who = rf"(?:\s{any_of(language.facts.mentions.people_nouns)}){{0,2}}"
    word, owner = any_of(tuple(country_of(language))), any_of(tuple(_owners(language)))
    return re.compile(rf"(?<![\w'-])(?:(?P<word>{word}){who}|(?P<owner>{owner}){owning(language)}{who})\s\Z")
