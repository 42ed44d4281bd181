"""Two names and a bracket: one car, or two rivals."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

REPORT = """Course 1 à Monza en 2023

Ada Lorne (Team Blau) s'impose devant Bo Finch et Cy Mott (Équipe Verte).

Classement
1. Ada Lorne (Team Blau) 12 tours
2. Bo Finch (Écurie Rouge) +1''200
3. Cy Mott (Équipe Verte) +2''500
"""


def crews(text: str) -> set[tuple[str, ...]]:
    return {fact.drivers for fact in extract(read_text("report.txt", text)).facts if fact.drivers}


def test_people_of_different_teams_share_no_car():
    facts = extract(read_text("report.txt", REPORT)).facts
    drivers = {fact.drivers for fact in facts if isinstance(fact, Result)}
    assert drivers == {("Ada Lorne",), ("Bo Finch",), ("Cy Mott",)}


@pytest.mark.parametrize(
    "text",
    [
        "Bo Finch (Audi R8 #4) won the first race. Ada Lorne won the second ahead of Bo Finch and Cy Mott (Audi R8 #9).",
        "Bo Finch (Vert Racing) won the first race. Ada Lorne won the second ahead of Bo Finch and Cy Mott (Rouge Sport).",
        "Bo Finch (Audi R8 n°4) gagne la course 1. Ada Lorne gagne la course 2 devant Bo Finch et Cy Mott (Audi R8 n°9).",
    ],
)
def test_whoever_was_named_alone_with_another_car_shares_none(text: str) -> None:
    assert ("Bo Finch", "Cy Mott") not in crews(text)
    assert {("Bo Finch",), ("Cy Mott",)} <= crews(text)


def test_a_crew_is_one_where_its_car_is_told_of_one_of_them() -> None:
    text = "Bo Finch (Audi R8 #4) took pole. Ada Lorne won ahead of Bo Finch and Cy Mott (Audi R8 #4)."
    assert ("Bo Finch", "Cy Mott") in crews(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Anna Lorne and Paul Finch in the No. 33 Falk Racing Porsche 911 GT3 R finished third.",
            ("Anna Lorne", "Paul Finch"),
        ),
        (
            "Anna Lorne, driving the #12 Falk Racing Audi she shared with Paul Finch, won the race.",
            ("Anna Lorne", "Paul Finch"),
        ),
        ("Anna Lorne, copilotée par Paul Finch, s'impose au Rallye du Lac.", ("Anna Lorne", "Paul Finch")),
        (
            "Anna Lorne s'impose. Paul Finch termine deuxième. Anna Lorne et Paul Finch (Skoda) se sont bien battus.",
            ("Paul Finch",),
        ),
        (
            "Anna Lorne, copilotée par Paul Finch, s'impose devant Marc Mott et Lucie Nord, suivis de Jean Olm et Laura Pratt.",
            ("Marc Mott", "Lucie Nord"),
        ),
    ],
)
def test_who_shares_a_car(text: str, named: tuple[str, ...]) -> None:
    assert named in crews(text)


def test_a_name_with_the_word_for_kin_makes_no_crews() -> None:
    text = "Anna Lorne won for Wood Brothers Racing. Paul Finch, Marc Mott, Lucie Nord and Jean Olm rounded out the top five."
    assert ("Marc Mott", "Lucie Nord", "Jean Olm") not in crews(text)
    assert ("Jean Olm",) in crews(text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "# Formula One at Monza\n\nBlau duo Ada Lorne and Bo Finch finished second and fourth respectively.",
            {("Ada Lorne",): 2, ("Bo Finch",): 4},
        ),
        (
            "# Formule 1 à Monza\n\nLe duo Ada Lorne et Bo Finch termine respectivement deuxième et quatrième.",
            {("Ada Lorne",): 2, ("Bo Finch",): 4},
        ),
        (
            "# 6 Hours of Monza, FIA WEC\n\nThe duo Ada Lorne and Bo Finch finished second.",
            {("Ada Lorne", "Bo Finch"): 2},
        ),
    ],
)
def test_a_duo_shares_no_car_where_each_drives_alone(text: str, places: dict[tuple[str, ...], int]):
    facts = extract(read_text("report.txt", text)).facts
    assert {fact.drivers: fact.position for fact in facts if isinstance(fact, Result)} == places


@pytest.mark.parametrize(
    ("series", "text", "named"),
    [
        (
            "European Le Mans Series",
            "Ada Lorne, Bo Finch and Cy Mott (Vert Racing) took second. Ivo Nord, Jo Olm and Al Pratt won.",
            {("Ada Lorne", "Bo Finch", "Cy Mott"), ("Ivo Nord", "Jo Olm", "Al Pratt")},
        ),
        (
            "British GT Championship",
            "Ada Lorne and Bo Finch retired. The win went to Cy Mott and Ivo Nord.",
            {("Ada Lorne", "Bo Finch"), ("Cy Mott", "Ivo Nord")},
        ),
        (
            "Porsche Carrera Cup France",
            "Ada Lorne, Bo Finch and Cy Mott retired.",
            {("Ada Lorne",), ("Bo Finch",), ("Cy Mott",)},
        ),
        (
            "European Le Mans Series and Porsche Carrera Cup France",
            "Ada Lorne and Bo Finch retired.",
            {("Ada Lorne",), ("Bo Finch",)},
        ),
    ],
)
def test_a_series_says_how_many_share_a_car(series: str, text: str, named: set[tuple[str, ...]]) -> None:
    facts = extract(read_text("report.txt", f"# {series} at Monza in 2023\n\n{text}")).facts
    assert {fact.drivers for fact in facts if isinstance(fact, Result)} == named


def test_a_second_behind_somebody_is_no_crew() -> None:
    assert ("Ada Lorne", "Bo Finch") not in crews("Ada Lorne (Audi n°3) revient à une seconde de Bo Finch.")
    assert ("Ada Lorne", "Bo Finch") in crews("Ada Lorne (Audi n°3) est secondée par Bo Finch.")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ada Brun was seventh at Monza with Bo Finch's Ferrari in eighth.", {("Bo Finch",): 8}),
        ("Ada Brun was seventh at Monza, followed by Cy Mott's Ferrari team-mate Bo Finch.", {("Bo Finch",): 8}),
    ],
)
def test_somebody_by_the_car_he_drives(text: str, places: dict[tuple[str, ...], int]):
    facts = extract(read_text("report.txt", f"# Formula One\n\n{text}")).facts
    assert {fact.drivers: fact.position for fact in facts if isinstance(fact, Result)} == {("Ada Brun",): 7, **places}
