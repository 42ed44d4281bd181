"""A list inside a line that was wrapped: "Juniors: 1. X, 2. Y," and under it "3. Z"; "X 241, Y" and under it "236"."""

import re
from collections.abc import Sequence

from knowledge.reading.lines import Line, Look, lists_inside, number_of, ordinal_endings

PARTED = re.compile(r"[,;/–—-]$")
"""What stands between two places of a list inside a line."""
NUMBER_AT_END = re.compile(r"[,;/–—-]\s?\d{1,2}[.)]$")

NAME_AT_END = re.compile(r"\d,\s[A-ZÀ-Ý][^\d,;:.]{1,40}$")
POINTS = re.compile(r"\d{1,4}(?:[.,;]|$)")
"""A name behind somebody's points at the end of a line, and its own at the head of the next."""


def counts_on(before: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with the list that the lines before it, joined already, have inside."""
    words = " ".join(one.text for one in before)
    if NUMBER_AT_END.search(words):
        return line.look is Look.PLAIN and lists_inside(words)
    if NAME_AT_END.search(words) and POINTS.match(line.text):
        return True
    number = number_of(line.text)
    if number is None or not PARTED.search(words):
        return False
    if before[0].look is Look.NUMBERED and not lists_inside(words):
        return False
    last = re.compile(rf"(?:^|[\s:(/])(?:[Pp]?{number - 1})(?:{ordinal_endings()}|[.)°]|\s[–-])\s?\D")
    return last.search(words) is not None
