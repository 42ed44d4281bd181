"""What a document says may still change: all of it, or single sessions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.facts.fact import Fact, Result, Standing, Title
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.setting_words import own_results, provisional_words, results_words, taken_away
from knowledge.reading.document import BlockKind, Document

K = MentionKind
OVERALL = "Overall"
LATELY = 240
"""Characters before a sentence about one's result in which he was placed."""
STOP = re.compile(r"[.!?][\"»”)]*\s+(?=\S)")


def is_provisional(page: Page, start: int, end: int) -> bool:
    """Whether a stretch says that something may change."""
    return bool(page.tells(provisional_words(page.language), start, end))


def leaves_open(page: Page, start: int, end: int) -> bool:
    """Whether a sentence says that something may change, and not that it has: "third of the provisional order, he was
    excluded"."""
    return is_provisional(page, start, end) and not page.tells(taken_away(page.language), start, end)


def _may_change(page: Page) -> bool:
    """Whether anything of a document may: most say so nowhere, and none of their sentences need be looked at."""
    return is_provisional(page, 0, len(page.folded))


@dataclass(frozen=True)
class Loose:
    """What a document says to be provisional: sessions, classes, or a class in a session, as pairs of the two."""

    pairs: frozenset[tuple[str | None, str | None]] = frozenset()

    def holds(self, session: str | None, category: str | None) -> bool:
        """Whether what is of a session and class may change."""
        return any(s in (None, session) and c in (None, category) for s, c in self.pairs)


def loose_parts(document: Document, page: Page) -> Loose:
    """The sessions and classes that a sentence, a heading or a row says to be provisional."""
    pairs: set[tuple[str | None, str | None]] = set()
    for block in document.blocks if _may_change(page) else ():
        if block.kind is BlockKind.NOISE or not is_provisional(page, block.start, block.end):
            continue
        whole = block.kind in (BlockKind.HEADING, BlockKind.ROW)
        for start, end in [(block.start, block.end)] if whole else sentences(page.folded, block.start, block.end):
            if is_provisional(page, start, end):
                pairs |= _parts(page, start, end, alone=whole or _of_results(page, start, end))
    return Loose(frozenset(pairs))


def _parts(page: Page, start: int, end: int, *, alone: bool) -> set[tuple[str | None, str | None]]:
    """The one session or class that a stretch names; of a class ``alone``, without a session, where it may be."""
    sessions = {str(m.value) for m in page.inside(start, end, K.SESSION)}
    classes = {str(m.value) for m in page.inside(start, end, K.CATEGORY) if m.value != OVERALL}
    category = classes.pop() if len(classes) == 1 else None
    if len(sessions) == 1:
        return {(sessions.pop(), category)}
    return {(None, category)} if not sessions and category and alone else set()


def of_one(document: Document, page: Page) -> tuple[int, ...]:
    """Where sentences start that say of one result alone that it may change: "his place stays provisional"."""
    if not _may_change(page):
        return ()
    texts = [b for b in document.blocks if b.kind is BlockKind.PARAGRAPH and is_provisional(page, b.start, b.end)]
    told = (span for b in texts for span in sentences(page.folded, b.start, b.end))
    return tuple(span[0] for span in told if is_provisional(page, *span) and _is_of_one(page, *span))


def _is_of_one(page: Page, start: int, end: int) -> bool:
    return bool(page.tells(own_results(page.language), start, end)) and not page.inside(start, end, K.SESSION)


def _of_results(page: Page, start: int, end: int) -> bool:
    return bool(page.tells(results_words(page.language), start, end))


def settled(facts: Iterable[Fact], where: Scene) -> Iterator[Fact]:
    """Facts, of which poles are as sure as the document though the race after them is not, and the order and the
    champions of a class as open as its last result."""
    kept = _with_those_of_one(list(facts), where.of_one)
    loose = _loose_orders(kept)
    for fact in kept:
        if isinstance(fact, Result) and fact.provisional and (fact.session or "").startswith("Qualifying"):
            here = where.at(fact.start)
            told = here.session == fact.session or where.default.provisional
            yield fact if told else fact.model_copy(update={"provisional": False})
        elif isinstance(fact, Standing | Title) and _order(fact) in loose:
            yield fact.model_copy(update={"provisional": True})
        else:
            yield fact


def _with_those_of_one(facts: list[Fact], places: Iterable[int]) -> list[Fact]:
    """The facts; of whoever was placed last before a sentence about one result, that result may change."""
    for place in places:
        before = [n for n, f in enumerate(facts) if isinstance(f, Result) and place - LATELY < f.end <= place]
        if before:
            last = max(before, key=lambda n: (facts[n].end, facts[n].start))
            facts[last] = facts[last].model_copy(update={"provisional": True})
    return facts


def _loose_orders(facts: Iterable[Fact]) -> set[tuple[object, ...]]:
    """The classes of a season, with a race whose winner may still change."""
    return {
        _order(f)
        for f in facts
        if isinstance(f, Result) and f.provisional and f.position == 1 and (f.session or "").startswith("Race")
    }


def _order(fact: Result | Standing | Title) -> tuple[object, ...]:
    return fact.championship, fact.season, fact.category


def is_loose(document: Document, page: Page, *, by_sentence: bool) -> bool:
    """Whether all of a document may change: a starred title with its note, the title itself, or (``by_sentence``) a
    sentence about results that names no one session or class."""
    if not _may_change(page):
        return False
    matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
    noted = any(b.text.lstrip().startswith("*") and is_provisional(page, b.start, b.end) for b in matter)
    if noted and any(b.kind is BlockKind.HEADING and b.text.rstrip().endswith("*") for b in matter[:3]):
        return True
    if not by_sentence:
        return False
    title = next((b for b in matter if b.kind is BlockKind.HEADING), None)
    if title and title.text.strip() == document.title and is_provisional(page, title.start, title.end):
        return True
    texts = [b for b in matter if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    return any(_speaks_of_all(page, *span) for b in texts for span in sentences(page.folded, b.start, b.end))


def _speaks_of_all(page: Page, start: int, end: int) -> bool:
    if not leaves_open(page, start, end) or page.inside(start, end, K.SESSION, K.CATEGORY):
        return False
    if _is_of_one(page, start, end):
        return False
    return bool(page.tells(results_words(page.language), start, end))


def sentences(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch, as far as a change of setting needs them."""
    at = start
    for stop in STOP.finditer(folded, start, end):
        yield at, stop.end()
        at = stop.end()
    if at < end:
        yield at, end
