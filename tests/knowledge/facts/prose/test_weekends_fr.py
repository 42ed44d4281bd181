"""How French reports of a weekend tell its races and its classes: each row a family of phrases, in words of our own."""

import pytest

from knowledge.facts.statement import Setting, Verb
from tests.knowledge.facts.marking import final, statements_of

SECOND = Setting(championship="Coupe Test", season=2031, event="Spa", session="Race 2")

# fmt: off
STATED = [
    ("La victoire revient à [Ada Brun] devant [Max Dor], [Léo Fay] se classant cinquième.", ["placed Brun Dor 1", "placed Fay 5"]),
    ("[Ada Brun] s'impose en <TX>. [Max Dor] rétrograde au quatrième rang de sa catégorie.", ["placed Brun 1 (TX)", "placed Dor 4 (TX)"]),
    ("[Ada Brun] l'emporte en <TX>. [Max Dor] recule au rang de troisième de sa catégorie et [Léo Fay] récolte un succès que sa pole annonçait, devant [Zoé Pin].", ["placed Brun 1 (TX)", "placed Fay Pin 1 (TX)", "pole Fay 1 (TX)"]),
    ("[Ada Brun] remet le couvert chez les <TX> et s'offre son troisième succès.", ["counted Brun 3 wins", "placed Brun 1 (TX)"]),
    ("Au premier tour il a été doublé par [Ada Brun] qui terminait quatrième.", ["placed Brun 4"]),
    ("[Ada Brun] ne repartait pas.", ["retired Brun DNF"]),
    ("[Ada Brun] n'a pas pu repartir après le choc.", ["retired Brun DNF"]),
    ("Abandon en revanche pour le favori, [Ada Brun].", ["retired Brun DNF"]),
    ("[Ada Brun] double la mise devant [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] a repris la tête pour s'envoler vers la victoire, sa cinquième depuis le début de l'année.", ["counted Brun 5 wins", "placed Brun 1"]),
    ("[Ada Brun] termine avec une demi-minute d'avance sur [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] passe la ligne avec une avance confortable sur [Max Dor].", ["placed Brun Dor 1"]),
    ("Un changement de boîte laissait la pole à [Ada Brun].", ["pole Brun 1"]),
    ("En qualifications, [Ada Brun] tourne en 1'43''210 et devance [Max Dor] de deux dixièmes.", ["placed Brun Dor 1 Qualifying 1:43.210"]),
    ("[Ada Brun] et [Max Dor] grimpent sur les deux dernières marches.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun], cinquième chrono du jour, premier des <TX>, sourit.", ["placed Brun 1 (TX)"]),
    ("[Ada Brun] est finalement pointée onzième.", ["placed Brun 11"]),
    ("Avec 102 points, [Ada Brun] n'a plus que deux longueurs d'avance sur [Max Dor] en <TX>.", ["points Brun Dor 1 (TX) 102", "points Dor 2 (TX) 100"]),
    ("Course gagnée avec 9''8 d'avance sur [Ada Brun], le meilleur tour en prime.", []),
    ("[Ada Brun] ferme la marche du top 10.", ["placed Brun 10"]),
    ("Huitième le matin, [Ada Brun] tient sa revanche.", ["placed Brun 8"]),
    ("Déjà vainqueur la veille, [Ada Brun] tient sa revanche.", ["placed Brun 1"]),
    ("En <TX>, la coupe est pour [Ada Brun].", ["placed Brun 1 (TX)"]),
    ("Nouveau triomphe de [Ada Brun].", ["placed Brun 1"]),
    ("[Max Dor] tenait bon, avant que [Ada Brun] n'ait le mot de la fin.", ["placed Brun 1"]),
    ("[Ada Brun] étrenne ainsi son palmarès.", ["placed Brun 1"]),
    ("[Ada Brun] a survolé la séance qualificative en 1'41''870.", ["pole Brun 1 1:41.870"]),
    ("[Ada Brun] a été repoussée en dixième position par une pénalité, si bien que [Max Dor] gagne une place.", ["placed Brun 10"]),
    ("[Ada Brun] conforte son avance au classement général.", ["points Brun 1 (Overall)"]),
]
NOTHING = [
    "[Ada Brun] ouvre son compteur de points.",
    "« Sans ce pneu, on rentrait avec deux victoires », souffle [Ada Brun].",
    "La voiture de [Ada Brun] cale, tandis que les Lopin, douzièmes, doublaient la mise.",
    "Alors que [Ada Brun] semblait filer vers la victoire, son moteur cède.",
    "Il y a vingt ans, [Ada Brun] remportait la course.",
    "Deux victoires sur la route pour [Ada Brun], une seule après contrôle.",
    "Sans ce turbo cassé, [Ada Brun] rentrait avec deux victoires.",
    "Le record du tour (1'37''990, établi en 2019 par [Ada Brun]) tient toujours.",
    "Le meilleur tour de [Ada Brun] reste inchangé.",
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), STATED, ids=[row[0] for row in STATED])
def test_what_is_stated(text: str, stated: list[str]) -> None:
    assert final(text, "fr", SECOND) == stated


@pytest.mark.parametrize("text", ["Huitième le matin, [Ada Brun] sourit.", "[Ada Brun], vainqueur la veille, sourit."])
def test_places_of_the_race_before(text: str) -> None:
    assert all(s.values.get("earlier") for s in statements_of(text, "fr", SECOND) if s.verb is Verb.PLACED)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not(text: str) -> None:
    assert final(text, "fr", SECOND) == []
