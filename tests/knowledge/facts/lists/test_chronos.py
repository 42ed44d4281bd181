"""Times and laps that a document tells apart from the place they belong to."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = (
    "Coupe des Vallées : la finale de Brumes\n\nUne course fut disputée sur le vieil aérodrome, et bien disputée.\n\n"
)


def results(text: str) -> list[tuple[object, ...]]:
    facts = extract(read_text("report.txt", HEAD + text)).facts
    return [(f.session, f.position, f.drivers, f.lap_time, f.laps) for f in facts if isinstance(f, Result)]


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("Anna Lefort décroche la pole position grâce au chrono de 1'44''987 de sa seconde tentative.", "1:44.987"),
        ("Avec 1'44''987, Anna Lefort décroche la pole position.", "1:44.987"),
        ("Anna Lefort décroche la pole position. Le record reste de 1'44''987.", None),
        ("Anna Lefort décroche la pole position : 1'44''987, puis 1'44''100 en fin de séance.", None),
    ],
)
def test_the_lap_of_a_pole(sentence: str, time: str | None) -> None:
    assert [r[3] for r in results(sentence) if r[1] == 1] == [time]


def test_a_row_has_the_figures_that_prose_tells_of_the_same_place() -> None:
    text = "Anna Lefort décroche la pole position en 1'44''987.\n\nGrille de départ\n1. Anna Lefort\n2. Paul Morin\n"
    assert ("Qualifying", 1, ("Anna Lefort",), "1:44.987", None) in results(text)
