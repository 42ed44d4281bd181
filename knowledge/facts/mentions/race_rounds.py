"""Races that a text numbers by the rounds of the season: of "rounds 11 and 12" at one meeting, round 12 is race 2."""

from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.numbers import number_words
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.word_starts import Phrases

RACE = "Race"
MOST = 4
"""Races of one meeting."""
HEAD = 600
"""Characters in which a text says which rounds it tells of."""


def race_rounds(folded: str, language: Language) -> Iterator[Mention]:
    """The rounds of a meeting as its races, where the head of a text says that it has several."""
    first, last = _meeting(folded, language)
    if not 1 < last - first + 1 <= MOST:
        return
    words = number_words(language)
    for said in _one_round(language).find(folded):
        number = words.value(said["n"])
        if number is not None and first <= number <= last:
            value = f"{RACE} {number - first + 1}"
            yield Mention(MentionKind.SESSION, said.start(), said.end(), said[0], value)


def _meeting(folded: str, language: Language) -> tuple[int, int]:
    """The first and the last round that the head of a text names together; none where it tells of other rounds too."""
    runs = [(int(run["first"]), int(run["last"])) for run in _run(language).find(folded) if run.start() < HEAD]
    return runs[0] if len(set(runs)) == 1 else (0, -1)


@lru_cache
def _run(language: Language) -> Phrases:
    words = language.facts.setting.round_words
    joins = any_of((*language.words.and_words, *language.words.range_words))
    numbers = rf"(?P<first>\d{{1,2}})(?:,\s\d{{1,2}})*\s?(?:{joins}|-|/|&)\s?(?P<last>\d{{1,2}})(?![\d:.])"
    return Phrases(rf"(?<!\w){any_of(words)}{any_of(language.words.plurals)}?\s{numbers}", words)


@lru_cache
def _one_round(language: Language) -> Phrases:
    words = language.facts.setting.round_words
    more = rf"(?!\w|\s?(?:,|&|/|-|{any_of(language.words.and_words)})\s?\d)"
    number = rf"(?P<n>\d{{1,2}}|{number_words(language).cardinal})"
    return Phrases(rf"{word_of(words)}\s(?:n\s?°\s?)?{number}{more}", words)
