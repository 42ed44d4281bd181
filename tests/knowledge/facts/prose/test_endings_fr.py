"""How French reports tell who stopped, who was put back, who shares a row of the grid and who is best of a class."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
STOPPED = [
    ("[Ada Brun] n'a pas vu le drapeau, radiateur crevé.", ["retired Brun DNF"]),
    ("[Ada Brun] a dû se résoudre à l'abandon.", ["retired Brun DNF"]),
    ("La course de [Ada Brun] s'est terminée dans les barrières.", ["retired Brun DNF"]),
    ("Un bris de suspension met fin à la course de [Ada Brun].", ["retired Brun DNF"]),
    ("Une casse moteur a eu raison de [Ada Brun].", ["retired Brun DNF"]),
    ("Un problème d'embrayage prive [Ada Brun] de l'arrivée.", ["retired Brun DNF"]),
    ("[Ada Brun] rentre au stand pour ne plus en repartir.", ["retired Brun DNF"]),
    ("[Ada Brun] n'a pas fait cent mètres.", ["retired Brun DNF"]),
    ("[Ada Brun] est tombée en panne d'essence.", ["retired Brun DNF"]),
    ("Casse moteur en revanche pour [Ada Brun].", ["retired Brun DNF"]),
    ("Casse moteur pour [Ada Brun], sortie de route pour [Max Dor].", ["retired Brun DNF", "retired Dor DNF"]),
    ("[Ada Brun] a vu son échappement se décrocher : rideau.", ["retired Brun DNF"]),
    ("Forfait de [Ada Brun], souffrante.", ["retired Brun DNS"]),
    ("[Ada Brun] n'a pas rallié la grille.", ["retired Brun DNS"]),
    ("[Ada Brun] a été rayée du classement.", ["retired Brun DSQ"]),
    ("[Ada Brun] jubile ; à la pesée, les commissaires l'ont exclue.", ["retired Brun DSQ"]),
    ("Une pénalité de dix secondes fait reculer [Ada Brun] à la sixième place.", ["penalised Brun 10", "placed Brun 6"]),
    ("[Ada Brun] se croyait sur le podium ; un dépassement lui coûte dix secondes et la fait reculer au sixième rang.", ["penalised Brun 10", "placed Brun 6"]),
]
GRID = [
    ("[Ada Brun] et [Max Dor] partagent la première ligne.", ["placed Brun 1 Qualifying", "placed Dor 2 Qualifying"]),
    ("[Ada Brun] et [Max Dor] se partagent la deuxième ligne.", ["placed Brun 3 Qualifying", "placed Dor 4 Qualifying"]),
    ("La troisième ligne est occupée par [Ada Brun] et [Max Dor].", ["placed Brun 5 Qualifying", "placed Dor 6 Qualifying"]),
    ("[Ada Brun] part de la pole aux côtés de [Max Dor].", ["pole Brun Dor 1"]),
    ("[Ada Brun] a signé la pole, quatre dixièmes plus vite que [Max Dor].", ["ahead Brun Dor Qualifying 0.4", "pole Brun 1"]),
    ("[Ada Brun] a signé le meilleur tour, quatre dixièmes plus vite que [Max Dor].", ["fastest Brun"]),
]
CLASSES = [
    ("[Ada Brun] s'impose par la même occasion chez les <TX>.", ["placed Brun 1 (TX)"]),
    ("En <TX>, succès de [Ada Brun].", ["placed Brun 1 (TX)"]),
    ("La catégorie <TX> revient à [Ada Brun].", ["placed Brun 1 (TX)"]),
    ("[Ada Brun] est le meilleur représentant des <TX>.", ["placed Brun 1 (TX)"]),
    ("Ce détour lui offre la victoire en <TX>, et [Ada Brun] sourit.", []),
]
# fmt: on
ALL = [*STOPPED, *GRID, *CLASSES]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text[:60] for text, _ in ALL])
def test_what_is_told(text: str, expected: list[str]) -> None:
    assert final(text, "fr") == sorted(expected)
