"""The tables. Every uniqueness rule is a named constraint; what states something has evidence.

A result is of an entry (one car at one event), not of a driver: a crew of three has one result. An entry without an
event is a season's: standings, titles, tallies and penalties hang on it too, so that "who" is said in one way
everywhere. What no document dates belongs to the season without a label of its championship, and what names no
championship either to the one season that has neither. A position is a position in a category; Overall is a category
row like any other.

No uniqueness rule spans a column that may be null (databases disagree on what that means): where one would, an
``identity`` or ``moment`` says in words what makes the row one. ``Entry.identity`` is the event's folded name (empty
for a season's entry), a bar, and what makes it one there: ``#`` and the car number; else the crew; else ``@`` and the
team; and a distinguishing mark where those are shared by two.

Everything below a season is derived from what its sources state (``SourceFacts``) and made anew when one of them
changes; drivers, teams, circuits, categories, championships and seasons keep their ids as long as they live.
"""

from knowledge.store.models.documents import STATES, Evidence, Source, SourceFacts, SourceText
from knowledge.store.models.entrants import Driver, Entry, EntryDriver, Profile, Team
from knowledge.store.models.keeping import (
    Alias,
    Contradiction,
    Learning,
    LearningChange,
    StoreVersion,
    Surface,
    Unanswered,
)
from knowledge.store.models.meetings import Category, Championship, Circuit, Event, Season, TrackSession
from knowledge.store.models.results import FastestLap, Penalty, Quotation, Result, Standing, Tally, Title

__all__ = [
    "STATES",
    "Alias",
    "Category",
    "Championship",
    "Circuit",
    "Contradiction",
    "Driver",
    "Entry",
    "EntryDriver",
    "Event",
    "Evidence",
    "FastestLap",
    "Learning",
    "LearningChange",
    "Penalty",
    "Profile",
    "Quotation",
    "Result",
    "Season",
    "Source",
    "SourceFacts",
    "SourceText",
    "Standing",
    "StoreVersion",
    "Surface",
    "Tally",
    "Team",
    "Title",
    "TrackSession",
    "Unanswered",
]
