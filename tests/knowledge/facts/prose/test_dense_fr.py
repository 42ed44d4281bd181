"""Dense French prose: dislocated subjects, margins one after another, places that others gain, orders of times.

Parties stand in brackets.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
TOLD = [
    ("Neuvième temps seulement pour [Ada Brun] au cours des qualifications.", ["placed Brun 9 Qualifying"]),
    ("[Ada Brun] s'est offert une belle qualification : 1'36''205, cinquième chrono de la séance.", ["placed Brun 5 Qualifying 1:36.205"]),
    ("[Ada Brun] réussit de belles qualifications avec le quatrième temps.", ["placed Brun 4 Qualifying"]),
    ("En qualifications, [Ada Brun] se montrait discret : douzième chrono.", ["placed Brun 12 Qualifying"]),
    ("Septième temps pour [Ada Brun] en essais libres.", []),
    ("[Ada Brun] réussit sa qualification, personne de plus rapide parmi les <Silver>.", ["pole Brun 1 (Silver)"]),
    ("La pole, [Ada Brun] se l'est gardée.", ["pole Brun 1"]),
    ("La pole, [Ada Brun] se l'est encore offerte.", ["pole Brun 1"]),
    ("La pole, c'est [Ada Brun] qui se l'adjuge.", ["pole Brun 1"]),
    ("La pole ? Elle est pour [Ada Brun].", ["pole Brun 1"]),
    ("La victoire, [Ada Brun] se l'est offerte au bout du suspense.", ["placed Brun 1"]),
    ("La victoire, c'est [Ada Brun] qui l'a cueillie.", ["placed Brun 1"]),
    ("La deuxième place, [Ada Brun] l'arrache à [Léo Petit] dans le dernier tour.", ["placed Brun 2"]),
    ("Cette victoire, [Ada Brun] l'attendait depuis deux ans.", []),
    ("Le meilleur tour en course, c'est encore [Ada Brun] qui le signe.", ["fastest Brun"]),
    ("Vingt et un millièmes : voilà ce qui sépare [Ada Brun] de [Léo Petit] au terme des qualifications.", ["pole Brun Petit 1 0.021"]),
    ("Douze millièmes séparent [Ada Brun] de [Léo Petit] à l'issue des qualifications.", ["pole Brun Petit 1 0.012"]),
    ("[Ada Brun] partagera la première ligne avec [Léo Petit].", ["placed Brun 2 Qualifying"]),
    ("[Ada Brun] s'est inclinée pour 0''4 face à [Léo Petit].", ["placed Brun 2 0.4", "placed Petit 1 0.4"]),
    ("[Ada Brun] s'impose avec 2''351 d'avance sur [Léo Petit] et 4''077 sur [Max Dor].", ["placed Brun Petit Dor 1 2.351"]),
    ("[Ada Brun] l'emporte avec 2''351 d'avance sur [Léo Petit] et 4''077 sur [Max Dor].", ["placed Brun Petit Dor 1 2.351"]),
    ("[Ada Brun] gagne avec trois secondes de marge sur [Léo Petit], [Max Dor] complétant le podium.", ["placed Brun Petit 1", "placed Dor 3"]),
    ("[Ada Brun] finit troisième de la course, à 5''6 de l'inévitable vainqueur, [Léo Petit].", ["placed Brun 3", "placed Petit 1"]),
    ("[Ada Brun] termine quatrième, à 12 secondes du vainqueur, [Léo Petit].", ["placed Brun 4 12", "placed Petit 1 12"]),
    ("[Ada Brun] gagne devant [Léo Petit], [Max Dor] prenant la troisième place.", ["placed Brun Petit 1", "placed Dor 3"]),
    ("[Ada Brun] récupère la victoire, [Léo Petit] et [Max Dor] montant d'un cran.", ["placed Brun Petit Dor 1"]),
    ("[Ada Brun] hérite de la victoire, [Léo Petit] et [Max Dor] remontant chacun d'une place.", ["placed Brun Petit Dor 1"]),
    ("[Ada Brun], quatrième à franchir le drapeau à damier, grimpait ainsi sur le podium.", ["placed Brun 3"]),
    ("[Ada Brun] dégringole de la sixième à la quatorzième place finale, cinquième en <Silver>.", ["placed Brun 14", "placed Brun 5 (Silver)"]),
    ("[Ada Brun] se classe vingt et unième, deuxième en <Bronze>.", ["placed Brun 2 (Bronze)", "placed Brun 21"]),
    ("[Ada Brun] termine 29e, 2e en <Bronze>.", ["placed Brun 2 (Bronze)", "placed Brun 29"]),
    ("Première en <Silver>, [Ada Brun] tient son troisième succès de l'exercice.", ["counted Brun 3 wins", "placed Brun 1 (Silver)"]),
    ("Troisième des <Silver>, [Ada Brun] sauve sa journée.", ["placed Brun 3 (Silver)"]),
    ("Chez les <Gentlemen>, [Ada Brun], dixième, s'impose devant [Léo Petit].", ["placed Brun 10", "placed Brun Petit 1 (Gentlemen)"]),
    ("Chez les <Gentlemen>, [Ada Brun] rend à [Léo Petit] la monnaie de sa pièce.", ["placed Brun 1 (Gentlemen)"]),
    ("Meilleure des <Dames>, [Ada Brun] termine douzième.", ["placed Brun 1 (Dames)", "placed Brun 12"]),
    ("[Ada Brun] cueille les lauriers <Gentlemen>.", ["placed Brun 1 (Gentlemen)"]),
    ("[Ada Brun] est percutée au virage 3 et l'aventure tourne court.", ["retired Brun DNF"]),
    ("Cardan cassé, [Ada Brun] rentre à pied.", ["retired Brun DNF"]),
    ("[Ada Brun] a cassé son turbo.", ["retired Brun DNF"]),
    ("[Ada Brun] est percuté par [Léo Petit] : suspension brisée, abandon.", ["retired Brun DNF"]),
    ("[Ada Brun] a vu son moteur rendre l'âme au 44e tour.", ["retired Brun DNF"]),
    ("La course de [Ada Brun] s'arrête au premier virage.", ["retired Brun DNF"]),
    ("[Ada Brun] a fini dans le bac à sable.", ["retired Brun DNF"]),
    ("Radiateur percé, la course de [Ada Brun] est terminée.", ["retired Brun DNF"]),
    ("[Ada Brun] voit sa course tourner court après un contact.", ["retired Brun DNF"]),
    ("Rideau pour [Ada Brun], trahie par son embrayage.", ["retired Brun DNF"]),
    ("[Ada Brun] doit jeter l'éponge au 12e tour.", ["retired Brun DNF"]),
    ("[Ada Brun] n'ira pas au bout.", ["retired Brun DNF"]),
    ("[Ada Brun] plante sa voiture dans le mur et abandonne.", ["retired Brun DNF"]),
    ("Le moteur de [Ada Brun] part en fumée à cinq tours du but.", ["retired Brun DNF"]),
    ("Dimanche, rebelote, devant [Léo Petit] : [Ada Brun] signe le doublé.", ["placed Brun 1"]),
    ("[Ada Brun] passe tout le monde : première victoire en monoplace !", ["placed Brun 1"]),
    ("La Porsche menée à la victoire par [Ada Brun] et [Léo Petit].", ["placed Brun+Petit 1"]),
    ("Et [Ada Brun] de signer sa deuxième victoire de la saison.", ["counted Brun 2 wins", "placed Brun 1"]),
    ("Et [Ada Brun] de s'imposer devant [Léo Petit].", ["placed Brun Petit 1"]),
    ("Et [Ada Brun] de conclure au troisième rang.", ["placed Brun 3"]),
    ("[Ada Brun] fait main basse sur deux des trois manches.", ["counted Brun 2 wins"]),
    ("[Ada Brun] n'a laissé que des miettes à [Léo Petit] et [Max Dor], deuxième et troisième.", ["placed Brun 1", "placed Dor 3", "placed Petit 2"]),
    ("[Ada Brun] coupe le fil d'arrivée cinquième.", ["placed Brun 5"]),
    ("[Ada Brun] a rallié l'arrivée au deuxième rang, dans le pare-chocs de [Léo Petit] (+0,331 s).", ["placed Brun 2", "placed Petit 1"]),
    ("Parti treizième, [Ada Brun] se faufilait jusqu'au septième rang et souriait.", ["placed Brun 13 Qualifying", "placed Brun 7"]),
    ("[Ada Brun] s'alignait sixième au volant de sa Kestrel.", ["placed Brun 6 Qualifying"]),
    ("Auteur de la pole, [Ada Brun] tenait sa revanche et l'emportait devant [Léo Petit] et [Max Dor].", ["placed Brun Petit Dor 1", "pole Brun 1"]),
]
STANDINGS = [
    ("Au championnat, [Ada Brun] reste en tête avec 171 points, [Léo Petit] en compte 165 et [Max Dor], troisième, 148.", ["points Brun 1 171", "points Dor 3 148", "points Petit 2 165"]),
    ("[Ada Brun] a 104 longueurs d'avance sur tout le monde.", ["points Brun 1"]),
    ("Avec 98,5 points, [Ada Brun] est sacrée en <Silver>.", ["crowned Brun (Silver)", "points Brun 1 (Silver) 98.5"]),
    ("[Ada Brun] déloge [Léo Petit] du sommet de la hiérarchie.", ["points Brun 1"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_dense_prose(text: str, told: list[str]) -> None:
    assert final(text, "fr") == told


@pytest.mark.parametrize(("text", "told"), STANDINGS)
def test_standings(text: str, told: list[str]) -> None:
    assert set(told) <= set(final(text, "fr"))
