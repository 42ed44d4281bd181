"""Listed meetings: the series that they count for and the track where they are held, whatever the text tells around.

The Dakar in a text about Formula E is no race of it, and is held on no track; the 12 hours of Bathurst are not at Spa.
"""

from collections.abc import Mapping
from functools import lru_cache

from config.naming import Meeting, naming
from knowledge.facts.changed import replace
from knowledge.facts.statement import Setting
from knowledge.text import fold


def of_its_series(setting: Setting) -> Setting:
    """The setting, without a series that its meeting, being listed, has never counted for, nor another's track."""
    meeting = _listed().get(fold(setting.event)) if setting.event else None
    if meeting is None:
        return setting
    if not may_be_of(str(setting.event), setting.championship):
        setting = replace(setting, championship=None)
    elsewhere = setting.circuit is not None and fold(setting.circuit) not in _tracks(meeting)
    return replace(setting, circuit=None) if elsewhere and (meeting.circuit or meeting.off_track) else setting


def may_be_of(event: str, series: str | None) -> bool:
    """Whether a meeting may be a round of a series: it is not listed, or has been one."""
    meeting = _listed().get(fold(event)) if series else None
    return meeting is None or meeting.counts_for is None or series in meeting.counts_for


@lru_cache
def _listed() -> Mapping[str, Meeting]:
    """The listed meetings by each of their names, folded."""
    return {fold(name): meeting for known, meeting in naming().events.items() for name in (known, *meeting.aliases)}


@lru_cache
def _tracks(meeting: Meeting) -> frozenset[str]:
    """What the track of a meeting may be called, folded."""
    track = naming().circuits.get(meeting.circuit or "")
    names = (meeting.circuit, track.short, track.place, *track.aliases) if track else ()
    return frozenset(fold(name) for name in names if name)
