"""The words of a question that name something: a sentence that answers it in a document's own words must stand by them.

What asks is left out: the phrases of questions.toml, and words too short to name anything. A class that is told by its
own word ("junior") is kept apart: it must stand nearer than the rest.
"""

import re
from dataclasses import dataclass

from config.language import languages
from knowledge.questions.cues import Cue, cues_of
from knowledge.questions.question import Question
from knowledge.questions.signal import Signal
from knowledge.questions.tokens import Token, tokens_of
from knowledge.text import fold

SHORTEST = 3  # letters of a word that names something
YEAR = re.compile(r"(?:19|20)\d\d")
TELLS_WHICH = frozenset({Signal.CATEGORY, Signal.MONTH, Signal.WEEKDAY})


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a sentence must stand by: words, years, and the forms of each class (one of each must be there).

    ``unheard`` are those of the words that no list knows: what they name is told nearer than a place or a series.
    """

    words: frozenset[str]
    years: frozenset[int]
    classes: tuple[frozenset[str], ...]
    unheard: frozenset[str] = frozenset()


def anchors(question: Question, surface: str = "") -> Anchors:
    """The anchors of a question; ``surface`` is a name in it that no list knows, which is one whatever it is."""
    tokens = tokens_of(question.text)
    taken: set[int] = set()
    for language in languages().values():
        cues = cues_of(language).find(tokens, lambda _: True)
        taken |= {place for cue in cues if _asks(cue) for place in range(cue.first, cue.last)}
    unheard = {token.word for token in tokens_of(surface)}
    kept = [t for place, t in enumerate(tokens) if place not in taken or t.word in unheard]
    seasons = {question.scope.first_season, question.scope.last_season} - {None}
    return Anchors(
        words=frozenset(t.word for t in kept if _names(t)),
        years=frozenset({int(t.word) for t in tokens if YEAR.fullmatch(t.word)} | {y for y in seasons if y}),
        classes=_classes(question),
        unheard=frozenset(unheard),
    )


def _asks(cue: Cue) -> bool:
    return not (cue.senses.keys() & TELLS_WHICH) or len(cue.senses) > 1


def _names(token: Token) -> bool:
    return len(token.word) >= SHORTEST and not token.word.isdigit()


def _classes(question: Question) -> tuple[frozenset[str], ...]:
    named = question.scope.category
    if named is None or named.name in ("Overall", ""):
        return ()
    forms = {fold(named.name)}
    for language in languages().values():
        forms |= {fold(form) for form in language.words.categories.get(named.name, ())}
    return (frozenset(forms),)
