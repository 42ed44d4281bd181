"""Passages about the championship: places told there are places of its standing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.facts.mention import Party
from knowledge.facts.skeleton import Sentence
from knowledge.facts.statement import Mode, Reliability, Setting, Statement, Verb

BRACKETED = re.compile(r" ?\([MQ]")
IN_PARTY = re.compile(r"\((\d{1,4})(?:[.,](\d{1,2}))?(?:\s?[a-z]{2,6}\.?)?\)$")
SCORE = r"X(?: \([^()]*\))? ?[:,]?(?: [a-z]{1,4})? ?[MQ]"
SCORES = re.compile(rf"{SCORE}(?:(?: ?[,;]| [a-z]{{2,3}}) {SCORE}){{2,}}")
"""Several parties each with its points: "X 121, Y 119, Z 104"."""
AFTER_PLACE = re.compile(r"[^X.;:]{0,40}?N [^XN.;:]{0,10}?[MQ]")


def heads_a_standing(statement: Statement) -> bool:
    """Whether a statement begins a passage about the championship."""
    told = statement.number is not None and "points" in statement.values
    return statement.verb is Verb.POINTS and told and statement.mode is Mode.FINAL


def of_the_standing(statements: Iterable[Statement], sentence: Sentence, text: str) -> Iterator[Statement]:
    """The statements of a passage about the championship; a number in brackets, or after a place, is points."""
    for statement in statements:
        points = _points(sentence, statement.party, text)
        values = {**statement.values, "points": points} if points is not None else statement.values
        if statement.verb in (Verb.PLACED, Verb.POINTS):
            yield replace(statement, verb=Verb.POINTS, values=values)
            yield from _behind(statement, sentence, text)
        elif statement.verb is Verb.AHEAD and points is not None:
            yield replace(statement, verb=Verb.POINTS, number=1, values=values)
            yield from _behind(replace(statement, number=1), sentence, text)
        else:
            yield statement


def _behind(statement: Statement, sentence: Sentence, text: str) -> Iterator[Statement]:
    """Those named behind somebody in a standing, as far as their points are told: "X, 43 points, ahead of Y (22)"."""
    if statement.number is None or statement.values.get("behind"):
        return
    for place, party in enumerate(statement.others, statement.number + 1):
        if (points := _points(sentence, party, text)) is None:
            return
        yield replace(statement, verb=Verb.POINTS, party=party, others=(), number=place, values={"points": points})


def _points(sentence: Sentence, party: Party, text: str) -> object:
    if told := IN_PARTY.search(text[party.start : party.end]):
        return float(f"{told[1]}.{told[2]}") if told[2] else int(told[1])
    place = next((i for i, p in sentence.parties.items() if p is party), -1)
    line = sentence.skeleton
    found = (BRACKETED.match(line, place + 1) or AFTER_PLACE.match(line, place + 1)) if place >= 0 else None
    mention = sentence.mentions.get(found.end() - 1) if found else None
    return mention.value if mention else None


def scored(sentence: Sentence, setting: Setting) -> Iterator[Statement]:
    """The order that a sentence about the championship tells by points alone, from the first: "X 121, Y 119, Z 104"."""
    for run in SCORES.finditer(sentence.skeleton):
        parties = [p for i, p in sentence.parties.items() if run.start() <= i < run.end()]
        points = [
            m.value
            for i, m in sentence.mentions.items()
            if run.start() <= i < run.end() and sentence.skeleton[i] in "MQ" and isinstance(m.value, int | float)
        ]
        if len(parties) != len(points) or points != sorted(points, reverse=True):
            continue
        start, end = sentence.span(run.start(), run.end())
        for place, (party, told) in enumerate(zip(parties, points, strict=True), 1):
            yield Statement(
                Verb.POINTS, party, setting, start, end, Reliability.SENTENCE, number=place, values={"points": told}
            )
