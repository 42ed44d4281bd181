"""A series that a text names only for what somebody won in it in another year: "the 2019 Rivemont Cup champion"."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.dates import DateSpan
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of

YEAR_BEFORE, YEAR_AFTER = 8, 36
"""Characters around such a name in which its year stands."""
LONGEST_HONOUR = 40


def is_honour(page: Page, series: Mention) -> bool:
    """Whether words for a champion or who was second stand right beside the name of a series, with a year."""
    before, after, former, title = _beside(page.language)
    start, end = series.start, series.end
    if former.search(page.folded, max(0, start - LONGEST_HONOUR), start):
        return True
    told = page.inside(start - YEAR_BEFORE, end + YEAR_AFTER, MentionKind.SEASON)
    if title.match(page.folded, end):
        return any(isinstance(year.value, int) and year.value < _last_year(page) for year in told)
    named = after.match(page.folded, end) or before.search(page.folded, max(0, start - LONGEST_HONOUR), start)
    return bool(named and told)


def _last_year(page: Page) -> int:
    """The last year that a text names, alone or in a day."""
    years = [m.value for m in page.found if m.kind is MentionKind.SEASON and isinstance(m.value, int)]
    days = [m.value.last.year for m in page.found if isinstance(m.value, DateSpan) and m.value.dated]
    return max((*years, *days), default=0)


@lru_cache
def _beside(language: Language) -> tuple[re.Pattern[str], ...]:
    """Words for who was champion or second, before the name of a series and after it; before it, of old; and what is
    won, after it."""
    former = any_of(language.championship.former)
    words = any_of((*language.championship.champions, *language.championship.runners_up))
    joint = r"(?:[a-z]{1,3}[\s'])"
    return (
        re.compile(rf"(?<!\w){words}\s{joint}{{1,3}}(?:[a-z]{{4,10}}\s)?\Z"),
        re.compile(rf"\s(?:[a-z]{{4,10}}\s)?{words}(?!\w)"),
        re.compile(rf"(?<!\w){former}[\s-](?:{words}\s)?{joint}{{0,3}}\Z"),
        re.compile(rf"\s{any_of(language.sentences.groups['title'])}(?!\w)"),
    )
