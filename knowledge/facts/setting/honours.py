"""A series that a text names only for what somebody won in it in another year: "the 2019 Rivemont Cup champion"."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of

YEAR_BEFORE, YEAR_AFTER = 8, 36
"""Characters around such a name in which its year stands."""
LONGEST_HONOUR = 40


def is_honour(page: Page, series: Mention) -> bool:
    """Whether words for a champion or who was second stand right beside the name of a series, with a year."""
    before, after, former = _beside(page.language)
    start, end = series.start, series.end
    if former.search(page.folded, max(0, start - LONGEST_HONOUR), start):
        return True
    named = after.match(page.folded, end) or before.search(page.folded, max(0, start - LONGEST_HONOUR), start)
    return bool(named and page.inside(start - YEAR_BEFORE, end + YEAR_AFTER, MentionKind.SEASON))


@lru_cache
def _beside(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Words for who was champion or second, before the name of a series and after it; and before it, of old."""
    former = any_of(language.championship.former)
    words = any_of((*language.championship.champions, *language.championship.runners_up))
    joint = r"(?:[a-z]{1,3}[\s'])"
    return (
        re.compile(rf"(?<!\w){words}\s{joint}{{1,3}}\Z"),
        re.compile(rf"\s{words}(?!\w)"),
        re.compile(rf"(?<!\w){former}[\s-](?:{words}\s)?{joint}{{0,3}}\Z"),
    )
