"""Names of people: surnames, and names that are less than a whole one."""

from functools import lru_cache

from config.language import languages
from knowledge.names.tokens import key_of


@lru_cache(maxsize=65536)
def surname(person: str) -> str:
    """The folded surname, with its particles; a token without vowels ("Jr.") is none."""
    words = key_of(person).split()
    if len(words) > 2 and not set(words[-1]) & set("aeiouy"):
        words = words[:-1]
    start = len(words) - 1
    while start > 1 and words[start - 1] in _particles():
        start -= 1
    return " ".join(words[start:])


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return frozenset(key_of(p) for language in languages().values() for p in language.words.name_particles)


def is_partial(person: str) -> bool:
    """Whether a name is less than a first name and a surname: "Jousset", "L. Jousset"."""
    words = key_of(person).split()
    return all(len(w) == 1 for w in words[:-1]) or all(w in _particles() for w in words[:-1])


def may_be(partial: str, full: str) -> bool:
    """Whether a partial name may mean the full one: the same surname, and no other initial."""
    if surname(partial) != surname(full) and key_of(partial) != surname(full):
        return False
    initials = [w for w in key_of(partial).split()[:-1] if len(w) == 1]
    return not initials or initials[0] == key_of(full)[:1]
