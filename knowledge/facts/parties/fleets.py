"""Cars of one make that each have a driver of their own: "les Kestrel de A et B" are two cars and no crew."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.parties.mention_line import MentionLine

BEFORE = 24
"""Characters before a make in which the article stands that makes it several cars."""


def several_cars(line: MentionLine, at: int, people: Sequence[int], details: Party) -> bool:
    """Whether a make before people is told as several cars; a sign between two still makes them a crew."""
    if len(people) < 2 or details.car_number:
        return False
    start = line.found[at].start - line.offset
    if not _several(line.language).search(line.folded, max(0, start - BEFORE), start):
        return False
    return all(line.joints.last.fullmatch(line.gap_of_people(a, b)) for a, b in pairwise(people[-2:]))


def one_each(line: MentionLine, at: int, people: Sequence[int], details: Party) -> list[Party]:
    """Everybody in a car of the make, which is named before the first, with how many there are."""
    counted = at > 0 and line.found[at - 1].kind is MentionKind.NUMBER and line.gap(at - 1, at) == " "
    first = at - counted
    return [
        replace(
            details,
            drivers=(str(line.found[i].value),),
            start=line.found[first if i == people[0] else i].start,
            end=line.found[i].end,
        )
        for i in people
    ]


@lru_cache
def _several(language: Language) -> re.Pattern[str]:
    words = language.facts.mentions.several_cars
    return re.compile(rf"{word_of(words)}\s(?:[a-z]+\s)?$" if words else r"(?!)")
