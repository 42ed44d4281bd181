"""What is told of the championship after a race in one more sentence: leads, the first three, counts, class wins."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing, Tally
from knowledge.reading.read import read_text

ENGLISH = (
    "British F4 Championship\nSilverstone, 4 June 2031\n\nThe crowd was large. Ada Brun won the race from Max Dor. "
)
FRENCH = (
    "Championnat de France F4\nNogaro, 4 juin 2031\n\nLe public est venu. Ada Brun gagne la course devant Max Dor. "
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH + "Brun's lead in the standings is now nine points over Dor.", "1 Brun, 2 Dor"),
        (
            ENGLISH + "The top three in the championship are Brun (120), Dor (111) and Bo Holm (98).",
            "1 Brun 120, 2 Dor 111, 3 Holm 98",
        ),
        (ENGLISH + "She moves up to third in the points on 77.", "3 Brun 77"),
        (FRENCH + "Dor reste deuxième du championnat, à douze longueurs de Brun.", "2 Dor, 1 Brun"),
    ],
)
def test_the_standing(text: str, expected: str) -> None:
    facts = [f for f in extract(read_text("report.txt", text + "\n")).facts if isinstance(f, Standing)]
    told = {f"{f.position} {f.drivers[0].split()[-1]} {f.points or ''}".strip() for f in facts}
    assert told == set(expected.split(", "))


@pytest.mark.parametrize("text", [FRENCH + "C'est sa troisième victoire de la saison, son onzième podium."])
def test_a_count_beside_a_count_of_wins(text: str) -> None:
    facts = [f for f in extract(read_text("report.txt", text + "\n")).facts if isinstance(f, Tally)]
    assert {(f.metric, f.value, f.drivers[0]) for f in facts} == {("wins", 3, "Ada Brun"), ("podiums", 11, "Ada Brun")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH + "There were class wins for Bo Holm (GT3) and Ida Roe (GT4).", {("GT3", "Bo Holm"), ("GT4", "Ida Roe")}),
        (FRENCH + "Chez les Am, Bo Holm a fait cavalier seul.", {("Am", "Bo Holm")}),
    ],
)  # fmt: skip
def test_wins_of_classes(text: str, expected: set[tuple[str, str]]) -> None:
    facts = [f for f in extract(read_text("report.txt", text + "\n")).facts if isinstance(f, Result)]
    assert {(f.category, f.drivers[0]) for f in facts if f.category != "Overall"} == expected
