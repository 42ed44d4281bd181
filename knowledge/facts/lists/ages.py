"""Ages that stand behind a name as a bare count: "X, 26, won", "..., said X, 30."."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.phrases import word_of

K = MentionKind
YOUNGEST, OLDEST = 13, 79
AGED = re.compile(r"[a-zà-ÿ], \d\d, ")
"""Somebody's age between commas, as a sentence tells it."""
LONGEST_VERB = 20
"""Characters right before a name in which a verb for speaking stands."""


def is_age(page: Page, person: Mention, age: Mention, gap: str) -> bool:
    """Whether a count after a name is the person's age."""
    if not isinstance(age.value, int) or not YOUNGEST <= age.value <= OLDEST:
        return False
    if age.kind is K.AGE:
        return gap in (" (", ", ", "\n(", ",\n")
    if gap != ", " or " " not in str(person.value) or not age.text.isdigit():
        return False
    if page.text[age.end : age.end + 1] == ",":
        return True
    return _ends_a_speech(page, person, age) or _like_another(page, person, age)


def _like_another(page: Page, person: Mention, age: Mention) -> bool:
    """Whether a sentence ends behind the age of one who is named after another with his: "X, 21, beat Y, 34."."""
    start = page.text.rfind("\n", 0, person.start) + 1
    before = AGED.search(page.text, max(start, page.text.rfind(". ", start, person.start)), person.start)
    return page.text[age.end : age.end + 1] == "." and before is not None


def _ends_a_speech(page: Page, person: Mention, age: Mention) -> bool:
    """Whether a sentence ends behind the age of whoever spoke: "...," said X, 30."""
    before = page.folded[max(0, person.start - LONGEST_VERB) : person.start]
    return page.text[age.end : age.end + 1] == "." and bool(_said(page.language).search(before))


@lru_cache
def _said(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{word_of(language.sentences.quote_verbs)}\s$")
