"""Whom a sentence is about that says something in passing, without a word for whom it is told of."""

import re

from knowledge.facts.mention import Party
from knowledge.facts.prose.subjects import Passage

COUNTED, PENALISED = "counted", "penalised"
AT_ONCE = 25
"""Characters at the head of a sentence in which it goes on about whom the one before was about."""


def only_one(passage: Passage, match: re.Match[str], *, verb: str) -> Party | None:
    """The only one whom a sentence names; where it names nobody, whom it goes on about.

    A standing goes on so only with a pronoun, a count also at once; nobody is meant where words describe a stranger.
    """
    sentence = passage.sentence
    competing = [party for party in sentence.parties.values() if party.drivers or party.team]
    named = {party.drivers or party.team: party for party in competing}
    if any(sentence.skeleton[i] == "P" for i in sentence.mentions) or len(named) > 1:
        return None
    before = sentence.skeleton[: match.start("k")]
    told_after = ":" in sentence.skeleton[match.end("k") :] and "X" not in before
    if named and (verb == PENALISED or told_after):
        return competing[0]
    if named and ((subject := passage.subject()) is not None or "X" in before):
        return subject
    goes_on = verb == PENALISED or "P" in before or (verb == COUNTED and len(before) < AT_ONCE)
    return passage.voice.diarist or (passage.topic if goes_on else None)
