"""What the languages say about names: given names, particles, words for teams, words that are no names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from config.given_names import given_names
from config.language import Language, languages
from config.naming import naming
from knowledge.text import fold_in_place

RUN = re.compile(r"[\w'’.-]+")
SMALL = re.compile(r"^[a-zà-öø-ÿ]{3,}(?=['’]|$)", re.MULTILINE)
WHOLE = re.compile(r"^[a-zà-öø-ÿ]{3,}(?=[.]|$)", re.MULTILINE)
LONGEST_CUT = 3
"""Letters to which the second of two joined given names may be cut: "Jean-Phi"."""
ENTRANTS = ("Teams", "Manufacturers")
"""Categories whose words are those of entrants, too: "Brume Racing Team"."""


@dataclass(frozen=True)
class NameWords:
    """What the languages say about names, folded."""

    given: frozenset[str]
    particles: frozenset[str]
    team_words: frozenset[str]
    team_joins: frozenset[str]
    ordinary: frozenset[str]
    small: frozenset[str]
    verbs: frozenset[str]
    suffixes: frozenset[str]
    track_words: frozenset[str]
    series_words: frozenset[str]
    class_words: frozenset[str]
    titles: frozenset[str]
    origins: frozenset[str]
    team_openers: frozenset[str]
    elisions: tuple[str, ...]


@lru_cache
def name_words(code: str | None = None) -> NameWords:
    """What names are told by: the words of every language, but ordinary words of the document's own alone."""
    known = list(languages().values())
    own = [languages()[code]] if code in languages() else known
    mentions = [language.facts.mentions for language in known]
    return NameWords(
        given=frozenset(map(fold_in_place, given_names())),
        particles=frozenset(fold_in_place(w).rstrip("'") for language in known for w in language.words.name_particles),
        team_words=frozenset(fold_in_place(w) for language in known for w in language.names.team_signs),
        team_joins=frozenset(fold_in_place(w) for m in mentions for w in m.team_joins),
        ordinary=frozenset(_ordinary(own)),
        small=frozenset(fold_in_place(w) for language in own for w in language.words.stop_words),
        verbs=frozenset(fold_in_place(w) for language in own for w in language.facts.mentions.person_verbs),
        suffixes=frozenset(fold_in_place(w) for m in mentions for w in m.suffixes),
        track_words=frozenset(fold_in_place(w) for language in known for w in language.facts.setting.circuit_words),
        series_words=frozenset(
            fold_in_place(w) for language in known for w in language.facts.setting.championship_words
        ),
        class_words=frozenset(
            fold_in_place(word)
            for language in known
            for name, forms in language.words.categories.items()
            if name not in ENTRANTS
            for word in forms
        ),
        titles=frozenset(fold_in_place(w) for m in mentions for w in m.person_titles),
        origins=frozenset(
            fold_in_place(w)
            for c in naming().countries.values()
            for known_as in c.words.values()
            for w in known_as.adjectives
        ),
        team_openers=frozenset(fold_in_place(w) for m in mentions for w in m.team_openers),
        elisions=tuple(sorted({fold_in_place(w) for language in known for w in language.words.elisions}, key=len)),
    )


def _ordinary(known: Iterable[Language]) -> Iterator[str]:
    for language in known:
        words, facts = language.words, language.facts
        tables: tuple[Iterable[str], ...] = (
            words.function_words, words.stop_words, words.numbers, words.ordinals, words.months, words.weekdays,
            words.multiplicatives, facts.mentions.not_names, facts.setting.championship_words,
            facts.setting.circuit_words, language.sentences.prepositions,
            *words.sessions.values(), *words.units.values(),
        )  # fmt: skip
        for table in tables:
            yield from (part for phrase in table for part in fold_in_place(phrase).split())
        for phrase in language.names.meeting_words:
            yield from fold_in_place(phrase).split()


@lru_cache(maxsize=65536)
def given(folded: str) -> bool:
    """Whether a word, folded, is a given name or several joined, of which all but the first may be cut: "Jean-Do"."""
    known = name_words().given
    if "-" not in folded and "." not in folded:
        return folded in known
    first, *more = [part for part in re.split(r"[-.]", folded) if part] or [""]
    return first in known and all(part in known or len(part) <= LONGEST_CUT for part in more)


@cache
def and_words() -> str:
    """A pattern of what joins the last two of a list, in any language, for the names of one often stand in another."""
    return "|".join(sorted({re.escape(w) for known in languages().values() for w in known.words.and_words}))


@lru_cache(maxsize=4)
def written_small(text: str) -> frozenset[str]:
    """The words that a text writes with a small letter; of one with an apostrophe, what stands before."""
    return frozenset(SMALL.findall(_runs(text).replace(".", "\n")))


@lru_cache(maxsize=4)
def small_words(text: str) -> frozenset[str]:
    """As ``written_small``, folded, but only whole words that no full stop stands before."""
    return frozenset(fold_in_place(" ".join(WHOLE.findall(_runs(text)))).split())


@lru_cache(maxsize=4)
def _runs(text: str) -> str:
    """What stands between blanks and signs in a text, each once, on a line of its own."""
    return "\n".join(set(RUN.findall(text)))
