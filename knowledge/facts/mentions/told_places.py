"""Places that no list knows, where the story says that its meeting was: "the third round of the Cup, at Ashdale".

A name is taken where words for a meeting, for going there or for a track stand right before it in the opening of a
text that bills no place; it is one only if nothing else there could be meant.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.billed_places import ordinary_words
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import Spotter
from knowledge.facts.mentions.overlaps import overlaps
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.shapes import BLANK, capitals, in_any_case
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.text import fold_in_place

K = MentionKind
PLACES = (K.CIRCUIT, K.EVENT)
OPENING = 700
"""Characters of a page, without its noise, in which it says where its meeting was."""
SHORTEST = 4
"""Letters of the name of a place."""


def told_places(document: Document, found: Sequence[Mention], language: Language) -> list[Mention]:
    """The one place that the opening of a text tells its meeting at, wherever the text names it."""
    opening = list(_opening(document))
    titles = [b for b in opening if b.kind is BlockKind.HEADING]
    if any(m.kind in PLACES and b.start <= m.start < b.end for m in found for b in titles):
        return []
    folded = fold_in_place(document.text)
    named: dict[str, str] = {}
    for block in opening:
        for start, end in _names(document.text, folded, block, language):
            name = clean(document.text[start:end])
            if not overlaps(Mention(K.EVENT, start, end, name, name), found) and _is_name(name, language):
                named[fold_in_place(name)] = name
    longest = max(named.values(), key=len, default="")
    if not longest or any(fold_in_place(n) not in fold_in_place(longest) for n in named):
        return []
    spotted = Spotter([(name, (K.EVENT, longest)) for name in (longest, *named.values())]).find(document.text, folded)
    return [m for m in spotted if not overlaps(m, found)]


def _opening(document: Document) -> Iterator[Block]:
    """The blocks with which a page opens."""
    told = 0
    for block in document.blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and told < OPENING:
            yield block
            told += block.end - block.start


def _names(text: str, folded: str, block: Block, language: Language) -> Iterator[tuple[int, int]]:
    """Where the names stand that words for a meeting or a track have right before them, and none for one to come."""
    ahead = _ahead(language)
    for match in _told(language).finditer(text, block.start, block.end):
        sentence = max(text.rfind(stop, block.start, match.start()) for stop in (". ", "! ", "? ", "\n"))
        if not ahead.search(folded, max(sentence, block.start), match.start("name")):
            yield match.span("name")


def _is_name(name: str, language: Language) -> bool:
    """Whether no word of a name makes it anything but a place's."""
    words = set(re.split(r"[\s-]", fold_in_place(name)))
    return (
        len(name) >= SHORTEST
        and not words & ordinary_words(language)
        and not words & set(language.facts.setting.no_places)
    )


@lru_cache
def _ahead(language: Language) -> re.Pattern[str]:
    """Words for a meeting to come, or for one before."""
    return re.compile(word_of(language.facts.setting.next_words))


@lru_cache
def _told(language: Language) -> re.Pattern[str]:
    """A name of a place behind the words that say that something took place there, or with those for a track."""
    setting = language.facts.setting
    joins = in_any_case(setting.name_joins)
    name = rf"{capitals()}(?:(?:{BLANK}|-)(?:{joins}{BLANK}?)?{capitals()}){{0,2}}"
    at = in_any_case(setting.place_openers)
    meeting = in_any_case((*setting.round_words, *setting.race_words))
    there = in_any_case(setting.went_to)
    tracks = in_any_case(setting.track_nouns)
    won = in_any_case(setting.won_words)
    held = rf"(?<!\w){meeting}s?(?!\w)[^.;:!?\n]{{0,60}}?(?:\s|,\s){at}\s"
    held = rf"(?:{held}|(?<!\w){won}\s(?:[^.;:!?,\n]{{0,40}}?\s)?{at}\s)"
    track = rf"(?<!\w){tracks}\s(?:{joins}\s?)"
    return re.compile(rf"(?:{held}|(?<!\w){there}\s|{track})(?P<name>{name})(?![\w'’-])")
