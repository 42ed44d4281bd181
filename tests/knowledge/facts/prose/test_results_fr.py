"""How French reports tell winners, places, poles and retirements: a row for each member of a family of phrases."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
WINS = [
    "[Ada Brun] a remporté la 58e édition.",
    "La 12e édition est revenue à [Ada Brun].",
    "[Ada Brun] a eu le dernier mot.",
    "[Ada Brun] rafle la mise.",
    "[Ada Brun] a tiré les marrons du feu.",
    "[Ada Brun] met tout le monde d'accord.",
    "[Ada Brun] sort vainqueur de l'explication.",
    "[Ada Brun] est sortie victorieuse d'un long duel.",
    "[Ada Brun] s'imposa sans trembler.",
    "[Ada Brun] file vers un succès mérité.",
    "[Ada Brun] s'envolait vers une belle victoire.",
    "[Ada Brun] savoure son succès.",
    "[Ada Brun] renoue avec la victoire.",
    "[Ada Brun] retrouvait la plus haute marche.",
    "[Ada Brun] s'adjuge la manche.",
    "[Ada Brun] décroche du même coup une victoire probante.",
    "[Ada Brun] avait la consolation de gagner.",
    "[Ada Brun] coupe la ligne avec 4,3 secondes d'avance.",
    "[Ada Brun] franchit la ligne avec deux secondes de marge.",
    "[Ada Brun] a dominé la course.",
    "[Ada Brun], irrésistible vainqueur, exulte.",
    "Le vainqueur du jour, [Ada Brun], exulte.",
    "La course fut gagnée haut la main par [Ada Brun].",
    "L'épreuve est remportée par [Ada Brun].",
    "La victoire n'a pas échappé à [Ada Brun].",
    "Le succès est tombé dans l'escarcelle de [Ada Brun].",
    "La victoire a souri à [Ada Brun].",
    "Dimanche, [Ada Brun], auteur d'un sans-faute, s'impose.",
    "[Ada Brun], que rien n'arrête, l'emporte.",
    "[Ada Brun] converti sa pole en victoire.",
    "À Spa, [Ada Brun] s'y imposait d'une courte tête.",
    "[Ada Brun] y triomphe pour la première fois.",
    "C'est [Ada Brun] qui s'est adjugé la manche d'ouverture.",
    "[Ada Brun] passe la ligne d'arrivée en vainqueur.",
]
CLASS_WINS = [
    "[Ada Brun] gagne le classement <TX>.",
    "[Ada Brun] s'impose en <TX>.",
    "[Ada Brun] s'est de nouveau imposée chez les <TX>.",
    "[Ada Brun] l'emporte chez les <TX>.",
    "[Ada Brun], gagnante en <TX>, sourit.",
    "[Ada Brun], meilleur <TX>, sourit.",
    "[Ada Brun] domine la <TX> de bout en bout.",
    "La course <TX> est remportée par [Ada Brun].",
    "Premier des <TX>, [Ada Brun] sourit.",
    "En <TX>, la victoire est revenue à [Ada Brun].",
    "En <TX>, le succès est tombé dans l'escarcelle de [Ada Brun].",
    "Chez les <TX>, on ne voyait qu'elle. [Ada Brun] remporte la catégorie.",
    "Une première en <TX> : [Ada Brun] signe un beau succès dans la catégorie.",
]
PLACES = [
    ("Victoire de [Ada Brun], sixième au scratch.", ["placed Brun 1", "placed Brun 6 (Overall)"]),
    ("Triplé en <TX> : [Ada Brun] s'impose, [Max Dor] prenant la deuxième place. [Léo Fay] est troisième.", ["placed Brun 1 (TX)", "placed Dor 2 (TX)", "placed Fay 3 (TX)"]),
    ("[Ada Brun] termine cinquième devant [Max Dor], ce dernier abandonnant dans le dernier tour.", ["placed Brun Dor 5", "retired Dor DNF"]),
    ("La deuxième place de [Ada Brun], [Max Dor] et [Léo Fay] ravit l'équipe.", ["placed Brun+Dor+Fay 2"]),
    ("La deuxième place de [Ada Brun], [Max Dor] troisième et [Léo Fay] ravit l'équipe.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] monte sur la troisième marche du podium du classement général.", ["placed Brun 3 (Overall)"]),
    ("[Ada Brun] gagne dans sa catégorie. [Max Dor] prend la troisième place.", []),
    ("[Ada Brun] gagne dans sa catégorie. Au <Overall>, [Max Dor] prend la troisième place.", ["placed Dor 3 (Overall)"]),
    ("[Ada Brun] part devant. Le pilote âgé de 18 ans a géré pour l'emporter.", ["placed Brun 1"]),
    ("Dixième à l'arrivée, [Ada Brun] limite les dégâts.", ["placed Brun 10"]),
    ("[Ada Brun] parvient à remonter de la dixième à la cinquième place.", ["placed Brun 5"]),
    ("[Ada Brun] passe sous le drapeau à damier en sixième position.", ["placed Brun 6"]),
    ("[Ada Brun] ferme la marche du top dix.", ["placed Brun 10"]),
    ("Quinzième au bout du compte, [Ada Brun] sauve un point.", ["placed Brun 15"]),
    ("Sixième de l'ensemble, [Ada Brun] limite les dégâts.", ["placed Brun 6 (Overall)"]),
    ("Sixième et deuxième des <TX>, [Ada Brun] limite les dégâts.", ["placed Brun 2 (TX)", "placed Brun 6 (Overall)"]),
    ("Arrivé cinquième malgré une crevaison, [Ada Brun] limite les dégâts.", ["placed Brun 5"]),
    ("Passé de la septième à la quatrième place, [Ada Brun] sourit.", ["placed Brun 4"]),
    ("Le cinquième, [Ada Brun], sourit.", ["placed Brun 5"]),
    ("[Ada Brun] s'impose, et sur la troisième marche on retrouvait [Max Dor].", ["placed Brun 1", "placed Dor 3"]),
    ("[Ada Brun] ferme la marche du top 10.", ["placed Brun 10"]),
    ("[Ada Brun] visait la victoire, elle devra se contenter de la cinquième place.", ["placed Brun 5"]),
    ("[Ada Brun] a bouclé l'épreuve avec 21''7 d'avance sur [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] rentre à 0''9. Quatrième à l'arrivée, [Max Dor] sourit.", ["placed Dor 4"]),
    ("[Max Dor] a été pénalisé, et c'est [Ada Brun] qui échoue au pied du podium, [Max Dor] reculant au sixième rang.", ["placed Brun 4", "placed Dor 6"]),
    ("À la sixième place, on trouve [Ada Brun].", ["placed Brun 6"]),
    ("Sur la deuxième marche du podium figure [Ada Brun].", ["placed Brun 2"]),
    ("On note [Ada Brun] à la huitième place.", ["placed Brun 8"]),
    ("Le trio de tête est complété par [Ada Brun].", ["placed Brun 3"]),
    ("Pénalisée de 20 secondes, [Ada Brun] glisse au neuvième rang.", ["penalised Brun 20", "placed Brun 9"]),
    ("[Ada Brun] franchissait finalement la ligne avec 4 secondes d'avance sur [Max Dor].", ["placed Brun Dor 1"]),
    ("Du coup, [Ada Brun] entre dans le top 10.", ["placed Brun 10"]),
    ("[Ada Brun], le troisième, sourit.", ["placed Brun 3"]),
    ("[Ada Brun], solide sixième, sourit.", ["placed Brun 6"]),
    ("[Ada Brun] n'a pu faire mieux que onzième.", ["placed Brun 11"]),
    ("[Ada Brun] résistait à [Max Dor] pour le dernier accessit.", ["ahead Brun Dor", "placed Brun Dor 3"]),
    ("[Ada Brun] n'est que onzième.", ["placed Brun 11"]),
    ("[Ada Brun] ne se classe que neuvième.", ["placed Brun 9"]),
    ("[Ada Brun] doit se satisfaire du neuvième rang.", ["placed Brun 9"]),
    ("[Ada Brun] se console avec la quatrième place.", ["placed Brun 4"]),
    ("[Ada Brun] assure la deuxième place.", ["placed Brun 2"]),
    ("[Ada Brun] rallie l'arrivée à une anonyme huitième place.", ["placed Brun 8"]),
    ("[Ada Brun] parvenait à remonter au quatrième rang.", ["placed Brun 4"]),
    ("[Ada Brun] rétrogradait jusqu'au douzième rang avant de remonter à la cinquième place.", ["placed Brun 5"]),
    ("[Ada Brun] s'adjuge le dernier accessit.", ["placed Brun 3"]),
    ("[Ada Brun] arrache la dernière marche du podium.", ["placed Brun 3"]),
    ("[Ada Brun] ferme la marche du podium.", ["placed Brun 3"]),
    ("[Ada Brun], qui ferme le top 6, sourit.", ["placed Brun 6"]),
    ("La troisième place est pour [Ada Brun].", ["placed Brun 3"]),
    ("[Ada Brun] termine quatrième puis septième des deux manches.", ["placed Brun 4", "placed Brun 7"]),
    ("[Ada Brun], qui a contenu [Max Dor], termine troisième.", ["ahead Brun Dor", "placed Brun 3"]),
    ("[Ada Brun], parti derrière [Max Dor], termine troisième.", ["placed Brun 3"]),
    ("Tandis que [Ada Brun] dérapait, [Max Dor] passait à l'attaque et terminait quatrième.", ["placed Dor 4"]),
    ("[Max Dor] a doublé [Ada Brun]. C'est finalement ce dernier qui termine sixième.", ["placed Brun 6"]),
    ("[Ada Brun] monte sur la boîte.", ["placed Brun <=3"]),
    ("[Ada Brun] décroche un beau podium.", ["placed Brun <=3"]),
    ("[Ada Brun] et [Max Dor] ont terminé aux 9e et 10e positions.", ["placed Brun 9", "placed Dor 10"]),
    ("[Ada Brun] et [Max Dor] montent sur le podium, dans cet ordre.", ["placed Brun 2", "placed Brun <=3", "placed Dor 3", "placed Dor <=3"]),
]
ORDERS = [
    ("[Ada Brun] l'emporte d'une demi-seconde sur [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] s'impose aux dépens de [Max Dor] et [Léo Fay].", ["placed Brun Dor Fay 1"]),
    ("[Ada Brun] s'impose de justesse sur [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] a devancé de 1''8 [Max Dor].", ["ahead Brun Dor"]),
    ("[Ada Brun] prend le dessus sur [Max Dor].", ["ahead Brun Dor"]),
    ("[Max Dor], battu par [Ada Brun], sourit.", ["ahead Brun Dor"]),
    ("[Max Dor] s'incline de peu devant [Ada Brun].", ["ahead Brun Dor"]),
    ("[Max Dor] le suit à 2''8.", ["ahead - Dor"]),
    ("[Max Dor] terminait dans ses roues.", ["ahead - Dor"]),
    ("L'étau se resserre, avec [Max Dor] dans son sillage.", ["ahead - Dor"]),
    ("Derrière lui, [Max Dor] et [Léo Fay] se classent sans gloire.", ["ahead - Dor Fay"]),
    ("[Max Dor] l'a passée au freinage, mais [Ada Brun] a repris son bien pour s'imposer.", ["placed Brun 1"]),
    ("[Ada Brun] termine quatrième, talonnée par [Max Dor].", ["ahead Brun Dor", "placed Brun 4"]),
]
BEHIND = [
    ("[Ada Brun] termine troisième derrière [Max Dor] et [Léo Fay].", ["placed Brun 3", "placed Dor 1", "placed Fay 2"]),
    ("[Ada Brun] termine au pied du podium, derrière [Max Dor].", ["placed Brun 4", "placed Dor 3"]),
    ("[Ada Brun], sixième derrière [Max Dor], sourit.", ["placed Brun 6", "placed Dor 5"]),
    ("Il devançait à l'arrivée [Max Dor] de 2''4 et [Léo Fay].", ["ahead - Dor Fay"]),
    ("Initialement cinquième, [Ada Brun] a été pénalisée de dix secondes et recule à la neuvième place.", ["placed Brun 9"]),
]
QUALIFYING = [
    ("Auteur de la pole vendredi aux dépens de [Max Dor], [Ada Brun] sourit.", ["pole Brun Dor 1"]),
    ("Encore en pole, [Ada Brun] sourit.", ["pole Brun 1"]),
    ("[Ada Brun] s'était élancée de la pole position.", ["pole Brun 1"]),
    ("[Ada Brun] décroche vendredi la pole.", ["pole Brun 1"]),
    ("[Ada Brun] se hisse en pole.", ["pole Brun 1"]),
    ("[Ada Brun] s'est montrée la plus véloce en qualifications.", ["pole Brun 1"]),
    ("[Ada Brun] a converti sa pole en résistant à [Max Dor].", ["ahead Brun Dor", "pole Brun 1"]),
    ("[Ada Brun] l'accompagnait sur la première ligne.", ["placed Brun 2 Qualifying"]),
    ("À ses côtés sur la première ligne, [Ada Brun] sourit.", ["placed Brun 2 Qualifying"]),
    ("[Ada Brun] bénéficie de la pole, aux côtés de [Max Dor].", ["pole Brun 1", "pole Brun Dor 1"]),
    ("Seulement cinquième sur la grille, [Ada Brun] sourit.", ["placed Brun 5 Qualifying"]),
    ("[Ada Brun] héritait de la première place sur la grille.", ["placed Brun 1 Qualifying"]),
    ("[Ada Brun] arrache la pole devant [Max Dor], tandis que [Léo Fay] et [Zoé Pin] complètent le top 4.", ["placed Fay 3 Qualifying", "placed Pin 4 Qualifying", "pole Brun 1", "pole Brun Dor 1"]),
]
OUT = [
    "Une crevaison contraint [Ada Brun] à l'abandon.",
    "Un bris de boîte a contraint [Ada Brun] à renoncer.",
    "Un contact avec [Max Dor] poussait [Ada Brun] à abandonner.",
    "La mécanique trahit [Ada Brun].",
    "Un accrochage élimine [Ada Brun].",
    "Ni [Ada Brun] ni [Max Dor] n'ont rallié l'arrivée.",
    "Ni [Max Dor] ni [Ada Brun] n'ont vu le damier.",
    "[Ada Brun] menait. Puis un tête-à-queue, le mur : abandon.",
    "[Ada Brun] menait. La boîte se bloque : c'est l'abandon immédiat.",
    "[Ada Brun] menait. Plus d'embrayage - abandon.",
    "[Ada Brun] menait. Une touchette, une roue arrachée : fin de course.",
    "[Ada Brun] n'a pas vu le drapeau à damier.",
    "[Ada Brun] ne rallie pas l'arrivée.",
    "[Ada Brun] est restée plantée dans le bac à graviers.",
    "[Ada Brun] a fini sa course dans les pneus.",
    "[Ada Brun] a regagné son garage.",
    "[Ada Brun] a dû jeter l'éponge.",
    "[Ada Brun], accrochée avec [Max Dor], abandonne.",
    "La course de [Ada Brun] s'arrête au premier virage.",
    "Abandon de [Ada Brun], moteur cassé.",
    "Casse moteur pour [Ada Brun].",
    "Parmi les abandons, celui de [Ada Brun], trahie par sa boîte, fait mal.",
    "[Ada Brun], sortie de la route au deuxième tour, fait grise mine.",
    "[Ada Brun], tombée en panne d'essence, fait grise mine.",
    "[Ada Brun] s'est arrêtée au deuxième virage, cardan cassé.",
    "[Ada Brun] s'arrêtait dans la montée, boîte de vitesses bloquée.",
    "Le moteur de la voiture de [Ada Brun] a rendu l'âme.",
    "La transmission de [Ada Brun] lâchait à dix kilomètres du but.",
    "Sortie de route pour [Ada Brun] dans la dernière spéciale.",
    "[Ada Brun] est partie en tonneaux.",
    "[Ada Brun] a tapé et en est restée là.",
]
NOTHING = [
    "[Ada Brun] a bouclé son meilleur tour en 1:53.604.",
    "[Ada Brun] ferme la marche.",
    "[Ada Brun] fermait la marche du classement.",
    "Troisième samedi soir, [Ada Brun] a tout perdu sur une touchette.",
    "Encore deuxième au soir de la première étape, [Ada Brun] a tout perdu.",
    "Quatrième avant l'ultime spéciale, [Ada Brun] joue son va-tout.",
    "Deuxième au terme de la première boucle, [Ada Brun] hausse le ton.",
    "La victoire échappe à [Ada Brun] pour trois dixièmes.",
    "Cette victoire a encore échappé à [Ada Brun].",
    "[Ada Brun] s'est imposée dans trois spéciales.",
    "[Ada Brun] a signé quatre des huit meilleurs temps.",
    "[Ada Brun] remporte deux épreuves spéciales.",
    "[Ada Brun] roulait. Les malheurs du jour : un abandon par heure.",
    "[Ada Brun] échoue à deux secondes du podium.",
    "[Ada Brun] prend la cinquième place avant de se faire doubler.",
    "[Ada Brun] profite d'une erreur de [Max Dor] pour prendre la cinquième place avant d'être rattrapée.",
    "[Ada Brun] gagne trois places en deux tours.",
    "[Ada Brun] pointe au pied du podium à mi-course.",
    "Premier sous le drapeau à damier, [Ada Brun] a été déclassé.",
    "[Ada Brun] a vu le damier en tête. Sauf que les commissaires l'ont pénalisée.",
    "[Ada Brun] prend la première place au départ.",
    "[Ada Brun] récupérait la première place.",
    "[Ada Brun] prenait la troisième place au cinquième tour.",
    "Deuxième au bout de la ligne droite, [Ada Brun] attend son heure.",
    "Deuxième à franchir la ligne, [Ada Brun] perd gros.",
    "[Ada Brun] s'adjuge ses septième et huitième victoires de l'année.",
    "[Ada Brun] devient le cinquième vainqueur de la saison.",
    "[Ada Brun] aurait dû finir troisième.",
    "Le pilote rallie l'arrivée. L'Andorran termine sixième.",
]
# fmt: on


@pytest.mark.parametrize("text", WINS)
def test_wins(text: str) -> None:
    assert any(line.startswith("placed Brun 1") for line in final(text, "fr"))


@pytest.mark.parametrize("text", CLASS_WINS)
def test_class_wins(text: str) -> None:
    assert final(text, "fr") == ["placed Brun 1 (TX)"]


@pytest.mark.parametrize(("text", "stated"), PLACES, ids=[row[0] for row in PLACES])
def test_places(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ORDERS, ids=[row[0] for row in ORDERS])
def test_orders(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), BEHIND, ids=[row[0] for row in BEHIND])
def test_who_is_behind_whom(text: str, stated: list[str]) -> None:
    assert [line for line in final(text, "fr") if not line.startswith("penalised")] == stated


@pytest.mark.parametrize(("text", "stated"), QUALIFYING, ids=[row[0] for row in QUALIFYING])
def test_poles_and_grids(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize("text", OUT)
def test_who_did_not_finish(text: str) -> None:
    assert "retired Brun DNF" in final(text, "fr")


@pytest.mark.parametrize("text", NOTHING)
def test_no_result(text: str) -> None:
    assert [line for line in final(text, "fr") if line.startswith(("placed", "pole"))] == []
