"""Words that describe somebody instead of naming him: "the Meath driver", "le pilote de Pau", "la jeune Vannetaise".

They stand for whom the document says so of at his name ("Meath driver X", "X (Pau)"); else they are left open, for
whoever alone may be meant where they stand.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.overlaps import without_overlaps
from knowledge.facts.mentions.phrases import any_of, owning
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

K = MentionKind
PLACES = (K.CIRCUIT, K.EVENT, K.COUNTRY)
"""What may be where somebody is from."""
WORD = r"[a-z][\w'-]+"
NAME = rf"{WORD}(?: {WORD})?"
NAMED_AFTER = re.compile(r",?\s[A-ZÀ-Ý]")
LONGEST_ORIGIN = 40
"""Characters at a name in which the place stands that somebody is from."""


def described_people(kept: Sequence[Mention], text: str, folded: str, language: Language) -> list[Mention]:
    """The mentions with those who are described: a person where the document tells who is, else a periphrasis."""
    found = [match for match in _description(language).find(folded) if _describes(match, kept, text)]
    if not found:
        return list(kept)
    out = [m for m in kept if not any(f.start() <= m.start and m.end <= f.end() for f in found)]
    return without_overlaps([*out, *(_mention(match, kept, text, folded, language) for match in found)], len(text))


@lru_cache
def _description(language: Language) -> Phrases:
    """An article, a noun for one person, and beside it what he is like or where he is from."""
    words = language.facts.mentions
    like, noun, from_where = (any_of(told) for told in (words.described_as, words.described_people, words.described_by))
    article = any_of(words.definite)
    before = rf"(?:(?P<like>{like}) )?(?:(?P<place>{NAME}) )?{noun}"
    after = rf"(?: (?P<adjective>{like}|[a-z-]+{any_of(words.demonym_endings)}))?(?: {from_where} ?(?P<from>{WORD}))?"
    return Phrases(rf"{article} {before}{after}(?!\w)", words.definite)


def _describes(match: re.Match[str], kept: Sequence[Mention], text: str) -> bool:
    """Whether the words are a description and no part of a name's: their place has a capital, and no name goes on."""
    told = [match.span(name) for name in ("place", "from") if match[name]]
    if not (told or match["like"] or match["adjective"]) or not all(_is_name(text, *span) for span in told):
        return False
    inside = [m for m in kept if m.start < match.end() and match.start() < m.end]
    if NAMED_AFTER.match(text, match.end()) or any(m.kind not in PLACES for m in inside):
        return False
    return not any(text[m.end : match.start()] in (", ", " (") for m in kept if m.end + 2 == match.start())


def _is_name(text: str, start: int, end: int) -> bool:
    return all(word[0].isupper() for word in re.split(r"[ -]", text[start:end]) if word)


def _mention(match: re.Match[str], people: Iterable[Mention], text: str, folded: str, language: Language) -> Mention:
    start, end = match.span()
    place = match["place"] or match["from"]
    who = _from(place, people, folded, language) if place else set()
    if len(who) == 1:
        return Mention(K.PERSON, start, end, text[start:end], next(iter(who)))
    return Mention(K.PERIPHRASIS, start, end, text[start:end], fold_in_place(text[start:end]))


def _from(place: str, people: Iterable[Mention], folded: str, language: Language) -> set[str]:
    """Whom the document says to be from a place: "X, from Leeds", "X (Leeds)", "Leeds driver X"."""
    words = language.facts.mentions
    noun, from_where = any_of(words.described_people), any_of(words.described_by)
    before = re.compile(rf"(?<!\w){re.escape(place)}{owning(language)}? (?:{noun} )?\Z")
    after = re.compile(rf"(?:,? [\w -]*,?)? ?(?:\(|,? {from_where} ?){re.escape(place)}(?!\w)")
    return {
        str(m.value)
        for m in people
        if m.kind is K.PERSON
        and (
            before.search(folded, max(0, m.start - LONGEST_ORIGIN), m.start)
            or after.match(folded, m.end, m.end + LONGEST_ORIGIN)
        )
    }
