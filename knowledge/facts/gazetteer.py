"""Names known beforehand: championships, circuits, makers, teams and countries, found in a text in one pass."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from config.naming import Naming, naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.text import fold_in_place

LONGEST_ACRONYM = 5

Known = tuple[MentionKind, str]


class Spotter:
    """Finds many names at once; of two that overlap, the one that starts first and is longest."""

    def __init__(self, names: Iterable[tuple[str, Known]]) -> None:
        self._names: dict[str, tuple[str, Known]] = {}
        for name, known in names:
            self._names.setdefault(fold_in_place(name), (name, known))
        self._patterns = list(self._names)
        self._automaton = AhoCorasick(self._patterns) if self._patterns else None

    def find(self, text: str, folded: str) -> list[Mention]:
        """The names in a text and its folded form; a name starts with a capital or a figure, as it is known."""
        if self._automaton is None:
            return []
        hits = [
            (start, end, *self._names[self._patterns[which]])
            for which, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            if _stands_alone(folded, start, end)
        ]
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        found: list[Mention] = []
        at = 0
        for start, end, name, (kind, value) in hits:
            if start >= at and _written_as_a_name(text[start:end], name):
                found.append(Mention(kind, start, end, text[start:end], value))
                at = end
        return found


def _stands_alone(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if before.isalnum() or after.isalnum():
        return False
    # a part of a double name is not the name
    return not (before == "-" and folded[start - 2 : start - 1].isalpha()) and not (
        after == "-" and folded[end + 1 : end + 2].isalpha()
    )


def _written_as_a_name(written: str, name: str) -> bool:
    """Whether a surface has the capitals of the name; an acronym is all capitals, or it is another word."""
    if name.isupper() and len(name) <= LONGEST_ACRONYM:
        return written.isupper() or not written.isalpha()
    return not written[0].islower()


@lru_cache
def gazetteer() -> Spotter:
    """The spotter of config/names, made once."""
    return Spotter(_names(naming()))


def _names(names: Naming) -> Iterator[tuple[str, Known]]:
    for canonical, championship in names.championships.items():
        for name in (canonical, *championship.aliases):
            yield name, (MentionKind.CHAMPIONSHIP, canonical)
    for canonical, circuit in names.circuits.items():
        for name in (canonical, *circuit.aliases, circuit.place or canonical):
            yield name, (MentionKind.CIRCUIT, canonical)
    for canonical, team in names.teams.items():
        for name in (canonical, *team.aliases):
            if name not in names.manufacturers and name[0].isupper():
                yield name, (MentionKind.TEAM, canonical)
    for canonical, manufacturer in names.manufacturers.items():
        for name in (canonical, *manufacturer.aliases):
            yield name, (MentionKind.CAR, name)
    for canonical, country in names.countries.items():
        for words in country.words.values():
            for name in (*words.names, *(_capital(adjective) for adjective in words.adjectives)):
                yield name, (MentionKind.COUNTRY, canonical)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@lru_cache
def country_codes() -> dict[str, str]:
    """Countries by the codes of three letters that result sheets print."""
    return {code: name for name, country in naming().countries.items() for code in country.codes if len(code) == 3}
