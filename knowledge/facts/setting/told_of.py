"""A sentence that tells of another meeting or year than the text around it, which it starts with."""

from collections.abc import Mapping

from knowledge.facts.changed import replace
from knowledge.facts.mentions.figures import Page
from knowledge.facts.setting.leads import leading_year, of_the_year_before
from knowledge.facts.setting.places import is_at, leading_place, venue_of
from knowledge.facts.setting.programme import Programme
from knowledge.facts.setting.venue import Venue
from knowledge.facts.statement import Setting


def told_of(page: Page, setting: Setting, span: tuple[int, int], programmes: Mapping[str | None, Programme]) -> Setting:
    """The setting of one sentence: at the place and in the year that it starts with."""
    place, year = leading_place(page, *span), leading_year(page, *span)
    if isinstance(setting.season, int) and of_the_year_before(page, *span):
        setting = replace(setting, season=setting.season - 1, provisional=False)
    if place and not is_at(Venue(setting.event, setting.circuit), place):
        venue = venue_of(place)
        several = programmes.get(setting.championship, Programme()).several
        session = None if several else setting.session
        setting = replace(setting, event=venue.event, circuit=venue.circuit, session=session)
    elif year and year != setting.season:
        setting = replace(setting, event=None, circuit=None)
    return replace(setting, season=year) if year else setting
