"""The races of a meeting as the text of a series tells them: whether there are several, how many, on which days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.figures import Page
from knowledge.facts.mention import MentionKind
from knowledge.facts.numbers import number_words
from knowledge.facts.setting_words import counting_words, day_words, several_words
from knowledge.text import fold_in_place

RACE = "Race"
MOST_RACES = 4
SATURDAY, SUNDAY = 5, 6
LONGEST_COUNT = 12
"""Characters before a count of races in which a word says that it counts those of a season: "in three races"."""


@dataclass(frozen=True)
class Programme:
    """The races of one series at a meeting; ``races`` is 0 where the text does not tell how many."""

    several: bool = False
    races: int = 0
    days: frozenset[int] = frozenset()

    def race_of(self, day: int) -> str | None:
        """The race of a day, where there are two on two days."""
        if not self.several or self.races > 2 or day not in (SATURDAY, SUNDAY):
            return None
        return f"{RACE} {day - SATURDAY + 1}"

    @property
    def last(self) -> str | None:
        """The last race, where the text tells how many there are."""
        return f"{RACE} {self.races}" if self.races > 1 else None


def programme(page: Page, spans: Iterable[tuple[int, int]], *, beside: bool = False) -> Programme:
    """The races that some stretches tell of. ``beside`` a series with several races, two days are two races."""
    kept = list(spans)
    numbers = [n for span in kept for n in _numbered(page, *span)]
    counts = [n for span in kept for n in _counted(page, *span)]
    days = frozenset(day for span in kept for _, day in days_named(page, *span))
    several = bool(numbers or counts) or (beside and {SATURDAY, SUNDAY} <= days)
    return Programme(several, max([*numbers, *counts], default=0), days)


def _numbered(page: Page, start: int, end: int) -> list[int]:
    """The numbers of the races that a stretch names."""
    named = (str(m.value) for m in page.inside(start, end, MentionKind.SESSION))
    numbers = [int(name.split()[1]) for name in named if name.startswith(RACE + " ")]
    return [n for n in numbers if n <= MOST_RACES]


def _counted(page: Page, start: int, end: int) -> list[int]:
    """How many races a stretch says that there are, where it counts those of the meeting."""
    numbers = number_words(page.language)
    found = []
    for match in several_words(page.language).finditer(page.folded, start, end):
        if counting_words(page.language).search(page.folded[max(0, match.start() - LONGEST_COUNT) : match.start()]):
            continue
        counts = [n for word in match[0].split() if (n := numbers.value(word)) is not None]
        found.append(next((n for n in counts if n > 1), 2))
    return found


def days_named(page: Page, start: int, end: int) -> Sequence[tuple[int, int]]:
    """(place, day of the week) of the days that a stretch names; the day after is the last of a meeting."""
    known = _weekdays(page.language)
    return [(d.start(), known.get(d[0], SUNDAY)) for d in day_words(page.language).finditer(page.folded, start, end)]


@lru_cache
def _weekdays(language: Language) -> dict[str, int]:
    """The days of the week, folded."""
    return {fold_in_place(word): number for word, number in language.words.weekdays.items()}
