"""How teams, makers and drivers tell of their own races: a row for each member of a family of phrases."""

import pytest

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
