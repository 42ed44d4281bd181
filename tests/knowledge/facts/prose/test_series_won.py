"""A series itself that is won, which makes a champion; a race of it, or one at a track, makes none."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Title
from knowledge.reading.read import read_text

EN, FR = "NORTHERN CUP\nSilverstone, 28 September 2024\n\n", "COUPE DU NORD\nNogaro, 28 septembre 2024\n\n"
ROWS = [
    (EN, "Ada Brun won the Northern Cup.", [2024]),
    (EN, "Ada Brun wrapped up the 2024 Northern Cup with a round to spare.", [2024]),
    (EN, "The 2023 Northern Cup went to Ada Brun.", [2023]),
    (EN, "Ada Brun, the 2022 Northern Cup winner, is back.", [2022]),
    (EN, "Ada Brun, who also won the Northern Cup, is back.", [None]),
    (EN, "Ada Brun won the Northern Cup race.", []),
    (EN, "Ada Brun won the Northern Cup at Silverstone.", []),
    (FR, "Ada Brun s'adjuge la Coupe du Nord 2024.", [2024]),
    (FR, "Ada Brun remporte la Coupe du Nord.", [2024]),
    (FR, "La Coupe du Nord 2023 revient à Ada Brun.", [2023]),
    (FR, "Ada Brun a remporté la Coupe du Nord en 2019 et 2021.", [2019, 2021]),
    (FR, "Ada Brun, qui a également remporté la Coupe du Nord, est là.", [None]),
    (FR, "Ada Brun s'adjuge la manche de Coupe du Nord.", []),
]


@pytest.mark.parametrize(("head", "text", "seasons"), ROWS, ids=[row[1] for row in ROWS])
def test_champions(head: str, text: str, seasons: list[int | None]) -> None:
    facts = extract(read_text("report.txt", f"{head}{text}\n")).facts
    assert [f.season for f in facts if isinstance(f, Title)] == seasons
