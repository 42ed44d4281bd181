"""The words over, between and behind rows: titles of columns, labels, what sessions and standings are called."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from config.language import languages
from knowledge.text import fold_in_place

LEAST_TITLES, LONGEST_HEADER, LONGEST_SESSION = 3, 160, 40
SENTENCE = re.compile(r"[a-zß-ÿ]{3,}[.!?]\s+[A-ZÀ-Ý]")
"""The end of a sentence and the beginning of the next: what has one is no list."""
AFTER_FIGURES = re.compile(r"\d[\d.,:'’\"”″]*(?:\s?[a-z]{1,7}\b)?\)?\s+(?=[A-ZÀ-Ý«(=])")
AFTER_BRACKET = re.compile(r"\)\s+(?=[A-ZÀ-Ý«=])")
CODE = re.compile(r"(?<!\S)(?:\|\s*)?(?P<code>[A-Z]{2,3})\s+(?:\|\s*)?(?=[#\d]|[A-ZÀ-Ý][a-zß-ÿ])")
LABEL = re.compile(r"(?<=[\d)\]\"'”’])\s+(?=[A-ZÀ-Ý][^\d:,.;()|]{1,40}\s?:\s)")

CODE_BEFORE = re.compile(r"(?<!\w)[A-Z]+\d+$")
"""The first word of a label that ends with figures: "X30 Junior: ..."."""


def header_start(folded: str, start: int, end: int) -> int | None:
    """Where the titles of columns begin that end a stretch: at the last that is of places, else at the first."""
    begin, told = end, 0
    for word in reversed(list(re.compile(r"\S+").finditer(folded, start, end))):
        if word[0].strip("|:/-") and word[0].strip("|:") not in _title_words():
            break
        begin, told = word.start(), told + bool(word[0].strip("|:/-"))
    if told < LEAST_TITLES:
        return None
    places = [m.start() for m in re.compile(r"\S+").finditer(folded, begin, end) if m[0].strip("|:") in _place_titles()]
    behind = [p for p in places if len(folded[p:end].replace("|", " ").split()) >= LEAST_TITLES]
    begin = behind[-1] if behind else begin
    return begin - 2 if folded[max(0, begin - 2) : begin] == "| " else begin


@lru_cache
def _title_words() -> frozenset[str]:
    return frozenset(word for title in of_all("columns") for word in title.split()) | {"/"}


@lru_cache
def _place_titles() -> frozenset[str]:
    return frozenset(
        fold_in_place(w) for known in languages().values() for w in known.facts.lists.columns["position"] if len(w) > 1
    )


def is_header(line: str) -> bool:
    """Whether a line is the titles of columns and nothing else."""
    folded = fold_in_place(line)
    told = any(word.strip("|:") in _place_titles() for word in folded.split())
    return told and len(folded) < LONGEST_HEADER and header_start(folded, 0, len(folded)) == 0


def session_start(folded: str, start: int, end: int) -> int | None:
    """Where the name of the session begins that ends a stretch: "... Race 2"."""
    found = _session_at_end().search(folded, max(start, end - LONGEST_SESSION), end)
    return found.start() if found else None


@lru_cache
def _session_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){any_word(of_all('sessions'))}(?:\s\d)?\s?[:–-]?\s*\Z")


def label_starts(text: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Where a label begins: one that lists end with, or any behind a figure or bracket."""
    yield from (m.start() for m in _labels().finditer(folded, start, end) if text[m.start()].isupper())
    for match in LABEL.finditer(text, start, end):
        code = CODE_BEFORE.search(text, start, match.start())
        yield code.start() if code else match.end()


@lru_cache
def _labels() -> re.Pattern[str]:
    lists = [known.facts.lists for known in languages().values()]
    words = {w for told in lists for w in (*told.pole, *told.fastest_lap, *told.next_events, *_flat(told.statuses))}
    return re.compile(rf"(?<!\S){any_word(words)}(?:\s[^:.\d]{{1,30}})?\s?:\s")


def status_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a row begins with a code instead of a place: "AB", "DSQ"."""
    for match in CODE.finditer(text, start + 1, end):
        if fold_in_place(match["code"]) in _statuses():
            yield match.start()


@lru_cache
def _statuses() -> frozenset[str]:
    return frozenset(of_all("statuses"))


def end_of_rows(text: str, folded: str, starts: Sequence[int]) -> int:
    """Where the last row of a list ends: before a label or a heading, else as the rows before it end."""
    last, stop = starts[-1], len(text)
    stop = min([stop, *label_starts(text, folded, last + 1, stop)])
    stop = min([stop, *_headings(text, folded, last + 1, stop)])
    rows = [text[a + 4 : b] for a, b in pairwise(starts)]
    for ended in (AFTER_FIGURES, AFTER_BRACKET):
        alike = sum(bool(ended.search(row + "X")) for row in rows)
        inside = any(ended.search(row) for row in rows)
        if 2 * alike > len(rows) and not inside and (found := ended.search(text, last + 4, stop)):
            return found.end()
    return stop


def _headings(text: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Where words over the next list begin: marked, or in capitals and of a session, a standing, those who are out."""
    yield from (m.start() for m in re.compile(r"={2,}\s+\S").finditer(text, start, end))
    for match in _heading_words().finditer(folded, start, end):
        if text[slice(*match.span("word"))].isupper():
            yield match.start("word")


@lru_cache
def _heading_words() -> re.Pattern[str]:
    words = {w for w in (*of_all("sessions"), *of_all("statuses"), *_standings()) if len(w) > len("dsq")}
    return re.compile(rf"(?<=\s)(?P<word>{any_word(words)}(?:s?)(?!\w))")


@lru_cache
def _standings() -> frozenset[str]:
    return frozenset(fold_in_place(w) for known in languages().values() for w in known.facts.lists.standings)


def is_counted_word(word: str) -> bool:
    """Whether a number behind a word counts that, and no row: "Race 1", "Stage 7"."""
    return word in of_all("sessions")


def is_heading_word(word: str) -> bool:
    """Whether a word is one of headings: of standings, columns, classes, sessions."""
    return word in _heading_parts()


@lru_cache
def _heading_parts() -> frozenset[str]:
    told = (*_standings(), *of_all("sessions"), *of_all("columns"), *of_all("categories"))
    return frozenset(part for phrase in told for part in phrase.split())


@lru_cache
def of_all(table: str) -> frozenset[str]:
    """The words of a table, in every language."""
    found: set[str] = set()
    for known in languages().values():
        holder = known.words if table in ("sessions", "categories") else known.facts.lists
        found.update(map(fold_in_place, _flat(getattr(holder, table))))
    return frozenset(found)


def _flat(table: dict[str, tuple[str, ...]]) -> Iterator[str]:
    return (word for words in table.values() for word in words)


def any_word(words: Iterable[str]) -> str:
    """One of some words, folded, the longest first."""
    ordered = sorted((re.escape(fold_in_place(word)) for word in words), key=len, reverse=True)
    return "(?:" + "|".join(ordered) + ")"
