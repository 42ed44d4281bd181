"""Whose car, team-mate or driver a party is: "ahead of A's team-mate B" is of B, "A's Kestrel" of A."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from knowledge.facts.mention import Party
from knowledge.facts.prose.grammar import owns


@cache
def _owned() -> re.Pattern[str]:
    """What follows whoever owns it: "A's B", "A's fellow driver B", "A's T colleague B"."""
    return re.compile(rf"{owns()} (?:[a-zé-]+ ){{0,2}}(?:X (?:[a-zé-]+ )?)?X")


def without_owners(
    listed: Iterable[tuple[int, Party]], line: str, parties: Mapping[int, Party]
) -> list[tuple[int, Party]]:
    """The parties of a list by their places: of a driver's team-mate the team-mate, of a driver's car the driver."""
    kept: list[tuple[int, Party]] = []
    last, owning = -1, _owned()
    for place, party in listed:
        if place > last and (owned := owning.match(line, place + 1)) and party.drivers:
            if parties[owned.end() - 1].drivers:
                continue
            last = owned.end() - 1
        elif place <= last:
            continue
        kept.append((place, party))
    return kept


def owner_of(party: Party | None, line: str, parties: Mapping[int, Party]) -> Party | None:
    """Whose car a party is, where its driver stands right before: "Brun's Kestrel"; else the party."""
    if party is None or party.drivers:
        return party
    place = next((i for i, p in parties.items() if p is party), -1)
    owner = max((i for i in parties if i < place), default=-1)
    owned = owner >= 0 and re.fullmatch(rf"{owns()} ", line[owner + 1 : place])
    return parties[owner] if owned and parties[owner].drivers else party
