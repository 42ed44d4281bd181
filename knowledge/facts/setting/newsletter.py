"""A newsletter: sections that are opened by their series, or by no more than a discipline, one after another.

Who looks after several drivers writes so: "Ada Brun (Haze Cup)" over a section, "RALLYE – ..." before a paragraph. A
section whose series is not told is of none; what is still to come is of none either, as it names who goes where.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.setting.places import ahead_by_block
from knowledge.facts.setting.provisos import sentences
from knowledge.reading.document import Block, BlockKind, Document

K = MentionKind
LABEL = re.compile(r"[^.;:!?«»\n]{3,48}?(?:\s?:|\s[–—-]+)\s")
LEAST_NAMED, LEAST_SERIES = 3, 2
"""How many sections say what they are about, and how many of them name another series each."""


@dataclass(frozen=True)
class Turn:
    """The series that a block of a text with several is of, and where its section begins."""

    series: str | None
    opened: int


@dataclass(frozen=True)
class _Opening:
    """What opens a section: its series, where it names one; whether it says what the section is about at all."""

    start: int
    series: str | None
    named: bool


def newsletter(document: Document, page: Page) -> dict[int, Turn]:
    """The turn of each block, by its start; none where the text is no newsletter."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.NOISE]
    openings = {block.start: opening for block in blocks[1:] if (opening := _opening(block, page))}
    named = [opening for opening in openings.values() if opening.named]
    series = {opening.series for opening in named if opening.series}
    if len(named) < LEAST_NAMED or len(series) < LEAST_SERIES or 2 * len(named) < len(openings):
        return {}
    told = dict(_turns(document, page, openings))
    return told if len(_places(document, page, told)) >= LEAST_SERIES else {}


def _places(document: Document, page: Page, told: Mapping[int, Turn]) -> set[str]:
    """Where the sections take place that say so at once: several series of one meeting are told at one place."""
    named: set[str] = set()
    for opened in {turn.opened for turn in told.values()}:
        start, end = _first_sentence(document.blocks, opened, page)
        place = next(iter(page.inside(min(opened, start), end, K.CIRCUIT, K.EVENT)), None)
        named |= {str(place.value)} if place else set()
    return named


def _first_sentence(blocks: Sequence[Block], opened: int, page: Page) -> tuple[int, int]:
    """The first sentence of a section's text."""
    first = next(b for b in blocks if b.start >= opened and (b.kind is BlockKind.PARAGRAPH or b is blocks[-1]))
    return next(sentences(page.folded, first.start, first.end), (first.start, first.end))


def _turns(document: Document, page: Page, openings: dict[int, _Opening]) -> Iterator[tuple[int, Turn]]:
    """(start, turn) of the blocks from the first opening on."""
    turn: Turn | None = None
    for block, ahead in zip(document.blocks, ahead_by_block(document, page), strict=True):
        opening = openings.get(block.start)
        if opening and opening.named:
            named = page.inside(*_first_sentence(document.blocks, block.start, page), K.CHAMPIONSHIP)
            own = {str(m.value) for m in named}
            turn = Turn(opening.series or (own.pop() if len(own) == 1 else None), block.start)
        elif opening and (ahead or len(page.inside(block.start, block.end, K.CIRCUIT, K.EVENT)) > 1):
            turn = Turn(None, block.start)
        if turn:
            yield block.start, turn


def _opening(block: Block, page: Page) -> _Opening | None:
    """The opening that a heading, or the label of a paragraph, is; a session's or class's goes on with a section."""
    end = _label_end(block)
    if end is None:
        return None
    series = {str(m.value) for m in page.inside(block.start, end, K.CHAMPIONSHIP)}
    if not series and page.inside(block.start, end, K.SESSION, K.CATEGORY):
        return None
    named = bool(series) or _discipline(page.language).search(page.folded, block.start, end) is not None
    return _Opening(block.start, series.pop() if len(series) == 1 else None, named)


def _label_end(block: Block) -> int | None:
    if block.kind is BlockKind.HEADING:
        return block.end
    label = LABEL.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
    return block.start + label.end() if label else None


@lru_cache
def _discipline(language: Language) -> re.Pattern[str]:
    """A discipline, alone in a label or in brackets behind who is meant."""
    return re.compile(rf"(?:^|\(|(?<=\n))[#*=\s]*{any_of(language.facts.setting.disciplines)}(?!\w)", re.MULTILINE)
