"""Every shape in which a sentence tells of a class: its winner, its podium, its pole, beside the whole field or another.

A, B and C stand for three drivers; "GT4 1 A" is A's win in GT4, "Q GT4 1 A" the pole of the class.
"""

import re

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

PEOPLE = {"A": "Alain Morel", "B": "Bruno Tessier", "C": "Carl Vanier"}
FRAMES = {
    "en": "Haze Sports Car Cup\nOulton Park, 12 May 2031\n\nThe race took place in the sun. ",
    "fr": "Coupe de France Brume\nNogaro, 12 mai 2031\n\nLa course a eu lieu sous le soleil. ",
}
LETTER = re.compile(r"(?<![^\W_])[ABC](?![^\W_]|')")
ENGLISH = [
    ("In GT4, A won.", "GT4 1 A"),
    ("In GT4, A won from B and C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("In GT4 A beat B and C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("In GT4 victory went to A.", "GT4 1 A"),
    ("In GT4 it was A who won.", "GT4 1 A"),
    ("GT4 was won by A.", "GT4 1 A"),
    ("GT4 was won by A from B and C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("GT4 went to A.", "GT4 1 A"),
    ("GT4 victory went to A.", "GT4 1 A"),
    ("GT4 honours went to A.", "GT4 1 A"),
    ("The GT4 win went to A, ahead of B.", "GT4 1 A; GT4 2 B"),
    ("A won GT4.", "GT4 1 A"),
    ("A won GT4 from B and C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("A won the GT4 class.", "GT4 1 A"),
    ("A won in GT4.", "GT4 1 A"),
    ("A took the GT4 win.", "GT4 1 A"),
    ("A took GT4 honours.", "GT4 1 A"),
    ("A took the win in GT4, with B second and C third.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("A claimed GT4 victory ahead of B and C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("A was the GT4 winner.", "GT4 1 A"),
    ("The GT4 winner was A.", "GT4 1 A"),
    ("GT4 winner A was delighted.", "GT4 1 A"),
    ("Best of the GT4 runners was A.", "GT4 1 A"),
    ("A was first in GT4.", "GT4 1 A"),
    ("First in GT4 was A.", "GT4 1 A"),
    ("A was second in GT4.", "GT4 2 A"),
    ("Second in GT4 went to B.", "GT4 2 B"),
    ("Second in GT4 was B, ahead of C.", "GT4 2 B; GT4 3 C"),
    ("B finished second in GT4, C third.", "GT4 2 B; GT4 3 C"),
    ("The GT4 podium was completed by B and C.", "GT4 2 B; GT4 3 C"),
    ("B and C completed the GT4 podium.", "GT4 2 B; GT4 3 C"),
    ("C rounded out the GT4 podium.", "GT4 3 C"),
    ("A won GT4, tenth overall.", "GT4 1 A; Overall 10 A"),
    ("A was tenth overall and first in GT4.", "GT4 1 A; Overall 10 A"),
    ("A finished tenth overall and won GT4.", "GT4 1 A; Overall 10 A"),
    ("A, tenth overall, won GT4.", "GT4 1 A; Overall 10 A"),
    ("Tenth overall, A won GT4.", "GT4 1 A; Overall 10 A"),
    ("A took the GT4 pole.", "Q GT4 1 A"),
    ("A was on pole in GT4.", "Q GT4 1 A"),
    ("GT4 pole went to A.", "Q GT4 1 A"),
    ("A qualified third in GT4.", "Q GT4 3 A"),
    ("A won overall, with B first in GT4.", "GT4 1 B; Overall 1 A"),
    ("A won overall and B GT4.", "GT4 1 B; Overall 1 A"),
    ("A won the race overall; B won GT4.", "GT4 1 B; Overall 1 A"),
    ("A won GT3 and B GT4.", "GT3 1 A; GT4 1 B"),
    ("GT3 went to A, GT4 to B.", "GT3 1 A; GT4 1 B"),
    ("GT3 went to A and GT4 to B.", "GT3 1 A; GT4 1 B"),
    ("Class wins went to A (GT3) and B (GT4).", "GT3 1 A; GT4 1 B"),
    ("The class winners were A in GT3 and B in GT4.", "GT3 1 A; GT4 1 B"),
    ("A took GT3 and B took GT4.", "GT3 1 A; GT4 1 B"),
    ("The GT3 winner was A; GT4 fell to B.", "GT3 1 A; GT4 1 B"),
    ("A retired while leading GT4.", "GT4 DNF A"),
    ("GT4 leader A retired.", "GT4 DNF A"),
    ("A dominated GT4.", "GT4 1 A"),
    ("A cruised to victory in GT4.", "GT4 1 A"),
    ("A led GT4 from start to finish.", "GT4 1 A"),
    ("A inherited the GT4 win.", "GT4 1 A"),
    ("GT4: 1. A; 2. B; 3. C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("GT4: A won from B and C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
]
FRENCH = [
    ("En GT4, A gagne.", "GT4 1 A"),
    ("En GT4, A s'impose devant B et C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("En GT4, A devance B et C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("En GT4, la victoire revient à A.", "GT4 1 A"),
    ("En GT4, victoire de A devant B et C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("En GT4, c'est A qui gagne.", "GT4 1 A"),
    ("En GT4, succès de A.", "GT4 1 A"),
    ("La GT4 revient à A.", "GT4 1 A"),
    ("La catégorie GT4 revient à A.", "GT4 1 A"),
    ("La catégorie GT4 est remportée par A devant B.", "GT4 1 A; GT4 2 B"),
    ("La victoire en GT4 revient à A.", "GT4 1 A"),
    ("La victoire en GT4 est revenue à A, devant B et C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("A remporte la catégorie GT4.", "GT4 1 A"),
    ("A gagne en GT4.", "GT4 1 A"),
    ("A s'impose en GT4.", "GT4 1 A"),
    ("A s'adjuge la victoire en GT4.", "GT4 1 A"),
    ("A s'adjuge la catégorie GT4 devant B et C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("A est le vainqueur en GT4.", "GT4 1 A"),
    ("Le vainqueur GT4 est A.", "GT4 1 A"),
    ("Vainqueur en GT4, A est ravi.", "GT4 1 A"),
    ("A, vainqueur en GT4, est ravi.", "GT4 1 A"),
    ("A termine premier en GT4.", "GT4 1 A"),
    ("A est premier en GT4.", "GT4 1 A"),
    ("Premier en GT4, A est ravi.", "GT4 1 A"),
    ("A termine deuxième en GT4.", "GT4 2 A"),
    ("A prend la deuxième place en GT4.", "GT4 2 A"),
    ("A prend la deuxième place de la catégorie GT4.", "GT4 2 A"),
    ("Deuxième en GT4, B devance C.", "GT4 2 B; GT4 3 C"),
    ("B est deuxième en GT4, C troisième.", "GT4 2 B; GT4 3 C"),
    ("B et C complètent le podium GT4.", "GT4 2 B; GT4 3 C"),
    ("Le podium GT4 est complété par B et C.", "GT4 2 B; GT4 3 C"),
    ("C complète le podium en GT4.", "GT4 3 C"),
    ("A gagne en GT4 et se classe dixième au général.", "GT4 1 A; Overall 10 A"),
    ("A termine dixième au scratch et premier en GT4.", "GT4 1 A; Overall 10 A"),
    ("Dixième au général, A s'impose en GT4.", "GT4 1 A; Overall 10 A"),
    ("A, dixième au général, s'impose en GT4.", "GT4 1 A; Overall 10 A"),
    ("A signe la pole en GT4.", "Q GT4 1 A"),
    ("La pole GT4 revient à A.", "Q GT4 1 A"),
    ("A s'est qualifié troisième en GT4.", "Q GT4 3 A"),
    ("A s'impose au général, B en GT4.", "GT4 1 B; Overall 1 A"),
    ("A gagne au scratch et B en GT4.", "GT4 1 B; Overall 1 A"),
    ("A s'impose en GT3, B en GT4.", "GT3 1 A; GT4 1 B"),
    ("A s'impose en GT3 et B en GT4.", "GT3 1 A; GT4 1 B"),
    ("En GT3, A gagne ; en GT4, B s'impose.", "GT3 1 A; GT4 1 B"),
    ("La GT3 revient à A, la GT4 à B.", "GT3 1 A; GT4 1 B"),
    ("Les victoires de catégorie reviennent à A (GT3) et B (GT4).", "GT3 1 A; GT4 1 B"),
    ("Victoires de A en GT3 et de B en GT4.", "GT3 1 A; GT4 1 B"),
    ("A (GT3) et B (GT4) gagnent leur catégorie.", "GT3 1 A; GT4 1 B"),
    ("A abandonne alors qu'il menait en GT4.", "GT4 DNF A"),
    ("A domine la catégorie GT4.", "GT4 1 A"),
    ("A mène la GT4 de bout en bout.", "GT4 1 A"),
    ("A hérite de la victoire en GT4.", "GT4 1 A"),
    ("Chez les GT4, A gagne devant B.", "GT4 1 A; GT4 2 B"),
    ("Meilleur des GT4, A est ravi.", "GT4 1 A"),
    ("A est le meilleur représentant du GT4.", "GT4 1 A"),
    ("GT4 : 1. A ; 2. B ; 3. C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("GT4 : victoire de A devant B et C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("Côté GT4, A l'emporte devant B et C.", "GT4 1 A; GT4 2 B; GT4 3 C"),
    ("Dans la catégorie GT4, A l'emporte.", "GT4 1 A"),
]
ROWS = [(language, *row) for language, rows in (("en", ENGLISH), ("fr", FRENCH)) for row in rows]


def told(fact: Result) -> str:
    """A result in the short form of the tables."""
    who = "/".join(letter for letter, name in PEOPLE.items() if name in fact.drivers)
    grid = "Q " if fact.session == "Qualifying" else ""
    return f"{grid}{fact.category} {fact.position or fact.status} {who}"


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS, ids=[row[1] for row in ROWS])
def test_shapes(language: str, text: str, wanted: str) -> None:
    report = FRAMES[language] + LETTER.sub(lambda letter: PEOPLE[letter[0]], text) + "\n"
    results = [fact for fact in extract(read_text("report.txt", report)).facts if isinstance(fact, Result)]
    assert "; ".join(sorted(map(told, results))) == wanted
