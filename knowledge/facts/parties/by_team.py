"""Somebody named by the team he drives for: "le pilote du T", "the T driver", "the T duo".

Whoever the text named last of those that it gives that team is meant; for a crew, the crew. Of a team that nobody has
been given so far it is the only one whom the paragraph, or the one before, has named, if no team is told of him.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.parties.roster import alike

BEFORE = 30
"""Characters before a team in which a word for its driver stands."""
NAMED_AFTER = 3
"""Characters after a team, or after the word for its driver, where a name that follows says who he is."""


@dataclass(frozen=True)
class Words:
    """What makes a team stand for who drives for it, before or after its name."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    crew: re.Pattern[str]


@dataclass
class Drivers:
    """Who was named so far and for which team, the last named at the end."""

    named: dict[tuple[str, ...], str | None] = field(default_factory=dict)
    whole: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Who drives for which team in all of the document, for a team whose driver is told later."""

    def meet(self, party: Party) -> None:
        """Remember a party that names somebody, with the team that the text has given him."""
        if party.drivers:
            self.named[party.drivers] = party.team or self.named.pop(party.drivers, None)

    lately: list[tuple[str, ...]] = field(default_factory=list)
    """Whom the paragraph has named so far, or else the one before."""

    def of(self, team: str, *, crew: bool) -> tuple[str, ...]:
        """Whoever was named last for a team, as a crew or alone; else the only one named lately, of whom the document
        tells no team, or its only driver that is told later."""
        told = (d for d, own in reversed(self.named.items()) if own and alike(own, team) and (len(d) > 1) == crew)
        if (named := next(told, None)) is not None or crew:
            return named or ()
        alone = {drivers for drivers in self.lately if len(drivers) == 1}
        one = next(iter(alone)) if len(alone) == len(set(self.lately)) == 1 else ()
        if one and one not in self.whole:
            return one
        later = [drivers for drivers, own in self.whole.items() if alike(own, team)]
        return later[0] if len(later) == 1 and len(later[0]) == 1 else ()


def with_drivers(folded: str, named: Sequence[Sequence[Party]], language: Language) -> list[list[Party]]:
    """The parties of every block; a team that stands for its driver or crew with who that is."""
    everyone = {p.drivers: p.team for parties in named for p in parties if p.drivers and p.team}
    words, known = _words(language), Drivers(whole=everyone)
    made: list[list[Party]] = []
    before: list[tuple[str, ...]] = []
    for parties in named:
        starts = [party.start for party in parties]
        inside: list[Party] = []
        for place, party in enumerate(parties):
            following = starts[place + 1] if place + 1 < len(starts) else len(folded)
            known.lately = [p.drivers for p in inside if p.drivers] or before
            inside.append(_meant(party, folded, following, words, known) if _team_alone(party) else party)
            known.meet(inside[-1])
        before = [p.drivers for p in inside if p.drivers] or before
        made.append(inside)
    return made


def _team_alone(party: Party) -> bool:
    return bool(party.team) and not (party.drivers or party.car_number)


def _meant(party: Party, folded: str, following: int, words: Words, known: Drivers) -> Party:
    """The party as the driver or crew that it stands for; itself where it stands for none."""
    before = words.before.search(folded, max(0, party.start - BEFORE), party.start)
    after = words.after.match(folded, party.end)
    told = before or after
    end = after.end() if after and not before else party.end
    if told is None or following - end <= NAMED_AFTER:
        return party
    drivers = known.of(str(party.team), crew=bool(words.crew.search(told[0])))
    return (
        replace(party, drivers=drivers, start=before.start() if before else party.start, end=end) if drivers else party
    )


@lru_cache
def _words(language: Language) -> Words:
    mentions = language.facts.mentions
    crew, one, joined = (any_of(w) for w in (mentions.crew_words, mentions.one_driver, mentions.driver_joins))
    return Words(
        before=re.compile(rf"(?<!\w)(?:{one}|{crew})\s(?:{joined}\s?)?$"),
        after=re.compile(rf"\s(?:{one}|{crew})(?!\w)"),
        crew=re.compile(rf"{word_of(mentions.crew_words)}(?!\w)"),
    )
