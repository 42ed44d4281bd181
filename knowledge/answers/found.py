"""What was found, as data: statements to be said, rows, and where they stand; no word of any language."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from knowledge.answers.answer import AnswerStatus
from knowledge.names import Named


@dataclass(frozen=True, slots=True)
class Ref:
    """A row of the store that proves something: ``table`` is its name in Evidence ("result", "title")."""

    table: str
    id: int


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of something: ``noun`` is a key of [nouns]; "3 victoires"."""

    number: float
    noun: str


@dataclass(frozen=True, slots=True)
class Nth:
    """A place or an occurrence: "3e", "1re" where ``noun`` is feminine."""

    number: int
    noun: str = "place"


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event, as part of a sentence; ``session`` is as in the facts, None for the meeting as a whole."""

    name: str
    year: str | None = None
    country: str | None = None
    session: str | None = None
    form: str = "the"  # "the" Monaco Grand Prix, "at" it, "bare"


@dataclass(frozen=True, slots=True)
class Party:
    """A crew with its team and car: as a sentence's subject or a list's item; ``whole`` tells all that is known."""

    drivers: tuple[str, ...] = ()
    team: str | None = None
    car: str | None = None
    number: str | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values in one sentence; ``apart`` joins with semicolons rather than with "and"."""

    items: tuple[Any, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a table of answers.toml: ``table`` "sessions", ``key`` "Race 1"."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Seconds:
    """A gap in seconds or laps, as in the facts ("0.284", "1 lap")."""

    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """Days that belong together: the run of a meeting."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Say:
    """A statement: ``key`` names a template of [says] (or [notes]), ``slots`` fill it."""

    key: str
    slots: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """What all rows of an answer share: the title of the answer."""

    championship: str | None = None
    season: str | None = None
    event: Meeting | None = None
    session: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The answer as data. ``total`` is how many rows prove it where only some are in ``refs``.

    ``entities`` are whom or what the answer names, ``meetings`` the rows of ``event`` it is about: a follow-up takes
    them up. ``columns`` and ``rows`` are the table.
    """

    says: tuple[Say, ...] = ()
    status: AnswerStatus = AnswerStatus.ANSWERED
    refs: tuple[Ref, ...] = ()
    total: int = 0
    notes: tuple[Say, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()
    place: Place = field(default_factory=Place)
    entities: tuple[Named, ...] = ()
    meetings: tuple[int, ...] = ()
    choices: tuple[tuple[Named, str], ...] = ()
    chart: str | None = None


def untold(there: int, listed: int) -> tuple[Say, ...]:
    """The note that there are more than a list gives, where there are."""
    return (Say("more", {"count": there - listed}),) if there > listed else ()


def joined(several: Sequence[Found]) -> Found:
    """Several things found, as one: all that they say, and what they have in common."""
    first = several[0]
    places = {one.place.championship for one in several}
    return replace(
        first,
        says=_once(say for one in several for say in one.says),
        refs=tuple(dict.fromkeys(ref for one in several for ref in one.refs)),
        total=sum(one.total for one in several),
        notes=_once(note for one in several for note in one.notes),
        rows=tuple(row for one in several if one.columns == first.columns for row in one.rows),
        place=Place(championship=first.place.championship if len(places) == 1 else None),
        entities=tuple(dict.fromkeys(named for one in several for named in one.entities)),
        meetings=tuple(dict.fromkeys(key for one in several for key in one.meetings)),
        chart=None,
    )


def _once(says: Iterable[Say]) -> tuple[Say, ...]:
    """Each statement once, in their order."""
    kept: list[Say] = []
    for say in says:
        if say not in kept:
            kept.append(say)
    return tuple(kept)
