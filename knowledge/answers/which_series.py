"""The question back, where what fits it is of several championships."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from knowledge.answers.answer import AnswerStatus
from knowledge.answers.found import Found, Many, Say
from knowledge.names import Named, NameKind

NAMED = 6
"""Championships that a question back names: a sentence with more is read by nobody."""


class OfSeries(Protocol):
    """A row of whatever table, with its championship and season."""

    @property
    def championship_id(self) -> int | None:
        """The championship's row."""

    @property
    def championship(self) -> str | None:
        """Its name."""

    @property
    def label(self) -> str | None:
        """Its season."""


def which_series(rows: Iterable[OfSeries]) -> Found | None:
    """The championships to choose from; None where the rows are all of one, or of none that is told."""
    told = {row.championship_id: row for row in rows if row.championship_id is not None}
    series = [Named(NameKind.CHAMPIONSHIP, r.championship or "", (key,), r.label or "") for key, r in told.items()]
    return asked_back(series) if len(series) > 1 else None


def asked_back(series: Sequence[Named]) -> Found:
    """Which of these championships is meant; of many the first are named, and all may be chosen."""
    names = Many(tuple(named.name for named in series[:NAMED]))
    say = Say("which_series", {"names": names})
    if len(series) > NAMED:
        say = Say("which_series.several", {"names": names, "count": len(series)})
    return Found((say,), AnswerStatus.AMBIGUOUS, choices=tuple((named, "championship") for named in series))
