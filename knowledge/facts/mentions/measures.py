"""What a text counts: lap times, gaps, laps, points, ages, places, car numbers, seasons, in every notation."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter

from config.language import Language
from knowledge.facts.mention import Mention
from knowledge.facts.mentions.beginnings import at_word_start
from knowledge.facts.mentions.notations import notations
from knowledge.facts.mentions.numbers import number_words
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.text import fold_in_place

FIGURE = re.compile(r"[\d+](?<!\d\d)")
"""The first figure of a number, or the sign before it."""
FOLLOWED = re.compile(r"[+.]?\s?\d+\s?(\D)")
SUM = re.compile(r"\d[\d':.,\"]*(?:\s?\+\s?\d[\d':.,\"]*)+\s?=(?=\s?\d)")
"""What is added up, before its sum: "1'43''1 + 1'42''6 =" tells no time of its own."""
SOON = 80
"""Characters after its first word within which a count has its unit."""


def measures(folded: str, language: Language) -> list[Mention]:
    """Everything that the text counts, without overlaps, in its order; the notation listed first wins.

    Every notation starts with a figure, a number word or a sign, so that it is tried there alone, and one whose unit
    is a word before that alone.
    """
    taken = bytearray(len(folded) + 1)
    for added in SUM.finditer(folded) if "=" in folded else ():
        taken[added.start() : added.end()] = b"\1" * (added.end() - added.start())
    found: list[Mention] = []
    at_figures, at_words = _starts(folded, language)
    before, soon = _followed(folded, at_figures), _soon_before(folded, sorted([*at_figures, *at_words]))
    for measure in notations(language):
        if measure.words:
            starts = soon(measure.needs) if measure.needs else at_words
        elif not measure.may_stand_in(folded):
            continue
        else:
            starts = before(measure.after) if measure.after else at_figures
        begins, told = measure.pattern.match, "m" if "m" in measure.pattern.groupindex else 0
        for start in starts:
            if taken[start] or (match := begins(folded, start)) is None:
                continue
            first, last = match.span(told)
            if taken.find(1, first, last) >= 0 or (value := measure.value(match)) is None:
                continue
            taken[first:last] = b"\1" * (last - first)
            found.append(Mention(measure.kind, first, last, folded[first:last], value))
    return sorted(found, key=attrgetter("start"))


def _followed(folded: str, starts: Iterable[int]) -> Callable[[str], list[int]]:
    """Tells after which places figures stand that one of some signs follows."""
    by_sign: dict[str, list[int]] = {}
    for start in starts:
        if (follows := FOLLOWED.match(folded, start)) is not None:
            by_sign.setdefault(follows[1], []).append(start)
    return lambda signs: sorted(start for sign in signs for start in by_sign.get(sign, ()))


def _soon_before(folded: str, starts: Sequence[int]) -> Callable[[tuple[str, ...]], Sequence[int]]:
    """Tells after which places one of some words stands soon."""
    told: dict[tuple[str, ...], list[int]] = {}

    def soon(units: tuple[str, ...]) -> Sequence[int]:
        if units not in told:
            found: list[int] = []
            done = 0
            for unit in _words(units).find(folded):
                last = bisect_right(starts, unit.start(), done)
                found += starts[bisect_left(starts, unit.start() - SOON, done) : last]
                done = last
            told[units] = found
        return told[units]

    return soon


@lru_cache
def _words(units: tuple[str, ...]) -> Phrases:
    """Any of some units as a word, or right after a figure."""
    return Phrases(rf"{at_word_start(_longest_first(units), 'a-z')}(?!\w)", units)


def _starts(folded: str, language: Language) -> tuple[list[int], list[int]]:
    """Where a figure or its sign stands; and where number words do, or the words before a number."""
    signs, words = _openings(language)
    signed = [m.span() for m in signs.finditer(folded)]
    inside = {place for start, end in signed for place in range(start, end)}
    figures = [start for start, _ in signed]
    figures += [start for m in FIGURE.finditer(folded) if (start := m.start()) not in inside]
    figures.sort()
    return figures, [m.start() for m in words.find(folded)]


@lru_cache
def _openings(language: Language) -> tuple[re.Pattern[str], Phrases]:
    """What stands before a figure as its sign; and number words, or the words before a number."""
    words = number_words(language)
    signs = at_word_start([rf"{s}\s?\d" for s in _longest_first(language.facts.mentions.number_signs)], r"\w.,")
    point, place = at_word_start([r"\.(?=\d)"], r"\w.,"), at_word_start([r"p\s?\d"])
    openers = [rf"{word}\s" for word in _longest_first(language.words.gap_openers)]
    counts = {*words.cardinals, *words.ordinals, *language.words.half_seconds}
    lap = "|".join(_longest_first(language.words.units["laps"]))
    articles = [rf"{word}\s(?=(?:{lap})\s)" for word in _longest_first(language.sentences.articles)]
    before = {*language.words.gap_openers, *language.sentences.articles}
    before |= {*language.words.unit_articles, *language.words.unit_openers}
    return re.compile(f"{signs}|{point}|{place}"), Phrases(
        at_word_start([*_longest_first(counts), *openers, *articles, *_single_units(language)]), counts | before
    )


def _single_units(language: Language) -> list[str]:
    """What stands before one second, or a fraction of it, that is told with an article."""
    units = language.words.units
    small = [form for name in ("thousandths", "hundredths", "tenths", "seconds") for form in units[name]]
    unit = rf"(?:{'|'.join(_longest_first(small))})(?!\w)"
    ones = _longest_first(language.words.unit_articles)
    before = [rf"{word}\s(?=(?:{'|'.join(ones)})\s{unit})" for word in _longest_first(language.words.unit_openers)]
    return [*(rf"{one}\s(?={unit})" for one in ones), *(before if ones else [])]


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted((re.escape(fold_in_place(word)) for word in words), key=len, reverse=True)


def seconds_of(clock: str) -> str:
    """A time of the form M:SS.mmm as seconds: "1:27.9" is "87.9"."""
    *larger, last = clock.split(":")
    whole, _, fraction = last.partition(".")
    total = 0
    for part in [*larger, whole]:
        total = total * 60 + int(part)
    return f"{total}.{fraction}" if fraction else str(total)
