"""A document as the rest of the house sees it: one text and the blocks it is made of."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from knowledge.failure import Failure, Reason

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of a file that is still read."""


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    NOISE = "noise"  # navigation, page numbers, credits: kept for its offsets, not read for facts


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a document: ``text`` stands at ``document.text[start:end]``.

    ``cells`` are the half-open spans of a row's cells in the document's text, where the page had columns;
    ``level`` is a heading's depth (1 is the title).
    """

    kind: BlockKind
    start: int
    end: int
    text: str
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    ``name`` is the file's name and identifies it in the store; ``text`` is the one text that every offset refers to;
    ``date`` is the day of publication where the document itself states one; ``language`` is its code, or None;
    ``link`` is its address, where it gives one, and ``attribution`` what its licence asks to be said.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    date: dt.date | None = None
    language: str | None = None
    content_hash: str = ""
    link: str | None = None
    attribution: str | None = None


class UnreadableDocument(Failure):
    """A file that cannot be read."""


class Refused(Exception):
    """Bytes that cannot be read as a document, whatever file they are of, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason
