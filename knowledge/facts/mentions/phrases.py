"""Words and phrases of a language as expressions over folded text."""

import re
from functools import cache, lru_cache

from config.language import Language, languages
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.text import fold_in_place


@lru_cache(maxsize=1024)
def any_of(words: tuple[str, ...]) -> str:
    """One of some words, folded, the longest first."""
    return (
        "(?:" + ("|".join(sorted((re.escape(fold_in_place(w)) for w in words), key=len, reverse=True)) or "(?!)") + ")"
    )


@lru_cache(maxsize=1024)
def word_of(words: tuple[str, ...], joined: str = r"\w") -> str:
    """As ``any_of``, where no character of ``joined`` stands before."""
    return at_word_start(sorted((re.escape(fold_in_place(w)) for w in words), key=len, reverse=True), joined)


def singular(word: str, language: Language) -> str:
    """A noun or an ordinal without what it ends in where there are several."""
    ending = next((each for each in language.words.plurals if word.endswith(each)), "")
    return word.removesuffix(ending)


@cache
def genitives() -> str:
    """What is glued to the name of an owner behind an apostrophe, in any language: the "s" of "Hamilton's"."""
    return any_of(tuple(dict.fromkeys(glued for known in languages().values() for glued in known.names.genitives)))


def owning(language: Language) -> str:
    """What is glued to the name of an owner: "'s" or "'" in English; nothing where a language has no genitive."""
    glued = language.names.genitives
    return f"(?:'{any_of(glued)}?)" if glued else "(?!)"
