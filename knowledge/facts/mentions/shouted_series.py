"""Series that are all that a line in capitals says, or the first of it: "LIGIER JS CUP FRANCE", "HAZE CUP – Monza"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.series_names import any_series, is_series, small_words
from knowledge.facts.mentions.shapes import spoken
from knowledge.text import fold_in_place

K = MentionKind
SHOUTED = re.compile(r"^[^a-zß-öø-ÿ\n]{8,80}(?:$|(?=\s[–—|-]\s|\s\(\d))", re.MULTILINE)
"""A line in capitals, or what is of one before a dash."""
ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,5}(?![\w-])")
YEAR = re.compile(r"\W*\b(?:19|20)\d\d\b\W*")
PARTS = re.compile(r"\s[–—|-]\s|\s?:\s")
NUMBERED = re.compile(r"^\s*\d{1,2}\s?[.)]\s")
"""Which section a heading opens."""
ROUND = re.compile(r"\s*\(\d{1,2}(?:/\d{1,2})?\)\s*$")
"""Which round a heading bills: "(3/6)"."""
HEAD = 120
"""Characters in which the title of a page begins."""
FEWEST, MOST = 3, 7
"""Words of a series in a line of capitals: fewer may be a cry, more a sentence."""


def shouted(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """Series that are all that a line in capitals says: "LIGIER JS CUP FRANCE"."""
    word = _any_championship(language)
    acronyms = frozenset(ACRONYM.findall(SHOUTED.sub("", text)))  # what sentences write in capitals
    for line in SHOUTED.finditer(text):
        if not word.search(folded, line.start(), line.end()):
            continue
        part = next((p for p in PARTS.split(line[0]) if word.search(fold_in_place(p))), line[0])
        said = YEAR.sub(" ", NUMBERED.sub("", ROUND.sub("", part))).strip(" *#=-–—:.")
        words = said.split()
        joins = {fold_in_place(w) for join in language.facts.setting.name_joins for w in join.split()}
        small = [w for w in map(fold_in_place, words) if w in small_words(language) and w not in joins]
        told = [fold_in_place(word) for word in words]
        heads = not told or told[0] in _heads_of_lists(language) or not _heads_of_standings(language).isdisjoint(told)
        billed = line.start() < HEAD and bool(words) and word.search(fold_in_place(words[-1])) is not None
        if not FEWEST - billed <= len(words) <= MOST or small or heads or not re.fullmatch(r"[\w .’'&-]+", said):
            continue
        start = text.find(said, line.start(), line.end())
        name = spoken(said, joins, set(map(fold_in_place, language.facts.setting.championship_words)))
        if start >= 0 and is_series(name, language):
            name = " ".join(_as_acronym(word, acronyms) for word in name.split())
            yield Mention(K.CHAMPIONSHIP, start, start + len(said), said, name)


@lru_cache
def _heads_of_lists(language: Language) -> frozenset[str]:
    """Words with which the headings of lists begin: "PALMARÈS DU TROPHÉE" is the list of a series, not its name."""
    lists = language.facts.lists
    said = (*lists.standings, *lists.titles, *lists.winners, *lists.calendar)
    return frozenset(fold_in_place(words.split()[0]) for words in said) - any_series(language)


@lru_cache
def _heads_of_standings(language: Language) -> frozenset[str]:
    """Words for a standing: "CHAMPIONSHIP STANDINGS AFTER ROUND 5" is none of a series, wherever they stand."""
    said = (fold_in_place(words.split()[0]) for words in language.facts.lists.standings)
    return frozenset(said) - any_series(language)


def _as_acronym(word: str, acronyms: frozenset[str]) -> str:
    return word.upper() if word.upper() in acronyms else word


@lru_cache
def _any_championship(language: Language) -> re.Pattern[str]:
    """Any word for a series."""
    return re.compile(rf"{word_of(language.facts.setting.championship_words)}(?!\w)")
