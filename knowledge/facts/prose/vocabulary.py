"""The words and phrases that cues need, all found in a skeleton in one pass, and whether they stand as a cue has them.

A phrase is written as in cues: ``*`` is any ending, and a capital alone is a slot.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

Spots = Sequence[tuple[int, int]]
"""Where a phrase stands in a skeleton, each time: where it begins, and where its last word ends."""
HEAD = "^"
"""What stands where a sentence begins, or what follows a colon or a dash."""
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzé")
GOES_ON = LETTERS | frozenset("0123456789")
SLOTS = frozenset(ascii_uppercase)
ANYWHERE = SLOTS.union(",:()?")
"""What may stand right behind a word: slots, and stops."""
WORD_END, ENDING = re.compile("[a-zé]*"), re.compile("[a-zé']*")
NEXT = re.compile("(?:'[a-zé']*)?[ ,]*")
"""What may stand between a phrase and what comes right after it: any ending goes on behind an apostrophe."""
HEADS = re.compile(r"(?:^|(?<=[-:;•] ))[ \"'•-]*(S )?")


class Needed(NamedTuple):
    """Phrases one of which a sentence must have, and whether it stands right after the one of those before."""

    phrases: frozenset[str]
    next: bool


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase, and what comes after its beginning: the parts between any endings, and whether a word ends there."""

    told: str
    rest: tuple[str, ...]
    whole: bool


class Told:
    """What a skeleton holds of a vocabulary: its phrases, each with its spots."""

    def __init__(self, skeleton: str, spots: Mapping[str, Spots]) -> None:
        self.skeleton, self.spots = skeleton, spots
        self._phrases = frozenset(spots)
        self.slots = self._phrases & SLOTS
        self._of_any: dict[frozenset[str], Spots] = {}

    def holds_in_order(self, order: Iterable[Needed]) -> bool:
        """Whether one of some phrases stands after one of those before them, and so on."""
        ends = [0]
        for phrases, is_next in order:
            spots = self._of_any.get(phrases)
            spots = self._spots_of(phrases) if spots is None else spots
            if is_next:
                ends = [end for start, end in spots if self._is_next(start, ends)]
            else:
                at = min(ends)
                ends = [end for start, end in spots if start >= at]
            if not ends:
                return False
        return True

    def _spots_of(self, phrases: frozenset[str]) -> Spots:
        """The spots of any of some phrases, which several cues need."""
        found = self._of_any[phrases] = [spot for phrase in phrases & self._phrases for spot in self.spots[phrase]]
        return found

    def _is_next(self, start: int, ends: Iterable[int]) -> bool:
        """Whether what begins at a place comes right after something that ends at one of some."""
        for end in ends:
            between = self.skeleton[end:start]
            if end <= start and (not between.strip(" ,") or (between[0] == "'" and NEXT.fullmatch(between))):
                return True
        return False


class Vocabulary:
    """Phrases that are found together; of those with one beginning, that is looked for once."""

    def __init__(self, phrases: Iterable[str]) -> None:
        alike: dict[str, list[_Phrase]] = {}
        for told in dict.fromkeys(phrase for phrase in phrases if phrase != HEAD):
            beginning, *rest = told.split("*")
            alike.setdefault(beginning, []).append(_Phrase(told, tuple(rest), _is_whole(told)))
        self._alike = list(alike.values())
        self._automaton = AhoCorasick(list(alike))

    def told(self, skeleton: str) -> Told:
        """Its phrases that a skeleton holds."""
        found: dict[str, list[tuple[int, int]]] = {HEAD: _heads(skeleton)}
        for which, start, end in self._automaton.find_matches_as_indexes(skeleton, overlapping=True):
            if start and skeleton[start - 1] in LETTERS and skeleton[start] not in ANYWHERE:
                continue
            for phrase in self._alike[which]:
                last = _end(skeleton, end, phrase.rest) if phrase.rest else end
                if last is not None and not (phrase.whole and skeleton[last : last + 1] in GOES_ON):
                    found.setdefault(phrase.told, []).append((start, last))
        return Told(skeleton, found)


def is_slot(phrase: str) -> bool:
    """Whether a phrase is one slot alone."""
    return phrase in SLOTS


def _is_whole(phrase: str) -> bool:
    """Whether a phrase ends in a word that must end there."""
    return phrase[-1] in GOES_ON or (phrase[-1].isupper() and not is_slot(phrase))


def _heads(skeleton: str) -> list[tuple[int, int]]:
    """Where sentences begin; a session may stand first."""
    heads = list(HEADS.finditer(skeleton))
    return [(m.start(), end) for m in heads for end in {m.end(), m.start(1) if m[1] else m.end()}]


def _end(skeleton: str, end: int, rest: Iterable[str]) -> int | None:
    """Where a phrase ends whose beginning ends at a place of a skeleton; None where it does not go on there."""
    for part in rest:
        if not part:
            return _after(WORD_END, skeleton, end)
        start = _after(ENDING, skeleton, end)
        if not skeleton.startswith(part, start):
            return None
        end = start + len(part)
    return end


def _after(letters: re.Pattern[str], skeleton: str, start: int) -> int:
    """Where letters end that begin at a place, if only there."""
    run = letters.match(skeleton, start)
    return run.end() if run else start
