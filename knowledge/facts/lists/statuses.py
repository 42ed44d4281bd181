"""How lists print that somebody is out: a code in a row, a label before names, a heading over rows."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.reading.document import Block
from knowledge.text import fold_in_place


@lru_cache
def statuses(language: Language) -> dict[str, str]:
    """Status by how the language prints it."""
    return {fold_in_place(word): status for status, words in language.facts.lists.statuses.items() for word in words}


@lru_cache
def status_label(language: Language) -> re.Pattern[str]:
    """A label that says how those behind it ended: "Did not finish:"."""
    words = tuple(statuses(language))
    return re.compile(rf"\s*(?:(?:[•*…-]|\.\.\.)\s*)?(?P<word>{any_of(words)})\s?:\s*")


@lru_cache
def any_label(language: Language) -> re.Pattern[str]:
    """A label that stands after other words: of a pole, a fastest lap, what comes next, those who are out."""
    lists = language.facts.lists
    words = (*lists.pole, *lists.fastest_lap, *lists.next_events, *statuses(language))
    return re.compile(rf"(?<!\w){any_of(words)}(?:\s[^:.\d]{{1,30}})?\s?:\s")


@lru_cache
def status_code(language: Language) -> re.Pattern[str]:
    """How somebody ended, where his place would stand in a row: "DNF 9 Jo Doe"."""
    return re.compile(rf"(?P<code>{any_of(tuple(statuses(language)))})\.?\s+(?=\W{{0,2}}\d)")


def status_heading(page: Page, block: Block) -> str | None:
    """The status that a heading tells of those under it: "NON CLASSÉS"."""
    match = _status_alone(page.language).fullmatch(page.folded, block.start, block.end)
    return statuses(page.language).get(" ".join(match["word"].split())) if match else None


@lru_cache
def _status_alone(language: Language) -> re.Pattern[str]:
    return re.compile(rf"[\s#*=•-]*(?P<word>{any_of(tuple(statuses(language)))})[\s:=*]*")
