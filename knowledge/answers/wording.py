"""The documents' own sentences around what proves a row: they say best why something happened."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from sqlalchemy import select

from config.language import languages
from knowledge.answers.ask import Ask
from knowledge.answers.found import Many, Say
from knowledge.answers.tables import evidence, source_text
from knowledge.names.tokens import words_of
from knowledge.text import fold

PROSE = 6
SHOWN = 3
LONGEST = 400
EARLIER = 2  # sentences in which a reason may stand
BROKEN = 50  # letters of a line that may go on in the next
WIDEST = 130  # letters of the longest line of a text that is broken into lines
ENDS = ".!?\n"
LISTED = 2  # places before names in a row: a list, and no sentence
SHORT = 14  # words of a sentence that hardly has a reason in it
TOLD_AFTER = ("result", "penalty")  # what befell somebody is told after why it did


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence (or line) in which a span stands, its white space single."""
    first, last = _bounds(text, start, end)
    return " ".join(text[first:last].split())


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    first = next((at + 1 for at in range(start - 1, -1, -1) if _ends(text, at)), 0)
    last = next((at + 1 for at in range(max(end - 1, start), len(text)) if _ends(text, at)), len(text))
    return first, max(last, end)


def _ends(text: str, at: int) -> bool:
    """Whether a sentence ends at a letter: not at a point within a figure or after a word for short, as in "No. 84"."""
    if text[at] == "\n":
        return not _goes_on(text, at)
    if text[at] != ".":
        return text[at] in ENDS
    if text[at + 1 : at + 2] == "." or (text[at - 1 : at] == "." and text[at + 1 : at + 3].lstrip()[:1].islower()):
        return False  # three points within a sentence
    before = re.search(r"[^\W\d_]+$", text[max(0, at - 3) : at])
    return (before is None or len(before[0]) > 2) and not text[at + 1 : at + 2].isalnum()


def _goes_on(text: str, at: int) -> bool:
    """Whether a line that ends there goes on in the next, in a text whose lines are broken."""
    line, after = at - text.rfind("\n", 0, at) - 1, text[at + 1 : at + 2]
    return line >= BROKEN and after not in ("", "\n") and not after.isdigit() and _is_broken(text)


@lru_cache(maxsize=8)
def _is_broken(text: str) -> bool:
    return max(map(len, text.split("\n"))) <= WIDEST


def _with_the_one_before(text: str, start: int, end: int) -> str:
    """The sentence of a span; where it is short and opens with the span, what came before says why."""
    first, last = _bounds(text, start, end)
    opening = text[first:start].strip()
    if not opening and len(text[first:last].split()) < SHORT and first > 1 and text[first - 1] != "\n":
        first, _ = _bounds(text, first - 1, first - 1)
    return " ".join(text[first:last].split())


def _with_what_is_around(text: str, start: int, end: int, names: Sequence[str]) -> str:
    """The sentence of a span with the one after it that goes on about somebody, and the two before it, if short."""
    first, last = _bounds(text, start, end)
    goes_on = last + 1 < len(text) and "\n" not in text[last : last + 2]
    after = _bounds(text, last + 1, last + 2)[1] if goes_on else last
    told = words_of(text[last:after])
    last = after if after - first <= LONGEST and any(name in told for name in names) else last
    for _ in range(EARLIER):
        opening = _bounds(text, first - 1, first - 1)[0] if first > 1 and text[first - 1] != "\n" else first
        first = opening if last - opening <= LONGEST else first
    return " ".join(text[first:last].split())


def quoted(ask: Ask, table: str, ids: Sequence[int], *, why: bool = False, people: Iterable[str] = ()) -> list[Say]:
    """The sentences that prove rows of a table, where they are prose rather than a line of a list.

    ``why`` adds what stands before them, for a reason is told before its consequence, and what goes on about one of
    the ``people``.
    """
    if not ids:
        return []
    statement = select(source_text.c.text, evidence.c.start, evidence.c.end)
    statement = statement.join(evidence, evidence.c.source_id == source_text.c.source_id)
    found = ask.all(statement.where(evidence.c[f"{table}_id"].in_(ids), evidence.c.against.is_(False)))
    names = [fold(name.split()[-1]) for name in people]
    explained = partial(_with_what_is_around, names=names) if why else _with_the_one_before
    around = explained if table in TOLD_AFTER else sentence_around
    return as_quoted(dict.fromkeys(around(*row) for row in found))


def is_prose(sentence: str) -> bool:
    """Whether words enough stand there, and not the cells of a row or the lines of a list."""
    words = sum(any(c.isalpha() for c in word) for word in sentence.split())
    listed = len(_placed().findall(sentence)) >= LISTED or (" / " in sentence and ":" in sentence)
    return words > PROSE and len(sentence) <= LONGEST and not listed


@lru_cache(maxsize=1)
def _placed() -> re.Pattern[str]:
    """A place right before a name of two words, in any language: "3rd Ada Roch"."""
    endings = sorted({re.escape(e) for language in languages().values() for e in language.words.ordinal_suffixes})
    capital = r"[^\W\d_a-zß-ÿ]"
    return re.compile(rf"(?<!\S)\d{{1,2}}(?:\.|{'|'.join(endings)})? (?={capital}[^\W\d_]+ {capital})")


def as_quoted(sentences: Iterable[str]) -> list[Say]:
    """Sentences as one quotation, the first of them and those alone that are prose."""
    prose = tuple(s.removesuffix(".") for s in sentences if is_prose(s))
    return [Say("quoted", {"words": Many(prose[:SHOWN], apart=True)})] if prose else []


def together(first: Sequence[Say], further: Sequence[Say]) -> list[Say]:
    """Quotations as one, those that say nothing new left out."""
    words = tuple(dict.fromkeys(w for say in (*first, *further) for w in say.slots["words"].items))
    kept = tuple(w for w in words if not any(w != other and w in other for other in words))
    return [Say("quoted", {"words": Many(kept[:SHOWN], apart=True)})] if kept else []
