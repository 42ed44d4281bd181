"""Names known beforehand: championships, circuits, makers, teams and countries, found in a text in one pass."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from config.language import languages
from config.naming import Naming, naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.text import fold_in_place

LONGEST_ACRONYM = 5
SHORTEST_MEETING = 4
FEW = 1000
LEAST_GAPS = 2
"""Between the words of a name that is a phrase."""

Known = tuple[MentionKind, str]
BROKEN = re.compile("-\n")
CODE = re.compile(r"\s?\(([A-Z]{3})(?=[)/])")


class Spotter:
    """Finds many names at once; of two that overlap, the one that starts first and is longest."""

    def __init__(self, names: Iterable[tuple[str, Known]], *, inside_hyphens: bool = False) -> None:
        self._inside_hyphens = inside_hyphens
        self._names: dict[str, tuple[str, Known]] = {}
        for name, known in names:
            self._names.setdefault(fold_in_place(name), (name, known))
        self._patterns = list(self._names)
        # of a document's few names the automaton that is made quickly, not the one that searches quickest
        kind = Implementation.NoncontiguousNFA if len(self._patterns) < FEW else None
        self._automaton = AhoCorasick(self._patterns, implementation=kind) if self._patterns else None

    def find(self, text: str, folded: str) -> list[Mention]:
        """The names in a text and its folded form; a name starts with a capital or a figure, as it is known."""
        if self._automaton is None:
            return []
        line, places = _on_one_line(folded)
        hits = [
            (places[start], places[end - 1] + 1, *self._names[self._patterns[which]])
            for which, start, end in self._automaton.find_matches_as_indexes(line, overlapping=True)
            if not (line[start - 1 : start].isalnum() or line[end : end + 1].isalnum())
            and (self._inside_hyphens or " " in line[start:end] or not _is_in_a_double_name(line, start, end))
        ]
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        found: list[Mention] = []
        at = 0
        for start, end, name, (kind, value) in hits:
            if start >= at and (_is_a_phrase(kind, name) or _written_as_a_name(text, start, end, name)):
                found.append(Mention(kind, start, end, text[start:end], value))
                at = end
        return found


@lru_cache(maxsize=4)
def _on_one_line(folded: str) -> tuple[str, Sequence[int]]:
    """A text with its line breaks blank, and gone after a hyphen; with the place that each letter has in the text."""
    line = folded.replace("-\n", "-").replace("\n", " ")
    if len(line) == len(folded):
        return line, range(len(folded))
    places: list[int] = []
    at = 0
    for broken in BROKEN.finditer(folded):
        places += range(at, broken.start() + 1)
        at = broken.end()
    return line, [*places, *range(at, len(folded))]


def _is_in_a_double_name(folded: str, start: int, end: int) -> bool:
    """Whether a hyphen joins a match and the word before or after: only people who share a car are joined so."""
    return (folded[start - 1 : start] == "-" and folded[start - 2 : start - 1].isalpha()) or (
        folded[end : end + 1] == "-" and folded[end + 1 : end + 2].isalpha()
    )


def _written_as_a_name(text: str, start: int, end: int, name: str) -> bool:
    """Whether a surface has the capitals of the name; an acronym that is a word too needs small letters around."""
    written = text[start:end]
    if not (name.isupper() and len(name) <= LONGEST_ACRONYM and name.isalpha()):
        return not written[0].islower() or (not name[0].isupper() and written.split()[-1][0].isupper())
    if fold_in_place(name) not in _little_words():
        return written.isupper()
    around = re.findall(r"[^\W\d_]{2,}", text[max(0, start - 12) : start] + "_" + text[end : end + 12])
    return written.isupper() and not any(word.isupper() for word in around)


def _is_a_phrase(kind: MentionKind, name: str) -> bool:
    """Whether a name is so long that it is its series in small letters too: "le championnat du monde d'endurance"."""
    return kind is MentionKind.CHAMPIONSHIP and name.count(" ") >= LEAST_GAPS


@lru_cache
def _little_words() -> frozenset[str]:
    """Words that are acronyms too where all is written in capitals."""
    known = [language.words for language in languages().values()]
    listed = {fold_in_place(w) for words in known for w in (*words.function_words, *words.stop_words)}
    return frozenset(
        listed | {fold_in_place(w) for language in languages().values() for w in language.facts.mentions.not_names}
    )


@lru_cache
def gazetteer() -> Spotter:
    """The spotter of config/names, made once."""
    return Spotter(_names(naming()))


@lru_cache(maxsize=2)
def known_names(text: str) -> tuple[Mention, ...]:
    """What the lists of names know of a text."""
    return tuple(gazetteer().find(text, fold_in_place(text)))


def _names(names: Naming) -> Iterator[tuple[str, Known]]:
    yield from _series_and_places(names)
    makes = {name for make, maker in names.manufacturers.items() for name in (make, *maker.aliases)}
    for team, entry in names.teams.items():
        for name in (team, *entry.aliases):
            if name not in makes and not name[0].islower():
                yield name, (MentionKind.TEAM, name)
    for make, maker in names.manufacturers.items():
        for name in (make, *maker.aliases):
            yield name, (MentionKind.CAR, name)
    for canonical, country in names.countries.items():
        for words in country.words.values():
            for name in (*words.names, *(_capital(adjective) for adjective in words.adjectives)):
                yield name, (MentionKind.COUNTRY, canonical)


def _series_and_places(names: Naming) -> Iterator[tuple[str, Known]]:
    for canonical, championship in names.championships.items():
        for name in (canonical, *championship.aliases):
            yield name, (MentionKind.CHAMPIONSHIP, canonical)
    for meeting, known in names.events.items():
        for name in (meeting, *known.aliases):
            if len(name) > SHORTEST_MEETING:
                yield name, (MentionKind.EVENT, name)
    for canonical, circuit in names.circuits.items():
        for name in (canonical, *circuit.aliases, circuit.place or canonical):
            yield name, (MentionKind.CIRCUIT, canonical)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@lru_cache
def makers() -> frozenset[str]:
    """The makers' names and aliases, folded."""
    return frozenset(fold_in_place(n) for name, maker in naming().manufacturers.items() for n in (name, *maker.aliases))


@lru_cache
def country_codes() -> dict[str, str]:
    """Countries by the codes of three letters that result sheets print."""
    return {code: name for name, country in naming().countries.items() for code in country.codes if len(code) == 3}


def nation_after(text: str, end: int) -> tuple[str, int] | None:
    """The country whose code stands in a bracket right after a name, and where the bracket's content ends."""
    code = CODE.match(text, end)
    return (country_codes()[code[1]], code.end()) if code and code[1] in country_codes() else None
