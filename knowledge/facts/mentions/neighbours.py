"""What stands beside a capitalised run shows that it is somebody: a bracket with a team, a row's number, a list."""

import re
from bisect import bisect_left
from functools import cache

from knowledge.facts.mentions.gazetteer import country_codes
from knowledge.facts.mentions.name_words import and_words, name_words
from knowledge.facts.mentions.people import Shape
from knowledge.facts.mentions.phrases import genitives
from knowledge.text import fold_in_place

LONGEST_BRACKET = 40
"""Characters within which a bracket that holds a country closes."""


def supported(text: str, shape: Shape, people: list[Shape]) -> bool:
    """Whether the neighbours of a run of two words show a person: a bracket, a row's number, people beside it.

    ``people`` stand in the order of the text.
    """
    before, after = text[max(0, shape.start - 24) : shape.start], text[shape.end : shape.end + 24]
    if re.match(r"\s?\((?!\w{1,2}\))", after) and not _place_bracket(text[shape.end : shape.end + LONGEST_BRACKET]):
        return True
    if re.search(r"(?:^|\n|[;–—-]\s)\s*(?:\(\d+\)\s*)?\d{1,3}\s?[.)]\s*(?:\(\d+\)\s*)?$", before):
        return True
    if (owner := _owner().search(before)) and set(fold_in_place(owner[1]).split()) & name_words().team_words:
        return True
    at = bisect_left(people, shape.start, key=lambda s: s.start)
    beside = [(one.end, shape.start) for one in people[max(0, at - 1) : at]]
    beside += [(shape.end, other.start) for other in people[at : at + 1]]
    return any(_listed().fullmatch(text, end, start) for end, start in beside)


@cache
def _owner() -> re.Pattern[str]:
    """The end of a team's name before somebody who is its: "Doe Motorsport's"."""
    return re.compile(rf"(?<!\w)([A-ZÀ-Ý][\w&-]*(?:\s[A-ZÀ-Ý][\w&-]*)?)['’]{genitives()}\s$")


@cache
def _listed() -> re.Pattern[str]:
    """What stands between two people of a list."""
    return re.compile(rf"\s?(?:[,/&–-]|{and_words()})\s?")


def _place_bracket(rest: str) -> bool:
    """Whether a bracket holds a country, as after a town."""
    content = re.match(r"\s?\(([^)]{2,30})\)", rest)
    return bool(content) and content[1].strip() in country_codes().values()  # type: ignore[index]
