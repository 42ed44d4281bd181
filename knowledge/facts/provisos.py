"""What a document says may still change: all of it, or single sessions."""

import re
from collections.abc import Iterator

from knowledge.facts.figures import Page
from knowledge.facts.mention import MentionKind
from knowledge.facts.setting_words import provisional_words, results_words
from knowledge.reading.document import BlockKind, Document

K = MentionKind
STOP = re.compile(r"[.!?][\"»”)]*\s+(?=\S)")


def is_provisional(page: Page, start: int, end: int) -> bool:
    """Whether a stretch says that something may change."""
    return bool(provisional_words(page.language).search(page.folded, start, end))


def provisional_sessions(page: Page) -> set[str]:
    """The sessions that a sentence says to be provisional."""
    loose: set[str] = set()
    for match in provisional_words(page.language).finditer(page.folded):
        start = max(page.folded.rfind(". ", 0, match.start()), page.folded.rfind("\n\n", 0, match.start())) + 1
        end = page.folded.find(".", match.end())
        named = {str(m.value) for m in page.inside(start, end if end > 0 else len(page.folded), K.SESSION)}
        if len(named) == 1:
            loose |= named
    return loose


def is_loose(document: Document, page: Page, *, by_sentence: bool) -> bool:
    """Whether all of a document may change: a starred title with its note, the title itself, or (``by_sentence``) a
    sentence about results that names no one session or class."""
    matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
    noted = any(b.text.lstrip().startswith("*") and is_provisional(page, b.start, b.end) for b in matter)
    if noted and any(b.kind is BlockKind.HEADING and b.text.rstrip().endswith("*") for b in matter[:3]):
        return True
    if not by_sentence:
        return False
    title = next((b for b in matter if b.kind is BlockKind.HEADING), None)
    if title and title.text.strip() == document.title and is_provisional(page, title.start, title.end):
        return True
    texts = [b for b in matter if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    return any(_speaks_of_all(page, *span) for b in texts for span in sentences(page.folded, b.start, b.end))


def _speaks_of_all(page: Page, start: int, end: int) -> bool:
    if not is_provisional(page, start, end) or page.inside(start, end, K.SESSION, K.CATEGORY):
        return False
    return results_words(page.language).search(page.folded, start, end) is not None


def sentences(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch, as far as a change of setting needs them."""
    at = start
    for stop in STOP.finditer(folded, start, end):
        yield at, stop.end()
        at = stop.end()
    if at < end:
        yield at, end
