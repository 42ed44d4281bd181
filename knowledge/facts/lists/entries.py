"""Rows of an entry list that no header explains: a number with its sign, who drives, the car, the team."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.team_names import is_team_name
from knowledge.facts.parties.details import with_detail
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block

K = MentionKind
LEAST_CELLS = 3
"""Cells of a row that says who drives what: its number, a name, a car or a team."""


def entry_row(page: Page, where: Scene, block: Block) -> Iterator[Statement]:
    """Who drives what for whom, where a row's first cell is a car's number and each other cell holds one thing."""
    if len(block.cells) < LEAST_CELLS or not (
        number := _numbered(page.language).fullmatch(page.folded, *block.cells[0])
    ):
        return
    details = Party(car_number=number["number"], start=block.start, end=block.end)
    drivers: list[str] = []
    for cell in block.cells[1:]:
        people = page.inside(*cell, K.PERSON)
        drivers += [str(m.value) for m in people]
        details = details if people else _with_cell(details, page, cell)
    if drivers and (details.car or details.team):
        party = replace(details, drivers=tuple(dict.fromkeys(drivers)))
        setting = replace(where.at(block.start), session=None)
        yield Statement(Verb.DRIVES, party, setting, block.start, block.end, Reliability.LIST)


def _with_cell(details: Party, page: Page, cell: tuple[int, int]) -> Party:
    """The details with the car or the team that a cell holds and nothing else."""
    text = clean(page.text[slice(*cell)])
    known = [m for m in page.inside(*cell, K.CAR, K.TEAM) if clean(m.text) == text]
    if known:
        return with_detail(details, known[0])
    if details.team is None and is_team_name(text, page.language) and not page.inside(*cell):
        return replace(details, team=text)
    return details


@lru_cache
def _numbered(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s*{any_of(language.facts.mentions.number_signs)}\s?(?P<number>\d{{1,3}})\s*")
