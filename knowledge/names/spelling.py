"""How far one spelling is from another: slips of the hand and of the ear count less than another letter.

What is told apart is a name misspelt ("schumaker", "alosno", "bennetton") from another name that happens to be near it.
"""

import re
from functools import lru_cache

from config.language import languages

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")
SOUNDS = ("ckq", "sz", "iy", "ij", "vw", "td", "pb", "ei", "mn", "fv", "gj", "sc", "kx")
PLAIN = str.maketrans({"c": "k", "q": "k", "z": "s", "y": "i", "w": "v", "h": None})
MUTE = frozenset("he")
MUTE_AT_END = frozenset("xtsd")
SWAPPED, DOUBLED, HEARD, NEAR, MISSED, OTHER = 0.6, 0.4, 0.6, 0.7, 0.9, 1.25
FIRST = 0.5  # more, where the first letter is another: few slips begin a word
LAST = 0.3  # more, where a letter is lost or added at the end: that makes other names
BY_EAR = 0.5


def _pairs() -> frozenset[str]:
    heard = {a + b for group in SOUNDS for a in group for b in group if a != b}
    return frozenset(heard)


def _neighbours() -> frozenset[str]:
    pairs = {row[i : i + 2] for row in ROWS for i in range(len(row) - 1)}
    return frozenset(pairs | {p[::-1] for p in pairs})


ALIKE = _pairs()
BESIDE = _neighbours()


def _replaced(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one + other in ALIKE:
        return HEARD
    return NEAR if one + other in BESIDE else OTHER


def _dropped(text: str, i: int) -> float:
    """What it costs to lose ``text[i]``: little where its neighbour is the same, or where it is mute."""
    if i and text[i] == text[i - 1]:
        return DOUBLED
    if i + 1 < len(text) and text[i] == text[i + 1]:
        return DOUBLED
    if text[i] in MUTE and i:
        return HEARD
    if i == len(text) - 1:
        return NEAR if text[i] in MUTE_AT_END else MISSED + LAST
    return MISSED


@lru_cache
def spoken() -> tuple[tuple[str, str], ...]:
    """How groups of letters sound in the languages that are known, the longest groups first."""
    said = [pair for language in languages().values() for pair in language.names.sounds.items()]
    return tuple(sorted(dict(said).items(), key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word as it is heard, so that spellings of one sound are the same."""
    for spelt, heard in spoken():
        word = word.replace(spelt, heard)
    return re.sub(r"(.)\1+", r"\1", word.translate(PLAIN))


@lru_cache(maxsize=16384)
def effort(one: str, other: str) -> float:
    """The cost of the slips of hand or ear that lead from one spelling to the other; 0 where they are the same."""
    by_hand = _slips(one, other)
    if by_hand <= BY_EAR:
        return by_hand
    return min(by_hand, BY_EAR + _slips(sound(one), sound(other)))


def _slips(one: str, other: str) -> float:
    """The least cost of letters replaced, dropped, added and swapped."""
    width = len(other) + 1
    before: list[float] = []
    last = [0.0]
    for j in range(1, width):
        last.append(last[-1] + _dropped(other, j - 1))
    for i, a in enumerate(one):
        row = [last[0] + _dropped(one, i)]
        for j in range(1, width):
            b = other[j - 1]
            cost = min(last[j - 1] + _replaced(a, b), last[j] + _dropped(one, i), row[j - 1] + _dropped(other, j - 1))
            if i and j > 1 and a == other[j - 2] and one[i - 1] == b and a != b:
                cost = min(cost, before[j - 2] + SWAPPED)
            row.append(cost)
        before, last = last, row
    return last[-1] + (FIRST if one[:1] != other[:1] and one[:1] + other[:1] not in ALIKE else 0.0)


def allowance(length: int) -> float:
    """The effort that a word of this length may need and still be the same word misspelt."""
    if length < 4:
        return 0.0
    return 0.6 if length == 4 else min(1.6, 0.16 * length + 0.15)
