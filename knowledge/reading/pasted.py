"""Lists that a program made one line of: their rows, the header and the headings between them are lines again.

A page, or whoever copied from it, put blanks where the lines of a list ended. What shows the lines is what repeats:
numbers that count up with a name behind each, names with points that never rise, the titles of columns, labels. A
line is cut only where nothing parts its rows but a blank: rows with commas or dashes between are read as they stand.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from knowledge.reading.lines import Line, Look, look
from knowledge.reading.pasted_labels import grid_cuts, label_cuts
from knowledge.reading.pasted_runs import Run, numbered_run
from knowledge.reading.pasted_scores import scored_run, shared_places
from knowledge.reading.pasted_words import header_start, label_starts, session_start, status_starts
from knowledge.text import fold_in_place

SHORTEST, LONGEST = 40, 6000
"""Characters of a line that may be a pasted list."""
LEAST_FIGURES = 3
FIGURES = re.compile(r"\d+")
SENTENCE = re.compile(r"(?<=[a-zß-ÿ)]{2}[.!?])\s+(?=[A-ZÀ-Ý])")
MAIL_LABEL = re.compile(r"(?<=\S)\s+(?=[A-ZÀ-Ý]\w{0,9}\s?:\s)")
"""Where the next line of a letter's head begins: "From: a@b.example Subject: ..."."""
UNCUT, PLAIN = (Look.BLANK, Look.RULE, Look.NOISE), (Look.PLAIN, Look.HEADING)
NUMBER = re.compile(r"\d{1,2}[\s.)°]")


def unpasted(units: Iterable[list[Line]], text: str) -> Iterator[list[Line]]:
    """The lines of a text, wrapped ones together; each that holds a whole list is cut into its lines."""
    for unit in units:
        start, end = unit[0].start, unit[-1].end
        words = text[start:end]
        if unit[0].look is Look.NOISE and "@" in words:
            places = [m.end() for m in MAIL_LABEL.finditer(words)]
        else:
            places = cuts(words) if unit[0].look not in UNCUT and _may_hold_a_list(words) else []
        if places:
            yield from ([_part(words, a, b, start)] for a, b in pairwise([0, *places, len(words)]))
        else:
            yield unit


def _may_hold_a_list(words: str) -> bool:
    return SHORTEST <= len(words) <= LONGEST and len(FIGURES.findall(words)) >= LEAST_FIGURES


def _part(words: str, start: int, end: int, at: int) -> Line:
    """A part of a line as a line, where its words begin; what begins with a number is a row."""
    part = words[start:end]
    first = start + len(part) - len(part.lstrip())
    part = part.strip()
    kind = look(part)
    kind = Look.NUMBERED if kind in PLAIN and NUMBER.match(part) else kind
    return Line(at + first, at + first + len(part), part, kind)


def cuts(text: str) -> list[int]:
    """Where a line is to be cut: before the rows of each list in it, what stands over them, and what follows."""
    folded = fold_in_place(text)
    places: set[int] = set()
    at = 0
    while run := _next_run(text, folded, at):
        places.update(_over(text, folded, at, run.starts[0]))
        places.update((*run.starts, *shared_places(text, run.starts, run.end)))
        at = run.end
        places.add(at)
        places.update(status_starts(text, run.starts[-1], len(text)))
    places.update(label_starts(text, folded, max(places), len(text)) if places else label_cuts(text, folded))
    places.update(grid_cuts(text, folded))
    begun = {place + len(text[place:]) - len(text[place:].lstrip()) for place in places}
    return sorted(place for place in begun if 0 < place < len(text.rstrip()))


def _next_run(text: str, folded: str, at: int) -> Run | None:
    """The first list after a place."""
    runs = [run for run in (numbered_run(text, folded, at), scored_run(text, folded, at)) if run]
    return min(runs, key=lambda run: run.starts[0], default=None)


def _over(text: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Where the header of a list begins, and the heading behind the last sentence before it."""
    header = header_start(folded, start, end)
    if header is not None:
        yield header
    over = end if header is None else header
    session = session_start(folded, start, over)
    if session is not None and text[session].isupper():
        yield session
    yield from label_starts(text, folded, start, over)
    ends = [m.end() for m in SENTENCE.finditer(text, start, over)]
    if ends:
        yield ends[-1]
