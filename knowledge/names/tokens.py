"""A text as the words by which names are compared: folded, with the offsets where each stood."""

import re
from dataclasses import dataclass
from functools import lru_cache

from knowledge.text import fold, fold_in_place

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = {"'", "’", "‘", "ʼ"}
BREAK = re.compile(r"[,;:!?()\[\]{}|\n\r\"]|\.\s|\s[-/]\s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word at ``text[start:end]``, there ``written`` so.

    ``bound``: no punctuation parts it from the last one; ``elided``: only an apostrophe stands between ("d'Alesi").
    """

    word: str
    start: int
    end: int
    written: str
    bound: bool
    elided: bool = False


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(WORD.findall(fold(text)))


@lru_cache(maxsize=65536)
def key_of(text: str) -> str:
    """A name's folded words, one space between them, by which it is looked up: "Jean-Luc" is "jean luc"."""
    return " ".join(words_of(text))


def tokens_of(text: str) -> list[Token]:
    """The words of a text, in their order."""
    found: list[Token] = []
    for match in WORD.finditer(fold_in_place(text)):
        start, end = match.span()
        gap = text[found[-1].end : start] if found else ""
        initial = bool(found) and len(found[-1].word) <= 2
        bound = bool(found) and (not BREAK.search(gap) or (initial and gap.strip() == "."))
        found.append(Token(fold(match[0]), start, end, text[start:end], bound, gap.strip() in APOSTROPHES))
    return found


def is_written_as_a_name(tokens: list[Token], i: int) -> bool:
    """A capital within a text that is not all in capitals, or at its head a word that is: "BAR wins"."""
    if i == 0 and len(tokens) > 1 and tokens[0].written.isupper() and len(tokens[0].written) > 1:
        return any(t.written.islower() for t in tokens)
    return i > 0 and tokens[i].written[0].isupper() and any(t.written.islower() for t in tokens)


def is_glued(tokens: list[Token], i: int) -> bool:
    """Whether an apostrophe alone stands before a word."""
    return tokens[i].bound and tokens[i].start == tokens[i - 1].end + 1
