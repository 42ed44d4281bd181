"""The words around a class by which a text says that it is about it, compiled once a language."""

import re
from functools import lru_cache

from config.language import Language
from knowledge.facts.mentions.phrases import any_of, word_of
from knowledge.facts.mentions.word_starts import Phrases


@lru_cache
def several_classes(language: Language) -> Phrases:
    """What tells that a text is about more than one class."""
    return Phrases.of(language.facts.setting.several_classes)


@lru_cache
def some_car(language: Language) -> re.Pattern[str]:
    """What stands before the class of some car that anybody may meet: "a spinning" (LMP2 car)."""
    return re.compile(rf"(?:.*\s)?{any_of(language.sentences.indefinite)}\s(?:[\w-]+\s){{0,2}}")


@lru_cache
def car_after(language: Language) -> re.Pattern[str]:
    """A word for a car after its class."""
    return re.compile(rf"\s{any_of(language.facts.mentions.car_nouns)}{any_of(language.words.plurals)}?(?!\w)")


@lru_cache
def class_opening(language: Language) -> re.Pattern[str]:
    """The words before a class that a sentence is about."""
    words = any_of((*language.facts.mentions.class_openers, *language.facts.setting.in_words))
    return re.compile(rf"(?:{words}\s)+(?:{any_of(language.facts.mentions.class_articles)}\s)?")


@lru_cache
def class_as_subject(language: Language) -> re.Pattern[str]:
    """An article, and a word for class or none, before a class that a sentence is about."""
    mentions = language.facts.mentions
    return re.compile(rf"(?:{any_of(mentions.articles)})?(?P<noun>\s?{any_of(mentions.class_nouns)})?")


@lru_cache
def class_noun_after(language: Language) -> re.Pattern[str]:
    """A word for class after a class."""
    return re.compile(rf"\s{any_of(language.facts.mentions.class_nouns)}(?!\w)")


@lru_cache
def class_noun(language: Language) -> re.Pattern[str]:
    """A word for class before a class."""
    return re.compile(rf"{word_of(language.facts.mentions.class_nouns)}\s$")


@lru_cache
def class_prize_after(language: Language) -> re.Pattern[str]:
    """What is won in a class, right after it: "Silver honours"."""
    return re.compile(rf"[\s-]{any_of(language.sentences.groups.get('class_prize', ()))}(?!\w)")


@lru_cache
def class_after_prize(language: Language) -> re.Pattern[str]:
    """What is won in a class, before it: "La victoire en" Am, "Le trophée" Challengers."""
    prizes, openers = language.sentences.groups.get("class_prize", ()), language.sentences.category_openers
    articles = any_of(language.facts.mentions.articles)
    return re.compile(rf"(?:{articles}\s?)?{any_of(prizes)}(?:\s{any_of(openers)})?")
