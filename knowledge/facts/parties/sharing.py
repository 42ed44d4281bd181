"""Whether people who are listed share a car."""

import re
from itertools import pairwise

from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.parties.mention_line import MentionLine
from knowledge.facts.parties.rivals import Crews

K = MentionKind
BEFORE = 60
"""Characters before a list in which a word for a crew stands."""


def share(line: MentionLine, run: list[int], details: Party, crews: Crews) -> bool:
    """Whether people in a list share a car: the gaps, a bracket with one car, or a word before them say so."""
    if crews.driven_alone:
        return False
    gaps = [line.gap_of_people(a, b) for a, b in pairwise(run)]
    if all(re.fullmatch(r"\s?[/–—-]\s?", g) for g in gaps) or any(line.joints.partner.fullmatch(g) for g in gaps):
        return True
    start = line.found[run[0]].start - line.offset
    before = line.folded[max(0, start - BEFORE) : start]
    people = [str(line.found[i].value) for i in run]
    if crews.rivals(people, details) or (line.joints.divided.search(before) and line.joints.trusted.search(before)):
        return False
    if line.joints.crew.search(before) or line.joints.trusted.search(before) or crews.one(people):
        return True
    return _reads_as_crew(line, run, details, (gaps[-1], before), crews)


def _reads_as_crew(line: MentionLine, run: list[int], details: Party, around: tuple[str, str], crews: Crews) -> bool:
    """Whether people that "and" ends in read as one crew, not as several who are listed."""
    last_gap, before = around
    ends_in_and = bool(line.joints.last.fullmatch(last_gap))
    alike = len({len(line.found[i].text.split()) > 1 for i in run}) == 1
    earlier = line.found[run[0] - 1] if run[0] else None
    in_a_list = bool(re.search(r"\),?\s$", before)) or (
        earlier is not None and earlier.kind in (K.PERSON, K.TEAM) and line.gap(run[0] - 1, run[0]) == ", "
    )
    if not ends_in_and or not alike or in_a_list:
        return False
    if details.car_number or (details.car and details.team):
        return True
    people = [str(line.found[i].value) for i in run]
    if details.team or details.car:
        return crews.shared or (len(run) == 2 and not crews.apart(people))
    return " " in line.found[run[0]].text and crews.like(people)
