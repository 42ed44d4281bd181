"""Completes what somebody is typing: exact before prefix before inside a name before fuzzy, the prominent first."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.fuzz import partial_ratio

from knowledge.names.name import Named
from knowledge.names.tokens import key_of

LIKE_ENOUGH = 75.0


def complete(names: Sequence[Named], text: str, limit: int) -> list[Named]:
    """At most ``limit`` of ``names`` that fit ``text``; all of them, the prominent first, where it is empty."""
    key = key_of(text)
    keys = [key_of(named.name) for named in names]
    graded = [(grade(key, k), -n.weight, n.name, i) for i, (k, n) in enumerate(zip(keys, names, strict=True))]
    fitting = sorted(g for g in graded if g[0] is not None)
    found = [names[i] for *_, i in fitting[:limit]]
    if len(found) < limit and len(key) > 2:
        like = process.extract(key, keys, scorer=partial_ratio, score_cutoff=LIKE_ENOUGH, limit=2 * limit)
        found += [names[i] for *_, i in like if names[i] not in found]
    return found[:limit]


def grade(key: str, name: str) -> int | None:
    """How well a folded name fits what was typed, best 0; None where it does not."""
    if name == key:
        return 0
    if name.startswith(key):
        return 1
    if f" {key}" in f" {name}":
        return 2
    return None
