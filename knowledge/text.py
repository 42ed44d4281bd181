"""Text as it is compared: folded to lower case without accents, and numbered so that offsets survive."""

import re
import unicodedata
from functools import lru_cache

PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"', "″": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ",
        "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ß": "ss", "ł": "l", "Ł": "l", "đ": "d", "ı": "i",
    }
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, without accents, typography made plain, white space single: for comparing, never for showing."""
    plain = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return re.sub(r"\s+", " ", "".join(c for c in plain if not unicodedata.combining(c))).lower().strip()


def fold_in_place(text: str) -> str:
    """As ``fold``, one character for one, so that offsets into the result are offsets into ``text``."""
    return text.translate(_IN_PLACE)


class _InPlace(dict[int, str]):
    """Characters folded one for one, worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = unicodedata.normalize("NFKD", character.translate(PLAIN))
        self[code] = next((c for c in plain.lower() if not unicodedata.combining(c)), character)
        return self[code]


_IN_PLACE = _InPlace()
