"""Perfects of verbs that cues name in another form: "has taken second" says what "took second" does."""

import pytest

from config.language import languages
from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.facts.prose.perfects import perfects
from knowledge.reading.read import read_text

HEAD = "Porsche Carrera Cup Great Britain\nOulton Park, 12 May 2031\n\nThe crowd was large for the races of the day. "


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Ada Brun has taken second place.", {"Ada Brun": 2}),
        ("Ada Brun has now taken the win.", {"Ada Brun": 1}),
        ("Ada Brun has come home fourth.", {"Ada Brun": 4}),
        ("The win has gone to Ada Brun.", {"Ada Brun": 1}),
        ("Ada Brun has beaten Max Dor to victory.", {"Ada Brun": 1, "Max Dor": 2}),
    ],
)
def test_a_perfect_states_what_the_plain_form_does(sentence: str, places: dict[str, int]) -> None:
    facts = extract(read_text("story.txt", f"{HEAD}{sentence}\n")).facts
    assert {f.drivers[0]: f.position for f in facts if isinstance(f, Result)} == places


@pytest.mark.parametrize("line", ["X has taken N place", "X has also come home N", "the win has gone to X"])
def test_what_is_written_instead_is_as_long(line: str) -> None:
    plain = perfects(languages()["en"]).plainly(line)
    assert plain != line
    assert len(plain) == len(line)
    assert plain.rstrip()[-1] == line[-1]
