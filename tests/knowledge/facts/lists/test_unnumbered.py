"""Orders that run on in a line without numbers."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "Coupe des Vallées : la finale de Brumes\n\nLa course fut longue et belle, de l'avis de tous ceux qui l'ont vue.\n\n"


def told(line: str) -> list[tuple[object, ...]]:
    facts = extract(read_text("report.txt", HEAD + line)).facts
    return [(f.session, f.position, f.drivers, f.team, f.lap_time, f.gap) for f in facts if isinstance(f, Result)]


ANNA, PAUL, LEO = ("Anna Lefort",), ("Paul Morin",), ("Léo Petit",)


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Essais qualificatifs (samedi) : Anna Lefort 1'31\"044 ; Paul Morin 1'31\"090 ; Léo Petit 1'31\"522.",
            [("Qualifying", 1, ANNA, None, "1:31.044", None), ("Qualifying", 2, PAUL, None, "1:31.090", None),
             ("Qualifying", 3, LEO, None, "1:31.522", None)],
        ),
        (
            "Course 2, dans l'ordre : Anna Lefort (Nord Racing), Paul Morin (Sud Racing), Léo Petit (Est Racing).",
            [("Race 2", 1, ANNA, "Nord Racing", None, None), ("Race 2", 2, PAUL, "Sud Racing", None, None),
             ("Race 2", 3, LEO, "Est Racing", None, None)],
        ),
        (
            "Il a plu. Course 2 : Anna Lefort, Paul Morin +0''284, Léo Petit +9''100.",
            [("Race 2", 1, ANNA, None, None, None), ("Race 2", 2, PAUL, None, None, "0.284"),
             ("Race 2", 3, LEO, None, None, "9.100")],
        ),
    ],
    ids=["times", "in order", "gaps"],
)  # fmt: skip
def test_an_order_in_a_line(line: str, rows: list[tuple[object, ...]]) -> None:
    assert told(line) == rows


@pytest.mark.parametrize(
    "line",
    [
        "Les engagés : Anna Lefort (Nord Racing), Paul Morin (Sud Racing), Léo Petit (Est Racing).",
        "Qualifications : Anna Lefort 1'31\"044 ; Paul Morin 1'30\"090 ; Léo Petit 1'31\"522.",
        "Résultat : une belle course pour Anna Lefort, Paul Morin et Léo Petit.",
        "Podium du championnat : Anna Lefort, Paul Morin, Léo Petit.",
    ],
    ids=["entries", "times that do not rise", "a sentence", "a standing"],
)
def test_what_is_no_order(line: str) -> None:
    assert told(line) == []
