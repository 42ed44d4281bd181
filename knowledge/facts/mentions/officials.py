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
    before, after = _office_before(language), _office_after(language)
    found = set[str]()
    for shape in people:
        ahead = fold_in_place(text[max(0, shape.start - LONGEST_OFFICE) : shape.start])
        behind = fold_in_place(text[shape.end : shape.end + LONGEST_OFFICE])
        if before.search(ahead) or after.match(behind):
            found.add(fold(clean(text[shape.start : shape.end])))
    return frozenset(found)


@lru_cache
def _office_before(language: Language) -> re.Pattern[str]:
    """An office right before a name."""
    return re.compile(rf"(?<!\w)(?:{any_of(language.facts.mentions.roles)}),?\s\Z")


@lru_cache
def _office_after(language: Language) -> re.Pattern[str]:
    """An office after a name and a comma, with an article or a few words of its own: ", the team's technical head"."""
    return re.compile(rf",\s(?:[\w'’-]+\s){{0,3}}(?:{any_of(language.facts.mentions.roles)})(?!\w)")
