"""The notations of times: of laps, of races, with marks or with words, in hours or under a minute."""

import re
from collections.abc import Iterator

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.notation import Measure, Texts, Units, Value, initials

MINUTE_MARK = r"(?:''?|\"|:)"
SECOND_MARK = r"(?:''|\"|'(?=\d{3})|\.|,(?=\d)|s)"
HOURS, MINUTES, SECONDS = "h", "m(?:i?n)?", "s(?:ec)?"
"""The signs of the units, which stand tight between figures in any language."""


def times(units: Units) -> Iterator[Measure]:
    """The notations of times, the surest first."""
    of, forms = units.of, units.forms
    hours, minutes, seconds = of["hours"], of["minutes"], of["seconds"]
    said = rf"(?P<h>\d{{1,2}})\s?{hours}(?![a-z]),?\s?(?P<min>\d{{1,2}})\s?(?:{minutes}\b\.?,?|'|:)\s?(?P<s>\d{{1,2}})"
    short = rf"(?P<min>\d{{1,2}})\s?{minutes}\b\.?,?\s?(?P<s>\d{{1,2}})\s?"
    h, m = initials(forms["hours"]), initials(forms["minutes"])
    table: tuple[tuple[Texts, str, str], ...] = (
        (forms["hours"], h, said + rf"(?:\s?{seconds}\b\.?\s?(?P<f>\d{{3}}))"),
        (forms["hours"], h, said + rf"(?:\s?(?:''|\"|[.,])\s?(?P<f>\d{{1,3}}))?(?:\s?{seconds}\b)?"),
        ((":",), ":", r"(?P<h>\d{1,2}):(?P<min>\d\d)[:'](?P<s>\d\d)(?:[.,](?P<f>\d{1,4}))?"),
        (forms["minutes"], m, rf"{short}[.,]\s?(?P<f>\d{{1,4}})\s?(?:{seconds}\b\.?)?"),
        (forms["minutes"], m, rf"{short}{seconds}\b\.?\s?(?P<f>\d{{1,3}})(?:/1000{units.suffix})?"),
        (
            ("'", '"', ":"),
            "'\":",
            rf"(?<![+\d:])(?P<min>\d{{1,3}})\s?{MINUTE_MARK}\s?(?P<s>\d\d)\s?{SECOND_MARK}\s?(?P<f>\d{{1,3}})(?:,\d)?",
        ),
        ((":",), ":", r"(?<![+\d:])(?P<min>\d{1,3}):(?P<s>\d\d)[.,:](?P<f>\d{1,4})(?:,\d)?"),
        *_signed(),
    )
    for needs, after, pattern in table:
        yield Measure(MentionKind.LAP_TIME, re.compile(rf"(?<![\w.,]){pattern}(?!\w)"), clock, needs, after=after)
    # a lap under a minute: three figures after the mark, where a gap would have a sign
    bare = re.compile(r"(?<![\w.,+])(?<!\+ )(?P<s>[3-5]\d)\s?(?:''|\")\s?(?P<f>\d{3})(?!\w)")
    yield Measure(MentionKind.LAP_TIME, bare, clock, ("''", '"'), after="'\"")


def _signed() -> Iterator[tuple[Texts, str, str]]:
    """Times with the signs of units: "1h32m05.123s", "1m36.118s", "1mn36s118"; and with full stops alone."""
    hours = rf"(?P<h>\d{{1,2}})\s?{HOURS}\s?(?P<min>\d{{1,2}})\s?(?:{MINUTES}|'|:)\s?(?P<s>\d{{1,2}})"
    yield (HOURS,), HOURS, rf"{hours}(?:(?:{SECONDS}|''|\"|[.,])(?P<f>\d{{1,3}}))?(?:''|\"|\s?{SECONDS})?"
    minutes = rf"(?<![+\d])(?<!\+ )(?P<min>\d{{1,2}})\s?{MINUTES}\s?(?P<s>\d\d)"
    yield ("m",), "m", rf"{minutes}\s?(?:[.,]|{SECONDS}\s?|''|\")(?P<f>\d{{1,4}})(?:\s?s)?"
    yield (".",), ".", r"(?P<min>\d{1,2})\.(?P<s>\d\d)\.(?P<f>\d{3})(?!\.\d)"


def clock(match: re.Match[str]) -> Value:
    """M:SS.mmm or H:MM:SS.mmm, its fraction filled to thousandths."""
    part = match.groupdict()
    fraction = (part.get("f") or "0").ljust(3, "0")[:3]
    minutes, seconds = int(part.get("min") or 0), int(part["s"])
    if seconds > 59:
        return None
    if part.get("h"):
        return f"{int(part['h'])}:{minutes:02d}:{seconds:02d}.{fraction}"
    return f"{minutes}:{seconds:02d}.{fraction}"
