"""Tables whose columns a page did not keep: one blank between all words, under a header or under none.

"Pos N° Pilote Équipe Tours Écart" tells the order of what follows; names, classes and figures tell where each begins.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from config.language import Language
from knowledge.facts.lists.headers import Cell
from knowledge.facts.lists.leading_counts import NAMES, counted
from knowledge.facts.lists.rows import Row
from knowledge.facts.lists.tables import row_of_cells
from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.cast import clean
from knowledge.facts.mentions.figures import Page
from knowledge.facts.mentions.gazetteer import gazetteer
from knowledge.facts.mentions.name_words import given, name_words
from knowledge.facts.mentions.occasions import class_named
from knowledge.facts.mentions.phrases import word_of
from knowledge.facts.mentions.team_names import is_team_name
from knowledge.reading.document import Block
from knowledge.text import fold_in_place

K = MentionKind
WORD = re.compile(r"[^\s]+")
FIGURE = re.compile(r"[+-]?\d[\d:.,'\"+]*[a-z]{0,3}|[-–—+]")
CODE = re.compile(r"[A-Z][A-Z0-9/+-]{0,6}")
JOIN = re.compile(r"\s*/\s*|\s[–—-]\s|,\s|\s?\n")
DASHES = ("-", "–", "—")
LONGEST_NAME = 5
BRACKET = re.compile(r"\s*\([^()]*\)")
LEAST_ROWS = 2
SAID = re.compile(r"[a-z][^\W\d_]+(?:[ /-]+[^\W\d_]{2,})*")
"""Words between figures: how somebody ended."""
DNF = "DNF"


def flow_row(page: Page, block: Block, fields: Sequence[str], *, placed: bool) -> Row | None:
    """A row under such a header; ``placed`` where rows start with their place and not with the car's number."""
    cells = flow_cells(page, block, fields, placed=placed)
    row = row_of_cells(page, block, cells)
    named = max((end for field in NAMES for _, end in cells.get(field, [])), default=block.start)
    stopped = row is not None and _stopped(page.language).search(page.folded, named, block.end)
    return replace(row, position=None, status=DNF) if row is not None and stopped else row


def flow_cells(page: Page, block: Block, fields: Sequence[str], *, placed: bool) -> dict[str, list[Cell]]:
    """What stands in which column of a row, told by the order of the columns and the look of names and figures."""
    cells, at = counted(page, block, fields, placed=placed)
    told = [f for f in fields if f not in cells and (placed or f != "class_position")]
    before_status = _before_status(page, at, block.end, told)
    tail = _tail(page, at, block.end, fields) if before_status is None else before_status
    cells |= dict(_named(page, at, tail, fields))
    cells |= dict(_measured(page, tail, block.end, told))
    return cells


def _before_status(page: Page, start: int, end: int, fields: Sequence[str]) -> int | None:
    """Where the names of a row end before figures between which a word says how it ended: "160 running 47"; None where
    its header has no such column, or the row lacks a figure."""
    behind = fields[max((i for i, field in enumerate(fields) if field in NAMES), default=-1) + 1 :]
    figures = sum(field != "status" for field in behind)
    if "status" not in behind or not figures:
        return None
    words = [m.span() for m in WORD.finditer(page.folded, start, end)]
    told = [place for place, span in enumerate(words) if _is_figure(page, span)]
    return words[told[-figures] - 1][1] if len(told) >= figures and told[-figures] else None


def _tail(page: Page, start: int, end: int, fields: Sequence[str]) -> int:
    """Where the names of a row end and its figures begin: after its class, else after the last word."""
    words = [m.span() for m in WORD.finditer(page.folded, start, end)]
    figures = 0
    while figures < len(words) and _is_figure(page, words[-1 - figures]):
        figures += 1
    named = words[: len(words) - figures]
    if "category" in fields:
        classed = [span for span in named if _is_class(page, span)]
        return classed[-1][1] if classed else named[-1][1] if named else start
    return named[-1][1] if named else start


def _is_figure(page: Page, span: tuple[int, int]) -> bool:
    return bool(FIGURE.fullmatch(page.folded, *span)) or page.folded[slice(*span)].rstrip(".") in _units(page.language)


@lru_cache
def _units(language: Language) -> frozenset[str]:
    """The words that stand between figures: laps and seconds, in full or for short."""
    units = language.words.units
    return frozenset(map(fold_in_place, (*units["laps"], *units["seconds"], *language.words.lap_signs)))


@lru_cache
def _stopped(language: Language) -> re.Pattern[str]:
    """Why a car stopped, or that it did."""
    lists = language.facts.lists
    return re.compile(rf"{word_of((*lists.stopped, *lists.statuses[DNF]))}(?!\w)")


def _is_class(page: Page, span: tuple[int, int]) -> bool:
    """Whether a word can be a class: a known one, or a code in capitals."""
    word = page.text[slice(*span)]
    return class_named(page.folded[slice(*span)], page.language) is not None or bool(CODE.fullmatch(word))


def _named(page: Page, start: int, end: int, fields: Sequence[str]) -> Iterator[tuple[str, list[Cell]]]:
    """The names of a row: drivers, team, car and class, each from where it begins to the next."""
    stop = end
    if "category" in fields:
        stop = max((m.start() for m in WORD.finditer(page.folded, start, end)), default=start)
        yield "category", [(stop, end)]
    makes = [m for m in gazetteer().find(page.text[start:stop], page.folded[start:stop]) if m.kind is K.CAR]
    if "car" in fields and makes:
        yield "car", [_trimmed(page, start + makes[-1].start, stop)]
        stop = start + makes[-1].start
    if "drivers" not in fields:
        yield "team", [_trimmed(page, start, stop)]
    elif "team" in fields and fields.index("team") < fields.index("drivers"):
        people = page.inside(start, stop, K.PERSON)
        cut = people[0].start if people else stop
        yield "team", [_trimmed(page, start, cut)]
        yield "drivers", list(_parted(page, cut, stop))
    else:
        crew = list(_parted(page, start, stop))
        if "team" in fields and crew:
            cut = _end_of_name(page, *crew[-1])
            yield "team", [_trimmed(page, _after_bracket(page, cut, stop), stop)]
            crew[-1] = (crew[-1][0], cut)
        yield "drivers", crew


def _parted(page: Page, start: int, end: int) -> Iterator[Cell]:
    """The names of a crew; a new line parts two where a given name begins it."""
    at = start
    for join in JOIN.finditer(page.text, start, end):
        next_word = WORD.match(page.folded, join.end(), end)
        if join[0].strip() or (next_word and given(next_word[0])):
            yield _trimmed(page, at, join.start())
            at = join.end()
    yield _trimmed(page, at, end)


def _end_of_name(page: Page, start: int, end: int) -> int:
    """Where a person's name ends and the team begins: as the text tells it with a bracket, else after the words in
    capitals, else after the second word."""
    words = list(WORD.finditer(page.text, start, end))
    if told := _told_with_team(page, start, end, [word.end() for word in words[1:LONGEST_NAME]]):
        return told
    shouted = [i for i, w in enumerate(words[:LONGEST_NAME]) if i and _is_shouted(w[0])]
    first = shouted[0] if shouted else 1
    while not shouted and first < len(words) - 1 and words[first][0].islower():
        first += 1
    last = first
    while shouted and last + 1 in shouted:
        last += 1
    rest = words[last + 1 :]
    if last > first and (not rest or fold_in_place(rest[0][0]) in name_words().team_words):
        last -= 1
    return words[last].end() if last < len(words) else end


def _told_with_team(page: Page, start: int, end: int, ends: Sequence[int]) -> int | None:
    """Where a name ends that stands elsewhere before a bracket, or before a team that stands in one."""
    return next(
        (at for at in ends if f"{page.text[start:at]} (" in page.text or f"({page.text[at:end].strip()})" in page.text),
        None,
    )


def _is_shouted(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _after_bracket(page: Page, start: int, end: int) -> int:
    bracket = BRACKET.match(page.text, start, end)
    return bracket.end() if bracket else start


def _trimmed(page: Page, start: int, end: int) -> Cell:
    text = page.text[start:end]
    first = start + len(text) - len(text.lstrip(" -–—/,\n\t"))
    return first, max(first, start + len(text.rstrip(" -–—/,\n\t")))


def _measured(page: Page, start: int, end: int, fields: Sequence[str]) -> Iterator[tuple[str, list[Cell]]]:
    """The figures of a row by their columns, in order; where one is missing a lap time is still the last."""
    cells = list(_figures(page, start, end))
    after = [f for f in fields if f not in (*NAMES, "position", "number", "nationality")]
    if len(cells) < len(after) and after[-1:] == ["lap_time"] and cells and page.inside(*cells[-1], K.LAP_TIME):
        yield "lap_time", [cells.pop()]
        after.pop()
    for field, cell in zip(after, cells, strict=False):
        if field and page.text[slice(*cell)] not in DASHES:
            yield field, [cell]


def _figures(page: Page, start: int, end: int) -> Iterator[Cell]:
    """What is measured one after another: times, gaps, laps as they are known, else word by word."""
    at = start
    while word := WORD.search(page.folded, at, end):
        if said := SAID.match(page.folded, word.start(), end):
            at = said.end()
            yield said.span()
            continue
        whole = next(iter(page.inside(word.start(), end, K.LAP_TIME, K.GAP, K.LAPS)), None)
        begins = whole is not None and whole.start <= word.start() + 1
        at = max(whole.end, word.end()) if whole is not None and begins else word.end()
        yield word.start(), at


def with_teams(page: Page, rows: Sequence[Row]) -> list[Row]:
    """Rows with what stands between their drivers and their figures as the team, where most rows have theirs there."""
    lacking = [row for row in rows if row.party.drivers and not row.party.team]
    told = [row for row in rows if row.party.drivers and row.party.team]
    if not lacking or len(told) < LEAST_ROWS or len(told) < len(lacking):
        return list(rows)
    return [_teamed(page, row) if row in lacking else row for row in rows]


def _teamed(page: Page, row: Row) -> Row:
    people = page.inside(row.start, row.end, K.PERSON)
    if not people:
        return row
    bracket = BRACKET.match(page.text, people[-1].end, row.end)
    first = bracket.end() if bracket else people[-1].end
    figures = page.inside(first, row.end, K.LAP_TIME, K.GAP, K.LAPS, K.POINTS, K.NUMBER, K.CAR, K.CATEGORY)
    piece = clean(page.text[first : figures[0].start if figures else row.end]).strip(" ,;–—-+")
    piece = re.sub(r"\s[\d.,]+$", "", piece)
    if not piece or not is_team_name(piece, page.language):
        return row
    return replace(row, party=replace(row.party, team=piece))
