"""Fastest laps told by a list: one a class, or the quickest of all first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.occasions import class_named
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block

K = MentionKind
CODE = re.compile(r"\s*(?:[•*-]\s*)?(?P<code>[A-Z][A-Z0-9/+-]{0,7})(?=\s|:)")
FASTEST = Verb.FASTEST


def fastest_laps_of(page: Page, rows: Sequence[Block], where: Scene) -> Iterator[Statement]:
    """The fastest laps of a list's rows: of each class where every row names its own, else the first row's alone."""
    told = [(row, page.inside(row.start, row.end, K.LAP_TIME), _who(page, row)) for row in rows]
    timed = [(row, times[0], party) for row, times, party in told if times and party is not None]
    classes = [_class(page, row) for row, _, _ in timed]
    several = len(timed) > 1 and None not in classes and len(set(classes)) == len(classes)
    for (row, time, party), category in list(zip(timed, classes, strict=True))[: None if several else 1]:
        setting = where.at(row.start)
        if several:
            setting = replace(setting, category=category)
        values: dict[str, object] = {"lap_time": time.value}
        yield Statement(FASTEST, party, setting, row.start, row.end, Reliability.LIST, number=1, values=values)


def _who(page: Page, row: Block) -> Party | None:
    people = page.inside(row.start, row.end, K.PERSON)
    teams = page.inside(row.start, row.end, K.TEAM)
    if not people:
        return None
    team = str(teams[0].value) if teams else None
    return Party(drivers=(str(people[0].value),), team=team, start=row.start, end=row.end)


def _class(page: Page, row: Block) -> str | None:
    """The class that a row opens with, by its name or as a code in capitals."""
    named: list[Mention] = [m for m in page.inside(row.start, row.end, K.CATEGORY) if m.start - row.start < 4]
    if named:
        return str(named[0].value)
    code = CODE.match(page.text, row.start, row.end)
    return (class_named(code["code"].lower(), page.language) or code["code"]) if code else None
