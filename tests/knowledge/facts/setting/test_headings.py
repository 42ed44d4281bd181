"""What a heading opens: the class that it names, but none that its words only tell of; and what no chain goes over."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

HEAD = "Porsche Carrera Cup France\nNogaro, 12 mai 2031\n\n"
ROWS = [
    ("Course 2 : le Pro-Am devant tout le monde\n\nAda Brun s'impose devant Max Dor.", "Overall 1 Brun; Overall 2 Dor"),
    ("Course 2 – Pro-Am\n\nAda Brun s'impose devant Max Dor.", "Pro-Am 1 Brun; Pro-Am 2 Dor"),
    ("Pro-Am : Brun garde le cap\n\nAda Brun s'impose devant Max Dor.", "Pro-Am 1 Brun; Pro-Am 2 Dor"),
    ("Course 1\n\nAda Brun s'impose devant Max Dor. Suivent Léo Fay et Luc Sanne.",
     "Overall 1 Brun; Overall 2 Dor; Overall 3 Fay; Overall 4 Sanne"),
    ("Course 1\n\nAda Brun s'impose devant Max Dor. " + "Le soleil brillait sur un public nombreux et ravi. " * 8
     + "Suivent Léo Fay et Luc Sanne.", "Overall 1 Brun; Overall 2 Dor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), ROWS, ids=[row[0][:40] + row[1] for row in ROWS])
def test_class_of_a_heading(text: str, places: str) -> None:
    facts = [f for f in extract(read_text("report.txt", f"{HEAD}{text}\n")).facts if isinstance(f, Result)]
    assert "; ".join(f"{f.category} {f.position} {f.drivers[0].split()[-1]}" for f in facts) == places


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (HEAD, "Course 1 : Ada Brun s'impose devant Max Dor. Course 2 : victoire de Dor devant Brun."),
        (
            "PORSCHE CARRERA CUP\nOulton Park, 12 May 2031\n\n",
            "Race 1: Ada Brun won from Max Dor. Race 2: Dor won from Brun.",
        ),
    ],
)
def test_labels_within_a_paragraph(head: str, text: str) -> None:
    told = {f for f in extract(read_text("report.txt", f"{head}{text}\n")).facts if isinstance(f, Result)}
    assert {(f.session, f.position, f.drivers[0]) for f in told} == {
        ("Race 1", 1, "Ada Brun"), ("Race 1", 2, "Max Dor"), ("Race 2", 1, "Max Dor"), ("Race 2", 2, "Ada Brun"),
    }  # fmt: skip
