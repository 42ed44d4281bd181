"""What of a sentence tells whom a pronoun, or words that describe somebody, may mean."""

import re
from collections.abc import Sequence
from functools import cache

from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.prose.clause_subjects import is_governed
from knowledge.facts.prose.cues import Reader
from knowledge.facts.prose.folding import folded_words
from knowledge.facts.prose.grammar import owns
from knowledge.facts.prose.skeleton import Sentence

LATELY = 300
"""Characters back to which words that describe somebody mean whom the paragraph named."""
UNKNOWN_BEFORE = re.compile(r"(?<=\s)[A-ZÀ-Ý][\w'’-]+ ?,?\s\Z")
"""A name right before the place of a relative pronoun."""
NEW_CLAUSE = re.compile(r", P(?! *,)")
LONGEST_AGE = 8
"""Characters in which the age stands that describes somebody: "the 25-year-old"."""


@cache
def _counted() -> re.Pattern[str]:
    """Behind somebody whose win is counted: "it was A's third win of the season"."""
    return re.compile(rf"{owns()} [NO] ")


def only_one(sentence: Sentence, around: Sequence[Party], place: int) -> Party | None:
    """The only one that the paragraph named lately: whom "le Turc" is when the document never says who he is. Nobody
    whom the sentence names after these words is he."""
    at = sentence.offsets[place]
    beside = {p.drivers for i, p in sentence.parties.items() if i > place}
    before = [p for p in around if p.drivers and p.start < at and p.drivers not in beside]
    near = [p for p in before if p.start > at - LATELY] or before
    return near[0] if near and len({p.drivers for p in near}) == 1 else None


def names_a_speaker(sentence: Sentence, place: int) -> bool:
    """Whether words for somebody's age say who is quoted: "...", said the 25-year-old."""
    aged = any(m.kind is MentionKind.AGE for i, m in sentence.mentions.items() if place < i < place + LONGEST_AGE)
    opening, at = sentence.start + 1, sentence.offsets[place]
    return aged and any(start <= opening < end <= at for start, end in sentence.quotes)


def is_relative(known: Reader, text: str, sentence: Sentence, place: int) -> bool:
    """Whether a pronoun stands for whoever is named right before it: "who"."""
    return known.pronouns.relative.match(folded_words(text), sentence.offsets[place]) is not None


def is_but_one(meant: Party, crews: Crews) -> bool:
    """Whether one man alone is meant, whose car, team and partners the text nowhere tells: no "they"."""
    alone = len(meant.drivers) == 1 and not (meant.team or meant.car_number or meant.car)
    return alone and not crews.one(meant.drivers)


def own_pronoun(known: Reader, text: str, sentence: Sentence, span: tuple[int, int]) -> int | None:
    """The pronoun that is the subject between a name and a verb: "having hit A, she drops to fourth"."""
    found = NEW_CLAUSE.search(sentence.skeleton, *span)
    if found is None or is_relative(known, text, sentence, found.end() - 1):
        return None
    return found.end() - 1


def after_a_stranger(known: Reader, text: str, sentence: Sentence, place: int) -> bool:
    """Whether a relative pronoun follows a name that is nobody's the document tells of: "her sister, Ida, who"."""
    if not is_relative(known, text, sentence, place):
        return False
    plain = sentence.skeleton[:place].rstrip(" ,")[-1:].islower()
    return plain and UNKNOWN_BEFORE.search(text, sentence.start, sentence.offsets[place]) is not None


def sole(sentence: Sentence) -> Party | None:
    """The only one with drivers that a sentence names."""
    named = [p for p in sentence.parties.values() if p.drivers]
    return named[0] if len({p.drivers for p in named}) == 1 else None


def only_named(sentence: Sentence) -> Party | None:
    """The only one that a sentence names, where no pronoun is its subject."""
    named = {p.drivers: i for i, p in sentence.parties.items() if p.drivers}
    place = next(iter(named.values())) if len(named) == 1 else -1
    if sentence.skeleton.startswith("'", place + 1) and not _counted().match(sentence.skeleton, place + 1):
        return None
    return sentence.parties[place] if place >= 0 and "P" not in sentence.skeleton[:place] else None


def described_before(sentence: Sentence, place: int) -> int | None:
    """Where words that describe somebody stand right before a place: "the Dane, who"."""
    ahead = sentence.skeleton.rfind("P", 0, place)
    told = ahead in sentence.mentions or (ahead >= 0 and names_a_speaker(sentence, ahead))
    return ahead if told and not sentence.skeleton[ahead + 1 : place].strip(" ,") else None


def two_before(known: Reader, sentence: Sentence, before: Sequence[int], place: int) -> bool:
    """Whether two are named together before a pronoun that stands for one: "A and B touched: she retired"."""
    free = [i for i in before if not is_governed(sentence, known.clauses, i)]
    return any(known.joined_after.match(sentence.skeleton, i + 1, place) for i in free)


def only_owner(sentence: Sentence, before: Sequence[int], known: Reader, topic: Party | None) -> Party | None:
    """The only one named before a place, whose something is the subject: "A's win puts the Dane in front"; whom the
    text is about where that one is but beaten: "a lap clear of A, he won"."""
    if not before:
        return None
    named = {sentence.parties[i].drivers for i in before if sentence.parties[i].drivers}
    if known.clauses.beaten.search(sentence.skeleton[: before[0]]) and topic and topic.drivers not in named:
        return topic
    return sentence.parties[before[0]] if len(named) == 1 else None
