"""Meetings among the words of a text: told by their place, or by how long they last and where."""

from collections.abc import Mapping

from config.naming import naming
from knowledge.names.choice import Reading
from knowledge.names.distances import LONGEST, Distance, distance_of
from knowledge.names.events import head_at, past_links, place_at
from knowledge.names.name import How, Named, NameKind
from knowledge.names.tokens import Token

Hit = tuple[list[Reading] | None, int]
"""What a run of words may be, and the word after it."""


def named_by_place(tokens: list[Token], i: int, events: Mapping[str, list[Reading]]) -> Hit:
    """A meeting that begins at a word, before or after what it is: "GP d'Autriche", "Austrian GP"."""
    after = head_at(tokens, i)
    if after > i:
        place, end = place_at(tokens, past_links(tokens, after), events)
    else:
        place, end = place_at(tokens, i, events)
        end = head_at(tokens, end) if place and head_at(tokens, end) > end else i
    if place is None or end <= i:
        return None, i
    if place in events:
        return events[place], end
    if place not in naming().countries:
        return None, i
    unheard = Named(NameKind.EVENT, " ".join(t.written for t in tokens[i:end]))
    return [Reading(How.FULL, unheard)], end


def named_by_length(tokens: list[Token], i: int, lasting: Mapping[Distance, list[Reading]]) -> Hit:
    """A meeting that begins at a word, in other words than its own: "24h du Mans", "Spa 24 Hours"."""
    window = tokens[i : i + LONGEST]
    bound = next((n for n, token in enumerate(window) if n and not token.bound), len(window))
    for n in range(bound, 1, -1) if any(t.word[0].isdigit() for t in window[:bound]) else ():
        told = distance_of(" ".join(t.word for t in window[:n]))
        if told is not None and told in lasting:
            return lasting[told], i + n
    return None, i
