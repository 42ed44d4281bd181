"""How a language joins verbs and clauses, and what governs a name: expressions over skeletons."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from config.sentences import Sentences
from knowledge.facts.prose.grammar import STOPS, Grammar, any_of, owns
from knowledge.facts.prose.pattern import any_phrase


@dataclass(frozen=True)
class Governing:
    """What governs a name that follows, but where the words before it only say whose car it is or that it is reported:
    "the drivers of", "says that".
    """

    words: re.Pattern[str]
    crews: re.Pattern[str]

    @cached_property
    def search(self) -> Callable[[str], bool]:
        """Tells whether the words before a name govern it; remembered, for all who ask about a name ask this."""
        return lru_cache(maxsize=64)(
            lambda before: self.words.search(before) is not None and self.crews.search(before) is None
        )


@dataclass(frozen=True)
class Clauses:
    """How a language joins verbs and clauses, and what governs a name."""

    ends: re.Pattern[str]
    beside: re.Pattern[str]
    prepositions: Governing
    coordinated: re.Pattern[str]
    going_on: re.Pattern[str]
    turn_to: re.Pattern[str]
    finite: re.Pattern[str]
    aside: re.Pattern[str]
    aboard: re.Pattern[str]
    """After a comma, before the car that whoever was named drives: "A, in the X, led"."""
    mounted: re.Pattern[str]
    """Right before the car that somebody drives: "in a"."""
    own_car: re.Pattern[str]
    """The head of a sentence before the car of whom the text is about: "his", "sa"."""
    relative: re.Pattern[str]
    turn: re.Pattern[str]
    participle: re.Pattern[str]
    going_participle: re.Pattern[str]
    """After a comma, what the subject of a clause does too: "A beats B, setting the pace"."""
    passive: re.Pattern[str]
    """What was done to whoever is named right before it: "A, rétrogradé"."""
    own_place: re.Pattern[str]
    beaten: re.Pattern[str]
    """Before whoever is beaten, or was not: "a lap clear of X", "third behind X"."""
    listed: re.Pattern[str]
    """Between two of a list, with what the second is: "and the Dane"."""
    absolute: re.Pattern[str]
    """Before whom a participle is of that is told beside the clause: ", with X promoted"."""
    opened: re.Pattern[str]
    """Before whoever a clause is about that begins within another: "after the X was penalised"."""


def clauses_of(
    words: Sentences, grammar: Grammar, and_words: tuple[str, ...], nouns: tuple[str, ...], own: tuple[str, ...]
) -> Clauses:
    """The clauses of a language; ``nouns`` are words for a driver, which stand between a team and its own, ``own``
    those for what is his."""
    joined = any_of(words.coordinators)
    turns = any_of(w for w in words.boundaries if w in words.coordinators and w not in and_words)
    boundaries = [w for w in words.boundaries if w not in words.coordinators]
    finite = (
        rf"(?:[a-zé]{{1,2}}')?(?:(?:{any_of(words.reflexives)}) )?[a-zé-]*"
        rf"(?:{any_of(words.finite_endings)})(?![a-zé])"
    )
    others = (*grammar.groups.get("ahead", ()), *grammar.groups.get("behind_whom", ()))
    going = any_of(words.going_participles).replace(r"\*", rf"[a-zé]+(?:{any_of(words.participle_endings)})")
    acting = rf"[a-zé']+(?:{any_of(words.participle_endings)})"
    return Clauses(
        ends=re.compile(any_phrase(boundaries, grammar, STOPS)),
        beside=re.compile(rf"(?<![a-zé])(?:{any_of(words.with_subject)})(?:(?<=')|(?![a-zé]))"),
        prepositions=_governing(words, and_words, nouns),
        coordinated=re.compile(rf"(?<![a-zé])(?:{joined}) (?:[a-zé']+ ){{0,2}}$"),
        turn=re.compile(rf"(?<![a-zé])(?:{turns}) (?:(?:{any_of(words.articles)}) ?)?$"),
        passive=re.compile(rf"[a-zé]+(?:{any_of(words.passive_endings)})"),
        going_participle=re.compile(rf" ?, (?:{going})(?![a-zé])"),
        participle=re.compile(rf"[a-zé]+(?:{any_of(words.participle_endings)})(?: [a-zé ]+)?"),
        own_place=re.compile(rf" (?:(?:{any_of(words.place_articles)}) (?:[a-zé-]+ ){{0,2}})?N "),
        absolute=re.compile(rf"(?:^|[,;:(]) ?(?:{any_of(words.absolutes)}) (?:[a-zé'-]+ ){{0,2}}$"),
        beaten=re.compile(rf"(?<![a-zé])(?:{any_of(others)}) (?:[a-zé'-]+ ){{0,2}}$"),
        listed=re.compile(rf" (?:{any_of(and_words)}) (?:(?:(?:{any_of(words.articles)}) ?)?[a-zé'-]+ )?"),
        turn_to=re.compile(rf"(?<![a-zé])(?:{any_of(and_words)}) $"),
        going_on=re.compile(rf"[ ,]*(?:{joined}) "),
        finite=re.compile(finite),
        opened=re.compile(rf"(?<![a-zé])(?:{any_of(words.clause_openers)}) (?:[a-zé]{{1,5}} )?(?=X {finite})"),
        relative=re.compile(rf" ?, (?:{any_of(words.relatives)})(?![a-zé])"),
        mounted=re.compile(rf"(?<![a-zé])(?:{any_of(words.aboard)}) (?:[a-zé'-]+ ){{0,2}}$"),
        own_car=re.compile(rf"[ \"]*(?:{any_of(own)}) (?:[a-zé'-]+ )?"),
        aboard=re.compile(rf", (?:[a-zé]+ )?(?:{any_of(words.aboard)}) (?:(?:[a-zé'-]+|[ZCO]) ){{0,3}}(?:X's? )?$"),
        aside=re.compile(rf", (?:P |(?:{acting}|{any_of((*words.relatives, *words.appositions))})(?![a-zé]))"),
    )


def _governing(words: Sentences, and_words: tuple[str, ...], nouns: tuple[str, ...]) -> Governing:
    """What governs the name after it, with whose driver it is between them: "from T team-mate X", "over T's X"."""
    of_a_team = rf"(?:X(?:{owns()} (?:[a-zé-]+ )?| (?:[a-zé-]+ )?(?:{any_of(nouns)}) ))?"
    between = rf"(?:(?!(?:{any_of(and_words)}) )[a-zé'-]+(?: |(?<='))|[ZC] ){{0,2}}"
    after = rf"(?:{any_of(words.prepositions)})(?:(?<=')|(?![a-zé]))[ ]?{between}{of_a_team}$"
    reported = rf"(?:{any_of(words.reporting)}) (?:[a-zé'-]+ ){{0,2}}$"
    return Governing(
        re.compile(rf"(?<![a-zé]){after}"),
        re.compile(rf"(?<![a-zé])(?:(?:{any_of(words.crew_nouns)}) {after}|{reported})"),
    )
