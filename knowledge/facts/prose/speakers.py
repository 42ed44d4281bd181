"""Who says what is quoted, and whether a quotation tells of anybody but its speaker."""

import re

from knowledge.facts.mention import Party
from knowledge.facts.prose.folding import folded_words
from knowledge.facts.prose.subjects import Passage

SPEAKS = re.compile(r"[^.:«»“”\"]{0,60}:\s*")
LONGEST_TAG = 60
"""Characters between a quotation and the name of its speaker."""


def quotes_somebody(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the words that a match quotes name anybody in this sentence."""
    offset = passage.sentence.offsets[match.start("k")]
    start, end = next(span for span in passage.sentence.quotes if span[0] <= offset < span[1])
    return any(start <= party.start < end for party in passage.sentence.parties.values())


def speaker(passage: Passage, match: re.Match[str]) -> Party | None:
    """Who says what is quoted: named before the colon, or after the quotation with a word for saying."""
    offset = passage.sentence.offsets[match.start("k")]
    start, end = next(span for span in passage.sentence.quotes if span[0] <= offset < span[1])
    before = [p for p in passage.around if p.end <= start and SPEAKS.fullmatch(passage.text[p.end : start])]
    near = [p for p in passage.around if end <= p.start <= end + LONGEST_TAG]
    after = [p for p in near if passage.known.pronouns.says.fullmatch(folded_words(passage.text), end, p.start)]
    return next(reversed(before or after), None)
