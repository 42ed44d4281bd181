"""Which mentions of meetings within one season are of the same meeting.

Two designations are of one meeting when they share the words that name it ("Fuji", "6 Heures de Fuji") or the track,
and nothing keeps them apart: other tracks, other rounds, days that lie apart, other common words ("NLS 4", "NLS 5").
Where such links would tie together what must stay apart, only the links to a single meeting are followed.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from knowledge.facts.fact import Event, FastestLap, Profile, Result
from knowledge.store.claims import Claim
from knowledge.store.identity import Designation, Names

Mention = tuple[str | None, str | None, str]
"""The event and the circuit as written, and the source where the text gives neither (else empty)."""


@dataclass(slots=True)
class Meeting:
    """The mentions that are one meeting, with how often each way of naming it occurs."""

    key: str
    names: Counter[str] = field(default_factory=Counter)
    circuits: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Node:
    designation: Designation
    tracks: frozenset[str]
    mentions: list[Mention] = field(default_factory=list)
    rounds: set[int] = field(default_factory=set)
    days: list[tuple[dt.date, dt.date]] = field(default_factory=list)
    loner: bool = False  # a meeting that the source does not name


def mention_of(claim: Claim[Any]) -> Mention | None:
    """The meeting that a claim is about; None where it is about a season or a person."""
    fact = claim.fact
    if isinstance(fact, Profile):
        return None
    if fact.event or fact.circuit:
        return fact.event, fact.circuit, ""
    loner = fact.session or isinstance(fact, Result | FastestLap)
    return (None, None, claim.name) if loner else None


def meetings(claims: Iterable[Claim[Any]], names: Names) -> dict[Mention, Meeting]:
    """The meeting of every mention in a season."""
    nodes: dict[tuple[str, str | None], _Node] = {}
    counts: Counter[Mention] = Counter()
    for claim in claims:
        if (mention := mention_of(claim)) is None:
            continue
        counts[mention] += 1
        if counts[mention] > 1 and not isinstance(claim.fact, Event):
            continue
        _note(nodes, mention, claim, names)
    found: dict[Mention, Meeting] = {}
    taken: set[str] = set()
    for group in _groups(sorted(nodes.items(), key=lambda item: (item[0][0], item[0][1] or ""))):
        meeting = _meeting(group, counts, names, taken)
        found.update({mention: meeting for node in group for mention in node.mentions})
    return found


def _note(nodes: dict[tuple[str, str | None], _Node], mention: Mention, claim: Claim[Any], names: Names) -> None:
    event, circuit, source = mention
    designation = names.designation(event, circuit)
    key = (f"~{source}", None) if source else (designation.key, designation.circuit)
    node = nodes.setdefault(key, _Node(designation, names.tracks(designation.circuit), loner=bool(source)))
    if mention not in node.mentions:
        node.mentions.append(mention)
    if isinstance(claim.fact, Event):
        if claim.fact.round is not None:
            node.rounds.add(claim.fact.round)
        days = [d for d in (claim.fact.start_date, claim.fact.end_date) if d]
        if days:
            node.days.append((min(days), max(days)))


def _groups(items: Sequence[tuple[tuple[str, str | None], _Node]]) -> list[list[_Node]]:
    nodes = [node for _, node in items]
    links: dict[int, set[int]] = defaultdict(set)
    for i, j in combinations(range(len(nodes)), 2):
        if _alike(nodes[i], nodes[j]) and not _apart(nodes[i], nodes[j]):
            links[i].add(j)
            links[j].add(i)
    groups: list[list[_Node]] = []
    seen: set[int] = set()
    for i in range(len(nodes)):
        if i not in seen:
            component = _component(i, links)
            seen |= component
            groups += _settle(sorted(component), nodes, links)
    return groups


def _component(start: int, links: dict[int, set[int]]) -> set[int]:
    found, todo = {start}, [start]
    while todo:
        new = links[todo.pop()] - found
        found |= new
        todo += new
    return found


def _settle(component: list[int], nodes: list[_Node], links: dict[int, set[int]]) -> list[list[_Node]]:
    """One meeting, or several where some of the nodes must stay apart: then a node joins only what it alone fits."""
    if not any(_apart(nodes[i], nodes[j]) for i, j in combinations(component, 2)):
        return [[nodes[i] for i in component]]
    anchors = [i for i in component if any(_apart(nodes[i], nodes[j]) for j in component)]
    groups = {i: [nodes[i]] for i in anchors}
    for i in component:
        if i in groups:
            continue
        fits = [a for a in anchors if a in links[i]]
        if len(fits) == 1:
            groups[fits[0]].append(nodes[i])
        else:
            groups[i] = [nodes[i]]
    return list(groups.values())


def _alike(a: _Node, b: _Node) -> bool:
    if a.loner or b.loner:
        return False
    one, other = a.designation, b.designation
    if not (one.common <= other.common or other.common <= one.common):
        return False
    same_words = sorted(one.core) == sorted(other.core)
    return same_words or not a.tracks.isdisjoint(b.tracks)


def _apart(a: _Node, b: _Node) -> bool:
    if a.tracks and b.tracks and a.tracks.isdisjoint(b.tracks):
        return True
    if a.rounds and b.rounds and not a.rounds & b.rounds:
        return True
    margin = dt.timedelta(days=3)
    return bool(a.days and b.days) and not any(
        s - margin <= f and e >= t - margin for s, e in a.days for t, f in b.days
    )


def _meeting(group: list[_Node], counts: Counter[Mention], names: Names, taken: set[str]) -> Meeting:
    meeting = Meeting("")
    for node in group:
        for event, circuit, source in node.mentions:
            number = counts[event, circuit, source]
            if event or circuit:
                meeting.names[event or circuit or ""] += number
            if circuit:
                meeting.circuits[circuit] += number
    if any(node.loner for node in group):
        key = "~" + group[0].mentions[0][2]
    else:
        key = names.designation(best(meeting.names), None).key
    while key in taken:
        key += " " + next((node.designation.circuit for node in group if node.designation.circuit), "+")
    taken.add(key)
    meeting.key = key
    return meeting


def best(surfaces: Counter[str]) -> str:
    """The surface to show: the most frequent, then the longest, then one rule that always decides."""
    return max(surfaces, key=lambda s: (surfaces[s], len(s), s), default="")
