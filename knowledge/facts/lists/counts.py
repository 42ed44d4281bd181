"""Rows that tell what each has won: "Ada Brun: 5 wins, 6 poles", "Brun - 1 win | Castel - 2 podiums".

Everything behind the name must be a count, or nothing is taken from the row: a line of prose has its cues.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.rows import read_row
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.name_words import and_words
from knowledge.facts.mentions.numbers import number_words
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block, BlockKind

K = MentionKind
METRICS = {
    "wins": "wins_n", "podiums": "podiums_n", "poles": "poles_n", "fastest_laps": "fastest_n", "titles": "titles_n",
    "starts": "starts_n",
}  # fmt: skip
LISTED = (BlockKind.ROW, BlockKind.ITEM)
BULLET = re.compile(r"\s*(?:[•*·►▪-]\s*)?")
GAP = re.compile(r"\s{3,}|\t+|\s*\|\s*")
LABEL_ENDS = re.compile(r"\s?:\s+|\s[–—-]\s+|,\s+(?=\d)")


@dataclass(frozen=True)
class _Count:
    metric: str
    value: int
    category: str | None
    end: int


def counted_rows(page: Page, block: Block, where: Scene) -> Iterator[Statement]:
    """What a row or an item counts of one party, or of several that stand beside each other."""
    if block.kind not in LISTED or not _word(page.language).search(page.folded, block.start, block.end):
        return
    at = block.start
    for gap in [*GAP.finditer(page.text, block.start, block.end), None]:
        yield from _counted(page, where, at, gap.start() if gap else block.end)
        at = gap.end() if gap else block.end


def _counted(page: Page, where: Scene, start: int, end: int) -> Iterator[Statement]:
    bullet = BULLET.match(page.text, start, end)
    at = bullet.end() if bullet else start
    ends = LABEL_ENDS.search(page.text, at, end)
    party = _party(page, at, ends.start()) if ends else None
    counts = _counts(page, ends.end(), end) if ends and party else None
    if party is None or counts is None:
        return
    told, category = party
    here = replace(where.at(start), session=None)
    for count in counts:
        setting = replace(here, category=count.category or category)
        values: dict[str, object] = {"metric": count.metric}
        yield Statement(Verb.COUNTED, told, setting, at, count.end, Reliability.LIST, number=count.value, values=values)


def _party(page: Page, start: int, end: int) -> tuple[Party, str | None] | None:
    """Whom the label names, and nobody else: a person or a crew, else a team."""
    named = page.inside(start, end, K.PERSON, K.TEAM)
    row = read_row(page, start, end, teams=bool(named) and named[0].kind is K.TEAM) if named else None
    return (row.party, row.category) if row and named[0].start - start <= 1 else None


def _counts(page: Page, start: int, end: int) -> list[_Count] | None:
    """What a stretch counts; None where it tells anything else."""
    found: list[_Count] = []
    while start < end:
        match = _count(page.language).match(page.folded, start, end)
        value = number_words(page.language).value(match["n"]) if match else None
        if match is None or value is None:
            return None
        metric = next(m for m in METRICS if match[m])
        named = page.inside(match.end("noun"), match.end(), K.CATEGORY) if match["of"] else []
        if match["of"] and not named:
            return None
        found.append(_Count(metric, value, str(named[0].value) if named else None, match.end("told")))
        start = match.end()
    return found or None


@lru_cache
def _nouns(language: Language) -> dict[str, tuple[str, ...]]:
    groups = language.sentences.groups
    return {metric: groups[group] for metric, group in METRICS.items() if group in groups}


@lru_cache
def _word(language: Language) -> re.Pattern[str]:
    """A count: a figure or a number word before what is counted."""
    words = tuple(noun for nouns in _nouns(language).values() for noun in nouns)
    return re.compile(rf"(?<!\w)(?:\d{{1,3}}|{number_words(language).cardinal})\s{word_of(words)}(?!\w)")


@lru_cache
def _count(language: Language) -> re.Pattern[str]:
    """A count, of a class or of a whole, and what parts it from the next."""
    nouns = "|".join(f"(?P<{metric}>{word_of(words)})" for metric, words in _nouns(language).items())
    missing = "".join(f"(?P<{metric}>(?!))?" for metric in METRICS if metric not in _nouns(language))
    number = rf"(?P<n>\d{{1,3}}|{number_words(language).cardinal})"
    whole = rf"(?:\s(?:[a-z]{{1,5}}['\s]){{0,3}}{any_of(language.championship.wholes)})?"
    of = r"(?P<of>\s[^,;.()–—:\d]{2,30}?)?"
    stop = rf"(?:\s*(?:[,;+&/•·]|\s[–—-])\s*(?:(?:{and_words()})\s)?|\s(?:{and_words()})\s|\s*\.?\s*$)"
    return re.compile(rf"{missing}(?P<told>{number}\s(?P<noun>{nouns})(?!\w){whole}{of}){stop}")
