"""Entry lists whose lines part their cells by dashes: "No. 11 – Ada Brun – Moor Electric – Renault Zoe".

Several lines of one form tell what stands where: a car's number, whoever drives it, then its team and the car.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block

K = MentionKind
Cell = tuple[int, int]
LEAST_CELLS, LEAST_LINES = 3, 3
DASH = re.compile(r"\s[–—-]\s")
BRACKET = re.compile(r"\s*\([^()]*\)")
NAME = r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+){1,3}"
SHARED = re.compile(r"\s?[/&,]\s?")
NAMES = re.compile(rf"{NAME}(?:{SHARED.pattern}{NAME})*")
MEASURED = (K.LAP_TIME, K.GAP, K.LAPS, K.POINTS)
"""What a line of results has, and none of entries."""


def dashed_entries(page: Page, where: Scene, block: Block) -> Iterator[Statement]:
    """Who drives what, line by line, where a text has several such lines."""
    told = [cells for cells in _lines(page, block) if not page.inside(cells[0][0], cells[-1][1], *MEASURED)]
    if told and len(_form(page.language).findall(page.folded)) >= LEAST_LINES:
        for cells in told:
            yield from _entry(page, where, cells)


def _lines(page: Page, block: Block) -> Iterator[list[Cell]]:
    """The cells of each line of a block that starts with the number of a car."""
    for line in _form(page.language).finditer(page.folded, block.start, block.end):
        cuts = [line.start("number"), *(m.end() for m in DASH.finditer(page.text, *line.span()))]
        ends = [*(m.start() for m in DASH.finditer(page.text, *line.span())), line.end()]
        cells = list(zip(cuts, ends, strict=True))
        if len(cells) >= LEAST_CELLS:
            yield cells


def _entry(page: Page, where: Scene, cells: list[Cell]) -> Iterator[Statement]:
    number, drivers, *others = cells
    people = tuple(dict.fromkeys(str(m.value) for m in page.inside(*drivers, K.PERSON))) or _names(page, drivers)
    party = Party(drivers=people, car_number=page.text[slice(*number)], start=number[0], end=cells[-1][1])
    for cell in others:
        text = clean(BRACKET.sub("", page.text[slice(*cell)]))
        made = page.inside(*cell, K.CAR)
        if made and made[0].start == cell[0]:
            party = replace(party, car=text)
        elif party.team is None and text[:1].isupper():
            party = replace(party, team=text)
    if people and (party.car or party.team):
        setting = replace(where.at(number[0]), session=None)
        yield Statement(Verb.DRIVES, party, setting, number[0], cells[-1][1], Reliability.LIST)


def _names(page: Page, cell: Cell) -> tuple[str, ...]:
    """The names of a cell that holds no known one: words with capitals, two at least."""
    text = clean(BRACKET.sub("", page.text[slice(*cell)]))
    return tuple(SHARED.split(text)) if NAMES.fullmatch(text) else ()


@lru_cache
def _form(language: Language) -> re.Pattern[str]:
    """A line of such a list."""
    sign = any_of(language.facts.mentions.number_signs)
    return re.compile(rf"(?m)^\s*{sign}\s?(?P<number>\d{{1,3}}) [–—-] [^\n]+ [–—-] [^\n]+$")
