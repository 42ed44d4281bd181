"""The lines of a text, and what each looks like on its own: blank, a rule, navigation, an item, a row, plain."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from config.language import languages
from knowledge.text import fold_in_place


class Look(Enum):
    """What a line looks like on its own."""

    BLANK = auto()
    RULE = auto()
    NOISE = auto()
    HEADING = auto()
    ITEM = auto()
    NUMBERED = auto()
    COLUMNS = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space at its ends, at ``text[start:end]``."""

    start: int
    end: int
    text: str
    look: Look
    indented: bool = False


SHORT = 90
"""A heading, an item of a list or a cell on a line of its own is hardly longer."""
LONGEST_LOOKED_AT = 2000
RULE = re.compile(r"(?:[-=_*~—–•.·]\s?){3,}$|[-—–=]{1,2}$|\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?$")
ITEM = re.compile(r"(?:[-–—•►▪●·+◆■✓»]|\*{1,3}|\.)\s+(?=\S)|[•►▪●◆■✓]|\*{1,2}(?=[^\W\d_])")
MARKED_HEADING = re.compile(r"#{1,6}\s+\S|={2,}\s*\S.*\S\s*={2,}$")
STRICTLY_NUMBERED = re.compile(r"\d{1,3}\s?[.)]\s*(?=[^\d\s])|\d{1,3}\s?[.)]\s+(?=\(\d)")
OF_A_SHEET = re.compile(r"\d{1,3}\s(?:\d{1,3}\s)?[^\W\d_a-zß-öø-ÿ]")
"""How a row starts: a number, then a name."""
PLACE_AND_NUMBER = re.compile(r"\d{1,3}\s\d{1,3}\s")
DATED = re.compile(r"\d{1,2}(?:\s?(?:[-–/&+]|[^\W\d_]{1,3})\s?\d{1,2})?\s[^\W\d_]{3,9}\.?\s?[:–—-]\s")
"""How a line of a calendar starts: one day or two, a month, then a sign: "19-21 July: ..."."""
COLUMN_GAP = re.compile(r"\s{3,}|\t+|\s*\|\s*")
NARROW_GAP = re.compile(r"\s{2,}|\t+|\s*\|\s*")
WIDE = re.compile(r"\s\s")
DOUBLE_BLANK = re.compile(r"[^\s.!?:]\s{2,}(?=\S)")
LEAST_GAPS = 3
"""Double blanks of a line that are columns: one or two may be slips of a typist."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\S+$")
LABEL = re.compile(r"[^\W\d_][^:.;!?«\"]{1,45}?\s?:(?:\s|$)")
CRUMBS = re.compile(r"(?:#{1,6}\s+)?[>»]?\s*[^<>»«.]{1,60}(?:\s[>»]\s[^<>»«.]{1,60}){2,}$")
BUTTONS = re.compile(r"(?:#{1,6}\s+)?(?:\[[^\]]{1,40}\]\s*){3,}$")


def lines_of(text: str) -> list[Line]:
    """Every line of a text, in order."""
    lines: list[Line] = []
    position = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        start = position + (len(raw) - len(raw.lstrip()))
        stripped = _without_page_mark(stripped)
        lines.append(Line(start, start + len(stripped), stripped, look(stripped), raw[:1].isspace()))
        position += len(raw) + 1
    return lines


def _without_page_mark(line: str) -> str:
    """A running head without the number of its page."""
    cells = columns(line) if len(line) < LONGEST_LOOKED_AT else []
    return line[: cells[-2][1]] if len(cells) == 2 and _page_mark().match(line[slice(*cells[-1])]) else line


@lru_cache
def _page_mark() -> re.Pattern[str]:
    """The number of a page: "3/12", "page 3"."""
    word = "|".join(re.escape(word) for language in languages().values() for word in language.facts.page.numbered)
    return re.compile(rf"(?:(?:{word})\s*)?\d{{1,3}}\s*[/|]\s*\d{{1,3}}$|(?:{word})\s*\d{{1,3}}$", re.IGNORECASE)


def look(line: str) -> Look:
    """What a stripped line looks like on its own."""
    if not line:
        return Look.BLANK
    if len(line) > LONGEST_LOOKED_AT:
        return Look.ITEM if ITEM.match(line) else Look.PLAIN
    return next(kind for kind, fits in _looks() if fits(line))


@lru_cache
def _looks() -> tuple[tuple[Look, Callable[[str], object]], ...]:
    """What a line may look like, the surest first."""
    return (
        (Look.RULE, RULE.match),
        (Look.NOISE, is_noise),
        (Look.HEADING, MARKED_HEADING.match),
        (Look.COLUMNS, lambda line: len(columns(line)) >= 2),
        (Look.NUMBERED, STRICTLY_NUMBERED.match),
        (Look.ITEM, ITEM.match),
        (Look.HEADING, is_capitals),
        (Look.PLAIN, bool),
    )


def lists_inside(line: str) -> bool:
    """Whether a line counts a first and a second: "Race 1: 1. X, 2. Y" is neither a heading nor one row of a list."""
    return len(line) < LONGEST_LOOKED_AT and _counted().search(line) is not None


@lru_cache
def _counted() -> re.Pattern[str]:
    """A first, then after a sign a second."""
    ending = rf"(?:{ordinal_endings()}|[.)°]|\s[–-])"
    return re.compile(rf"(?:^|[\s:(])(?:1{ending}|P1)\s?\D.*[,;/–-]\s?(?:2{ending}|P2)\s?\D")


def columns(line: str) -> list[tuple[int, int]]:
    """The spans of a line's cells where tabs, bars or wide gaps part it; one cell is no table."""
    if "|" not in line and "\t" not in line and WIDE.search(line) is None:
        return [(0, len(line))] if line else []
    spans, position = [], 0
    narrow = len(COLUMN_GAP.findall(line)) > 1 or len(DOUBLE_BLANK.findall(line)) >= LEAST_GAPS
    gaps = NARROW_GAP if narrow else COLUMN_GAP
    for gap in gaps.finditer(line):
        if "|" in gap[0] and not line.startswith("|") and line.count("|") < 2:
            continue
        if gap.start() > position:
            spans.append((position, gap.start()))
        position = gap.end()
    if position < len(line):
        spans.append((position, len(line)))
    return spans


def number_of(line: str) -> int | None:
    """The number that a line starts with, as the rows of a classification do."""
    match = _numbered().match(line)
    return int(match[1]) if match else None


@lru_cache
def _numbered() -> re.Pattern[str]:
    ending = rf"{ordinal_endings()}\b\.?"
    return re.compile(rf"(?:[Pp]\s?)?(\d{{1,3}})(?:{ending}|[.)°:]|(?=\s+\S))\s*[-–—:]?\s*(?=\S)")


@lru_cache
def ordinal_endings() -> str:
    """A pattern of what makes an ordinal of a figure, in every language: "2e", "2nd"."""
    endings = {ending for language in languages().values() for ending in language.words.ordinal_suffixes}
    endings |= set(map(fold_in_place, endings))
    return f"(?:{'|'.join(map(re.escape, sorted(endings, key=len, reverse=True)))})"


def is_label(line: str) -> bool:
    """Whether a line opens with a label: "Fastest lap: ..."."""
    return line[:1].isupper() and bool(LABEL.match(line))


def opens_a_row(before: str, line: str) -> bool:
    """Whether a line starts as a row does: with a place and a number, or with a number or days as the line before."""
    if DATED.match(line) and DATED.match(before):
        return True
    if _numbered_car().match(fold_in_place(line)) and _numbered_car().match(fold_in_place(before)):
        return True
    return bool(OF_A_SHEET.match(line) and (OF_A_SHEET.match(before) or PLACE_AND_NUMBER.match(line)))


@lru_cache
def _numbered_car() -> re.Pattern[str]:
    """A line that opens with the number of a car and a dash: "No. 11 – ..."."""
    signs = {fold_in_place(sign) for known in languages().values() for sign in known.facts.mentions.number_signs}
    return re.compile(rf"(?:{'|'.join(sorted(map(re.escape, signs), key=len, reverse=True))})\s?\d{{1,3}}\s[–—-]\s")


def is_capitals(line: str) -> bool:
    """Whether a line is written in capitals as headings are."""
    if len(line) > 2 * SHORT:
        return False
    small = sum(map(str.islower, line))
    if small > len(line) // 20:  # as in most lines, whose letters need not be counted then
        return False
    letters = sum(map(str.isalpha, line))
    return letters >= 3 and small <= letters // 20


def is_noise(line: str) -> bool:
    """Navigation, page numbers, addresses, credits."""
    if _page_mark().match(line) or ADDRESS.match(line) or BUTTONS.match(line):
        return True
    if (">" in line or "»" in line) and CRUMBS.match(line):
        return True
    return len(line) < 3 * SHORT and bool(_noise_labels().match(fold_in_place(line)))


@lru_cache
def _noise_labels() -> re.Pattern[str]:
    labels = {fold_in_place(label) for language in languages().values() for label in language.facts.page.noise}
    ordered = sorted(labels, key=len, reverse=True)
    return re.compile(
        r"(?:[-–>+*]\s*)?(?:" + "|".join(re.escape(w) + r"(?!\w)" * w[-1].isalnum() for w in ordered) + ")"
    )
