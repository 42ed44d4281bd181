"""Clauses beside the main one, and whose verb goes on after them: "A, who held off B, finishes"."""

import re

from knowledge.facts.mention import Party
from knowledge.facts.prose.clause_subjects import clause_subject, is_governed
from knowledge.facts.prose.clauses import Clauses
from knowledge.facts.prose.jointly import of_last_clause
from knowledge.facts.prose.skeleton import Sentence

CLOSED = re.compile(r"\([^()]*\)")
"""A bracket, which says nothing of who acts."""


def heads_a_clause(line: str, clauses: Clauses, place: int) -> bool:
    """Whether a clause, or one that goes on with "and", begins with a party."""
    return clauses.turn_to.search(line, 0, place) is not None


def parted(clauses: Clauses, between: str) -> bool:
    """Whether a clause with a subject of its own begins between a party and a verb: "A, while the Does won"."""
    last = max((m.end() for m in clauses.beside.finditer(between)), default=-1)
    return last >= 0 and between.count(",", last) != 1


def before_aside(sentence: Sentence, clauses: Clauses, place: int, verb: str) -> Party | None:
    """Whose verb goes on after a clause beside: "A, who held off B, finishes"; nobody's where no verb is finite."""
    line = sentence.skeleton
    if not clauses.finite.match(verb):
        return None
    start = line.rfind(",", 0, place)
    main = max((i for i in sentence.parties if i < start), default=None)
    if (
        main is None
        or CLOSED.sub("", line[main + 1 : start]).strip()
        or not (_is_beside(sentence, clauses, start, place) or clauses.prepositions.search(line[:place]))
    ):
        return None
    party, beside = sentence.parties[main], sentence.parties[place]
    return party if party.drivers or not beside.drivers else None


def _is_beside(sentence: Sentence, clauses: Clauses, start: int, place: int) -> bool:
    """Whether a clause beside begins at a comma, or the words for a car that whoever was named before drives."""
    line, aboard = sentence.skeleton, not sentence.parties[place].drivers
    return bool(clauses.aside.match(line, start)) or (aboard and bool(clauses.aboard.match(line[:place], start)))


def around_aside(sentence: Sentence, clauses: Clauses, place: int, between: str) -> Party | None:
    """Whose verb follows a clause beside in which another acts: "A, whose car failed when B went by, had won"."""
    line, start = sentence.skeleton, sentence.skeleton.rfind(",", 0, place)
    main = max((i for i in sentence.parties if i < start), default=None)
    closed = "," in between and not clauses.going_on.match(between[between.index(",") :])
    if main is None or not closed or CLOSED.sub("", line[main + 1 : start]).strip():
        return None
    return sentence.parties[main] if clauses.aside.match(line, start) else None


def beats_and_goes_on(sentence: Sentence, clauses: Clauses, place: int) -> Party | None:
    """Who does what a participle tells behind a comma and somebody beaten: "A beat B, setting the fastest lap"."""
    line, parties = sentence.skeleton, sentence.parties
    if not clauses.going_participle.match(line, place + 1) or clauses.absolute.search(line[:place]):
        return None
    if is_governed(sentence, clauses, place):
        return clause_subject(sentence, clauses, place)
    before = max((i for i in parties if i < place), default=None)
    between = line[before + 1 : place] if before is not None else ""
    acts = clauses.finite.match(between.lstrip()) and "," not in between and not clauses.ends.search(between)
    return parties[before] if before is not None and acts and not clauses.turn_to.search(between) else None


def first_listed(sentence: Sentence, clauses: Clauses, match: re.Match[str], name: str) -> Party:
    """The first of a list; where it is one alone that a clause beside holds, whose clause it is."""
    parties, (start, end) = sentence.parties, match.span(name)
    inside = [i for i in parties if start <= i < end]
    if match.groupdict().get("n"):
        last = of_last_clause([(i, parties[i]) for i in inside], sentence.skeleton[: match.start("k")])
        inside = [i for i, _ in last]
    beside = len(inside) == 1 and sentence.skeleton[end : match.start("k")].startswith((",", " ,"))
    return (before_aside(sentence, clauses, inside[0], match["k"] or "") if beside else None) or parties[inside[0]]
