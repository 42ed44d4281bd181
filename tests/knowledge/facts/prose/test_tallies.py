"""Counts that sentences claim, in both languages: whose, of what, how many; and what is told beside them.

Parties stand in brackets, classes in angle brackets, tracks in braces.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
FRENCH = [
    ("Avec ce succès, son troisième de l'année, [Ada Brun] devance [Max Dor].", ["ahead Brun Dor", "counted Brun 3 wins"]),
    ("La cinquième victoire en six courses de l'[Ada Brun] fait du bruit.", ["counted Brun 5 wins"]),
    ("La cinquième victoire en six courses de la [Ada Brun] orne la saison.", ["counted Brun 5 wins"]),
    ("[Ada Brun] a vu l'arrivée. C'est déjà sa quatrième victoire ici.", ["counted Brun 4 wins"]),
    ("[Ada Brun] s'impose. C'est la quatrième victoire du Gardois en deux saisons.", ["placed Brun 1"]),
    ("Pour [Ada Brun], il s'agit du quatrième succès dans l'épreuve.", ["counted Brun 4 wins"]),
    ("[Ada Brun] avait remporté deux des trois courses.", ["counted Brun 2 wins"]),
    ("[Ada Brun], trois fois championne de France, abandonne.", ["counted Brun 3 titles", "retired Brun DNF"]),
    ("[Ada Brun], trois fois vainqueur de l'épreuve, abandonne.", ["counted Brun 3 wins", "retired Brun DNF"]),
    ("[Ada Brun], [Max Dor] et [Léo Fay] sont les seuls autres quadruples vainqueurs de la course.", ["counted Brun 4 wins", "counted Dor 4 wins", "counted Fay 4 wins"]),
    ("[Ada Brun] : « Avec trois victoires en quatre courses, je suis heureuse. »", ["counted Brun 3 wins"]),
    ("[Ada Brun] compte quatre victoires et six podiums cette saison.", ["counted Brun 4 wins", "counted Brun 6 podiums"]),
    ("[Ada Brun] signe la 102e pole de sa carrière.", ["counted Brun 102 poles", "pole Brun 1"]),
    ("[Ada Brun] signe son onzième meilleur tour de l'année.", ["counted Brun 11 fastest_laps", "fastest Brun"]),
    ("[Ada Brun] en est à sept podiums et trois poles.", ["counted Brun 3 poles", "counted Brun 7 podiums"]),
    ("[Ada Brun] décroche son sixième podium de la saison.", ["counted Brun 6 podiums"]),
    ("Le double champion du monde (2005, 2006) abandonne, et [Ada Brun] gagne.", ["placed Brun 1"]),
    ("[Ada Brun] gagne encore. Le double champion du monde (2015, 2016) savoure.", ["counted Brun 2 titles", "crowned Brun 2015", "crowned Brun 2016", "placed Brun 1"]),
    ("Deuxième couronne pour [Ada Brun].", ["counted Brun 2 titles"]),
    ("[Ada Brun] sacrée malgré tout, deuxième couronne pour [Max Dor].", ["counted Dor 2 titles", "crowned Brun"]),
    ("[Ada Brun] avait raflé trois titres d'affilée, de 2017 à 2019.", ["counted Brun 3 titles", "crowned Brun 2017", "crowned Brun 2018", "crowned Brun 2019"]),
    ("[Ada Brun] sacrée quatre fois de suite entre 1997 et 2000.", ["counted Brun 4 titles", "crowned Brun 1997", "crowned Brun 1998", "crowned Brun 1999", "crowned Brun 2000"]),
    ("Privée d'une troisième victoire, [Ada Brun] peste.", []),
    ("[Ada Brun] visait une troisième victoire.", []),
    ("[Ada Brun] rêve d'un quatrième titre.", []),
    ("[Ada Brun] reste bloquée à quatre victoires.", ["counted Brun 4 wins"]),
    ("[Ada Brun] a gagné deux fois les {24 Heures du Mans}.", ["counted Brun 2 wins"]),
    ("[Ada Brun] gagne pour la deuxième fois de la saison en <Juniors>.", ["counted Brun 2 (Juniors) wins", "placed Brun 1 (Juniors)"]),
    ("[Ada Brun] gagne. Quatrième sacre pour la pilote, déjà titrée en <Minime>, en <Cadet> et, l'an passé, en <Nationale>.", ["counted Brun 4 titles", "crowned Brun (Cadet)", "crowned Brun (Minime)", "crowned Brun (Nationale)", "placed Brun 1"]),
    ("[Ada Brun] signe deux titres en trois ans, celui-ci après celui de 2021.", ["counted Brun 2 titles", "crowned Brun 2021"]),
    ("Meilleur tour : [Ada Brun], 1'22''380.", ["fastest Brun 1:22.380"]),
    ("[Ada Brun] signait là un meilleur tour que personne ne battrait.", ["fastest Brun"]),
    ("Pole en 1'33''550 et victoire pour [Ada Brun].", ["placed Brun 1", "pole Brun 1 1:33.550"]),
]
ENGLISH = [
    ("Fastest lap: [Ada Brun], 3:35.564.", ["fastest Brun 3:35.564"]),
    ("[Nord]'s manufacturers' crown, sealed three weeks ago, makes up for it.", ["crowned Nord (Manufacturers)"]),
    ("[Ada Brun] took the pole of the season on Friday with a lap of 2:05.330.", ["pole Brun 1", "pole Brun 1 2:05.330"]),
    ("[Ada Brun] needed points. The 40-year-old steered the [Nord] to third.", ["drives Brun Nord", "placed Brun 3"]),
    ("[Ada Brun] took her sixth pole position of the season on Friday.", ["counted Brun 6 poles", "pole Brun 1"]),
    ("It is [Ada Brun]'s third victory in the race and [Max Dor]'s first.", ["counted Brun 3 wins"]),
    ("It is [Ada Brun]'s third victory in the race and [Max Dor]'s second.", ["counted Brun 3 wins", "counted Dor 2 wins"]),
    ("It was the fourth victory of the season for [Ada Brun].", ["counted Brun 4 wins"]),
    ("[Ada Brun], three times champion, retired.", ["counted Brun 3 titles", "retired Brun DNF"]),
    ("The two-time champion [Ada Brun] retired.", ["counted Brun 2 titles", "retired Brun DNF"]),
    ("[Ada Brun] won. The two-time champion had started third.", ["counted Brun 2 titles", "placed Brun 1"]),
    ("[Ada Brun] claimed a 62nd career pole.", ["counted Brun 62 poles", "pole Brun 1"]),
    ("[Ada Brun] finished second for her third podium of the year.", ["counted Brun 3 podiums", "placed Brun 2"]),
    ("[Ada Brun] was second, her third podium of the year.", ["counted Brun 3 podiums", "placed Brun 2"]),
    ("[Ada Brun] has won all 11 races so far.", ["counted Brun 11 wins", "placed Brun 1"]),
    ("[Ada Brun] won in her 358th start.", ["counted Brun 358 starts", "placed Brun 1"]),
    ("[Ada Brun] goes into the season with 95 wins and 98 poles.", ["counted Brun 95 wins", "counted Brun 98 poles"]),
    ("[Ada Brun] has five wins and seven podiums this season.", ["counted Brun 5 wins", "counted Brun 7 podiums"]),
    ("[Ada Brun] took over in the points from [Sud] team-mate [Max Dor] with her third win of the year.", ["counted Brun 3 wins", "placed Brun 1"]),
    ("[Ada Brun] won, edging [Sud] teammate [Max Dor] for her second victory of the season.", ["counted Brun 2 wins", "placed Brun 1"]),
    ("[Sud]'s four-times champion [Ada Brun] was fourth.", ["counted Brun 4 titles", "crowned Brun", "placed Brun 4"]),
    ("[Ada Brun], an eight-times winner of the race, was fourth.", ["counted Brun 8 wins", "placed Brun 4"]),
    ("[Ada Brun], a 10-time winner here, was fourth.", ["counted Brun 10 wins", "placed Brun 4"]),
    ("[Ada Brun], three-times world champion and winner here, was fourth.", ["counted Brun 3 titles", "placed Brun 4"]),
    ('[Ada Brun] was slow. "I was poor," said the seven-times world champion.', ["counted Brun 7 titles"]),
    ("[Ada Brun]'s pole, in one minute 15.372 seconds, was her first of the season and the 27th of her career.", ["counted Brun 27 poles"]),
    ("[Ada Brun] took victory, her ninth of the season.", ["counted Brun 9 wins", "placed Brun 1"]),
    ("[Ada Brun] won the race, her third this year.", ["counted Brun 3 wins", "placed Brun 1"]),
    ("[Ada Brun] won for her second victory of the season and the fourth of her career.", ["counted Brun 2 wins", "counted Brun 4 wins", "placed Brun 1"]),
    ("[Ada Brun] was fourth, missing her fifth podium of the year and the 20th of her career.", ["placed Brun 4"]),
    ("[Ada Brun] has won three of the last four races and nine in her career.", ["counted Brun 3 wins", "counted Brun 9 wins"]),
    ("[Ada Brun] was vying for her 58th career win.", []),
    ("[Ada Brun] was going for a fourth straight victory.", []),
    ("[Ada Brun] led until [Max Dor] went by; the four-time champion was never headed again and recorded his 47th win.", []),
    ("The crash ended a run of 11 consecutive wins for [Ada Brun].", ["counted Brun 11 wins"]),
    ("[Ada Brun] was on a run of four straight wins.", ["counted Brun 4 wins"]),
    ("[Max Dor] won, ending a run of four straight wins for [Ada Brun].", ["counted Brun 4 wins", "placed Dor 1"]),
    ("[Ada Brun]'s streak of five successive poles is over.", ["counted Brun 5 poles"]),
    ("[Max Dor] was fourth. It was [Ada Brun]'s eighth win in a row and the 109th of her career.", ["counted Brun 109 wins", "counted Brun 8 wins", "placed Dor 4"]),
    ('[Ada Brun] won. "I was quick," said the 25-year-old, who has won seven times.', ["counted Brun 7 wins", "placed Brun 1"]),
    ('[Max Dor] was fourth and [Ada Brun] fifth. "I was slow," said the 25-year-old, who has won seven times.', ["placed Brun 5", "placed Dor 4"]),
    ("[Ada Brun] recorded her 80th win.", ["counted Brun 80 wins", "placed Brun 1"]),
    ("[Ada Brun] became a four-time winner of the race.", ["counted Brun 4 wins"]),
    ("[Ada Brun] has won the race four times.", ["counted Brun 4 wins"]),
    ("[Ada Brun] won for the third time this season.", ["counted Brun 3 wins", "placed Brun 1"]),
    ("[Ada Brun] is looking for a third straight victory.", []),
    ("[Ada Brun] sealed a third title in a row.", ["counted Brun 3 titles", "crowned Brun"]),
    ("[Ada Brun], constructors' champions seven times in a row, lost.", ["counted Brun 7 titles"]),
    ("[Ada Brun] has title number six.", ["counted Brun 6 titles", "crowned Brun"]),
    ("[Ada Brun] set her tenth fastest lap of the year.", ["counted Brun 10 fastest_laps", "fastest Brun"]),
    ("A ninth win of the season for [Ada Brun].", ["counted Brun 9 wins"]),
    ("It is a sixth title for [Ada Brun].", ["counted Brun 6 titles"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), FRENCH, ids=[row[0] for row in FRENCH])
def test_french(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated
