"""Which session words name: the numbers of races ("course 2", "the second race"), or trials rather than a race."""

import re
from collections.abc import Iterable
from functools import lru_cache

from config.language import languages
from knowledge.text import fold

TRIALS = ("Qualifying", "Practice", "Warm-up")


def races_named(text: str) -> list[int]:
    """The races that a text names by their number, in its order."""
    pattern, values = _races()
    found = []
    for match in pattern.finditer(fold(text)):
        told = match["figure"] or match["word"]
        found.append(int(told) if told.isdigit() else values[told])
    return found


def trials_or_races(text: str) -> list[bool]:
    """Of each session that a text names, in its order, whether it is a qualifying or a practice session."""
    return [match["race"] is None for match in _sessions().finditer(fold(text))]


@lru_cache(maxsize=1)
def _sessions() -> re.Pattern[str]:
    every = [language.words.sessions for language in languages().values()]
    trials = {fold(form) for told in every for kind in TRIALS for form in told.get(kind, ())}
    races = {fold(form) for told in every for form in told.get("Race", ())}
    return re.compile(rf"\b(?:(?P<trial>{any_of(trials)})|(?P<race>{any_of(races)}))s?\b")


@lru_cache(maxsize=1)
def _races() -> tuple[re.Pattern[str], dict[str, int]]:
    """What names a race by its number in any language, and the value of each word for one."""
    every = [language.words for language in languages().values()]
    race = rf"(?:{any_of({fold(form) for words in every for form in words.sessions.get('Race', ())})})s?"
    tables = [table for words in every for table in (words.numbers, words.ordinals)]
    values = {fold(form): number for table in tables for form, number in table.items()}
    suffix = any_of({fold(form) for words in every for form in words.ordinal_suffixes})
    behind = rf"\b{race}\W{{0,3}}(?P<figure>\d{{1,2}}|{any_of(values)})\b"
    before = rf"\b(?P<word>\d{{1,2}}(?=(?:{suffix})\b)|{any_of(values)})(?:{suffix})?\s{race}\b"
    return re.compile(f"{behind}|{before}"), values


def any_of(forms: Iterable[str]) -> str:
    """One of some forms, the longest first."""
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
