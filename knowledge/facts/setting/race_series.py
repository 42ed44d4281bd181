"""The series of a race that a sentence names with it: "third in the second race of the Alpina Cup".

A text about several meetings, or one about whoever comes from a region, tells so in passing of what it says no more.
"""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.setting.honours import is_honour
from knowledge.facts.setting.leads import leading_series
from knowledge.facts.setting.places import venue_of
from knowledge.facts.setting.setting_words import at_words
from knowledge.facts.setting.venue import Venue

K = MentionKind
BEFORE, AFTER = 40, 40
"""Characters around the name of a series in which its race and its place stand."""


def series_told(page: Page, start: int, end: int) -> tuple[str | None, Venue | None]:
    """The series that a sentence starts with, or names a race of; and where that was, if it says so at once."""
    race = series_of_a_race(page, start, end)
    if series := leading_series(page, start, end):
        return series, None
    return (str(race.value), place_of_series(page, race, end)) if race else (None, None)


def series_of_a_race(page: Page, start: int, end: int) -> Mention | None:
    """The one series that a sentence names, where it names it for a race of it and of no other year."""
    named = page.inside(start, end, K.CHAMPIONSHIP)
    if len({m.value for m in named}) != 1 or page.inside(start, end, K.SEASON) or is_honour(page, named[0]):
        return None
    series = named[0]
    before, after = _race_before(page.language), _race_after(page.language)
    told = before.search(page.folded, max(start, series.start - BEFORE), series.start)
    return series if told or after.match(page.folded, series.end, end) else None


def place_of_series(page: Page, series: Mention, end: int) -> Venue | None:
    """Where a series raced, told right behind it: "the Alpina Cup at Silverstone", "the Alpina Cup meeting at L"."""
    for place in page.inside(series.end, min(end, series.end + AFTER), K.EVENT, K.CIRCUIT):
        between = page.folded[series.end : place.start]
        words = between.split()
        at = words and at_words(page.language).fullmatch(words[-1])
        return venue_of(place) if at and len(words) <= 2 and not {",", ";", ".", "\n"} & set(between) else None
    return None


@lru_cache
def _races(language: Language) -> str:
    """Words for a race, a final or a meeting."""
    setting = language.facts.setting
    return any_of((*setting.race_words, *setting.final_words, *setting.round_words))


@lru_cache
def _race_before(language: Language) -> re.Pattern[str]:
    """A race, and what stands between it and its series."""
    joins = any_of(language.facts.setting.races_of)
    return re.compile(rf"(?<!\w){_races(language)}\s{joins}\s?(?:[\w-]+\s)?$")


@lru_cache
def _race_after(language: Language) -> re.Pattern[str]:
    """A race right behind its series: "the Alpina Cup race"."""
    return re.compile(rf"\s{_races(language)}(?!\w)")
