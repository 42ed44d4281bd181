"""Rows that count what each has won, and the champions of the years before."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Tally, Title
from knowledge.reading.read import read_text

HEAD = "Coupe Boréale – Nogaro – 12 avril 2031\n\nAnna Lefort s'impose devant Paul Morin et Léo Petit.\n\n"
ENGLISH = "Boreal Cup - Thruxton - 12 April 2031\n\nAnna Lefort won the race from Paul Morin and Leo Petit.\n\n"

Counts = list[tuple[str, str, int]]

# fmt: off
ROWS: list[tuple[str, str, Counts]] = [
    (HEAD, "Les chiffres\nAnna Lefort : 6 victoires, 11 podiums, 4 poles\nPaul Morin : 1 victoire\nLéo Petit : aucune victoire",
     [("Lefort", "podiums", 11), ("Lefort", "poles", 4), ("Lefort", "wins", 6), ("Morin", "wins", 1)]),
    (HEAD, "Bilan\n* Lefort – deux podiums – 1 pole\n* Morin (Team Nord) : 3 meilleurs tours et 2 poles cette saison",
     [("Lefort", "podiums", 2), ("Lefort", "poles", 1), ("Morin", "fastest_laps", 3), ("Morin", "poles", 2)]),
    (HEAD, "Bilan\nAnna Lefort : 5 victoires, 6 poles          Paul Morin : 3 victoires\nLéo Petit : 1 victoire              Jeanne Alric : 2 podiums",
     [("Alric", "podiums", 2), ("Lefort", "poles", 6), ("Lefort", "wins", 5), ("Morin", "wins", 3), ("Petit", "wins", 1)]),
    (HEAD, "Bilan\nAnna Lefort : 5 abandons, 6 têtes-à-queue\nPaul Morin : 8 points\nLéo Petit : 2 places perdues", []),
    (ENGLISH, "By numbers\nAnna Lefort: 5 wins, 6 poles, 2 fastest laps\nPaul Morin: one win\nLeo Petit: three podiums in the Juniors",
     [("Lefort", "fastest_laps", 2), ("Lefort", "poles", 6), ("Lefort", "wins", 5), ("Morin", "wins", 1), ("Petit", "podiums", 3)]),
]
# fmt: on


@pytest.mark.parametrize(("head", "text", "told"), ROWS, ids=[row[1] for row in ROWS])
def test_rows_that_count(head: str, text: str, told: Counts) -> None:
    facts = extract(read_text("rows.txt", head + text + "\n")).facts
    found = {(f.drivers[0].split()[-1], f.metric, f.value) for f in facts if isinstance(f, Tally) and f.drivers}
    assert sorted(found) == told


# fmt: off
CHAMPIONS: list[tuple[str, str, list[tuple[str, object, str]]]] = [
    (HEAD, "Les champions des dernières saisons\n2030 : Paul Morin\n2028, 2029 : Anna Lefort\n2027 : non attribué",
     [("Anna Lefort", 2028, "Overall"), ("Anna Lefort", 2029, "Overall"), ("Paul Morin", 2030, "Overall")]),
    (HEAD, "PALMARÈS DU TROPHÉE\n2029 Anna Lefort\n2030 Rémi Valade et Loup Besnier (Team Nord)",
     [("Anna Lefort", 2029, "Overall"), ("Rémi Valade+Loup Besnier", 2030, "Overall")]),
    (HEAD, "Champions Gentlemen\n- 2029 – Anna Lefort\n- 2030 – Paul Morin",
     [("Anna Lefort", 2029, "Gentlemen"), ("Paul Morin", 2030, "Gentlemen")]),
    (HEAD, "Palmarès du rallye\n2029 : Anna Lefort\n2030 : Paul Morin", []),
    (HEAD, "Vainqueurs des éditions précédentes\n2029 : Anna Lefort\n2030 : Paul Morin", []),
    (ENGLISH, "PAST CHAMPIONS\n2028 Ross Arden\n2029 Not held\n2030 Paul Morin",
     [("Paul Morin", 2030, "Overall"), ("Ross Arden", 2028, "Overall")]),
    (ENGLISH, "Roll of honour of the series\n2029-30: Ross Arden (Nord Racing)\n2030-31: Paul Morin",
     [("Paul Morin", "2030-31", "Overall"), ("Ross Arden", "2029-30", "Overall")]),
]
# fmt: on


@pytest.mark.parametrize(("head", "text", "told"), CHAMPIONS, ids=[row[1] for row in CHAMPIONS])
def test_champions_of_the_years_before(head: str, text: str, told: list[tuple[str, object, str]]) -> None:
    facts = extract(read_text("rows.txt", head + text + "\n")).facts
    found = [("+".join(f.drivers), f.season, f.category) for f in facts if isinstance(f, Title)]
    assert sorted(found, key=str) == told
