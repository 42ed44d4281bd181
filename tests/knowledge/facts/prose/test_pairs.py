"""Crews by what a sentence tells of them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text
from tests.knowledge.facts.marking import final


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "[Ada Brun] and [Cleo Dart] won from [Milo Kerr] and [Luis Vega].", "placed Brun+Dart Kerr+Vega 1"),
        (
            "en",
            "Victory went to [Ada Brun] and [Cleo Dart], ahead of [Milo Kerr] and [Luis Vega].",
            "ahead Brun+Dart Kerr+Vega",
        ),
        (
            "fr",
            "[Ada Brun] et [Cleo Dart] s'imposent devant [Milo Kerr] et [Luis Vega].",
            "placed Brun+Dart Kerr+Vega 1",
        ),
        ("en", "[Ada Brun] and team-mate [Cleo Dart] won from [Milo Kerr].", "placed Brun+Dart Kerr 1"),
        ("en", "[Ada Brun] won from [Milo Kerr] and [Luis Vega].", "placed Brun Kerr Vega 1"),
        ("en", "[Ada Brun] and [Cleo Dart] won from [Milo Kerr].", "placed Brun+Dart Kerr 1"),
        ("en", "[Ada Brun] and [Cleo Dart] won from [Milo Kerr/Luis Vega].", "placed Brun+Dart Kerr+Vega 1"),
        ("fr", "[Ada Brun] gagne devant [Milo Kerr] et [Luis Vega].", "placed Brun Kerr Vega 1"),
    ],
)
def test_who_beat_whom_where_crews_race(language: str, text: str, told: str) -> None:
    assert told in final(text, language)


def test_a_crew_that_won_is_ahead_as_one() -> None:
    told = final("Victory went to [Ada Brun] and [Cleo Dart], ahead of [Milo Kerr] and [Luis Vega].", "en")
    assert not [line for line in told if line.startswith("ahead Dart")]


def test_a_car_without_its_crew_and_a_crew_after_it_are_two() -> None:
    text = (
        "Spa\n\n#8 Ligier (LMP3) – Ida Holm / Per Lund\n\n#5 Ligier (LMP3) – Milo Kerr / Luis Vega\n\n"
        "Holm and Lund won in LMP3 from Sud Racing's #7 Norma and Kerr and Vega.\n"
    )
    told = {f.car_number: f.position for f in extract(read_text("page.txt", text)).facts if isinstance(f, Result)}
    assert told == {"8": 1, "7": 2, "5": 3}


HEAD = "Spa\n\nPORSCHE CARRERA CUP FRANCE\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ada Brun et Milo Kerr terminent troisièmes de la course 1.\n\nIls finissent deuxièmes de la course 2.",
            {("Race 1", 3, ("Ada Brun", "Milo Kerr")), ("Race 2", 2, ("Ada Brun", "Milo Kerr"))},
        ),
        (
            "Ada Brun and Milo Kerr finished third in race one.\n\nThey finished second in race two.",
            {("Race 1", 3, ("Ada Brun", "Milo Kerr")), ("Race 2", 2, ("Ada Brun", "Milo Kerr"))},
        ),
        ("Ada Brun a fini troisième de la course 1. Ils finissent deuxièmes.", {("Race 1", 3, ("Ada Brun",))}),
        ("Ada Brun was third in race one. They finished second.", {("Race 1", 3, ("Ada Brun",))}),
    ],
)
def test_they_are_the_crew_told_of_before_and_no_man_alone(text: str, told: set[object]) -> None:
    found = extract(read_text("page.txt", f"{HEAD}{text}\n")).facts
    assert {(f.session, f.position, f.drivers) for f in found if isinstance(f, Result)} == told
