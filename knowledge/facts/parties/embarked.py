"""A crew that a clause before its verb tells: "Engagé sur la n°37 avec A et B, il ...", "Sharing the #7 with B, A ...".

Whoever the clause is said of drives that car too: who is named right behind it, or whom the pronoun there means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of, word_of

LONGEST_OPENING = 70
"""Characters from the words that open the clause to its car."""
AFTER = 16
"""Characters behind the crew in which a pronoun stands for the one more."""
STOPS = re.compile(r"(?:^|[.!?»]\s+|\n)\Z")


@dataclass(frozen=True)
class Words:
    """What opens such a clause, what stands before who else drives, and whom the clause is said of."""

    opens: re.Pattern[str]
    links: re.Pattern[str]
    pronoun: re.Pattern[str]


def with_embarked(folded: str, start: int, parties: Sequence[Party], language: Language) -> list[Party]:
    """The parties of a block that begins at ``start``, with those of whom such a clause is said in their crews."""
    words, made = _words(language), list(parties)
    for place, party in enumerate(made):
        if not (party.drivers and (party.car_number or party.car)) or not _opens(folded, start, party, words):
            continue
        following = made[place + 1] if place + 1 < len(made) else None
        named = following is not None and folded[party.end : following.start].strip(" ") == ","
        if named and following and len(following.drivers) == 1 and not following.car:
            made[place] = replace(party, drivers=(*following.drivers, *party.drivers))
        elif words.pronoun.match(folded, party.end, party.end + AFTER):
            before: list[tuple[str, ...]] = [one.drivers for one in made[:place] if len(one.drivers) == 1]
            made[place] = replace(
                party, drivers=tuple(dict.fromkeys((*(before[-1] if before else ()), *party.drivers)))
            )
    return made


def _opens(folded: str, start: int, party: Party, words: Words) -> bool:
    """Whether a crew stands in a clause that opens a sentence and says with whom a car is driven."""
    begin = max(start, party.start - LONGEST_OPENING)
    opened = next(
        (m for m in words.opens.finditer(folded, begin, party.start) if STOPS.search(folded[start : m.start()])), None
    )
    if opened is None or re.search(r"[.!?;]\s", folded[opened.end() : party.start]):
        return False
    return words.links.search(folded, opened.start(), party.end) is not None


@lru_cache
def _words(language: Language) -> Words:
    mentions = language.facts.mentions
    return Words(
        opens=re.compile(rf"{word_of(mentions.embarked)}(?!\w)"),
        links=re.compile(rf"(?<!\w){any_of(mentions.beside_whom)}\s"),
        pronoun=re.compile(rf"\s?,\s{any_of(mentions.he_words)}(?!\w)"),
    )
