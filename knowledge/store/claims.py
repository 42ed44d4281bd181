"""What sources claim: a fact with whatever decides how much it is believed, and its packed form.

A claim that is believed before another: final before provisional, then a table before a list before a sentence, then
the later document, then the name of the document and the place in it, so that the order of learning never matters.
"""

import datetime as dt
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from knowledge.facts.fact import FACT, Fact, Stated
from knowledge.facts.statement import Reliability
from knowledge.reading.document import BlockKind, Document

NUL, UNKNOWN = b"\\u0000", b"\\ufffd"
"""PostgreSQL refuses the first in any text."""
RELIABILITY = {
    BlockKind.ROW: Reliability.TABLE,
    BlockKind.ITEM: Reliability.LIST,
    BlockKind.PARAGRAPH: Reliability.SENTENCE,
    BlockKind.HEADING: Reliability.SENTENCE,
}
F = TypeVar("F", bound=Stated)


@dataclass(frozen=True, slots=True)
class Claim(Generic[F]):
    """A fact as one source states it; ``source`` is the row's id, ``ordinal`` the fact's place among the source's."""

    source: int
    name: str
    date: dt.date | None
    reliability: int
    ordinal: int
    fact: F

    @property
    def rank(self) -> tuple[bool, int, dt.date, str, int]:
        """The greater is believed first."""
        return (not self.fact.provisional, self.reliability, self.date or dt.date.min, self.name, -self.ordinal)


def reliabilities(document: Document, facts: Sequence[Fact]) -> list[int]:
    """How surely each fact stands, by the kind of block that it stands in."""
    starts = [(b.start, int(RELIABILITY.get(b.kind, Reliability.WEAK))) for b in document.blocks]
    ranked: list[int] = [int(Reliability.SENTENCE)] * len(facts)
    order = sorted(range(len(facts)), key=lambda i: facts[i].start)
    block = 0
    for i in order:
        while block < len(starts) and starts[block][0] <= facts[i].start:
            block += 1
        if block:
            ranked[i] = starts[block - 1][1]
    return ranked


def pack(stated: Iterable[tuple[Fact, int]]) -> bytes:
    """Facts of one source and how surely they stand, as bytes; the source's text has their words."""
    left_out = {"document", "quote", "kind"}
    rows = [
        [surely, fact.kind, fact.model_dump(mode="json", exclude_defaults=True, exclude=left_out)]
        for fact, surely in stated
    ]
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode(), 1)


def unpack(packed: bytes, source: int, name: str, date: dt.date | None, text: str) -> list[Claim[Any]]:
    """The claims that ``pack`` made of a source whose text is ``text``."""
    claims: list[Claim[Any]] = []
    for ordinal, (surely, kind, fields) in enumerate(json.loads(zlib.decompress(packed).replace(NUL, UNKNOWN))):
        quote = text[fields["start"] : fields["end"]]
        fact = FACT.validate_python({"kind": kind, "document": name, "quote": quote, **fields})
        claims.append(Claim(source, name, date, surely, ordinal, fact))
    return claims
