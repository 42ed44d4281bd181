"""Those who do one thing together: "A and B won" is one crew's win, "A and B retired" two retirements.

Only the first words of a clause name such a pair: in "C beat A and B won" the list goes with the verb before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.facts.mention import Party
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.prose.skeleton import Sentence

if TYPE_CHECKING:
    from knowledge.facts.prose.cues import Reader

OPENS = re.compile(r"[.:;!?]|,(?= [a-zé])")
"""What may end the clause before: a comma too, where words follow and no other party."""
ASIDE = re.compile(r", (?:[a-zé'-]+ ){1,4}\Z")
"""What opens an aside that somebody stands in."""
LARGEST_CREW = 4
CREW_OF_TWO = 2
LEAST_CREWS = 2
"""Crews of two that a document names before any two side by side are taken for one."""
APART = ("retired", "drives", "penalised")
"""What is told of each by himself."""
TOGETHER = ("placed", "pole", "ahead")
"""What those who share a car have in common."""


def together(sentence: Sentence, place: int, verb: int, known: "Reader") -> tuple[Party, ...]:
    """The parties around ``place`` that share the verb at ``verb``, in order: its subject or its object; none where
    two are one with what governs them, which does what the verb says: "Vega's other car, with A and B, was fifth"."""
    line, parties = sentence.skeleton, sentence.parties
    joined = [place]
    while place < verb and (before := known.joined_before.search(line, 0, joined[0])):
        joined.insert(0, before.start())
    end = verb if place < verb else len(line)
    while after := known.joined_after.match(line, joined[-1] + 1, end):
        if place > verb and known.acts.match(line, after.end()):
            break
        joined.append(after.end() - 1)
    crew_like = len(joined) > 1 and all(parties[i].drivers for i in joined)
    if place < verb:
        between = line[joined[-1] + 1 : verb]
        bracketed = between.count("(") > between.count(")")
        if crew_like and _is_beside(line, joined, between, known):
            return ()
        opens = _opens_clause(sentence, joined[0], known) and not _mere_comma(line, joined)
        crew_like = crew_like and opens and not bracketed and len(joined) <= LARGEST_CREW
    return tuple(parties[i] for i in joined) if crew_like else (parties[place],)


def _is_beside(line: str, joined: Sequence[int], between: str, known: "Reader") -> bool:
    """Whether two who are joined by "and" stand between commas, with a word that governs them, before a verb."""
    pair = len(joined) == CREW_OF_TWO and "," not in line[joined[0] : joined[1]] and between.lstrip().startswith(",")
    return (
        pair and ASIDE.search(line, 0, joined[0]) is not None and known.clauses.prepositions.search(line[: joined[0]])
    )


def _mere_comma(line: str, joined: Sequence[int]) -> bool:
    """Whether no more than a comma stands before the last of a list: "behind the Dane A, B took third"."""
    return len(joined) > 1 and not line[joined[-2] + 1 : joined[-1]].strip(" ,")


def _opens_clause(sentence: Sentence, place: int, known: "Reader") -> bool:
    """Whether nobody but their team is named before a place in its clause, and nothing governs what stands there."""
    line, parties = sentence.skeleton, sentence.parties
    ends = [m.end() for m in OPENS.finditer(line, 0, place)]
    ends += [m.end() for m in known.clauses.ends.finditer(line, 0, place)]
    start, stop = max(ends, default=0), place
    if (team := known.owner_before.search(line, start, place)) and not sentence.parties[team.start()].drivers:
        stop = team.start()
    people = any(sign == "P" or (sign == "X" and parties[i].drivers) for i, sign in enumerate(line[start:stop], start))
    return not people and not known.clauses.prepositions.search(line[:stop])


def sharing(placed: Sequence[tuple[int, Party]], line: str, crews: Crews, *, by_two: bool = True) -> Iterator[Party]:
    """The parties of a list by their places in it; those who share a car as one: "A/B and C/D", "A and B" of a crew.

    Where cars are shared by two, so do two strangers (``by_two``).
    """
    run: list[tuple[int, Party]] = []
    for place, party in placed:
        if run and not _share((*(p for _, p in run), party), line[run[-1][0] + 1 : place], crews, by_two=by_two):
            yield crew(tuple(p for _, p in run))
            run = []
        run.append((place, party))
    if run:
        yield crew(tuple(p for _, p in run))


def _share(parties: tuple[Party, ...], joint: str, crews: Crews, *, by_two: bool) -> bool:
    """Whether the last of a list shares a car with those before: after a stroke, or where cars are shared by two."""
    people = [name for party in parties for name in party.drivers]
    if not all(party.drivers for party in parties) or not may_share(parties) or crews.rivals(people):
        return False
    if joint.strip() == "/" or crews.one(people):
        return True
    known = frozenset().union(*crews.known)
    pairs = by_two and len(crews.known) >= LEAST_CREWS and {len(crew) for crew in crews.known} == {2}
    return pairs and len(people) == len(parties) == 2 and known.isdisjoint(people) and not joint.strip().startswith(",")


def may_share(parties: tuple[Party, ...]) -> bool:
    """Whether nothing said of several keeps them from sharing a car: teams, makes and numbers that differ."""
    told = [{v for v in values if v} for values in zip(*((p.team, p.car, p.car_number) for p in parties), strict=True)]
    return all(len(values) <= 1 for values in told)


def crew(parties: tuple[Party, ...]) -> Party:
    """One party of several; of their team and car what they do not tell apart."""
    if len(parties) == 1:
        return parties[0]
    teams, cars = {p.team for p in parties}, {p.car for p in parties}
    numbers = {p.car_number for p in parties}
    return replace(
        parties[0],
        drivers=tuple(dict.fromkeys(d for p in parties for d in p.drivers)),
        team=teams.pop() if len(teams) == 1 else None,
        car=cars.pop() if len(cars) == 1 else None,
        car_number=numbers.pop() if len(numbers) == 1 else None,
        end=parties[-1].end,
    )


def of_last_clause(named: list[tuple[int, Party]], before: str) -> list[tuple[int, Party]]:
    """The last of a list before a verb where a mere comma parts two clauses: "won by A, B finishes second"."""
    if len(named) < 2 or named[-1][0] >= len(before) or before[named[-2][0] + 1 : named[-1][0]].strip(" ,"):
        return named
    return named[-1:]
