"""Whom "our crew" and "nos pilotes" mean in the report of a team: the one crew of the house that the section tells of.

A car is of the house where its team is the one whose report it is, where "our" stands before it, or where nobody else's
team is told of it. Where a section tells of several cars of the house, "our drivers" are nobody in particular.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from config.language import Language
from knowledge.facts.mention import Mention, Party
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.parties.house import house
from knowledge.facts.parties.roster import Car, Roster, alike, roster
from knowledge.reading.document import BlockKind, Document
from knowledge.text import fold_in_place

BEFORE = 40
"""Characters before a car in which it is said to be ours."""
NAMED = 3
"""Characters after the words in which the crew itself is named: "our drivers Ada Brun and Max Dor"."""


@dataclass(frozen=True)
class Stable:
    """The cars of the house, and where each section of a text tells of them."""

    own: frozenset[Car]
    sections: tuple[int, ...]
    told: tuple[tuple[int, int, Car], ...]

    def meant(self, block: int, place: int) -> Car | None:
        """The one car of the house that the section of a block tells of up to a place, else anywhere; else the only one
        there is."""
        here = [(start, car) for section, start, car in self.told if section == self.sections[block]]
        cars = {car for start, car in here if start < place} or {car for _, car in here} or self.own
        return next(iter(cars)) if len(cars) == 1 else None


def with_ours(
    document: Document, found: Sequence[Mention], named: Sequence[Sequence[Party]], language: Language
) -> list[list[Party]]:
    """The parties of every block, with those whom words like "our crew" mean."""
    folded, (crew, possessive) = fold_in_place(document.text), _words(language)
    makes = {p.start for block in named for p in block if _is_a_make(p) and _is_ours(p, folded, possessive)}
    if not makes and not crew.search(folded):
        return list(map(list, named))
    stable = _stable(document, found, named, language)
    made: list[list[Party]] = []
    for place, (block, inside) in enumerate(zip(document.blocks, named, strict=True)):
        meant = []
        for match in crew.finditer(folded, block.start, block.end):
            if not _is_named(match, inside) and (car := stable.meant(place, match.start())):
                meant.append(_party(car, *match.span()))
        told = (_made(party, stable.meant(place, party.start)) if party.start in makes else party for party in inside)
        made.append(sorted((*told, *meant), key=lambda party: party.start))
    return made


def _is_a_make(party: Party) -> bool:
    """Whether a party is told by the make or model of its car alone."""
    return party.car is not None and not (party.drivers or party.team or party.car_number)


def _is_ours(party: Party, folded: str, possessive: re.Pattern[str]) -> bool:
    """Whether "our" stands before a party."""
    return possessive.search(folded[max(0, party.start - BEFORE) : party.start]) is not None


def _made(party: Party, car: Car | None) -> Party:
    """What is told of by its make as the car of the house that is meant, unless that is of another make."""
    if car is None or (car.car and party.car and not alike(car.car, party.car)):
        return party
    return Party(car.drivers, car.team, party.car, car.car_number, party.start, party.end)


def voices(
    document: Document, found: Sequence[Mention], named: Sequence[Sequence[Party]], language: Language
) -> dict[int, Party]:
    """Whom "we" means in each block, by its start, in a text in which a team writes of itself."""
    stable = _stable(document, found, named, language)
    cars = {block.start: stable.meant(place, block.end) for place, block in enumerate(document.blocks)}
    return {start: _party(car, start, start) for start, car in cars.items() if car and _is_a_car(car)}


def claims_a_car(
    document: Document, named: Sequence[Sequence[Party]], quoted: Sequence[tuple[int, int]], language: Language
) -> bool:
    """Whether a text says outside quotations that a crew or car of its own is "ours": "our duo A and B"."""
    folded, (_, possessive) = fold_in_place(document.text), _words(language)
    ours = (p for block in named for p in block if _is_ours(p, folded, possessive))
    return any(not any(start <= p.start < end for start, end in quoted) for p in ours)


def _is_a_car(car: Car) -> bool:
    """Whether more is told of a car than who drives it: a man alone may be one of several crews."""
    return bool(car.drivers) and (car.car_number is not None or len(car.drivers) > 1)


def _party(car: Car, start: int, end: int) -> Party:
    return Party(car.drivers, car.team, car.car, car.car_number, start, end)


def _stable(
    document: Document, found: Sequence[Mention], named: Sequence[Sequence[Party]], language: Language
) -> Stable:
    parties = [party for block in named for party in block]
    cars = roster((party, None) for party in parties)
    own = frozenset(_own(document, found, parties, cars, language))
    sections = tuple(accumulate(block.kind is BlockKind.HEADING for block in document.blocks))
    told = tuple(
        (section, party.start, car)
        for section, block in zip(sections, named, strict=True)
        for party in block
        if (car := cars.find(party)) in own
    )
    return Stable(own, sections, told)


def _own(
    document: Document, found: Sequence[Mention], parties: Sequence[Party], cars: Roster, language: Language
) -> Iterator[Car]:
    """The cars of the house."""
    everybody = [(party, None) for party in parties]
    home = house(document, found, everybody, language)
    claimed = {party.drivers for party, _ in home.cars(everybody)} if home else set()
    folded, (_, possessive) = fold_in_place(document.text), _words(language)
    ours = [p for p in parties if _is_ours(p, folded, possessive)]
    for car in cars.cars:
        of_the_team = home is not None and car.team is not None and alike(car.team, home.team)
        if of_the_team or (car.drivers and car.drivers in claimed) or any(cars.find(party) == car for party in ours):
            yield car


def _is_named(match: re.Match[str], inside: Sequence[Party]) -> bool:
    """Whether whoever the words mean stands beside or within them."""
    return any(match.start() <= party.start <= match.end() + NAMED for party in inside)


@lru_cache
def _words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words for our crew; and what says right before a car that it is ours."""
    words = language.facts.mentions
    signs = any_of(words.number_signs)
    nouns = any_of((*words.our_crews, *words.our_cars))
    aboard = any_of((*words.entered_by, *words.at_wheel))
    return (
        re.compile(rf"{word_of(words.ours)}\s(?:\w+\s)?{any_of(words.our_crews)}(?!\w)"),
        re.compile(rf"{word_of(words.ours)}\s(?:[\w-]+\s)?(?:{nouns}\s(?:{aboard}\s)?)?(?:{signs}\s?)?$"),
    )
