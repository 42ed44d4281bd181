"""Who writes: the driver whose newsletter or diary a document is, so that its "I" and "we" mean somebody.

Somebody writes of himself where the first person is met again and again outside quotations; who it is stands under the
text as a signature, or alone in its title.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.mentions import block_mentions
from knowledge.facts.prose.cues import reader
from knowledge.facts.prose.skeleton import quoted_spans
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

LEAST_WORDS = 3
"""Words of the first person that a text needs before somebody is taken to write of himself."""
LONGEST_SIGNATURE = 60
HEAD_BLOCKS = 3


def author(document: Document, found: Sequence[Mention], language: Language) -> Party | None:
    """The driver who writes in the first person; None where nobody does, or the text does not tell who."""
    first = reader(language).pronouns.first_person
    if len(list(islice(first.finditer(fold_in_place(document.text)), LEAST_WORDS))) < LEAST_WORDS:
        return None
    matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
    if sum(1 for b in matter for _ in _spoken(document.text, b, first)) < LEAST_WORDS:
        return None
    signed = next((b for b in reversed(matter) if len(b.text.split()) > 0), None)
    if signed and len(signed.text) <= LONGEST_SIGNATURE and (name := _only_person(signed, found)):
        return Party(drivers=(name,), start=signed.start, end=signed.end)
    for block in matter[:HEAD_BLOCKS]:
        if block.kind is BlockKind.HEADING and (name := _only_person(block, found)):
            return Party(drivers=(name,), start=block.start, end=block.end)
    return None


def _spoken(text: str, block: Block, first: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The words of the first person that a block has outside quotation marks."""
    quotes = quoted_spans(text, block.start, block.end)
    for match in first.finditer(fold_in_place(text[block.start : block.end])):
        if not any(start <= block.start + match.start() < end for start, end in quotes):
            yield match


def _only_person(block: Block, found: Sequence[Mention]) -> str | None:
    """The one person whom a block names."""
    people = {str(m.value) for m in block_mentions(block, found) if m.kind is MentionKind.PERSON}
    return people.pop() if len(people) == 1 else None
