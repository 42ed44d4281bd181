"""What is shown where claims differ, and which of them then stand against it."""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

from knowledge.store.claims import Claim
from knowledge.text import fold

Key = tuple[str, Any]
"""A row before it has an id: its table and what makes it one."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A claim's words as evidence of a row; ``value`` is what it says instead where it is against."""

    claim: Claim[Any]
    against: bool = False
    value: str | None = None


@dataclass(slots=True)
class Row:
    """A row to be: its own columns, the rows it refers to, and its evidence."""

    key: Key
    values: dict[str, Any]
    links: dict[str, Key | None] = field(default_factory=dict)
    proofs: list[Proof] = field(default_factory=list)

    def sources(self) -> set[int]:
        """The documents that state it."""
        return {proof.claim.source for proof in self.proofs}


@dataclass(slots=True)
class Settled:
    """The values to show, and for each claim that says otherwise the field and its value."""

    values: dict[str, Any]
    against: dict[int, list[tuple[str, Any]]] = field(default_factory=dict)

    def proofs(self, claims: Sequence[Claim[Any]]) -> list[Proof]:
        """The claims as evidence for or against."""
        if not self.against:
            return [Proof(claim) for claim in claims]
        found = []
        for i, claim in enumerate(claims):
            differing = self.against.get(i, [])
            found.append(Proof(claim, bool(differing), "; ".join(f"{f} {plain(v)}" for f, v in differing) or None))
        return found


def plain(value: Any) -> str:
    """A value as it is written in evidence: no decimals without need."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def milliseconds(time: str | None) -> int | None:
    """A time as a number to compare: "2:06.894" is 126,894."""
    if time is None or not re.fullmatch(r"\+?(\d+:){0,2}\d+(\.\d+)?", time):
        return None
    total = 0.0
    for part in time.lstrip("+").split(":"):
        total = total * 60 + float(part)
    return round(total * 1000)


def believed(claims: Sequence[Claim[Any]], fields: Sequence[str], same: Callable[[str, Any, Any], bool]) -> Settled:
    """For each field the value of the claim that is believed first among those that state it."""
    if len(claims) == 1:
        fact = claims[0].fact
        return Settled({f: getattr(fact, f) for f in fields})
    settled = Settled(dict.fromkeys(fields))
    order = sorted(range(len(claims)), key=lambda i: claims[i].rank, reverse=True)
    for i in order:
        for name in fields:
            value = getattr(claims[i].fact, name)
            if value is None:
                continue
            shown = settled.values[name]
            if shown is None:
                settled.values[name] = value
            elif not same(name, shown, value):
                settled.against.setdefault(i, []).append((name, value))
    return settled


def commonest(stated: Sequence[tuple[int, Claim[Any], Hashable]]) -> Hashable | None:
    """What most sources say, each by what it says most often; then what is said most often, then most surely."""
    if len({value for _, _, value in stated}) < 2:
        return stated[0][2] if stated else None
    by_source: dict[int, Counter[Hashable]] = defaultdict(Counter)
    surest: dict[Hashable, tuple[bool, int, dt.date, str, int]] = {}
    total: Counter[Hashable] = Counter()
    for _, claim, value in stated:
        by_source[claim.source][value] += 1
        total[value] += 1
        surest[value] = max(surest.get(value, claim.rank), claim.rank)
    sources: Counter[Hashable] = Counter()
    for said in by_source.values():
        most = max(said.values())
        sources.update(value for value, number in said.items() if number == most)
    return max(total, key=lambda v: (sources[v], total[v], surest[v], str(v)))


def same(name: str, one: Any, other: Any) -> bool:
    """Whether two values of a field are one: times may be told to the tenth or to the thousandth."""
    if name in {"time", "lap_time", "gap", "interval"}:
        a, b = str(one).lstrip("+"), str(other).lstrip("+")
        return a.startswith(b) or b.startswith(a)
    if name in {"country", "birth_place"}:
        return fold(str(one)) == fold(str(other))
    return bool(one == other)


def told(settled: Settled) -> str:
    """The values that are shown of what is contested."""
    fields = {name for said in settled.against.values() for name, _ in said}
    return "; ".join(f"{f} {plain(v)}" for f, v in settled.values.items() if f in fields)
