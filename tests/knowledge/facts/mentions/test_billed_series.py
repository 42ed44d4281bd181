"""Series that a head bills by a round of theirs, whatever their names."""

import pytest

from config.language import languages
from knowledge.facts.mentions.billed_series import billed_series
from knowledge.text import fold_in_place

ROWS = [
    (
        "en",
        "Thunder Karts Ireland – Round 4, Ashdale\n\nBrun won in Thunder Karts Ireland.",
        ["Thunder Karts Ireland"] * 2,
    ),
    ("en", "Northern Legends: Round 3\n\nBrun won.", ["Northern Legends"]),
    ("en", "# Northern Legends, round 12\n\nBrun won.", ["Northern Legends"]),
    ("fr", "Mirage Racing Days – 3e manche\n\nBrun gagne.", ["Mirage Racing Days"]),
    ("en", "Silverstone – Round 4\n\nBrun won.", []),
    ("en", "Silverstone National – Round 4\n\nBrun won.", []),
    ("en", "Rally of the Glens – Round 4\n\nBrun won.", []),
    ("en", "What a day – Round 4\n\nBrun won.", []),
    ("en", "Ada Brun – Round 4\n\nBrun won.", []),
    ("en", "Northern Cup\n\nAshdale, rounds 1 and 2", []),
]


@pytest.mark.parametrize(("code", "text", "names"), ROWS, ids=[row[1].split("\n")[0] for row in ROWS])
def test_series(code: str, text: str, names: list[str]) -> None:
    assert [m.value for m in billed_series(text, fold_in_place(text), languages()[code])] == names
