"""Whether a text is told on the eve of the race: of qualifying, with the race still to come."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.setting.provisos import sentences
from knowledge.reading.document import BlockKind, Document
from knowledge.text import fold_in_place

LINES = 3
"""Headings in which a text says what it is about, beside its first sentence."""


def of_the_eve(document: Document, page: Page) -> bool:
    """Whether titles and the first sentence tell of a pole or of qualifying and of no race, which the text then looks
    forward to, or does not tell of at all."""
    head = _head(document, page)
    qualified, raced, ahead = _words(page.language)
    if not any(qualified.search(part) for part in head) or any(raced.search(part) for part in head):
        return False
    return bool(ahead.search(page.folded)) or raced.search(page.folded) is None


def _head(document: Document, page: Page) -> list[str]:
    """The headings before the first paragraph, and its first sentence."""
    head: list[str] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and len(head) < LINES:
            head.append(page.folded[block.start : block.end])
        elif block.kind is BlockKind.PARAGRAPH:
            start, end = next(sentences(page.folded, block.start, block.end), (block.start, block.end))
            return [*head, page.folded[start:end]]
    return []


@lru_cache
def _words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What tells of qualifying, of a race that was run, and of one to come."""
    setting = language.facts.setting
    before = "".join(rf"(?<!(?<!\w){re.escape(fold_in_place(word))}\s)" for word in setting.grid_before)
    return (
        re.compile(rf"(?<!\w){before}{any_of(setting.grid_told)}(?!\w)"),
        re.compile(rf"{word_of(setting.race_told)}(?!\w)"),
        re.compile(rf"{word_of(setting.race_ahead)}(?!\w)"),
    )
