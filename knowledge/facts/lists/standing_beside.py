"""A champion with points, and those behind him in brackets: "C : X, 341 pts (2. Y, 332 ; 3. Z, 270)"."""

from collections.abc import Iterator

from knowledge.facts.changed import replace
from knowledge.facts.lists.orders import standing
from knowledge.facts.lists.rolls import titles
from knowledge.facts.lists.rows import Row, read_row
from knowledge.facts.lists.runs import runs_on
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.scene import Scene
from knowledge.facts.statement import Statement
from knowledge.reading.document import Block

K = MentionKind


def standing_beside(page: Page, block: Block, where: Scene) -> Iterator[Statement]:
    """A title with points, and those behind it in brackets: "C : X, 341 pts (2. Y, 332 ; 3. Z, 270)"."""
    spans = runs_on(page, block.start, block.end)
    if not spans or not spans[0][0] > block.start:
        return
    champion = next(iter(titles(page, where, block.start, block.end)), None)
    points = page.inside(block.start, spans[0][0], K.POINTS)
    if champion is None or not points:
        return
    rows = [Row(block.start, block.end, champion.party, 1, points=_number(points[0]))]
    rows += [row for a, b in spans if (row := read_row(page, a, b)) is not None]
    for statement in standing(rows, champion.setting, final=True):
        yield replace(statement, start=block.start, end=champion.end)


def _number(mention: Mention) -> float | None:
    return float(mention.value) if isinstance(mention.value, int | float) else None
