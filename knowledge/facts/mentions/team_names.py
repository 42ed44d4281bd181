"""Whether the words of a bracket or a cell can be a team's name."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.gazetteer import country_codes, gazetteer
from knowledge.facts.mentions.name_words import given, name_words
from knowledge.facts.mentions.occasions import class_named
from knowledge.facts.mentions.phrases import any_of
from knowledge.text import fold_in_place

K = MentionKind
SHORTEST_TEAM = 3


def is_team_name(piece: str, language: Language) -> bool:
    """Whether a piece of a bracket can only be a team's name."""
    words = piece.split()
    if len(piece) < SHORTEST_TEAM or len(words) > 6 or not piece[0].isupper() or piece in country_codes():
        return False
    folded = fold_in_place(piece)
    if _numbered(language).search(folded) or _staged(language).fullmatch(folded):
        return False
    nouns = any_of(language.facts.mentions.class_nouns)
    if class_named(folded, language) is not None or re.match(rf"{nouns}(?!\w)", folded):
        return False
    known = gazetteer().find(piece, folded)
    whole = {m.kind for m in known if m.end - m.start == len(piece)}
    if whole & {K.CAR, K.COUNTRY, K.CIRCUIT, K.CHAMPIONSHIP} or (
        known and known[0].kind is K.CAR and known[0].start == 0
    ):
        return bool(set(folded.split()) & name_words().team_words)
    small = [
        w for w in words if w[0].islower() and fold_in_place(w) not in name_words().particles | name_words().team_joins
    ]
    return not small and not _is_person(words)


@lru_cache
def _staged(language: Language) -> re.Pattern[str]:
    """A stage of a rally or another session, by its number or alone: "ES 7", "Race 2", "qualifying"."""
    known = (*language.facts.setting.race_words, *(w for words in language.words.sessions.values() for w in words))
    return re.compile(rf"{any_of(known)}(?:\s?\d{{1,2}})?")


@lru_cache
def _numbered(language: Language) -> re.Pattern[str]:
    signs = "|".join(
        sorted((re.escape(fold_in_place(w)) for w in language.facts.mentions.number_signs), key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{signs})\s?\d")


def _is_person(words: list[str]) -> bool:
    return (
        len(words) >= 2
        and given(fold_in_place(words[0]))
        and not set(map(fold_in_place, words)) & name_words().team_words
    )
