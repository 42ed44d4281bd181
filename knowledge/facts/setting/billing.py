"""Which series a document is about, block by block, and the meeting of each."""

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.setting.class_words import class_noun, several_classes
from knowledge.facts.setting.honours import is_honour
from knowledge.facts.setting.newsletter import Turn
from knowledge.facts.setting.places import ahead_by_block
from knowledge.facts.setting.round_up import is_form_of
from knowledge.facts.setting.setting_words import billed_with
from knowledge.facts.setting.venue import Venue, venue
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold

K = MentionKind
HEAD = 8
"""Blocks in which titles and navigation stand."""
OPENING = 900
LEADING = 120
IN_HEAD, IN_OPENING, ANYWHERE = 4, 2, 1
NEAR = 60
LONGEST_BILLING = 30
LEAD, SHORT = 4, 300
"""In what part of a text it says which class it is about: in the first quarter, or so many characters."""
OVERALL = "Overall"
LEAST_NAMED, LEAST_SHARE = 3, 3
"""How often at least, and how many times as often as any other, a class is named that a document is about."""


def main_championship(document: Document, page: Page) -> str | None:
    """The series that titles, navigation and openings name, else the commonest."""
    weights: Counter[str] = Counter()
    for place, block in enumerate(document.blocks):
        for mention in _billed(page, block):
            head = block.kind in (BlockKind.HEADING, BlockKind.NOISE) and place < HEAD
            weights[str(mention.value)] += IN_HEAD if head else IN_OPENING if mention.start < OPENING else ANYWHERE
    return weights.most_common(1)[0][0] if weights else None


def _billed(page: Page, block: Block) -> list[Mention]:
    """The series that a block names, but for one whose bill another only shares: "as part of the Rivemont Cup"."""
    named = page.inside(block.start, block.end, K.CHAMPIONSHIP)
    if not named or len({m.value for m in page.inside(0, len(page.folded), K.CHAMPIONSHIP)}) == 1:
        return named
    before = billed_with(page.language)
    return [m for m in named if not before.search(page.folded, max(0, m.start - LONGEST_BILLING), m.start)]


def series_by_block(
    document: Document,
    page: Page,
    main: str | None,
    apart: Container[int] = (),
    told: Mapping[int, Turn] | None = None,
) -> list[str | None]:
    """The series of each block: its section's heading names it, or its first words do; else the main one.

    A section that starts in ``apart`` is of another series than the main one, even where it does not say of which; the
    blocks of a round-up are of those ``told`` by their starts.
    """
    told = told or {}
    result: list[str | None] = []
    section = before = main
    after_heading = opening = seen_text = False
    for block in document.blocks:
        if block.start in told:
            result.append(told[block.start].series)
            continue
        named = list(dict.fromkeys(str(m.value) for m in _billed(page, block)))
        alone = named[0] if len(named) == 1 else None
        default = None if block.start in apart else main
        here = section = section if default == before else default
        before = default
        if block.kind is BlockKind.HEADING:
            opening = not seen_text
            goes_on = alone is None and bool(page.inside(block.start, block.end, K.CATEGORY, K.SESSION))
            section = here = section if opening or goes_on else main if main in named else (*named, default)[0]
            after_heading = True
        elif block.kind is not BlockKind.NOISE:
            if alone and _leads(page, block, alone):
                here = main if is_form_of(alone, main or "") else alone
                section = here if after_heading and not opening else section
            after_heading, seen_text = False, True
        result.append(here)
    return result


def _leads(page: Page, block: Block, name: str) -> bool:
    """Whether a block's first words are about a series."""
    first = next((m for m in page.inside(block.start, block.end, K.CHAMPIONSHIP) if m.value == name), None)
    if first is None or first.start - block.start >= LEADING or is_honour(page, first):
        return False
    return not re.search(r"[.!?]\s", page.text[block.start : first.start])


def venues(document: Document, page: Page, series: Sequence[str | None], main: str | None) -> dict[str | None, Venue]:
    """The meeting of each series: from the blocks that are about it, and from sentences that pair the two.

    A series that shares the bill has no meeting of its own.
    """

    def meeting(blocks: Sequence[Block], name: str | None = main) -> Venue:
        return venue(document, page.found, blocks, page.language, name)

    paired = _paired_events(page) if len(set(series)) > 1 else {}
    telling = [
        told
        for told, later in zip(zip(document.blocks, series, strict=True), ahead_by_block(document, page), strict=True)
        if not later and not _announces(page, told[0])
    ]
    whole = meeting([b for b, _ in telling])
    mains = whole if all(s == main for _, s in telling) else meeting([b for b, s in telling if s == main])
    titled = whole.event is not None and fold(whole.event) in fold(document.title or "")
    found: dict[str | None, Venue] = {}
    for name in dict.fromkeys(series):
        own = mains if name == main else meeting([b for b, s in telling if s == name], name)
        here = whole if titled else mains if own == Venue() else own
        found[name] = replace(here, event=paired[name]) if name in paired else here
    return found


def _announces(page: Page, block: Block) -> bool:
    """Whether a paragraph begins by saying what comes next, wherever it stands."""
    opens = re.compile(rf"{any_of(page.language.facts.lists.next_events)}(?!\w)")
    return block.kind is BlockKind.PARAGRAPH and bool(opens.match(page.folded, block.start))


def _paired_events(page: Page) -> dict[str | None, str]:
    """The events that a sentence says to be of a series: "aux 4 Heures de L, manche de C"."""
    pairs: dict[str | None, str] = {}
    told = [m for m in page.found if m.kind in (K.EVENT, K.CHAMPIONSHIP)]
    for one, other in pairwise(told):
        gap = page.folded[one.end : other.start]
        if one.kind is K.EVENT and other.kind is K.CHAMPIONSHIP and len(gap) < NEAR and not {".", ":"} & set(gap):
            pairs.setdefault(str(other.value), str(one.value))
    return pairs


def main_class(page: Page, blocks: Sequence[Block]) -> str | None:
    """The one class of the field that blocks are about; None where several are, none stands out or none soon."""
    counted: Counter[str] = Counter()
    early: set[str] = set()
    lead = blocks[0].start + max(SHORT, (blocks[-1].end - blocks[0].start) // LEAD) if blocks else 0
    for block in blocks:
        if block.kind is BlockKind.ROW:
            continue  # a row's class is its own
        series = {m.end for m in page.inside(block.start, block.end, K.CHAMPIONSHIP)}
        for mention in page.inside(block.start, block.end, K.CATEGORY):
            if str(mention.value) not in page.language.facts.setting.cups:
                before = page.folded[max(0, mention.start - 14) : mention.start]
                early |= {str(mention.value)} if mention.start <= lead else set()
                told = class_noun(page.language).search(before) or mention.start - 1 in series
                counted[str(mention.value)] += 2 if told else 1
    ranked = counted.most_common(2)
    if (
        not ranked
        or page.tells(several_classes(page.language), blocks[0].start, blocks[-1].end)
        or ranked[0][0] not in early
        or ranked[0][1] < LEAST_NAMED
        or (len(ranked) > 1 and ranked[1][1] * LEAST_SHARE >= ranked[0][1])
    ):
        return None
    return ranked[0][0]
