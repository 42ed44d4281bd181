"""Whom a text is about from one sentence to the next."""

import re

from knowledge.facts.mention import MentionKind, Party
from knowledge.facts.prose.folding import folded_words
from knowledge.facts.prose.owners import owner_of
from knowledge.facts.prose.pronouns import only_named, only_one
from knowledge.facts.prose.subjects import Passage

NAMED_AFTER = re.compile(r"P +(?:[a-z']{1,3} ?){0,2}X")
"""Words for a crew that is named right after them: "le duo A-B", "le trio de la n°7"."""


def _goes_on(passage: Passage) -> bool:
    """Whether a sentence is about whoever the one before was: a pronoun is its subject, nobody named before."""
    sentence = passage.sentence
    place = sentence.skeleton.find("P")
    if place < 0 or place in sentence.mentions or any(i < place for i in sentence.parties):
        return False
    if NAMED_AFTER.match(sentence.skeleton, place):
        return False
    folded, offset, pronouns = folded_words(passage.text), sentence.offsets[place], passage.known.pronouns
    apart = (pronouns.relative, pronouns.last_named, pronouns.first_person)
    return not any(p.match(folded, offset) for p in apart)


def _speaks_of_himself(passage: Passage) -> bool:
    """Whether whoever writes is the first whom a sentence is about."""
    line = passage.sentence.skeleton
    first = next((i for i, letter in enumerate(line) if letter in "XP"), -1)
    if first < 0 or line[first] != "P":
        return False
    offset = passage.sentence.offsets[first]
    return passage.known.pronouns.first_person.match(folded_words(passage.text), offset) is not None


def next_topic(passage: Passage) -> Party | None:
    """Whom a pronoun of the next sentence means: nobody who only speaks as who leads a team."""
    told = _told_of(passage)
    return passage.topic if told and _speaks_in_office(passage, told) else told


def _told_of(passage: Passage) -> Party | None:
    """Whom a sentence is about: where it only describes somebody, the only one it may be."""
    sentence = passage.sentence
    if quoted := next((end for start, end in sentence.quotes if start <= sentence.start + 1 < end), None):
        return next((p for p in sentence.parties.values() if p.start >= quoted), passage.topic)
    if passage.voice.author and _speaks_of_himself(passage):
        return passage.voice.author
    about = (
        passage.topic
        if passage.topic and _goes_on(passage)
        else owner_of(passage.subject(), passage.sentence.skeleton, passage.sentence.parties)
    )
    described = next((i for i, m in sentence.mentions.items() if m.kind is MentionKind.PERIPHRASIS), None)
    first = next((i for i, p in sentence.parties.items() if p is about), None)
    if described is not None and (first is None or described < first):
        return only_one(sentence, passage.around, described)
    return about or only_named(passage.sentence) or passage.topic


def _speaks_in_office(passage: Passage, told: Party) -> bool:
    """Whether somebody whom a sentence quotes does so as who leads a team: what is told next is of a driver."""
    sentence = passage.sentence
    if told is passage.topic or not any(a < sentence.end + 1 and sentence.start < b + 1 for a, b in sentence.quotes):
        return False
    return passage.known.holds_office(passage.text, told.start, told.end)
