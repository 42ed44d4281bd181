"""Completes what somebody is typing: exact before prefix before fuzzy, the prominent first."""

import heapq
from collections.abc import Iterable, Mapping, Sequence

from knowledge.names.choice import Reading, recorded
from knowledge.names.name import How, Named, NameKind
from knowledge.names.tokens import key_of

LIKE_ENOUGH = 75.0
UNFIT = 2
SPELLINGS = 6
"""So many ways to write one name may fit before fewer names than wanted are found."""


def surfaces_of(
    names: Iterable[Named], exact: Mapping[str, Sequence[Reading]], kind: NameKind | None
) -> list[tuple[str, Named]]:
    """The recorded ``names`` of a kind (of all kinds for None) by every whole way to write them, as they are offered.

    The most prominent come first, and a name before its nicknames.
    """
    called = {(key_of(n.name), n) for n in names}
    called |= {(words, r.named) for words, readings in exact.items() for r in readings if r.how is How.FULL}
    fitting = [(words, n) for words, n in called if n.keys and (n.kind is kind if kind else recorded(n))]
    rank = {pair: (-pair[1].weight, pair[1].name, pair[0] != key_of(pair[1].name), pair[0]) for pair in fitting}
    return sorted(fitting, key=rank.__getitem__)


def complete(names: Sequence[tuple[str, Named]], text: str, limit: int) -> list[Named]:
    """At most ``limit`` of ``names`` that fit ``text``.

    ``names`` are by folded name or nickname, the most prominent first; each is given once, whatever fits of it.
    """
    key = key_of(text)
    graded = ((grade(key, name), i) for i, (name, _) in enumerate(names))
    best = heapq.nsmallest(SPELLINGS * limit, (g for g in graded if g[0] < UNFIT))
    found = list(dict.fromkeys(names[i][1] for _, i in best))[:limit]
    if not found and len(key) > 2:
        from rapidfuzz import process
        from rapidfuzz.fuzz import partial_ratio

        keys = [name for name, _ in names]
        like = process.extract(key, keys, scorer=partial_ratio, score_cutoff=LIKE_ENOUGH, limit=2 * limit)
        found = list(dict.fromkeys(names[i][1] for *_, i in like))[:limit]
    return found


def grade(key: str, name: str) -> int:
    """How well a folded name fits what was typed, best 0; a surname begins a name as well as the given name does."""
    if name == key:
        return 0
    return 1 if name.startswith(key) or f" {key}" in name else UNFIT
