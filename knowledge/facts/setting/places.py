"""Where a document tells of several meetings: that of each block, as its section's heading names it."""

import re
from collections.abc import Sequence

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.setting_words import ahead_words, at_words
from knowledge.facts.setting.venue import Venue, venue
from knowledge.reading.document import BlockKind, Document
from knowledge.text import fold

K = MentionKind
LEAD = 14
"""Characters at the start of a block or sentence, before the place that it is about."""
LONGEST_DAY = 40
"""Characters behind a place in which its day stands."""
AFTER_DAY = re.compile(r"\)?\s?(?:[.:]|[–—-])\s")
"""What stands between a meeting's place and day and its story."""


def ahead_by_block(document: Document, page: Page) -> list[bool]:
    """Whether each block stands under a heading that announces other meetings, or under the headings right after."""
    result: list[bool] = []
    ahead, after_heading, seen_text = False, False, False
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            looks = seen_text and bool(ahead_words(page.language).search(page.folded, block.start, block.end))
            ahead = looks or (ahead and after_heading and bool(page.inside(block.start, block.end, K.DATE)))
        result.append(ahead)
        if block.kind is not BlockKind.NOISE:
            after_heading = block.kind is BlockKind.HEADING
            seen_text = seen_text or not after_heading
    return result


def venues_by_block(document: Document, page: Page, ahead: Sequence[bool]) -> list[Venue | None]:
    """The meeting of each block that is not the document's own; None where it is, or none is told."""
    result: list[Venue | None] = []
    current: Venue | None = None
    seen_text = False
    dated = _dated_openings(document, page)
    for place, block in enumerate(document.blocks):
        if block.start in dated:
            current = venue_of(dated[block.start])
        elif block.kind is BlockKind.HEADING and seen_text:
            named = _one_place(page, block.start, block.end)
            if named and not ahead[place]:
                current = _section_venue(document, page, place, named)
            elif ahead[place] or page.inside(block.start, block.end, K.CHAMPIONSHIP):
                current = None
        elif block.kind not in (BlockKind.HEADING, BlockKind.NOISE):
            seen_text = True
        result.append(current)
    return result


def _dated_openings(document: Document, page: Page) -> dict[int, Mention]:
    """The place with its day that opens a paragraph ("Spa, 25 August. ..."), by its start; several of a text do so."""
    told: dict[int, Mention] = {}
    for block in document.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        named = _one_place(page, block.start, min(block.start + LEAD + 40, block.end))
        days = page.inside(named.end, min(named.end + LONGEST_DAY, block.end), K.DATE) if named else []
        if (
            named is None
            or not days
            or days[0].start - named.end > LEAD
            or page.folded[block.start : named.start].strip(" •*-–—")
        ):
            continue
        if AFTER_DAY.match(page.text, days[0].end, block.end):
            told[block.start] = named
    return told if len({str(m.value) for m in told.values()}) > 1 else {}


def _one_place(page: Page, start: int, end: int) -> Mention | None:
    """The one meeting or track that a stretch names, of whichever form."""
    named = page.inside(start, end, K.EVENT, K.CIRCUIT)
    return named[0] if len({str(m.value) for m in named}) == 1 else None


def _section_venue(document: Document, page: Page, place: int, named: Mention) -> Venue:
    """The meeting that a heading names, with what its section adds of the same."""
    after = document.blocks[place + 1 :]
    stop = next((i for i, b in enumerate(after) if b.kind is BlockKind.HEADING), len(after))
    own = venue(document, page.found, [document.blocks[place], *after[:stop]], page.language)
    return own if is_at(own, named) else venue_of(named)


def is_at(own: Venue, named: Mention) -> bool:
    """Whether a meeting is the one, or at the track, that is mentioned."""
    words = {fold(str(named.value)), fold(named.text)}
    return any(fold(name) in w or w in fold(name) for name in (own.event, own.circuit) if name for w in words)


def venue_of(named: Mention) -> Venue:
    """A meeting from one mention of it or of its track."""
    if named.kind is K.EVENT:
        return Venue(event=str(named.value))
    return Venue(event=" ".join(named.text.split()), circuit=" ".join(named.text.split()))


def leading_place(page: Page, start: int, end: int) -> Mention | None:
    """The place that a sentence starts with, after a word that says where: "À Nogaro, ..."."""
    for mention in page.inside(start, min(end, start + LEAD + 40), K.EVENT, K.CIRCUIT):
        before = page.folded[start : mention.start]
        after = re.match(r"\s?[,(]", page.folded[mention.end : mention.end + 2])
        if len(before) <= LEAD and after and at_words(page.language).fullmatch(before.strip()):
            return mention
        return None
    return None
