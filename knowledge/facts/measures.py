"""What a text counts: lap times, gaps, laps, points, ages, places, car numbers, seasons, in every notation.

All patterns work on text that was folded in place, so that typographic quotes, thin spaces and accents are one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.numbers import NumberWords, number_words
from knowledge.text import fold_in_place

MINUTE_MARK = r"(?:''?|\"|:)"
SECOND_MARK = r"(?:''|\"|'(?=\d{3})|\.)"
YOUNGEST, OLDEST = 8, 99

Value = str | int | float | None


@dataclass(frozen=True)
class Measure:
    """A notation and what it is worth."""

    kind: MentionKind
    pattern: re.Pattern[str]
    value: Callable[[re.Match[str]], Value]
    words: bool = False  # whether it may start with a word


def measures(folded: str, language: Language) -> list[Mention]:
    """Everything that the text counts, without overlaps, in its order; the notation listed first wins.

    Every notation starts with a figure, a number word or a sign, so that it is tried there alone.
    """
    taken = bytearray(len(folded) + 1)
    found: list[Mention] = []
    figures, words = _starts(language)
    at_figures = [m.start() for m in figures.finditer(folded)]
    at_words = [m.start() for m in words.finditer(folded)]
    anywhere = sorted([*at_figures, *at_words])
    for measure in _table(language):
        begins = measure.pattern.match
        for start in anywhere if measure.words else at_figures:
            if taken[start] or (match := begins(folded, start)) is None:
                continue
            first, last = match.span("m") if "m" in match.re.groupindex else match.span()
            if taken.find(1, first, last) >= 0 or (value := measure.value(match)) is None:
                continue
            taken[first:last] = b"\1" * (last - first)
            found.append(Mention(measure.kind, first, last, folded[first:last], value))
    return sorted(found, key=lambda m: m.start)


@lru_cache
def _starts(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where a figure or its sign stands, and where a number word or the word before a number does."""
    words = number_words(language)
    signs = _any(language.facts.mentions.number_signs)
    openers = _any(language.words.gap_openers)
    figures = re.compile(rf"(?<![\w.,]){signs}\s?\d|(?<![\w.,])\.(?=\d)|(?<!\w)p\s?\d|(?<!\d)\d|\+")
    listed = {*words.cardinals, *words.ordinals}
    return figures, re.compile(
        rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, listed), key=len, reverse=True))}|{openers}\s)"
    )


def seconds_of(clock: str) -> str:
    """A time of the form M:SS.mmm as seconds: "1:27.9" is "87.9"."""
    *larger, last = clock.split(":")
    whole, _, fraction = last.partition(".")
    total = 0
    for part in [*larger, whole]:
        total = total * 60 + int(part)
    return f"{total}.{fraction}" if fraction else str(total)


def _clock(match: re.Match[str]) -> Value:
    """M:SS.mmm or H:MM:SS.mmm, its fraction filled to thousandths."""
    part = match.groupdict()
    fraction = (part.get("f") or "0").ljust(3, "0")[:3]
    minutes, seconds = int(part.get("min") or 0), int(part["s"])
    if seconds > 59:
        return None
    if part.get("h"):
        return f"{int(part['h'])}:{minutes:02d}:{seconds:02d}.{fraction}"
    return f"{minutes}:{seconds:02d}.{fraction}"


def _decimal(match: re.Match[str]) -> Value:
    fraction = match.groupdict().get("f")
    return f"{int(match['s'])}.{fraction}" if fraction else str(int(match["s"]))


@lru_cache
def _table(language: Language) -> tuple[Measure, ...]:
    words = number_words(language)
    unit = {name: _any(forms) for name, forms in language.words.units.items()}
    return (
        *_times(unit),
        *_gaps(unit, words, language),
        *_counts(unit, words, language),
    )


def _times(unit: dict[str, str]) -> Iterator[Measure]:
    hours, minutes, seconds = unit["hours"], unit["minutes"], unit["seconds"]
    said = rf"(?P<h>\d{{1,2}})\s?{hours}(?![a-z]),?\s?(?P<min>\d{{1,2}})\s?(?:{minutes}\b\.?,?|')\s?(?P<s>\d{{1,2}})"
    for pattern in (
        said + rf"(?:\s?(?:''|\"|[.,])\s?(?P<f>\d{{1,3}}))?(?:\s?{seconds}\b)?",
        r"(?P<h>\d{1,2}):(?P<min>\d\d):(?P<s>\d\d)(?:[.,](?P<f>\d{1,3}))?",
        rf"(?P<min>\d{{1,2}})\s?{minutes}\b\.?,?\s?(?P<s>\d{{1,2}})\s?[.,]\s?(?P<f>\d{{1,3}})\s?(?:{seconds}\b\.?)?",
        rf"(?P<min>\d{{1,2}})\s?{minutes}\b\.?,?\s?(?P<s>\d{{1,2}})\s?{seconds}\b\.?\s?(?P<f>\d{{1,3}})(?:/1000e?)?",
        rf"(?<![+\d:])(?P<min>\d{{1,3}})\s?{MINUTE_MARK}\s?(?P<s>\d\d)\s?{SECOND_MARK}\s?(?P<f>\d{{1,3}})(?:,\d)?",
        r"(?<![+\d:])(?P<min>\d{1,3}):(?P<s>\d\d)[.,:](?P<f>\d{1,3})(?:,\d)?",
    ):
        yield Measure(MentionKind.LAP_TIME, re.compile(r"(?<![\w.,])" + pattern + r"(?![\w])"), _clock)
    # a lap under a minute: three figures after the mark, where a gap would have a sign
    yield Measure(
        MentionKind.LAP_TIME, re.compile(r"(?<![\w.,+])(?<!\+ )(?P<s>[3-5]\d)\s?(?:''|\")\s?(?P<f>\d{3})(?!\w)"), _clock
    )


def _gaps(unit: dict[str, str], words: NumberWords, language: Language) -> Iterator[Measure]:
    seconds, minutes, laps = unit["seconds"], unit["minutes"], unit["laps"]
    count = rf"(?:\d{{1,3}}|{words.cardinal})"

    def gap(pattern: str, value: Callable[[re.Match[str]], Value]) -> Measure:
        return Measure(MentionKind.GAP, re.compile(r"(?<![\w.,:/])" + pattern), value, words=count in pattern)

    def whole(match: re.Match[str]) -> Value:
        part = match.groupdict()
        number = words.value(part["n"])
        if number is None:
            return None
        over = words.value(part["m2"]) if part.get("m2") else 0
        half = ".5" if part.get("half") else f".{words.value(part['tenths'])}" if part.get("tenths") else ""
        return f"{number + 60 * (over or 0)}{half}"

    yield gap(r"\+\s?(?P<min>\d{1,2})[:'](?P<s>\d\d)(?:[.,:]|''|\")(?P<f>\d{1,3})(?:\s?min\.?)?(?!\w)", _gap_in_minutes)
    yield gap(r"(?P<min>\d{1,2})'(?P<s>\d\d)(?:''|\")(?P<f>\d{1,2})(?!\w)", _gap_in_minutes)
    yield gap(r"\+?\s?(?P<s>\d{1,3})\s?(?:''|\")\s?(?P<f>\d{1,3})(?!\w)", _decimal)
    yield gap(r"(?P<s>\d{1,3})''(?!\s?\d|\w)", _decimal)
    yield gap(rf"(?P<s>\d{{1,3}})\s?{seconds}\b\.?\s(?P<f>\d{{1,3}})(?:/1000e?)?(?![\w.])", _decimal)
    yield gap(rf"\+?\s?(?P<s>\d{{1,3}})[.,](?P<f>\d{{1,3}})[\s-]?{seconds}\b", _decimal)
    yield gap(r"\+\s?(?P<s>\d{1,3})[.,](?P<f>\d{1,3})(?![\w.,]\d)", _decimal)
    yield gap(rf"\.(?P<f>\d{{1,3}})[\s-]?{seconds}\b", lambda m: f"0.{m['f']}")
    for name, size in (("thousandths", 3), ("hundredths", 2), ("tenths", 1)):
        half = rf"(?P<half>\s{_any(language.words.half_words)})?" if size == 1 else ""
        pattern = rf"(?P<n>{count})\s(?:\w+\s)?{unit[name]}\b{half}"
        yield gap(pattern, _fractions(words, size))
    yield gap(r"(?P<n>\d{1,3})/(?P<of>10|100|1000)(?:e|th|eme)?\b", lambda m: _fraction(int(m["n"]), len(m["of"]) - 1))
    half = rf"(?P<half>\s{_any(language.words.half_words)})?"
    yield gap(rf"(?P<m2>{count})[\s-]{minutes}\s(?:\w{{2,3}}\s)?(?P<n>{count})[\s-]{seconds}\b" + half, whole)
    yield gap(
        rf"(?P<n>{count})[\s-]{seconds}\b(?:(?P<half>\s{_any(language.words.half_words)})|\s(?P<tenths>{words.cardinal})\b)?",
        whole,
    )
    yield gap(rf"\+\s?(?P<n>\d{{1,3}})\s?{laps}\b", lambda m: _laps(int(m["n"])))
    for before in language.words.gap_openers:
        pattern = rf"\b{re.escape(fold_in_place(before))}\s(?P<m>(?P<n>{count})\s{laps})\b"
        yield Measure(MentionKind.GAP, re.compile(pattern), lambda m: _laps(words.value(m["n"])), words=True)


def _fractions(words: NumberWords, size: int) -> Callable[[re.Match[str]], Value]:
    """How a count of tenths, hundredths or thousandths is read."""

    def read(match: re.Match[str]) -> Value:
        return _fraction(words.value(match["n"]), size, half=bool(match.groupdict().get("half")))

    return read


def _gap_in_minutes(match: re.Match[str]) -> Value:
    return f"{int(match['min']) * 60 + int(match['s'])}.{match['f']}"


def _fraction(number: int | None, size: int, *, half: bool = False) -> Value:
    """So many tenths, hundredths or thousandths as seconds, as exact as the text is."""
    if number is None:
        return None
    whole, part = divmod(number, 10**size)
    return f"{whole}.{part:0{size}d}" + ("5" if half else "")


def _laps(number: int | None) -> Value:
    return f"{number} lap{'s' if number > 1 else ''}" if number else None


def _counts(unit: dict[str, str], words: NumberWords, language: Language) -> Iterator[Measure]:
    count = rf"(?:\d{{1,4}}|{words.cardinal})"

    def number(match: re.Match[str]) -> Value:
        return words.value(match["n"])

    def several(match: re.Match[str]) -> Value:
        value = words.value(match["n"])
        return value if value != 1 or match["n"].isdigit() else None

    def points(match: re.Match[str]) -> Value:
        value = words.value(match["n"])
        return None if value is None else float(f"{value}.{match['f']}") if match["f"] else value

    def age(match: re.Match[str]) -> Value:
        value = words.value(match["n"])
        return value if value is not None and YOUNGEST <= value <= OLDEST else None

    def season(match: re.Match[str]) -> Value:
        year, later = int(match["y"]), match["z"]
        return f"{year}-{later[-2:]}" if later and int(later[-2:]) == (year + 1) % 100 else year

    small = rf"(?:\w+\s)??(?:{_any(language.words.small_words)}\s)?" if language.words.small_words else ""
    signs = _any(language.facts.mentions.number_signs)
    table: tuple[tuple[MentionKind, str, Callable[[re.Match[str]], Value]], ...] = (
        (
            MentionKind.POINTS,
            rf"(?<![\w.,])(?P<n>{count})(?:[.,](?P<f>\d{{1,2}}))?\s?(?:{small})?{unit['points']}\b",
            points,
        ),
        (MentionKind.POINTS, r"(?<![\w.,:'+/])(?P<n>\d{3,4})[.,](?P<f>5)(?![\w:'\"/]|[.,]\d|\s?[a-z%])", points),
        (MentionKind.AGE, rf"(?<![\w.,])(?P<n>{count})[\s-]{unit['years']}\b", age),
        (MentionKind.LAPS, rf"(?<![\w.,+:])(?P<n>(?:\d{{1,3}}|{words.cardinal}))\s{unit['laps']}\b", several),
        (MentionKind.CAR_NUMBER, rf"(?<!\w){signs}\s?(?P<m>(?P<n>\d{{1,4}}))(?!\w|[.,]\d)", lambda m: m["n"]),
        (
            MentionKind.ORDINAL,
            rf"(?<![\w.,])(?:p\s?\d{{1,2}}|\d{{1,3}}{words.suffix})(?!\w)",
            lambda m: words.rank(m[0]),
        ),
        (
            MentionKind.ORDINAL,
            rf"(?<![\w-])(?!{unit['seconds']}(?<=s)\b){words.ordinal}(?![\w-])",
            lambda m: words.rank(m[0]),
        ),
        (
            MentionKind.SEASON,
            r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)(?:[-/](?P<z>(?:20)?\d\d)(?!\d))?(?![\w]|[.,-]\d)",
            season,
        ),
        (MentionKind.NUMBER, r"(?<![\w.,'+:/-])(?P<n>\d{1,4})(?![\w]|[.,:'\"/-]\d)", number),
        (MentionKind.NUMBER, rf"(?<![\w-])(?P<n>{words.cardinal})(?![\w-])", several),
    )
    for kind, pattern, value in table:
        yield Measure(kind, re.compile(pattern), value, words=words.cardinal in pattern or words.ordinal in pattern)


def _any(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(sorted((re.escape(fold_in_place(w)) for w in words), key=len, reverse=True)) + ")"
