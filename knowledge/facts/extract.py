"""From a document to its facts: mentions, parties, settings, then what rows and sentences state, then the book-keeping.

What looked like a fact and was not taken comes along with its reason, so that whoever keeps the documents can see why.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from config.language import Language
from knowledge.facts.bookkeeping.classification import classify
from knowledge.facts.bookkeeping.reported_class import Report
from knowledge.facts.bookkeeping.to_come import without_the_unrun
from knowledge.facts.fact import Entry, Fact
from knowledge.facts.lists.asides import asides
from knowledge.facts.lists.bracketed import bracketed
from knowledge.facts.lists.chronos import with_lap_times
from knowledge.facts.lists.lists import list_statements
from knowledge.facts.lists.margins import with_margins
from knowledge.facts.lists.replaced import current
from knowledge.facts.lists.sanctions import decisions, with_amounts
from knowledge.facts.mention import Mention, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.mentions import block_mentions, language_of, mentions
from knowledge.facts.parties.employed import employed
from knowledge.facts.parties.entrants import announces, entered
from knowledge.facts.parties.house import house
from knowledge.facts.parties.ours import claims_a_car, voices, with_ours
from knowledge.facts.parties.parties import document_parties
from knowledge.facts.parties.relays import told_crew
from knowledge.facts.parties.sharers import with_sharers
from knowledge.facts.parties.told_classes import told_classes
from knowledge.facts.prose.author import author, in_first_person, speaks_as_one_of_us
from knowledge.facts.prose.headlines import in_told_classes
from knowledge.facts.prose.portraits import portraits
from knowledge.facts.prose.prose import prose
from knowledge.facts.prose.quotations import quotations
from knowledge.facts.prose.skeleton import quoted_spans
from knowledge.facts.prose.trails import with_trails
from knowledge.facts.setting.provisos import settled
from knowledge.facts.setting.reported_class import reported_class
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.setting import scene
from knowledge.facts.statement import Statement, Verb
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

EXTRACTOR_VERSION = "4"
"""Changed whenever the same document may yield other facts, so that documents are read again."""
SPANLESS = dict.fromkeys(("start", "end", "quote"))


@dataclass(frozen=True)
class Extraction:
    """What a document yields: its facts, and the statements that became none, each with its reason."""

    facts: tuple[Fact, ...]
    refused: tuple[Statement, ...] = ()


def extract(document: Document) -> Extraction:
    """The facts of a document; every one has its span in the document's text."""
    with no_collection():
        return _extracted(document)


@contextmanager
def no_collection() -> Iterator[None]:
    """Lets the garbage collector rest: what reading makes goes by its counts, and to look for cycles takes long."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _extracted(document: Document) -> Extraction:
    language = language_of(document)
    found = mentions(document, language)
    writer = author(document, found, language)
    folded = fold_in_place(document.text)
    named = with_sharers(folded, document_parties(document, found, language), writer, language)
    quoted = quoted_spans(document.text, 0, len(document.text))
    claimed = claims_a_car(document, named, quoted, language)
    by_team = writer is None and (speaks_as_one_of_us if claimed else in_first_person)(document, language)
    team = voices(document, found, named, language) if by_team else {}
    named = with_ours(document, found, named, language)
    page = Page(document.text, folded, found, language)
    where = scene(document, found, language, page)
    crew = told_crew(document, found, language)
    listed = list(current(list_statements(document, page, where)))
    taken = {(s.start, s.end) for s in listed}
    said = _prose(document, found, named, where, language, taken, writer or team)
    margins = with_trails(with_margins(with_lap_times(with_amounts(said, page), page), page), named, page)
    told = list(in_told_classes(margins, document))
    cars = entered(document, named, [*listed, *told])
    parties = [
        (party, where.at(party.start).championship)
        for block, inside in zip(document.blocks, cars, strict=True)
        if block.kind is not BlockKind.NOISE
        for party in inside
    ]
    beside = [*asides(document, page, where, language), *portraits(document, page, where)]
    beside += bracketed(document, page, where)
    beside += [*decisions(document, page, where), *quotations(document, page, where)]
    if crew is not None:
        parties.append((crew, where.at(crew.start).championship))
    held = [s for s in [*listed, *beside] if s.verb is Verb.HELD]
    told = [s for s in told if s.verb is not Verb.HELD or not any(s.start < h.end and h.start < s.end for h in held)]
    ours = house(document, found, parties, language)
    if ours and (ours.team in (document.title or "") or not announces(document, cars, [*listed, *told])):
        parties += ours.cars(parties)
    classes = told_classes(document, page, named)
    category = reported_class(document, page) if ours else None
    report = Report(category, ours.team) if ours and category else None
    outcome = classify(
        document.name, document.text, [*listed, *told, *employed(beside, ours, language)], parties, classes, report
    )
    facts = without_the_unrun(list(settled(_settled(outcome.facts, where), where)), document.date)
    return Extraction(tuple(_once(facts)), outcome.refused)


def _prose(
    document: Document,
    found: Sequence[Mention],
    named: Sequence[Sequence[Party]],
    where: Scene,
    language: Language,
    listed: set[tuple[int, int]],
    writer: Party | Mapping[int, Party],
) -> Iterator[Statement]:
    """What the sentences of a document state: of paragraphs, items and headings that are no rows of a list."""
    told = [
        (block, parties, block_mentions(block, found))
        for block, parties in zip(document.blocks, named, strict=True)
        if block.kind not in (BlockKind.NOISE, BlockKind.ROW)
        and (block.kind is BlockKind.PARAGRAPH or not _is_listed(block, listed))
    ]
    yield from prose(document.text, told, where.at, language, writer, listed)


def _is_listed(block: Block, listed: set[tuple[int, int]]) -> bool:
    """Whether a block was read as a list."""
    return any(block.start <= start and end <= block.end for start, end in listed)


def _settled(facts: Iterable[Fact], where: Scene) -> Iterator[Fact]:
    """Entries with the season that holds where they are told."""
    for fact in facts:
        here = where.at(fact.start)
        if not isinstance(fact, Entry) or fact.championship not in (here.championship, None):
            yield fact
            continue
        yield fact.model_copy(update={"season": fact.season or here.season, "championship": here.championship})


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Facts that say the same of the same come once, where they are told first."""
    seen: set[tuple[object, ...]] = set()
    for fact in facts:
        told = {**fact.__dict__, **SPANLESS}
        key = tuple(told.values())
        if key not in seen:
            seen.add(key)
            yield fact
