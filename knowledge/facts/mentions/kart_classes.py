"""Classes of karts told by two words: an age and a formula, in either order ("Senior X30", "Rotax Junior")."""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

PART = re.compile(r"([\s-])")


def kart_classes(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The classes of karts that a text names; both words have a capital."""
    for match in _of_karts(language).find(folded):
        start, end = match.span()
        written = text[start:end]
        if not any(part[:1].islower() for part in PART.split(written)):
            yield Mention(MentionKind.CATEGORY, start, end, written, _in_title_case(clean(written), language))


def _in_title_case(written: str, language: Language) -> str:
    """The name of a class, in which a heading's capitals are none of its age: "SENIOR X30" is "Senior X30"."""
    ages = language.facts.mentions.age_classes
    return "".join(w.capitalize() if fold_in_place(w) in ages else w for w in PART.split(written))


@lru_cache
def _of_karts(language: Language) -> Phrases:
    """An age and a formula, or the formula first; and what the lists know whole."""
    ages, formulas = language.facts.mentions.age_classes, language.facts.mentions.kart_formulas
    age, formula = any_of(ages), any_of(formulas).replace(r"\ ", r"\s")
    written = rf"(?:{age}[\s-]{formula}|{formula}[\s-]{age})(?:[\s-]{age})?"
    return Phrases(rf"(?<![\w-]){written}(?![\w-]|/\w)", (*ages, *formulas))
