"""The class of a car as the text tells it beside the car: "the LMP3 #34", "A and B (Silver)", a row of an entry list.

Words like "its class" are of it wherever they stand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.reading.document import Block, BlockKind, Document

BRACKET = re.compile(r"\s?\([^()\n]{0,40}\)")
LINE = re.compile(r"[^\n]+")
CELLS = re.compile(r"\s[–—|-]\s|\t|;|,\s|\s/\s")
LEAST_CELLS = 2
"""Signs between the parts of a line that is a row of a list, and none of running text."""
LONGEST_ROW, LATEST = 160, 10
"""Characters of such a row, and before the car that it is of."""
BESIDE = (" ", " n°", " #", " no ", "-")
"""What stands between a class and the car that runs in it."""

Classed = tuple[Party, str]


def told_classes(document: Document, page: Page, named: Sequence[Sequence[Party]]) -> Iterator[Classed]:
    """The cars of a document beside which a class is named, with that class."""
    for block, parties in zip(document.blocks, named, strict=True):
        classes = [m for m in page.inside(block.start, block.end, MentionKind.CATEGORY) if m.value not in FIELDS]
        if block.kind is BlockKind.NOISE or not classes or not parties:
            continue
        yield from _of_lines(page, block, parties)
        for party in parties:
            if one := _beside(page, party, classes) or _runs_in(page, party, classes):
                yield party, one


def _of_lines(page: Page, block: Block, parties: Sequence[Party]) -> Iterator[Classed]:
    """The cars of the lines of a list that each name one car and one class."""
    for line in LINE.finditer(page.text, block.start, block.end):
        classes = {str(m.value) for m in page.inside(*line.span(), MentionKind.CATEGORY)}.difference(FIELDS)
        cars = [p for p in parties if line.start() <= p.start < line.end() and (p.drivers or p.car_number)]
        row = len(CELLS.findall(line[0])) >= LEAST_CELLS and line.end() - line.start() <= LONGEST_ROW
        if row and len(classes) == len(cars) == 1 and cars[0].start - line.start() <= LATEST:
            yield cars[0], classes.pop()


def _beside(page: Page, party: Party, classes: Sequence[Mention]) -> str | None:
    """The class that stands right before a car, among its words or in the bracket behind it."""
    bracket = BRACKET.match(page.text, party.end)
    end = bracket.end() if bracket else party.end
    held = {str(m.value) for m in classes if party.start <= m.start < end}
    before = {str(m.value) for m in classes if page.folded[m.end : party.start] in BESIDE and m.end < party.start}
    found = held or (before if party.car_number or party.car else set())
    return found.pop() if len(found) == 1 else None


def _runs_in(page: Page, party: Party, classes: Sequence[Mention]) -> str | None:
    """The class in which a car is said to run: "the #61 ran in Pro-Am", "A et B étaient engagés en Silver"."""
    if not (party.car_number or len(party.drivers) > 1):
        return None
    words = _running(page.language)
    return next(
        (str(m.value) for m in classes if words.fullmatch(page.folded, party.end, max(party.end, m.start))), None
    )


@lru_cache
def _running(language: Language) -> re.Pattern[str]:
    """What stands between a car and the class that it runs in."""
    mentions, openers = language.facts.mentions, any_of(language.facts.setting.in_words)
    runs = any_of((*mentions.embarked, *mentions.runs_in))
    return re.compile(rf"(?:[\s,)]+(?:[\w'’]+\s)?{runs})?[,)]?\s{openers}\s(?:{any_of(mentions.class_nouns)}\s)?")
