"""Series told by the headings of a bulletin alone: "GUARDS TROPHY", "HISTORIC TOURING CARS" over a paragraph each.

A line in capitals that names what races is one only where the bulletin has several such lines, each over words of its
own: one alone may be a cry.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.name_words import given, name_words
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.shapes import spoken
from knowledge.text import fold_in_place

HEADED = re.compile(
    r"^(?P<said>[^\W\d_a-zß-öø-ÿ][^a-zß-öø-ÿ\n(:.!?]{5,44}?)[ ]*(?P<aside>\([^()\n]{2,80}\))?[ ]*\n(?=.{60})", re.M
)
LEAST = 3
"""Headings that a bulletin of several series has at least."""
FEWEST, MOST = 2, 5
"""Words of such a heading."""


def headed_series(text: str, folded: str, known: Sequence[Mention], language: Language) -> list[Mention]:
    """The series that the headings of a bulletin name; none where too few of its headings do."""
    found = list(_headed(text, folded, language))
    taken = [m for m in known if m.kind is MentionKind.CHAMPIONSHIP]
    own = [m for m in found if not any(m.start < k.end and k.start < m.end for k in taken)]
    return own if len(found) >= LEAST else []


def _headed(text: str, folded: str, language: Language) -> Iterator[Mention]:
    races = _racing(language)
    small = name_words(language.code).small
    joins = {fold_in_place(w) for join in language.facts.setting.name_joins for w in join.split()}
    for line in HEADED.finditer(text):
        said = line["said"].strip()
        words = fold_in_place(said).split()
        plain = FEWEST <= len(words) <= MOST and not (set(words) & small - joins) and not given(words[0])
        if plain and races.search(folded, *line.span("said")) and re.fullmatch(r"[\w .’'&/-]+", said):
            setting = language.facts.setting
            name = spoken(said, joins, set(map(fold_in_place, (*setting.championship_words, *setting.racing_fields))))
            yield Mention(MentionKind.CHAMPIONSHIP, line.start(), line.start() + len(said), said, name)


@lru_cache
def _racing(language: Language) -> re.Pattern[str]:
    """Words for what races: series, cars, bikes."""
    setting = language.facts.setting
    return re.compile(rf"{word_of((*setting.championship_words, *setting.racing_fields))}(?!\w)")
