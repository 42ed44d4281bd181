"""The form of answers.toml: how a language says what was found.

A template names its slots in braces. A part in square brackets is left out where one of its slots is empty. ``~`` binds
a word to what follows ("de~{who}"): it is a blank, unless an elision or a contraction of the language applies.
"""

from collections.abc import Iterator, Sequence

from pydantic import Field

from config.table import Frozen

ASKED_FOR = (
    "nouns", "sessions", "session_names", "categories", "category_names", "statuses", "columns", "party", "units",
    "where", "says", "notes", "choices",
)  # fmt: skip
"""The tables whose keys whoever writes an answer asks for: the same in every language."""
VARIANT = ".many"
"""What ends the key of a template that a language has where its verbs have a plural of their own."""


class Noun(Frozen):
    """A noun as it is counted; ``gender`` is a key of the ordinals."""

    one: str
    many: str
    gender: str = ""


class Ordinals(Frozen):
    """How a place is written: exceptions by gender and number ("f1"), then by last figures ("11"), else ``other``."""

    other: str
    exceptions: dict[str, str] = Field(default={})
    endings: dict[str, str] = Field(default={})
    first: dict[str, str] = Field(description="the first of a noun, by its gender; {one} and {many} are its forms")
    last: dict[str, str]
    none: dict[str, str]


class Meetings(Frozen):
    """How meetings enter a sentence.

    ``articles`` holds, by the words that a meeting's name contains, the article it takes. ``the`` and ``at`` are for
    names with an article, ``the_place`` and ``at_place`` for those without. ``of`` joins a session to a meeting.
    """

    articles: dict[str, str] = Field(default={})
    the: str
    the_place: str
    at: str
    at_place: str
    of: str
    of_place: str
    year: str
    year_place: str
    plain: tuple[str, ...] = Field(description="sessions that a meeting with an article stands for by itself")


class Days(Frozen):
    """How the days of a meeting are written, by what the first and the last have in common."""

    same_month: str
    same_year: str
    other: str


class Answers(Frozen):
    """How a language says what was found."""

    locale: str = Field(description="whose plurals, dates and figures: a name that Babel knows")
    first_day: str = Field(default="", description="the first of a month, where that is no bare figure")
    elided: dict[str, str] = Field(
        default={}, description="words that lose their vowel before another, and what they become"
    )
    vowels: str = Field(default="", description="the first letters before which they do")
    not_elided: tuple[str, ...] = Field(default=(), description="words that begin so and take no elision all the same")
    contracted: dict[str, str] = Field(default={}, description="two words that melt into one")
    separator: str = Field(description="between the items of a list that have commas themselves")
    ordinals: Ordinals
    nouns: dict[str, Noun]
    meetings: Meetings
    days: Days
    sessions: dict[str, str]
    session_names: dict[str, str] = Field(description="as titles and columns name them")
    categories: dict[str, str] = Field(description="in a class or cup; {name} is any other")
    category_names: dict[str, str] = Field(default={})
    statuses: dict[str, str]
    columns: dict[str, str]
    party: dict[str, str]
    in_country: dict[str, str] = Field(description="where, by the article that the country's name takes")
    units: dict[str, str]
    where: dict[str, str]
    says: dict[str, str]
    notes: dict[str, str]
    choices: dict[str, str]
    examples: tuple[str, ...]

    def word(self, table: str, key: str) -> str:
        """A word of one of these tables; "Race 2" falls back on "Race n", what has no word stays as it is."""
        words: dict[str, str] = getattr(self, table)
        if key in words:
            return words[key]
        head, _, number = key.rpartition(" ")
        numbered = words.get(f"{head} n")
        return numbered.format(n=number) if numbered is not None else key

    def lacks(self, others: Sequence["Answers"]) -> Iterator[str]:
        """The keys that each of the other languages has, and this one does not."""
        for table in ASKED_FOR if others else ():
            known = set.intersection(*(set(getattr(other, table)) for other in others))
            missing = sorted(known - set(getattr(self, table)))
            yield from (f"{table}.{key}" for key in missing if not key.endswith(VARIANT))
