"""Years in a bracket right behind somebody: "Ada Brun (2031)"."""

import re

from knowledge.facts.prose.skeleton import Sentence

BRACKET = re.compile(r" ?\((?:[^()X]{0,20} )??J[^()XN]{0,30}\)")


def years_in_bracket(sentence: Sentence, start: int) -> tuple[object, ...]:
    """The years of the bracket that opens at a place of a sentence."""
    bracket = BRACKET.match(sentence.skeleton, start)
    inside = range(bracket.start(), bracket.end()) if bracket else ()
    return tuple(sentence.mentions[i].value for i in inside if sentence.skeleton[i] == "J")
