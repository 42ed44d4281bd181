"""How teams, makers and drivers tell of their own races: a row for each member of a family of phrases."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text
from tests.knowledge.facts.marking import final

# fmt: off
NO_PLACES = [
    ("[Ada Brun] was in front when the seventh of 11 full-course cautions came.", "en", []),
    ("[Ada Brun] was the second of four retirements.", "en", []),
    ("[Ada Brun] retired at the third of five pit stops.", "en", ["retired Brun DNF"]),
    ("[Ada Brun] finished seventh of 11 starters.", "en", ["placed Brun 7"]),
    ("[Ada Brun] abandonne lors de la troisième des quatre neutralisations.", "fr", ["retired Brun DNF"]),
    ("[Ada Brun] termine quatrième puis septième des deux manches.", "fr", ["placed Brun 4", "placed Brun 7"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "language", "expected"), NO_PLACES)
def test_an_ordinal_that_counts_is_no_place(text: str, language: str, expected: list[str]) -> None:
    assert final(text, language) == expected


ELSEWHERE = [
    ("Ada Brun won at Imola in April.", "Spa", "Imola", "Race"),
    ("Max Dor, who won at Imola in April, finished second.", "Spa", "Imola", "Race"),
    ("Ada Brun finished third at Spa.", "Spa", "Spa", "Race"),
    ("Ada Brun took pole at Imola.", "Spa", "Imola", "Qualifying"),
]


@pytest.mark.parametrize(("sentence", "here", "place", "session"), ELSEWHERE)
def test_a_place_of_another_track_is_of_its_meeting(sentence: str, here: str, place: str, session: str) -> None:
    text = f"British GT race at {here}, 4 May 2031\n\nPaul Ness was first at {here}.\n\n{sentence}"
    told = [(f.event, f.session) for f in extract(read_text("report.txt", text)).facts if isinstance(f, Result)]
    assert (place, session) in told
