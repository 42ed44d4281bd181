"""What a language does to words that meet: elision, contraction, plurals, ordinals, lists, numbers and dates."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from config.answers import Answers


@lru_cache
def locale_of(code: str) -> Locale:
    """Babel's rules for a language."""
    return Locale.parse(code)


def bind(text: str, words: Answers) -> str:
    """Settle every ``~``, from the right: an elision, a contraction, else a blank."""
    while (at := text.rfind("~")) >= 0:
        before, after = text[:at], text[at + 1 :]
        text = _joined(before, after, words)
    return text


def _joined(before: str, after: str, words: Answers) -> str:
    head, blank, last = before.rpartition(" ")
    head += blank
    opening, last = (last[0], last[1:]) if last[:1] in "([" and len(last) > 1 else ("", last)
    following, _, rest = after.partition(" ")
    contracted = words.contracted.get(f"{last} {following}")
    if contracted is not None and rest:
        return f"{head}{opening}{contracted} {rest}"
    if last in words.elided and elides(after, words):
        return f"{head}{opening}{words.elided[last]}{after}"
    return f"{head}{opening}{last} {after}"


def elides(text: str, words: Answers) -> bool:
    """Whether a word before this text loses its vowel."""
    first = re.split(r"[\s'’-]", text, maxsplit=1)[0].lower()
    return bool(text) and text[0] in words.vowels and first not in words.not_elided


def plural(number: float, code: str) -> bool:
    """Whether so many of something takes the plural."""
    return str(locale_of(code).plural_form(abs(number))) != "one"


def number_text(number: float, code: str) -> str:
    """A number: decimals as the language writes them, no grouping ("1000" may be a year or a count)."""
    whole = int(number) if float(number).is_integer() else number
    return (
        str(whole)
        if isinstance(whole, int)
        else str(format_decimal(whole, locale=locale_of(code), group_separator=False))
    )


def ordinal(number: int, gender: str, words: Answers) -> str:
    """A place: "1re", "2e", "21st"."""
    exception = words.ordinals.exceptions.get(f"{gender}{number}")
    ending = next((e for e in (str(number)[-2:], str(number)[-1:]) if e in words.ordinals.endings), None)
    form = exception or words.ordinals.endings.get(ending or "", words.ordinals.other)
    return form.format(n=number)


def listed(items: Sequence[str], code: str) -> str:
    """ "A, B and C"."""
    return str(format_list(list(items), locale=locale_of(code))) if items else ""


def date_text(date: dt.date, words: Answers) -> str:
    """A day in full."""
    text = _plain(str(format_date(date, "long", locale=locale_of(words.locale))))
    return f"{words.first_day}{text[1:]}" if date.day == 1 and words.first_day and text.startswith("1 ") else text


def days_text(first: dt.date, last: dt.date, words: Answers) -> str:
    """A run of days, in as few words as say it."""
    form = words.days.other
    if first.year == last.year:
        form = words.days.same_month if first.month == last.month else words.days.same_year
    short = _plain(str(format_skeleton("MMMMd", first, locale=locale_of(words.locale))))
    slots: dict[str, Any] = {"first": date_text(first, words), "last": date_text(last, words)}
    return form.format(
        **slots, first_day=words.first_day if first.day == 1 and words.first_day else first.day, first_short=short
    )


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def seconds_text(text: str, words: Answers, code: str) -> str:
    """A gap: "0.284" in the language's figures with its unit, "1 lap" in its words."""
    figure, _, unit = text.partition(" ")
    try:
        value = float(figure)
    except ValueError:
        return text
    if unit.startswith("lap"):
        return words.units["lap" if value == 1 else "laps"].format(n=number_text(value, code))
    mark = "," if "," in str(format_decimal(0.5, locale=locale_of(code))) else "."
    return words.units["seconds"].format(n=figure.replace(".", mark))
