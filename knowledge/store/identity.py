"""What makes two names one: keys that are equal for all spellings of a person, a team, a place, a category.

Keys are folded words without punctuation, after config/names has said which names are aliases. They depend on the
name and the configuration alone, never on what was learned before, so that the order of learning cannot matter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from config.language import languages
from config.naming import Alias, Naming, naming
from knowledge.names.tokens import key_of

KINDS = ("practice", "qualifying", "grid", "sprint", "race", "stage", "warm-up")
OVERALL = "Overall"


@lru_cache(maxsize=65536)
def compact(name: str) -> str:
    """The sorted words of a name, run together: "M Sport" and "MSport", "CLRT Schumacher" and "Schumacher CLRT"."""
    return "".join(sorted(key_of(name).split()))


@dataclass(frozen=True, slots=True)
class Identity:
    """A key, and the name to show where the documents have no better one."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Category:
    """A category as a row: its kind is overall, class, cup, teams or manufacturers."""

    key: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Designation:
    """How a meeting is named: the words that name it (``core``), the ones that many meetings share, its circuit."""

    core: tuple[str, ...]
    common: frozenset[str]
    circuit: str | None

    @property
    def key(self) -> str:
        """The same for all languages and spellings that config knows."""
        return " ".join((*sorted(self.common), *sorted(self.core)))


class Names:
    """The names of config/names, ready to be looked up by any spelling."""

    def __init__(self, lists: Naming | None = None) -> None:
        lists = lists or naming()
        self.lists = lists
        self._championships = _by_alias(lists.championships)
        self._teams = _by_alias(lists.teams, compact)
        self._people = _by_alias(lists.nicknames)
        self._people_of = {
            (series, key_of(alias)): name
            for name, person in lists.nicknames.items()
            for series, aliases in person.in_series.items()
            for alias in aliases
        }
        towns = _by_town(lists)
        self._circuits = _by_alias(lists.circuits) | {town: one for town, (one, *more) in towns.items() if not more}
        self._towns = {town: frozenset(map(key_of, tracks)) for town, tracks in towns.items() if len(tracks) > 1}
        self._tracks = {alias: lists.events[name].circuit for alias, name in _by_alias(lists.events).items()}
        self._countries = _countries(lists, codes=True)
        self._places = _countries(lists, codes=False)
        self._longest_place = max((len(k.split()) for k in self._places), default=1)
        self.designation = cache(self._designation)
        self.team = cache(self._team)
        self.person = cache(self._person)

    def championship(self, name: str | None) -> Identity | None:
        """The series of that name."""
        if name is None:
            return None
        canonical = self._championships.get(key_of(name), name)
        return Identity(key_of(canonical), canonical)

    def circuit(self, name: str) -> Identity:
        """The track of that name."""
        canonical = self._circuits.get(key_of(name), name)
        return Identity(key_of(canonical), canonical)

    def tracks(self, circuit: str | None) -> frozenset[str]:
        """The tracks that the key of one may mean: "Le Mans" is the town of two."""
        return self._towns.get(circuit, frozenset({circuit})) if circuit is not None else frozenset()

    def is_town(self, circuit: str) -> bool:
        """Whether a track is told by no more than a town that has several."""
        return key_of(circuit) in self._towns

    def country(self, name: str | None) -> str | None:
        """The canonical name of a country given by name, adjective or code; what is unknown stays as it is."""
        return self._countries.get(key_of(name), name) if name else None

    def _team(self, name: str) -> Identity:
        canonical = self._teams.get(compact(name), name)
        return Identity(compact(canonical), name)

    def _person(self, name: str, series: str | None = None) -> Identity:
        canonical = self._people.get(key_of(name)) or self._people_of.get((series or "", key_of(name)))
        return Identity(key_of(canonical or name), canonical or name)

    def _designation(self, event: str | None, circuit: str | None) -> Designation:
        plain = key_of(event or circuit or "").split()
        words = [w for w in self._with_countries(plain) if w not in _ignored()]
        core = tuple(w for w in words if w not in _common() and not w.isdigit())
        common = frozenset(_common().get(w, w) for w in words if w in _common() or w.isdigit())
        track = self.circuit(circuit).key if circuit else self._track(plain) or self._usual_track(plain)
        return Designation(core or tuple(sorted(common)), common if core else frozenset(), track)

    def _track(self, words: list[str]) -> str | None:
        """The track that a meeting is named by: "Monza", "6 Heures de Fuji"; not by a part of a name of its own.

        A town alone tells none where it has several.
        """
        if " ".join(words) in self._towns:
            return None
        for start in range(len(words)):
            if known := self._circuits.get(" ".join(words[start:])):
                return key_of(known)
            if words[start] not in _ignored() and words[start] not in _common() and not words[start].isdigit():
                return None
        return None

    def _usual_track(self, words: list[str]) -> str | None:
        """The track of a meeting that has a name of its own and is always held there."""
        known = self._tracks.get(" ".join(words))
        return key_of(known) if known else None

    def _with_countries(self, words: list[str]) -> list[str]:
        found, i = [], 0
        while i < len(words):
            for length in range(min(self._longest_place, len(words) - i), 0, -1):
                if country := self._places.get(" ".join(words[i : i + length])):
                    found.append(key_of(country).replace(" ", "-"))
                    break
            else:
                length = 1
                found.append(words[i])
            i += length
        return found


@lru_cache(maxsize=1)
def names() -> Names:
    """The names of the configuration that ships."""
    return Names()


def _by_alias(table: Mapping[str, Alias], key: Callable[[str], str] = key_of) -> dict[str, str]:
    found: dict[str, str] = {}
    for canonical, entry in table.items():
        for alias in (canonical, entry.short, *entry.aliases):
            if alias:
                found.setdefault(key(alias), canonical)
    return found


def _by_town(lists: Naming) -> dict[str, list[str]]:
    """The tracks of each town."""
    tracks: dict[str, list[str]] = {}
    for canonical, circuit in lists.circuits.items():
        if circuit.place:
            tracks.setdefault(key_of(circuit.place), []).append(canonical)
    return tracks


def _countries(lists: Naming, *, codes: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for canonical, country in lists.countries.items():
        words = [w for language in country.words.values() for w in (*language.names, *language.adjectives)]
        for word in (canonical, *words, *(country.codes if codes else ())):
            found.setdefault(key_of(word), canonical)
    return found


@lru_cache(maxsize=1)
def _ignored() -> frozenset[str]:
    """Words that name nothing: articles and the like, in every language."""
    return frozenset(
        part for language in languages().values() for word in language.words.stop_words for part in key_of(word).split()
    )


@lru_cache(maxsize=1)
def _common() -> dict[str, str]:
    """Words that many meetings share ("grand", "heures"), each with one form for all languages."""
    found: dict[str, str] = {}
    for language in languages().values():
        for table in (language.words.units, language.words.event_words):
            for canonical, forms in table.items():
                found.update({key_of(form): canonical for form in forms if " " not in form})
    return found


@lru_cache(maxsize=1)
def _categories() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in languages().values():
        for canonical, forms in language.words.categories.items():
            called = [compact_in_order(form) for form in (canonical, *forms)]
            known = next((found[form] for form in called if form in found), canonical)
            for form in called:
                found.setdefault(form, known)
    return found


def compact_in_order(name: str) -> str:
    """The words of a name run together, so that "Pro/Am" and "ProAm" are one."""
    return key_of(name).replace(" ", "")


@cache
def category(name: str | None) -> Category:
    """The category of that name; none is Overall."""
    shown = name or OVERALL
    canonical = _categories().get(compact_in_order(shown), shown)
    key = compact_in_order(canonical)
    kind = {"overall": "overall", "teams": "teams", "manufacturers": "manufacturers"}.get(key)
    return Category(key, canonical, kind or ("cup" if canonical in _categories().values() else "class"))


@cache
def session(name: str) -> tuple[str, int]:
    """The kind and number of a session by its name in the facts: ("race", 2) of "Race 2"."""
    words = name.lower().split()
    number = int(words.pop()) if len(words) > 1 and words[-1].isdigit() else 0
    kind = " ".join(words)
    return (words[-1] if words and words[-1] == "stage" else kind), number


def within(one: str, other: str) -> bool:
    """Whether one name is the other, more shortly: "A424" of "Alpine A424"."""
    a, b = set(key_of(one).split()), set(key_of(other).split())
    return a <= b or b <= a or "".join(sorted(a)) == "".join(sorted(b))
