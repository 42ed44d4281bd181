"""Words that cues read past: asides between commas ("X, for his part, won") and adverbs inside a verb ("has duly won").

They tell nothing of a result; a sentence is matched as if they did not stand in it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from config.language import Language
from knowledge.facts.mention import Mention, Party
from knowledge.facts.prose.folding import fold_words

ANY = "*"
"""At the end of an aside: a few words more, up to the comma."""
MORE = r" [^,;:()\n]{2,40}"


@lru_cache
def fillers(language: Language) -> re.Pattern[str]:
    """What stands in a sentence and may be left out; each whole match is."""
    words = language.sentences
    plain = _any_of(aside for aside in words.asides if not aside.endswith(ANY))
    open_ = _any_of(aside.removesuffix(ANY).rstrip() for aside in words.asides if aside.endswith(ANY))
    before = "|".join(rf"(?<=[^a-zé]{re.escape(one)})" for one in words.auxiliaries) or "(?!)"
    return re.compile(
        rf" ?, ?(?:(?:{plain})|(?:{open_}){MORE}) ?,(?= )|(?:{before}) (?:{_any_of(words.inside_verbs)})(?= [a-zé])"
    )


def _any_of(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(fold_words(phrase)) for phrase in sorted(phrases, key=len, reverse=True)) or "(?!)"


def holes(
    found: re.Pattern[str], words: str, start: int, things: Sequence[Party | Mention]
) -> Iterator[tuple[int, int]]:
    """The spans of a sentence that cues read past: where nothing that has a meaning of its own stands.

    ``words`` are those of the sentence, folded; ``start`` is where it begins in the document.
    """
    for match in found.finditer(words):
        a, b = start + match.start(), start + match.end()
        if not any(thing.start < b and a < thing.end for thing in things):
            yield a, b
