"""Which of several sister series a document speaks of where something stands: the one that it named last.

A letter on a meeting of several classes may be taken for one of a series that is called like one of them:
"Supersport" for the "Supersport World Championship", whose sister is that of the Superbikes.
"""

import re
from functools import lru_cache

from sqlalchemy import select

from config.naming import naming
from knowledge.answers.absence import not_recorded
from knowledge.answers.anchors import anchors
from knowledge.answers.answer import AnswerStatus
from knowledge.answers.ask import Ask
from knowledge.answers.found import Found, Ref
from knowledge.answers.tables import evidence, source_text
from knowledge.names.tokens import words_of
from knowledge.text import fold_in_place


def or_of_a_sister(ask: Ask, found: Found) -> Found:
    """What was found; nothing where a series is asked for by one word, and each proof stands under its sister's."""
    named = ask.question.scope.championship
    if found.status is not AnswerStatus.ANSWERED or named is None:
        return found
    typed = anchors(ask.question).words & set(words_of(named.name))
    results = [ref for ref in found.refs if ref.table == "result"]
    if len(typed) != 1 or not results:
        return found
    word = next(iter(typed))
    sisters = sisters_of(named.name, word)
    other = sisters and all(_under_a_sister(ask, ref, word, sisters) for ref in results)
    return not_recorded(ask) if other else found


def _under_a_sister(ask: Ask, ref: Ref, word: str, sisters: frozenset[str]) -> bool:
    """Whether all that proves a row stands behind the word of a sister, or before the first word of the series."""
    proofs = select(source_text.c.text, evidence.c.end).join(evidence, evidence.c.source_id == source_text.c.source_id)
    rows = ask.all(proofs.where(evidence.c[f"{ref.table}_id"] == ref.id, evidence.c.against.is_(False)))
    every = frozenset({word, *sisters})
    named = [(last_named(text, end, every), last_named(text, len(text), frozenset({word}))) for text, end in rows]
    return bool(named) and all(there and last != word for last, there in named)


def last_named(text: str, end: int, words: frozenset[str]) -> str | None:
    """Which of some words a text has last before a place in it."""
    found = re.findall(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b", fold_in_place(text)[:end])
    return found[-1] if found else None


@lru_cache(maxsize=256)
def sisters_of(name: str, word: str) -> frozenset[str]:
    """The words that stand in the names of series in the place of a word of one: "superbike" for "supersport"."""
    own = words_of(name)
    if word not in own or len(own) < 2:
        return frozenset()
    place = own.index(word)
    rest = (*own[:place], *own[place + 1 :])
    names = (words_of(other) for other in naming().championships)
    alike = (other for other in names if len(other) == len(own) and (*other[:place], *other[place + 1 :]) == rest)
    return frozenset(other[place] for other in alike) - {word}
