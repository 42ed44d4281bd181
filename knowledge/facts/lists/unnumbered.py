"""Orders that run on in a line without numbers, behind a label: by times that rise, or "in order" as the label says.

"Qualifying: Brun 1:31.044; Castel 1:31.090; Roux 1:31.522" and "Result: Brun (T), Castel (U), Roux (V)".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.opened import Kind, Opened, list_words
from knowledge.facts.lists.orders import told_by
from knowledge.facts.lists.rows import Row, read_row
from knowledge.facts.lists.runs import runs_on
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.measures import seconds_of
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.pieces import outside_brackets
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Statement
from knowledge.reading.document import Block

K = MentionKind
LABEL = re.compile(r"(?:^|(?<=[.!?]\s))[^\S\n]*(?P<label>[^:.;!?«»\"\n]{3,70}?)\s?:\s+", re.MULTILINE)
STOP = re.compile(r"[.!?](?:\s|$)(?<![A-ZÀ-Ý]\.\s)")
LEAST_ITEMS, LONGEST = 3, 600


def orders_in_line(page: Page, block: Block, where: Scene) -> Iterator[Statement]:
    """The orders that a block tells so; none where it counts its rows."""
    if ":" not in block.text or runs_on(page, block.start, block.end):
        return
    for label in LABEL.finditer(page.text, block.start, block.end):
        span = label.span("label")
        if not page.inside(*span, K.SESSION) and not _order_words(page.language).search(page.folded, *span):
            continue
        stop = STOP.search(page.text, label.end(), min(block.end, label.end() + LONGEST))
        rows = _rows(page, label.end(), stop.start() if stop else block.end)
        if len(rows) >= LEAST_ITEMS and (_is_timed(page, span, rows) or _is_ordered(page, span, rows)):
            named = {str(m.value) for m in page.inside(*span, K.SESSION)}
            opened = Opened(Kind.RESULTS, *span, session=named.pop() if len(named) == 1 else None)
            numbered = [replace(row, position=place) for place, row in enumerate(rows, 1)]
            yield from told_by(page, numbered, opened, where)


def _rows(page: Page, start: int, end: int) -> list[Row]:
    """The items of a line, if each is somebody; a word joins the last two."""
    rows = [read_row(page, a, b) for a, b in outside_brackets(page.text, start, end) if page.text[a:b].strip(" .…")]
    known = [row for row in rows if row is not None and page.inside(row.start, row.end, K.PERSON)]
    return known if len(known) == len(rows) and all(len(row.party.drivers) == 1 for row in known) else []


def _is_timed(page: Page, label: tuple[int, int], rows: Sequence[Row]) -> bool:
    """Whether a session stands before rows whose times rise, or whose gaps do."""
    if not page.inside(*label, K.SESSION):
        return False
    times = [row.values.get("time") for row in rows]
    gaps = [row.values.get("gap") for row in rows[1:]]
    measured = times if all(isinstance(time, str) for time in times) else gaps
    if not all(isinstance(value, str) and "lap" not in value for value in measured):
        return False
    seconds = [float(seconds_of(str(value))) for value in measured]
    return seconds == sorted(seconds)


def _is_ordered(page: Page, label: tuple[int, int], rows: Sequence[Row]) -> bool:
    """Whether the label says that what follows is an order of arrival, and nothing else."""
    said = _order_words(page.language).search(page.folded, *label)
    season = list_words(page.language)["standings"].search(page.folded, *label)
    counted = any(row.points is not None for row in rows)
    return bool(said) and not season and not counted and not page.inside(*label, K.CHAMPIONSHIP, K.PERSON)


@lru_cache
def _order_words(language: Language) -> re.Pattern[str]:
    """What a label says before those who arrived in order: at its start, a session or a class may follow."""
    return re.compile(rf"(?<!\w)(?:{any_of(language.facts.lists.in_order)})(?!\w)")
