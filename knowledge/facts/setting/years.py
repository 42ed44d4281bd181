"""The season that a document is of, told from its day, and from the years and dates that it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.dates import DateSpan
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.setting.provisos import sentences
from knowledge.facts.setting.setting_words import ahead_words
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
LONGEST_LABEL = 60
LINES_OF_HEAD = 4
BESIDE = 12
"""Characters between a place and its days."""
LEADS = 2
"""Paragraphs that may open with the sentence that says what a text is about: a caption may stand before it."""
LED_BY = 24
"""Characters before a year or a day in which a text says that it is one of before."""
AHEAD = 40
"""Characters after a year in which a text says that it is one to come."""

TITLED = re.compile(r"(?<!\w)(?P<name>[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+)+)\s\Z")
"""A name of several words, right before a year."""


@dataclass(frozen=True)
class YearWords:
    """What stands around the year of a season."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    opens: re.Pattern[str]
    joined: re.Pattern[str]
    aside: re.Pattern[str]
    that_day: re.Pattern[str]


@lru_cache
def _words(language: Language) -> YearWords:
    setting = language.facts.setting
    season = any_of(setting.season_words)
    return YearWords(
        before=re.compile(rf"(?<!\w){season}\s(?:\w+\s)?$"),
        after=re.compile(rf"\s{season}(?!\w)"),
        opens=re.compile(rf"\s(?:\w+\s)?{any_of(setting.opens_words)}"),
        that_day=re.compile(rf"{word_of(setting.that_day)}\s$"),
        aside=re.compile(rf"{word_of(setting.year_asides)}\s(?:\w+\s){{0,2}}$"),
        joined=re.compile(rf"\s{any_of(setting.year_joins)}\s?$"),
    )


def season(document: Document, found: Sequence[Mention], language: Language) -> int | str | None:
    """The season, as far as the text tells it: the day of the document, a date or a year at its head, a year beside
    the championship or the word season."""
    matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
    head = _head(matter)
    years = [m for m in found if m.kind is K.SEASON]
    series = [m for m in found if m.kind is K.CHAMPIONSHIP]
    beside = [m for m in years if _beside(document, m, series, language)]
    winter = _winter_season(document, years, beside)
    if winter is not None:
        return winter
    if document.date is not None:
        return document.date.year
    dated = [
        m.value
        for m in found
        if m.kind is K.DATE and m.start < head and isinstance(m.value, DateSpan) and m.value.dated
    ]
    if dated and isinstance(dated[0], DateSpan):
        return dated[0].first.year
    counted = [m for m in years if _counted_in(document, m, found, language)]
    for mention in [*(m for m in years if m.start < head), *beside, *counted]:
        if isinstance(mention.value, int | str):
            return mention.value
    return _of_the_lead(document, matter, found, language) or _of_a_meeting(document, found)


def is_aside(page: Page, year: Mention) -> bool:
    """Whether a year is one of before that something is only told to be since, or after: "run by X since 2014"."""
    return bool(_words(page.language).aside.search(page.folded, max(0, year.start - LED_BY), year.start))


def _of_the_lead(
    document: Document, matter: Sequence[Block], found: Sequence[Mention], language: Language
) -> int | None:
    """The year of the meeting that the first sentence tells of, or of its day: "the 2031 Spanish Grand Prix", "won on
    Sunday, May 4, 2031", and not that of one before: "his first win since the 2029 Spanish Grand Prix"."""
    folded = fold_in_place(document.text)
    leads = [b for b in matter if b.kind is BlockKind.PARAGRAPH][:LEADS]
    told = [next(sentences(folded, b.start, b.end), (b.start, b.end)) for b in leads]
    inside = [m for m in found if any(start <= m.start < end for start, end in told)]
    start = told[0][0] if told else 0
    words = _words(language)
    for mention in inside:
        event = next((m for m in inside if m.kind is K.EVENT and _touching(document.text, m, mention)), None)
        at = min(mention.start, event.start) if event else mention.start
        before = fold_in_place(document.text[max(start, at - LED_BY) : at])
        if ahead_words(language).search(before) or words.aside.search(before):
            continue
        if mention.kind is K.DATE and isinstance(mention.value, DateSpan) and mention.value.dated:
            return mention.value.first.year
        named = event or words.that_day.search(before) or _ends_a_title(document.text, folded, start, mention)
        if mention.kind is K.SEASON and isinstance(mention.value, int) and named:
            return mention.value
    return None


def _ends_a_title(text: str, folded: str, head: int, year: Mention) -> bool:
    """Whether a year stands right behind a name that heads the page too: "HAZE TOUR – SPA", "the Haze Tour 2031"."""
    name = TITLED.search(text, max(0, year.start - AHEAD), year.start)
    return name is not None and " ".join(folded[slice(*name.span("name"))].split()) in folded[:head]


def _touching(text: str, event: Mention, year: Mention) -> bool:
    """Whether nothing but a blank stands between a meeting and a year."""
    first, last = sorted((event, year), key=lambda m: m.start)
    return len(text[first.end : last.start]) <= 1


def _of_a_meeting(document: Document, found: Sequence[Mention]) -> int | None:
    """The one year of the meetings whose days the text tells in full: "Valence (12-14 septembre 2031)"."""
    places = [m for m in found if m.kind in (K.CIRCUIT, K.EVENT)]
    dates = [(m, m.value) for m in found if m.kind is K.DATE and isinstance(m.value, DateSpan) and m.value.dated]
    told = {
        span.first.year
        for date, span in dates
        if any(0 <= date.start - p.end <= BESIDE and "." not in document.text[p.end : date.start] for p in places)
    }
    return told.pop() if len(told) == 1 else None


def _winter_season(document: Document, years: Sequence[Mention], beside: Sequence[Mention]) -> str | None:
    """A season over two years that the text tells: beside the championship, or the one that holds its day."""
    told = [m.value for m in beside if isinstance(m.value, str)]
    if told:
        return told[0]
    fitting = {
        m.value
        for m in years
        if isinstance(m.value, str) and document.date and document.date.year - int(m.value[:4]) in (0, 1)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _head(matter: Sequence[Block]) -> int:
    """Where a document's head ends: its headings, and the rows and short lines before the first paragraph."""
    for place, block in enumerate(matter):
        short = len(block.text) <= LONGEST_LABEL and "." not in block.text and place + 1 < len(matter)
        row = block.kind is BlockKind.ROW and place < LINES_OF_HEAD
        if block.kind is not BlockKind.HEADING and not row and not (short and place == 0):
            return block.start
    return matter[-1].end if matter else 0


def _beside(document: Document, year: Mention, series: Sequence[Mention], language: Language) -> bool:
    """Whether a year stands beside the championship or the word season, and not in a look ahead."""
    words = _words(language)
    before = fold_in_place(document.text[max(0, year.start - 40) : year.start])
    after = fold_in_place(document.text[year.end : year.end + AHEAD])
    near = bool(words.before.search(before)) or bool(words.after.match(after))
    near = near or any(_touch(document.text, m, year) for m in series)
    ahead = ahead_words(language).search(before) or words.opens.match(after)
    return near and not ahead


def _counted_in(document: Document, year: Mention, found: Sequence[Mention], language: Language) -> bool:
    """Whether something is counted in a year, which then is the one told of: "his second of 2024"."""
    before = fold_in_place(document.text[max(0, year.start - AHEAD) : year.start])
    of = _words(language).joined.search(before)
    if of is None:
        return False
    start = year.start - len(before) + of.start()
    ordinals = [m for m in found if m.kind is K.ORDINAL and start - AHEAD < m.start and m.end <= start]
    return any(re.fullmatch(r"(?:\s[a-z-]+){0,3}", document.text[m.end : start]) for m in ordinals)


def _touch(text: str, series: Mention, year: Mention) -> bool:
    """Whether a year stands beside a series; an acronym may stand between: "... d'endurance FIA 2025"."""
    if series.end <= year.start:
        return bool(re.fullmatch(r".{0,2}|\s[A-Z]{2,5}\s", text[series.end : year.start], re.DOTALL))
    return 0 <= series.start - year.end <= 2
