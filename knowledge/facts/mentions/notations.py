"""The notations in which texts write times, gaps and counts, and what each is worth, for one language.

All work on text that was folded in place, so that typographic quotes, thin spaces and accents are one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.clocks import MINUTES, SECONDS, times
from knowledge.facts.mentions.notation import Measure, Read, Texts, Units, Value, initials
from knowledge.facts.mentions.numbers import NumberWords, number_words
from knowledge.facts.mentions.phrases import any_of
from knowledge.facts.mentions.year_of import year_of
from knowledge.text import fold_in_place

YOUNGEST, OLDEST = 8, 99
THOUSANDS = 3
"""Figures after a comma that are thousands of points, and no half of one: "2,020 points"."""


@lru_cache
def notations(language: Language) -> tuple[Measure, ...]:
    """Every notation of a language, the surest first."""
    units = language.words.units
    known = Units(
        language,
        number_words(language),
        {name: any_of(forms) for name, forms in units.items()},
        {name: tuple(map(fold_in_place, forms)) for name, forms in units.items()},
    )
    return (
        *times(known),
        *_gaps(known),
        *_fractions(known),
        *_said_gaps(known),
        *_single_units(known),
        *_lapped(known),
        *_quantities(known),
        *_counts(known),
    )


def _gap(pattern: str, value: Read, needs: Texts, after: str = "", *, words: bool = False) -> Measure:
    return Measure(MentionKind.GAP, re.compile(r"(?<![\w.,:/])" + pattern), value, needs, words, after)


def _gaps(units: Units) -> Iterator[Measure]:
    """Gaps in figures."""
    minutes, seconds, forms = units.of["minutes"], units.of["seconds"], units.forms
    s = initials(forms["seconds"])
    yield from _signed_gaps()
    signed = r"\+\s?(?P<min>\d{1,2})[:'](?P<s>\d\d)(?:[.,:]|''|\")(?P<f>\d{1,3})"
    yield _gap(rf"{signed}(?:\s?{minutes}\b\.?)?(?!\w)", _gap_in_minutes, ("+",), ":'")
    yield _gap(r"(?P<min>\d{1,2})'(?P<s>\d\d)(?:''|\")(?P<f>\d{1,2})(?!\w)", _gap_in_minutes, ("'",), "'")
    yield _gap(r"\+?\s?(?P<s>\d{1,3})\s?(?:''|\")\s?(?P<f>\d{1,3})(?!\w)", _decimal, ("''", '"'), "'\"")
    yield _gap(r"(?P<s>\d{1,3})''(?!\s?\d|\w)", _decimal, ("''",), "'")
    whole = rf"(?P<s>\d{{1,3}})\s?{seconds}\b\.?\s(?P<f>\d{{1,3}})(?:/1000{units.suffix})?(?![\w.])"
    yield _gap(whole, _decimal, forms["seconds"], s)
    yield _gap(rf"\+?\s?(?P<s>\d{{1,3}})[.,](?P<f>\d{{1,4}})[\s-]?{seconds}\b", _decimal, forms["seconds"], ".,")
    yield _gap(r"\+\s?(?P<s>\d{1,3})[.,](?P<f>\d{1,4})(?![\w.,]\d)", _decimal, ("+",), ".,")
    yield _gap(rf"\.(?P<f>\d{{1,4}})[\s-]?{seconds}\b", lambda m: f"0.{m['f']}", forms["seconds"], f"-{s}")


def _signed_gaps() -> Iterator[Measure]:
    """Gaps with the signs of units: "+12s", "12s4", "+1m02.3s", "1'02''"."""
    minutes = rf"\+\s?(?P<min>\d{{1,2}})\s?{MINUTES}\s?(?P<s>\d\d)"
    yield _gap(rf"{minutes}(?:(?:[.,]|{SECONDS})(?P<f>\d{{1,3}}))?(?:\s?s)?(?!\w)", _gap_in_minutes, ("+",), "m")
    yield _gap(r"(?P<min>\d{1,2})'(?P<s>\d\d)(?:''|\")(?!\s?\d|\w)", _gap_in_minutes, ("'",), "'")
    yield _gap(rf"\+\s?(?P<s>\d{{1,3}})\s?{SECONDS}(?!\w)", _decimal, ("+",), "s")
    yield _gap(r"\+?\s?(?P<s>\d{1,3})s(?P<f>\d{1,3})(?!\w)", _decimal, ("s",), "s")


def _fractions(units: Units) -> Iterator[Measure]:
    """Gaps in thousandths, hundredths and tenths."""
    words, ordinal = units.numbers, any_of(units.language.words.ordinal_articles)
    for name, size in (("thousandths", 3), ("hundredths", 2), ("tenths", 1)):
        half = units.half if size == 1 else ""
        pattern = rf"(?!{ordinal}\s)(?P<n>(?:\d{{1,3}}|{words.cardinal}))[\s-](?:\w+\s)?{units.of[name]}\b{half}"
        yield _gap(pattern, _parts(words, size), units.forms[name], words=True)
    parts = rf"(?P<n>\d{{1,3}})/(?P<of>10|100|1000){units.suffix}\b"
    yield _gap(parts, lambda m: _fraction(int(m["n"]), len(m["of"]) - 1), ("/",), "/")


def _said_gaps(units: Units) -> Iterator[Measure]:
    """Gaps in minutes and seconds, whose counts may be words."""
    words, forms = units.numbers, units.forms
    minutes, seconds = units.of["minutes"], units.of["seconds"]
    count = rf"(?:\d{{1,3}}|{words.cardinal})"

    def whole(match: re.Match[str]) -> Value:
        part = match.groupdict()
        number = words.value(part["n"])
        if number is None:
            return None
        over = words.value(part["m2"]) if part.get("m2") else 0
        half = ".5" if part.get("half") else f".{words.value(part['tenths'])}" if part.get("tenths") else ""
        return f"{number + 60 * (over or 0)}{half}"

    long = rf"(?P<m2>{count})[\s-]{minutes}\.?\s(?:\w{{2,3}}\s)?(?P<n>{count})[\s-]{seconds}\b{units.half}"
    yield _gap(long, whole, forms["minutes"], words=True)
    tenths = rf"(?:{units.half[:-1]}|\s(?P<tenths>{words.cardinal})\b)?"
    small = rf"(?:[\s-]|\s{any_of(units.language.words.small_words)}\s)"
    yield _gap(rf"(?P<n>{count}){small}{seconds}\b{tenths}", whole, forms["seconds"], words=True)
    over = rf"(?P<n>{count}){units.half[:-1]}[\s-]{seconds}\b"
    yield _gap(over, whole, forms["seconds"], words=True)
    halves = units.language.words.half_seconds
    yield _gap(any_of(halves), lambda _: "0.5", tuple(map(fold_in_place, halves)), words=True)


def _single_units(units: Units) -> Iterator[Measure]:
    """One second, or a fraction of it, told with an article where what stands beside it says that it is a gap."""
    words = units.language.words
    one, before, after = any_of(words.unit_articles), any_of(words.unit_openers), any_of(words.unit_closers)
    if not words.unit_articles:
        return
    for name, size in (("thousandths", 3), ("hundredths", 2), ("tenths", 1), ("seconds", 0)):
        unit = rf"{one}\s{units.of[name]}\b"
        worth = _always(f"{10**-size:.{size}f}")
        whole = tuple(form for form in units.forms[name] if " " in form)  # "a tenth of a second" is a gap anywhere
        if whole:
            yield _gap(rf"(?P<m>{one}\s{any_of(whole)}\b)", worth, whole, words=True)
        yield _gap(rf"(?P<m>{unit})(?=\s{after}\b)", worth, units.forms[name], words=True)
        ends = rf"\b{before}\s(?P<m>{unit})(?=[,.;:!?)]|\s(?!\w+\s{any_of(words.placed_nouns)})\w{{2,5}}\b|$)"
        yield _gap(ends, worth, units.forms[name], words=True)


def _always(value: str) -> Read:
    return lambda _: value


def _lapped(units: Units) -> Iterator[Measure]:
    """Gaps in laps: "+1 tour", "+2 T", "à un tour", "two laps down"."""
    words, forms, laps = units.numbers, units.forms["laps"], units.of["laps"]
    count = rf"(?:\d{{1,3}}|{words.cardinal})"
    short = any_of(units.language.words.lap_signs)
    sign = r"(?:\+\s?|(?<=[\s(]-))"
    yield _gap(rf"{sign}(?P<n>\d{{1,3}})\s?(?:{laps}|{short})(?!\w)", lambda m: _laps(int(m["n"])), ("+", "-"))
    after = any_of(units.language.words.gap_closers)
    told = (*forms, *map(fold_in_place, units.language.words.lap_signs))
    behind = rf"(?P<m>(?:(?P<n>{count})|{any_of(units.language.sentences.articles)})\s{laps})\s{after}(?!\w)"
    yield _gap(behind, lambda m: _laps(words.value(m["n"]) if m["n"] else 1), forms, words=True)
    for before in units.language.words.gap_openers:
        opened = rf"\b{re.escape(fold_in_place(before))}\s"
        pattern = rf"{opened}(?P<m>(?P<n>{count})\s(?:{laps}|{short}))(?!\w)"
        yield Measure(MentionKind.GAP, re.compile(pattern), lambda m: _laps(words.value(m["n"])), told, words=True)
        single = rf"{opened}(?P<m>{any_of(units.language.sentences.articles)}\s{laps})(?=[,.;:!?)]|$)"
        yield Measure(MentionKind.GAP, re.compile(single), lambda _: _laps(1), forms, words=True)


def _quantities(units: Units) -> Iterator[Measure]:
    """Points, ages and laps: a count and its unit."""
    words, of, forms = units.numbers, units.of, units.forms
    count, smalls = rf"(?:\d{{1,4}}|{words.cardinal})", units.language.words.small_words
    small = rf"(?:(?:[^\W\d]+\s)??(?:{any_of(smalls)}\s)?)?" if smalls else ""

    def points(match: re.Match[str]) -> Value:
        value = words.value(match["n"])
        if value is None or not match["f"]:
            return value
        return value * 1000 + int(match["f"]) if len(match["f"]) == THOUSANDS else float(f"{value}.{match['f']}")

    def age(match: re.Match[str]) -> Value:
        value = words.value(match["n"])
        return value if value is not None and YOUNGEST <= value <= OLDEST else None

    thousands = r"(?:[.,]|(?<=\s\d)[ \u00a0\u202f](?=\d{3}\s)|(?<=\s\d\d)[ \u00a0\u202f](?=\d{3}\s))"
    scored = rf"(?<![\w.,])(?P<n>{count})(?:{thousands}(?P<f>\d{{3}}|\d{{1,2}}(?!\d)))?\s?{small}{of['points']}\b"
    halved = r"(?<![\w.,:'+/])(?P<n>\d{3,4})[.,](?P<f>5)(?![\w:'\"/]|[.,]\d|\s?[a-z%])"
    run = rf"(?<![\w.,+:])(?P<n>(?:\d{{1,3}}|{words.cardinal}))\s{of['laps']}\b"
    yield Measure(MentionKind.POINTS, re.compile(scored), points, forms["points"], words=True)
    yield Measure(MentionKind.POINTS, re.compile(halved), points, (".5", ",5"))
    aged = re.compile(rf"(?<![\w.,])(?P<n>{count})[\s-]{of['years']}\b")
    yield Measure(MentionKind.AGE, aged, age, forms["years"], words=True)
    yield Measure(MentionKind.LAPS, re.compile(run), _several(words), forms["laps"], words=True)


def _counts(units: Units) -> Iterator[Measure]:
    """Car numbers, places, seasons and mere counts."""
    words, listed = units.numbers, units.language.facts.mentions.number_signs
    signs, seconds, vague = any_of(listed), units.of["seconds"], any_of(units.language.words.vague_gaps)
    ranked = any_of(units.language.words.rank_words)
    others = "".join(rf"(?<!{re.escape(fold_in_place(word))} )" for word in units.language.facts.setting.not_cars)
    car = re.compile(rf"(?<!\w){others}{signs}\s?(?P<m>(?P<n>\d{{1,4}}))(?!\w|[.,]\d)")
    place = re.compile(rf"(?<![\w.,])(?:p\s?\d{{1,2}}|\d{{1,3}}{words.suffix})(?!\w)")
    said = re.compile(rf"(?<![\w-])(?!{seconds}(?<=s)\b|{vague}\b){words.ordinal}(?!\w|-(?!{ranked}\b))")
    year = re.compile(r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)(?:[-/](?P<z>(?:20)?\d\d)(?!\d))?(?![\w]|[.,-]\d)")
    yield Measure(MentionKind.CAR_NUMBER, car, lambda m: m["n"], tuple(map(fold_in_place, listed)))
    yield Measure(MentionKind.ORDINAL, place, lambda m: words.rank(m[0]))
    yield Measure(MentionKind.ORDINAL, said, lambda m: words.rank(m[0]), words=True)
    yield Measure(MentionKind.SEASON, year, year_of(units.language), ("19", "20"))
    figure = re.compile(r"(?<![\w.,'+:/-])(?P<n>\d{1,4})(?![\w]|[.,:'\"/-]\d)")
    yield Measure(MentionKind.NUMBER, figure, lambda m: words.value(m["n"]))
    sign = any_of(units.language.words.thousands)
    large = re.compile(rf"(?<![\w.,'+:/-])(?P<n>[1-9]\d?){sign}(?P<f>\d{{3}})(?![\w]|[.,:'\"/-]\d)")
    yield Measure(MentionKind.NUMBER, large, lambda m: int(m["n"] + m["f"]))
    number = re.compile(rf"(?<![\w-])(?P<n>{words.cardinal})(?![\w-])")
    yield Measure(MentionKind.NUMBER, number, _several(words), words=True)


def _decimal(match: re.Match[str]) -> Value:
    fraction = match.groupdict().get("f")
    return f"{int(match['s'])}.{fraction}" if fraction else str(int(match["s"]))


def _gap_in_minutes(match: re.Match[str]) -> Value:
    whole = str(int(match["min"]) * 60 + int(match["s"]))
    fraction = match.groupdict().get("f")
    return f"{whole}.{fraction}" if fraction else whole


def _parts(words: NumberWords, size: int) -> Read:
    """How a count of tenths, hundredths or thousandths is read."""

    def read(match: re.Match[str]) -> Value:
        return _fraction(words.value(match["n"]), size, half=bool(match.groupdict().get("half")))

    return read


def _fraction(number: int | None, size: int, *, half: bool = False) -> Value:
    """So many tenths, hundredths or thousandths as seconds, as exact as the text is."""
    if number is None:
        return None
    whole, part = divmod(number, 10**size)
    return f"{whole}.{part:0{size}d}" + ("5" if half else "")


def _laps(number: int | None) -> Value:
    return f"{number} lap{'s' if number > 1 else ''}" if number else None


def _several(words: NumberWords) -> Read:
    """A count, unless it is the word for one, which is an article too."""

    def read(match: re.Match[str]) -> Value:
        value = words.value(match["n"])
        return value if value != 1 or match["n"].isdigit() else None

    return read
