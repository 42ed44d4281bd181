"""Races by their days: "Race 1: Sunday, 12 laps" in a programme, "the first of Monday's races" in words.

A programme that gives a day for each of its races tells more than the order of the weekend's days: races may be run on
any day of the week, and two of them on one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.numbers import number_words
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.session_names import RACE
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.setting.moments import Slot, every_day, weekdays
from knowledge.text import fold_in_place

BESIDE = re.compile(r"[\s:(,–-]+(?:\w{2}\s)?")
"""What stands between a race and its day in a programme."""
MOST_TURNS = 4
NAMES = (MentionKind.PERSON, MentionKind.TEAM, MentionKind.CAR)


def listed_slots(page: Page) -> tuple[Slot, ...]:
    """The day of each race, where the text gives one beside every number from the first on, and more than one day."""
    told: dict[int, int] = {}
    for _, number, day in _listed(page, 0, len(page.folded)):
        if told.setdefault(number, day) != day:
            return ()
    whole = len(set(told.values())) > 1 and sorted(told) == list(range(1, len(told) + 1))
    return tuple(Slot(told[number]) for number in sorted(told)) if whole else ()


def is_of_a_programme(page: Page, start: int, end: int) -> bool:
    """Whether a line only tells when a race was to be run: its race, the day, and what it is long."""
    listed = list(_listed(page, start, end))
    return bool(listed) and listed[0][0] == start and not page.inside(start, end, *NAMES)


def _listed(page: Page, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(place, number, day) of the races of a stretch that have their day right behind the number."""
    days = {d.start(): weekdays(page.language)[d[0]] for d in page.tells(every_day(page.language), start, end)}
    for mention in page.inside(start, end, MentionKind.SESSION) if days else ():
        beside = BESIDE.match(page.folded, mention.end)
        if mention.text[-1].isdigit() and str(mention.value).startswith(RACE) and beside and beside.end() in days:
            yield mention.start, int(str(mention.value).split()[-1]), days[beside.end()]


def turn_of_day(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """The day and the turn in it of the race that a stretch tells of: (0, 1) of "the first of Monday's races"."""
    for said in page.tells(_turns(page.language), start, end):
        day = next(number for word, number in weekdays(page.language).items() if word in said[0])
        return day, next(n for word, n in _ordinals(page.language).items() if re.search(rf"\b{word}\b", said[0]))
    return None


@lru_cache
def _ordinals(language: Language) -> dict[str, int]:
    """The words for the first few of a day, folded."""
    return {word: turn for word, turn in number_words(language).ordinals.items() if turn <= MOST_TURNS}


@lru_cache
def _turns(language: Language) -> Phrases:
    """The words for such a race, which all begin with a turn or a day."""
    turns, days = tuple(_ordinals(language)), tuple(weekdays(language))
    said = map(fold_in_place, language.facts.setting.turns_of_days)
    written = "|".join(re.escape(w).replace(r"\*", any_of(days)).replace(r"\#", any_of(turns)) for w in said)
    return Phrases(rf"(?<!\w)(?:{written or '(?!)'})(?!\w)", (*turns, *days))
