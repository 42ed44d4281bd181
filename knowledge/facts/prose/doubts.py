"""Why what a cue says for good is not to be taken: an order of times, a class not named, a race yet to be run."""

import re
from collections.abc import Callable

from knowledge.facts.mention import Party
from knowledge.facts.mentions.series_countries import names_country, of_another_country
from knowledge.facts.prose.classes import NO_CLASS
from knowledge.facts.prose.found import Found
from knowledge.facts.prose.pattern import holds
from knowledge.facts.prose.skeleton import OVERALL
from knowledge.facts.statement import Statement

A_TIME = "an order of times is none of a race"
A_SESSION = "an order of times is of no qualifying that the text names"
A_MAKE = "a make alone is no entry"
OF_WHOM = "it is of somebody of the team, whom the text leaves open"
YET_TO_BE_RUN = "the race is yet to be run"
ANOTHER_SERIES = "it is a title of a country that the series is not of"
CHAMPION_OF = re.compile(r"[^XP,.;:()]{0,25}?Z")
"""From a word for a champion to the country whose he is."""
OF_COUNTRY = re.compile(r"Z (?:(?:J|[a-zé0-9'-]+) ){0,3}\Z")
"""The country that stands before a word for a champion, with what he is champion of."""
AHEAD = 40
"""Characters in which it stands."""
QUALIFYING = "Qualifying"
OF_SOMEBODY = ("counted", "crowned")
OF_AN_ENTRY = ("placed", "pole", "fastest", "retired", "points")


def doubt(found: Found, party: Party | None, made: Statement) -> str:
    """Why what is told for good is not to be taken, if so."""
    return next((reason for reason, holds_here in DOUBTS if holds_here(found, party, made)), "")


def _of_no_class(found: Found, _: Party | None, made: Statement) -> bool:
    """Whether a place is one in "his class", which the text does not name."""
    return found.classwise and made.setting.category in (None, OVERALL)


def _champion_of_no_class(found: Found, _: Party | None, made: Statement) -> bool:
    """Whether a title is one of "the class", which the text does not name: "X, class champion in J"."""
    if found.cue.verb != "crowned" or made.setting.category not in (None, OVERALL):
        return False
    line, span = found.sentence.skeleton, found.match.span()
    return "C" not in line[slice(*span)] and found.scopes.its_class_after.search(line, *span) is not None


def _of_a_make(found: Found, party: Party | None, made: Statement) -> bool:
    return party is not None and found.cue.verb in OF_AN_ENTRY and _is_a_make(party, made)


def _of_somebody_else(found: Found, party: Party | None, _: Statement) -> bool:
    return party is not None and found.cue.verb in OF_SOMEBODY and _is_somebody_of(found, party)


def _of_another_series(found: Found, _: Party | None, made: Statement) -> bool:
    series, start = made.setting.championship, found.match.start("k")
    if found.cue.verb != "crowned" or series is None or made.values.get("championship"):
        return False
    if found.cue.values.get("past"):  # of what somebody won before, anywhere: the series' own name has to say it
        country = _country_after(found, start) or _country_before(found, start)
        return country is not None and not names_country(series, country)
    country = _country_right_before(found, start) or _country_after(found, start)
    return country is not None and of_another_country(series, country)


def _of_a_race_to_come(found: Found, _: Party | None, made: Statement) -> bool:
    return made.setting.eve and _of_the_race(found, made)


def _of_some_session(found: Found, _: Party | None, made: Statement) -> bool:
    """Whether an order of times sets no grid: the setting is of no qualifying."""
    told = str(made.values.get("beside") or made.setting.session or "")
    return found.cue.timed and not told.startswith(QUALIFYING)


def _of_times(found: Found, _: Party | None, made: Statement) -> bool:
    return found.cue.verb == "placed" and _is_timed(found) and _of_a_race(made)


DOUBTS: tuple[tuple[str, Callable[[Found, Party | None, Statement], bool]], ...] = (
    (NO_CLASS, _of_no_class),
    (NO_CLASS, _champion_of_no_class),
    (A_MAKE, _of_a_make),
    (OF_WHOM, _of_somebody_else),
    (ANOTHER_SERIES, _of_another_series),
    (YET_TO_BE_RUN, _of_a_race_to_come),
    (A_SESSION, _of_some_session),
    (A_TIME, _of_times),
)
"""Reasons, and what of a match, its party and its statement makes each hold; the first that does is told."""


def _is_somebody_of(found: Found, party: Party) -> bool:
    """Whether a team or car only says who is meant ("the T driver"), or the words do that one person owns ("his")."""
    if party.drivers or not (party.team or party.car):
        return False
    line, place = found.sentence.skeleton, next((i for i, p in found.sentence.parties.items() if p is party), -1)
    serves = place >= 0 and (found.scopes.serves.match(line, place + 1) or found.scopes.serving.search(line[:place]))
    return bool(serves or found.scopes.his.search(found.match[0]))


def _country_right_before(found: Found, start: int) -> str | None:
    """The country named right before a word for a champion: "the Italian champion"."""
    return _country(found, start - 2) if found.sentence.skeleton[max(0, start - 2) : start] == "Z " else None


def _country_before(found: Found, start: int) -> str | None:
    """The country that opens what a champion is one of: "Italian karting champion"."""
    told = OF_COUNTRY.search(found.sentence.skeleton, max(0, start - AHEAD), start)
    return _country(found, told.start()) if told else None


def _country_after(found: Found, start: int) -> str | None:
    """The country named after a word for a champion: "champion d'Italie de F4"."""
    told = CHAMPION_OF.match(found.sentence.skeleton, start)
    return _country(found, told.end() - 1) if told else None


def _country(found: Found, place: int) -> str | None:
    mention = found.sentence.mentions.get(place)
    return str(mention.value) if mention else None


def _is_timed(found: Found) -> bool:
    """Whether the place told is one in an order of times: "the sixth time"."""
    told = holds(found.match, "n") and found.scopes.timed.match(found.sentence.skeleton, found.match.end("n"))
    return bool(told)


def _of_a_race(statement: Statement) -> bool:
    session = statement.values.get("session") or statement.setting.session
    return session is None or str(session).startswith("Race")


def _of_the_race(found: Found, statement: Statement) -> bool:
    """Whether a win or a retirement is told where all else is of qualifying."""
    told = found.cue.session or statement.setting.session or ""
    if not told.startswith(QUALIFYING) or found.cue.session:
        return False
    return (found.cue.verb == "placed" and found.cue.number == 1) or found.cue.status in ("DNF", "NC")


def _is_a_make(party: Party, statement: Statement) -> bool:
    """Whether a party is but a make of car, of which several may run, where makers are not what is ranked."""
    named = party.drivers or party.team or party.car_number
    return not named and statement.setting.category != "Manufacturers"
