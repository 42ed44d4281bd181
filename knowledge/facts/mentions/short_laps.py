"""Times of laps under a minute that are written as bare seconds: "Fastest lap: Brun, 49.502", "a 48.961s lap".

So written they could be a gap as well: words for a lap stand before them in the same clause, or right behind.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.clocks import clock
from knowledge.facts.mentions.phrases import any_of, word_of

BARE = re.compile(r"(?<![\w.,+:/'-])(?<!\+ )(?P<s>[2-5]\d)[.,](?P<f>\d{2,3})(?:\s?s(?:ec)?)?(?![\w%]|[.,:/']\d)")
NEAR = 70
"""Characters before a time within which words for a lap stand."""


def short_laps(folded: str, language: Language) -> Iterator[Mention]:
    """The bare times of laps."""
    if not language.facts.mentions.lap_words:
        return
    opened, closed = _words(language)
    for match in BARE.finditer(folded):
        before = folded[max(0, match.start() - NEAR) : match.start()]
        told = opened.search(before) or closed.match(folded, match.end())
        if told and (value := clock(match)) is not None:
            yield Mention(MentionKind.LAP_TIME, *match.span(), match[0], value)


@lru_cache
def _words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words for a lap before a time, of which no other count or sentence parts them; and those right behind."""
    words = language.facts.mentions
    opened = rf"{word_of(words.lap_words)}(?!\w)(?:(?![.!?;]\s|[\n\d]).)*\Z"
    return re.compile(opened), re.compile(rf"[\s-]{any_of(words.laps_after)}(?!\w)" if words.laps_after else r"(?!)")
