"""Whom headings say a text, and each of its sections, to be about."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.facts.mention import Mention, Party
from knowledge.reading.document import Block, BlockKind

TITLE_BLOCKS = 3
"""How many blocks at the head of a text may be its title."""
Told = tuple[Block, Sequence[Party], Sequence[Mention]]
"""A block with its parties and mentions."""


def with_heroes(blocks: Iterable[Told]) -> Iterator[tuple[Told, Party | None]]:
    """Each block, and at a heading whom the text is about from there: the only one whom it names, else whom the title
    does. Until a section names somebody else, whom its heading names counts as named in its paragraphs."""
    of_title: Party | None = None
    of_section: Party | None = None
    for place, (block, parties, mentions) in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            of_section = parties[0] if len(parties) == 1 and parties[0].drivers else None
            of_title = of_section if of_section and place < TITLE_BLOCKS else of_title
            yield (block, parties, mentions), of_section or of_title
        elif of_section and block.kind is BlockKind.PARAGRAPH:
            yield (block, [of_section, *parties], mentions), None
            of_section = of_section if all(p.drivers in ((), of_section.drivers) for p in parties) else None
        else:
            yield (block, parties, mentions), None
