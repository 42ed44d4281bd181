"""Series that a head bills by a round of theirs: "Thunder Karts Ireland – Round 4", "Haze Racing Days, 3e manche"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.facts.mentions.name_words import given
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.series_names import is_series
from knowledge.text import fold_in_place

K = MentionKind
HEAD = 200
"""Characters in which a head bills what the text is about."""


def billed_series(text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The series that the head of a text bills by its round, wherever the text names it."""
    for match in _billed(language).finditer(folded, 0, HEAD):
        written = text[slice(*match.span("name"))]
        if not _is_a_name(written, language):
            continue
        name = clean(written)
        for other in re.finditer(rf"(?<![\w-]){re.escape(fold_in_place(written))}(?![\w-])", folded):
            yield Mention(K.CHAMPIONSHIP, *other.span(), text[slice(*other.span())], name)
        return


def _is_a_name(written: str, language: Language) -> bool:
    """Whether words are a name of which nothing is known but that it may be a series'."""
    words = written.split()
    meetings = tuple(map(fold_in_place, language.names.meeting_words))
    known = {m.kind for m in gazetteer().find(written, fold_in_place(written))}
    plain = not given(fold_in_place(words[0])) and not fold_in_place(written).startswith(meetings)
    told = all(word[0].isupper() or word[0].isdigit() for word in words)
    return plain and told and known <= {K.COUNTRY, K.CAR} and is_series(written, language)


@lru_cache
def _billed(language: Language) -> re.Pattern[str]:
    """A line of two to five words before a dash or a comma, and a round with its number."""
    rounds, endings = any_of(language.facts.setting.round_words), any_of(language.words.ordinal_suffixes)
    word = r"[\w'’&.-]+"
    number = rf"(?:{rounds}\s\d{{1,2}}|\d{{1,2}}\s?{endings}\s{rounds})(?!\w)"
    return re.compile(
        rf"^(?:[#*]+\s)?(?P<name>{word}(?:\s{word}){{1,4}})(?:\s[–—|-]\s|\s?[,:]\s){number}", re.MULTILINE
    )
