"""Nothing can have been run at a meeting that, by the same text, begins some days after it was written."""

import datetime as dt
from collections.abc import Sequence

from knowledge.facts.fact import Event, Fact, FastestLap, Result

SOON = dt.timedelta(days=14)  # a meeting farther off may be a second one at the same place


def without_the_unrun(facts: Sequence[Fact], written: dt.date | None) -> list[Fact]:
    """The facts without results of a meeting that is still to come on the day when the text was ``written``."""
    if written is None:
        return list(facts)
    soon = {
        (fact.championship, fact.event)
        for fact in facts
        if isinstance(fact, Event) and fact.start_date is not None and written < fact.start_date <= written + SOON
    }
    return [f for f in facts if not (isinstance(f, (Result, FastestLap)) and (f.championship, f.event) in soon)]
