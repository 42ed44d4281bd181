"""Sections of a review that tell of another discipline, and so of another series and meeting than the text around.

A heading or label says no more than the discipline ("ENDURANCE", "Rallye – "). Classes of one meeting are headed so as
well: a section stands apart only where it names a series or a place of its own, and not where the text takes place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.setting.newsletter import Turn
from knowledge.facts.setting.places import is_at
from knowledge.facts.setting.venue import Venue, venue
from knowledge.reading.document import Block, BlockKind, Document

K = MentionKind


def venues_apart(document: Document, page: Page, main: str | None) -> dict[int, Venue]:
    """The meeting of each block, by its start, that stands in a section about another discipline."""
    sections = [section for section in _sections(document.blocks, page) if not _names(section, page, main)]
    others = {block.start for section in sections for block in section}
    matter = [block for block in document.blocks if block.start not in others]
    if not sections or not matter:
        return {}
    whole = venue(document, page.found, matter, page.language)
    apart: dict[int, Venue] = {}
    for section in sections:
        own = venue(document, page.found, section, page.language)
        if _is_apart(section, page, whole, own):
            apart |= {block.start: own for block in section}
    return apart


def venues_in_turn(document: Document, page: Page, told: Mapping[int, Turn]) -> dict[int, Venue]:
    """The meeting of each block of a round-up, by its start: of those of its turn (``told``)."""
    own: dict[int, Venue] = {}
    blocks = (block for block in document.blocks if block.start in told)
    for _, together in groupby(blocks, key=lambda block: told[block.start].opened):
        section = list(together)
        here = venue(document, page.found, section, page.language)
        own |= {block.start: here for block in section}
    return own


def _names(section: Sequence[Block], page: Page, main: str | None) -> bool:
    """Whether a section names the series that the text is about."""
    return any(m.value == main for block in section for m in page.inside(block.start, block.end, K.CHAMPIONSHIP))


def _sections(blocks: Iterable[Block], page: Page) -> Iterator[list[Block]]:
    """The blocks that each heading or label of a discipline opens, up to the next."""
    section: list[Block] = []
    for block in blocks:
        if _names_a_discipline(block, page):
            if section:
                yield section
            section = [block]
        elif section:
            section.append(block)
    if section:
        yield section


def _names_a_discipline(block: Block, page: Page) -> bool:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    label = _discipline(page.language).match(page.folded, block.start, block.end)
    if label is None or page.inside(block.start, label.end(), K.CHAMPIONSHIP, K.CATEGORY):
        return False
    whole = block.kind is BlockKind.HEADING and not page.folded[label.end() : block.end].strip()
    return whole or bool(label["sign"])


def _is_apart(section: Sequence[Block], page: Page, whole: Venue, own: Venue) -> bool:
    """Whether a section has a series or a place of its own, and does not name where the text takes place."""
    named = [m for b in section for m in page.inside(b.start, b.end, K.CHAMPIONSHIP, K.EVENT, K.CIRCUIT)]
    if any(is_at(whole, m) for m in named if m.kind is not K.CHAMPIONSHIP):
        return False
    return own != Venue() or any(m.kind is K.CHAMPIONSHIP for m in named)


@lru_cache
def _discipline(language: Language) -> re.Pattern[str]:
    """A discipline at the start of a block, alone or before the sign of a label."""
    words = any_of(language.facts.setting.disciplines)
    return re.compile(
        rf"[#*=\s]*(?:{words})(?:\s?[/&,-]\s?(?:{words}))?[*=\s]*(?:(?P<sign>[.:]\s|\s?[–—-]\s)|$|(?=\n))"
    )
