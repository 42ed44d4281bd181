"""Meetings named by how long they last and where: "24 Heures de Spa", "Spa 24 Hours", "1000 km du Paul Ricard"."""

import re
from functools import lru_cache

from config.language import languages
from knowledge.names.events import places, without_link
from knowledge.names.tokens import key_of

Distance = tuple[str, str, str]
"""The figure, what it counts (hours, miles ...), and where, without its article."""
MEASURES = ("hours", "miles", "kilometres")
LONGEST = 7


def distance_of(key: str) -> Distance | None:
    """What a folded name says, if it says how long a meeting lasts and where, in whichever language and order."""
    for measure, pattern in _patterns():
        if match := pattern.fullmatch(key):
            figure, place = (match[1], without_link(match[2])) if match[1] else (match[4], match[3])
            return figure, measure, _bare(place)
    return None


def without_sponsor(key: str) -> str:
    """A folded name from its figure on, where words stand before and after it: "Rubis 6 Hours of Spa"."""
    return re.sub(r"^\D+ (?=\d)", "", key) if re.fullmatch(r"\D+ \d+ ?\D+ \D+", key) else key


@lru_cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    said = [language.words.event_words for language in languages().values()]
    units = {m: {key_of(word) for words in said for word in words.get(m, ())} for m in MEASURES}
    words = {m: "|".join(sorted(found, key=len, reverse=True)) for m, found in units.items() if found}
    return tuple(
        (m, re.compile(rf"(?:(\d{{1,4}}) ?(?:{any_of}) (.+)|(\D+) (\d{{1,4}}) ?(?:{any_of}))"))
        for m, any_of in words.items()
    )


def _bare(place: str) -> str:
    """A place by its usual name and without an article: "du Mans", "of Le Mans"."""
    for article in _articles():
        place = place.removeprefix(f"{article} ")
    return key_of(places().get(place, place))


@lru_cache
def _articles() -> tuple[str, ...]:
    return tuple(key_of(a) for language in languages().values() for a in language.names.place_articles)
