"""Words that are nearly a name: a slip is forgiven, another name is not taken for it.

rapidfuzz finds the words of names that are spelt about so, ``effort`` weighs the slips that lead there. The likest must
be near enough for its length, and clearly nearer or far more prominent than the next other one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.names.choice import Reading, recorded, worth
from knowledge.names.name import Named, NameKind
from knowledge.names.spelling import NEAR, allowance, effort
from knowledge.names.surfaces import vocabulary

MARGIN = 0.45
DOMINANT = 12.0
IN_CONTEXT = 0.4
OBSCURE = 0.1
LONG, LONGER = 6, 8
SPARE = 0.3
NEAREST = 3
SHORTEST = 4
CANDIDATES = 16
FIRST_LETTERS = ("ckq", "sz", "iyj", "fp", "jg", "vw", "ao", "ei")


class Option(NamedTuple):
    """A word that the misspelt one may be, and what the slips to it cost."""

    cost: float
    word: str


class Pool:
    """The words of names, by first letter and length, so that only what may be near is compared."""

    def __init__(self, exact: Mapping[str, Sequence[Reading]], given: Mapping[str, Sequence[Reading]]) -> None:
        self.readings: dict[str, list[Reading]] = defaultdict(list)
        for table in (exact, given):
            for key, readings in table.items():
                if kept := [r for r in readings if _worth_finding(r)]:
                    for word in key.split():
                        self.readings[word] += kept if word == key else []
        self._buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self.readings:
            if len(word) >= SHORTEST and word not in vocabulary().never and word not in vocabulary().ordinary:
                self._buckets[word[0], len(word)].append(word)
        self._most: dict[NameKind, float] = {}
        for readings in self.readings.values():
            for reading in readings:
                kind = reading.named.kind
                self._most[kind] = max(self._most.get(kind, 0.0), worth(reading))
        self._letters = sorted({first for first, _ in self._buckets})

    def options(self, word: str) -> list[Option]:
        """The words of names that ``word`` may be, likest first; of another first letter where none else is near."""
        reach = allowance(len(word)) + IN_CONTEXT if len(word) >= SHORTEST - 1 else 0.0
        alike = "".join(group for group in FIRST_LETTERS if word[0] in group) or word[0]
        near = self._near(word, reach, set(alike) | {word[0], word[1:2]})
        return near or self._near(word, reach, self._letters)

    def _near(self, word: str, reach: float, letters: Iterable[str]) -> list[Option]:
        if not reach:
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = int(reach + 1.5)
        lengths = range(len(word) - slips, len(word) + slips + 1)
        choices = [choice for a in letters for n in lengths for choice in self._buckets.get((a, n), ())]
        close = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=CANDIDATES)
        return sorted(Option(cost, choice) for choice, *_ in close if (cost := effort(word, choice)) <= reach)

    def likest(self, word: str, options: Sequence[Option]) -> Option | None:
        """The option that the word alone must be: near enough, and alone so near or by far the most prominent."""
        usable = [o for o in options if within(o, word) and self._is_known_enough(word, o)]
        if not usable:
            return None
        rivals = [o for o in usable[1:] if o.cost < usable[0].cost + MARGIN and not self._same(o, usable[0])]
        if all(self._prominence(usable[0]) >= DOMINANT * self._prominence(o) for o in rivals):
            return usable[0]
        best = max(usable, key=lambda o: self._prominence(o) / (1 + o.cost) ** 2)
        others = [o for o in usable if not self._same(o, best)]
        clear = all(self._prominence(best) >= 2 * DOMINANT * self._prominence(o) for o in others)
        return best if clear else None

    def _is_known_enough(self, word: str, option: Option) -> bool:
        """A letter that is another one makes another name, rather than one that hardly anybody would mean."""
        readings = self.readings[option.word]
        if option.cost < MARGIN or (len(word) >= LONGER and option.cost <= NEAR):
            return bool(readings)
        if len(word) >= LONG and same_letters(word, option.word) and option.cost <= allowance(len(word)) - SPARE:
            return bool(readings)
        return any(worth(r) >= OBSCURE * self._most[r.named.kind] for r in readings)

    def _same(self, one: Option, other: Option) -> bool:
        mine, theirs = self.readings[one.word], self.readings[other.word]
        return bool({r.named for r in mine} & {r.named for r in theirs})

    def _prominence(self, option: Option) -> float:
        return max((worth(r) for r in self.readings[option.word]), default=0.0)

    def nearest(self, options: Sequence[Option], kinds: Iterable[NameKind] | None = None) -> tuple[Named, ...]:
        """The names that the options stand for, to ask "did you mean"."""
        wanted = set(kinds) if kinds is not None else None
        found = [r.named for o in options for r in sorted(self.readings[o.word], key=worth, reverse=True)]
        return tuple(dict.fromkeys(n for n in found if wanted is None or n.kind in wanted))[:NEAREST]


def within(option: Option, word: str) -> bool:
    """Whether the slips to an option are no more than a word of that length may have."""
    return option.cost <= allowance(min(len(word), len(option.word)))


def same_letters(one: str, other: str) -> bool:
    """Whether letters were only swapped, lost or doubled."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sorted(short) == sorted(long)
    rest = iter(long)
    return len(long) - len(short) == 1 and all(letter in rest for letter in short)


def _worth_finding(reading: Reading) -> bool:
    """Names of which nothing is recorded are found as they are written, not guessed; tracks and countries are."""
    return recorded(reading.named) or reading.named.kind in (NameKind.CIRCUIT, NameKind.CHAMPIONSHIP)
