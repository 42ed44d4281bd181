"""A document as the store keeps it: its text, and what it states packed by season.

It is made before a learning's transaction begins, so that reading a thousand documents neither holds the store nor
fills the memory; it is also what is kept of a document that a learning replaced, to take the learning back.
"""

import base64
import datetime as dt
import json
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from knowledge.facts.fact import Fact, Profile
from knowledge.reading.document import Document
from knowledge.store.claims import Claim, pack, reliabilities, unpack
from knowledge.store.identity import Names

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL, which PostgreSQL refuses, and halves of characters, which no encoding has."""
OF_DOCUMENT = ("name", "text", "title", "date", "language", "content_hash", "link", "attribution")


@dataclass(frozen=True, slots=True)
class SeasonKey:
    """A season before it has an id: the folded championship, its name and the season's label."""

    championship: str = ""
    name: str | None = None
    label: str | None = None

    @property
    def identity(self) -> str:
        """The key of its row."""
        return f"{self.championship}|{self.label or ''}"


@dataclass(frozen=True, slots=True)
class Packed:
    """What a document states of one season; of meetings without a season each has a ``part`` of its own."""

    season: SeasonKey
    number: int
    facts: bytes
    part: int = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be stored. ``origin`` is the folder that it was learned from."""

    name: str
    text: str
    title: str | None
    date: dt.date | None
    language: str | None
    content_hash: str
    extractor: str
    origin: str
    link: str | None
    attribution: str | None
    packed: tuple[Packed, ...]

    @property
    def number(self) -> int:
        """How many facts it states."""
        return sum(part.number for part in self.packed)

    def claims(self, source: int = 0) -> Iterator[Claim[Any]]:
        """What it states."""
        for part in self.packed:
            yield from unpack(part.facts, source, self.name, self.date, self.text)

    def told(self) -> Counter[str]:
        """What it says, wherever in the text it stands: to compare with what it said before."""
        return Counter(_told(claim.fact) for claim in self.claims())

    def to_bytes(self) -> bytes:
        """All of it, to be kept."""
        values = asdict(self) | {"date": self.date.isoformat() if self.date else None}
        values["packed"] = [
            [asdict(p.season), p.number, base64.b64encode(p.facts).decode(), p.part] for p in self.packed
        ]
        return zlib.compress(json.dumps(values).encode(), 6)

    @classmethod
    def from_bytes(cls, kept: bytes) -> "Prepared":
        """What ``to_bytes`` kept."""
        values: dict[str, Any] = json.loads(zlib.decompress(kept))
        values["date"] = dt.date.fromisoformat(values["date"]) if values["date"] else None
        values["packed"] = tuple(Packed(SeasonKey(**s), n, base64.b64decode(f), p) for s, n, f, p in values["packed"])
        return cls(**values)


def prepare(document: Document, facts: Sequence[Fact], names: Names, extractor: str, origin: str = "") -> Prepared:
    """A document and what it states, ready to be stored."""
    by_season: dict[tuple[SeasonKey, int], list[tuple[Fact, int]]] = defaultdict(list)
    meetings: dict[tuple[SeasonKey, str | None, str | None], int] = {}
    seasons: dict[str, SeasonKey] = {}  # one key of each, however a document writes its series
    for fact, surely in zip(facts, reliabilities(document, facts), strict=True):
        key, part = season_of(fact, names), 0
        key = seasons.setdefault(key.identity, key)
        if key.name and not key.label and (fact.event or fact.circuit):
            part = meetings.setdefault((key, fact.event, fact.circuit), len(meetings) + 1)
        by_season[key, part].append((fact, surely))
    packed = [Packed(key, len(said), pack(said), part) for (key, part), said in by_season.items()]
    copied = {name: storable(getattr(document, name)) for name in OF_DOCUMENT}
    return Prepared(**copied, extractor=extractor, origin=origin, packed=tuple(packed))


def storable(value: Any) -> Any:
    """A text without the characters that a database refuses, each replaced by one, so that offsets stay."""
    return UNSTORABLE.sub("\ufffd", value) if isinstance(value, str) else value


def season_of(fact: Fact, names: Names) -> SeasonKey:
    """Where a fact belongs; who a person is belongs to no season."""
    if isinstance(fact, Profile):
        return SeasonKey()
    series = names.championship(fact.championship)
    label = None if fact.season is None else str(fact.season)
    return SeasonKey(series.key, series.name, label) if series else SeasonKey(label=label)


def _told(fact: Fact) -> str:
    said = fact.model_dump(mode="json", exclude_defaults=True, exclude={"document", "start", "end", "quote"})
    return fact.kind + json.dumps(said, sort_keys=True)
