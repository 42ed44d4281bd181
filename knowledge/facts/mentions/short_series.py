"""Series that a text names in full, and then by a part of that: "the Crown Touring" of the Crown Touring Cup."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.text import fold_in_place

FEWEST = 2
"""Words that a shortened name has at least: one alone may be anything."""


def shortened(text: str, found: Sequence[Mention], language: Language) -> Iterator[Mention]:
    """The series ``found`` in a text of several, where it leaves out their last word."""
    if len({m.value for m in found}) < FEWEST:
        return
    taken = [(m.start, m.end) for m in found]
    for name, short in _short_names(found, language):
        if short not in text:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])(?! [A-ZÀ-Ý\d])", text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                yield Mention(MentionKind.CHAMPIONSHIP, *match.span(), match[0], name)


def _short_names(found: Sequence[Mention], language: Language) -> Iterator[tuple[str, str]]:
    """(series, its name without the words for series at its end), where as much is left as tells it."""
    ends, makers = _ends(language), _makers()
    for name, told in dict.fromkeys((str(m.value), form) for m in found for form in (m.text, str(m.value))):
        words = told.split()
        while words and fold_in_place(words[-1]) in ends:
            words.pop()
        short = " ".join(words)
        if len(words) >= FEWEST and short != " ".join(told.split()) and fold_in_place(words[0]) not in makers:
            yield name, short


@lru_cache
def _ends(language: Language) -> frozenset[str]:
    """The words for series."""
    return frozenset(map(fold_in_place, language.facts.setting.championship_words))


@lru_cache
def _makers() -> frozenset[str]:
    return frozenset(map(fold_in_place, naming().manufacturers))


def by_one_name(found: Sequence[Mention]) -> list[Mention]:
    """Series that a text calls by a part of a longer name of its own, by the longer one; one that it also writes in
    other letters ("FFSA", "Ffsa") by the one with the most capitals."""
    written = sorted({str(m.value) for m in found}, key=lambda name: sum(map(str.isupper, name)))
    best = {_plain(name): name for name in written}
    found = [replace(m, value=best[_plain(str(m.value))]) for m in found]
    names = {str(m.value) for m in found}
    listed = naming().championships
    longer = {
        name: full
        for name in names
        if name not in listed
        and len(full := [o for o in names if len(o) > len(name) and f" {_plain(name)} " in f" {_plain(o)} "]) == 1
    }
    longer |= {name: full for name in names - listed.keys() if (full := _parts_of(name, names))}
    return [replace(m, value=longer[str(m.value)][0]) if m.value in longer else m for m in found]


def _parts_of(name: str, names: Iterable[str]) -> list[str]:
    """The listed part of a series that is named too, where a text calls it by what it adds: "the Sprint Cup"."""
    known, listed = set(names), naming().championships.items()
    return [full for full, series in listed if series.part_of in known and full == f"{series.part_of} {name}"]


def _plain(name: str) -> str:
    return " ".join(fold_in_place(name).split())
