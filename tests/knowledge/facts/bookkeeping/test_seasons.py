"""What a document states of a season, put together: points beside the title that they bring are those of the first."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Standing
from knowledge.reading.read import read_text

FRENCH = "Clio Cup France – Nogaro – 12 octobre 2031\n\nPaul Morin s'impose devant Anna Lefort et Léo Petit.\n\n"
ENGLISH = "Boreal Cup - Thruxton - 12 October 2031\n\nPaul Morin won the race from Anna Lefort and Leo Petit.\n\n"

# fmt: off
POINTS: list[tuple[str, str, list[tuple[str, int | None, float | None]]]] = [
    (FRENCH, "Anna Lefort est championne. Elle compte 312 points.", [("Anna Lefort", 1, 312)]),
    (ENGLISH, "Anna Lefort is the 2031 champion on 312 points.", [("Anna Lefort", 1, 312)]),
    (ENGLISH, "Anna Lefort, the 2029 champion, has 112 points.", []),
    (ENGLISH, "Anna Lefort is the champion. Leo Petit has 112 points.", []),
]
# fmt: on


# fmt: off
CLASSES: list[tuple[str, str, list[tuple[str, int | None, float | None, str]]]] = [
    (FRENCH, "En Juniors, Anna Lefort totalise 120 points contre 111 à Léo Petit ; au général, Paul Morin mène avec 210 points.",
     [("Anna Lefort", 1, 120, "Juniors"), ("Léo Petit", 2, 111, "Juniors"), ("Paul Morin", 1, 210, "Overall")]),
    (ENGLISH, "In GT4, Anna Lefort has 120 points to Petit's 111; overall, Morin leads on 210 points.",
     [("Anna Lefort", 1, 120, "GT4"), ("Leo Petit", 2, 111, "GT4"), ("Paul Morin", 1, 210, "Overall")]),
    (FRENCH, "Au championnat, Morin (148) devance désormais Lefort (140) et Petit (121).",
     [("Anna Lefort", 2, 140, "Overall"), ("Léo Petit", 3, 121, "Overall"), ("Paul Morin", 1, 148, "Overall")]),
    (ENGLISH, "In the standings, Morin, on 148, heads Lefort, on 140, and Petit, on 121.",
     [("Anna Lefort", 2, 140, "Overall"), ("Leo Petit", 3, 121, "Overall"), ("Paul Morin", 1, 148, "Overall")]),
]
# fmt: on


@pytest.mark.parametrize(("head", "text", "told"), CLASSES, ids=[row[1] for row in CLASSES])
def test_standings_of_classes(head: str, text: str, told: list[tuple[str, int | None, float | None, str]]) -> None:
    facts = extract(read_text("season.txt", head + text + "\n")).facts
    found = [("+".join(f.drivers), f.position, f.points, f.category) for f in facts if isinstance(f, Standing)]
    assert sorted(found) == told


@pytest.mark.parametrize(("head", "text", "told"), POINTS, ids=[row[1] for row in POINTS])
def test_points_of_champions(head: str, text: str, told: list[tuple[str, int | None, float | None]]) -> None:
    facts = extract(read_text("season.txt", head + text + "\n")).facts
    assert [("+".join(f.drivers), f.position, f.points) for f in facts if isinstance(f, Standing)] == told
