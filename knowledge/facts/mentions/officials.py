"""People whom a document names with an office: who owns, leads or engineers a team drives none of its cars there."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.people import Shape
from knowledge.facts.mentions.phrases import any_of
from knowledge.text import fold, fold_in_place

LONGEST_OFFICE = 60
"""Characters before a name and after it in which its office stands."""


def officials(text: str, people: list[Shape], language: Language) -> frozenset[str]:
    """The folded names of those beside whose name an office stands: "team principal Jo Doe", "Jo Doe, head of X"."""
    held = (s for s in people if holds_office(text, s.start, s.end, language))
    return frozenset(fold(clean(text[s.start : s.end])) for s in held)


def holds_office(text: str, start: int, end: int, language: Language) -> bool:
    """Whether an office stands beside a name."""
    ahead = fold_in_place(text[max(0, start - LONGEST_OFFICE) : start])
    behind = fold_in_place(text[end : end + LONGEST_OFFICE])
    return bool(_office_before(language).search(ahead) or _office_after(language).match(behind))


@lru_cache
def _office_before(language: Language) -> re.Pattern[str]:
    """An office right before a name."""
    return re.compile(rf"(?<!\w)(?:{any_of(language.facts.mentions.roles)}),?\s\Z")


@lru_cache
def _office_after(language: Language) -> re.Pattern[str]:
    """An office after a name and a comma, with an article or a few words of its own: ", the team's technical head"."""
    return re.compile(rf",\s(?:[\w'’-]+\s){{0,3}}(?:{any_of(language.facts.mentions.roles)})(?!\w)")
