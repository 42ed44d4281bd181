"""Words and phrases of a language as expressions over folded text."""

import re
from functools import lru_cache

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
