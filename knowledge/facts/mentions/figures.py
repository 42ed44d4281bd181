"""What the rows of a list measure: times, gaps, laps."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.measures import seconds_of
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold

K = MentionKind

BARE_DECIMAL = re.compile(r"(?<![\w.,:'\"])\+?\s?(\d{1,3})[.,](\d{1,3})(?![\w.,]\d|\w|['\":])")


@dataclass(frozen=True)
class Page:
    """The document that rows stand in: its text, folded, and its mentions."""

    text: str
    folded: str
    found: Sequence[Mention]
    language: Language

    @cached_property
    def starts(self) -> list[int]:
        """Where the mentions start."""
        return [m.start for m in self.found]

    @cached_property
    def _by_kinds(self) -> dict[tuple[K, ...], tuple[list[int], list[Mention]]]:
        """The mentions of the kinds that were asked for together."""
        return {}

    @cached_property
    def _told(self) -> dict[Phrases, tuple[list[int], list[re.Match[str]]]]:
        """Where words that were asked for stand in the whole document."""
        return {}

    def tells(self, words: Phrases, start: int, end: int) -> list[re.Match[str]]:
        """Where a stretch has some words, which are looked for in the document once."""
        if (told := self._told.get(words)) is None:
            found = list(words.find(self.folded))
            told = self._told[words] = [m.start() for m in found], found
        starts, matches = told
        if not starts:
            return []
        first = bisect_left(starts, start)
        return [m for m in matches[first : bisect_left(starts, end, first)] if m.end() <= end]

    def inside(self, start: int, end: int, *kinds: K) -> list[Mention]:
        """The mentions of some kinds in a stretch; of those that start there the last alone may end behind it."""
        starts, found = self._by_kinds.get(kinds) or self._of(kinds)
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        last = bisect_left(starts, end, first)
        return found[first : last - (found[last - 1].end > end)]

    def _of(self, kinds: tuple[K, ...]) -> tuple[list[int], list[Mention]]:
        """The mentions of some kinds, or all, with their starts; gathered when they are first asked for."""
        found = [m for m in self.found if m.kind in kinds] if kinds else list(self.found)
        told = self._by_kinds[kinds] = [m.start for m in found], found
        return told


def covered(page: Page, position: int) -> bool:
    """Whether a figure is part of something else that is measured."""
    last = bisect_left(page.starts, position + 1) - 1
    mention = page.found[last] if last >= 0 else None
    return mention is not None and position < mention.end and mention.kind not in (K.NUMBER, K.SEASON)


def measured(page: Page, start: int, end: int, *, first: bool) -> dict[str, object]:
    """The figures of a row: time, gap, laps."""
    values: dict[str, object] = {}
    for mention in page.inside(start, end, K.LAPS, K.GAP, K.LAP_TIME):
        before = page.folded[max(start, mention.start - 3) : mention.start]
        if mention.kind is K.LAPS:
            values.setdefault("laps", mention.value)
        elif mention.kind is K.GAP:
            values.setdefault("gap", mention.value)
        elif not first and _is_behind(page, before):
            values.setdefault("gap", exact_seconds(mention.text, str(mention.value)))
        else:
            values.setdefault("time", mention.value)
    if "gap" not in values and "time" not in values and not first:
        bare = BARE_DECIMAL.search(page.folded, start, end)
        if bare and not covered(page, bare.start(1)):
            values["gap"] = f"{int(bare[1])}.{bare[2]}"
    return values


def _is_behind(page: Page, before: str) -> bool:
    words = {fold(w) for w in page.language.facts.lists.behind}
    return before.strip() in words or before.endswith("+")


def exact_seconds(written: str, value: str) -> str:
    """A gap of minutes in seconds, as exact as it is written: "1'27"9" is 87.9."""
    digits = re.search(r"(\d+)\D*$", written)
    seconds = seconds_of(value)
    exact = len(digits[1]) if digits and re.search(r"[.,'\"]", written) else 3
    whole, _, fraction = seconds.partition(".")
    return f"{whole}.{fraction[:exact]}" if fraction else whole
