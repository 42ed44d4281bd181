"""Where a win of before was: "won in Hungary in 2019" told at another race, or at the same one."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from config.naming import naming
from knowledge.facts.mention import Mention
from knowledge.facts.setting.rounds import of_its_series
from knowledge.facts.statement import Setting
from knowledge.text import fold

VENUE = re.compile("[ELZ]")
A_COUNTRY, A_MEETING = "Z", "E"


def win_of_before(here: Setting, line: str, span: tuple[int, int], mentions: Mapping[int, Mention]) -> Setting:
    """The setting of a win of another year: the meeting that its words name, else the one that the text is about.

    Its season is open until the words tell it, and which race of the meeting it was they hardly ever say.
    """
    told = VENUE.search(line, *span)
    mention = mentions.get(told.start()) if told else None
    of_before = replace(here, season=None, session="Race", provisional=False)
    if told is None or mention is None or _is_here(here, mention, country=told[0] == A_COUNTRY):
        return of_before
    event = str(mention.value) if told[0] == A_MEETING else mention.text
    return of_its_series(replace(of_before, event=event, circuit=None))


def _is_here(here: Setting, venue: Mention, *, country: bool) -> bool:
    """Whether a venue is that of the setting: its meeting, its track, or the country that the meeting is called by."""
    known = " ".join(fold(str(told)) for told in (here.event, here.circuit) if told)
    name = str(venue.value)
    return fold(name) in known or bool(country and any(word in known.split() for word in _words_of(name)))


@lru_cache
def _words_of(country: str) -> tuple[str, ...]:
    """What a country and what is of it are called in every language, folded."""
    known = naming().countries.get(country)
    words = known.words.values() if known else ()
    return tuple(fold(word) for told in words for word in (*told.names, *told.adjectives))
