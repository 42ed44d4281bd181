"""The places that a match tells, a row each: whom, which place, who comes right behind.

Who is ahead of whom may stand in the words of the cue or right behind them: "third ahead of A", "second behind B".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from knowledge.facts.mention import Party
from knowledge.facts.prose.found import Found
from knowledge.facts.prose.jointly import LARGEST_CREW, crew, may_share
from knowledge.facts.prose.pattern import holds


class Place(NamedTuple):
    """Somebody's place, or the least of it; ``others`` come right behind, in their order; ``end`` where it is told."""

    party: Party | None
    number: int | None = None
    others: tuple[Party, ...] = ()
    at_most: int | None = None
    category: object = None
    end: int | None = None


def placed(found: Found, places: Sequence[int]) -> Iterator[Place]:
    """The places of a match; ``places`` are those that it lists."""
    listed, number = _each_of(found, len(places)), found.number()
    classes = found.values_of("cs", "C")
    if len(classes) == len(listed) > 1 and number is not None:
        yield from (Place(p, number, category=c.value) for p, c in zip(listed, classes, strict=True))
    elif found.cue.after_all:
        yield from _after_all(found, found.listed("y"))
    elif found.cue.behind:
        yield from _behind(found)
    elif len(listed) >= len(places) and (len(places) > 1 or (places and len(listed) == 1)):
        several = [Place(party, place) for party, place in zip(listed, places, strict=False)]
        yield from _with_next(found, several)
    elif found.cue.ends and number is not None:
        told: tuple[Party | None, ...] = listed or (found.party,)
        ending = [Place(party, place) for place, party in enumerate(told, number - len(told) + 1)]
        yield from _before(found, number - len(told))
        yield from _with_next(found, ending)
    elif found.cue.both:
        yield from (Place(party, number, at_most=found.cue.at_most) for party in listed)
    elif found.cue.within:
        yield Place(found.party, at_most=number, others=found.listed("y"))
    elif len(listed) > 1 and holds(found.match, "n") and _one_crew(listed):
        yield from _with_next(found, [Place(crew(listed), number, found.listed("y"))])
    elif others := found.listed("y") or listed[1:]:
        yield Place(found.party, number, others, found.cue.at_most)
    elif number and (ahead := _right_after(found, found.scopes.behind_whom)):
        yield from _after_all(found, ahead[0], ahead[1])
    else:
        yield from _with_next(found, [Place(found.party, number, at_most=found.cue.at_most)])


def _each_of(found: Found, places: int) -> tuple[Party, ...]:
    """The parties of a list; each man for himself where as many places are told as men: "A and B second and third"."""
    listed = found.listed("xs")
    people = [replace(party, drivers=(name,)) for party in listed for name in party.drivers]
    apart = len(listed) < places == len(people) and not found.crews.one([name for p in people for name in p.drivers])
    return tuple(people) if apart else listed


def _one_crew(listed: Sequence[Party]) -> bool:
    """Whether people who finish in one place may share a car: "A and B finished fourth"."""
    return len(listed) <= LARGEST_CREW and all(p.drivers for p in listed) and may_share(tuple(listed))


def _after_all(found: Found, ahead: Sequence[Party], end: int | None = None) -> Iterator[Place]:
    """A place, and those before it where as many are named as there must be: "third behind A and B"."""
    number = found.number()
    complete = number is not None and len(ahead) == number - 1
    yield Place(found.party, number, end=end if complete else None)
    if complete:
        yield from (Place(party, place, end=end) for place, party in enumerate(ahead, 1))


def _before(found: Found, count: int) -> Iterator[Place]:
    """Those right before a row or a list that ends at a place, where as many are named: "behind A and B"."""
    ahead = _right_after(found, found.scopes.behind_whom) if count else None
    if ahead and len(ahead[0]) == count:
        yield from (Place(party, place, end=ahead[1]) for place, party in enumerate(ahead[0], 1))


def _behind(found: Found) -> Iterator[Place]:
    """A place, and those right before it: "third right behind A"."""
    number, ahead = found.number(), found.listed("y")
    yield Place(found.party, number)
    if number and number > len(ahead):
        yield from (Place(p, place) for place, p in enumerate(ahead, number - len(ahead)))


def _with_next(found: Found, told: Sequence[Place]) -> Iterator[Place]:
    """Places, the last with whoever is named right behind the words as beaten to it: "fourth and fifth ahead of C"."""
    after = _right_after(found, found.scopes.ahead_of) if told and told[-1].number else None
    yield from told[:-1]
    yield from ([told[-1]._replace(others=after[0], end=after[1])] if after else told[-1:])


def _right_after(found: Found, words: re.Pattern[str]) -> tuple[tuple[Party, ...], int] | None:
    """Those named behind a place after such words, and where their names end."""
    line, end = found.sentence.skeleton, found.match.end()
    told = found.scopes.beside.match(line, end) or found.scopes.adjacent.match(line, end)
    match = words.match(line, end) or (words.match(line, told.end()) if told else None)
    if match is None or holds(found.match, "y") or found.cue.verb != "placed":
        return None
    cue = found.cue.model_copy(update={"number": found.number()})
    named = replace(found, match=match, cue=cue).listed("y")
    return (named, match.end()) if named else None
