"""Meetings called by their series: by its acronym and a number ("NLS 4"), or by a place ("World RX of Spain")."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.phrases import any_of

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


def _number(series: Mention, text: str, folded: str, language: Language) -> re.Match[str] | None:
    number = NUMBER.match(text, series.end)
    return number if number and not _counting(language).match(folded, number.end()) else None


@lru_cache
def _counting(language: Language) -> re.Pattern[str]:
    """What makes a number count something: hours, races, drivers; any noun but the small words that join."""
    small = any_of((*language.sentences.prepositions, *language.words.function_words, *language.words.and_words))
    return re.compile(rf"\s(?!{small}(?!\w))[a-z]")
