"""The one race that a text reports on is that of its title, in every list and sentence; of several none is."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

ROWS = "1. Ada Brun (Team Orage), 28 laps\n2. Max Dor (Fell Racing), +4.512\n3. Jo Falk (Team Orage), +9.001\n"


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        (f"Haze Cup - Croft - Race 1\n\nResults\n\n{ROWS}", {"Race 1"}),
        (f"Brume Cup : course 2 à Nogaro\n\nSamedi 12 octobre 2030, Nogaro.\n\nClassement\n\n{ROWS}", {"Race 2"}),
        (
            f"Haze Cup: Brun takes Race 1 at Croft\n\nAda Brun won at Croft on Saturday from Max Dor.\n\n{ROWS}",
            {"Race 1"},
        ),
        (f"Haze Cup - Croft\n\nResults\n\n{ROWS}", {"Race"}),
        (f"Haze Cup - Croft - Race 1\n\nRace 2\n\n{ROWS}", {"Race 2"}),
    ],
)
def test_a_race_alone_is_that_of_the_title(text: str, sessions: set[str]) -> None:
    assert {f.session for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)} == sessions
