"""Entry lists whose lines part their cells by dashes, and calendars with places that no list knows."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Event
from knowledge.reading.read import read_text

HEAD = (
    "E-Cross Ireland Championship\nPreview, 9 May 2031\n\nThe season gets under way at Mondello Park on Saturday.\n\n"
)
ENTRIES = """ENTRY LIST - round 1
No. 2 – Ada Brun – Barrow Valley Motorsport – Peugeot e-208
No. 4 – Max Dor – Barrow Valley Motorsport – Peugeot e-208
No. 07 – Gemma Strand – Lurgan EV – Renault Zoe
No. 11 – Bo Holm (Junior) – Lagan Electric – Vauxhall Corsa-e
No. 44 – Pat Cullen – private entry – Nissan Leaf
"""


def test_lines_of_one_form_tell_who_drives_what() -> None:
    facts = [f for f in extract(read_text("list.txt", HEAD + ENTRIES)).facts if isinstance(f, Entry)]
    assert [(f.car_number, f.drivers[0], f.team, f.car) for f in facts] == [
        ("2", "Ada Brun", "Barrow Valley Motorsport", "Peugeot e-208"),
        ("4", "Max Dor", "Barrow Valley Motorsport", "Peugeot e-208"),
        ("07", "Gemma Strand", "Lurgan EV", "Renault Zoe"),
        ("11", "Bo Holm", "Lagan Electric", "Vauxhall Corsa-e"),
        ("44", "Pat Cullen", None, "Nissan Leaf"),
    ]


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("Mondello Park (11-12 May), Kirkistown (15 June), Tynagh (20-21 July).", ["Mondello Park", "Kirkistown", "Tynagh"]),
        ("Tynagh (11-12 May), Mondello Park (15 June).", ["Tynagh", "Mondello Park"]),
    ],
)  # fmt: skip
def test_each_meeting_of_a_calendar_has_the_days_in_its_own_bracket(line: str, places: list[str]) -> None:
    facts = [f for f in extract(read_text("list.txt", f"{HEAD}The calendar\n{line}\n")).facts if isinstance(f, Event)]
    assert [f.event for f in sorted(facts, key=lambda f: str(f.start_date)) if f.start_date] == places
