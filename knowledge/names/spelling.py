"""How far one spelling is from another: slips of the hand and of the ear count less than another letter.

What is told apart is a name misspelt ("schumaker", "alosno", "bennetton") from another name that happens to be near it.
"""

from functools import lru_cache

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn")
SOUNDS = ("ckq", "sz", "iy", "ij", "vw", "td", "pb", "ea", "ei", "ao", "ou", "mn", "fv", "gj", "uw", "ie", "sc", "kx")
MUTE = frozenset("he")
SWAPPED, DOUBLED, HEARD, NEAR, MISSED, OTHER, FIRST = 0.6, 0.4, 0.6, 0.7, 0.9, 1.25, 0.5


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
    return HEARD if text[i] in MUTE and i else MISSED


@lru_cache(maxsize=16384)
def effort(one: str, other: str) -> float:
    """The cost of the slips that lead from one spelling to the other; 0 where they are the same."""
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
    return 0.6 if length == 4 else min(2.4, 0.2 * length + 0.15)
