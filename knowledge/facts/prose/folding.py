"""The words of a document as cues see them: folded, but for the accent that ends a participle."""

import re
from functools import lru_cache

from knowledge.text import fold_in_place

PARTICIPLE = re.compile(r"[éÉ](?=[eE]?[sS]?(?!\w))")


@lru_cache(maxsize=4)
def folded_words(text: str) -> str:
    """A document's text with its words folded, once."""
    return fold_words(text)


def fold_words(text: str) -> str:
    """As ``fold_in_place``, but an accent that ends a participle stays: "sacré" is not "sacre"."""
    folded = fold_in_place(text)
    if "é" not in text and "É" not in text:
        return folded
    letters = list(folded)
    for match in PARTICIPLE.finditer(text):
        letters[match.start()] = "é"
    return "".join(letters)
