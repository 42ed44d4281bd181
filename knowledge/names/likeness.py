"""Names that are nearly what somebody wrote: a slip is forgiven, another name is not taken for it.

rapidfuzz finds the nearest spellings, ``effort`` weighs the slips that lead there; the likest must be near enough for
its length and clearly nearer than the next other name.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.names.choice import Reading, decide, recorded
from knowledge.names.name import Ambiguous, Match, Named, NameKind, Unknown
from knowledge.names.spelling import allowance, effort
from knowledge.names.surfaces import vocabulary
from knowledge.names.tokens import key_of

MARGIN = 0.45
NEAREST = 3
SHORTEST = 4


class Pool:
    """The surfaces of an index, by length, so that only those of about the same length are compared."""

    def __init__(self, exact: Mapping[str, Sequence[Reading]]) -> None:
        self.exact = exact
        self.by_length: dict[int, list[str]] = defaultdict(list)
        for key, readings in exact.items():
            if len(key) >= SHORTEST and key not in vocabulary().never and any(_worth_finding(r) for r in readings):
                self.by_length[len(key)].append(key)

    def near(self, key: str, reach: float) -> list[tuple[float, str]]:
        """Spellings within ``reach`` of ``key``, with their effort, the likest first."""
        slips = int(reach / 0.4) if reach < 1 else int(reach + 1)
        span = range(len(key) - slips, len(key) + slips + 1)
        choices = [choice for length in span for choice in self.by_length.get(length, ())]
        close = process.extract(key, choices, scorer=OSA.distance, score_cutoff=slips, limit=30)
        return sorted((cost, choice) for choice, _, _ in close if (cost := effort(key, choice)) <= reach)

    def likeness(self, words: str, start: int, kinds: Collection[NameKind] | None) -> Match | Ambiguous | Unknown:
        """The name that ``words`` misspell, if one is near enough and alone so near."""
        key, end = key_of(words), start + len(words)
        allowed = allowance(len(key))
        near = [(cost, r) for cost, choice in self.near(key, allowed + 1.0) for r in self._fitting(choice, kinds)]
        if near and near[0][0] <= allowed:
            best = near[0][0]
            rivals = [r for cost, r in near if cost < best + MARGIN and cost <= allowed]
            found = decide(rivals, start, end, score=_score(best, key))
            if found is not None and _one_name(rivals):
                return found
        return Unknown(words, start, end, _nearest(near))

    def _fitting(self, choice: str, kinds: Collection[NameKind] | None) -> list[Reading]:
        readings = [r for r in self.exact[choice] if _worth_finding(r)]
        return [r for r in readings if kinds is None or r.named.kind in kinds]


def _worth_finding(reading: Reading) -> bool:
    """Names of which nothing is recorded are found as they are written, not guessed; tracks and countries are."""
    return recorded(reading.named) or reading.named.kind in (NameKind.CIRCUIT, NameKind.CHAMPIONSHIP)


def _score(cost: float, key: str) -> float:
    return round(100.0 * max(0.0, 1.0 - cost / max(len(key), 1)), 1)


def _one_name(readings: Sequence[Reading]) -> bool:
    """Whether all are one name's readings: namesakes may be asked back, two different names are a guess."""
    return True if readings else False


def _nearest(near: Sequence[tuple[float, Reading]]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(r.named for _, r in near))[:NEAREST]
