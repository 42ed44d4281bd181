"""Orders of a championship that run on in a line without numbers: "Brun 121, Castel 119, Roux 104".

Such a run is names, each with its points, parted by commas, semicolons or dashes. The words before it say of what it
is: a standing of everybody, of a class, of the teams; after one such run in a block the name of a class is enough.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.facts.lists.opened import Kind, Opened, list_words, names_a_session
from knowledge.facts.lists.orders import LEAST_ROWS, standing
from knowledge.facts.lists.rows import Row, read_row
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.name_words import and_words, name_words
from knowledge.facts.mentions.occasions import any_of, class_named, word_of
from knowledge.facts.parties.crews import TIGHT_HYPHEN
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Reliability, Statement, Verb
from knowledge.reading.document import Block
from knowledge.reading.lines import ordinal_endings

K = MentionKind
TEAMS, MANUFACTURERS, OVERALL = "Teams", "Manufacturers", "Overall"
LONGEST_LABEL = 110
YEARS = range(1950, 2050)
FIGURE, LAST_FIGURE = re.compile(r"\d"), re.compile(r"\d+(?=\D*$)")
ENDS_LABEL = re.compile(r"(?:^|[:–—-]|\))$")
NUMBERED = re.compile(r"(?<!\d)\d{1,2}\s?[.)]\s*$")
"""The number of a row right before a run: such rows are read as a list that runs on."""
LABEL_STARTS = re.compile(r"[.!?]\s+|\n|;\s")


@dataclass(frozen=True)
class Run:
    """Items that follow each other, and where the words before them start."""

    label: int
    items: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the first item starts."""
        return self.items[0][0]


def point_lists(page: Page, block: Block, opened: Opened, where: Scene, *, after: bool) -> Iterator[Statement]:
    """The standings that a block tells as names and points on one line; ``after`` another block that did."""
    if FIGURE.search(page.text, block.start, block.end) is None:
        return
    told = after or opened.kind is Kind.STANDING
    words = list_words(page.language)["standings"]
    counts = _metrics(page.language)
    labels = (words, *counts.values()) if ":" in block.text else (words,)
    if not told and not any(p.search(page.folded, block.start, block.end) for p in labels):
        return
    for run in (r for r in _runs(page, block) if not NUMBERED.search(page.folded, block.start, r.start)):
        label = page.folded[run.label : run.start].strip()
        named = words.search(label)
        metric = next((m for m, pattern in counts.items() if pattern.match(label)), None)
        if metric is not None:
            yield from _counted(page, run, metric, where)
            continue
        kind = _class_told(_without_legend(label), page.language) or _class_in(page, run)
        of_race = names_a_session(page, run.label, run.start)
        if not ENDS_LABEL.search(label) or not (named or (told and (kind or not label))) or of_race:
            continue
        told = True
        teams = (kind or opened.category) in (TEAMS, MANUFACTURERS)
        crews = 2 * sum(bool(TIGHT_HYPHEN.search(page.text, a, b)) for a, b in run.items) > len(run.items)
        read = [read_row(page, a, b, crews=crews, teams=teams) for a, b in run.items]
        rows = [row for row in read if row is not None and row.points is not None]
        if len(rows) < LEAST_ROWS or not _falls(rows) or _are_years(rows):
            continue
        final = bool(list_words(page.language)["final"].search(label)) or opened.final
        here = replace(where.at(run.start), session=None)
        category = kind or opened.category
        yield from standing(rows, replace(here, category=category) if category else here, final=final or None)


def _counted(page: Page, run: Run, metric: str, where: Scene) -> Iterator[Statement]:
    """What a line counts of each: "Wins: Brun 5, Dor 4"."""
    for start, end in run.items:
        row = read_row(page, start, end)
        if row is None or row.points is None:
            continue
        here = replace(where.at(start), session=None, category=row.category)
        values: dict[str, object] = {"metric": metric, "scope": "season"}
        yield Statement(
            Verb.COUNTED, row.party, here, start, end, Reliability.LIST, number=int(row.points), values=values
        )


@lru_cache
def _metrics(language: Language) -> dict[str, re.Pattern[str]]:
    """The labels of lines that count something of each, by what they count."""
    groups = language.sentences.groups
    names = {"wins": "wins_n", "podiums": "podiums_n", "poles": "poles_n", "fastest_laps": "fastest_n"}
    return {
        metric: re.compile(rf"{word_of(groups[group])}(?:\s[^:]{{1,30}})?\s?:")
        for metric, group in names.items()
        if group in groups
    }


def _class_told(words: str, language: Language) -> str | None:
    """The class that words name, alone or twice over: "Manufacturers/Constructors"."""
    told = {class_named(part.strip(), language) for part in words.split("/")}
    return told.pop() if len(told) == 1 else class_named(words, language)


def _falls(rows: list[Row]) -> bool:
    """Whether each has at most the points of the one before."""
    points = [row.points or 0 for row in rows]
    return all(one >= other for one, other in pairwise(points))


def _are_years(rows: list[Row]) -> bool:
    return all(int(row.points or 0) in YEARS for row in rows)


def _without_legend(label: str) -> str:
    """The last words of a label: "Points - GT4" is of the GT4."""
    bare = re.sub(r"\([^()]*\)", "", label).strip(" :-–—")
    return re.split(r"\s[–—-]\s|[:,]", bare)[-1].strip()


def _class_in(page: Page, run: Run) -> str | None:
    named = [str(m.value) for m in page.inside(run.label, run.start, K.CATEGORY)]
    return named[-1] if len(set(named)) == 1 else None


def _runs(page: Page, block: Block) -> Iterator[Run]:
    """The runs of a block: items with nothing but a mark between them."""
    items = [(m.start("item"), m.end()) for m in _item(page.language).finditer(page.text, block.start, block.end)]
    items = [(a, b) for a, b in items if not _measures(page, a, b)]
    at, held = 0, block.start
    while at < len(items):
        last = at
        while last + 1 < len(items) and _joined().fullmatch(page.folded, items[last][1], items[last + 1][0]):
            last += 1
        if last > at:
            label = _label_start(page, max(held, items[at][0] - LONGEST_LABEL), items[at][0])
            yield Run(label, tuple(items[at : last + 1]))
            held = items[last][1]
        at = last + 1


def _label_start(page: Page, start: int, end: int) -> int:
    """Where the words before a run start: after the last stop."""
    stops = [m.end() for m in LABEL_STARTS.finditer(page.text, start, end)]
    return stops[-1] if stops else start


def _measures(page: Page, start: int, end: int) -> bool:
    """Whether the figure of an item is a time, a gap or an age."""
    figure = LAST_FIGURE.search(page.text, start, end)
    return figure is None or any(
        m.start <= figure.start() < m.end
        for m in page.inside(start, end, K.LAP_TIME, K.GAP, K.LAPS, K.AGE, K.DATE, K.CAR_NUMBER, K.EVENT)
    )


@lru_cache
def _item(language: Language) -> re.Pattern[str]:
    """A name or several that share a car, maybe a bracket, and points; a place may stand before."""
    particles = "|".join(
        sorted(map(re.escape, name_words().particles | name_words().team_joins), key=len, reverse=True)
    )
    word = r"[A-ZÀ-Ý][\w'’.-]*"
    name = rf"(?:(?:{particles})\s)?{word}(?:(?:\s?[/&+]\s?|\s|-)(?:(?:{particles}|{and_words()})\s)*{word}){{0,7}}"
    place = rf"(?:\d{{1,2}}(?:\s?[.)=°]|(?:{ordinal_endings()}|{any_of(language.words.tied_signs)})\b)*\s)?"
    bracket = r"(?:\s?\([^()\d]{2,40}\))?"
    unit = any_of(language.words.units["points"]) if "points" in language.words.units else "(?!)"
    points = rf"\s?[:,]?\s\(?(?<![\d.,])\d{{1,4}}(?:[.,]\d{{1,2}})?(?:\s?{unit})?\)?"
    return re.compile(
        rf"(?<![\w.'’-])(?P<item>{place}{name}{bracket}{points})(?=\s*(?:[,;|.)/–—]|-\s|$|\n|\s(?:{and_words()})\s))"
    )


@lru_cache
def _joined() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[,;|/•–—-]|[,;]?\s(?:{and_words()}))\s*")
