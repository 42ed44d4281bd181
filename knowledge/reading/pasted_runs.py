"""Rows that count up on one line with nothing but blanks between: "1 Ada Brun 12 laps 2 Bo Holm +0.3 3 Cy Dor +4.1"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knowledge.reading.lines import ordinal_endings
from knowledge.reading.pasted_words import SENTENCE, end_of_rows, is_counted_word

LONGEST_ROW = 260
LEAST_ROWS, LEAST_WORDED, FEWEST = 3, 4, 2
"""Rows of a list; of one whose rows end in words; of one that fills its line and ends each row in a figure."""
FARTHEST, LAST = 10, 99
"""How many places a list may leave out whose numbers have no sign behind, and the last place of any."""
MOST_SMALL = 5
"""Words in small letters that a row may hold on average: more are sentences."""
NUMBER = r"(?:(?:#|[Nn]°\s?)?\d{1,3}\s+(?:\|\s*)?)"
BARE = re.compile(rf"(?<!\S)(?:\|\s*)?(?P<n>\d{{1,2}})\s+(?:\|\s*)?(?={NUMBER}?[A-ZÀ-Ý])")
PARTED = re.compile(r"(?:[.,;:/(&]|(?<=\S)\s[–—-])\s*$")
FIGURED = re.compile(
    r"(?:\d[\d.,:'’\"”″]*(?:\s?(?:[a-zà-ÿ]{1,7}|[A-Z]{1,3}))?|\d[^\s\w]*\)|[)\]\"*]|(?<=\s)[-–—]|(?<=\s)[A-Z]{2,3})[\s|]*$"
)
COUNTED = re.compile(r"\d(?:\s?[a-z]{1,7})?\s*$")
ENDED = re.compile(r"[\d)\"”″]\s*(?:[a-z]{1,7}\s+)?$")
SMALL = re.compile(r"(?<![\w'’.-])[a-zß-ÿ]{3,}(?![\w])")
WORD_BEFORE = re.compile(r"([^\W\d_]+)\W*$")


@dataclass(frozen=True)
class Run:
    """The rows of a list on one line: where each starts, and where the last ends."""

    starts: tuple[int, ...]
    end: int


def numbered_run(text: str, folded: str, at: int) -> Run | None:
    """The first rows after a place that count from one."""
    for marks in (_strict(), BARE):
        for start in _firsts(marks, text, at):
            chain = _chain(marks, text, start)
            if run := _run(text, folded, at, chain, plain=marks is BARE):
                return run
    return None


@lru_cache
def _strict() -> re.Pattern[str]:
    """A number with a sign behind: "1.", "2)", "3°", "4e", "P5"."""
    sign = rf"(?:\s?[.)°]|{ordinal_endings()}\b\.?\s)"
    return re.compile(rf"(?<!\S)[Pp]?(?P<n>\d{{1,2}}){sign}\s*[:–-]?\s*(?=[#(«\"]?{NUMBER}?[A-ZÀ-Ý(#])")


def _firsts(marks: re.Pattern[str], text: str, at: int) -> Iterator[int]:
    return (m.start() for m in marks.finditer(text, at) if m["n"].lstrip("0") == "1")


def _chain(marks: re.Pattern[str], text: str, start: int) -> list[re.Match[str]]:
    """The marks that count on from the first, each at most a row's length behind the one before."""
    chain: list[re.Match[str]] = []
    at = start
    while match := marks.search(text, at, start + LONGEST_ROW + 4):
        number = int(match["n"])
        beside = bool(chain) and not text[chain[-1].end() : match.start()].strip(" |#")
        if not beside and _follows(text, chain, match, number):
            chain.append(match)
            start = match.start()
        elif chain and number == 1 and not beside:
            break
        at = match.start() + 1
    return chain


def _follows(text: str, chain: Sequence[re.Match[str]], match: re.Match[str], number: int) -> bool:
    """Whether a number goes on: the next one, or a later one where places are shared or left out of a long list."""
    if not chain:
        return number == 1
    before = int(chain[-1]["n"])
    ended = ENDED.search(text, chain[-1].end(), match.start())
    farthest = before + FARTHEST if match[0].strip(" #|")[-1].isdigit() else LAST
    gone = before + 1 < number <= farthest and len(chain) >= LEAST_ROWS and ended and _is_far(text, match, number)
    return number == before + 1 or bool(gone)


def _is_far(text: str, match: re.Match[str], number: int) -> bool:
    """Whether no row of the numbers left out comes later: a car's number or points look like a place."""
    return not re.compile(rf"(?<!\S)[Pp]?{number - 1}(?:\s?[.)°])?\s+[#A-ZÀ-Ý]").search(text, match.end())


def _run(text: str, folded: str, at: int, chain: Sequence[re.Match[str]], *, plain: bool) -> Run | None:
    """The rows of a chain of marks, where they have the shape of rows."""
    if len(chain) < FEWEST:
        return None
    starts = [match.start() for match in chain]
    rows = [text[a:b] for a, b in pairwise(starts)]
    end = end_of_rows(text, folded, starts)
    figured = sum(FIGURED.search(row) is not None for row in rows)
    if any(PARTED.search(row) and not (plain and "|" in row) for row in rows):
        return None
    if any(SENTENCE.search(row) for row in rows) or _is_prose(rows):
        return None
    if 2 * figured <= len(rows) and (len(chain) < LEAST_WORDED or _counts_a_word(text, at, starts)):
        return None
    alone = all(COUNTED.search(row) for row in (*rows, text[starts[-1] : end])) and not text[end:].strip()
    if len(chain) < LEAST_ROWS and not alone:
        return None
    return Run(tuple(starts), end) if not is_counted_word(_before(folded, at, starts[0])) or not plain else None


def _is_prose(rows: Sequence[str]) -> bool:
    return sum(len(SMALL.findall(row)) for row in rows) > MOST_SMALL * len(rows)


def _counts_a_word(text: str, at: int, starts: Sequence[int]) -> bool:
    """Whether numbers count what stands before each: "Race 1 Ada Race 2 Bo"."""
    words = [_before(text, at, start) for start in starts]
    return len(set(words)) == 1


def _before(text: str, at: int, start: int) -> str:
    found = WORD_BEFORE.search(text[max(at, start - 30) : start])
    return found[1] if found else ""
