"""What stands in the cells of a table, in the language of the answer."""

import datetime as dt
from typing import Any

import pytest

from bot.rows import cell, said


@pytest.mark.parametrize(
    ("column", "value", "french", "english"),
    [
        ("session", "Race 2", "course 2", "race 2"),
        ("session", "Qualifying", "qualifications", "qualifying"),
        ("session", "Shakedown", "Shakedown", "Shakedown"),
        ("category", "Overall", "général", "overall"),
        ("category", "LMP3", "LMP3", "LMP3"),
        ("status", "DNF", "abandon", "retired (DNF)"),
        ("gap", "1 lap", "1 tour", "1 lap"),
        ("gap", "3 laps", "3 tours", "3 laps"),
        ("gap", "6.407", "6.407", "6.407"),
        ("points", 395.5, "395,5", "395.5"),
        ("points", 25.0, "25", "25"),
        ("drivers", ["Ada", "Ida"], "Ada, Ida", "Ada, Ida"),
        ("team", "Race 2", "Race 2", "Race 2"),
        ("date", dt.date(2031, 5, 4), "2031-05-04", "2031-05-04"),
        ("position", None, "", ""),
    ],
)
def test_said(column: str, value: Any, french: str, english: str) -> None:
    assert (said(column, value, "fr"), said(column, value, "en")) == (french, english)


def test_a_cell_is_for_machines_too() -> None:
    assert [cell(each) for each in (2.0, 0.5, None, ("a", 1.0))] == ["2", "0.5", "", "a, 1"]
