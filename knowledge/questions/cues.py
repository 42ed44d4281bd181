"""Finds the phrases of questions.toml in a question, and mends slips of the keyboard in its ordinary words.

The phrases of a language make one tree of words; a phrase may give several signals, each with a value (the number that
"trois" is, the session that "essais libres" is).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from config.language import Language
from config.table import ConfigurationError
from knowledge.questions.signal import FROM_OTHER_TABLES, Signal
from knowledge.questions.sounds import Sounds
from knowledge.questions.tokens import Token, words_of
from knowledge.text import fold

Value = str | int | None
SHORTEST_TO_MEND = 4
LONG_FILLER = 6
SHORT = 5  # up to here one letter for another makes another word
LONG = 8  # from here on two slips are forgiven


NO_STEMS: dict[str, "Node"] = {}
NO_SENSES: dict[Signal, Value] = {}
"""What most places have of their own; never filled: there are thousands, made when the first question is asked."""


@dataclass(slots=True)
class Node:
    """A place in the tree of phrases: the words that may follow, the beginnings of words, and what ends here."""

    words: dict[str, "Node"] = field(default_factory=dict)
    stems: dict[str, "Node"] = field(default_factory=lambda: NO_STEMS)
    senses: dict[Signal, Value] = field(default_factory=lambda: NO_SENSES)

    def own_stems(self) -> dict[str, "Node"]:
        """Its stems, to be filled."""
        if self.stems is NO_STEMS:
            self.stems = {}
        return self.stems

    def own_senses(self) -> dict[Signal, Value]:
        """Its senses, to be filled."""
        if self.senses is NO_SENSES:
            self.senses = {}
        return self.senses


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase found: words ``first`` to ``last`` (excluded) of the question, and what they signal."""

    first: int
    last: int
    senses: dict[Signal, Value]

    def __contains__(self, signal: Signal) -> bool:
        return signal in self.senses


class Cues:
    """The phrases of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language.code
        self.root = Node()
        self.number_signs = language.questions.number_signs
        self.short = {fold(t): tuple(map(fold, meant)) for t, meant in language.questions.short_forms.items()}
        for phrase, signal, value in phrases_of(language):
            self._add(words_of(phrase), signal, value)
        self.known = frozenset(self._words())
        self.sounds = Sounds({s: sound for sound, spelt in language.questions.sounds.items() for s in spelt})
        telling = (w for w in self.known if len(w) >= SHORTEST_TO_MEND and w.isalpha() and self._tells(w))
        self.vocabulary = tuple(sorted(telling))
        self.by_sound = self.sounds.table(self.vocabulary)

    def _add(self, words: tuple[str, ...], signal: Signal, value: Value) -> None:
        node = self.root
        for word in words:
            branch, key = (node.own_stems(), word[:-1]) if word.endswith("*") else (node.words, word)
            if (following := branch.get(key)) is None:
                following = branch[key] = Node()
            node = following
        node.own_senses()[signal] = value

    def _words(self) -> Iterator[str]:
        nodes = [self.root]
        while nodes:
            node = nodes.pop()
            yield from node.words
            nodes += [*node.words.values(), *node.stems.values()]

    def _tells(self, word: str) -> bool:
        """Whether a slip may be mended into this word: not into one that changes nothing, lest a word be lost."""
        node = self.root.words.get(word)
        return node is None or node.senses.keys() != {Signal.FILLER} or len(word) >= LONG_FILLER

    def find(self, tokens: Sequence[Token], free: Callable[[int], bool]) -> list[Cue]:
        """The phrases among the free words, longest first at each place, none overlapping."""
        found: list[Cue] = []
        place = 0
        while place < len(tokens):
            cue = self._longest(tokens, place, free) if free(place) else None
            if cue is not None:
                found.append(cue)
            place = cue.last if cue is not None else place + 1
        return found

    def _longest(self, tokens: Sequence[Token], place: int, free: Callable[[int], bool]) -> Cue | None:
        best: Cue | None = None
        nodes = [self.root]
        for end in range(place, len(tokens)):
            if not free(end):
                break
            nodes = self._step(nodes, tokens[end].word)
            if not nodes:
                break
            ending = next((n for n in nodes if n.senses), None)
            if ending is not None:
                best = Cue(place, end + 1, ending.senses)
        if best is None or best.last - best.first == 1:
            return best
        asked: set[Signal] = {
            s for t in (tokens[place], tokens[place + 1]) for s in self._senses((t,)) if s is Signal.WHICH
        }
        asked |= {s for n in (1, 2) for s in self._senses(tokens[place : place + n]) if s is Signal.COUNT}
        return replace(best, senses={**best.senses, **dict.fromkeys(asked)}) if asked else best

    def _senses(self, words: Sequence[Token]) -> set[Signal]:
        """What the opening of a phrase says by itself: "which ..." and "how many ..." ask, whatever follows."""
        nodes = [self.root]
        for token in words:
            nodes = self._step(nodes, token.word)
        return {signal for node in nodes for signal in node.senses}

    def _step(self, nodes: Sequence[Node], word: str) -> list[Node]:
        """Where a word leads as it is typed, and as the word that it is short for."""
        return [after for one in (word, *self.short.get(word, ())) for node in nodes for after in _after(node, one)]

    def knows(self, word: str) -> bool:
        """Whether the word stands in some phrase, as it is or by its beginning."""
        return word in self.known or word in self.short or any(True for n in _after(self.root, word) if n.senses)

    def mend(self, word: str) -> tuple[str, int] | None:
        """The word of this language that was meant by a misspelt one, and how many slips away it is."""
        if len(word) < SHORTEST_TO_MEND:
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        alike = [(OSA.distance(word, one), one) for one in self.by_sound.get(self.sounds.of(word), ())]
        if alike:
            slips, meant = min(alike)
            return meant, slips
        allowed = 1 if len(word) < LONG else 2
        near = process.extract(word, self.vocabulary, scorer=OSA.distance, score_cutoff=allowed, limit=4)
        for meant, slips, _ in near:
            another = len(word) <= SHORT and len(meant) == len(word) and sorted(meant) != sorted(word)
            if not another:
                return str(meant), int(slips)
        return None

    def mend_within(self, tokens: Sequence[Token], place: int, free: Callable[[int], bool]) -> str | None:
        """The word that completes a phrase of several with its neighbours, one slip away: "champion du mond"."""
        word = tokens[place].word
        if len(word) < SHORTEST_TO_MEND:
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = process.extract(word, self.known, scorer=OSA.distance, score_cutoff=1, processor=None, limit=8)
        for candidate, *_ in near:
            if len(candidate) < SHORTEST_TO_MEND:
                continue
            meant = [*tokens[:place], mended(tokens[place], str(candidate)), *tokens[place + 1 :]]
            telling = (c for c in self.find(meant, free) if c.first <= place < c.last and c.last - c.first > 1)
            if any(c.senses.keys() - {Signal.FILLER, Signal.LANGUAGE} for c in telling):
                return str(candidate)
        return None


def _after(node: Node, word: str) -> Iterator[Node]:
    exact = node.words.get(word)
    if exact is not None:
        yield exact
    if node.stems:
        for length in range(len(word), -1, -1):
            stem = node.stems.get(word[:length])
            if stem is not None:
                yield stem


def phrases_of(language: Language) -> Iterator[tuple[str, Signal, Value]]:
    """Every phrase of a language with its signal and value, from words.toml and questions.toml."""
    words, questions = language.words, language.questions
    unknown = set(questions.cues) - (set(Signal) - FROM_OTHER_TABLES)
    if unknown:
        raise ConfigurationError(
            f"{language.folder / 'questions.toml'}: cues: no such signal: {', '.join(sorted(unknown))}."
        )
    for name, phrases in questions.cues.items():
        yield from ((p, Signal(name), None) for p in phrases)
    yield from ((p, Signal.FILLER, None) for p in (*questions.filler, *words.stop_words, *words.and_words))
    yield from ((p, Signal.LANGUAGE, None) for p in words.function_words)
    yield from ((p, Signal.FOREIGN, None) for p in questions.foreign)
    yield from ((p, Signal.OFFICE, fold(office)) for office, phrases in questions.offices.items() for p in phrases)
    yield from _numbered(
        (Signal.NUMBER, words.numbers), (Signal.ORDINAL, words.ordinals), (Signal.MONTH, words.months),
        (Signal.WEEKDAY, words.weekdays), (Signal.DECADE_WORD, questions.decades),
    )  # fmt: skip
    for signal, table in ((Signal.SESSION, words.sessions), (Signal.CATEGORY, words.categories)):
        yield from ((p, signal, name) for name, phrases in table.items() for p in phrases)


def _numbered(*tables: tuple[Signal, dict[str, int]]) -> Iterator[tuple[str, Signal, Value]]:
    for signal, table in tables:
        yield from ((phrase, signal, value) for phrase, value in table.items())


@lru_cache(maxsize=8)
def cues_of(language: Language) -> Cues:
    """The phrases of a language, made once."""
    return Cues(language)


def mended(token: Token, word: str) -> Token:
    """The token as the word that was meant."""
    return replace(token, word=word, typed=token.word)


def signals_of(cues: Iterable[Cue]) -> frozenset[Signal]:
    """All that some cues signal."""
    return frozenset(signal for cue in cues for signal in cue.senses)


def without_sense(cue: Cue, signal: Signal) -> Cue:
    """The cue, one of its senses ruled out."""
    return replace(cue, senses={s: v for s, v in cue.senses.items() if s is not signal})
