"""The other car of a team, told by the one before it: "sa jumelle n°31", "the sister #96 of A and B".

It has the team of the car that the text is about, and its make where it names none of another.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.parties.details import merged
from knowledge.facts.parties.roster import alike

BEFORE = 40
"""Characters before a car in which it is said to be the other one."""


def with_sisters(
    folded: str, named: Sequence[Sequence[Party]], language: Language, home: str | None = None
) -> list[list[Party]]:
    """The parties of every block; a sister car with the team and make of the car told of before.

    In the report of a team (``home``) it is one of that team.
    """
    sister, governed = _words(language)
    known = _by_number(party for parties in named for party in parties)
    last: Party | None = Party(team=home) if home else None
    made: list[list[Party]] = []
    for parties in named:
        inside: list[Party] = []
        for party in parties:
            before = folded[max(0, party.start - BEFORE) : party.start]
            if last and (party.car_number or party.car) and sister.search(before):
                inside.append(_like(party, merged(last, known.get(last.car_number or "", last))))
            else:
                inside.append(party)
            ours = home is None or inside[-1].team is None or alike(inside[-1].team, home)
            if ours and (party.car_number or party.team) and not governed.search(before):
                last = inside[-1]
        made.append(inside)
    return made


def is_sister(party: Party, folded: str, language: Language) -> bool:
    """Whether the words before a car say that it is the other one of a team."""
    return bool(_words(language)[0].search(folded[max(0, party.start - BEFORE) : party.start]))


def _by_number(parties: Iterable[Party]) -> dict[str, Party]:
    """What a document tells of each numbered car, wherever it tells it."""
    known: dict[str, Party] = {}
    for party in parties:
        if party.car_number:
            known[party.car_number] = merged(known.get(party.car_number, party), party)
    return known


def _like(party: Party, other: Party) -> Party:
    """A party with the team and the make of another, where it is another car and nothing is against it."""
    if party.car_number and party.car_number == other.car_number:
        return party
    if party.car and other.car and not _of_one_make(party.car, other.car):
        return party
    return replace(party, team=party.team or other.team, car=_longer(party.car, other.car))


def _of_one_make(one: str, other: str) -> bool:
    return alike(one, other) or one.split(maxsplit=1)[0] == other.split(maxsplit=1)[0]


def _longer(own: str | None, other: str | None) -> str | None:
    """The fuller name of a car where one name is the beginning of the other."""
    return other if own is None or (other and alike(own, other) and len(other) > len(own)) else own


@lru_cache
def _words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says that a car is the other one; and what makes a party before it no subject of its sentence."""
    words, prepositions = language.facts.mentions, language.sentences.prepositions
    signs, articles = any_of(words.number_signs), any_of(words.articles)
    return (
        re.compile(rf"{word_of(words.sister_words)}(?:,)?\s?(?:{articles}\s?)?(?:\(\s?)?(?:{signs}\s?)?$"),
        re.compile(rf"{word_of(prepositions)}\s?(?:{articles}\s?)?(?:{signs}\s?)?$"),
    )
