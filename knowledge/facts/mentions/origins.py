"""Where people come from, as words at their names say: "Belgian rookie X", "pilote belge X", "Poland's X".

Words for several are of all who are joined after them: "les Belges X et Y", "the Danish pair of X and Y".
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention
from knowledge.facts.mentions.phrases import any_of, owning, singular
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

LONGEST_ORIGIN = 60
"""Characters at a name in which words for an origin stand."""
LONGEST_NOUN = 20
"""Characters before a word for an origin in which it is said to be of several."""


@dataclass(frozen=True)
class Origin:
    """A country told at the name of somebody from it, and where its words begin."""

    start: int
    person: Mention
    country: str


def origins(people: Iterable[Mention], folded: str, language: Language) -> Iterator[Origin]:
    """The countries that stand right before names, or between commas after them."""
    words = [word.start() for word in _words(language).find(folded)]
    joined, after = _joined(language), _after(language)
    shared: Origin | None = None
    for person in people:
        near = words[bisect_left(words, person.start - LONGEST_ORIGIN) : bisect_left(words, person.start)]
        told = next((told for start in near if (told := _told_before(folded, start, person, language))), None)
        if told is None and shared is not None and joined.fullmatch(folded, shared.person.end, person.start):
            told = Origin(shared.start, person, shared.country)
        goes_on = told is not None and shared is not None and told.start == shared.start
        shared = told if goes_on or (told and _of_several(told, folded, language)) else None
        follow = bisect_left(words, person.end)
        if told is None and follow < len(words) and words[follow] < person.end + LONGEST_ORIGIN:
            behind = after.match(folded, person.end)
            told = Origin(person.start, person, _country_behind(behind, language)) if behind else None
        if told is not None:
            yield told


def _country_behind(told: re.Match[str], language: Language) -> str:
    return country_of(language)[told["word"]] if told["word"] else _owners(language)[told["owner"]]


def _told_before(folded: str, start: int, person: Mention, language: Language) -> Origin | None:
    told = _before(language).match(folded, start, person.start)
    if told is None:
        return None
    country = country_of(language).get(told["word"] or "") or _owners(language)[told["owner"]]
    return Origin(told.start(), person, country)


def _of_several(told: Origin, folded: str, language: Language) -> bool:
    """Whether the words of an origin are of more than the first who is named after them."""
    words = folded[max(0, told.start - LONGEST_NOUN) : told.person.start]
    return bool(_several(language).search(words))


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
    words = language.facts.mentions
    nouns, made_of = any_of((*words.people_nouns, *words.crew_words)), any_of(words.made_of)
    who = rf"(?:\s{nouns}){{0,2}}(?:\s{made_of}(?:(?<=')|(?=\s)))?"
    word, owner = any_of(tuple(country_of(language))), any_of(tuple(_owners(language)))
    told = rf"(?:(?P<word>{word})|(?P<owner>{owner}){owning(language)})"
    return re.compile(rf"(?<![\w'-]){told}{who}(?:\s|(?<='))\Z")


@lru_cache
def _after(language: Language) -> re.Pattern[str]:
    """A word for an origin between commas behind a name: ", le pilote belge,"; or a country: "of Brazil"."""
    words = language.facts.mentions
    noun, articles = any_of(words.people_nouns), _articles((*words.articles, *language.sentences.articles))
    word = any_of(tuple(country_of(language)))
    country = rf"\s{any_of(words.from_words)}\s(?P<owner>{any_of(tuple(_owners(language)))})(?=\s?[(,.;])"
    return re.compile(rf",\s{articles}(?:{noun}\s)?(?P<word>{word})(?:\s{noun})?(?=[,.])|{country}")


def _articles(articles: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(fold_in_place(a)) + ("" if a.endswith("'") else r"\s") for a in articles) + ")"


@lru_cache
def _several(language: Language) -> re.Pattern[str]:
    """Words by which an origin is of several: nouns for a crew, plural articles and plural words for people."""
    words, country = language.facts.mentions, country_of(language)
    plurals = (word for word in country if singular(word, language) != word and singular(word, language) in country)
    return re.compile(rf"(?<!\w){any_of((*words.crew_words, *words.of_several, *plurals))}(?!\w)")


@lru_cache
def _joined(language: Language) -> re.Pattern[str]:
    """What stands between two of whom one word for an origin is told."""
    return re.compile(rf"\s?/\s?|\s[-–]\s|\s{any_of(language.words.and_words)}\s")
