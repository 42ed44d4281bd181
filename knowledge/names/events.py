"""Meetings named by a place: "Austrian Grand Prix", "GP d'Autriche", and how each language builds such a name."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from config.language import languages
from config.naming import CountryWords, naming
from knowledge.names.surfaces import vocabulary
from knowledge.names.tokens import Token, key_of

LONGEST_PLACE = 5


@lru_cache
def places() -> dict[str, str]:
    """The canonical name of a country or other place by each of its words in each language, folded."""
    found: dict[str, str] = {}
    tables = _words_of_places()
    for name, words in tables:
        for text in (name, *words.names):
            found.setdefault(key_of(text), name)
    for name, words in tables:
        for text in words.adjectives:
            found.setdefault(key_of(text), name)
    return found


def _words_of_places() -> list[tuple[str, CountryWords]]:
    names = naming()
    said = [(name, country.words) for name, country in names.countries.items()]
    said += [(name, place.words) for name, place in names.places.items()]
    return [(name, words) for name, by_language in said for words in by_language.values()]


def place_of(event: str) -> str | None:
    """The place that an event is named by, canonical where it is known; None where the name is not built so."""
    key = key_of(event)
    if key in _irregular():
        return _irregular()[key]
    for head in sorted(vocabulary().heads, key=len, reverse=True):
        if key.endswith(" " + head):
            rest = key.removesuffix(head).strip()
        elif key.startswith(head + " "):
            rest = without_link(key.removeprefix(head).strip())
        else:
            continue
        return places().get(rest) or rest or None
    return None


@lru_cache
def _irregular() -> dict[str, str]:
    """Whole names of events that a language does not build as usual."""
    return {key_of(words.event): name for name, words in _words_of_places() if words.event}


def without_link(key: str) -> str:
    """A folded place without the preposition before it: "d autriche" -> "autriche"."""
    for link in sorted(vocabulary().links, key=len, reverse=True):
        if key.startswith(link + " "):
            return key.removeprefix(link).strip()
    return key


def spellings(place: str) -> list[str]:
    """The words that stand for a meeting by its place alone, folded; none for a country, which is more than that."""
    names = naming()
    if place in names.countries:
        return []
    known = names.places.get(place)
    if known is None:
        return [place]
    return [key_of(text) for words in known.words.values() for text in (*words.names, *words.adjectives)]


def head_at(tokens: Sequence[Token], i: int) -> int:
    """The word after "Grand Prix" or the like, if that stands at the i-th; else i itself."""
    return _past(tokens, i, vocabulary().heads)


def past_links(tokens: Sequence[Token], i: int) -> int:
    """The word after the preposition at the i-th, if one stands there; else i itself."""
    return _past(tokens, i, vocabulary().links)


def _past(tokens: Sequence[Token], i: int, phrases: Collection[str]) -> int:
    for n in (2, 1):
        if i + n <= len(tokens) and " ".join(t.word for t in tokens[i : i + n]) in phrases:
            return i + n
    return i


def place_at(tokens: Sequence[Token], i: int, others: Collection[str]) -> tuple[str | None, int]:
    """The longest place that begins at the i-th word, known or among ``others``, and the word after it."""
    for n in range(min(LONGEST_PLACE, len(tokens) - i), 0, -1):
        key = " ".join(t.word for t in tokens[i : i + n])
        place = places().get(key) or (key if key in others else None)
        if place is not None and all(t.bound for t in tokens[i + 1 : i + n]):
            return place, i + n
    return None, i


def words_for(place: str, language: str) -> CountryWords | None:
    """The words of a country or other place in a language."""
    entry = naming().countries.get(place) or naming().places.get(place)
    return entry.words.get(language) if entry else None


def event_in(event: str, language: str) -> str:
    """An event's name as a language says it ("Grand Prix d'Autriche"); as it is where the language has no own word."""
    place = place_of(event)
    forms = languages()[language].names.event_names
    if place is None or not forms:
        return event
    words = words_for(place, language)
    if words is None:
        return event
    return words.event or forms.get(words.article, forms[""]).format(name=words.names[0])
