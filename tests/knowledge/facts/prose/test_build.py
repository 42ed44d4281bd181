"""What becomes of a cue that matched: of whom a place may be told."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("The McLaren finished third in the race.", 0),
        ("The No. 58 McLaren finished third in the race.", 1),
        ("Anna Lorne finished third in the race in her McLaren.", 1),
        ("La Porsche termine troisième de la course.", 0),
        ("La Porsche n°58 termine troisième de la course.", 1),
    ],
)
def test_a_make_alone_is_no_entry(text: str, placed: int) -> None:
    extraction = extract(read_text("report.txt", text))
    assert len([fact for fact in extraction.facts if isinstance(fact, Result)]) == placed
    assert placed or any("make" in statement.reason for statement in extraction.refused)


def test_words_for_a_crew_and_a_bare_car_mean_the_crew_named_before() -> None:
    text = (
        "Le Brume Racing revient avec Anna Lorne et Paul Morin. Le duo de l'Alpine A110 l'a emporté devant Ida Brume. "
        "Jean Sol (Alpine A110 – Val Racing) abandonne."
    )
    winners = [f.drivers for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result) and f.position]
    assert winners == [("Anna Lorne", "Paul Morin"), ("Ida Brume",)]
