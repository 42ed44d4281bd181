"""Poles and fastest laps of several races behind one label: "Fastest laps: A in race one (1:32.5), B in race two"."""

from itertools import pairwise
from typing import NamedTuple

from knowledge.facts.changed import replace
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.pieces import trimmed
from knowledge.facts.statement import Reliability, Setting, Statement, Verb

K = MentionKind
NUMBERED = "Race "
SEVERAL = 2


class OfRace(NamedTuple):
    """Who is named for which race, and the stretch that tells it."""

    person: Mention
    session: str
    start: int
    end: int


def race_by_race(page: Page, start: int, end: int) -> list[OfRace]:
    """Who is named for each race of a stretch in which a name and a race take turns; none where they do not."""
    told = [m for m in page.inside(start, end, K.PERSON, K.SESSION) if m.kind is K.PERSON or _is_numbered(m)]
    pairs = list(zip(told[::2], told[1::2], strict=False))
    kinds = {(one.kind, other.kind) for one, other in pairs}
    races = [str(m.value) for m in told if m.kind is K.SESSION]
    if len(pairs) < SEVERAL or len(told) % SEVERAL or len(kinds) > 1 or len(set(races)) < len(pairs):
        return []
    ends = pairwise([*(one.start for one, _ in pairs), end])
    people = [one if one.kind is K.PERSON else other for one, other in pairs]
    return [OfRace(person, race, *span) for person, race, span in zip(people, races, ends, strict=True)]


def _is_numbered(mention: Mention) -> bool:
    return str(mention.value).startswith(NUMBERED)


def of_race(page: Page, setting: Setting, verb: Verb, told: OfRace) -> Statement:
    """The pole or the fastest lap of one of the races."""
    times = page.inside(told.start, told.end, K.LAP_TIME)
    values: dict[str, object] = {"lap_time": times[0].value} if len(times) == 1 else {}
    party = Party(drivers=(str(told.person.value),), start=told.person.start, end=told.person.end)
    span = (told.start, trimmed(page, told.start, told.end))
    here = replace(setting, session=told.session)
    return Statement(verb, party, here, *span, Reliability.LIST, number=1, values=values)
