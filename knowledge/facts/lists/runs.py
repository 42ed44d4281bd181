"""Lists that run on: rows that count on one line, in a paragraph or under a heading's words.

"1. A (T) ; 2. B (T)", "1er A, 2e B", "P1 A – P2 B": the numbers follow each other, and each opens a row.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from config.language import languages
from knowledge.facts.lists.statuses import any_label
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.word_starts import Phrases
from knowledge.reading.document import Block
from knowledge.text import fold_in_place

SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý«\"]\w*\s|\d+\s[a-zà-ÿ])")
BEFORE_A_ROW = re.compile(r"(?:^|[;,:/|(\n•–—-])\s*$")
AFTER_FIGURES = re.compile(r"(?P<figures>\d[\d.,:'’\"”″]*(?:\s[a-z]{1,7}\b)?\)?)\s+(?=[A-ZÀ-Ý«(])")
BARE = re.compile(r"(?P<bare>\d(?<![\w.,:'\"/+-]\d)(?<![+-]\s\d)\d?)\s(?=(?:#?\d{1,3}\s)?[A-ZÀ-Ý])")
OPENERS = ("p", *(f"{n:0{width}}" for width in (1, 2) for n in range(10**width)))
"""What may open a row: a number of one or two figures, or its sign."""
NUMBER_SIGNS = ("#", "°")
LONGEST_ROW = 260
ROW_ENDS = re.compile(r"[\d.;)\"'][\s\u00a0]+$")
LEAST_TO_SKIP = 3
"""Rows of a list after which it may leave places out: "7. A ... 14. B"."""
LEAST_ROWS, LEAST_BARE, LEAST_LABELLED = 2, 4, 3
"""Rows of a list that runs on; of one whose numbers have no sign behind; and of one behind a label ("A: 1 X; 2 Y")."""
Spans = list[tuple[int, int]]


def every_run(page: Page, start: int, end: int) -> Iterator[tuple[int, Spans]]:
    """The lists that run on in a stretch, one after another: where the words before each start, and its rows."""
    at, least = start, LEAST_BARE
    while spans := runs_on(page, at, end, least):
        yield at, spans
        at, least = spans[-1][1], LEAST_ROWS


def runs_on(page: Page, start: int, end: int, least: int = LEAST_BARE) -> Spans:
    """The rows of a list that runs on in a stretch: from one number to the next; none where fewer than two follow.

    Fewer than ``LEAST_BARE`` without a sign behind their numbers (``least``) follow but a label behind another list.
    """
    marks = [m for m in page.tells(_mark(), start, end) if m.end() < end and _opens_a_row(page, m, start)]
    run = _run(marks) if len(marks) >= LEAST_ROWS else []
    if len(run) < LEAST_ROWS:
        run = [m for m in _run(BARE.finditer(page.text, start, end)) if _number(m)]
        labelled = bool(run) and page.text[start : run[0].start()].rstrip().endswith(":")
        enough = min(least, LEAST_LABELLED) if labelled else LEAST_BARE
        run = run if len(run) >= enough and _number(run[0]) == 1 else []
    spans: Spans = []
    for one, other in zip(run, [*run[1:], None], strict=bool(run)) if run else ():
        stop = other.start() if other else _last_row_end(page, one.end(), end, spans)
        spans.append((one.start(), one.start() + len(page.text[one.start() : stop].rstrip(" \n\t;,.–—-\u00a0"))))
    return spans


def behind_a_session(page: Page, block: Block) -> bool:
    """Whether a line is a list that runs on behind the name of its session: "Race 1: 1 X; 2 Y +0.6"."""
    spans = [] if block.cells else runs_on(page, block.start, block.end, LEAST_ROWS)
    return bool(spans) and bool(page.inside(block.start, spans[0][0], MentionKind.SESSION))


def _run(marks: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """The first marks that count on."""
    run: list[re.Match[str]] = []
    for match in marks:
        if run and match.start() - run[-1].start() <= LONGEST_ROW and _counts_on(run, match):
            run.append(match)
        elif not run or (len(run) < LEAST_ROWS and _number(match) <= _number(run[-1])):
            run = [match]
    return run


def _counts_on(run: Sequence[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether a number goes on with a run: it is the next, or a later one where a row of a long run has ended."""
    before, number = _number(run[-1]), _number(match)
    ended = ROW_ENDS.search(match.string, run[-1].end(), match.start())
    alike = match["plain"] and run[-1]["plain"] if "plain" in match.groupdict() else None
    return number == before + 1 or bool(number > before and len(run) >= LEAST_TO_SKIP and alike and ended)


@cache
def _mark() -> Phrases:
    """A number that may open a row: with a stop, a bracket or a dash behind, an ordinal's ending, or a P before."""
    suffixes = {re.escape(fold_in_place(s)) for known in languages().values() for s in known.words.ordinal_suffixes}
    endings = "|".join(sorted(suffixes, key=len, reverse=True))
    plain = r"(?P<plain>\d{1,2})\s?[.)]\s{0,2}(?=[^\d\s.)])"
    ranked = rf"(?:(?P<ranked>\d{{1,2}})(?:{endings})\.?|p(?P<pole>\d{{1,2}}))\s?[:.-]?\s(?=[^\d\s.)])"
    dashed = r"(?P<dashed>\d{1,2})\s[–-]\s(?=[^\d\s.)])"
    return Phrases(rf"(?<![\w.,:'\"/])(?:{plain}|{ranked}|{dashed})", OPENERS)


def _number(match: re.Match[str]) -> int:
    return int(next(group for group in match.groups() if group))


def _opens_a_row(page: Page, match: re.Match[str], start: int) -> bool:
    """Whether a number can open a row: an ordinal where a list goes on and a name follows."""
    before = page.text[max(start, match.start() - 4) : match.start()]
    if match["plain"]:
        closes = ")" in match[0] and _in_a_bracket(page, start, match.start())
        return not closes and not before.endswith(NUMBER_SIGNS)
    follows = page.text[match.end()]
    return bool(BEFORE_A_ROW.search(before)) and (follows.isupper() or follows in "#(")


def _in_a_bracket(page: Page, start: int, at: int) -> bool:
    """Whether a bracket is open at a place: "A (Audi #3) by 2.8 s" counts no third."""
    return page.text.rfind("(", start, at) > page.text.rfind(")", start, at)


def _last_row_end(page: Page, start: int, end: int, before: Spans) -> int:
    """Where the last row of a running list ends: before a label, with its sentence, or after its figures where all
    rows end in them."""
    stop = min(end, start + LONGEST_ROW)
    label = any_label(page.language).search(page.folded, start, end)
    stop = min(stop, label.start()) if label else stop
    for found in SENTENCE.finditer(page.text, start, stop):
        word = re.search(r"[\w']+$", page.text[start : found.start()])
        if word and len(word[0]) > 1:
            stop = found.start()
            break
    figured = before and not any(AFTER_FIGURES.search(page.text, a + 4, b) for a, b in before)
    if figured and (ended := AFTER_FIGURES.search(page.text, start, stop)):
        return ended.end("figures")
    return stop
