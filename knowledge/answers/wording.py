"""The documents' own sentences around what proves a row: they say best why something happened."""

from collections.abc import Sequence

from sqlalchemy import select

from knowledge.answers.ask import Ask
from knowledge.answers.found import Many, Say
from knowledge.answers.tables import evidence, source_text

PROSE = 7
SHOWN = 3
LONGEST = 400
ENDS = ".!?\n"


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence (or line) in which a span stands, its white space single."""
    first = max(text.rfind(mark, 0, start) for mark in ENDS) + 1
    closing = [at for mark in ENDS if (at := text.find(mark, max(end - 1, start))) >= 0]
    last = min(closing) + 1 if closing else len(text)
    return " ".join(text[first : max(last, end)].split())


def quoted(ask: Ask, table: str, ids: Sequence[int]) -> list[Say]:
    """The sentences that prove rows of a table, where they are prose rather than a line of a list."""
    if not ids:
        return []
    statement = select(source_text.c.text, evidence.c.start, evidence.c.end)
    statement = statement.join(evidence, evidence.c.source_id == source_text.c.source_id)
    found = ask.all(statement.where(evidence.c[f"{table}_id"].in_(ids), evidence.c.against.is_(False)))
    sentences = dict.fromkeys(sentence_around(*row) for row in found)
    prose = tuple(s.removesuffix(".") for s in sentences if s.count(" ") >= PROSE and len(s) <= LONGEST)
    return [Say("quoted", {"words": Many(prose[:SHOWN], apart=True)})] if prose else []
