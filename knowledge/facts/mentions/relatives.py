"""People named by a first name alone, whose surname is that of a relative beside them."""

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from config.language import Language
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.name_words import and_words, given
from knowledge.facts.mentions.people import Shape
from knowledge.text import fold_in_place

WORD_AHEAD = re.compile(r"[A-ZÀ-Ý]\w+$")


def sharing_a_surname(
    text: str, people: list[Shape], language: Language, titles: Collection[str] = ()
) -> Iterator[str]:
    """ "Anna et Emma Doe" names two people of one surname; not where the first word is a surname that the text has, nor
    where it goes on with a name that begins before, but one of the ``titles`` ("Brothers Anna and Emma Doe"), nor where
    she is another's relative ("Jo Poe, devant sa sœur Anna et Emma Doe")."""
    of_another = re.compile(rf"(?<!\w)(?:{_any(language.facts.mentions.relatives)})\Z")
    surnames = {fold_in_place(text[s.start : s.end]).split()[-1] for s in people}
    for shape in people:
        before = _joined_before().search(text[max(0, shape.start - 40) : shape.start])
        name = clean(text[shape.start : shape.end]).split() if before else []
        first = fold_in_place(before[1]) if before else ""
        if before and given(first) and first not in surnames and len(name) >= 2:
            words = text[max(0, shape.start - 60) : shape.start - len(before[0])].rstrip()
            ahead = WORD_AHEAD.search(words)
            if of_another.search(words):
                continue
            if ahead is None or fold_in_place(ahead[0]) in titles:
                yield " ".join([before[1], *name[1:]])


@cache
def _joined_before() -> re.Pattern[str]:
    """A word with a capital, joined to what follows."""
    return re.compile(rf"([A-ZÀ-Ý][\w-]+)\s(?:{and_words()})\s$")


def relatives(text: str, people: list[Shape], language: Language) -> Iterator[str]:
    """ "Jo Doe et sa sœur Anna", "Jo Doe, 19 ans, devant sa sœur Anna": the second has the surname of the first."""
    relative = _relative(language)
    for shape in people:
        after = relative.match(text[shape.end : shape.end + 60])
        if after and given(fold_in_place(after[1])):
            yield " ".join([after[1], *clean(text[shape.start : shape.end]).split()[1:]])


@lru_cache
def _relative(language: Language) -> re.Pattern[str]:
    """A first name after a word for a relative."""
    words = language.facts.mentions
    beside, after = _any(words.family_words), _any(words.relatives)
    return re.compile(
        rf"(?:,?\s(?:{beside})|[ ,a-zà-ÿ\d'’]*\s(?:{after}))\s([A-ZÀ-Ý][\w-]+)(?!\s(?!{and_words()}\s)[A-ZÀ-Ý])"
    )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
