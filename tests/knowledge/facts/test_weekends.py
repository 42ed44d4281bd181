"""Weekends of several races: which race a win or a place is of."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "# World Superbike at Misano, 16 June 2024\n\n"


def wins(text: str) -> set[tuple[str | None, str]]:
    facts = extract(read_text("report.txt", HEAD + text)).facts
    return {(f.session, f.drivers[0]) for f in facts if isinstance(f, Result) and f.position == 1}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Milo Kerr won both full-length races at Misano, and Luis Vega took the Superpole race.\n\n"
            "In race one, Ada Brun was third. In race two, she was fourth.",
            {("Race 1", "Milo Kerr"), ("Race 2", "Milo Kerr"), ("Superpole Race", "Luis Vega")},
        ),
        ("Race one went to Milo Kerr. Luis Vega took race two.", {("Race 1", "Milo Kerr"), ("Race 2", "Luis Vega")}),
        (
            "Race one was Milo Kerr's from start to finish. Luis Vega claimed race two by a second.",
            {("Race 1", "Milo Kerr"), ("Race 2", "Luis Vega")},
        ),
        ("Race one went to Milo Kerr. Luis Vega took the race two pole.", {("Race 1", "Milo Kerr")}),
    ],
)
def test_which_race_was_won(text: str, told: set[tuple[str | None, str]]) -> None:
    assert {win for win in wins(text) if not str(win[0]).startswith("Qualifying")} == told


SPRINTS = "British Prototype Cup: Oulton Park, 12 May 2024\n\n"
FRENCH = "Coupe de France Prototypes : Nogaro, 12 mai 2024\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{SPRINTS}Ada Brun won races one and three. Luis Vega won race two.",
            {("Race 1", 1, "Ada Brun"), ("Race 2", 1, "Luis Vega"), ("Race 3", 1, "Ada Brun")},
        ),
        (
            f"{SPRINTS}Ada Brun took pole for races one and two. Luis Vega won race two.",
            {("Qualifying 1", 1, "Ada Brun"), ("Qualifying 2", 1, "Ada Brun"), ("Race 2", 1, "Luis Vega")},
        ),
        (
            f"{SPRINTS}Ada Brun, winner of races one and three, was second in race two.",
            {("Race 1", 1, "Ada Brun"), ("Race 3", 1, "Ada Brun"), ("Race 2", 2, "Ada Brun")},
        ),
        (
            f"{SPRINTS}Ada Brun took pole for race one. Luis Vega took the lead in race two.",
            {("Qualifying 1", 1, "Ada Brun")},
        ),
        (
            f"{SPRINTS}Winner of race one, Ada Brun was third in race two.",
            {("Race 1", 1, "Ada Brun"), ("Race 2", 3, "Ada Brun")},
        ),
        (
            f"{FRENCH}Ada Brun remporte les courses 1 et 3. Luis Vega gagne la course 2.",
            {("Race 1", 1, "Ada Brun"), ("Race 2", 1, "Luis Vega"), ("Race 3", 1, "Ada Brun")},
        ),
        (
            f"{FRENCH}Ada Brun réussit le carton plein du samedi : pole et victoire de la course 1. "
            "Dimanche, Luis Vega gagne la course 3.",
            {("Qualifying 1", 1, "Ada Brun"), ("Race 1", 1, "Ada Brun"), ("Race 3", 1, "Luis Vega")},
        ),
        (
            f"{FRENCH}Vainqueur de la course 1, Ada Brun a terminé troisième de la course 3.",
            {("Race 1", 1, "Ada Brun"), ("Race 3", 3, "Ada Brun")},
        ),
    ],
)
def test_races_that_are_named_together(text: str, told: set[tuple[str, int, str]]) -> None:
    facts = extract(read_text("report.txt", text)).facts
    assert {(f.session, f.position, f.drivers[0]) for f in facts if isinstance(f, Result)} == told


CHAINS = [
    (
        "Ada Brun swept by on lap two and never looked back, although Luis Vega, from 22nd on the grid, was just 0.4s away "
        "at the chequered flag.",
        {("Race", 1, "Ada Brun"), ("Race", 2, "Luis Vega"), ("Qualifying", 22, "Luis Vega")},
    ),
    (
        "Quickest of all in qualifying, 0.2s clear of Milo Kerr, she led every lap to head home Luis Vega.",
        {("Qualifying", 1, "Ada Brun"), ("Race", 1, "Ada Brun"), ("Race", 2, "Luis Vega")},
    ),
    (
        "Ada Brun won, Luis Vega inheriting second when Milo Kerr spun, with Zoe Foss promoted to third.",
        {("Race", 1, "Ada Brun"), ("Race", 2, "Luis Vega"), ("Race", 3, "Zoe Foss")},
    ),
]


@pytest.mark.parametrize(("text", "told"), CHAINS)
def test_whom_those_who_follow_are_behind(text: str, told: set[tuple[str, int, str]]) -> None:
    head = "# British Prototypes at Oulton Park, 16 June 2024\n\nAda Brun set the tone. "
    facts = extract(read_text("report.txt", head + text)).facts
    found = {(f.session, f.position, f.drivers[0]) for f in facts if isinstance(f, Result) and f.position}
    assert found == told
