"""Where the pieces of a line begin and end."""

import re
from collections.abc import Iterator

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page

K = MentionKind


def first_mark(page: Page, start: int, end: int) -> int:
    """Where the names end: at a bracket, a figure or a comma that no name follows."""
    mark = re.compile(r"\s?\(|\s[–—-]\s(?=\d)|,\s(?=[\d#(])|\s\d").search(page.text, start, end)
    stop = mark.start() if mark else end
    others = [m.start for m in page.inside(start, stop, K.TEAM, K.CAR, K.CAR_NUMBER, K.LAP_TIME)]
    return min([stop, *others])


def trimmed(page: Page, start: int, end: int) -> int:
    """The end of a stretch without blanks and the marks between rows."""
    return start + len(page.text[start:end].rstrip(" \n\t;,–—-\u00a0"))


def outside_brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a line, parted by semicolons, else by commas, that stand outside brackets."""
    mark = ";" if ";" in text[start:end] else ","
    depth, at = 0, start
    for place in range(start, end):
        depth += (text[place] == "(") - (text[place] == ")")
        if text[place] == mark and depth <= 0:
            yield _stripped(text, at, place)
            at = place + 1
    yield _stripped(text, at, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "."):
        end -= 1
    return start, end
