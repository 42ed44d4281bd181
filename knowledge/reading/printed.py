"""The lines of a printed page: words that stand beside each other, with tabs where a column parts them.

A blank is a column's where it is wide. In lines that are stretched to the edge of their page all blanks may be, so
there a column must show in the lines beside it too.
"""

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

from knowledge.reading.aligned import Cell, rows

DOUBLED, HALF, WIDE = 1.9, 0.5, 1.5
"""A blank so many times as wide as the narrowest of its line, and so wide to the height of its letters, is a gap; one
that is so much wider than the letters are high is a gap too."""
FAR = 4.0
"""A gap so many times as wide as the usual blank of its line is no stretched one."""
NEAR = 1.5
"""Points by which what stands above each other may be off."""
BESIDE = 3
"""Lines above and below in which a column shows."""
LEAST_STRETCHED = 3
"""Lines that end at one place: as many are stretched to it."""
LEAST_SURE = 3
"""Columns that surely part a line make a row of it, whose other wide blanks are columns too."""
TOUCHING = 0.1
"""The gap within a word to the height of its letters, at most: small capitals and raised letters change their size."""

Word = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gap:
    """A wide blank: after which word of its line, and where the next begins and ends.

    ``last`` where that is the last of the line; ``far`` where it is much wider than the others of the line.
    """

    after: int
    left: float
    right: float
    last: bool
    far: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, with its place in points from the top left; ``is_row`` where a table was found.

    ``head`` is how wide its first word is: what did not fit on the line before.
    """

    text: str
    top: float
    bottom: float
    left: float
    right: float
    size: float
    head: float = 0.0
    is_row: bool = False


def lines_of_words(words: Sequence[Word]) -> Iterator[Line]:
    """The lines that words make, in the order of the text flow."""
    lines = list(_in_lines(list(_whole(words))))
    rights = [line[-1]["x1"] for line in lines]
    gaps = [list(_gaps(line)) for line in lines]
    parted = list[list[Cell]]()
    for at, line in enumerate(lines):
        beside = list(chain(*gaps[max(0, at - BESIDE) : at], *gaps[at + 1 : at + 1 + BESIDE]))
        stretched = sum(abs(right - rights[at]) < NEAR for right in rights) >= LEAST_STRETCHED
        sure = {gap.after for gap in gaps[at] if not stretched or gap.far or _shows_in(gap, beside)}
        is_row = len(sure) >= LEAST_SURE
        parted.append(list(_cells(line, {gap.after for gap in gaps[at]} if is_row else sure)))
    yield from map(_line, lines, rows(parted))


def _shows_in(gap: Gap, beside: Sequence[Gap]) -> bool:
    """Whether a gap is a column's: one beside it has a word at the same place behind it."""
    return any(
        abs(gap.left - other.left) < NEAR or (not gap.last and abs(gap.right - other.right) < NEAR) for other in beside
    )


def _whole(words: Sequence[Word]) -> Iterator[Word]:
    """The words of a page; one whose letters are of two sizes ("Heat" in small capitals, "1st") is one word."""
    parts: list[Word] = []
    for word in words:
        if parts and not (_touch(parts[-1], word) and parts[-1]["size"] != word["size"]):
            yield _glued(parts)
            parts = []
        parts.append(word)
    if parts:
        yield _glued(parts)


def _touch(one: Word, other: Word) -> bool:
    """Whether a word begins where another ends, on its line or raised a little."""
    high = max(one["bottom"] - one["top"], other["bottom"] - other["top"])
    overlap = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    low = min(one["bottom"] - one["top"], other["bottom"] - other["top"])
    return bool(abs(other["x0"] - one["x1"]) < TOUCHING * high and overlap > low / 2)


def _glued(parts: Sequence[Word]) -> Word:
    if len(parts) == 1:
        return parts[0]
    largest = max(parts, key=lambda part: part["size"])
    ends = {"text": "".join(part["text"] for part in parts), "x0": parts[0]["x0"], "x1": parts[-1]["x1"]}
    return {**largest, **ends}


def _in_lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in words:
        if line and not _same_line(line[-1], word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _same_line(one: Word, other: Word) -> bool:
    """Words of one line: they overlap in height, and the second stands to the right of the first."""
    height = min(one["bottom"] - one["top"], other["bottom"] - other["top"])
    overlap = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(overlap > height / 2 and other["x0"] >= one["x1"] - height)


def _gaps(words: Sequence[Word]) -> Iterator[Gap]:
    """The wide blanks of a line."""
    blanks = [word["x0"] - before["x1"] for before, word in pairwise(words)]
    usual = min((blank for blank in blanks if blank > 0), default=0.0)
    middle = statistics.median(blanks) if blanks else 0.0
    for at, (blank, (before, word)) in enumerate(zip(blanks, pairwise(words), strict=True)):
        height = word["bottom"] - word["top"]
        doubled = blank > DOUBLED * usual and blank > HALF * height and before["text"][-1] not in ".!?:"
        wide = blank > WIDE * height
        if wide or doubled:
            far = wide and blank > FAR * middle
            yield Gap(at, word["x0"], word["x1"], last=at == len(blanks) - 1, far=far)


def _cells(words: Sequence[Word], parted: set[int]) -> Iterator[Cell]:
    """The words of a line, parted after some of them."""
    first = 0
    for at in range(len(words)):
        if at in parted or at == len(words) - 1:
            text = " ".join(word["text"] for word in words[first : at + 1])
            yield Cell(text, words[first]["x0"], words[at]["x1"])
            first = at + 1


def _line(words: Sequence[Word], text: str) -> Line:
    return Line(
        text=text,
        top=min(w["top"] for w in words),
        bottom=max(w["bottom"] for w in words),
        left=words[0]["x0"],
        right=words[-1]["x1"],
        size=round(statistics.median(w["size"] for w in words), 1),
        head=words[0]["x1"] - words[0]["x0"],
    )
