"""Who shares a car with whom, where a pronoun tells one of them: "la n°7 qu'il partage avec A et B, C ...".

The pronoun means whoever stands before the car in its sentence, else the one named right after those who are told; "I"
and "my team-mates" mean the author of the document.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of

ENDED = re.compile(r"[.;!?]\s")
FOLLOWS = re.compile(r",\s")


@dataclass(frozen=True)
class _Links:
    """What between a car and people says that they share it: with somebody told of, or with the author."""

    theirs: re.Pattern[str]
    mine: re.Pattern[str]
    last: re.Pattern[str]
    shares: re.Pattern[str]


def with_sharers(
    folded: str, blocks: Sequence[Sequence[Party]], author: Party | None, language: Language
) -> list[list[Party]]:
    """The parties of every block, the cars with those who are said to share them."""
    links = _links(language)
    return [[_shared(folded, block, place, author, links) for place in range(len(block))] for block in blocks]


def _shared(folded: str, block: Sequence[Party], place: int, author: Party | None, links: _Links) -> Party:
    """A car of a block with its crew, where the words after it tell one."""
    car = block[place]
    if car.drivers and (car.car_number or car.car) and place and _shares(folded, block[place - 1], car, links):
        return replace(car, drivers=tuple(dict.fromkeys((*block[place - 1].drivers, *car.drivers))))
    if len(car.drivers) > 1 or not (car.car_number or car.car) or place + 1 == len(block):
        return car
    gap = folded[car.end : block[place + 1].start]
    mine = author if author and links.mine.fullmatch(gap) else None
    if mine is None and not links.theirs.fullmatch(gap):
        return car
    last = _last_listed(folded, block, place + 1, links)
    others = [name for party in block[place + 1 : last + 1] for name in party.drivers]
    sharer = (car if car.drivers else mine) or _before(folded, block, place) or _after(folded, block, last)
    if sharer is None or not others:
        return car
    return replace(car, drivers=tuple(dict.fromkeys((*sharer.drivers, *others))))


def _shares(folded: str, before: Party, car: Party, links: _Links) -> bool:
    """Whether somebody alone is said to share a car whose others are told with it: "A shared the n°7 with B"."""
    return len(before.drivers) == 1 and bool(links.shares.fullmatch(folded, before.end, car.start))


def _last_listed(folded: str, block: Sequence[Party], first: int, links: _Links) -> int:
    """The last of a list: the one after "and"; the first, where none is told so."""
    for last in range(first + 1, len(block)):
        gap = folded[block[last - 1].end : block[last].start]
        if links.last.fullmatch(gap):
            return last
        if not FOLLOWS.fullmatch(gap):
            break
    return first


def _before(folded: str, block: Sequence[Party], place: int) -> Party | None:
    """The one who stands alone before a car in its sentence."""
    near = [p for p in block[:place] if not ENDED.search(folded, p.end, block[place].start) and p.drivers]
    return near[-1] if near and len(near[-1].drivers) == 1 else None


def _after(folded: str, block: Sequence[Party], last: int) -> Party | None:
    """The one named right after those who share his car."""
    follows = last + 1 < len(block) and FOLLOWS.fullmatch(folded[block[last].end : block[last + 1].start])
    return block[last + 1] if follows and len(block[last + 1].drivers) == 1 else None


@lru_cache
def _links(language: Language) -> _Links:
    words, ands = language.facts.mentions, any_of(language.words.and_words)
    role = rf"(?:{any_of(words.driver_words)}\s)?"
    my_partners = rf"(?:{any_of(words.share_links)})\s(?:{any_of(words.my_words)})\s(?:[a-z0-9-]+\s)?"
    article = rf"(?:{any_of(words.articles)}\s?)?(?:{any_of(words.own_words)}\s)?(?:{any_of(words.number_signs)}\s?)?"
    return _Links(
        shares=re.compile(
            rf"\s{any_of(words.share_verbs)}\s{article}(?:[a-z]+\s(?:{any_of(words.number_signs)}\s?)?)?"
        ),
        theirs=re.compile(rf",?\s{any_of(words.shared_with)}\s{role}"),
        mine=re.compile(
            rf",?\s{any_of(words.i_share_with)}\s{role}"
            rf"|[^.;:!?()]{{0,80}}(?<!\w){my_partners}(?:{any_of(words.mates)}),?\s"
        ),
        last=re.compile(rf",?\s{ands}\s(?:{any_of(words.share_links)}\s)?"),
    )
