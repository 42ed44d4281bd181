"""Series called by the first half of their name, the discipline being told elsewhere: "la Coupe de France"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.language import Language
from config.naming import naming
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.name_words import name_words
from knowledge.facts.mentions.phrases import any_of, singular
from knowledge.text import fold_in_place

ELIDED = re.compile(r"(?<=\b\w)'(?=\w)")
GAP = r"\s(?:\w{1,3}\s)?"
LEAST_WORDS = 3
"""Of a first half: "championnat de france" is one, "championnat" none."""


def bare_series(text: str, folded: str, known: Sequence[Mention], language: Language) -> Iterator[Mention]:
    """The mentions of a listed series by the first half of its name, where the text tells the rest of it elsewhere."""
    taken = bytearray(len(folded) + 1)
    for mention in known:
        if mention.kind in (MentionKind.CHAMPIONSHIP, MentionKind.EVENT):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for opening, rests in _halves(language).items():
        if opening not in folded:
            continue
        spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(opening)}(?!\w)", folded)]
        spans = [span for span in spans if not any(taken[slice(*span)]) and text[span[0]].isupper()]
        series = _told(folded, rests, language) if spans else None
        if series is not None:
            for start, end in spans:
                yield Mention(MentionKind.CHAMPIONSHIP, start, end, text[start:end], series)


def _told(folded: str, rests: Sequence[tuple[tuple[str, ...], str]], language: Language) -> str | None:
    """The one series whose further words the text holds, the longest first; None where several fit."""
    fitting = [(len(rest), series) for rest, series in rests if rest and _holds(folded, rest, language)]
    longest = max((length for length, _ in fitting), default=0)
    named = {series for length, series in fitting if length == longest}
    return named.pop() if len(named) == 1 else None


def _holds(folded: str, words: Sequence[str], language: Language) -> bool:
    return singular(words[0], language) in folded and _phrase(tuple(words), language).search(folded) is not None


@lru_cache(maxsize=1024)
def _phrase(words: tuple[str, ...], language: Language) -> re.Pattern[str]:
    """Some words side by side, one of a few letters between or not, each in the singular or the plural."""
    several = any_of(language.words.plurals)
    phrase = GAP.join(f"{re.escape(singular(word, language))}{several}?" for word in words)
    return re.compile(rf"(?<!\w){phrase}(?!\w)")


@lru_cache
def _halves(language: Language) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The first halves of the listed names, each with the words that may complete it and the series that makes."""
    opening = re.compile(rf"{any_of(language.facts.setting.championship_words)}\s")
    small = name_words(language.code).particles | {fold_in_place(w) for w in language.facts.setting.name_joins}
    found: dict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
    for series, listed in naming().championships.items():
        for name in (series, *listed.aliases):
            words = ELIDED.sub("' ", fold_in_place(name)).split()
            if opening.match(fold_in_place(name)) and len(words) > LEAST_WORDS and words[LEAST_WORDS - 1] not in small:
                rest = tuple(w for w in words[LEAST_WORDS:] if w not in small and w.rstrip("'") not in small)
                found[" ".join(words[:LEAST_WORDS]).replace("' ", "'")].add((rest, series))
    return {half: tuple(sorted(rests)) for half, rests in found.items()}
