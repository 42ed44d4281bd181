"""Whom a sentence is about that says something in passing, without a word for whom it is told of."""

import re

from knowledge.facts.mention import Party
from knowledge.facts.prose.subjects import Passage

AT_ONCE = 25
"""Characters at the head of a sentence in which it goes on about whom the one before was about."""


def only_one(passage: Passage, match: re.Match[str], *, counted: bool) -> Party | None:
    """The only one whom a sentence names; where it names nobody, whom it goes on about.

    A count goes on so only with a pronoun, or at once; nobody is meant where words describe somebody unknown.
    """
    sentence = passage.sentence
    competing = [party for party in sentence.parties.values() if party.drivers or party.team]
    named = {party.drivers or party.team: party for party in competing}
    if any(sentence.skeleton[i] == "P" for i in sentence.mentions) or len(named) > 1:
        return None
    if named:
        return passage.subject() if counted else competing[0]
    before = sentence.skeleton[: match.start("k")]
    goes_on = not counted or "P" in before or len(before) < AT_ONCE
    return (passage.author or passage.topic) if goes_on else None
