"""Lists of the champions of each year, under words for champions or a series: "2029: Ada Brun", "2030, 2031 - Brun".

A list of winners by year under words for a meeting is none: it counts who won there.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.opened import Opened
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.name_words import and_words
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.pieces import first_mark, trimmed
from knowledge.facts.parties.crews import people
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.facts.parties.parties import bracket_party
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb

K = MentionKind
YEAR = r"(?:19|20)\d\d(?:[-/]\d\d(?!\d))?"
SURE_NAME = re.compile(r"\S+\s\S")


def past_champions(page: Page, where: Scene, opened: Opened, span: tuple[int, int]) -> Iterator[Statement]:
    """The champion of the year or years that a line opens with, where the heading is over champions of a series."""
    start, end = span
    years = _years().match(page.folded, start, end)
    if years is None or not _is_of_champions(page, opened):
        return
    category = _class_of(page, opened)
    party = _party(page, years.end(), end, teams=category in FIELDS)
    if party is None:
        return
    setting = replace(where.at(start), category=category or "Overall", session=None)
    for year in re.findall(YEAR, years[0]):
        values: dict[str, object] = {"season": int(year) if year.isdigit() else year, "past": True}
        yield Statement(Verb.CROWNED, party, setting, start, trimmed(page, start, end), Reliability.LIST, values=values)


def _is_of_champions(page: Page, opened: Opened) -> bool:
    return _heading(page.language).search(page.folded, opened.start, opened.end) is not None


def _class_of(page: Page, opened: Opened) -> str | None:
    named = {str(m.value) for m in page.inside(opened.start, opened.end, K.CATEGORY)}
    return opened.category or (named.pop() if len(named) == 1 else None)


def _party(page: Page, start: int, end: int, *, teams: bool) -> Party | None:
    """Who is named after the year: people that the text names elsewhere too or by two words, else a team."""
    stop = first_mark(page, start, end)
    known = page.inside(start, stop, K.PERSON)
    drivers = () if teams else people(page, start, stop, crews=False)
    party = bracket_party(page.text, page.folded, page.inside(start, end), (start, end), page.language)
    party = replace(party, start=start, end=trimmed(page, start, end))
    if drivers and (known or all(map(SURE_NAME.match, drivers))):
        return replace(party, drivers=drivers)
    return _team(party, page.inside(start, end, K.TEAM)) if teams else None


def _team(party: Party, named: list[Mention]) -> Party | None:
    return replace(party, drivers=(), team=str(named[0].value)) if named else None


@lru_cache
def _heading(language: Language) -> re.Pattern[str]:
    """Words for champions, or for a series: a list of titles by year is under no other."""
    return re.compile(rf"{word_of((*language.championship.champions, *language.facts.setting.championship_words))}")


@lru_cache
def _years() -> re.Pattern[str]:
    """A year or several at the start of a line, and what parts them from whom the line names."""
    more = rf"(?:\s?(?:[,/&+]|\s(?:{and_words()})\s)\s?{YEAR})*"
    return re.compile(rf"\s*(?:[•*·►▪-]\s*)?{YEAR}{more}(?:\s?[:.–—-]\s*|\s+)(?=[^\W\d_])")
