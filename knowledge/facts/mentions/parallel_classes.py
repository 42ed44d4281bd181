"""Classes that only their place shows: labels of paragraphs beside others that are known classes.

"Side-cars. A wins ..." opens a paragraph, and "Supersport. B wins ..." the next: what no list knows is a class too.
"""

import re
from collections.abc import Iterator, Sequence

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.name_words import name_words
from knowledge.reading.document import BlockKind, Document
from knowledge.text import fold_in_place

LABEL = re.compile(r"(?P<name>[A-ZÀ-Ý\d][\w-]*(?:[ /-][\w-]+){0,2})(?P<sign>\.|\s?:|\s[–—-])\s+(?=[A-ZÀ-Ý«\"])")
Label = tuple[int, int, str]
"""Where a label begins and ends, and the sign behind it."""


def with_parallel_classes(document: Document, found: Sequence[Mention], language: Language) -> list[Mention]:
    """The mentions, with the labels beside known classes of which no more is known than that another series is called
    so."""
    classes = list(_parallel(document, found, language))
    starts = {m.start for m in classes}
    kept = [m for m in found if m.kind is not MentionKind.CHAMPIONSHIP or m.start not in starts]
    return sorted([*kept, *classes], key=lambda m: m.start)


def _parallel(document: Document, found: Sequence[Mention], language: Language) -> Iterator[Mention]:
    labels = list(_labels(document))
    classes = {m.start: m.end for m in found if m.kind is MentionKind.CATEGORY}
    signs = {sign for start, end, sign in labels if classes.get(start) == end}
    ordinary = name_words(language.code).ordinary | {fold_in_place(day) for day in language.words.weekdays}
    for start, end, sign in labels if signs else ():
        name = document.text[start:end]
        within = [m for m in found if m.start < end and start < m.end]
        series = [(m.start, m.end) for m in within if m.kind is MentionKind.CHAMPIONSHIP] == [(start, end)]
        known = bool(within) and not (series and len(within) == 1)
        if sign in signs and not known and not ordinary & set(fold_in_place(name).split()):
            yield Mention(MentionKind.CATEGORY, start, end, name, name)


def _labels(document: Document) -> Iterator[Label]:
    for block in document.blocks:
        label = LABEL.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if label:
            yield block.start, block.start + label.end("name"), label["sign"].strip()
