"""How French reports tell of the finish in other words than places: who crossed the line, what stopped somebody."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
ROWS = [
    ("[Max Dor] et [Léo Fay] escortent [Ada Brun] sous le drapeau à damier.", ["ahead Brun Dor Fay"]),
    ("[Ada Brun], [Max Dor] et [Léo Fay] franchissent la ligne dans cet ordre.", ["ahead Brun Dor Fay"]),
    ("[Ada Brun] a été accompagnée sur le podium par [Max Dor] et [Léo Fay].", ["ahead Brun Dor Fay"]),
    ("[Max Dor] s'incline pour deux dixièmes derrière [Ada Brun].", ["ahead Brun Dor"]),
    ("[Ada Brun] a devancé [Max Dor] de 4''2.", ["ahead Brun Dor"]),
    ("[Max Dor] n'a rien pu faire contre [Ada Brun] et termine à la deuxième place.", ["placed Brun 1", "placed Dor 2"]),
    ("[Max Dor] est le dauphin de [Ada Brun].", ["placed Brun 1", "placed Dor 2"]),
    ("[Max Dor] a échoué au pied du podium, coiffé par [Léo Fay] pour la troisième place.", ["placed Dor 4", "placed Fay 3"]),
    ("[Ada Brun] franchit la ligne d'arrivée détachée.", ["placed Brun 1"]),
    ("[Ada Brun] a filé vers une nouvelle victoire.", ["placed Brun 1"]),
    ("La victoire est donc pour [Ada Brun].", ["placed Brun 1"]),
    ("Beau succès de [Ada Brun].", ["placed Brun 1"]),
    ("[Ada Brun] conclut son week-end sur une belle victoire.", ["placed Brun 1"]),
    ("[Ada Brun] décroche l'or.", ["placed Brun 1"]),
    ("[Max Dor] empoche l'argent.", ["placed Dor 2"]),
    ("[Léo Fay] hérite de la médaille en chocolat.", ["placed Fay 4"]),
    ("[Max Dor] passe cinquième sous le damier.", ["placed Dor 5"]),
    ("Une belle septième place pour [Max Dor].", ["placed Dor 7"]),
    ("Les quatrième et cinquième places reviennent à [Max Dor] et [Léo Fay].", ["placed Dor 4", "placed Fay 5"]),
    ("Une superbe remontée porte [Max Dor] au quatrième rang.", ["placed Dor 4"]),
    ("Le podium est complété par [Max Dor] et [Léo Fay].", ["placed Dor 2", "placed Fay 3"]),
    ("Le podium est complété par [Max Dor] devant [Léo Fay].", ["placed Dor Fay 3"]),
    ("[Max Dor], [Léo Fay] et [Luc Gay] complètent le quatuor de tête.", ["placed Dor 2", "placed Fay 3", "placed Gay 4"]),
    ("Depuis la douzième place sur la grille, [Max Dor] finit cinquième.", ["placed Dor 12 Qualifying", "placed Dor 5"]),
    ("Partie de la pole, [Ada Brun] gagne.", ["placed Brun 1", "pole Brun 1"]),
    ("[Ada Brun] a tourné plus vite que tout le monde en course.", ["fastest Brun"]),
    ("C'est terminé pour [Max Dor].", ["retired Dor DNF"]),
    ("Fin de course pour [Max Dor].", ["retired Dor DNF"]),
    ("[Max Dor] rangeait son auto dans l'échappatoire.", ["retired Dor DNF"]),
    ("Une casse moteur a stoppé [Max Dor] dès le troisième tour.", ["retired Dor DNF"]),
    ("[Max Dor] ne sera pas à l'arrivée.", ["retired Dor DNF"]),
    ("[Max Dor] est privé de sa troisième place pour une non-conformité.", ["retired Dor DSQ"]),
    ("[Max Dor] a failli prendre la troisième place.", []),
    ("[Max Dor] est passé tout près de la victoire.", []),
    ("[Max Dor] frôle le podium.", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), ROWS, ids=[row[0] for row in ROWS])
def test_finish(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated
