"""What sentences count of somebody: wins, podiums, poles, titles, starts; and what is no count.

Parties stand in brackets, classes in angle brackets, circuits in braces.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
FRENCH = [
    ("[Ada Brun] a tout fait : cent douze départs, vingt-trois victoires, cinquante et un podiums.", ["counted Brun 23 wins", "counted Brun 51 podiums"]),
    ("Elle récite ses chiffres : [Ada Brun] compte 112 départs, 23 victoires et 51 podiums.", ["counted Brun 112 starts", "counted Brun 23 wins", "counted Brun 51 podiums"]),
    ("[Ada Brun] a grimpé six fois sur la boîte en douze courses.", ["counted Brun 6 podiums"]),
    ("[Ada Brun] est montée cinq fois sur le podium cette saison.", ["counted Brun 5 podiums"]),
    ("[Ada Brun] totalise sept victoires et douze podiums.", ["counted Brun 12 podiums", "counted Brun 7 wins"]),
    ("[Ada Brun] en est à cinq succès cette saison.", ["counted Brun 5 wins"]),
    ("[Ada Brun] signe sa septième victoire en huit courses.", ["counted Brun 7 wins", "placed Brun 1"]),
    ("[Ada Brun] s'impose pour la troisième fois de l'année.", ["counted Brun 3 wins", "placed Brun 1"]),
    ("[Ada Brun] s'offre une cinquième victoire en sept courses.", ["counted Brun 5 wins", "placed Brun 1"]),
    ("La septième victoire de la saison pour [Ada Brun].", ["counted Brun 7 wins", "placed Brun 1"]),
    ("[Ada Brun] décroche son quatrième podium consécutif.", ["counted Brun 4 podiums", "placed Brun <=3"]),
    ("[Ada Brun] porte son compteur de victoires à neuf.", ["counted Brun 9 wins"]),
    ("[Ada Brun], quintuple vainqueur de l'épreuve, abandonne.", ["counted Brun 5 wins", "retired Brun DNF"]),
    ("Le double vainqueur du rallye, [Ada Brun], abandonne.", ["counted Brun 2 wins", "retired Brun DNF"]),
    ("[Ada Brun] est double championne de France.", ["counted Brun 2 titles"]),
    ("[Ada Brun] compte quatre titres à son palmarès.", ["counted Brun 4 titles"]),
    ("Avec huit poles cette saison, [Ada Brun] domine.", ["counted Brun 8 poles"]),
    ("« On a fait six podiums cette année », savoure [Ada Brun].", ["counted Brun 6 podiums"]),
    ("[Ada Brun] a remporté trois des quatre premières courses.", ["counted Brun 3 wins"]),
    ("Déjà quatre victoires pour [Ada Brun] cette année.", ["counted Brun 4 wins"]),
    ("C'est le cinquième succès de [Ada Brun] cette saison.", ["counted Brun 5 wins"]),
    ("[Ada Brun], trois victoires au compteur, part favorite.", ["counted Brun 3 wins"]),
    ("Leur quatrième succès de la saison assure le titre à [Ada Brun].", ["crowned Brun"]),
    ("[Ada Brun] vise une quatrième victoire.", []),
    ("[Ada Brun] peut encore priver [Max Dor] d'une troisième couronne.", []),
    ("[Ada Brun] est le quatrième vainqueur différent de la saison.", []),
    ("[Ada Brun] a gagné cinq fois cette saison.", ["counted Brun 5 wins"]),
    ("[Ada Brun], quatre fois deuxième, n'a pas gagné.", ["placed Brun 2"]),
    ("Il manque une victoire à [Ada Brun].", []),
    ("[Ada Brun] signe la passe de trois.", []),
    ("[Ada Brun] a pris part à 42 courses.", ["counted Brun 42 starts"]),
    ("Deux fois titrée, [Ada Brun] revient.", ["counted Brun 2 titles"]),
    ("Trois fois champion, [Ada Brun] revient.", ["counted Brun 3 titles"]),
]
ENGLISH = [
    ("[Ada Brun] made it five wins for the year.", ["counted Brun 5 wins"]),
    ("That's win number three of the year for [Ada Brun].", ["counted Brun 3 wins"]),
    ("[Ada Brun] scored her sixth podium of the season.", ["counted Brun 6 podiums"]),
    ("[Ada Brun] has five wins, four poles and twelve podiums.", ["counted Brun 12 podiums", "counted Brun 4 poles", "counted Brun 5 wins"]),
    ("[Ada Brun] took his first victory in his 61st start.", ["counted Brun 61 starts", "placed Brun 1"]),
    ("It was [Ada Brun]'s seventh grand prix win.", ["counted Brun 7 wins"]),
    ("[Ada Brun], twice the world champion, was sixth.", ["counted Brun 2 titles", "placed Brun 6"]),
    ("Two-time champion [Ada Brun] was sixth.", ["counted Brun 2 titles", "crowned Brun", "placed Brun 6"]),
    ("Three-time winner [Ada Brun] was sixth.", ["counted Brun 3 wins", "placed Brun 6"]),
    ("[Ada Brun], whose victory at Spa was his third of the campaign, was sixth.", ["counted Brun 3 wins", "placed Brun 6"]),
    ("[Ada Brun] has stood on the podium six times this year.", ["counted Brun 6 podiums"]),
    ("Six podiums from nine starts for [Ada Brun].", ["counted Brun 6 podiums"]),
    ("\"We stood on four podiums out of six,\" said [Ada Brun].", ["counted Brun 4 podiums"]),
    ("[Ada Brun] has won three of the first four races.", ["counted Brun 3 wins"]),
    ("[Ada Brun] is the fourth different winner this year.", []),
    ("[Ada Brun] was denied a fourth win.", []),
    ("[Ada Brun] denied [Max Dor] a third title in a row.", []),
    ("[Ada Brun] stopped [Max Dor] taking a third win in a row.", []),
    ("[Ada Brun] won five times this year.", ["counted Brun 5 wins"]),
    ("[Ada Brun], winners of the last three titles, was sixth.", ["counted Brun 3 titles", "placed Brun 6"]),
    ("[Ada Brun] claimed her maiden pole.", ["pole Brun 1"]),
    ("[Ada Brun] now has 21 career wins to her name.", ["counted Brun 21 wins"]),
    ("[Ada Brun] clinched a record-equalling seventh title.", ["counted Brun 7 titles", "crowned Brun"]),
    ("[Ada Brun] lost two places.", []),
    ("[Ada Brun] took a second straight win.", ["counted Brun 2 wins", "placed Brun 1"]),
    ("[Ada Brun] took victory number nine.", ["counted Brun 9 wins", "placed Brun 1"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), FRENCH, ids=[row[0] for row in FRENCH])
def test_french(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated
