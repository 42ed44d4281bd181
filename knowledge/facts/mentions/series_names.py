"""What makes some words the name of a series, and not those of a class, a make or series in general."""

from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.text import fold_in_place


@lru_cache
def any_series(language: Language) -> frozenset[str]:
    """Words that a series may have after its name without being another."""
    setting = language.facts.setting
    return frozenset(map(fold_in_place, (*setting.championship_words, *setting.series_fillers)))


def is_series(name: str, language: Language) -> bool:
    """Whether a name with a word for series is one: not a make with its model, a class, nor such words alone."""
    words = name.split()
    if words[0] in naming().manufacturers and any(c.isdigit() for w in words for c in w):
        return False
    joins = {w for join in language.facts.setting.name_joins for w in join.split()}
    plain = [fold_in_place(w) for w in words]
    own = [w for w in plain if w not in any_series(language) and w not in joins]
    cups, classes = _class_words(language, cups=True), _class_words(language)
    of_classes = " ".join(own) in classes or all(w in classes for w in own)  # "GTD Pro", "GT4 Silver"
    return bool(own) and own[0] not in cups and not of_classes


@lru_cache
def _class_words(language: Language, *, cups: bool = False) -> frozenset[str]:
    """The words for classes, or for those alone that are cups inside a field."""
    known = language.words.categories.items()
    inside = language.facts.setting.cups
    return frozenset(fold_in_place(form) for name, forms in known if name in inside or not cups for form in forms)


@lru_cache
def small_words(language: Language) -> frozenset[str]:
    """Words that open no name."""
    words = (*language.words.function_words, *language.words.stop_words, *language.facts.mentions.articles)
    return frozenset(map(fold_in_place, words))
