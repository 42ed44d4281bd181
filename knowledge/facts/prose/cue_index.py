"""Which cues a sentence may match, told by the words and slots that it holds."""

from collections.abc import Sequence
from functools import lru_cache

from knowledge.facts.prose.compiled import Compiled
from knowledge.facts.prose.vocabulary import Told, Vocabulary, is_slot

Offer = tuple[int, tuple[int, ...]]
"""What a word offers to cues: the needs that it meets, as bits, and the cues that are found by it."""


class Index:
    """Which cues have all that they need in a sentence: each is found by its rarest need, then asked for the others.

    Sentences have many words and few sets of slots: of the cues that are found by a word, those that need other slots
    are sifted out once, when the word is first met beside a set.
    """

    def __init__(self, cues: Sequence[Compiled]) -> None:
        self.vocabulary = Vocabulary(key for cue in cues for need in cue.needs for key in sorted(need))
        self._found: dict[str, list[int]] = {}
        for place, cue in enumerate(cues):
            for key in cue.rarest:
                self._found.setdefault(key, []).append(place)
        further = [[need for need in cue.needs if need != cue.rarest and not _is_slot(need)] for cue in cues]
        bits = {need: 1 << place for place, need in enumerate(dict.fromkeys(n for needs in further for n in needs))}
        self._meets = dict.fromkeys(self._found, 0)
        for need, bit in bits.items():
            for key in need:
                self._meets[key] = self._meets.get(key, 0) | bit
        self._needs = [sum(map(bits.__getitem__, needs)) for needs in further]
        self._slots = [frozenset[str]().union(*filter(_is_slot, cue.needs)) for cue in cues]
        self._offers = lru_cache(maxsize=512)(lambda slots: _Offers(self, slots))

    def places(self, told: Told) -> list[int]:
        """The cues all of whose needs are met by what a sentence holds, in their order."""
        offers = self._offers(told.slots)
        met, likely, needs = 0, list[int](), self._needs
        for key in told.spots:
            bits, places = offers[key]
            met |= bits
            likely += places
        lacking = ~met
        return sorted({place for place in likely if not needs[place] & lacking})

    def offer(self, key: str, slots: frozenset[str]) -> Offer:
        """What a word offers to the cues that need no other slots than some."""
        return self._meets.get(key, 0), tuple(
            place for place in self._found.get(key, ()) if self._slots[place] <= slots
        )


class _Offers(dict[str, Offer]):
    """What words offer beside a set of slots."""

    def __init__(self, index: Index, slots: frozenset[str]) -> None:
        super().__init__()
        self._index, self._slots = index, slots

    def __missing__(self, key: str) -> Offer:
        self[key] = offer = self._index.offer(key, self._slots)
        return offer


def _is_slot(need: frozenset[str]) -> bool:
    """Whether a need is met by one slot alone."""
    return len(need) == 1 and all(map(is_slot, need))
