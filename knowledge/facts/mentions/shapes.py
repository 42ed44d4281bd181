"""Shapes of names: words with a capital, and phrases with or without theirs."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from knowledge.facts.mentions.phrases import genitives
from knowledge.text import fold_in_place

BLANK = r"[\s\u00a0]"
BEFORE, AFTER = 50, 90
"""Characters around a word in which the name that it belongs to stands."""
ABBREVIATION = 3
"""Letters of the longest word in capitals that stays so where nobody shouts."""


@cache
def capitals() -> str:
    """A word with a capital, none that has something: "Dupont", "L'Île", not "Dupont's"."""
    glued = genitives()
    return rf"(?:(?:[A-ZÀ-Ý]|\d+[A-Z])[\w&]*(?:-[\w]+|['’](?!{glued}\b)[\w]+)*(?!['’]{glued}))"


@cache
def some_capitals() -> re.Pattern[str]:
    """Up to three words with capitals, side by side."""
    return re.compile(rf"{capitals()}(?:[ -]{capitals()}){{0,2}}")


@lru_cache(maxsize=1024)
def any_case(phrase: str) -> str:
    """A phrase with or without a capital at each word, a typographic apostrophe for a plain one."""
    return "".join(
        f"[{c.upper()}{c}]"
        if c.isalpha() and (i == 0 or phrase[i - 1] in " -'")
        else "['’]"
        if c == "'"
        else BLANK
        if c == " "
        else re.escape(c)
        for i, c in enumerate(phrase)
    )


def in_any_case(phrases: Iterable[str]) -> str:
    """One of some phrases, the longest first, with or without capitals at their words."""
    return "(?:" + ("|".join(any_case(p) for p in sorted(phrases, key=len, reverse=True)) or "(?!)") + ")"


def shouted(phrases: Iterable[str]) -> str:
    """One of some phrases, the longest first, all in capitals."""
    return "(?:" + ("|".join(_shouted(p) for p in sorted(phrases, key=len, reverse=True)) or "(?!)") + ")"


def _shouted(phrase: str) -> str:
    return re.escape(phrase.upper()).replace(r"\ ", BLANK).replace("'", "['’]")


def spoken(name: str, small: Collection[str], full: Collection[str] = ()) -> str:
    """A name in capitals as it is written where nobody shouts: ``small`` words without any, short ones as they are
    unless they are among the ``full``."""

    def said(word: str) -> str:
        plain = fold_in_place(word)
        if plain in small:
            return word.lower()
        elided = re.match(r"[DL]['’]", word)
        if elided:
            return elided[0].lower() + said(word[elided.end() :])
        parts = word.split("-")
        return word if len(word) <= ABBREVIATION and plain not in full else "-".join(p.capitalize() for p in parts)

    return " ".join(map(said, name.split()))


def around(text: str, keys: Iterable[re.Match[str]], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a costly pattern near the words (``keys``) without which it cannot match."""
    done = 0
    for first, last in sorted(word.span() for word in keys):
        start, end = max(done, first - BEFORE), min(len(text), last + AFTER)
        for match in pattern.finditer(text, start, end):
            cut = match.end() == end < len(text)
            whole = pattern.match(text, match.start(), match.start() + BEFORE + AFTER) if cut else match
            if whole is not None:
                done = whole.end()
                yield whole
        done = max(done, last)
