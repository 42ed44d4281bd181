"""Who drives what, where the words between two parties tell it: "A shares the T Car with B", "A and his T Car".

The parties of a block stand in their order; what is told of one by another beside it is put together here, each keeping
its place in the text: a crew's first driver stands for the crew, a car has those who are said to drive it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of, genitives, word_of
from knowledge.facts.parties.allegiance import works_team
from knowledge.facts.parties.details import clash, merged
from knowledge.reading.document import Block, BlockKind

BETWEEN = 3
"""Cars and teams that may stand between two who share one."""
BEFORE = 24
CREW = 60
"""Characters before a team in which a word for a crew makes those after it its own."""
ENDED = re.compile(r"[.;!?]\s")
COLUMN = re.compile(r"\s+(?:[a-z0-9+/-]+(?:\s[a-z]+)?\s{2,})?|\s*\|[^|]{0,12}\|?\s*|\s?[–:-]\s")
LINKED = (BlockKind.ROW, BlockKind.ITEM)


@dataclass(frozen=True)
class Links:
    """What between two parties of a language says how they belong together."""

    own: re.Pattern[str]
    other: re.Pattern[str]
    theirs: re.Pattern[str]
    shares: re.Pattern[str]
    begins: re.Pattern[str]
    fields: re.Pattern[str]
    inside: re.Pattern[str]
    aboard: re.Pattern[str]
    listed: re.Pattern[str]
    paired: re.Pattern[str]
    """Between a team and its crew by name: "the T pairing of A and B"."""
    crew: re.Pattern[str]
    pronoun: re.Pattern[str]
    governed: re.Pattern[str]
    driven_for: re.Pattern[str]


def with_companions(
    block: Block, folded: str, parties: Sequence[Party], language: Language, *, shared: bool
) -> list[Party]:
    """The parties of a block with what those beside them tell of them; ``shared`` where the document shares cars."""
    links = _links(language)
    made, left_out = list(parties), set[int]()
    for place in range(len(made) - 1):
        one, other = made[place], made[place + 1]
        gap = folded[one.end : other.start]
        if other.car_number and links.pronoun.search(folded, other.start, other.end):
            made[place + 1] = replace(other, drivers=(*_meant(made[: place + 1], folded, links), *other.drivers))
        if ENDED.search(gap):
            continue
        if one.team and not (one.drivers or one.car_number) and other.drivers and links.paired.fullmatch(gap):
            made[place + 1] = replace(other, team=other.team or one.team, start=one.start)
            left_out.add(place)
            continue
        if sharing := _sharing(made, place, folded, links, shared=shared):
            made[place] = sharing
        elif _fits(one, other) and _own(one, other, gap, links, folded):
            crew = _both(made, place, other, links, folded)
            made[place], made[place + 1] = merged(replace(one, drivers=crew), other), replace(other, drivers=crew)
        elif _fits(other, one) and (_told_before(one, gap, links, folded) or _in_row(block, one, gap)):
            made[place], made[place + 1] = replace(one, drivers=other.drivers), merged(other, one)
        elif other.drivers and not other.team and (team := works_team(one)):
            meant = links.driven_for.search(folded, max(0, one.start - BEFORE), one.start)
            if not meant and (one.team or not gap.startswith(",")):
                made[place + 1] = _fielded(replace(one, team=team), other, gap, links, folded)
                _fielded_too(made, place + 1, folded, links)
    return [party for place, party in enumerate(made) if place not in left_out]


def _meant(before: Sequence[Party], folded: str, links: Links) -> tuple[str, ...]:
    """Whom "he" is in "the No. 7 he shares with B": the last one alone whom nothing governs."""
    alone = (
        party.drivers
        for party in reversed(before)
        if len(party.drivers) == 1 and not links.governed.search(folded, max(0, party.start - BEFORE), party.start)
    )
    return next(alone, ())


def _fits(crew: Party, car: Party) -> bool:
    """Whether one party is people and the other a car that may be theirs."""
    told = car.car_number or car.car
    return bool(crew.drivers and told and not car.drivers and not clash(crew, car) and not (crew.car and car.car))


def _own(crew: Party, car: Party, gap: str, links: Links, folded: str) -> bool:
    """ "Ada Brun and her Ligier", "Ada Brun, who was in the No. 7": the car is of who stands before it.

    Not where words between name another driver: "behind Ada Brun, whose move cost the Dane his Ligier".
    """
    owned = links.own.search(folded, max(crew.end, car.start - BEFORE), car.start) and not links.other.search(gap)
    whole = car.car_number or (car.team and car.car)
    return bool(owned or (crew.drivers and whole and links.inside.fullmatch(gap)))


def _both(parties: Sequence[Party], place: int, car: Party, links: Links, folded: str) -> tuple[str, ...]:
    """Whose a car is: of two listed before it, where the word for it means several: "A and B led in their car"."""
    drivers = parties[place].drivers
    before = parties[place - 1] if place else None
    several = links.theirs.search(folded, max(0, car.start - BEFORE), car.start)
    if before is None or not several or not links.listed.fullmatch(folded[before.end : parties[place].start]):
        return drivers
    return tuple(dict.fromkeys((*before.drivers, *drivers)))


def _told_before(car: Party, gap: str, links: Links, folded: str) -> bool:
    """ "At the wheel of the No. 7, Ada Brun": the driver after his car."""
    return gap == ", " and bool(links.aboard.search(folded, max(0, car.start - BEFORE), car.start))


def _in_row(block: Block, car: Party, gap: str) -> bool:
    """ "#7  Pro  A / B / C": a line that begins with a number and goes on with the crew."""
    return block.kind in LINKED and bool(car.car_number) and bool(COLUMN.fullmatch(gap)) and car.start - block.start < 4


def _fielded(team: Party, crew: Party, gap: str, links: Links, folded: str) -> Party:
    """ "T, with A and B": a crew with the team that stands before it."""
    told = gap == ", " and len(crew.drivers) > 1 and links.crew.search(folded, max(0, team.start - CREW), team.start)
    return replace(crew, team=team.team) if told or links.fields.fullmatch(gap) else crew


def _fielded_too(made: list[Party], place: int, folded: str, links: Links) -> None:
    """ "T had A and B eighth and ninth": those listed after the first drive for the same team."""
    while made[place].team and place + 1 < len(made):
        one, other = made[place], made[place + 1]
        if not links.listed.fullmatch(folded[one.end : other.start]) or not other.drivers or other.team or other.car:
            return
        made[place + 1] = replace(other, team=one.team)
        place += 1


def _sharing(parties: Sequence[Party], place: int, folded: str, links: Links, *, shared: bool) -> Party | None:
    """ "A shares the T Car with B and C": the crew, with the car that is named between them."""
    first, beside = parties[place], parties[place + 1]
    if not first.drivers:
        return None
    if beside.drivers and (beside.car_number or (beside.car and shared)) and not clash(first, beside):
        begun = links.begins.fullmatch(folded[first.end : beside.start])
        return merged(replace(first, drivers=(*first.drivers, *beside.drivers)), beside) if begun else None
    told, at = "", place + 1
    while at < len(parties) and at <= place + BETWEEN and not parties[at].drivers:
        told += folded[parties[at - 1].end : parties[at].start] + "~"
        first, at = merged(first, parties[at]) if not clash(first, parties[at]) else first, at + 1
    if at >= len(parties) or not parties[at].drivers:
        return None
    told += folded[parties[at - 1].end : parties[at].start]
    goes_on = "~" in told and parties[at].car_number and links.begins.fullmatch(told) and not clash(first, parties[at])
    if goes_on:
        first = merged(first, parties[at])
    elif not (first.car_number or shared) or not links.shares.fullmatch(told):
        return None
    crew = [*first.drivers, *parties[at].drivers]
    while at + 1 < len(parties) and links.listed.fullmatch(folded[parties[at].end : parties[at + 1].start]):
        at += 1
        crew.extend(parties[at].drivers)
    teams = {party.team for party in parties[place : at + 1] if party.team}
    return replace(first, drivers=tuple(dict.fromkeys(crew))) if len(teams) < 2 else None


@lru_cache
def _links(language: Language) -> Links:
    words, ands = language.facts.mentions, any_of(language.words.and_words)
    signs, own, articles = any_of(words.number_signs), any_of(words.own_words), any_of(words.articles)
    prepositions = any_of(language.sentences.prepositions)
    origin = any_of(_origins(language)) + r"\s"
    aside = r"[^.;:!?~]{0,30}?"
    return Links(
        own=re.compile(rf"{word_of(words.own_words)}\s(?:[a-z]+\s)?(?:{signs}\s?)?$"),
        other=re.compile(rf"\s(?:{any_of((*words.driver_words, *_origins(language)))})(?!\w)"),
        theirs=re.compile(rf"{word_of(words.their_words)}\s(?:[a-z]+\s)?(?:{signs}\s?)?$"),
        begins=re.compile(rf"{aside}\s{any_of(words.share_verbs)}\s[^.;:!?]{{0,20}}?(?:{signs}\s?)?"),
        shares=re.compile(
            rf"{aside}\s{any_of(words.share_verbs)}(?:\s[^.;:!?~]{{0,20}}~(?:[\s,]+~)*)?,?\s(?:{any_of(words.share_links)})\s"
            rf"(?:(?:{articles}|{own}|{any_of(words.driver_words)})\s?)*(?:(?<=[a-z] ){origin})?"
        ),
        fields=re.compile(rf",?\s{any_of(words.fielded_with)}\s"),
        inside=re.compile(rf"[^.,;:!?()]{{1,40}}\s{any_of(words.inside_words)}\s?(?:{signs}\s?)?"),
        aboard=re.compile(rf"{word_of((*words.at_wheel, *words.aboard))}\s?(?:{signs}\s?)?$"),
        listed=re.compile(
            rf"(?:,\s|,?\s{ands}\s)(?:{any_of(words.share_links)}\s)?"
            rf"(?:[a-z]+'{genitives()}\s(?:{any_of(words.emphatic)}\s)?|(?:(?:{articles})\s?)?{origin})?"
        ),
        paired=re.compile(rf"\s{any_of(words.crew_words)}\s(?:{any_of(words.crew_joins)}\s)"),
        crew=re.compile(rf"{word_of(words.crew_words)}(?!\w)[^.;:()]{{0,30}}$"),
        pronoun=re.compile(rf"\s{any_of(words.shared_with)}\s"),
        driven_for=re.compile(rf"{word_of(words.for_words)}\s(?:(?:{articles})\s?)?$"),
        governed=re.compile(rf"(?<!\w){prepositions}\s?(?:{articles}\s?)?$"),
    )


def _origins(language: Language) -> tuple[str, ...]:
    """Words for where somebody is from, as they stand before a name: "le Danois X"."""
    known = (country.words.get(language.code) for country in naming().countries.values())
    return tuple({adjective for words in known if words for adjective in words.adjectives})
