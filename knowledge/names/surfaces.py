"""The ways in which a name may be written: whole, by its surname, without its generic words, by its place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from config.language import languages
from config.naming import naming
from knowledge.names.known import canonical, tables
from knowledge.names.name import How, NameKind, NameRow
from knowledge.names.tokens import key_of, words_of

SHORTEST_TOWN = 3
SHORTEST_PART = 3
SHORTEST_MODEL = 4
SHORTEST_MEETING = 5
SHORTEST_LETTERS = 3


@dataclass(frozen=True)
class Vocabulary:
    """What every language says of names, folded."""

    heads: frozenset[str]
    links: frozenset[str]
    team_words: frozenset[str]
    track_words: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    ordinary: frozenset[str]
    never: frozenset[str]
    elisions: frozenset[str]
    articles: frozenset[str]
    genitives: frozenset[str]
    series_words: frozenset[str]
    meeting_words: tuple[str, ...]


@lru_cache
def vocabulary() -> Vocabulary:
    """The words of all languages that bear on names."""
    said = [language.names for language in languages().values()]
    words = [language.words for language in languages().values()]
    lists = [(k.function_words, k.stop_words, k.numbers, k.ordinals, k.months, k.weekdays) for k in words]
    never = [word for several in lists for one in several for word in one]
    return Vocabulary(
        heads=frozenset(key_of(w) for k in said for w in k.event_heads),
        links=frozenset(key_of(w) for k in said for w in k.event_links),
        team_words=frozenset(key_of(w) for k in said for w in k.team_words),
        track_words=frozenset(key_of(w) for k in said for w in k.track_words),
        suffixes=frozenset(key_of(w) for k in said for w in k.suffixes),
        particles=frozenset(key_of(w) for k in words for w in k.name_particles),
        ordinary=frozenset(key_of(w) for k in said for w in k.ordinary),
        never=frozenset(key_of(w) for w in never),
        elisions=frozenset(key_of(w) for k in words for w in k.elisions),
        articles=frozenset(key_of(w) for k in said for w in k.place_articles),
        genitives=frozenset(key_of(w) for k in said for w in k.genitives),
        meeting_words=_longest_first(w for k in said for w in k.meeting_words),
        series_words=frozenset(key_of(w) for k in words for forms in k.series_words.values() for w in forms),
    )


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({key_of(word) for word in words}, key=lambda w: (-len(w), w)))


Surface = tuple[str, How]


def surfaces(row: NameRow) -> Iterator[Surface]:
    """Every way to write the name of ``row``, folded, with how it names it; the whole name and its aliases first."""
    for text in (row.name, *row.aliases, *configured(row.kind, row.name)):
        if key := key_of(text):
            yield key, How.FULL
    if row.kind is NameKind.DRIVER:
        yield from ((key, How.PARTIAL) for key in surnames(row.name))
    elif row.kind is NameKind.TEAM:
        parts = (*kernels(row.name), *without_article(row.name), *parted(row.name), *letters(row.name))
        yield from ((key, How.PARTIAL) for key in parts)
    elif row.kind is NameKind.EVENT:
        yield from ((key, How.PARTIAL) for key in called_after(row.name))
    elif row.kind is NameKind.CAR:
        yield from ((key, How.PARTIAL) for key in models(row.name))
    elif row.kind is NameKind.CIRCUIT:
        yield from ((key_of(place), How.PLACE) for place in (*track_places(row.name), *towns(row.name)))
    elif row.kind is NameKind.COUNTRY:
        yield from country_surfaces(row.name)
    elif row.kind is NameKind.CATEGORY:
        yield from ((key, How.FULL) for key in (*in_other_words(row.name), *in_several_words(row.name)))


def configured(kind: NameKind, name: str) -> tuple[str, ...]:
    """The aliases that config/names lists for a name, whichever of its spellings this is."""
    table = tables().get(kind)
    known = canonical(kind, name) if table else None
    return (*table[known].aliases, *_in_series(kind, known)) if table and known else ()


def _in_series(kind: NameKind, name: str) -> tuple[str, ...]:
    """What a person is called in one series: whom it means in a question is told by the rows."""
    nickname = naming().nicknames.get(name) if kind is NameKind.DRIVER else None
    return tuple(alias for aliases in nickname.in_series.values() for alias in aliases) if nickname else ()


def models(car: str) -> Iterator[str]:
    """What a car is called without its make: "Corsa-e" of a Vauxhall; figures alone are too little."""
    words = words_of(car)
    for n in range(1, len(words)):
        model = " ".join(words[n:])
        told = any(word.isalpha() and len(word) >= SHORTEST_MODEL for word in words[n:])
        if told and canonical(NameKind.MANUFACTURER, " ".join(words[:n])):
            yield model


def called_after(meeting: str) -> Iterator[str]:
    """What is left of a meeting's name without the words for its kind: "Vaux" of "Hill Climb of Vaux"."""
    key = key_of(meeting)
    for kind in vocabulary().meeting_words:
        if key.startswith(f"{kind} "):
            rest = _without_links(key.removeprefix(kind).split())
        elif key.endswith(f" {kind}"):
            rest = _without_links(key.removesuffix(kind).split())
        else:
            continue
        if len(rest) >= SHORTEST_MEETING and not rest[0].isdigit() and rest not in _everywhere():
            yield rest
        return


def _without_links(words: list[str]) -> str:
    links = {word for link in vocabulary().links for word in link.split()} | vocabulary().articles
    first = next((n for n, word in enumerate(words) if word not in links), len(words))
    return " ".join(words[first:])


@lru_cache
def _everywhere() -> frozenset[str]:
    """The names and adjectives of countries: a meeting is called after more than that."""
    return frozenset(key for name in naming().countries for key, _ in country_surfaces(name))


def track_places(name: str) -> list[str]:
    """The place that stands for a circuit, in every language where it is a place of config/names."""
    circuit = naming().circuits.get(canonical(NameKind.CIRCUIT, name) or name)
    if circuit is None or circuit.place is None:
        return []
    other = naming().places.get(circuit.place)
    return [circuit.place, *(text for words in (other.words.values() if other else ()) for text in words.names)]


def towns(name: str) -> list[str]:
    """The one word that is left of a track's name without those that many have: "Michigan International Speedway"."""
    first, *rest = words_of(name)
    alone = bool(rest) and vocabulary().track_words.issuperset(rest) and first not in vocabulary().track_words
    return [first] if alone and len(first) > SHORTEST_TOWN and first not in elsewhere() else []


@lru_cache
def elsewhere() -> frozenset[str]:
    """The countries, and the places of tracks that are called otherwise."""
    countries = (key for name in naming().countries for key, _ in country_surfaces(name))
    others = (c.place for name, c in naming().circuits.items() if c.place and key_of(c.place) not in key_of(name))
    return frozenset((*countries, *map(key_of, others)))


def country_surfaces(name: str) -> Iterator[Surface]:
    """A country's names and adjectives in every language."""
    for words in naming().countries[name].words.values():
        yield from ((key_of(text), How.FULL) for text in words.names)
        yield from ((key_of(text), How.ADJECTIVE) for text in words.adjectives)


def in_other_words(category: str) -> list[str]:
    """A category with a word that many have as the languages say it: "Group N" for "Groupe N"."""
    words = words_of(category)
    return [
        " ".join((*words[:i], other, *words[i + 1 :]))
        for i, word in enumerate(words)
        for other in shared().get(word, ())
    ]


def in_several_words(category: str) -> list[str]:
    """The ways in which languages call a category in more than a word: "silver cup", for a word is a cue alone."""
    forms = (form for language in languages().values() for form in language.words.categories.get(category, ()))
    return [key for key in map(key_of, forms) if " " in key]


@lru_cache
def shared() -> dict[str, tuple[str, ...]]:
    """By each word that the names of many categories share, the words of all languages for the same."""
    alike: dict[str, list[str]] = {}
    for language in languages().values():
        for key, forms in language.words.category_words.items():
            alike.setdefault(key, []).extend(map(key_of, forms))
    return {form: tuple(other for other in forms if other != form) for forms in alike.values() for form in forms}


def surnames(name: str) -> list[str]:
    """What may stand for a person beside the whole name: "de Cesaris" and "Cesaris"; a hyphen never comes apart."""
    units = [" ".join(words_of(unit)) for unit in name.split()]
    units = [unit for unit in units if unit]
    while len(units) > 2 and units[-1] in vocabulary().suffixes:
        units.pop()
    return [" ".join(units[i:]) for i in range(1, len(units)) if units[i] not in vocabulary().suffixes]


def given_name(name: str) -> str:
    """The given name, folded; nothing where there is one word alone."""
    units = name.split()
    return key_of(units[0]) if len(units) > 1 else ""


def without_article(name: str) -> list[str]:
    """A team's name of several words without the article that opens it, which may be fused: "des Deux Arbres"."""
    first, *rest = words_of(name)
    return [" ".join(rest)] if len(rest) > 1 and first in vocabulary().articles else []


def parted(name: str) -> list[str]:
    """What a team is called that runs with another: "Crow Sport by Delta", "AF Lupa - Maranello", each part of it."""
    parts = [part for part in _joints().split(name) if len(part) > SHORTEST_PART]
    keys = [key for part in parts for key in (key_of(part), *kernels(part))]
    return [key for key in keys if len(key) > SHORTEST_PART] if len(parts) > 1 else []


@lru_cache
def _joints() -> re.Pattern[str]:
    """What stands between the names of two teams that run together."""
    words = {re.escape(word) for language in languages().values() for word in language.names.team_joints}
    return re.compile(rf"\s+(?:{'|'.join(sorted(words))}|[-–/])\s+", re.IGNORECASE)


def kernels(name: str) -> list[str]:
    """A team's name without the words that many teams have: "Herrero" of "Herrero Racing"."""
    words = words_of(name)
    kept = [word for word in words if word not in vocabulary().team_words]
    return [" ".join(kept)] if kept and len(kept) < len(words) and len("".join(kept)) > 2 else []


def letters(name: str) -> list[str]:
    """The letters in capitals that open a team's name, by which it is called: "RLR" of "RLR MSport"."""
    first, *rest = name.split()
    return [key_of(first)] if rest and len(first) >= SHORTEST_LETTERS and first.isalpha() and first.isupper() else []
