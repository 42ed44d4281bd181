"""Lists that run on: rows that count on one line, in a paragraph or under a heading's words.

"1. A (T) ; 2. B (T)", "1er A, 2e B", "P1 A – P2 B": the numbers follow each other, and each opens a row.
"""

import re
from functools import cache

from config.language import languages
from knowledge.facts.figures import Page
from knowledge.text import fold_in_place

SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý«\"]\w*\s|\d+\s[a-zà-ÿ])")
BEFORE_A_ROW = re.compile(r"(?:^|[;,:/|(\n•–—-])\s*$")
LONGEST_ROW = 260
LEAST_ROWS = 2


def runs_on(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """The rows of a list that runs on in a stretch: from one number to the next; none where fewer than two follow."""
    run: list[re.Match[str]] = []
    for match in _mark().finditer(page.folded, start, end):
        if not _opens_a_row(page, match, start):
            continue
        expected = _number(run[-1]) + 1 if run else None
        if run and _number(match) == expected and match.start() - run[-1].start() <= LONGEST_ROW:
            run.append(match)
        elif not run or (len(run) < LEAST_ROWS and _number(match) <= _number(run[-1])):
            run = [match]
    if len(run) < LEAST_ROWS:
        return []
    spans = []
    for one, other in zip(run, [*run[1:], None], strict=True):
        stop = other.start() if other else _last_row_end(page, one.end(), end)
        spans.append((one.start(), one.start() + len(page.text[one.start() : stop].rstrip(" \n\t;,.–—-\u00a0"))))
    return spans


@cache
def _mark() -> re.Pattern[str]:
    """A number that may open a row: with a stop or a bracket behind, an ordinal's ending, or a P before."""
    suffixes = {re.escape(fold_in_place(s)) for known in languages().values() for s in known.words.ordinal_suffixes}
    endings = "|".join(sorted(suffixes, key=len, reverse=True))
    plain = r"(?P<plain>\d{1,2})\s?[.)]\s{0,2}(?=[^\d\s.)])"
    ranked = rf"(?:(?P<ranked>\d{{1,2}})(?:{endings})\.?|p(?P<pole>\d{{1,2}}))\s?[:.-]?\s(?=[^\d\s.)])"
    return re.compile(rf"(?<![\w.,:'\"/])(?:{plain}|{ranked})")


def _number(match: re.Match[str]) -> int:
    return int(match["plain"] or match["ranked"] or match["pole"])


def _opens_a_row(page: Page, match: re.Match[str], start: int) -> bool:
    """Whether a number can open a row: an ordinal where a list goes on and a name follows."""
    before = page.text[max(start, match.start() - 4) : match.start()]
    if match["plain"]:
        return not (before[-1:] == "(" and ")" in match[0])
    follows = page.text[match.end()]
    return bool(BEFORE_A_ROW.search(before)) and (follows.isupper() or follows in "#(")


def _last_row_end(page: Page, start: int, end: int) -> int:
    """Where the last row of a running list ends: with its sentence."""
    for stop in SENTENCE.finditer(page.text, start, min(end, start + LONGEST_ROW)):
        word = re.search(r"[\w']+$", page.text[start : stop.start()])
        if word and len(word[0]) > 1:
            return stop.start()
    return min(end, start + LONGEST_ROW)
