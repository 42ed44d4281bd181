"""Counts and titles that a sentence tells beside others, and podiums counted that are no places of the race."""

import pytest

from knowledge.facts.fact import Tally, Title
from tests.knowledge.facts.told import facts_of, told

COUNTS = [
    ("en", "It was a perfect weekend for Ada Brun: two poles, two wins.", "Brun poles 2; Brun wins 2"),
    ("en", "Ada Brun won the race for her second win in a row and fifth overall.", "Brun wins 2; Brun wins 5"),
    ("en", "Ada Brun's win was the 100th for Moor Racing.", "Moor Racing wins 100"),
    ("en", "Ada Brun won the race and took her win tally to five.", "Brun wins 5"),
    ("en", "Ada Brun's fifth pole of the year was followed by her fourth win.", "Brun poles 5; Brun wins 4"),
    ("en", "Ada Brun wins at Silverstone for the fourth time.", "Brun wins 4"),
    ("en", "Ada Brun will start her 50th race on Sunday.", "Brun starts 50"),
    ("fr", "Week-end parfait pour Ada Brun : deux poles, deux victoires.", "Brun poles 2; Brun wins 2"),
    ("fr", "Cette victoire est la cinquantième de la carrière d'Ada Brun.", "Brun wins 50"),
    ("fr", "La victoire d'Ada Brun est la centième du Moor Racing.", "Moor Racing wins 100"),
    ("fr", "Cinq courses, cinq victoires : Ada Brun est intouchable.", "Brun wins 5"),
    ("fr", "Pour son 150e départ, Max Dor termine quatrième.", "Dor starts 150"),
    ("fr", "Vainqueur de quatre des six dernières courses, Ada Brun est deuxième.", "Brun wins 4"),
]  # fmt: skip
TITLES = [
    ("en", "Ada Brun secured the drivers' title and Moor Racing the teams' crown.", "Brun 2031; Moor Racing 2031"),
    ("en", "Bo Holm claimed Rookie honours for the season.", "Holm 2031"),
    ("en", "It is Ada Brun's second title after 2029.", "Brun 2029; Brun 2031"),
    ("en", "Ada Brun missed out on the title.", ""),
    ("fr", "La deuxième place suffit à Ada Brun pour décrocher le titre.", "Brun 2031"),
    ("fr", "Ada Brun laisse échapper le titre pour deux points au profit de Max Dor.", "Dor 2031"),
    ("fr", "Max Dor souffle le titre à Ada Brun pour deux points.", "Dor 2031"),
    ("fr", "Le sacre d'Ada Brun est acquis.", "Brun 2031"),
]
PLACES = [
    ("en", "Max Dor has finished on the podium in nine of the eleven races.", ""),
    (
        "en",
        "Bo Holm took his maiden podium with third place behind Ada Brun and Max Dor.",
        "R 1 Brun; R 2 Dor; R 3 Holm",
    ),
    ("en", "Ada Brun's third victory of the campaign moved her into the lead of the standings.", "R 1 Brun"),
    ("fr", "Max Dor est monté neuf fois sur le podium en onze courses.", ""),
    ("fr", "Bo Holm est monté sur le podium à quatre reprises.", ""),
    ("fr", "Ada Brun signe la pole et la convertit en une quatrième victoire.", "Q 1 Brun; R 1 Brun"),
]


@pytest.mark.parametrize(("language", "text", "counts"), COUNTS, ids=[row[1] for row in COUNTS])
def test_counts(language: str, text: str, counts: str) -> None:
    tallies = [f for f in facts_of(language, text) if isinstance(f, Tally)]
    rows = [f"{f.drivers[0].split()[-1] if f.drivers else f.team} {f.metric} {f.value}" for f in tallies]
    assert "; ".join(sorted(rows)) == counts


@pytest.mark.parametrize(("language", "text", "champions"), TITLES, ids=[row[1] for row in TITLES])
def test_titles(language: str, text: str, champions: str) -> None:
    titles = [f for f in facts_of(language, text) if isinstance(f, Title)]
    rows = [f"{f.drivers[0].split()[-1] if f.drivers else f.team} {f.season}" for f in titles]
    assert "; ".join(sorted(rows)) == champions


@pytest.mark.parametrize(("language", "text", "places"), PLACES, ids=[row[1] for row in PLACES])
def test_podiums_counted_are_no_places(language: str, text: str, places: str) -> None:
    assert "; ".join(sorted(told(language, text).split("; "))) == places
