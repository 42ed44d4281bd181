"""What a question tells in figures, dates and ordinals."""

import datetime as dt
from dataclasses import dataclass

from knowledge.questions.question import Moment


@dataclass(slots=True)
class Slots:
    """What a question tells in figures and dates. ``nth`` counts what follows it (the third win, the first race)."""

    first_season: int | None = None
    last_season: int | None = None
    apart: bool = False  # "in 1996 and 1998": two seasons, and not all from the one to the other
    season_label: str | None = None
    latest: bool = False
    previous: bool = False
    shift: int = 0  # the year after, the year before
    session: str | None = None
    session_day: int | None = None
    race_nth: int | None = None  # -1 is the last
    round: int | None = None
    day: dt.date | None = None
    month: int | None = None
    car_number: str | None = None
    more_car_numbers: tuple[str, ...] = ()
    position: int | None = None
    other_place: int | None = None
    places_apart: bool = False  # "second and third": another place is told beside
    nth: int | None = None
    limit: int | None = None
    leading: bool = False  # "the first five": the limit is of the head of an order
    value: int | None = None
    at_least: int | None = None
    exactly: int | None = None  # "only one", "exactly 5": so many and no more
    moment: Moment | None = None
    team_moment: Moment | None = None  # "before joining Ferrari": a team tells when, and not for whom
    opening: bool = False  # "the first seven races": all that was done in them, and not how things stood then
