"""Rows without numbers on one line: names with points that never rise, "Ada Brun 214 Bo Holm 212 Cy Dor 149"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from config.language import languages
from knowledge.reading.pasted_runs import Run
from knowledge.reading.pasted_words import is_heading_word

LEAST_ROWS, SHARING = 3, 2
WORD = re.compile(r"\S+\s*")


def scored_run(text: str, folded: str, at: int) -> Run | None:
    """The first rows after a place that are names with points, one after another, none with more than that before."""
    run: list[re.Match[str]] = []
    for piece in _piece().finditer(text, at):
        if run and not text[run[-1].end() : piece.start()].strip() and _points(piece) <= _points(run[-1]):
            run.append(piece)
        elif len(run) >= LEAST_ROWS:
            break
        else:
            run = [piece]
    if len(run) < LEAST_ROWS or _points(run[0]) <= len(run):
        return None
    first = _without_heading(folded, run[0])
    return Run((first, *(piece.start() for piece in run[1:])), run[-1].end()) if first is not None else None


def shared_places(text: str, starts: Sequence[int], end: int) -> Iterator[int]:
    """Where those begin who share the place of the row before with its points: "3 Cy Dor 31 Ed Fox 31"."""
    for start, stop in pairwise([*starts, end]):
        pieces = list(_piece().finditer(text, start, stop))
        if len(pieces) < SHARING or text[pieces[-1].end() : stop].strip():
            continue
        if text[start : pieces[0].start()].strip(" .)°").isdigit():
            yield from (b.start() for a, b in pairwise(pieces) if _points(a) == _points(b))


@lru_cache
def _piece() -> re.Pattern[str]:
    """A name with its points, in any language: "Ada van Brun ... 214 pts"."""
    spoken = [language.words for language in languages().values()]
    particles, points = _any_of(w.name_particles for w in spoken), _any_of(w.units["points"] for w in spoken)
    word = r"[A-ZÀ-Ý][\w'’.-]*"
    name = rf"{word}(?:\s(?:[/&–-]\s)?(?:{particles}\s?)?{word}){{0,5}}"
    figure = rf"(?P<points>\d{{1,4}}(?:[.,]5)?)(?:\s?{points}\.?)?"
    return re.compile(rf"(?<![\w'’.-])(?P<name>{name})(?:\s?\.{{3,}}|\s?…)?\s+{figure}(?=\s|$)")


def _any_of(told: Iterable[Sequence[str]]) -> str:
    words = sorted({re.escape(word) for words in told for word in words}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(words)})"


def _points(piece: re.Match[str]) -> float:
    return float(piece["points"].replace(",", "."))


def _without_heading(folded: str, piece: re.Match[str]) -> int | None:
    """Where the name of the first row starts, behind the words of a heading; None where nothing but those is left."""
    at = piece.start()
    while (word := WORD.match(folded, at, piece.end("name"))) and is_heading_word(word[0].strip(" .:-")):
        at = word.end()
    return at if at < piece.end("name") else None
