"""Markdown as editors and press offices write it: marks that stand within names are no words."""

import time

import pytest

from knowledge.facts.extract import extract as facts_of
from knowledge.facts.fact import Result
from knowledge.reading.markdown import plain
from knowledge.reading.read import read_bytes


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Tilda Ames** won.", "Tilda Ames won."),
        ("*Tilda* __Ames__ (_Moor Racing_) won.", "Tilda Ames (Moor Racing) won."),
        ("***Tilda Ames*** won, **and *Cole* lost**.", "Tilda Ames won, and Cole lost."),
        ("[Tilda Ames](/drivers/7 'Ames') won ![the car](car.jpg).", "Tilda Ames won ."),
        ("Ames ~~third~~ second", "Ames  second"),
        ("1\\. Tilda Ames<br>2\\. Rhys Cole", "1. Tilda Ames\n2. Rhys Cole"),
        ("> Tilda Ames won.\n> > Nobody minded.", "Tilda Ames won.\nNobody minded."),
        ("Croft, 12 May\n=============\nHeat 1\n------", "# Croft, 12 May\n## Heat 1"),
        ("| 1 | Tilda Ames |\n|---|---|", "| 1 | Tilda Ames |\n|---|---|"),
        ("* Tilda Ames\n* Rhys Cole", "* Tilda Ames\n* Rhys Cole"),
        ("Ames &amp; Cole  \nin 2 * 3 laps of snake_case_names", "Ames & Cole\nin 2 * 3 laps of snake_case_names"),
    ],
)
def test_marks_are_no_words(text: str, shown: str):
    assert plain(text) == shown


def test_front_matter_gives_the_title_alone():
    page = b'---\ntitle: "Ames at last"\ntags:\n  - croft\n---\nTilda Ames won at Croft.\n'
    read = read_bytes("ames.md", page)
    assert (read.title, read.text) == ("Ames at last", "Tilda Ames won at Croft.")


def test_places_of_people_in_bold_are_theirs():
    page = (
        b"# Moorland Cup 2024: Croft\n\n## Race 1\n\n| Pos | No | Driver | Gap |\n|:--|--|--|--:|\n"
        b"| 1 | 7 | **[Tilda Ames](/a)** | |\n| 2 | 12 | *Rhys Cole* | 2.114 |\n"
    )
    found = [f for f in facts_of(read_bytes("croft.md", page)).facts if isinstance(f, Result)]
    assert [(f.position, f.car_number, f.drivers, f.gap) for f in found] == [
        (1, "7", ("Tilda Ames",), None),
        (2, "12", ("Rhys Cole",), "2.114"),
    ]


@pytest.mark.parametrize("sign", ["*", "_", "`", "[", "![", "[a](", "~~", "**a", "> ", "- a: b\n"])
def test_signs_without_end_are_looked_through_at_once(sign: str):
    began = time.perf_counter()
    plain(sign * 50_000)
    assert time.perf_counter() - began < 2
