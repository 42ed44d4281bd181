"""What blocks are beside each other: one that goes on over a page's end, labels that make a list, a paragraph twice."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, count, groupby

from config.language import languages
from knowledge.reading.document import Block, BlockKind
from knowledge.reading.lines import SHORT, STRICTLY_NUMBERED, is_capitals, is_label, number_of
from knowledge.reading.spacing import SENTENCE_END
from knowledge.text import fold, fold_in_place

LONG = 45
"""A wrapped line is hardly shorter."""
CAPITALS_LEAD = re.compile(
    r"(?P<head>(?:[A-ZÀ-Ý0-9][A-ZÀ-Ý0-9'’°&/-]*[ ,:?!–-]{1,3}){1,11}[A-ZÀ-Ý0-9][A-ZÀ-Ý0-9'’°&/-]+[ ]?[?!:]?)\s+"
    r"(?=(?:[A-ZÀ-Ý][a-zß-ÿ]+|[A-ZÀÉ]|[A-ZÀ-Ý]['’][A-ZÀ-Ý]?[a-zß-ÿ]+) [A-ZÀ-Ý]?[a-zß-ÿ'’(]+)"
)
LEAST_LETTERS, CAPITALS_LEVEL = 8, 2
"""Letters of capitals that are a heading of their own, and its depth."""
LEAST_LABELS = 3
"""Lines of a label and what it tells, each alone: as many are a list."""
LEAST_SECTIONS = 2
LEAST_YEARS = 2
YEAR_AND_NAME = re.compile(r"\s*(?:19|20)\d\d(?:[-/]\d\d)?\s*[:.–—-]?\s+[^\W\d_]{2,}[^\n]{0,80}$")
OF_A_RESULT = re.compile(r"\d['’′:]\d|\+\s?\d|\(")
"""A time, a gap, a bracket: what a numbered row of a classification has, and hardly the heading of a section."""


def labels_as_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; labels that follow each other, each with what it tells ("Fastest lap: X"), are lines of a list."""
    kept: list[Block] = []
    told = False  # whether the text has begun: what stands over it are headings
    for alike, run in groupby(blocks, _is_telling_label):
        group = list(run)
        listed = alike and told and len(group) >= LEAST_LABELS
        kept += [_as_row(block) if listed or (alike and told and _is_of_a_list(block)) else block for block in group]
        told = told or any(block.kind in (BlockKind.PARAGRAPH, BlockKind.ROW) for block in group)
    return kept


def years_as_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; lines that follow each other and each open with a year of its own ("2029 Ada Brun") are a list."""
    kept: list[Block] = []
    for year, run in groupby(blocks, _opens_with_a_year):
        group = list(run)
        listed = year and len({block.text.lstrip()[:4] for block in group}) >= LEAST_YEARS
        kept += [_as_row(block) for block in group] if listed else group
    return kept


def _opens_with_a_year(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and YEAR_AND_NAME.match(block.text) is not None


def _is_telling_label(block: Block) -> bool:
    words = block.text.lstrip("….• ")
    return block.kind is BlockKind.HEADING and is_label(words) and words[-1] != ":"


def _is_of_a_list(block: Block) -> bool:
    """Whether a label is one that lists end with: the pole, the fastest lap, who did not finish."""
    return _list_labels().match(fold_in_place(block.text)) is not None


@lru_cache
def _list_labels() -> re.Pattern[str]:
    lists = [language.facts.lists for language in languages().values()]
    words = {word for known in lists for word in (*known.pole, *known.fastest_lap, *chain(*known.statuses.values()))}
    ordered = sorted(map(fold_in_place, words), key=len, reverse=True)
    return re.compile(rf"[\W_]*(?:{'|'.join(map(re.escape, ordered))})(?!\w)[^:.\d]{{0,30}}:\s")


def _as_row(block: Block) -> Block:
    return Block(BlockKind.ROW, block.start, block.end, block.text)


def numbered_sections(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; numbered lines each of which stands alone over a text ("2. Misano, 9 June") are its headings."""
    around = [block for block in blocks if block.kind is not BlockKind.NOISE]
    ends = [None, *around, None]
    alone = [one for before, one, after in zip(ends, around, ends[2:], strict=False) if _is_alone(before, one, after)]
    if len(alone) < LEAST_SECTIONS or any(number_of(b.text) != n for b, n in zip(alone, count(1), strict=False)):
        return list(blocks)
    starts = {block.start for block in alone}
    return [_as_heading(b) if b.start in starts and b.kind is BlockKind.ROW else b for b in blocks]


def _is_alone(before: Block | None, block: Block, after: Block | None) -> bool:
    """Whether a numbered line is no row: none stands beside it, a text follows, and it tells no result."""
    if block.kind not in (BlockKind.ROW, BlockKind.HEADING) or not STRICTLY_NUMBERED.match(block.text):
        return False
    opens = after is not None and after.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    listed = before is not None and before.kind is BlockKind.ROW
    return opens and not listed and len(block.text) <= SHORT and not OF_A_RESULT.search(block.text)


def _as_heading(block: Block) -> Block:
    return Block(BlockKind.HEADING, block.start, block.end, block.text, CAPITALS_LEVEL)


def with_lead_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; capitals run together with the text that was under them ("QUALIFYING The wind ...") are a heading."""
    for block in blocks:
        lead = _lead(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if lead is None:
            yield block
            continue
        at = block.start + lead.end()
        yield Block(BlockKind.HEADING, block.start, block.start + lead.end("head"), lead["head"], CAPITALS_LEVEL)
        yield Block(BlockKind.PARAGRAPH, at, block.end, block.text[lead.end() :])


def _lead(text: str) -> re.Match[str] | None:
    """Capitals of several words, or the name of a session, before a sentence."""
    lead = CAPITALS_LEAD.match(text)
    if lead is not None and sum(map(str.isalpha, lead["head"])) >= LEAST_LETTERS:
        return lead
    session = _session_lead().match(text)
    return session if session is not None and session["head"].isupper() else None


@lru_cache
def _session_lead() -> re.Pattern[str]:
    """The name of a session before a sentence: "RACE 2 The rain ..."."""
    named = {word for known in languages().values() for words in known.words.sessions.values() for word in words}
    ordered = sorted((re.escape(word.upper()) for word in named), key=len, reverse=True)
    return re.compile(
        rf"(?P<head>(?:{'|'.join(ordered)})(?:\s\d)?\s?:?)\s+(?=[A-ZÀ-Ý][a-zß-ÿ'’]+ [A-ZÀ-Ý]?[a-zß-ÿ'’(]+)"
    )


def continues_over_a_gap(before: Block, block: Block) -> bool:
    """Whether a paragraph goes on after a page break: it had not ended, and what follows begins inside a sentence."""
    return (
        before.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)
        and not is_capitals(before.text)
        and block.kind is BlockKind.PARAGRAPH
        and len(before.text) >= LONG
        and not SENTENCE_END.search(before.text)
        and (block.text[0].islower() or block.text[0] == "(")
    )


def without_repetition(blocks: list[Block]) -> Iterator[Block]:
    """A paragraph that the page prints twice counts once."""
    seen: set[str] = set()
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and len(block.text) >= SHORT:
            folded = fold(block.text)
            if folded in seen:
                yield Block(BlockKind.NOISE, block.start, block.end, block.text)
                continue
            seen.add(folded)
        yield block
