"""Meetings that are no round of the series told around them: the Dakar in a text about Formula E is not its race."""

from collections.abc import Mapping
from functools import lru_cache

from config.naming import naming
from knowledge.facts.changed import replace
from knowledge.facts.statement import Setting
from knowledge.text import fold


def of_its_series(setting: Setting) -> Setting:
    """The setting, of no series where its meeting is listed and has never been a round of that series."""
    if setting.championship is None or setting.event is None:
        return setting
    series = _rounds_of().get(fold(setting.event))
    return setting if series is None or setting.championship in series else replace(setting, championship=None)


@lru_cache
def _rounds_of() -> Mapping[str, tuple[str, ...]]:
    """The series that each listed meeting, under each of its names, counts for; only of those that list them."""
    return {
        fold(name): meeting.counts_for
        for canonical, meeting in naming().events.items()
        if meeting.counts_for is not None
        for name in (canonical, *meeting.aliases)
    }
