"""Whether a text is told on the eve of the race: of qualifying, with the race still to come."""

import re
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.setting.provisos import sentences
from knowledge.reading.document import BlockKind, Document
from knowledge.text import fold_in_place

LED_BY = 24
"""Characters before a meeting in which a text says that something is for it."""
LINES = 3
"""Headings in which a text says what it is about, beside its first sentence."""


def of_the_eve(document: Document, page: Page) -> bool:
    """Whether titles and the first sentence tell of a pole or of qualifying and of no race, which the text then looks
    forward to, or does not tell of at all."""
    head, words = _head(document, page), _words(page.language)
    parts = [page.folded[start:end] for start, end in head]
    if not any(map(words.qualified.search, parts)) or any(map(words.raced.search, parts)):
        return False
    ahead = words.ahead.search(page.folded) or any(_for_a_meeting(page, words, *span) for span in head)
    return bool(ahead) or words.raced.search(page.folded) is None


def _for_a_meeting(page: Page, words: "_Words", start: int, end: int) -> bool:
    """Whether a stretch says for which meeting the order is: "qualifying for the Spanish Grand Prix"."""
    events = page.inside(start, end, MentionKind.EVENT)
    return any(words.meant_for.search(page.folded[max(start, m.start - LED_BY) : m.start]) for m in events)


def _head(document: Document, page: Page) -> list[tuple[int, int]]:
    """The headings before the first paragraph, and its first sentence."""
    head: list[tuple[int, int]] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and len(head) < LINES:
            head.append((block.start, block.end))
        elif block.kind is BlockKind.PARAGRAPH:
            return [*head, next(sentences(page.folded, block.start, block.end), (block.start, block.end))]
    return []


@dataclass(frozen=True)
class _Words:
    """What tells of qualifying, of a race that was run, of one to come, and for which meeting."""

    qualified: re.Pattern[str]
    raced: re.Pattern[str]
    ahead: re.Pattern[str]
    meant_for: re.Pattern[str]


@lru_cache
def _words(language: Language) -> _Words:
    setting = language.facts.setting
    before = "".join(rf"(?<!(?<!\w){re.escape(fold_in_place(word))}\s)" for word in setting.grid_before)
    return _Words(
        qualified=re.compile(rf"(?<!\w){before}{any_of(setting.grid_told)}(?!\w)"),
        raced=re.compile(rf"{word_of(setting.race_told)}(?!\w)"),
        ahead=re.compile(rf"{word_of(setting.race_ahead)}(?!\w)"),
        meant_for=re.compile(rf"{word_of(setting.meant_for)}\s(?:[\w']+\s){{0,2}}$"),
    )
