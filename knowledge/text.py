"""Text as it is compared: folded to lower case without accents, and numbered so that offsets survive."""

import unicodedata
from functools import lru_cache

LONGEST_WORD, SHORTEST_PAGE = 32, 512
"""Words are met again and again, pages in one reading: as many as serves that are remembered; no lines."""
PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"', "″": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
        "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ß": "ss",
        "ẞ": "ss", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, without accents, typography made plain, white space single: for comparing, never for showing."""
    plain = text.replace("`", "'") if text.isascii() else text.translate(_PLAIN)
    return " ".join(plain.lower().split())


def fold_in_place(text: str) -> str:
    """As ``fold``, one character for one, so that offsets into the result are offsets into ``text``."""
    if len(text) <= LONGEST_WORD:
        return _folded_word(text)
    return _folded_page(text) if len(text) >= SHORTEST_PAGE else _in_place(text)


def _in_place(text: str) -> str:
    if text.isascii():
        return text.replace("`", "'").replace("\t", " ").lower()
    return text.translate(_IN_PLACE)


class _Plain(dict[int, str]):
    """Characters without their accents, worked out when first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code).translate(PLAIN))
        self[code] = "".join(c for c in plain if not unicodedata.combining(c)).translate(PLAIN)
        return self[code]


class _InPlace(dict[int, str]):
    """Characters folded one for one, worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = unicodedata.normalize("NFKD", character.translate(PLAIN))
        self[code] = next((c for c in plain.lower() if not unicodedata.combining(c)), character)
        return self[code]


_PLAIN = _Plain()
_IN_PLACE = _InPlace()
_folded_word = lru_cache(maxsize=65536)(_in_place)
_folded_page = lru_cache(maxsize=4)(_in_place)
