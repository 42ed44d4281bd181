"""Champions of a class that the text does not name: of the whole field they are none."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Title
from knowledge.reading.read import read_text


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Haze Cup, Spa, 4 May 2030\n\nAda Brun, class champion in 2028, was fifth.\n", []),
        ("Haze Cup, Spa, 4 May 2030\n\nAda Brun, champion in 2028, was fifth.\n", [("Overall", 2028)]),
        ("Coupe Brume, Spa, 4 mai 2030\n\nAda Brun, championne de la catégorie en 2028, est cinquième.\n", []),
        ("Coupe Brume, Spa, 4 mai 2030\n\nAda Brun, championne en 2028, est cinquième.\n", [("Overall", 2028)]),
    ],
)
def test_titles_of_an_unnamed_class(text: str, titles: list[tuple[str, int]]) -> None:
    facts = extract(read_text("page.txt", text)).facts
    assert [(f.category, f.season) for f in facts if isinstance(f, Title)] == titles
