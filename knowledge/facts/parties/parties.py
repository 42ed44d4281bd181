"""Mentions put together as parties: a crew with its car, number and team, wherever the text names them side by side.

``X (T)``, ``A et B (Car #36 – T)``, ``la #222 du T pilotée par A et B``, ``Car, No. 9, T`` are one party each. People
in a list are one each, unless a bracket, a dash or the words around them say that they share a car.
"""

from collections.abc import Sequence

from config.language import Language
from config.naming import Championship, naming
from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, Mention, MentionKind, Party
from knowledge.facts.parties.allegiance import with_allegiances
from knowledge.facts.parties.by_team import with_drivers
from knowledge.facts.parties.companions import with_companions
from knowledge.facts.parties.embarked import with_embarked
from knowledge.facts.parties.equipment import Equipment
from knowledge.facts.parties.house import own_team
from knowledge.facts.parties.joints import joints
from knowledge.facts.parties.line_reader import LineReader
from knowledge.facts.parties.mention_line import MentionLine
from knowledge.facts.parties.mounts import with_mounts
from knowledge.facts.parties.pairings import pairings
from knowledge.facts.parties.possessions import with_possessions
from knowledge.facts.parties.rivals import Crews, crews_of
from knowledge.facts.parties.sisters import with_sisters
from knowledge.reading.document import Block, Document
from knowledge.text import fold_in_place

K = MentionKind


def document_parties(document: Document, found: Sequence[Mention], language: Language) -> list[list[Party]]:
    """The parties of every block of a document: where people are listed they are read twice, for a crew may be told
    after it is first named."""
    folded = fold_in_place(document.text)
    held = _by_block(document, found)

    def reader(place: int, crews: Crews) -> LineReader:
        block = document.blocks[place]
        line = MentionLine(document.text, folded, (block.start, block.end), held[place], language)
        return LineReader(line, crews)

    series = _listed_series(found)
    alone = bool(series) and all(one is not None and one.driven_alone for one in series)
    sizes = _crew_sizes(series)
    told = any(document.text[m.start()].islower() for m in joints(language).share.find(folded))
    shared = not alone and (bool(sizes) or told)
    unknown = Crews(shared=shared, driven_alone=alone, sizes=sizes)
    first = [reader(place, unknown) for place in range(len(held))]
    read = [list(each.parties()) for each in first]
    crews = replace(crews_of([party for block in read for party in block], shared), driven_alone=alone, sizes=sizes)
    if not alone and (pairs := pairings([each.line for each in first])):
        crews = replace(crews, known=crews.known | pairs, shared=True)
    settled = [
        list(reader(place, crews).parties()) if first[place].asked_for_crews else parties
        for place, parties in enumerate(read)
    ]
    beside = [
        _with_beside(block, folded, parties, language, shared=crews.shared)
        for block, parties in zip(document.blocks, settled, strict=True)
    ]
    return with_drivers(folded, with_sisters(folded, beside, language, own_team(document, found)), language)


def _with_beside(
    block: Block, folded: str, parties: Sequence[Party], language: Language, *, shared: bool
) -> list[Party]:
    """The parties of a block with what the words beside each tell: its make, its team, its car, who shares it."""
    owned = with_allegiances(folded, with_mounts(folded, parties, language), language)
    made = with_companions(block, folded, with_possessions(folded, owned, language), language, shared=shared)
    return with_embarked(folded, block.start, made, language)


def _listed_series(found: Sequence[Mention]) -> list[Championship | None]:
    """The series that a document names, each once; None for those that no list knows."""
    named = dict.fromkeys(str(m.value) for m in found if m.kind is K.CHAMPIONSHIP)
    return [naming().championships.get(name) for name in named]


def _crew_sizes(series: Sequence[Championship | None]) -> frozenset[int]:
    """How many share a car, where a document names but series in which cars are shared."""
    if not all(one is not None and one.crews for one in series):
        return frozenset()
    return frozenset(size for one in series if one is not None for size in one.crews)


def bracket_party(text: str, folded: str, found: Sequence[Mention], span: tuple[int, int], language: Language) -> Party:
    """The team, car and number in a stretch, as in a bracket after a name."""
    return Equipment(MentionLine(text, folded, (0, len(text)), list(found), language)).bracket(*span) or NOBODY


def _by_block(document: Document, found: Sequence[Mention]) -> list[list[Mention]]:
    held: list[list[Mention]] = []
    at = 0
    for block in document.blocks:
        while at < len(found) and found[at].start < block.start:
            at += 1
        inside = at
        while inside < len(found) and found[inside].end <= block.end:
            inside += 1
        held.append(list(found[at:inside]))
        at = inside
    return held
