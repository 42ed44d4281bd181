"""The list that is open while a document is read: what it is of, its columns, and the words that tell it."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.headers import Column
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import any_of, word_of


class Kind(Enum):
    """What a list is a list of."""

    RESULTS = auto()
    STANDING = auto()
    GRID = auto()
    TITLES = auto()
    WINNERS = auto()
    CALENDAR = auto()
    OUT = auto()
    FASTEST = auto()
    OTHER = auto()


@dataclass
class Opened:
    """The list that is open: the heading over it and what that says."""

    kind: Kind = Kind.OTHER
    start: int = 0
    end: int = 0
    columns: list[Column] | None = None
    flow: tuple[str, ...] | None = None
    status: str | None = None
    row: int = 0
    final: bool = False
    category: str | None = None
    gridded: bool = False
    settled: bool = False
    session: str | None = None
    above: tuple[str, ...] = ()  # the columns of the table above, where this list goes on with it

    @property
    def fields(self) -> frozenset[str]:
        """What the columns of the list hold."""
        return frozenset((*(column.field for column in self.columns or ()), *(self.flow or ())))


@lru_cache
def list_words(language: Language) -> dict[str, re.Pattern[str]]:
    """The words that tell what a list is of."""
    lists = language.facts.lists
    table = {
        "standings": lists.standings, "titles": lists.titles, "winners": lists.winners, "calendar": lists.calendar,
        "grid": language.facts.setting.grid_words, "final": lists.final, "rows": lists.rows,
        "out": tuple(word for words in lists.statuses.values() for word in words), "starting": lists.starting,
        "revised": lists.revised, "off_grid": lists.off_grid, "fastest": lists.fastest_lap,
        "results": lists.results,
    }  # fmt: skip
    return {name: re.compile(rf"{word_of(words)}(?!\w)") for name, words in table.items()}


def names_a_session(page: Page, start: int, end: int) -> bool:
    """Whether the words over a list name a session, and not as the last before it: "Standings (after race 2)"."""
    last = _after_a_session(page.language)
    return any(not last.search(page.folded, start, m.start) for m in page.inside(start, end, MentionKind.SESSION))


@lru_cache
def _after_a_session(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(language.facts.lists.after_session)}(?:\s\w+){{0,2}}\s?\Z")
