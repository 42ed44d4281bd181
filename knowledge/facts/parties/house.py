"""The team whose report a document is, and the cars of the document that are its own.

A team tells of its cars by their numbers and crews, and seldom says whose they are; of its rivals it says their team or
their make. So a crew without a team is of the house, unless its car is of another make or it is told once alone, in a
sentence with another team or make.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.gazetteer import makers
from knowledge.facts.mentions.mentions import block_mentions
from knowledge.facts.parties.roster import Car, Named, alike, roster
from knowledge.facts.parties.sisters import is_sister
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
BODY = 0.6
"""The share of a document in which it tells its story; after it come quotations and the house's own praise."""
SIGN = re.compile(r"\s*(?:$|[–—|:/•-])")
SIGNED, TAIL = 8, 20
"""Characters before the number of a car that heads what is told of it, and behind its crew: a sign, a class."""
LEAD = 3
"""Blocks that name somebody before a document has told what it is about."""


@dataclass(frozen=True)
class House:
    """The team whose report a document is, the make of its cars, and their one model, where these are known."""

    text: str
    folded: str
    language: Language
    team: str
    make: str | None
    model: str | None
    headed: tuple[tuple[int, int], ...] = ()
    """Where a crew and its number are the heading of what is told of them."""

    def cars(self, named: Sequence[Named]) -> Iterator[Named]:
        """The crews of the house that nobody's team is told of, each with the team."""
        parties = [party for party, _ in named]
        for car in roster(named).cars:
            told = [] if car.team else [party for party in parties if _is_of(party, car)]
            if not car.team and self._owns(car, told, parties):
                first = car.first
                model = self.model if car.car is None or car.car in (self.model or "") else car.car
                yield Party(car.drivers, self.team, model, car.car_number, first.start, first.end), car.championship

    def _owns(self, car: Car, told: Sequence[Party], named: Sequence[Party]) -> bool:
        crewed = car.drivers and (car.car_number or (len(car.drivers) > 1 and car.car))
        sister = car.car_number and any(is_sister(party, self.folded, self.language) for party in told)
        if not (crewed or sister) or any(party.team for party in told):
            return False
        if crewed and any(start <= party.start < end for party in told for start, end in self.headed):
            return True
        if car.car and self.make and (make := _make_of(car.car)):
            return make == self.make
        return len(told) > 1 or not self._beside_others(told[0], named)

    def _beside_others(self, party: Party, named: Sequence[Party]) -> bool:
        """Whether the sentence of a party names another team, or another make."""
        start, end = self.text.rfind(". ", 0, party.start), self.text.find(". ", party.end)
        inside = (p for p in named if start <= p.start < (end if end >= 0 else len(self.text)))
        return any(
            (p.team and not alike(p.team, self.team)) or (p.car and self.make and _make_of(p.car) != self.make)
            for p in inside
        )


def house(document: Document, found: Sequence[Mention], named: Sequence[Named], language: Language) -> House | None:
    """The house of a document: the team that it names first, and no other as often."""
    team = own_team(document, found)
    if team is None or not (_heads_the_page(document, found) or _comes_first(team, found)):
        return None
    lead = _lead(document, named)
    makes = [make for party, _ in named if party.start < lead and party.car and (make := _make_of(party.car))]
    own = _make_of(team) or (makes[0] if makes else None)
    text = document.text
    headed = tuple(_headings_of_crews(document, named))
    return House(text, fold_in_place(text), language, team, own, _model(found, own, len(text)), headed)


def _headings_of_crews(document: Document, named: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """The headings, and lines alone, that are a car's number with its crew: "#27 Car (GT3) – A / B"."""
    crews = [party for party, _ in named if party.car_number and party.drivers]
    for block in document.blocks:
        alone = block.kind is BlockKind.HEADING or (block.kind is not BlockKind.NOISE and "." not in block.text)
        if alone and any(p.start - block.start <= SIGNED and block.end - p.end <= TAIL for p in crews):
            yield block.start, block.end


def _model(found: Sequence[Mention], make: str | None, length: int) -> str | None:
    """The one model of a make that a document tells of, and not first where it tells of the house at its end."""
    models = [m for m in found if m.kind is K.CAR and " " in str(m.value) and _make_of(str(m.value)) == make]
    names = {str(m.value) for m in models}
    return names.pop() if len(names) == 1 and make and models[0].start < BODY * length else None


def _heads_the_page(document: Document, found: Sequence[Mention]) -> bool:
    """Whether a page begins with a team's name, and a sign or nothing after it: "Brume Racing – Press release"."""
    first = next((block for block in document.blocks if block.kind is not BlockKind.NOISE), None)
    inside = block_mentions(first, found) if first is not None and first.kind is BlockKind.HEADING else []
    if first is None or not inside or inside[0].kind is not K.TEAM or inside[0].start != first.start:
        return False
    return bool(SIGN.match(document.text, inside[0].end, first.end))


def _comes_first(team: str, found: Sequence[Mention]) -> bool:
    """Whether no other team is named as often; a team that has a make's name is named by the make alone as well."""
    counted = Counter(str(m.value) for m in found if m.kind is K.TEAM)
    make = _make_of(team)
    by_make = sum(m.kind is K.CAR and make is not None and _make_of(str(m.value)) == make for m in found)
    rivals = (other for other in counted if not alike(other, team) and other.split()[0] != team.split(maxsplit=1)[0])
    return not any(counted[other] >= counted[team] + by_make for other in rivals)


def own_team(document: Document, found: Sequence[Mention]) -> str | None:
    """The team whose report a document is: the only one that its first words on a team name, outside brackets.

    Of a page headed by the name of a house ("Brume Sport") the team is the one that its first words on a team of that
    name call so ("Brume Racing Team").
    """
    head: str | None = None
    for block in document.blocks:
        named = _teams_of(document, block, found)
        if not named:
            continue
        if len(named) > 1 or (head is not None and named != {head} and not _kin(head, *named)):
            return head
        if block.kind is BlockKind.PARAGRAPH or (head is None and block.kind is BlockKind.ITEM):
            return named.pop()
        if block.kind is BlockKind.ROW and (head is not None or block is not document.blocks[0]):
            return head
        head = head or named.pop()
    return head


def _teams_of(document: Document, block: Block, found: Sequence[Mention]) -> set[str]:
    """The teams that a block names outside brackets."""
    if block.kind is BlockKind.NOISE:
        return set()
    return {
        str(m.value)
        for m in block_mentions(block, found)
        if m.kind is K.TEAM and document.text[m.start - 1 : m.start] not in ("(", "#")
    }


def _kin(one: str, other: str) -> bool:
    """Whether two names of teams may be of one house: they are alike, or begin alike."""
    return alike(one, other) or one.split(maxsplit=1)[0] == other.split(maxsplit=1)[0]


def _lead(document: Document, named: Sequence[Named]) -> int:
    """Where the first blocks end that name a party."""
    starts = sorted(party.start for party, _ in named)
    ends = [
        block.end
        for block in document.blocks
        if block.kind is not BlockKind.NOISE and bisect_left(starts, block.start) < bisect_left(starts, block.end)
    ]
    return ends[min(LEAD, len(ends)) - 1] if ends else 0


def _is_of(party: Party, car: Car) -> bool:
    """Whether a party is a car: by a driver, else by its number."""
    if party.drivers:
        return not set(party.drivers).isdisjoint(car.drivers)
    return party.car_number is not None and party.car_number == car.car_number


def _make_of(name: str) -> str | None:
    """The make that a car's or a team's name holds, folded."""
    words = fold_in_place(name).split()
    whole = [" ".join(words[:size]) for size in (2, 1)]
    return next((make for make in (*whole, *words) if make in makers()), None)
