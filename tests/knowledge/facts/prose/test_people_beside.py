"""People told beside others: strangers by where they are from, ages, crews by their team, cars after a place."""

import pytest

from knowledge.facts.fact import Entry, Profile
from tests.knowledge.facts.told import facts_of, told

AGES = [
    ("en", "The 21-year-old from Leeds, Ada Brun, won from Max Dor.", "Brun 21"),
    ("en", "Ada Brun, 21, from Leeds, won from Max Dor, 34.", "Brun 21; Dor 34"),
    ("en", "Ada Brun, the 2029 Ginetta Junior champion, is 18 years old.", "Brun 18"),
    ("en", "Ada Brun won the race from Max Dor, 34.", ""),
    ("fr", "Âgée de 17 ans, Ada Brun sera la plus jeune du plateau.", "Brun 17"),
    ("fr", "Ada Brun, championne Junior 2029, a 18 ans.", "Brun 18"),
]
PLACES = [
    ("en", "Irishman Sean Dooley won from Dutchman Piet Vos.", "R 1 Dooley; R 2 Vos"),
    ("en", "Ada Brun won the rally with Bo Holm alongside.", "R 1 Brun"),
    ("fr", "L'Irlandais Sean Dooley gagne devant le Néerlandais Piet Vos.", "R 1 Dooley; R 2 Vos"),
    ("fr", "Ada Brun remporte le rallye devant Max Dor.", "R 1 Brun; R 2 Dor"),
]
ENTRIES = [
    ("en", "Moor Racing has signed Ada Brun for the season.", "Ada Brun Moor Racing"),
    ("fr", "Le Moor Racing a recruté Ada Brun pour la saison.", "Ada Brun Moor Racing"),
    ("fr", "Ada Brun termine troisième au volant de sa McLaren du Moor Racing.", "Ada Brun Moor Racing"),
    ("fr", "Ada Brun reste fidèle au Moor Racing.", "Ada Brun Moor Racing"),
]


@pytest.mark.parametrize(("language", "text", "ages"), AGES, ids=[row[1] for row in AGES])
def test_ages(language: str, text: str, ages: str) -> None:
    people = [f for f in facts_of(language, text) if isinstance(f, Profile) and f.age]
    assert "; ".join(sorted(f"{f.person.split()[-1]} {f.age}" for f in people)) == ages


@pytest.mark.parametrize(("language", "text", "places"), PLACES, ids=[row[1] for row in PLACES])
def test_places(language: str, text: str, places: str) -> None:
    assert "; ".join(sorted(told(language, text).split("; "))) == places


@pytest.mark.parametrize(("language", "text", "entries"), ENTRIES, ids=[row[1] for row in ENTRIES])
def test_entries(language: str, text: str, entries: str) -> None:
    cars = [f for f in facts_of(language, text) if isinstance(f, Entry)]
    assert "; ".join(sorted(f"{'+'.join(f.drivers)} {f.team}" for f in cars)) == entries
