"""The points that stand beside somebody in a passage about the championship, or in a bracket behind what it says."""

import re
from functools import cache

from config.language import languages
from knowledge.facts.mention import Party
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.prose.skeleton import Sentence

BRACKETED = re.compile(r" ?\([MQ](?! ?[a-z]{1,6} [MQ])")
AFTER_PLACE = re.compile(r"[^X.;:]{0,40}?N [^XN.;:]{0,10}?(?<! [a-z] )[MQ]")
"""Points after a place; what a word of one letter is before is a margin: "troisième à 31 points"."""


@cache
def in_party() -> re.Pattern[str]:
    """Points in the bracket that ends a party: "(121)", "(121 pts)"."""
    units = any_of(tuple(unit for known in languages().values() for unit in known.words.units["points"]))
    return re.compile(rf"\((\d{{1,4}})(?:[.,](\d{{1,2}}))?(?:\s?{units}\.?)?\)$")


@cache
def counted_out() -> re.Pattern[str]:
    """Points in a bracket, with their unit: " (95 points)"."""
    units = any_of(tuple(unit for known in languages().values() for unit in known.words.units["points"]))
    return re.compile(rf"\s?\((\d{{1,4}})\s?{units}\.?\)")


@cache
def _margin() -> re.Pattern[str]:
    """What right after points makes them a lead or a lag, and no total: "(8 points behind)"."""
    seasons = [known.championship for known in languages().values()]
    whole = any_of(tuple(words for season in seasons for words in season.margins))
    last = any_of(tuple(words for season in seasons for words in season.lags))
    return re.compile(rf" (?:{whole}(?![a-zé])|{last}(?= ?(?:[).;,]|$)))")


def points_beside(sentence: Sentence, party: Party, text: str) -> object:
    """The points of a party: in a bracket that ends it, or right after it or its place."""
    if told := in_party().search(text[party.start : party.end]):
        return float(f"{told[1]}.{told[2]}") if told[2] else int(told[1])
    place = next((i for i, p in sentence.parties.items() if p is party), -1)
    line = sentence.skeleton
    found = (BRACKETED.match(line, place + 1) or AFTER_PLACE.match(line, place + 1)) if place >= 0 else None
    mention = sentence.mentions.get(found.end() - 1) if found and not _margin().match(line, found.end()) else None
    return mention.value if mention else None
