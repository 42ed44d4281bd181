"""A file or a text as a Document.

``read`` guards what may lie at a path (a folder, a pipe, a gigabyte, binary data) and says what to do about it;
``read_text`` is for text that is already at hand, as the text inside a foreign file is.
"""

import datetime as dt
import hashlib
import re
import stat
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path

from config.language import Language, languages
from knowledge.dates import DateFound, finder
from knowledge.failure import because
from knowledge.reading.blocks import segment
from knowledge.reading.child import Child
from knowledge.reading.document import LARGEST_FILE, Block, BlockKind, Document, Refused, UnreadableDocument
from knowledge.reading.formats import format_of
from knowledge.reading.lines import is_noise
from knowledge.reading.text import decode
from knowledge.text import fold_in_place

LARGEST_TEXT = 300_000
"""Characters of a text that is still read: a hundred and fifty pages, which no oddity makes last ten seconds."""
FEW = 4
"""Function words of a text that is hardly one."""
SENTENCE = re.compile(r"[a-zà-ÿ]{2,} [a-zà-ÿ]{2,}[.!?](?:\s|$)")
"""The end of a sentence, which a sheet has none of."""
WORD = re.compile(r"[^\W\d_]+")
LONGEST_TITLE = 120
DATELINE = 90
"""A day of publication stands within so many characters of the start of one of the first blocks."""


def read(path: Path, largest: int = LARGEST_FILE) -> Document:
    """The document at ``path``; raises UnreadableDocument."""
    return read_bytes(path.name, _bytes_of(path, largest))


def read_bytes(name: str, data: bytes) -> Document:
    """The document in a file's bytes, in whatever format they are; raises UnreadableDocument."""
    try:
        kind = format_of(name, data)
        if kind is not None:
            found = parser().extract(kind, data)
            return read_text(name, found.text, title=found.title, date=found.date, link=found.link, data=data)
        return read_text(name, decode(data), data=data)
    except Refused as refused:
        raise UnreadableDocument(name, refused.reason) from refused


@cache
def parser() -> Child:
    """The child process that parses foreign files for this process; it starts with the first of them."""
    return Child()


def read_text(
    name: str,
    text: str,
    *,
    title: str | None = None,
    date: dt.date | None = None,
    link: str | None = None,
    data: bytes | None = None,
) -> Document:
    """A document from its text; what the file said of itself (title, day) outweighs what its text seems to say."""
    if not text.strip():
        raise UnreadableDocument(name, because("no_text"))
    if len(text) > LARGEST_TEXT:
        raise UnreadableDocument(name, because("too_long", number=len(text), most=LARGEST_TEXT))
    blocks = segment(text)
    return Document(
        name=name,
        text=text,
        blocks=blocks,
        title=title if title and not is_noise(title) else _title(blocks),
        date=date or _publication_date(blocks),
        language=_language(text),
        link=link,
        content_hash=hashlib.sha256(data if data is not None else text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _bytes_of(path: Path, largest: int) -> bytes:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise UnreadableDocument(path, because("is_folder" if stat.S_ISDIR(state.st_mode) else "no_file"))
        if state.st_size > largest:
            raise UnreadableDocument(path, because("too_large", size=state.st_size, most=largest))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UnreadableDocument(path, because("not_opened", error=why)) from error


def _title(blocks: tuple[Block, ...]) -> str | None:
    """The fullest heading before the first paragraph, one without a day if there is one; else the first heading of all,
    or a short opening paragraph."""
    matter = [b for b in blocks if b.kind is not BlockKind.NOISE]
    opening = list(takewhile(lambda b: b.kind in (BlockKind.HEADING, BlockKind.ITEM), matter))
    headings = [b for b in opening if b.kind is BlockKind.HEADING and not _dates(b)]
    headings = headings or [b for b in opening if b.kind is BlockKind.HEADING]
    headings = headings or [b for b in matter if b.kind is BlockKind.HEADING and not _dates(b)][:1]
    if (
        matter
        and matter[0].kind is BlockKind.PARAGRAPH
        and len(matter[0].text) <= LONGEST_TITLE
        and not matter[0].text.endswith(":")
    ):
        headings = [matter[0]]
    best = max(headings, key=lambda b: len(b.text), default=None)
    return " ".join(best.text.strip("#= \n").split()) if best is not None else None


def _dates(block: Block) -> list[DateFound]:
    return list(finder(*languages().values()).find(fold_in_place(block.text[:DATELINE])))


def _publication_date(blocks: tuple[Block, ...]) -> dt.date | None:
    """The first single day in full near the start of the document: a dateline, or "Publié le"."""
    for block in [b for b in blocks if b.kind is not BlockKind.NOISE][:10]:
        for found in _dates(block):
            if found.span.dated and found.span.first == found.span.last:
                return found.span.first
    return None


@lru_cache
def _function_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(map(fold_in_place, known.words.function_words)) for code, known in languages().items()}


@lru_cache
def _sheet_words() -> dict[str, frozenset[str]]:
    """Words for columns, sessions and days that only one language has: all the language that a sheet may show."""
    counted = frozenset[str]().union(*_function_words().values())
    told = {
        code: {
            word
            for words in (*known.facts.lists.columns.values(), *known.words.sessions.values(), *_days_of(known))
            for phrase in words
            for word in fold_in_place(phrase).split()
            if word not in counted
        }
        for code, known in languages().items()
    }
    return {
        code: frozenset(words.difference(*(other for by, other in told.items() if by != code)))
        for code, words in told.items()
    }


def _days_of(language: Language) -> tuple[Iterable[str], ...]:
    """The names of the months and of the days of the week."""
    return language.words.months, language.words.weekdays


def _language(text: str) -> str | None:
    """The language whose function words the text has most of, or the words of sheets where it has few; else None."""
    words = Counter(fold_in_place(text[:20000]).split())
    scores = {code: sum(words[w] for w in small & words.keys()) for code, small in _function_words().items()}
    if max(scores.values()) < FEW and not SENTENCE.search(text):
        words = Counter(WORD.findall(fold_in_place(text[:20000])))
        scores = {code: scores[code] + sum(words[word] for word in told) for code, told in _sheet_words().items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else None
