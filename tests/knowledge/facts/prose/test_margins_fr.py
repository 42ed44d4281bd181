"""How French reports tell who won by how much, and who follows without a verb of his own."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
STATED = [
    ("[Ada Brun] passe la ligne trois secondes avant [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] a franchi la ligne avec deux tours d'avance sur [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] s'impose, laissant [Max Dor] à 3''4.", ["placed Brun 1", "ahead Brun Dor"]),
    ("[Ada Brun] s'impose et relègue [Max Dor] à plus de 3''4.", ["placed Brun 1", "ahead Brun Dor"]),
    ("[Ada Brun] l'emporte, [Max Dor] terminant à 3''4.", ["placed Brun 1", "ahead - Dor 3.4"]),
    ("[Ada Brun] s'impose. [Max Dor] termine à 2''6, [Léo Fay] à 11 secondes.", ["placed Brun 1", "ahead - Dor 2.6", "ahead - Fay 11"]),
    ("[Ada Brun] s'impose, [Max Dor] deuxième à 3''4 et [Léo Fay] troisième à 8''1.", ["placed Brun 1", "placed Dor 2 3.4", "placed Fay 3 8.1"]),
    ("Succès de [Ada Brun] devant [Max Dor].", ["placed Brun Dor 1"]),
    ("Ce beau samedi reste celui du succès de [Ada Brun].", []),
    ("[Ada Brun] précède cette fois [Max Dor].", ["ahead Brun Dor"]),
    ("[Ada Brun] devance d'un cheveu [Max Dor].", ["ahead Brun Dor"]),
    ("[Ada Brun] s'adjuge la deuxième place, [Max Dor] la troisième.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] prend le deuxième rang et [Max Dor] le troisième.", ["placed Brun 2", "placed Dor 3"]),
    ("Deuxième place pour [Ada Brun], troisième pour [Max Dor].", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] s'impose. [Max Dor] et [Léo Fay] l'accompagnent.", ["placed Brun 1", "placed Dor 2", "placed Fay 3"]),
    ("[Max Dor] et [Léo Fay] se partagent les places d'honneur.", ["placed Dor 2", "placed Fay 3"]),
    ("[Ada Brun] souffle la victoire à [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] chipe la troisième place à [Max Dor].", ["placed Brun Dor 3"]),
    ("[Max Dor] cède devant [Ada Brun].", ["ahead Brun Dor"]),
    ("[Max Dor] finit deuxième dans l'aspiration de [Ada Brun].", ["placed Dor 2", "ahead Brun Dor"]),
    ("[Léo Fay] remonte du dixième au cinquième rang.", ["placed Fay 5"]),
    ("[Léo Fay] gagne six places et termine quatrième.", ["placed Fay 4"]),
    ("[Ada Brun] prend la tête pour ne plus la quitter.", ["placed Brun 1"]),
    ("[Ada Brun] conserve la tête jusqu'au drapeau à damier.", ["placed Brun 1"]),
    ("[Ada Brun] retrouve le chemin du succès.", ["placed Brun 1"]),
    ("[Max Dor] hérite du bronze.", ["placed Dor 3"]),
    ("Premier podium pour [Ada Brun].", ["placed Brun <=3"]),
    ("Le podium est composé de [Ada Brun], [Max Dor] et [Léo Fay].", ["placed Brun <=3", "placed Dor <=3", "placed Fay <=3"]),
    ("[Ada Brun] a gagné devant [Max Dor], auteur d'un bel envol, et [Léo Fay].", ["placed Brun Dor Fay 1"]),
    ("Dans l'ordre, [Ada Brun], [Max Dor] et [Léo Fay] montent sur le podium.", ["placed Brun 1", "placed Brun <=3", "placed Dor 2", "placed Dor <=3", "placed Fay 3", "placed Fay <=3"]),
    ("[Ada Brun] et [Max Dor] prennent les deux premières places.", []),
    ("[Max Dor] prend la cinquième place devant [Léo Fay].", ["placed Dor Fay 5"]),
    ("Derrière [Ada Brun], on retrouve [Max Dor].", ["ahead Brun Dor"]),
    ("Derrière [Ada Brun], [Max Dor] et [Léo Fay] complètent le podium.", ["placed Dor 2", "placed Fay 3"]),
    ("[Max Dor] prend l'avantage sur [Léo Fay] pour la quatrième place.", ["placed Dor Fay 4"]),
    ("[Ada Brun] l'emporte en <TX>, [Max Dor] en <TY> et [Léo Fay] en <TZ>.", ["placed Brun 1 (TX)", "placed Dor 1 (TY)", "placed Fay 1 (TZ)"]),
    ("Victoires de classe pour [Ada Brun] (<TX>) et [Max Dor] (<TY>).", ["placed Brun 1 (TX)", "placed Dor 1 (TY)"]),
    ("Septième à l'arrivée, le vétéran [Ada Brun] sourit.", ["placed Brun 7"]),
    ("[Léo Fay] remontait du sixième rang pour terminer troisième.", ["placed Fay 3"]),
    ("[Ada Brun] complète le podium, juste devant [Max Dor].", ["placed Brun Dor 3"]),
    ("[Ada Brun] a mené, jusqu'à ce qu'une fuite d'huile ne la contraigne à l'abandon.", ["retired Brun DNF"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:60] for text, _ in STATED])
def test_who_follows_and_by_how_much(text: str, expected: list[str]) -> None:
    assert final(text, "fr") == sorted(expected)
