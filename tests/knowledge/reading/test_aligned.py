"""Tables that a page prints without lines: what is empty stays so, and every cell keeps its column."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import SimpleDocTemplate, Table

from knowledge.reading.aligned import Cell, rows
from knowledge.reading.formats import extract

SHEET = [
    ["Pos", "No", "Driver 1", "Driver 2", "Team", "Class", "Laps", "Gap"],
    ["1", "12", "Ada Brun", "Jo Falk", "Team Orage", "Pro", "28", ""],
    ["2", "7", "Max Dor", "", "Fell Racing", "Am", "28", "4.512"],
    ["3", "5", "Tilda Ames", "Rhys Cole", "", "Pro", "28", "9.001"],
    ["", "9", "Owen Price", "Lea Moss", "Dale Sport", "Am", "12", "DNF"],
]


@pytest.mark.parametrize("style", [[], [("ALIGN", (5, 0), (-1, -1), "RIGHT")], [("ALIGN", (0, 0), (-1, -1), "CENTER")]])
def test_cells_that_are_empty_are_kept(style: list[tuple[object, ...]]) -> None:
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Table(SHEET, style=style)])
    told = [line.split("\t") for line in extract("pdf", file.getvalue()).text.split("\n") if line]
    assert told == [row if row[-1] else row[:-1] for row in SHEET]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (["1 Ada Orage", "2 Max Fell"], ["1\tAda\tOrage", "2\tMax\tFell"]),
        (["1 Ada 25 18", "2 Max . 15", "3 Lea 10 ."], ["1\tAda\t25\t18", "2\tMax\t\t15", "3\tLea\t10"]),
        (
            ["1 Ada 25 18", "a_wide_line_over_all . . .", "3 Lea . 10"],
            ["1\tAda\t25\t18", "a wide line over all", "3\tLea\t10"],
        ),
    ],
)
def test_a_cell_stands_under_those_of_its_column(lines: list[str], texts: list[str]) -> None:
    assert rows([cells(line) for line in lines]) == texts


@given(st.lists(st.lists(st.sampled_from(["7", "Ada", "."]), min_size=4, max_size=4), min_size=1, max_size=6))
def test_no_word_is_lost(sheet: list[list[str]]) -> None:
    lines = [cells(" ".join(row)) for row in sheet]
    assert [text.split() for text in rows(lines)] == [[cell.text for cell in line] for line in lines]


def cells(line: str) -> list[Cell]:
    """Words in columns of thirty points; a full stop is an empty cell, an underscore a blank."""
    words = enumerate(line.split())
    return [Cell(w.replace("_", " "), 30.0 * at, 30.0 * at + 5 * len(w)) for at, w in words if w != "."]
