"""What no list knows and documents call by that name: a series, a club, a class, a letter, told in a head or a heading.

A question with such a name is asked of what stands there alone: of the whole document where its head (or its last
lines) has the name, of the section where a heading has it. What is not proven there is no answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from knowledge.answers.ask import Ask
from knowledge.answers.found import Ref
from knowledge.answers.tables import (
    championship,
    entry,
    evidence,
    result,
    season,
    source,
    source_text,
    standing,
    title,
    track_session,
)
from knowledge.names import Named, NameKind
from knowledge.questions.question import Question
from knowledge.text import fold

LOOKED_THROUGH = 20  # documents
HEAD, FOOT = 3, 2  # lines
LONGEST = 80  # letters of a heading
SHORTEST = 4  # letters of a word that a document is looked for by
SHORTEST_LEFT = 3  # letters of a word at the end of a name
ENDS = (".", ",", ";", ":")


@dataclass(frozen=True, slots=True)
class Passage:
    """A half-open span of a document's text, with what the document is called."""

    source_id: int
    start: int
    end: int
    called: str


def in_whole_words(text: str, surface: str) -> str:
    """A surface of a text with the rest of the words that it is a part of: "2" of "TA2"; figures before it left out."""
    whole = re.search(rf"[\w-]*{re.escape(surface)}[\w-]*", text)
    return re.sub(r"^\d+\s+", "", whole[0]) if whole is not None else surface


def without_the_known(name: str, question: Question) -> str:
    """A surface without the names at its ends that are understood: "Corsa" of "Corsa-e in E-Cross Ireland"."""
    scope = question.scope
    named = (*question.subjects, scope.championship, scope.event, scope.circuit, scope.team, scope.category)
    known = {word for one in named if one is not None for word in re.findall(r"\w+", fold(one.name))}
    words = list(re.finditer(r"\w+", name))
    small = [w for w in words if len(w[0]) < SHORTEST_LEFT or w[0].isdigit() or fold(w[0]) in known]
    kept = [w for w in words if w not in small]
    return name[kept[0].start() : kept[-1].end()] if kept else name


def passages(ask: Ask, name: str, *, anywhere: bool = False) -> list[Passage]:
    """Where documents have a name in their heads or headings; ``anywhere``: the documents that have it at all."""
    words = [word for word in re.findall(r"\w+", fold(name)) if not word.isdigit()]
    telling = [word for word in re.findall(r"\w+", name.lower()) if len(word) >= SHORTEST] or words[:1] * anywhere
    if not telling:
        return []
    named = re.compile(r"(?<!\w)" + r"[\W_]+".join(map(re.escape, re.findall(r"\w+", fold(name)))) + r"(?!\w)")
    having = and_(*(func.lower(source_text.c.text).contains(word, autoescape=True) for word in telling))
    texts = select(source.c.id, source.c.title, source.c.name, source_text.c.text).select_from(
        source.join(source_text, source_text.c.source_id == source.c.id)
    )
    found: list[Passage] = []
    for key, title_, file, text in ask.all(texts.where(having).order_by(source.c.id).limit(LOOKED_THROUGH)):
        if anywhere and named.search(fold(text)):
            spans = [(0, len(text))]
        else:
            spans = _spans(text, title_ or "", named, alone=_tells_one_race(ask, key))
        found += [Passage(key, start, end, title_ or file) for start, end in spans]
    return found


def _tells_one_race(ask: Ask, source_id: int) -> bool:
    """Whether all results of races that a document proves are of one race."""
    base = evidence.join(result, result.c.id == evidence.c.result_id)
    base = base.join(track_session, track_session.c.id == result.c.session_id)
    races = select(track_session.c.id).select_from(base).where(track_session.c.kind == "race").distinct()
    return len(ask.all(races.where(evidence.c.source_id == source_id).limit(2))) == 1


def _spans(text: str, called: str, named: re.Pattern[str], *, alone: bool) -> list[tuple[int, int]]:
    """The spans; one word of a head may be a class of several races, but not where one race ``alone`` is told."""
    lines = [line for line in re.finditer(r"[^\n]+", text) if line[0].strip()]
    ends = [called, *(line[0] for line in (*lines[:HEAD], *lines[-FOOT:]) if _is_title(line[0]))]
    whole = [match for line in ends if (match := named.search(fold(line)))]
    if any(alone or len(re.findall(r"\w+", match[0])) > 1 for match in whole):
        return [(0, len(text))]
    headings = [line for line in lines if _is_heading(text, line)]
    return [
        (heading.start(), after.start() if after is not None else len(text))
        for heading, after in pairwise([*headings, None])
        if heading is not None and named.search(fold(heading[0]))
    ]


def _is_heading(text: str, line: re.Match[str]) -> bool:
    before = text[: line.start()].rstrip(" \t")
    alone = not before or before.endswith("\n\n")
    return alone and _is_title(line[0])


def _is_title(line: str) -> bool:
    return len(line.strip()) <= LONGEST and not line.rstrip().endswith(ENDS)


def within(told: Sequence[Passage]) -> ColumnElement[bool]:
    """Evidence that stands in one of the passages."""
    spans = (
        (evidence.c.source_id == p.source_id) & (evidence.c.start >= p.start) & (evidence.c.start < p.end) for p in told
    )
    return or_(*spans)


def series_of(ask: Ask, told: Sequence[Passage]) -> list[Named]:
    """The championships that the passages tell of."""
    chosen: dict[int, str] = {}
    for table in (result, standing, title, entry):
        base = evidence.join(table, table.c.id == evidence.c[f"{table.name}_id"])
        if "season_id" not in table.c:
            base = base.join(entry, entry.c.id == table.c.entry_id)
        owner = table if "season_id" in table.c else entry
        base = base.join(season, season.c.id == owner.c.season_id)
        base = base.join(championship, championship.c.id == season.c.championship_id)
        statement = select(championship.c.id, championship.c.name).select_from(base).where(within(told)).distinct()
        chosen |= dict(tuple(row) for row in ask.all(statement))
    return [Named(NameKind.CHAMPIONSHIP, name, (key,)) for key, name in chosen.items()]


def all_proven(ask: Ask, told: Sequence[Passage], refs: Sequence[Ref]) -> bool:
    """Whether each row is proven by words that stand in the passages."""
    return bool(refs) and all(ask.first(_proof(ref).where(within(told)).limit(1)) is not None for ref in refs)


def _proof(ref: Ref) -> Any:
    return select(evidence.c.id).where(evidence.c[f"{ref.table}_id"] == ref.id, evidence.c.against.is_(False))


def in_their_series(ask: Ask, told: Sequence[Passage]) -> Ask | None:
    """The question narrowed to the one series of which the passages tell; none where it names another."""
    scope, series = ask.question.scope, series_of(ask, told)
    keys = {key for named in series for key in named.keys}
    if scope.championship is not None and keys and keys.isdisjoint(scope.championship.keys):
        return None
    if scope.championship is None and len(series) == 1:
        return replace(ask, question=replace(ask.question, scope=replace(scope, championship=series[0])))
    return ask
