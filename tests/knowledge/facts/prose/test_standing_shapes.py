"""Every shape in which a sentence tells of a championship: who leads it, by how much, who is where in it.

A, B and C stand for three drivers; "1 A 142" is A at the head with 142 points, "2 B -" B second, his points untold.
"""

import re

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result, Standing
from knowledge.reading.read import read_text

PEOPLE = {"A": "Alain Morel", "B": "Bruno Tessier", "C": "Carl Vanier"}
FRAMES = {
    "en": "British F4 Championship\nSilverstone, 11-12 May 2031\n\nBoth races took place in the sun. ",
    "fr": "Championnat de France F4\nNogaro, 11-12 mai 2031\n\nLes deux courses ont eu lieu sous le soleil. ",
}
LETTER = re.compile(r"(?<![^\W_])[ABC](?![^\W_]|'(?!s))")
ENGLISH = [
    ("In the standings, A has 142 points, B 137 and C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("A leads the championship with 142 points, ahead of B (137) and C (131).", "1 A 142; 2 B 137; 3 C 131"),
    ("A leads the championship on 142 points, with B second on 137 and C third on 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("A leads the standings by five points from B.", "1 A -; 2 B -"),
    ("A leads B by five points in the championship.", "1 A -; 2 B -"),
    ("A now leads B by five points in the standings, 142 to 137.", "1 A 142; 2 B 137"),
    ("A has a five-point lead over B in the championship.", "1 A -; 2 B -"),
    ("A's championship lead over B is five points.", "1 A -; 2 B -"),
    ("A's lead in the championship is now five points.", "1 A -"),
    ("A extended his championship lead to five points over B.", "1 A -; 2 B -"),
    ("A tops the table on 142 points, five clear of B.", "1 A 142; 2 B 137"),
    ("A is top of the table with 142 points, followed by B on 137.", "1 A 142; 2 B 137"),
    ("Championship standings: A 142, B 137, C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("Championship standings: 1. A 142; 2. B 137; 3. C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("Points: A 142, B 137, C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("Points standings after round four: A, 142; B, 137; C, 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("B is second in the championship, five points behind A.", "1 A -; 2 B -"),
    ("B is second in the championship on 137 points.", "2 B 137"),
    ("B lies second in the standings, with C third.", "2 B -; 3 C -"),
    ("B moves up to second in the championship.", "2 B -"),
    ("B moved into second place in the points.", "2 B -"),
    ("C drops to third in the championship.", "3 C -"),
    ("C holds third in the standings.", "3 C -"),
    ("C remains third overall in the championship with 131 points.", "3 C 131"),
    ("A leads the championship from B and C.", "1 A -; 2 B -; 3 C -"),
    ("A remains at the top of the standings, ahead of B and C.", "1 A -; 2 B -; 3 C -"),
    ("The championship leader is A, with B second.", "1 A -; 2 B -"),
    ("The standings are headed by A on 142 points, with B on 137.", "1 A 142; 2 B 137"),
    ("The championship is led by A, on 142 points.", "1 A 142"),
    ("A leaves with 142 points to B's 137 in the championship.", "1 A 142; 2 B 137"),
    ("In the title race A has 142 points against B's 137.", "1 A 142; 2 B 137"),
    ("A keeps the points lead, 142 against B's 137.", "1 A 142; 2 B 137"),
    ("A, who leads the championship with 142 points, was delighted.", "1 A 142"),
    ("Championship leader A was delighted.", "1 A -"),
    ("A sits fifth in the championship.", "5 A -"),
    ("A is up to fifth in the points table.", "5 A -"),
    ("A climbs to fifth in the championship standings with 58 points.", "5 A 58"),
    ("The results leave A fifth in the championship.", "5 A -"),
    ("The win moves A into the lead of the championship.", "1 A -"),
    ("The win puts A five points clear at the top of the championship.", "1 A -"),
    ("A finished fifth in the championship.", "5 A -"),
    ("A finished the season fifth with 58 points.", "5 A 58"),
    ("A ended the year as runner-up in the championship.", "2 A -"),
]
FRENCH = [
    ("Au championnat, A compte 142 points, B 137 et C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("Au championnat, A totalise 142 points contre 137 à B et 131 à C.", "1 A 142; 2 B 137; 3 C 131"),
    ("A mène le championnat avec 142 points devant B (137) et C (131).", "1 A 142; 2 B 137; 3 C 131"),
    (
        "A est en tête du championnat avec 142 points, B est deuxième avec 137 points et C troisième avec 131.",
        "1 A 142; 2 B 137; 3 C 131",
    ),
    ("A mène le championnat avec cinq points d'avance sur B.", "1 A -; 2 B -"),
    ("A compte cinq points d'avance sur B au championnat.", "1 A -; 2 B -"),
    ("A possède désormais cinq points d'avance sur B en tête du championnat.", "1 A -; 2 B -"),
    ("A devance B de cinq points au championnat.", "1 A -; 2 B -"),
    ("Au classement général, A devance B et C.", "1 A -; 2 B -; 3 C -"),
    ("A conserve la tête du championnat avec 142 points contre 137 à B.", "1 A 142; 2 B 137"),
    ("A porte son avance à cinq points sur B au championnat.", "1 A -; 2 B -"),
    ("Au championnat, A pointe en tête avec 142 points, cinq de plus que B.", "1 A 142; 2 B 137"),
    ("Classement du championnat : A 142, B 137, C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("Classement du championnat : 1. A 142 ; 2. B 137 ; 3. C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("Classement général : 1. A, 142 points ; 2. B, 137 ; 3. C, 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("Championnat : A 142 points, B 137, C 131.", "1 A 142; 2 B 137; 3 C 131"),
    ("B est deuxième du championnat, à cinq points de A.", "1 A -; 2 B -"),
    ("B est deuxième du championnat avec 137 points.", "2 B 137"),
    ("B remonte à la deuxième place du championnat.", "2 B -"),
    ("B pointe au deuxième rang du championnat, à cinq longueurs de A.", "1 A -; 2 B -"),
    ("C recule à la troisième place du championnat.", "3 C -"),
    ("C est troisième au général avec 131 points.", "3 C 131"),
    ("C complète le podium provisoire du championnat.", "3 C -"),
    ("A mène le championnat devant B et C.", "1 A -; 2 B -; 3 C -"),
    ("Le championnat est mené par A, avec 142 points.", "1 A 142"),
    ("En tête du championnat, A compte 142 points.", "1 A 142"),
    ("Avec 142 points, A mène le championnat devant B (137).", "1 A 142; 2 B 137"),
    ("A, qui mène le championnat avec 142 points, était ravi.", "1 A 142"),
    ("A, leader du championnat, était ravi.", "1 A -"),
    ("Le leader du championnat A était ravi.", "1 A -"),
    ("A est cinquième du championnat.", "5 A -"),
    ("A grimpe à la cinquième place du championnat avec 58 points.", "5 A 58"),
    ("A se classe cinquième du championnat.", "5 A -"),
    ("A reste cinquième du championnat, à deux points de B, quatrième.", "4 B -; 5 A -"),
    ("Ce résultat permet à A de prendre la tête du championnat.", "1 A -"),
    ("Cette victoire propulse A en tête du championnat.", "1 A -"),
    ("Ce succès place A au cinquième rang du championnat.", "5 A -"),
    ("A termine cinquième du championnat.", "5 A -"),
    ("A termine la saison à la cinquième place avec 58 points.", "5 A 58"),
    ("A termine vice-champion.", "2 A -"),
]
ROWS = [(language, *row) for language, rows in (("en", ENGLISH), ("fr", FRENCH)) for row in rows]


def told(fact: Standing) -> str:
    """A place of a standing in the short form of the tables."""
    who = "/".join(letter for letter, name in PEOPLE.items() if name in fact.drivers)
    points = "-" if fact.points is None else f"{fact.points:g}"
    return f"{fact.position} {who} {points}"


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS, ids=[row[1] for row in ROWS])
def test_shapes(language: str, text: str, wanted: str) -> None:
    report = FRAMES[language] + LETTER.sub(lambda letter: PEOPLE[letter[0]], text) + "\n"
    facts = extract(read_text("report.txt", report)).facts
    assert "; ".join(sorted(told(f) for f in facts if isinstance(f, Standing))) == wanted
    assert not [fact for fact in facts if isinstance(fact, Result)]
