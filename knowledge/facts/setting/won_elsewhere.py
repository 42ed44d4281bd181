"""Paragraphs of another meeting than the document's, which they begin by telling who won it."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.changed import replace
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.setting.places import is_at, venue_of
from knowledge.facts.setting.provisos import sentences
from knowledge.facts.setting.race_days import is_recalled
from knowledge.facts.setting.setting_words import ahead_words
from knowledge.facts.setting.venue import Venue
from knowledge.facts.statement import Setting
from knowledge.reading.document import Block, BlockKind

K = MentionKind


def at_meeting_won(page: Page, block: Block, base: Setting, carried: str | None) -> Setting:
    """The setting of a block, in the session that it goes on with (``carried``) where it has none; a paragraph whose
    first sentence tells who won another meeting, and which does not name its own, is there: "A won the Dakar. ..."."""
    here = base if base.session else replace(base, session=carried)
    own = Venue(here.event, here.circuit)
    if block.kind is not BlockKind.PARAGRAPH or own == Venue():
        return here
    named = page.inside(block.start, block.end, K.EVENT, K.CIRCUIT)
    start, end = next(sentences(page.folded, block.start, block.end), (block.start, block.end))
    meetings = page.inside(start, end, K.EVENT)
    if len(meetings) != 1 or page.inside(start, end, K.SEASON) or any(is_at(own, place) for place in named):
        return here
    won = _won(page.language).search(page.folded, start, meetings[0].start)
    if won is None or is_recalled(page, won.start()) or ahead_words(page.language).search(page.folded, start, end):
        return here
    there = venue_of(meetings[0])
    return replace(here, event=there.event, circuit=there.circuit)


@lru_cache
def _won(language: Language) -> re.Pattern[str]:
    """What stands before the meeting that somebody is told to have won: "won the", "s'impose au"."""
    return re.compile(rf"{word_of(language.facts.setting.won_words)}\s(?:[a-z'-]+\s?){{0,3}}\Z")
