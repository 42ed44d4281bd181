"""What French sentences state for good, cue by cue: who, what place, in which class, ahead of whom.

Parties stand in brackets and classes in angle brackets, so that the cues are tried alone.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
ROWS = [
    ("À 0\"112 de l'auteur de la pole, le Belge [Max Dor], [Ada Brun] a pris la troisième place.", ["placed Brun 3"]),
    ("[Ada Brun] a signé la pole et l'a remportée devant [Max Dor].", ["placed Brun Dor 1", "pole Brun 1"]),
    ("[Ada Brun] prend la suite. Elle déborde [Max Dor] à deux tours de la fin et coupe la ligne troisième.", ["placed Brun 3"]),
    ("[Ada Brun] s'imposait hier devant [Max Dor] et [Léo Fay].", ["placed Brun Dor Fay 1"]),
    ("Troisième, [Ada Brun] précédait [Max Dor].", ["ahead Brun Dor", "placed Brun Dor 3"]),
    ("[Ada Brun] s'impose face à [Max Dor] et [Léo Fay].", ["placed Brun Dor Fay 1"]),
    ("La victoire revenait donc à [Ada Brun] devant [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] a longtemps mené avant de céder, et [Max Dor] l'emporte.", ["placed Dor 1"]),
    ("[Ada Brun] décrochait la pole position devant [Max Dor] et [Léo Fay].", ["pole Brun 1", "pole Brun Dor Fay 1"]),
    ("[Ada Brun], auteur de la pole en 1'43''210, n'a pas tremblé.", ["pole Brun 1 1:43.210"]),
    ("Partis des 4e et 6e rangs, [Ada Brun] et [Max Dor] abandonnent.", ["placed Brun 4 Qualifying", "placed Dor 6 Qualifying", "retired Brun DNF", "retired Dor DNF"]),
    ("[Ada Brun], [Max Dor] et [Léo Fay] ferment le top dix.", ["placed Brun 8", "placed Dor 9", "placed Fay 10"]),
    ("[Ada Brun] était pénalisé de dix secondes pour avoir coupé la chicane et rétrogradait au huitième rang.", ["penalised Brun 10", "placed Brun 8"]),
    ("[Ada Brun] écope d'un drive-through pour départ anticipé.", ["penalised Brun"]),
    ("Une pénalité reléguait [Max Dor], laissant à l'autre, [Ada Brun], le soin de se hisser sur le podium.", ["penalised Dor", "placed Brun <=3"]),
    ("Le podium était complété par [Ada Brun], suivi par [Max Dor].", ["ahead Brun Dor", "placed Brun Dor 3"]),
    ("[Ada Brun], neuvième au général, remportait la catégorie <Gentlemen>.", ["placed Brun 1 (Gentlemen)", "placed Brun 9 (Overall)"]),
    ("[Ada Brun], sacré chez les <Juniors>, savoure.", ["crowned Brun (Juniors)"]),
    ("Fort de quatre victoires et six podiums à son actif, [Ada Brun] peut voir venir.", ["counted Brun 4 wins", "counted Brun 6 podiums"]),
    ("[Ada Brun] s'impose pour la troisième fois de l'année.", ["counted Brun 3 wins", "placed Brun 1"]),
    ("[Ada Brun] aurait mérité de gagner.", []),
    ("[Ada Brun] n'a pas gagné.", []),
    ("À mi-course, [Ada Brun] pointait troisième.", []),
    ("[Ada Brun] abandonnait, suspension brisée.", ["retired Brun DNF"]),
    ("[Ada Brun] et [Max Dor] terminent respectivement troisième et quatrième.", ["placed Brun 3", "placed Dor 4"]),
    ("Suivent [Ada Brun], [Max Dor] et [Léo Fay].", ["ahead - Brun Dor Fay"]),
    ("[Ada Brun] mène le championnat avec 168 points devant [Max Dor].", ["points Brun Dor 1 168", "points Dor 2"]),
    ("[Ada Brun], déjà titré en 2016 et 2018, gagne encore.", ["crowned Brun 2016", "crowned Brun 2018", "placed Brun 1"]),
    ("[Ada Brun] succède à [Max Dor] et [Léo Fay] au palmarès.", ["crowned Dor", "crowned Fay"]),
    ("« Nous avons gagné et [Max Dor] termine troisième », souffle [Ada Brun].", []),
    ("[Ada Brun] hérite de la victoire devant [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] prend la cinquième place finale.", ["placed Brun 5"]),
    ("[Ada Brun] entre dans le top huit devant [Max Dor].", ["placed Brun Dor <=8"]),
    ("[Ada Brun], 22 ans, s'élancera de la pole.", ["described Brun 22", "pole Brun 1"]),
    ("[Ada Brun] s'assure du titre à deux manches du terme.", ["crowned Brun"]),
    ("[Ada Brun] retrouve la plus haute marche du podium.", ["placed Brun 1"]),
    ("La victoire échoit à [Ada Brun], devant [Max Dor] et [Léo Fay].", ["placed Brun Dor Fay 1"]),
    ("[Ada Brun], auteur d'un doublé, savoure.", ["placed Brun 1"]),
    ("[Ada Brun] termine au pied du podium.", ["placed Brun 4"]),
    ("[Ada Brun] et [Max Dor] complètent le podium.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] échoue à la deuxième place.", ["placed Brun 2"]),
    ("[Ada Brun] échoue à 0''260.", ["placed Brun 2 0.260"]),
    ("[Ada Brun] prend le meilleur temps des qualifications en 1'20''300.", ["pole Brun 1 1:20.300"]),
    ("[Ada Brun] hérite de la deuxième place.", ["placed Brun 2"]),
    ("[Ada Brun] est disqualifié pour une voiture trop légère.", ["retired Brun DSQ"]),
    ("[Ada Brun] ne prenait pas le départ.", ["retired Brun DNS"]),
    ("[Ada Brun] n'est pas classé.", ["retired Brun NC"]),
    ("[Ada Brun] signe sa septième victoire en huit courses.", ["counted Brun 7 wins", "placed Brun 1"]),
    ("Au championnat, [Ada Brun] garde une avance confortable avec 51 points devant [Max Dor] (27) et [Léo Fay] (12).", ["points Brun Dor Fay 1 51", "points Dor 2 27", "points Fay 3 12"]),
    ("Au classement, [Ada Brun] est troisième avec 88 points.", ["points Brun 3 88"]),
    ("[Ada Brun] chez les <Challengers> et [Max Dor] chez les <Gentlemen> sont sacrés.", ["crowned Brun (Challengers)", "crowned Dor (Gentlemen)"]),
    ("[Ada Brun], champion en titre, termine sixième.", ["crowned Brun", "placed Brun 6"]),
    ("[Ada Brun], vice-champion, attendra.", ["points Brun 2"]),
    ("[Ada Brun] pourrait être titré dès dimanche.", []),
    ("[Ada Brun] espérait s'imposer.", []),
    ("On a longtemps cru que [Ada Brun] l'emporterait.", []),
    ("Un temps deuxième, [Ada Brun] finit cinquième.", ["placed Brun 5"]),
    ("[Ada Brun], deuxième à mi-course, abandonne.", ["retired Brun DNF"]),
    ("[Ada Brun], parti dixième, termine sixième.", ["placed Brun 10 Qualifying", "placed Brun 6"]),
    ("Quatrième à franchir la ligne, [Ada Brun] rétrograde à la huitième place.", ["placed Brun 8"]),
    ("L'an dernier, [Ada Brun] s'imposait ici.", []),
    ("En <LMP3>, [Ada Brun] s'impose devant [Max Dor].", ["placed Brun Dor 1 (LMP3)"]),
    ("Meilleur tour pour [Ada Brun].", ["fastest Brun"]),
    ("[Ada Brun] glisse au cinquième rang.", []),
    ("[Ada Brun] termine deuxième, [Max Dor] troisième et [Léo Fay] quatrième.", ["placed Brun 2", "placed Dor 3", "placed Fay 4"]),
    ("[Ada Brun] décroche son troisième titre.", ["counted Brun 3 titles", "crowned Brun"]),
    ("[Ada Brun], sacré quatre fois de suite entre 2017 et 2020, prend sa retraite.", ["counted Brun 4 titles", "crowned Brun 2017", "crowned Brun 2018", "crowned Brun 2019", "crowned Brun 2020"]),
    ("[Ada Brun] s'était déjà imposé en 2014.", ["placed Brun 1 2014"]),
    ("[Ada Brun] laissait les commandes à son dauphin puis suivait son rythme.", []),
    ("[Ada Brun] remporte le titre avec deux points d'avance sur [Max Dor].", ["crowned Brun", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] est titré avec 120 points.", ["crowned Brun", "points Brun 1 120"]),
    ("[Ada Brun] monte sur le podium et s'offre le titre honorifique de vice-champion.", ["placed Brun <=3", "points Brun 2"]),
    ("[Ada Brun] gagne le titre pour deux points.", ["crowned Brun"]),
    ("Pénalisé de cinq secondes, [Ada Brun] glisse au cinquième rang.", ["penalised Brun 5", "placed Brun 5"]),
    ("Vainqueur l'an dernier, [Ada Brun] a terminé cinquième.", ["placed Brun 5"]),
    ("L'an dernier, [Ada Brun] a terminé cinquième.", []),
    ("Le dauphin de [Ada Brun] n'est autre que [Max Dor].", ["placed Dor 2"]),
]
# fmt: on
UNDERSTOOD_NOT_YET = [
    (
        "[Ada Brun] s'adjuge l'or, [Max Dor] l'argent et [Léo Fay] le bronze.",
        ["placed Brun 1", "placed Dor 2", "placed Fay 3"],
    ),
]


@pytest.mark.parametrize(("text", "stated"), ROWS, ids=[row[0] for row in ROWS])
def test_sentence(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "stated"), UNDERSTOOD_NOT_YET, ids=[row[0] for row in UNDERSTOOD_NOT_YET])
def test_sentence_to_come(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated
