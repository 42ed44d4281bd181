"""Series named for what somebody won there in another year: the title is of that series, all else of the one reported."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Title
from knowledge.reading.read import read_text

FRENCH = "Ferrari Challenge Europe - Spielberg\nSpielberg, 10 mai 2031\n\nLe public est venu nombreux aux courses. "
ENGLISH = "Ferrari Challenge Europe - Spielberg\nSpielberg, 10 May 2031\n\nThe crowd was large for the races. "


@pytest.mark.parametrize(
    ("text", "series", "year"),
    [
        (FRENCH + "Ada Brun, champion du monde Supersport 2027, s'impose.", "Supersport World Championship", 2027),
        (FRENCH + "Ada Brun, championne de TCR Europe en 2027, était là.\n\nElle s'impose.", "TCR Europe", 2027),
        (ENGLISH + "Ada Brun, who won the TCR Europe title in 2027, was new.\n\nShe won.", "TCR Europe", 2027),
        (ENGLISH + "\n\nThe 2027 Supersport world champion Ada Brun won.", "Supersport World Championship", 2027),
    ],
)
def test_a_title_of_another_series_leaves_the_results_where_they_are(text: str, series: str, year: int) -> None:
    facts = extract(read_text("report.txt", text)).facts
    assert [(f.championship, f.season) for f in facts if isinstance(f, Title)] == [(series, year)]
    assert {f.championship for f in facts if isinstance(f, Result)} == {"Ferrari Challenge Europe"}
