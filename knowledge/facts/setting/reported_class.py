"""The one class of a report on a car or two: the places that it tells of its own cars are of that class.

A text is such a report where it is a team's own, names one class alone, and tells that there are others.
"""

from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.facts.parties.entry_classes import FIELDS
from knowledge.reading.document import BlockKind, Document

K = MentionKind
LEAD, SHORT = 4, 300
"""In what part of a text it says of which class it is: in the first quarter, or so many characters."""
OVERALL = "Overall"


def reported_class(document: Document, page: Page) -> str | None:
    """The class of the cars of a team's report, where the text names it soon, and no other nor a cup in the field."""
    matter = [b for b in document.blocks if b.kind is not BlockKind.NOISE]
    found = [m for b in matter for m in page.inside(b.start, b.end, K.CATEGORY)]
    named = {str(m.value) for m in found}
    classes = named.difference(FIELDS)
    soon = bool(matter) and matter[0].start + max(SHORT, (matter[-1].end - matter[0].start) // LEAD)
    early = any(m.value in classes and m.start <= soon for m in found)
    if not early or len(classes) != 1 or classes & set(page.language.facts.setting.cups):
        return None
    told = any(page.tells(class_told(page.language), b.start, b.end) for b in matter)
    return classes.pop() if told or OVERALL in named else None


@lru_cache
def class_told(language: Language) -> Phrases:
    """Words for a class, which tell that the field has several."""
    return Phrases.of(language.facts.mentions.class_nouns)
