"""A round-up tells of one series after another, each at its own meeting."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

ROUND_UP = (
    "Weekend round-up\n\nMonday, June 24, 2030\n\n"
    "Ada Brun won the Formula 1 race at Monza from Jo Falk. It was her first there.\n\n"
    "At Spa, Max Dor was second in the Formula 2 sprint. He retired from the feature race.\n\n"
    "Over the water, Lee Holm left Brands Hatch with a trophy. He won from Kim Sand on a drying track.\n\n"
    "The Formula 3 race at Silverstone went to Tim Ost, with Ben Roe third.\n"
)


def told(text: str) -> set[tuple[str | None, str | None, int | None, str]]:
    """The series, meeting, place and driver of the results of a text."""
    results = [f for f in extract(read_text("page.txt", text)).facts if isinstance(f, Result)]
    return {(f.championship, f.event, f.position, f.drivers[0]) for f in results}


def test_each_paragraph_is_of_its_series_and_place() -> None:
    found = told(ROUND_UP)
    assert ("FIA Formula 2 Championship", "Spa", 2, "Max Dor") in found
    assert ("FIA Formula 3 Championship", "Silverstone", 1, "Tim Ost") in found
    assert ("FIA Formula One World Championship", "Monza", 1, "Ada Brun") in found


def test_a_paragraph_at_another_place_is_of_a_series_that_is_not_told() -> None:
    assert (None, "Brands Hatch", 1, "Lee Holm") in told(ROUND_UP)
