"""Every shape in which a sentence tells of one of two races: its winner, its podium, its poles, who was out of it.

A, B and C stand for three drivers; "R2 1 A" is A's win of the second race, "Q2 1 A" the pole for it.
"""

import re

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Result
from knowledge.reading.read import read_text

PEOPLE = {"A": "Alain Morel", "B": "Bruno Tessier", "C": "Carl Vanier"}
FRAMES = {
    "en": "British F4 Championship\nSilverstone, 11-12 May 2031\n\nBoth races took place in the sun. ",
    "fr": "Championnat de France F4\nNogaro, 11-12 mai 2031\n\nLes deux courses ont eu lieu sous le soleil. ",
}
LETTER = re.compile(r"(?<![^\W_])[ABC](?![^\W_]|')")
ENGLISH = [
    ("The winner of race two was A.", "R2 1 A"),
    ("The winner of race two was A, from B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("The race two winner was A, ahead of B.", "R2 1 A; R2 2 B"),
    ("Winner of the second race was A.", "R2 1 A"),
    ("Race two was won by A.", "R2 1 A"),
    ("Race two was won by A from B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("The second race was won by A, ahead of B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("Victory in race two went to A.", "R2 1 A"),
    ("Victory in race two went to A, ahead of B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("Race two went to A.", "R2 1 A"),
    ("Race two went the way of A, with B second and C third.", "R2 1 A; R2 2 B; R2 3 C"),
    ("Race two belonged to A.", "R2 1 A"),
    ("A took race two.", "R2 1 A"),
    ("A took race two from B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A won race two with B second and C third.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A won race two, with B and C completing the podium.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A won race two, B and C completing the podium.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A won race two; B was second and C third.", "R2 1 A; R2 2 B; R2 3 C"),
    ("In race two, A beat B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("In race two A won from B, while C was third.", "R2 1 A; R2 2 B; R2 3 C"),
    ("In race two, victory went to A.", "R2 1 A"),
    ("In race two it was A who won.", "R2 1 A"),
    ("It was A who took the win in race two, B finishing second.", "R2 1 A; R2 2 B"),
    ("A, B and C was the order in race two.", "R2 1 A; R2 2 B; R2 3 C"),
    ("The podium in race two was made up of A, B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("The top three in race two were A, B and C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("The race two podium: A, B, C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A, B and C filled the podium in race two.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A, B and C finished race two in that order.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A led home B and C in race two.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A headed B and C home in race two.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A finished ahead of B in race two.", ""),
    ("Second in race two was B.", "R2 2 B"),
    ("B was second in race two, C third.", "R2 2 B; R2 3 C"),
    ("B finished second in race two ahead of C.", "R2 2 B; R2 3 C"),
    ("B took second in race two from C.", "R2 2 B; R2 3 C"),
    ("C completed the podium in race two.", "R2 3 C"),
    ("The race two podium was completed by C.", "R2 3 C"),
    ("B and C were second and third in race two.", "R2 2 B; R2 3 C"),
    ("B and C finished second and third respectively in race two.", "R2 2 B; R2 3 C"),
    ("A won race two by 1.4 seconds from B.", "R2 1 A; R2 2 B"),
    ("A won race two by 1.4 seconds from B, with C third.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A won race two ahead of B, with C a further 2.1s back.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A crossed the line 1.4 seconds clear of B to win race two.", "R2 1 A; R2 2 B"),
    ("A converted pole into victory in race two.", "Q2 1 A; R2 1 A"),
    ("Pole for race two went to A.", "Q2 1 A"),
    ("A starts race two from pole.", "Q2 1 A"),
    ("A was on pole for race two, with B alongside.", "Q2 1 A; Q2 2 B"),
    ("A and B shared the front row for race two.", ""),
    ("A took pole for race one and B pole for race two.", "Q1 1 A; Q2 1 B"),
    ("A won both races.", "R1 1 A; R2 1 A"),
    ("A won both races ahead of B.", "R1 1 A; R1 2 B; R2 1 A; R2 2 B"),
    ("A won race one and B won race two.", "R1 1 A; R2 1 B"),
    ("A and B shared the wins.", ""),
    ("A won on Saturday and B on Sunday.", "R1 1 A; R2 1 B"),
    ("Saturday's winner A was second on Sunday.", "R1 1 A; R2 2 A"),
    ("Race one winner A finished fourth in race two.", "R1 1 A; R2 4 A"),
    ("After winning race one, A was third in race two.", "R1 1 A; R2 3 A"),
    ("Having retired from race one, A won race two.", "R1 DNF A; R2 1 A"),
    ("A retired from race two while leading.", "R2 DNF A"),
    ("A was disqualified from race two.", "R2 DSQ A"),
    ("A did not start race two.", "R2 DNS A"),
    ("C was third in both races.", "R1 3 C; R2 3 C"),
    ("A was second in race one but failed to finish race two.", "R1 2 A; R2 DNF A"),
    ("Both races were won by A.", "R1 1 A; R2 1 A"),
]
FRENCH = [
    ("Le vainqueur de la course 2 est A.", "R2 1 A"),
    ("Le vainqueur de la course 2 est A, devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("Vainqueur de la course 2, A devance B.", "R2 1 A; R2 2 B"),
    ("La course 2 est remportée par A.", "R2 1 A"),
    ("La course 2 a été remportée par A devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("La deuxième course a été gagnée par A, devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("La course 2 est revenue à A.", "R2 1 A"),
    ("La course 2 revient à A, devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("La victoire en course 2 est revenue à A.", "R2 1 A"),
    ("La victoire de la course 2 revient à A devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("La course 2 a souri à A.", "R2 1 A"),
    ("La seconde course a vu la victoire de A devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("La course 2 a vu A s'imposer devant B.", "R2 1 A; R2 2 B"),
    ("A remporte la course 2.", "R2 1 A"),
    ("A s'impose en course 2 devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A a gagné la course 2, B a terminé deuxième et C troisième.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A gagne la course 2, B et C complètent le podium.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A gagne la course 2 avec 1,4 seconde d'avance sur B.", "R2 1 A; R2 2 B"),
    ("En course 2, A s'impose devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("En course 2, victoire de A devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("En course 2, la victoire revient à A.", "R2 1 A"),
    ("En course 2, c'est A qui s'impose, B terminant deuxième.", "R2 1 A; R2 2 B"),
    ("C'est A qui a remporté la course 2.", "R2 1 A"),
    ("Le podium de la course 2 est composé de A, B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("Le podium de la deuxième course : A devant B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A, B et C composent le podium de la course 2.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A, B et C terminent la course 2 dans cet ordre.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A, B et C, tel est le podium de la course 2.", "R2 1 A; R2 2 B; R2 3 C"),
    ("En course 2, A devance B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("En course 2, A gagne ; B est deuxième, C troisième.", "R2 1 A; R2 2 B; R2 3 C"),
    ("B prend la deuxième place de la course 2 devant C.", "R2 2 B; R2 3 C"),
    ("B est deuxième de la course 2, C troisième.", "R2 2 B; R2 3 C"),
    ("B et C terminent deuxième et troisième de la course 2.", "R2 2 B; R2 3 C"),
    ("B et C ont terminé respectivement deuxième et troisième de la course 2.", "R2 2 B; R2 3 C"),
    ("C complète le podium de la course 2.", "R2 3 C"),
    ("Le podium de la course 2 est complété par C.", "R2 3 C"),
    ("Troisième de la course 2, C est satisfait.", "R2 3 C"),
    ("A partira de la pole en course 2.", "Q2 1 A"),
    ("La pole de la course 2 revient à A.", "Q2 1 A"),
    ("A a signé la pole de la course 2.", "Q2 1 A"),
    ("A a signé la pole pour la course 2.", "Q2 1 A"),
    ("A signe la pole de la course 1 et B celle de la course 2.", "Q1 1 A; Q2 1 B"),
    ("A remporte les deux courses.", "R1 1 A; R2 1 A"),
    ("A a remporté les deux courses devant B.", "R1 1 A; R1 2 B; R2 1 A; R2 2 B"),
    ("A a gagné la course 1 et B la course 2.", "R1 1 A; R2 1 B"),
    ("A s'est imposé samedi et B dimanche.", "R1 1 A; R2 1 B"),
    ("A s'est imposé samedi, B dimanche.", "R1 1 A; R2 1 B"),
    ("Vainqueur samedi, A termine deuxième dimanche.", "R1 1 A; R2 2 A"),
    ("Vainqueur de la course 1, A a terminé quatrième de la course 2.", "R1 1 A; R2 4 A"),
    ("Après sa victoire en course 1, A termine troisième de la course 2.", "R1 1 A; R2 3 A"),
    ("Après avoir gagné la course 1, A finit troisième de la course 2.", "R1 1 A; R2 3 A"),
    ("Contraint à l'abandon en course 1, A a gagné la course 2.", "R1 DNF A; R2 1 A"),
    ("A abandonne en course 2.", "R2 DNF A"),
    ("A a été disqualifié de la course 2.", "R2 DSQ A"),
    ("A n'a pas pris le départ de la course 2.", "R2 DNS A"),
    ("C termine troisième des deux courses.", "R1 3 C; R2 3 C"),
    ("Deuxième en course 1, A a abandonné en course 2.", "R1 2 A; R2 DNF A"),
    ("Les deux courses ont été remportées par A.", "R1 1 A; R2 1 A"),
    ("A récidive en course 2, toujours devant B.", "R2 1 A; R2 2 B"),
    ("A décroche la victoire lors de la course 2.", "R2 1 A"),
    ("Lors de la seconde manche, A prend le meilleur sur B et C.", "R2 1 A; R2 2 B; R2 3 C"),
    ("A, parti de la pole, remporte la course 2 devant B.", "Q2 1 A; R2 1 A; R2 2 B"),
]
ROWS = [(language, *row) for language, rows in (("en", ENGLISH), ("fr", FRENCH)) for row in rows]


def told(fact: Result) -> str:
    """A result in the short form of the tables."""
    session = (fact.session or "").replace("Race", "R").replace("Qualifying", "Q").replace(" ", "")
    who = "/".join(letter for letter, name in PEOPLE.items() if name in fact.drivers)
    return f"{session} {fact.position or fact.status} {who}"


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS, ids=[row[1] for row in ROWS])
def test_shapes(language: str, text: str, wanted: str) -> None:
    report = FRAMES[language] + LETTER.sub(lambda letter: PEOPLE[letter[0]], text) + "\n"
    results = [fact for fact in extract(read_text("report.txt", report)).facts if isinstance(fact, Result)]
    assert "; ".join(sorted(map(told, results))) == wanted
