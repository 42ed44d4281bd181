"""Expressions for phrases at the start of a word, written so that a search skips to their first letters.

A look behind that comes first has to be tried at every place of a text; after the first letter it is tried only where
that letter stands.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

END = re.compile(r"(?:\(\?![^()]*\)|\[[^\[\]]*\]\*)$")
SPECIAL = frozenset("[(.^$|")


def at_word_start(phrases: Iterable[str], joined: str = r"\w", anywhere: Iterable[str] = ()) -> str:
    """One of some phrases (expressions) that no character of ``joined`` stands before; an earlier one goes first.

    What may stand ``anywhere`` begins with a letter too, and goes before them.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        first = phrase[: 2 if phrase.startswith("\\") else 1]
        by_letter.setdefault("" if first in SPECIAL else first, []).append(phrase)
    if "" in by_letter:
        plain = rf"(?<![{joined}])(?:{'|'.join(each for several in by_letter.values() for each in several)})"
        return f"(?:{'|'.join([*anywhere, plain])})" if anywhere else plain
    told = (_begun(first, several, joined) for first, several in by_letter.items())
    return f"(?:{'|'.join([*anywhere, *told]) or '(?!)'})"


def _begun(first: str, phrases: Iterable[str], joined: str) -> str:
    rests = (phrase.removeprefix(first) for phrase in phrases)
    return rf"{first}(?<![{joined}]{first})(?:{'|'.join(with_ends_told_once(rests))})"


def with_ends_told_once(phrases: Iterable[str]) -> Iterator[str]:
    """Phrases in their order; an end that neighbours share is told once, so that much less is to be compiled."""
    for end, several in groupby(
        dict.fromkeys(phrases), key=lambda phrase: found[0] if (found := END.search(phrase)) else ""
    ):
        plain = [phrase.removesuffix(end) for phrase in several]
        yield f"(?:{'|'.join(plain)}){end}" if end and len(plain) > 1 else f"{'|'.join(plain)}{end}"
