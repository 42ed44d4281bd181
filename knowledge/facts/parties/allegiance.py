"""For whom somebody drives, where the words around a team tell it: "third for T", "le pilote T X", "her T machine".

As ``companions`` it reads what stands between two parties of a block.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of, owning, word_of
from knowledge.facts.parties.details import clash, merged

BEFORE, AFTER = 30, 16
SEVERAL = 2
RELATIVE = 4
"""The kind of pronouns that stand for whoever is named right before them."""
ENDED = re.compile(r"[.;!?]\s")


@dataclass(frozen=True)
class Allegiances:
    """What of a language's words gives somebody a team."""

    owns: re.Pattern[str]
    drives_for: re.Pattern[str]
    beside: re.Pattern[str]
    apposed: re.Pattern[str]
    before: re.Pattern[str]
    entry_of: re.Pattern[str]
    own: re.Pattern[str]
    machine: re.Pattern[str]
    several: re.Pattern[str]
    governed: re.Pattern[str]
    aboard: re.Pattern[str]
    joined: re.Pattern[str]
    possessed: re.Pattern[str]


def with_allegiances(folded: str, parties: Sequence[Party], language: Language) -> list[Party]:
    """The parties of a block with the teams and makes that the words around them give them."""
    words = _words(language)
    made = list(parties)
    for place in range(len(made) - 1):
        one, other = made[place], made[place + 1]
        gap = folded[one.end : other.start]
        if ENDED.search(gap):
            continue
        owner = any(words.owns.fullmatch(folded, other.end, p.start) for p in made[place + 2 : place + 3])
        if one.drivers and not other.drivers and not owner and not clash(one, other):
            made[place : place + 2] = _of_a_team(one, other, gap, folded, words)
            _aboard(made, place, folded, words)
        elif not other.team and other.drivers and (works := works_team(one)) and words.possessed.fullmatch(gap):
            made[place + 1] = replace(other, team=works)
        elif one.team and not one.drivers and other.drivers and not other.team:
            beside = gap == ", " and folded.startswith(",", other.end)
            before = (gap == " " or beside) and words.before.search(folded, max(0, one.start - BEFORE), one.start)
            entered = not one.car_number and words.entry_of.fullmatch(gap)
            made[place + 1] = replace(other, team=one.team) if before or entered else other
            made[place] = replace(one, drivers=other.drivers) if entered else one
    return _several(made, folded, words)


def _of_a_team(one: Party, other: Party, gap: str, folded: str, words: Allegiances) -> tuple[Party, Party]:
    """Somebody and the team, or the make, that is said to be his."""
    if (
        words.owns.fullmatch(gap)
        and other.car
        and other.car not in naming().teams
        and not one.car
        and len(one.drivers) == 1
    ):
        return merged(one, other), replace(other, drivers=one.drivers)
    works = works_team(other)
    if one.team or not works:
        makes = other.car and not (one.car or one.team or other.drivers or other.car_number)
        return (replace(one, car=other.car), other) if makes and words.drives_for.fullmatch(gap) else (one, other)
    follows = words.machine.match(folded, other.end, other.end + AFTER)
    owned = words.own.search(folded, max(one.end, other.start - BEFORE), other.start)
    governed = words.governed.search(folded, max(0, one.start - BEFORE), one.start)
    told = not governed and (words.drives_for.fullmatch(gap) or words.beside.fullmatch(gap))
    its_own = owned and not governed
    if told or words.apposed.fullmatch(gap) or (owned and follows) or (its_own and works in naming().teams):
        return replace(one, team=works), other
    return one, other


def works_team(party: Party) -> str | None:
    """The team that a party without a driver is; a make stands for its works team where one of that name is known."""
    if party.drivers or party.car_number:
        return None
    return party.team or (party.car if party.car in naming().teams else None)


def _aboard(made: list[Party], place: int, folded: str, words: Allegiances) -> None:
    """ "A and B third for T in the No. 7": the car that goes on from the team just given to a crew."""
    if place + 2 >= len(made) or made[place].team is None or made[place].team != made[place + 1].team:
        return
    crew, car = made[place], made[place + 2]
    gap = folded[made[place + 1].end : car.start]
    if not car.car_number or car.drivers or clash(crew, car) or not words.aboard.fullmatch(gap):
        return
    before = made[place - 1] if place else crew
    if words.joined.fullmatch(folded[before.end : crew.start]) and not (before.team or before.car_number):
        crew = replace(crew, drivers=(*before.drivers, *crew.drivers))
    made[place], made[place + 2] = merged(crew, car), merged(car, crew)


def _several(parties: Sequence[Party], folded: str, words: Allegiances) -> list[Party]:
    """ "the two T cars: No. 3 (A and B) and No. 4 (C and D)": the team of all numbers that follow in the sentence."""
    made = list(parties)
    for place, party in enumerate(made):
        start = max(0, party.start - BEFORE)
        if not party.team or not words.several.search(folded, start, party.start):
            continue
        following = []
        for at in range(place + 1, len(made)):
            if ENDED.search(folded, made[at - 1].end, made[at].start):
                break
            if made[at].car_number and not made[at].team:
                following.append(at)
        if len(following) + (party.car_number is not None) == SEVERAL:
            for at in following:
                made[at] = replace(made[at], team=party.team, car=made[at].car or party.car)
    return made


@lru_cache
def _words(language: Language) -> Allegiances:
    words, prepositions = language.facts.mentions, language.sentences.prepositions
    articles, signs = rf"(?:{any_of(words.articles)}\s?)?", rf"(?:{any_of(words.number_signs)}\s?)?"
    nouns, openers, owns = any_of(words.driver_nouns), any_of(words.team_openers), owning(language)
    relative = any_of(tuple(word for word, kind in language.sentences.pronouns.items() if kind == RELATIVE))
    serving = tuple(word for word in words.for_words if " " in word)
    compared = tuple(word for word in prepositions if word not in words.fielded_with)
    return Allegiances(
        owns=re.compile(rf"{owns}\s"),
        drives_for=re.compile(
            rf"(?:,\s{relative}\s)?[^.,;:!?()]{{0,36}}\s{any_of(words.for_words)}\s{articles}(?:{openers}\s)?"
        ),
        beside=re.compile(rf",\s(?:[a-z]+\s)?{any_of(serving)}\s{articles}(?:{openers}\s)?"),
        apposed=re.compile(rf",\s{articles}{nouns}(?:\s[a-z]+)?\s(?:{any_of(words.entered_by)}\s?)?{articles}"),
        before=re.compile(rf"(?<!\w){nouns}(?:\s[a-z]+)?\s$"),
        entry_of=re.compile(
            rf"{owns}?\s{any_of(words.car_nouns)},?\s{any_of((*words.entered_by, *words.driven_by))}\s"
        ),
        own=re.compile(rf"{word_of(words.own_words)}\s(?:[a-z]+\s)?$"),
        machine=re.compile(rf"\s{any_of(words.car_nouns)}(?!\w)"),
        several=re.compile(rf"{word_of(words.pair_words)}\s(?:[a-z]+\s)?(?:{any_of(words.entered_by)}\s?)?$"),
        governed=re.compile(rf"{word_of(compared)}\s?{articles}$"),
        possessed=re.compile(rf"{owns}\s(?:(?:{any_of(_epithets(language))}|\d{{1,2}}-[a-z]+-[a-z]+)\s)*"),
        joined=re.compile(rf"\s{any_of(language.words.and_words)}\s"),
        aboard=re.compile(rf"\s{any_of(words.inside_words)}\s?{signs}"),
    )


def _epithets(language: Language) -> tuple[str, ...]:
    """Words that may stand between a team and the name of its driver: "T's rookie A", "T's four-time champion"."""
    words = language.facts.mentions
    origins = (country.words.get(language.code) for country in naming().countries.values())
    from_where = tuple(adjective for known in origins if known for adjective in known.adjectives)
    return (*words.driver_words, *words.one_driver, *words.epithets, *language.words.multiplicatives, *from_where)
