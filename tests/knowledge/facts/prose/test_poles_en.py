"""How English reports tell poles and grids."""

import pytest

from tests.knowledge.facts.marking import final

POLES = [
    (
        "[Ada Brun] qualified sixth and [Max Dor] a miserable sixteenth.",
        ["placed Brun 6 Qualifying", "placed Dor 16 Qualifying"],
    ),
    ("[Ada Brun] qualified second behind [Max Dor].", ["placed Brun 2 Qualifying", "placed Dor 1 Qualifying"]),
    ("[Ada Brun] put the car on pole.", ["pole Brun 1"]),
    (
        "[Ada Brun] was on pole, with [Max Dor] joining him on the front row.",
        ["placed Dor 2 Qualifying", "pole Brun 1"],
    ),
    ("[Ada Brun] started from pole, sharing the front row with [Max Dor].", ["placed Dor 2 Qualifying", "pole Brun 1"]),
    ("[Ada Brun] took pole and was joined on the front row by [Max Dor].", ["placed Dor 2 Qualifying", "pole Brun 1"]),
    ("Pole went to [Ada Brun].", ["pole Brun 1"]),
    ("Pole position belonged to [Ada Brun].", ["pole Brun 1"]),
    ("[Ada Brun] was fastest in qualifying.", ["pole Brun 1"]),
    ("[Ada Brun] and [Max Dor] shared the second row.", ["placed Brun 3 Qualifying", "placed Dor 4 Qualifying"]),
    ("[Ada Brun] and [Max Dor] shared the fourth row.", []),
    ("[Ada Brun] had lined up 13th.", ["placed Brun 13 Qualifying"]),
    ("[Ada Brun] had lined up no higher than 13th.", ["placed Brun 13 Qualifying"]),
    ("[Ada Brun] rolled off fifth.", ["placed Brun 5 Qualifying"]),
    ("[Ada Brun], ninth on the grid, had stopped early.", ["placed Brun 9 Qualifying"]),
]


@pytest.mark.parametrize(("text", "stated"), POLES, ids=[row[0] for row in POLES])
def test_poles_and_grids(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated
