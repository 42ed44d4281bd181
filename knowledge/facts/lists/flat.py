"""Rows that tell all between commas: "2. (9) Ada Brun, Kestrel, 150, 43.", "31. (4) Bo Holm, Kestrel, engine, 88, 6."

Only the first row says what its figures count: "150 laps, 44 points". The others have them in the same order. A cause
says that a car stopped, and the first figure beside one, or beside "running", counts laps.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.rows import Row
from knowledge.facts.lists.statuses import statuses
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.occasions import any_of

K = MentionKind
FIGURE = re.compile(r"(?:(?<=,)\s|(?<=[^\d,],))\s*(\d{1,4})(?:\s([a-z]+))?\s*(?=[,.;]|$)")
DNF = "DNF"
LEAST_ROWS = 2


def filled(page: Page, rows: Sequence[Row]) -> list[Row]:
    """The rows with the laps, points and status that their commas tell."""
    words = [_words(page.language)["stopped"].search(page.folded, r.start, r.end) for r in rows]
    ended = [_words(page.language)["ended"].search(page.folded, r.start, r.end) for r in rows]
    running = [_words(page.language)["running"].search(page.folded, r.start, r.end) for r in rows]
    columns = _columns(page, rows)
    if not columns and sum(map(bool, running)) < LEAST_ROWS:
        return list(rows)
    done = []
    for row, stopped, ran, out in zip(rows, words, running, ended, strict=True):
        counts = columns or (("laps",) if stopped or ran or out else ())
        status = row.status or (DNF if stopped else statuses(page.language)[out["word"]] if out else None)
        done.append(_with(row, counts, _figures(page, row), status))
    return done


def _columns(page: Page, rows: Sequence[Row]) -> tuple[str, ...]:
    """What the figures of the first row count, in their order: nothing where it does not say."""
    for row in [r for r in rows if r.position is not None][:1]:
        told = page.inside(row.start, row.end, K.LAPS, K.POINTS)
        names = tuple("laps" if m.kind is K.LAPS else "points" for m in told)
        beside = [r for r in rows if r is not row and len(_figures(page, r)) >= len(names)]
        if names[:1] == ("laps",) and 2 * len(beside) > len(rows) - LEAST_ROWS:
            return names
    return ()


def _figures(page: Page, row: Row) -> list[int]:
    return [int(m[1]) for m in FIGURE.finditer(page.folded, row.start, row.end)]


def _with(row: Row, columns: Sequence[str], figures: Sequence[int], status: str | None) -> Row:
    """A row with its figures by what they count: the first is the laps, the last the points."""
    values, points = dict(row.values), row.points
    if figures and "laps" in columns:
        values.setdefault("laps", figures[0])
        points = float(figures[-1]) if "points" in columns and len(figures) > 1 else None
        values |= {"points": int(points)} if points is not None else {}
    return replace(row, values=values, points=points, status=status)


@lru_cache
def _words(language: Language) -> dict[str, re.Pattern[str]]:
    lists, out = language.facts.lists, tuple(statuses(language))
    return {
        name: re.compile(rf",\s*(?P<word>{any_of(words)})(?=\s*[,.;]|$)")
        for name, words in (("stopped", lists.stopped), ("running", lists.running), ("ended", out))
    }
