"""What config/names knows, by any of its spellings: the canonical name of a series, track, team, make or country."""

from collections.abc import Mapping
from functools import lru_cache

from config.naming import Alias, naming
from knowledge.names.name import NameKind
from knowledge.names.tokens import key_of


def tables() -> dict[NameKind, Mapping[str, Alias]]:
    """The lists of config/names in which a name has aliases, by the kind that they name."""
    names = naming()
    return {
        NameKind.CHAMPIONSHIP: names.championships,
        NameKind.CIRCUIT: names.circuits,
        NameKind.EVENT: names.events,
        NameKind.TEAM: names.teams,
        NameKind.MANUFACTURER: names.manufacturers,
        NameKind.DRIVER: names.nicknames,
    }


@lru_cache
def _canonical() -> dict[NameKind, dict[str, str]]:
    found = {
        kind: {key_of(text): name for name, entry in table.items() for text in (*entry.aliases, name)}
        for kind, table in tables().items()
    }
    found[NameKind.COUNTRY] = country_words()
    return found


@lru_cache
def country_words() -> dict[str, str]:
    """The canonical name of a country by its names, adjectives and codes in all languages, folded; names come first."""
    found: dict[str, str] = {}
    for name, country in naming().countries.items():
        said = [text for words in country.words.values() for text in words.names]
        for text in (name, *said):
            found.setdefault(key_of(text), name)
    for name, country in naming().countries.items():
        said = [text for words in country.words.values() for text in words.adjectives]
        for text in (*said, *country.codes):
            found.setdefault(key_of(text), name)
    return found


def canonical(kind: NameKind, surface: str) -> str | None:
    """The canonical name that ``surface`` is a spelling of ("WEC", "Spa", "AUT", "autrichien"), if it is known."""
    return _canonical().get(kind, {}).get(key_of(surface))
