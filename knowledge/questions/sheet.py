"""The working sheet of one question: its words, the names among them, the cues in the rest, and what is used up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.names import Ambiguous, Match, Named
from knowledge.questions.cues import Cue, Cues, Value, without_sense
from knowledge.questions.signal import Signal
from knowledge.questions.tokens import Token
from knowledge.text import fold

Found = Match | Ambiguous


def readings(found: Found) -> tuple[Named, ...]:
    """All that a name may stand for, the likest first."""
    if isinstance(found, Ambiguous):
        return (*found.choices, *found.also)
    return (found.named, *found.also)


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name found: words ``first`` to ``last`` (excluded)."""

    found: Found
    first: int
    last: int


@dataclass(slots=True)
class Sheet:
    """Words and what became of them. ``used`` holds the words that a slot has taken."""

    text: str
    cues: Cues
    tokens: Sequence[Token]
    bearers: Sequence[Bearer] = ()
    others: Sequence[Cues] = ()  # the other languages, for words that are borrowed
    found: list[Cue] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    _of_name: dict[int, Bearer] = field(default_factory=dict)
    _of_cue: dict[int, Cue] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._of_name = {i: b for b in self.bearers for i in range(b.first, b.last)}
        self.found = self.cues.find(self.tokens, lambda i: i not in self._of_name)
        self._of_cue = {i: c for c in self.found for i in range(c.first, c.last)}
        self.found = [self._one_sense(c) for c in self.found]
        self._of_cue.update((i, c) for c in self.found for i in range(c.first, c.last))
        for cues in self.others:
            borrowed = cues.find(self.tokens, lambda i: i not in self._of_name and i not in self._of_cue)
            self.found = sorted([*self.found, *borrowed], key=lambda c: c.first)
            self._of_cue.update((i, c) for c in borrowed for i in range(c.first, c.last))

    def _one_sense(self, cue: Cue) -> Cue:
        """A word that is "or" and "where": between two names the one, elsewhere the other."""
        if Signal.OR not in cue or Signal.WHERE not in cue:
            return cue
        written = self.text[self.tokens[cue.first].start : self.tokens[cue.last - 1].end].lower()
        accented = written != fold(written)
        between = cue.first - 1 in self._of_name and any(p in self._of_name for p in (cue.last, cue.last + 1))
        return without_sense(cue, Signal.WHERE if between and not accented else Signal.OR)

    def word(self, place: int) -> str:
        """The word at a place, empty beyond the ends."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def written(self, place: int) -> str:
        """The word at a place as it was written."""
        return self.text[self.tokens[place].start : self.tokens[place].end]

    def number(self, place: int) -> int | None:
        """The number at a place that nothing has taken: in figures, or in words."""
        if place in self.used or place in self._of_name or not 0 <= place < len(self.tokens):
            return None
        figure = self.tokens[place].number
        if figure is not None:
            return figure
        cue = self._of_cue.get(place)
        value = cue.senses.get(Signal.NUMBER) if cue is not None else None
        return value if isinstance(value, int) else None

    def name(self, place: int) -> Bearer | None:
        """The name that the word at a place belongs to."""
        return self._of_name.get(place)

    def cue(self, place: int) -> Cue | None:
        """The cue that the word at a place belongs to."""
        return self._of_cue.get(place)

    def says(self, place: int, *signals: Signal) -> bool:
        """Whether the cue at a place gives one of the signals."""
        cue = self._of_cue.get(place)
        return cue is not None and any(s in cue.senses for s in signals)

    def cues_with(self, signal: Signal) -> Iterator[Cue]:
        """The cues that give a signal and whose words no slot has taken, in their order."""
        return (c for c in self.found if signal in c.senses and c.first not in self.used)

    def value(self, signal: Signal) -> Value:
        """The value of the first cue that gives a signal."""
        return next((c.senses[signal] for c in self.cues_with(signal)), None)

    def use(self, first: int, last: int) -> None:
        """Take words for a slot."""
        self.used.update(range(first, last))

    def strangers(self) -> list[int]:
        """The words that are no name, no cue and no slot."""
        return [i for i in range(len(self.tokens)) if not (i in self._of_name or i in self._of_cue or i in self.used)]
