"""Dates and runs of days as documents write them: "21/10/2024", "les 7 et 8 août", "31 octobre - 2 novembre"."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.language import Language
from config.words import Words
from knowledge.text import fold_in_place

FIGURES = re.compile(r"\d+")
PARTED = re.compile(r"\d{1,2}\s-\s\d")
LONGEST = 16
"""Characters before a figure in which a word says that it numbers something."""
NO_YEAR = 1
"""The year that days hold where the text leaves it open."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A day or a run of days; ``dated`` is False where the text leaves the year open (the dates then hold year 1)."""

    first: dt.date
    last: dt.date
    dated: bool = True

    def in_year(self, year: int) -> "DateSpan":
        """The same days in a year; a run over New Year ends in the next."""
        later = year + (self.last < self.first)
        return DateSpan(self.first.replace(year=year), self.last.replace(year=later))


@dataclass(frozen=True, slots=True)
class DateFound:
    """Days that stand at ``text[start:end]``."""

    start: int
    end: int
    span: DateSpan


class DateFinder:
    """Finds the dates of one or several languages; made once, used for every document."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._months = {_plain(m): n for language in languages for m, n in language.words.months.items()}
        monthly = {
            _plain(m): n
            for language in languages
            if language.words.month_first
            for m, n in language.words.months.items()
        }
        self._pattern = _pattern(self._months, monthly, [language.words for language in languages])
        self._numbered = _numbered(languages)
        self._months_first = re.compile("|".join(map(re.escape, monthly)) or "(?!)")

    def find(self, folded: str) -> Iterator[DateFound]:
        """The dates of a text that was folded in place."""
        at = 0
        starts = [m.start() for pattern in (FIGURES, self._months_first) for m in pattern.finditer(folded)]
        for start in sorted(starts):
            match = self._pattern.match(folded, start) if start >= at else None
            if match is None or (
                PARTED.match(folded, start) and self._numbered.search(folded, max(0, start - LONGEST), start)
            ):
                continue  # "Round 3 - 4 June" has one day
            at = match.end()
            span = self._span({name: value for name, value in match.groupdict().items() if value})
            if span is not None:
                yield DateFound(start, at, span)

    def _span(self, part: Mapping[str, str]) -> DateSpan | None:
        try:
            return self._read(part)
        except ValueError:
            return None

    def _read(self, part: Mapping[str, str]) -> DateSpan:
        if "iso" in part:
            day = dt.date.fromisoformat(part["iso"])
            return DateSpan(day, day)
        if "d" in part:
            day = dt.date(_full_year(part["y"]), int(part["m"]), int(part["d"]))
            return DateSpan(day, day)
        form = next(letter for letter in "abcef" if f"{letter}1" in part)
        year = part.get(f"{form}y")
        first_month = self._months[part[f"{form}m1"]] if f"{form}m1" in part else None
        last_month = self._months[part[f"{form}m2"]] if f"{form}m2" in part else first_month
        first_month = first_month or last_month
        assert first_month is not None
        assert last_month is not None
        last_day = part.get(f"{form}2") or part[f"{form}1"]
        return _days(int(part[f"{form}1"]), first_month, int(last_day), last_month, int(year) if year else None)


def _numbered(languages: Sequence[Language]) -> re.Pattern[str]:
    """A word for what is numbered, right before its number: "round", "manche n°"."""
    words = _any_of(w for language in languages for w in language.facts.setting.round_words)
    return re.compile(rf"(?<!\w){words}s?\s(?:n\s?°\s?)?\Z")


def _days(first_day: int, first_month: int, last_day: int, last_month: int, year: int | None) -> DateSpan:
    holds = year or NO_YEAR
    last = dt.date(holds, last_month, last_day)
    first = dt.date(holds - (first_month > last_month and year is not None), first_month, first_day)
    if first > last and first_month == last_month:
        raise ValueError
    return DateSpan(first, last, year is not None)


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _plain(word: str) -> str:
    return fold_in_place(word)


DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
YEAR = r"(?:,?\s*(?P<{}y>(?:19|20)\d\d)(?!\d))?"
SHORTENED = r"\b(?:\.(?=\s?\d|[,)]))?"
"""After a month: the full stop of a short form, not that of the sentence."""


def _pattern(months: Mapping[str, int], month_first: Mapping[str, int], known: Sequence[Words]) -> re.Pattern[str]:
    nth = f"{_any_of(w for words in known for w in words.ordinal_suffixes)}?"
    word = _any_of(w for words in known for w in (*words.and_words, *words.range_words))
    weekday = _any_of(w for words in known for w in words.weekdays)
    article = rf"(?:\s{_any_of(w for words in known for w in words.day_articles)}\b)?(?:\s{weekday}\b)?"
    opener = rf"(?:{_any_of(w for words in known for w in words.month_openers)}\s+)?"
    join = rf"\s*(?:[-/,](?:\s{weekday}\b)?|\b{word}\b{article})\s*"
    span = rf"\s*(?:[-/]|\b{word}\b{article})\s*"

    def group(name: str, pattern: str) -> str:
        return f"(?P<{name}>{pattern})"

    def month(name: str) -> str:
        return group(name, _any_of(months)) + SHORTENED

    def named(name: str) -> str:
        return group(name, _any_of(month_first)) + SHORTENED

    def day(name: str) -> str:
        return group(name, DAY) + nth

    forms = (
        r"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)",
        r"(?P<d>[0-3]?\d)[/.](?P<m>[01]?\d)[/.](?P<y>(?:19|20)\d\d|\d\d)(?!\d)",
        rf"{day('a1')}\s+{month('am1')}{span}{day('a2')}\s+{month('am2')}{YEAR.format('a')}",  # 31 octobre - 2 novembre
        rf"(?!\d{{1,2}}\s-\s{DAY}{nth}{join}{DAY})"  # not the "2" of "manche 2 - 13 et 14 avril"
        rf"{day('b1')}{join}(?:{DAY}{nth}{join})?{day('b2')}\s+{month('bm1')}{YEAR.format('b')}",  # 9, 10 et 11 juin
        rf"{day('c1')}\s+{opener}{month('cm1')}{YEAR.format('c')}",  # 21 octobre 2024
        rf"{named('em1')}\s+{day('e1')}{span}{named('em2')}\s+{day('e2')}{YEAR.format('e')}",  # May 30 - June 1
        rf"{named('fm1')}\s+{day('f1')}(?:{span}{day('f2')})?{YEAR.format('f')}",  # May 10-12
    )
    return re.compile(r"(?<![\w/.°#])(?:" + "|".join(forms) + ")")


def _any_of(words: Iterable[str]) -> str:
    plain = sorted({re.escape(_plain(word)) for word in words}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(plain)})" if plain else "(?!)"


@lru_cache
def finder(*languages: Language) -> DateFinder:
    """The finder for these languages, made once."""
    return DateFinder(languages)
