"""Whose car or team stands in commas after a name, or before it: "A, sur Kestrel, gagne", "le pilote Kestrel A"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.parties.allegiance import works_team
from knowledge.facts.parties.details import clash

BEFORE = 24


@dataclass(frozen=True)
class Mounts:
    """What joins a name and a make or team beside it."""

    inside: re.Pattern[str]
    driver: re.Pattern[str]


def with_mounts(folded: str, parties: Sequence[Party], language: Language) -> list[Party]:
    """The parties of a block, each one with the make or team that stands beside its name."""
    words, made = _words(language), list[Party]()
    for party in parties:
        joined = _joined(made[-1], party, folded, words) if made else None
        if joined is None:
            made.append(party)
        else:
            made[-1] = joined
    return made


def _joined(one: Party, other: Party, folded: str, words: Mounts) -> Party | None:
    """Two parties that are one."""
    gap = folded[one.end : other.start]
    if one.drivers and not other.drivers and not other.car_number and not (one.team or one.car):
        closed = folded[other.end : other.end + 1] == ","
        return _of(one, other) if closed and words.inside.fullmatch(gap) else None
    if other.drivers and not (one.drivers or one.car_number or other.team or other.car) and gap == " ":
        told = words.driver.search(folded, max(0, one.start - BEFORE), one.start)
        return _of(other, one) if told else None
    return None


def _of(who: Party, entry: Party) -> Party | None:
    """Somebody with the make or team of an entry."""
    if clash(who, entry):
        return None
    span = {"start": min(who.start, entry.start), "end": max(who.end, entry.end)}
    return replace(who, team=who.team or works_team(entry), car=who.car or entry.car, **span)


@lru_cache
def _words(language: Language) -> Mounts:
    words = language.facts.mentions
    return Mounts(
        inside=re.compile(rf" ?, {any_of(words.mounted_on)} ") if words.mounted_on else re.compile(r"(?!)"),
        driver=re.compile(rf"{word_of(words.driver_nouns)}\s$") if words.driver_nouns else re.compile(r"(?!)"),
    )
