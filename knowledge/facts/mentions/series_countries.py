"""The countries that series name: "British GT", "Championnat de Belgique"."""

import re
from functools import lru_cache

from config.naming import naming
from knowledge.facts.mentions.phrases import any_of
from knowledge.text import fold_in_place


def of_another_country(championship: str, country: str) -> bool:
    """Whether the name of a series holds a word for a country, in any language, and none for this one."""
    name = fold_in_place(championship)
    return not names_country(championship, country) and any(_words(other).search(name) for other in naming().countries)


def names_country(championship: str, country: str) -> bool:
    """Whether the name of a series holds a word for this country, in any language."""
    return _words(country).search(fold_in_place(championship)) is not None


@lru_cache(maxsize=512)
def _words(country: str) -> re.Pattern[str]:
    known = naming().countries.get(country)
    told = known.words.values() if known else ()
    words = tuple(word for each in told for word in (*each.names, *each.adjectives))
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)")
