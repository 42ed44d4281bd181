"""Words for one of two people whom the sentence before names together: "le premier, sixième", "the latter won"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.name_words import and_words
from knowledge.facts.mentions.overlaps import without_overlaps
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.word_starts import Phrases

NEAR = 250
"""Characters back in which the two are named."""
OPENS = re.compile(r"(?:[.!?]\s|\n\s*)\Z")


def with_one_of_two(kept: list[Mention], text: str, folded: str, language: Language) -> list[Mention]:
    """The mentions, with those of somebody by his turn among two."""
    people = [m for m in kept if m.kind is MentionKind.PERSON]
    found = list(_one_of_two(people, text, folded, language)) if len(people) > 1 else []
    return without_overlaps([*kept, *found], len(text)) if found else kept


def _one_of_two(people: Sequence[Mention], text: str, folded: str, language: Language) -> Iterator[Mention]:
    for turn, phrases in enumerate(_turns(language)):
        for match in phrases.find(folded):
            start, end = match.span("who")
            if not OPENS.search(folded, max(0, start - 3), start):
                continue
            if pair := _pair_before(people, folded, start):
                yield Mention(MentionKind.PERSON, start, end, text[start:end], pair[turn].value)


def _pair_before(people: Sequence[Mention], folded: str, place: int) -> tuple[Mention, Mention] | None:
    """The two who are named together last before a place, and nobody else beside them in their sentence."""
    near = [m for m in people if place - NEAR < m.start < place]
    pairs = [
        (one, other)
        for one, other in pairwise(near)
        if _joined().fullmatch(folded, one.end, other.start) and one.value != other.value
    ]
    if not pairs:
        return None
    one, other = pairs[-1]
    begins = max(folded.rfind(". ", 0, one.start), folded.rfind("\n", 0, one.start))
    named = {m.value for m in near if begins < m.start}
    return (one, other) if len(named) == len(pairs[-1]) else None


@lru_cache
def _joined() -> re.Pattern[str]:
    """What stands between two who are named together."""
    return re.compile(rf"(?:\s\([^)]*\))?\s(?:{and_words()})\s")


@lru_cache
def _turns(language: Language) -> tuple[Phrases, Phrases]:
    """The words for the first of two, and for the second, where what follows is of somebody."""
    words = language.facts.mentions
    follows = rf"(?=,|\s{any_of(words.person_verbs)}(?!\w))"
    first, second = (
        Phrases(rf"(?<!\w)(?P<who>{any_of(turn)}){follows}", turn) for turn in (words.first_of_two, words.second_of_two)
    )
    return first, second
