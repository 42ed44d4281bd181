"""What list the words over it open: a standing, a grid, titles, winners, a calendar, those who are out."""

import re
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.opened import Kind, Opened, list_words, names_a_session
from knowledge.facts.lists.statuses import status_heading
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.name_words import ENTRANTS
from knowledge.facts.mentions.occasions import class_named
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.reading.document import Block
from knowledge.text import fold_in_place

K = MentionKind
LONGEST_TITLE = 60

DRIVERS = "Drivers"
INLINE = 9
"""The depth of the words before a list that runs on in a paragraph."""


def open_list(page: Page, block: Block, before: Opened) -> Opened:
    """The list that a heading opens; a heading of a grid's row goes on with the grid."""
    words = page.folded[block.start : block.end]
    told = list_words(page.language)
    row = _grid_row(page.language).match(words)
    if row and before.kind is Kind.GRID:
        return replace(before, row=int(row[1] or row[2]))
    if status := status_heading(page, block):
        above = before.above or tuple(before.flow or (c.field for c in before.columns or ()))
        out = Opened(Kind.OUT, block.start, block.end, status=status, above=above)
        return replace(out, gridded=before.gridded, flow=before.flow, columns=before.columns)
    if _is_of_laps(page, block, told["fastest"]):
        return Opened(Kind.FASTEST, block.start, block.end)
    kind = next((k for name, k in HEADINGS if told[name].search(words)), Kind.OTHER)
    if kind in (Kind.STANDING, Kind.OTHER) and names_a_session(page, block.start, block.end):
        kind = Kind.RESULTS if kind is Kind.STANDING else Kind.OTHER
    if kind is Kind.OTHER and before.kind is Kind.STANDING and _class_alone(page, block):
        kind = Kind.STANDING
    alone = _class_alone(page, block)
    goes_on = alone is not None and before.kind is Kind.STANDING and before.final
    final = bool(told["final"].search(words)) or _all_done(words, page.language) or goes_on
    return Opened(
        kind,
        block.start,
        block.end,
        final=final and kind is Kind.STANDING,
        category=alone
        or _named_before_a_list(page, block)
        or (_entrants(page, block) if kind is Kind.STANDING else None),
        gridded=bool(told["starting"].search(words)),
        settled=bool(told["revised"].search(words)),
        session=_session_before_a_list(page, block),
    )


HEADINGS = (
    ("titles", Kind.TITLES),
    ("winners", Kind.WINNERS),
    ("calendar", Kind.CALENDAR),
    ("grid", Kind.GRID),
    ("standings", Kind.STANDING),
    ("results", Kind.RESULTS),
)


@lru_cache
def _grid_row(language: Language) -> re.Pattern[str]:
    """The heading of a grid's row: "1re ligne", "Row 1"."""
    suffix, word = any_of(language.words.ordinal_suffixes), list_words(language)["rows"].pattern
    return re.compile(rf"\s*(?:(\d{{1,2}}){suffix}?\s{word}|{word}\s(\d{{1,2}}))(?!\d)")


def _is_of_laps(page: Page, block: Block, words: re.Pattern[str]) -> bool:
    """Whether a heading is over fastest laps, and tells none itself."""
    start = block.start + len(block.text) - len(block.text.lstrip("#=* "))
    told = page.inside(block.start, block.end, K.PERSON, K.LAP_TIME)
    return bool(words.match(page.folded, start)) and not told and len(block.text) <= LONGEST_TITLE


def _class_alone(page: Page, block: Block) -> str | None:
    """The class that a heading names and nothing else: "Manufacturers" under the drivers' standing."""
    bare = page.folded[block.start : block.end].strip(" .,;:#=*–—-\n")
    told = [m for m in page.inside(block.start, block.end, K.CATEGORY) if fold_in_place(m.text) == bare]
    return str(told[0].value) if told else class_named(bare, page.language)


def _entrants(page: Page, block: Block) -> str | None:
    """The entrants whose standing a heading opens, and not the drivers: "Constructors' championship"."""
    words = page.folded[block.start : block.end]
    told = [name for name, expression in _fields(page.language) if expression.search(words)]
    return told[0] if len(told) == 1 and told[0] != DRIVERS else None


@lru_cache
def _fields(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words for drivers, teams and makers of a standing."""
    known = language.words.categories
    fields = (name for name in (DRIVERS, *ENTRANTS) if name in known)
    return tuple((name, re.compile(rf"{word_of(known[name])}(?!\w)")) for name in fields)


def _named_before_a_list(page: Page, block: Block) -> str | None:
    """The one class that the words before a running list name: "Gentlemen, course 2 – 1. X, 2. Y"."""
    named = {str(m.value) for m in page.inside(block.start, block.end, K.CATEGORY)}
    return named.pop() if block.level == INLINE and len(named) == 1 else None


def _session_before_a_list(page: Page, block: Block) -> str | None:
    named = {str(m.value) for m in page.inside(block.start, block.end, K.SESSION)}
    return named.pop() if block.level == INLINE and len(named) == 1 else None


@lru_cache
def _counts_of_all(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(\d{{1,2}})\s\w{{0,8}}\s?(?:{any_of(language.facts.lists.out_of)}|/)\s?(\d{{1,2}})(?!\d)")


def _all_done(words: str, language: Language) -> bool:
    """Whether a standing is after as many races as there are: "after 12 of 12 rounds"."""
    counts = _counts_of_all(language).search(words)
    return bool(counts) and counts[1] == counts[2]  # type: ignore[index]
