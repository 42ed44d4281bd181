"""When in a weekend: the days that a text names, and the parts of a day: "dimanche matin ... l'après-midi"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.setting_words import day_words
from knowledge.text import fold_in_place

SUNDAY = 6
DAY_AND_PART = 16
"""Characters from where a day is named to its part: "the next day in the afternoon"."""


@dataclass(frozen=True)
class Slot:
    """When a race is run: on a day of the week, if any was named, and in a part of it, if others have a race too."""

    day: int | None
    part: int | None = None


@dataclass(frozen=True)
class Moment:
    """Where a text names a day or a part of one, and which."""

    start: int
    slot: Slot

    def is_in(self, slot: Slot) -> bool:
        """Whether it may be that of a slot."""
        own = self.slot
        return own.day == slot.day and (own.part is None or slot.part is None or own.part == slot.part)


def moments(page: Page, start: int, end: int, *, in_week: bool = False) -> list[Moment]:
    """The days and the parts of days that a stretch names, those before a weekend only if races are run ``in_week``;
    a part alone is of the day that was named last."""
    days = [Moment(at, Slot(day)) for at, day in days_named(page, start, end)]
    if in_week:
        days = [
            Moment(d.start(), Slot(weekdays(page.language)[d[0]]))
            for d in page.tells(every_day(page.language), start, end)
        ]
    named = page.tells(_part_words(page.language), start, end)
    if not days and not named:
        return []
    parts = [Moment(m.start(), Slot(last_day(page, m.start()), _parts(page.language)[m[0]])) for m in named]
    return list(_told(sorted([*days, *parts], key=lambda moment: moment.start), page))


def _told(named: Sequence[Moment], page: Page) -> Iterator[Moment]:
    """Moments, where a day right before its part is one with it; of parts alone those that say when."""
    before = -DAY_AND_PART
    for place, moment in enumerate(named, 1):
        parted = any(
            m.slot.part is not None and m.start - moment.start <= DAY_AND_PART for m in named[place : place + 1]
        )
        if moment.slot.part is None:
            before = moment.start
            if not parted:
                yield moment
        elif moment.start - before <= DAY_AND_PART or _says_when(page, moment.start):
            yield moment


def _says_when(page: Page, start: int) -> bool:
    return bool(_openers(page.language).search(page.folded, max(0, start - DAY_AND_PART), start))


def last_day(page: Page, position: int) -> int | None:
    """The day that was named last before a place."""
    named = days_named(page, 0, position)
    return named[-1][1] if named else None


def days_named(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """(place, day of the week) of the days that a stretch names; the day after is the last of a meeting."""
    known = weekdays(page.language)
    return [(d.start(), known.get(d[0], SUNDAY)) for d in page.tells(day_words(page.language), start, end)]


@lru_cache
def weekdays(language: Language) -> dict[str, int]:
    """The days of the week, folded."""
    return {fold_in_place(word): number for word, number in language.words.weekdays.items()}


@lru_cache
def every_day(language: Language) -> Phrases:
    """The days of the week."""
    return Phrases.of(tuple(weekdays(language)))


@lru_cache
def _part_words(language: Language) -> Phrases:
    return Phrases.of(tuple(language.words.day_parts))


@lru_cache
def _openers(language: Language) -> re.Pattern[str]:
    """What stands before a part of a day that is told without the day, to say when something was."""
    return re.compile(rf"{word_of(language.words.part_openers)}\s?\Z")


@lru_cache
def _parts(language: Language) -> dict[str, int]:
    """The parts of a day by their folded words, in their order."""
    return {fold_in_place(word): part for word, part in language.words.day_parts.items()}
