"""Orders of a championship that sentences tell: points in brackets, against a rival's, one after another.

Parties stand in brackets.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
FRENCH = [
    ("[Ada Brun], troisième du championnat avant ce week-end, est désormais deuxième, à neuf points de [Max Dor].", ["points Brun 2"]),
    ("Le titre revient à [Ada Brun], celui des <Juniors> à [Max Dor].", ["crowned Brun", "crowned Dor (Juniors)"]),
    ("[Ada Brun] succède à [Max Dor], sacré ces deux dernières années.", ["crowned Dor"]),
    ("[Ada Brun] est championne 2031 avec 312 points, quatre de mieux que [Max Dor].", ["crowned Brun 2031", "points Brun Dor 1 312", "points Dor 2 308"]),
    ("[Ada Brun] est sacrée pour quatre points devant [Max Dor].", ["crowned Brun", "points Brun Dor 1", "points Dor 2"]),
    ("Avec 312 points contre 308 à [Max Dor], [Ada Brun] décroche le titre.", ["crowned Brun", "points Brun Dor 1 312", "points Dor 2 308"]),
    ("Les <Juniors> sourient à [Ada Brun], titrée dès l'été.", ["crowned Brun (Juniors)"]),
    ("[Ada Brun] coiffe [Max Dor] de deux points seulement (148 à 146).", ["points Brun Dor 1 148", "points Dor 2 146"]),
    ("Aux points, cela donne [Ada Brun] 121, [Max Dor] 119, [Léo Fay] 104.", ["points Brun 1 121", "points Dor 2 119", "points Fay 3 104"]),
    ("Au classement, [Ada Brun] (211,5) devance [Max Dor] de 11 unités.", ["points Brun 211.5", "points Brun Dor 1 211.5", "points Dor 2 200.5"]),
    ("Au championnat, [Ada Brun] est première avec 82 points, deux de plus que [Max Dor].", ["points Brun 1 82"]),
    ("[Ada Brun] est titrée avec 210 points contre 198 à [Max Dor].", ["crowned Brun", "points Brun Dor 1 210", "points Dor 2 198"]),
    ("Avec 132 points, [Ada Brun] garde les rênes du championnat. [Max Dor] est deuxième (121 points).", ["points Brun 1", "points Brun 132", "points Dor 2 121"]),
    ("[Ada Brun] conserve les commandes de la Cup (131), sous la menace directe de [Max Dor].", ["points Brun 1", "points Brun 1 131"]),
    ("[Ada Brun] ravit à [Max Dor] la tête de la <Pro-Am>.", ["points Brun 1 (Pro-Am)"]),
    ("Au championnat, [Ada Brun] (131) devance [Max Dor]. Une petite unité derrière, [Léo Fay] reste à l'affût.", ["points Brun Dor 1 131", "points Dor 2", "points Fay 3"]),
    ("Au championnat, [Ada Brun] reprend la tête avec 140 points. [Max Dor] revient à 14 points de [Ada Brun].", ["points Brun 1 140", "points Dor Brun 126"]),
    ("Au championnat, [Ada Brun] mène devant [Max Dor], tandis que [Léo Fay] pointe à la quatrième place.", ["points Brun Dor 1", "points Dor 2", "points Fay 4"]),
    ("Le leader du championnat, [Ada Brun], a souffert.", ["points Brun 1"]),
    ("[Ada Brun] et [Max Dor] se partagent la tête du championnat.", ["points Brun 1", "points Dor 1"]),
    ("[Ada Brun] arrache la couronne pour une unité : 187 à 186.", ["points Brun 1 187"]),
    ("[Ada Brun] compte désormais 30 points d'avance sur [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Max Dor] termine vice-champion.", ["points Dor 2"]),
    ("[Ada Brun] mène la course devant [Max Dor].", []),
    ("[Ada Brun] talonne le leader du championnat.", []),
    ("[Ada Brun], créditée du même score que le nouveau leader du championnat, roule.", []),
    ("[Ada Brun] devient la nouvelle leader du championnat.", ["points Brun 1"]),
    ("[Ada Brun] s'installe en leader du championnat.", ["points Brun 1"]),
    ("[Ada Brun] mène le championnat avec 12 points d'avance sur [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] prend la tête au départ.", []),
    ("Il a couru 150,5 km pour [Ada Brun].", []),
    ("[Ada Brun] est régulière et cela suffit pour mener le championnat avec 48 points, soit deux de mieux que [Max Dor].", ["points Brun Dor 1 48", "points Dor 2 46"]),
    ("[Ada Brun] garde la tête du championnat avec 61 points, soit trois de plus que [Max Dor].", ["points Brun 1", "points Brun Dor 1 61", "points Dor 2 58"]),
    ("[Ada Brun] et [Max Dor] se tiennent en une longueur : 164 contre 163.", ["points Brun Dor 1 164", "points Dor 2 163"]),
    ("[Ada Brun] termine l'année au quatrième rang.", ["points Brun 4"]),
    ("[Ada Brun] est deuxième du championnat à six points de [Max Dor].", ["points Brun Dor 2", "points Dor 1"]),
    ("Les leaders du <LMP3> sont toujours [Ada Brun/Max Dor].", ["points Brun+Dor 1 (LMP3)"]),
    ("Classement : [Ada Brun] 120 points, [Max Dor] 111, [Léo Fay] 98.", ["points Brun 1 120", "points Dor 2 111", "points Fay 3 98"]),
    ("[Ada Brun] abordera la finale avec 17 points d'avance sur [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("La tête du championnat passe aux mains de [Ada Brun].", ["points Brun 1"]),
    ("L'avance de [Ada Brun] sur [Max Dor] est de neuf points.", ["points Brun Dor 1", "points Dor 2"]),
    ("Seuls deux points séparent [Ada Brun] de [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] monte sur la troisième marche du podium final.", ["points Brun 3"]),
    ("[Ada Brun] échoue à la deuxième place du championnat pour deux points.", ["points Brun 2"]),
    ("Le championnat est mené par [Ada Brun] avec 120 points.", ["points Brun 1 120"]),
    ("Au championnat, [Ada Brun] (187) mène. [Max Dor], troisième à 31 longueurs du leader, y croit encore.", ["points Brun 1 187", "points Dor 3 156"]),
    ("[Ada Brun] devance de 54 unités [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] porte à 17 points son avance sur [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] abordera la finale avec un matelas de 22 points sur [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] a creusé un écart de 15 points sur [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] et [Max Dor] ne sont séparés que par trois points en tête du championnat.", ["points Brun Dor 1", "points Dor 2"]),
    ("Trois points séparent [Ada Brun], leader, de [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] devient leader du championnat, avec six points d'avance sur [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] quitte {Spa} en leader du championnat.", ["points Brun 1"]),
    ("[Ada Brun] et [Max Dor] se partagent la troisième place du championnat.", ["points Brun 3", "points Dor 3"]),
    ("[Ada Brun] double [Max Dor] pour la deuxième place du championnat.", ["points Brun Dor 2", "points Dor 3"]),
    ("[Ada Brun] complète le podium du championnat.", ["points Brun 3"]),
    ("À deux points de [Max Dor], [Ada Brun] est deuxième du championnat.", ["points Brun Dor 2", "points Dor 1"]),
    ("[Ada Brun] totalise 143 points contre 131 à [Max Dor].", ["points Brun Dor 1 143", "points Dor 2 131"]),
    ("[Ada Brun] (143 points) devance [Max Dor] avant la finale.", ["points Brun Dor 1 143", "points Dor 2"]),
    ("Au championnat, [Ada Brun] précède [Max Dor] et [Léo Fay].", ["points Brun Dor Fay 1", "points Dor 2", "points Fay 3"]),
    ("[Ada Brun] et [Max Dor] aborderont la finale à égalité de points en tête du classement.", ["points Brun 1", "points Dor 1"]),
    ("[Ada Brun] pourrait porter à 17 points son avance sur [Max Dor].", []),
    ("L'écart entre [Ada Brun] et [Max Dor] n'est plus que de trois points en tête du championnat.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] mène le championnat devant [Max Dor] pour un petit point.", ["points Brun Dor 1", "points Dor 2"]),
    ("Pas de changement au championnat : [Ada Brun] devant [Max Dor] et [Léo Fay].", ["points Brun Dor Fay 1", "points Dor 2", "points Fay 3"]),
    ("La deuxième place finale du championnat revient à [Ada Brun].", ["points Brun 2"]),
    ("[Ada Brun] détrône [Max Dor] en tête du championnat.", ["points Brun 1"]),
    ("Cette victoire place [Ada Brun] en tête du championnat.", ["points Brun 1"]),
]
ENGLISH = [
    ("[Ada Brun], third in the championship coming into the weekend, is now second, nine points behind [Max Dor].", ["points Brun 2"]),
    ("[Ada Brun], on 148, heads [Max Dor], on 140, and [Léo Fay], on 121.", ["points Brun 1 148", "points Dor 2 140", "points Fay 3 121"]),
    ("[Ada Brun] is the new points leader, [Max Dor] having retired.", ["points Brun 1", "retired Dor DNF"]),
    ("[Ada Brun] wins the title by a point from [Max Dor].", ["crowned Brun", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] is the 2031 champion on 312 points, four more than [Max Dor].", ["crowned Brun 2031", "points Brun Dor 1 312", "points Dor 2 308"]),
    ("Third place was enough for [Ada Brun] to take the title by four points from [Max Dor].", ["crowned Brun", "placed Brun 3", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] (312 points) pipped [Max Dor] (308) to the crown.", ["crowned Brun", "points Brun Dor 1 312", "points Dor 2 308"]),
    ("[Ada Brun] kept her crown, 18 points clear of [Max Dor].", ["crowned Brun", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] kept her title hopes alive.", []),
    ("[Ada Brun] is now four points shy of [Max Dor] at the top of the table.", ["points Brun", "points Dor 1"]),
    ("[Ada Brun] leads the championship on 82 points, two more than [Max Dor], with [Léo Fay] third on 77.", ["points Brun Dor 1 82", "points Dor 2 80", "points Fay 3 77"]),
    ("[Ada Brun] won the title with 144 points to the 143 of [Max Dor].", ["crowned Brun", "points Brun Dor 1 144", "points Dor 2 143"]),
    ("[Ada Brun] are champions with 613.5 points to [Max Dor]'s 585.5.", ["crowned Brun", "points Brun Dor 1 613.5", "points Dor 2 585.5"]),
    ("They were runners-up: 98 points to the 100 of [Max Dor], [Léo Fay] and [Ida Roe].", ["points Dor+Fay+Roe 1 100"]),
    ("[Ada Brun] was beaten. She was runner-up with 98 points to the 100 of [Max Dor].", ["points Brun Dor 2 98", "points Dor 1 100"]),
    ("In the standings, [Ada Brun] was third with 133, [Max Dor] fourth with 113 and [Léo Fay] fifth with 103.", ["points Brun 3 133", "points Dor 4 113", "points Fay 5 103"]),
    ("In the standings: [Ada Brun] 121, [Max Dor] 119 and [Léo Fay] 104.", ["points Brun 1 121", "points Dor 2 119", "points Fay 3 104"]),
    ("[Nord] are constructors' champions with 613.5 points to [Sud]'s 585.5.", ["crowned Nord (Manufacturers)", "points Nord Sud 1 (Manufacturers) 613.5", "points Sud 2 (Manufacturers) 585.5"]),
    ("In the championship, [Ada Brun] leads on 241, [Max Dor] is third on 174 and [Ida Roe] is fifth, another 30 points back.", ["points Brun 1 241", "points Dor 3 174", "points Roe 5", "points Roe 5 144"]),
    ("[Ada Brun] heads the points on 100, [Max Dor] lies second with 93 and [Ida Roe] a further 14 points behind.", ["points Brun 1 100", "points Dor 2 93", "points Roe 3 79"]),
    ("[Ada Brun] took the championship lead with 120 points. [Max Dor] trails by 14.", ["points Brun 1 120", "points Dor 106"]),
    ("[Ada Brun] leads the championship by 12 points from [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("Championship leader [Ada Brun] drove away.", ["points Brun 1"]),
    ("[Ada Brun] sits fourth in the drivers' standings on 81 points.", ["points Brun 4 81"]),
    ("[Ada Brun] moves up to third in the standings, 18 points behind [Max Dor].", ["points Brun Dor 3"]),
    ("[Ada Brun] has 99 points to [Max Dor]'s 89 and [Léo Fay]'s 87.", ["points Brun Dor 1 99", "points Dor 2 89", "points Fay 3 87"]),
    ("[Ada Brun] leads second-placed [Max Dor] by 65 points.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] was last, and her advantage in the standings was trimmed to 21 points.", ["points Brun 1"]),
    ("[Ada Brun] lost her championship lead.", []),
    ("[Nord] lead the constructors' standings with 281 points.", ["points Nord 1 (Manufacturers) 281"]),
    ("[Nord] stretched their lead over [Sud] in the constructors' standings to 77 points.", ["points Nord Sud 1 (Manufacturers)", "points Sud 2 (Manufacturers)"]),
    ("[Ada Brun] stretched her lead over [Max Dor] in the standings to 12 points.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] leads the race by two seconds from [Max Dor].", []),
    ("[Ada Brun] now leads the championship with 108 points - eight ahead of [Max Dor] and 18 clear of [Léo Fay], who had a poor start and finished ninth.", ["placed Fay 9", "points Brun Dor 1 108", "points Dor 2"]),
    ("[Ada Brun] leads the standings on 90 points from [Max Dor], who is third in the standings.", ["points Brun Dor 1 90", "points Dor 3"]),
    ("The day belonged to [Ada Brun], who leads her sister by one point in the standings.", ["points Brun 1"]),
    ("[Ada Brun] was third in the drivers' standings, ahead of [Max Dor].", ["points Brun 3"]),
    ("[Ada Brun] had arrived at the track three points ahead.", []),
    ("[Nord] won the manufacturers' title.", ["crowned Nord (Manufacturers)"]),
    ("[Ada Brun] leads the championship on 52 points, two clear of [Max Dor].", ["points Brun Dor 1 52", "points Dor 2 50"]),
    ("[Ada Brun] and [Max Dor] are level on 31 points at the top of the <Juniors>.", ["points Brun 1 (Juniors) 31", "points Dor 1 (Juniors) 31"]),
    ("In the standings, [Ada Brun] leads on 297, [Max Dor] is 22 in arrears and [Léo Fay] has 251.", ["points Brun 1 297", "points Dor 2 275", "points Fay 3 251"]),
    ("[Ada Brun] now holds a 12-point lead over [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun]'s championship lead over [Max Dor] is now 14 points.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] lies second in the <Bronze> standings, seven points behind [Max Dor].", ["points Brun Dor 2 (Bronze)", "points Dor 1 (Bronze)"]),
    ("The championship is now led by [Ada Brun] with 120 points.", ["points Brun 1 120"]),
    ("[Ada Brun] sits second in the standings, four points off the lead.", ["points Brun 2"]),
    ("[Ada Brun] heads to the finale with a 12-point advantage over [Max Dor].", ["points Brun 1", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] finished the season second on 211 points.", ["points Brun 2 211"]),
    ("[Ada Brun] was runner-up to [Max Dor] in the championship.", ["points Brun Dor 2", "points Dor 1"]),
    ("[Ada Brun] tops the table on 120 points, with [Max Dor] on 111 and [Léo Fay] on 98.", ["points Brun 1 120", "points Dor 2 111", "points Fay 3 98"]),
    ("In the <Juniors> standings, [Ada Brun] heads [Max Dor] by four.", ["points Brun Dor 1 (Juniors)", "points Dor 2 (Juniors)"]),
    ("[Ada Brun] leapfrogs [Max Dor] for second in the standings.", ["points Brun Dor 2", "points Dor 3"]),
    ("[Ada Brun] usurps [Max Dor] at the top of the points.", ["points Brun 1"]),
    ("Only nine points separate leader [Ada Brun] from [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] erased a deficit of nine points.", []),
    ("[Ada Brun]'s lead over [Max Dor] has grown to 17 points.", ["points Brun Dor 1", "points Dor 2"]),
    ("The fourth place cuts [Ada Brun]'s advantage over [Max Dor] to nine points.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Max Dor] trims [Ada Brun]'s points lead to nine points.", ["points Brun 1", "points Dor Brun 2"]),
    ("[Ada Brun]'s title lead has been slashed to five by [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] now enjoys a cushion of 22 points over [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] heads to {Spa} 22 points clear of [Max Dor].", ["points Brun 1", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] and [Max Dor] are separated by three points at the head of the standings.", ["points Brun Dor 1", "points Dor 2"]),
    ("Three points are all that separates [Ada Brun] and [Max Dor] at the top of the table.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] is the new points leader, four ahead of [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] leads [Max Dor] by 15 points in the title race.", ["points Brun Dor 1", "points Dor 2"]),
    ("Victory lifts [Ada Brun] to the top of the standings.", ["points Brun 1"]),
    ("That result hands [Ada Brun] the championship lead.", ["points Brun 1"]),
    ("[Ada Brun] and [Max Dor] are tied for third in the standings.", ["points Brun 3", "points Dor 3"]),
    ("[Ada Brun], [Max Dor] and [Léo Fay] are the top three in the championship.", ["points Brun 1", "points Dor 2", "points Fay 3"]),
    ("[Ada Brun] ended the season as runner-up, with [Max Dor] third.", ["points Brun 2", "points Dor 3"]),
    ("[Ada Brun] sits fourth with 88 points.", ["points Brun 4 88"]),
    ("[Ada Brun] (120 points) heads [Max Dor] going into the finale.", ["points Brun Dor 1 120", "points Dor 2"]),
    ("With 120 points to her name, [Ada Brun] tops the table.", ["points Brun 1 120"]),
    ("Victory would hand [Max Dor] the championship lead.", []),
    ("[Ada Brun]'s lead over [Max Dor] was four seconds.", []),
    ("The championship gap between [Ada Brun] and [Max Dor] is down to three points.", ["points Brun Dor 1", "points Dor 2"]),
    ("It is close: [Ada Brun] leads [Max Dor] by a single point.", ["points Brun Dor 1", "points Dor 2"]),
    ("In the standings, [Ada Brun] is out in front.", ["points Brun 1"]),
    ("The championship order is unchanged: [Ada Brun] from [Max Dor] and [Léo Fay].", ["points Brun Dor Fay 1", "points Dor 2", "points Fay 3"]),
    ("Runner-up in the final standings was [Ada Brun].", ["points Brun 2"]),
    ("[Ada Brun] left {Spa} 11 points down on championship leader [Max Dor].", ["points Dor 1"]),
    ("[Ada Brun], who began the day third in the standings, was unlucky.", []),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), FRENCH, ids=[row[0] for row in FRENCH])
def test_french(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Au championnat, [Ada Brun] compte 84 points, [Max Dor] 79 et [Léo Fay] 71.", "fr"),
        ("Au classement, [Ada Brun] totalise 84 points contre 79 à [Max Dor] et 71 à [Léo Fay].", "fr"),
        ("In the standings, [Ada Brun] has 84 points, [Max Dor] 79 and [Léo Fay] 71.", "en"),
        ("[Ada Brun] possède désormais 84 points, [Max Dor] 79 et [Léo Fay] 71.", "fr"),
        ("[Ada Brun] is now on 84 points, [Max Dor] 79 and [Léo Fay] 71.", "en"),
    ],
)
def test_an_order_told_by_points_alone(text: str, language: str) -> None:
    told = {line for line in final(text, language) if line != "points Brun 84"}
    assert told == {"points Brun 1 84", "points Dor 2 79", "points Fay 3 71"}


@pytest.mark.parametrize(
    "text",
    [
        "Au championnat, derrière [Ada Brun], [Max Dor] totalise 84 points contre 79 à [Léo Fay].",
        "Au championnat, [Ada Brun] compte 84 points, [Max Dor] 91 et [Léo Fay] 71.",
        "[Ada Brun] marque 25 points, [Max Dor] 20 et [Léo Fay] 16.",
    ],
)
def test_points_that_tell_no_order(text: str) -> None:
    assert not [line for line in final(text, "fr") if line.startswith("points") and len(line.split()) > 3]
