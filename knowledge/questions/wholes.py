"""Meetings, series and tracks of which a question says only a part, or which it says in the other language.

"La Sioule" is the one rally that has the word in its name; "6 Hours of Sao Paulo" is "6 Heures de São Paulo".
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from weakref import WeakKeyDictionary

from config.language import Language
from config.naming import naming
from knowledge.names import Named, NameIndex, NameKind
from knowledge.questions.tokens import tokens_of
from knowledge.text import fold

KINDS = frozenset({NameKind.EVENT, NameKind.CHAMPIONSHIP, NameKind.CIRCUIT})
SHORTEST = 4
FEW = 4
MANY = 10  # series that are called so, recorded or not: a word of more is common
LONGEST_NAME = 8
OF_ONE_SERIES = frozenset({"trucks", "karting", "hills", "rallycross"})  # kinds that seldom more than one series is of
KINDS_OF_RACING = frozenset(
    {"rallycross", "rallies", "karting", "trucks", "touring", "hills", "endurance", "motorcycles"}
)


class Wholes:
    """The names of meetings, series and tracks by their words."""

    def __init__(self, names: NameIndex, languages: Mapping[str, Language]) -> None:
        words = [language.words for language in languages.values()]
        self.common = {
            w: key for one in words for key, forms in one.event_words.items() for form in forms for w in (_folded(form))
        }
        self.links = {w for one in words for phrase in (*one.stop_words, *one.name_particles) for w in _folded(phrase)}
        self.by_word: dict[str, set[Named]] = defaultdict(set)
        self.by_words: dict[frozenset[str], Named] = {}
        self.of_series = _nations() | {
            w: key for one in words for key, forms in one.series_words.items() for form in forms for w in _folded(form)
        }
        self.series: dict[Named, frozenset[str]] = {}
        self.series_having: dict[str, list[Named]] = defaultdict(list)
        self.series_with = Counter(w for name in naming().championships for w in set(_folded(name)))
        for named in names.all:
            folded = _folded(named.name)
            for word in folded if named.keys else ():
                self.by_word[word].add(named)
            if named.kind is NameKind.EVENT and named.keys:
                self.by_words[self.key(folded)] = named
            if named.kind is NameKind.CHAMPIONSHIP and named.keys:
                self.series[named] = self.series_key(folded)
                for word in self.series[named]:
                    self.series_having[word].append(named)

    def key(self, words: Iterable[str]) -> frozenset[str]:
        """The telling words of a name, those that many meetings share in one form for all languages."""
        return frozenset(self.common.get(w, w) for w in words if w not in self.links)

    def series_key(self, words: Iterable[str]) -> frozenset[str]:
        """The telling words of a series' name, those that many series share in one form for all languages."""
        return frozenset(self.of_series.get(w, w) for w in words if w not in self.links)

    def series_at(self, words: Sequence[str], first: int) -> tuple[tuple[Named, ...], int] | None:
        """The few series with all these words in their names, one of them their own, and where the words end."""
        counted = words[first].isdigit() and not self.links.isdisjoint(words[first + 1 : first + 2])
        if words[first] in self.links or counted:  # in "course 2 de Mitjet" the figure is the race's
            return None
        for last in range(min(len(words), first + LONGEST_NAME), first + 1, -1):
            key = self.series_key(words[first:last])
            own = key - (set(self.of_series.values()) - KINDS_OF_RACING)
            if len(key) > 1 and not own and (called := self._called_by(words[first:last])):
                return called, last
            if len(key) < 2 or not own or words[last - 1] in self.links or _is_a_place(words[first], own):
                continue
            having = [named for named in self.series_having.get(min(own), ()) if key <= self.series[named]]
            if 0 < len(having) <= FEW:
                return tuple(sorted(having, key=lambda n: -n.weight)), last
        return None

    def of_word(self, word: str) -> list[Named]:
        """The few recorded series that have a word in their names, one of their own."""
        having = self.series_having.get(word, []) if word not in self.of_series else []
        return having if len(having) <= FEW else []

    def _called_by(self, run: Sequence[str]) -> tuple[Named, ...]:
        """The one series that alone has these words, which many share, one after another: "Formula Cup"."""
        spoken = f" {' '.join(run)} "
        having = tuple(n for n in self.series if spoken in f" {' '.join(_folded(n.name))} ")
        return having if len(having) == 1 and "formula" in self.series_key(run) else ()

    def fuller(self, surface: Sequence[str]) -> list[Named]:
        """The recorded meetings that have these words in their name, and else but words that many have: "X E-Prix"."""
        run, found = list(surface), []
        for named in self.by_word.get(run[0], ()) if run else ():
            words = _folded(named.name)
            places = [i for i in range(len(words)) if words[i : i + len(run)] == run]
            if named.kind is not NameKind.EVENT or not places or words == run:
                continue
            rest = words[: places[0]] + words[places[0] + len(run) :]
            if len(run) > 2 or all(w in self.common or w in self.links or len(w) == 1 for w in rest):
                found.append(named)
        return sorted(found, key=lambda n: -n.weight) if len(found) <= FEW else []

    def of_part(self, word: str) -> tuple[Named, ...]:
        """The one meeting, series or track that has this word in its name, or the few series that share it."""
        if len(word) < SHORTEST or word in self.common:
            return ()
        if (kind := self.of_series.get(word)) in OF_ONE_SERIES:
            racing = [named for named in self.series_having.get(kind, ()) if len(self.series[named]) > 1]
            return tuple(sorted(racing, key=lambda n: -n.weight)) if len(racing) <= FEW else ()
        having = self.by_word.get(word, set())
        shared = max(len(having), self.series_with[word])
        if {n.kind for n in having} == {NameKind.CHAMPIONSHIP} and 1 < shared <= MANY and len(having) <= FEW:
            return tuple(sorted(having, key=lambda n: -n.weight))
        if shared > FEW:
            return ()
        return tuple(having)[:1] if len({n.name for n in having}) == 1 and all(n.kind in KINDS for n in having) else ()

    def at(self, words: Sequence[str], first: int) -> tuple[Named, int] | None:
        """The meeting whose whole name begins at a word, in whatever language, and where it ends."""
        for last in range(min(len(words), first + LONGEST_NAME), first + 1, -1):
            run = words[first:last]
            if run[-1] in self.links or not any(w in self.common for w in run):
                continue
            named = self.by_words.get(self.key(run)) or self._fuller(self.key(run))
            if named is not None:
                return named, last
        return None

    def _fuller(self, key: frozenset[str]) -> Named | None:
        """The one meeting whose name says all this and more: "4 Hours of Spa" for "4 Hours of Spa-Francorchamps"."""
        fuller = [named for words, named in self.by_words.items() if len(key) > 2 and key < words]
        return fuller[0] if len(fuller) == 1 else None


@lru_cache
def _nations() -> dict[str, str]:
    """The countries whose championships may be told in another language: "British", "britannique"."""
    return {
        form: name
        for name, country in naming().countries.items()
        for words in country.words.values()
        for form in (fold(text) for text in (*words.names, *words.adjectives))
        if form.isalpha()
    }


def _is_a_place(opening: str, own: Iterable[str]) -> bool:
    """Whether a figure and its suffix are a place rather than a series' name: "2e", and not "F4"."""
    return opening.isdigit() and all(len(word) == 1 or word.isdigit() for word in own)


def _folded(text: str) -> list[str]:
    return [token.word for token in tokens_of(text)]


_MADE: "WeakKeyDictionary[NameIndex, Wholes]" = WeakKeyDictionary()


def wholes_of(names: NameIndex, languages: Mapping[str, Language]) -> Wholes:
    """The wholes of an index, made when a question first needs them."""
    made = _MADE.get(names)
    if made is None:
        made = _MADE[names] = Wholes(names, languages)
    return made
