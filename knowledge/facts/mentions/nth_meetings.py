"""Meetings called by their series: by its acronym and a number ("NLS 4"), or by a place ("World RX of Spain")."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.phrases import any_of
from knowledge.text import fold_in_place

K = MentionKind
ACRONYM = re.compile(r"[A-Z]{3,5}")
NUMBER = re.compile(r"[ \u00a0]([1-9]|[12]\d)(?![\w°º%'’\"/+-]|[.,:]\d|\s?[A-ZÀ-Ý\d])")
"""A number after an acronym that no name or figure follows: a class, a car, a time or a row of a table would."""


def nth_meetings(known: Sequence[Mention], text: str, folded: str, language: Language) -> Iterator[Mention]:
    """The meetings that a text calls so; of a series that it names by that alone, none: its name would be lost."""
    series = [m for m in known if m.kind is K.CHAMPIONSHIP]
    found = [(m, n) for m in series if ACRONYM.fullmatch(m.text) and (n := _number(m, text, folded, language))]
    numbered = {m.start for m, _ in found}
    named = {m.value for m in series if m.start not in numbered}
    for mention, number in found:
        if mention.value in named:
            name = f"{mention.text} {number[1]}"
            yield Mention(K.EVENT, mention.start, number.end(), text[mention.start : number.end()], name)


def meetings_of_places(known: Sequence[Mention], text: str, language: Language) -> Iterator[Mention]:
    """The meetings that a text calls so, of series that it names elsewhere too."""
    series = [m for m in known if m.kind is K.CHAMPIONSHIP]
    places = {m.start: m for m in known if m.kind in (K.COUNTRY, K.CIRCUIT)}
    for mention in series:
        joined = _joining(language).match(text, mention.end)
        place = places.get(joined.end()) if joined else None
        if place and any(other.value == mention.value and other.start != mention.start for other in series):
            name = text[mention.start : place.end]
            yield Mention(K.EVENT, mention.start, place.end, name, name)


@lru_cache
def _joining(language: Language) -> re.Pattern[str]:
    """Words between a series and where its meeting is."""
    joins = tuple(word for word in language.facts.setting.name_joins if word not in language.words.and_words)
    return re.compile(rf"\s(?:{any_of(joins)})(?:\s|(?<=['’]))")


def named_after_place(known: Iterable[Mention], text: str, language: Language) -> Iterator[Mention]:
    """Meetings called by words of their own before the place: "the Lone Star Le Mans"."""
    ordinary = name_words(language.code)
    for mention in known:
        if mention.kind is not K.CIRCUIT:
            continue
        before = _own_words(language).search(text[max(0, mention.start - 50) : mention.start])
        told = {fold_in_place(w) for w in before[1].split()} if before else set[str]()
        if before and told.isdisjoint(ordinary.ordinary) and told.isdisjoint(ordinary.track_words):
            start = mention.start - len(before[1])
            yield Mention(K.EVENT, start, mention.end, text[start : mention.end], clean(text[start : mention.end]))


@lru_cache
def _own_words(language: Language) -> re.Pattern[str]:
    articles = "|".join(re.escape(a) for a in language.facts.mentions.articles)
    return re.compile(rf"(?:^|\s)(?:{articles})\s((?:[A-ZÀ-Ý][a-zà-ÿ]+\s){{1,3}})$")


def _number(series: Mention, text: str, folded: str, language: Language) -> re.Match[str] | None:
    number = NUMBER.match(text, series.end)
    return number if number and not _counting(language).match(folded, number.end()) else None


@lru_cache
def _counting(language: Language) -> re.Pattern[str]:
    """What makes a number count something: hours, races, drivers; any noun but the small words that join."""
    small = any_of((*language.sentences.prepositions, *language.words.function_words, *language.words.and_words))
    return re.compile(rf"\s(?!{small}(?!\w))[a-z]")
