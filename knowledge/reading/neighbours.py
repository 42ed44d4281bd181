"""What blocks are beside each other: one that goes on over a page's end, labels that make a list, a paragraph twice."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from knowledge.reading.document import Block, BlockKind
from knowledge.reading.lines import SHORT, is_capitals, is_label
from knowledge.reading.spacing import SENTENCE_END
from knowledge.text import fold

LONG = 45
"""A wrapped line is hardly shorter."""
LEAST_LABELS = 3
"""Lines of a label and what it tells, each alone: as many are a list."""


def labels_as_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; labels that follow each other, each with what it tells ("Fastest lap: X"), are lines of a list."""
    kept: list[Block] = []
    told = False  # whether the text has begun: what stands over it are headings
    for alike, run in groupby(blocks, _is_telling_label):
        group = list(run)
        listed = alike and told and len(group) >= LEAST_LABELS
        kept += [_block_of(block, BlockKind.ROW) for block in group] if listed else group
        told = told or any(block.kind in (BlockKind.PARAGRAPH, BlockKind.ROW) for block in group)
    return kept


def _is_telling_label(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and is_label(block.text) and block.text[-1] != ":"


def _block_of(block: Block, kind: BlockKind) -> Block:
    return Block(kind, block.start, block.end, block.text)


def continues_over_a_gap(before: Block, block: Block) -> bool:
    """Whether a paragraph goes on after a page break: it had not ended, and what follows begins inside a sentence."""
    return (
        before.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)
        and not is_capitals(before.text)
        and block.kind is BlockKind.PARAGRAPH
        and len(before.text) >= LONG
        and not SENTENCE_END.search(before.text)
        and (block.text[0].islower() or block.text[0] == "(")
    )


def without_repetition(blocks: list[Block]) -> Iterator[Block]:
    """A paragraph that the page prints twice counts once."""
    seen: set[str] = set()
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and len(block.text) >= SHORT:
            folded = fold(block.text)
            if folded in seen:
                yield Block(BlockKind.NOISE, block.start, block.end, block.text)
                continue
            seen.add(folded)
        yield block
