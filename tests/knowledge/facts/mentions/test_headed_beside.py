"""Lines over paragraphs that are series beside one that is known; and what only looks like them."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

TOLD = "took the win after a fine fight with all the others who had come to the old track.\n\n"
HEAD = "A fine day at Ashdale\n\nAshdale Park was full of people, and the sun shone on the meeting of the club.\n\n"


@pytest.mark.parametrize(
    ("headings", "series"),
    [
        (
            ("Mighty Saloons", "Northern Trophy", "Classic Thunder"),
            ["Mighty Saloons", "Northern Trophy", "Classic Thunder"],
        ),
        (("Mighty Saloons", "Classic Thunder", "Open Wheels"), [None, None, None]),
        (("Northern Trophy", "Race Two", "What Comes Next"), ["Northern Trophy"] * 3),
    ],
)
def test_series_of_headings(headings: tuple[str, ...], series: list[str | None]) -> None:
    names = ("Ada Brun", "Max Dor", "Bo Holm")
    text = HEAD + "".join(f"{heading}\n{name} {TOLD}" for heading, name in zip(headings, names, strict=True))
    facts = [f for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result) and f.position == 1]
    told = {f.drivers[0]: f.championship for f in facts}
    assert [told.get(name, series[place]) for place, name in enumerate(names)] == series
