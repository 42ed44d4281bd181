"""The days of a meeting that have a race of their own: a Saturday on which the text tells of a win, and no pole."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.session_names import RACE
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.moments import Moment, Slot, days_named, moments
from knowledge.reading.document import Block, BlockKind, Document

RECALLED = 16
"""Characters before a win in which a word says that it is one of before: "since his win"."""
MOST_SLOTS = 4
"""Races of a meeting that are told apart by the parts of its days."""
Stretch = tuple[int, int, int]
"""A day of the week, and the stretch of text that tells of it."""


def race_days(document: Document, page: Page) -> frozenset[int]:
    """The days of the week, of a weekend, on which the text tells who won."""
    return frozenset(day for day, start, end in _stretches(document, page) if _is_won(page, start, end))


def _stretches(document: Document, page: Page) -> Iterator[Stretch]:
    """What is told of each day: from where it is named to the next one, or the end of the paragraph; under a heading
    that names one, what names no other. The day of a date is that of the writing."""
    headed: int | None = None
    for block in document.blocks:
        days = days_named(page, block.start, block.end)
        if block.kind is BlockKind.HEADING:
            dated = page.inside(block.start, block.end, MentionKind.DATE)
            headed = days[0][1] if len(days) == 1 and not dated else None
        elif block.kind is BlockKind.PARAGRAPH:
            yield from _in_turn(block, [(block.start, headed)] if headed is not None else [], days)


def _in_turn(block: Block, headed: list[tuple[int, int]], days: list[tuple[int, int]]) -> Iterator[Stretch]:
    """The stretches of a paragraph, a day each, in their order."""
    turns = [*headed, *days]
    ends = (*(at for at, _ in turns[1:]), block.end)
    yield from ((day, at, end) for (at, day), end in zip(turns, ends, strict=False))


def _is_won(page: Page, start: int, end: int) -> bool:
    """Whether a stretch tells of a win: none of before, nor in a sentence about a qualifying."""
    won = page.tells(_won_words(page.language), start, end)
    return any(not is_recalled(page, m.start()) and not _of_a_grid(page, start, m.start()) for m in won)


def is_recalled(page: Page, start: int) -> bool:
    """Whether a word before a win says that it is one of before."""
    return bool(_before_won(page.language).search(page.folded, max(0, start - RECALLED), start))


def _of_a_grid(page: Page, start: int, end: int) -> bool:
    """Whether the sentence that goes on to ``end`` tells of a qualifying before."""
    begin = max(start, page.folded.rfind(". ", start, end))
    return bool(page.tells(_grid_words(page.language), begin, end))


def race_slots(document: Document, page: Page) -> tuple[Slot, ...]:
    """When the races of a meeting were won, by day and part, where a day has one in several of its parts; else none."""
    told = list(_moments_told(document, page))
    won = {m.slot for m, start, end in told if _is_won(page, start, end) or _races_in(page, start, end)}
    parts = Counter(slot.day for slot in won if slot.part is not None)
    parted = {day for day, told in parts.items() if told > 1}
    slots = {slot if slot.day in parted else Slot(slot.day) for slot in won}
    slots -= {Slot(day) for day in parted}
    known = sorted(slots, key=lambda slot: (-1 if slot.day is None else slot.day, slot.part or 0))
    fits = all(_races_in(page, start, end) <= _of_slots(m, known) for m, start, end in told)
    return tuple(known) if parted and len(known) <= MOST_SLOTS and fits else ()


def _races_in(page: Page, start: int, end: int) -> set[str]:
    """The races that a stretch calls by their numbers."""
    named = (str(m.value) for m in page.inside(start, end, MentionKind.SESSION))
    return {name for name in named if name.startswith(f"{RACE} ")}


def _of_slots(moment: Moment, slots: Sequence[Slot]) -> set[str]:
    """The races that a moment may be of."""
    return {f"{RACE} {number}" for number, slot in enumerate(slots, 1) if moment.is_in(slot)}


def _moments_told(document: Document, page: Page) -> Iterator[tuple[Moment, int, int]]:
    """What is told of each moment: from where it is named to the next one or a heading."""
    headings = [b.start for b in document.blocks if b.kind is BlockKind.HEADING]
    told = [m for b in document.blocks if b.kind is BlockKind.PARAGRAPH for m in moments(page, b.start, b.end)]
    ends = sorted([*headings, *(m.start for m in told), len(page.folded)])
    yield from ((moment, moment.start, ends[bisect_right(ends, moment.start)]) for moment in told)


@lru_cache
def _grid_words(language: Language) -> Phrases:
    """What a report says of a qualifying."""
    return Phrases.of(language.facts.setting.grid_told)


@lru_cache
def _won_words(language: Language) -> Phrases:
    """What a report says of a race that is told to its end."""
    return Phrases.of(language.facts.setting.won_words)


@lru_cache
def _before_won(language: Language) -> re.Pattern[str]:
    """What stands before a win that is only recalled."""
    return re.compile(rf"{word_of(language.facts.setting.won_before)}\s$")
