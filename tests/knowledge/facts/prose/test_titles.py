"""Champions that sentences tell, of this season and of others, and those who are none.

Parties stand in brackets, classes in angle brackets, circuits in braces.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
FRENCH = [
    ("[Ada Brun] rentre à la maison avec la couronne pour une unité.", ["crowned Brun"]),
    ("[Ada Brun] repart avec le trophée <Juniors>.", ["crowned Brun (Juniors)"]),
    ("Le bouclier atterrit chez [Ada Brun].", ["crowned Brun"]),
    ("[Ada Brun] est sacrée <Rookie> de l'année.", ["crowned Brun (Rookie)"]),
    ("[Ada Brun] : « Deux titres en trois ans, celui-ci après celui de 2021. »", ["counted Brun 2 titles", "crowned Brun 2021"]),
    ("Le titre <Juniors> échoit à [Ada Brun].", ["crowned Brun (Juniors)"]),
    ("La couronne revient à [Ada Brun], le trophée <Gentlemen> récompense [Max Dor].", ["crowned Brun", "crowned Dor (Gentlemen)"]),
    ("Les autres lauréats : [Ada Brun] chez les <Dames>, [Max Dor] en <Rookie>, et, du côté du <GT4>, la paire [Léo Fay/Ida Roe].", ["crowned Brun (Dames)", "crowned Dor (Rookie)", "crowned Fay+Roe (GT4)"]),
    ("Sont également sacrés [Ada Brun] (<Juniors>), [Max Dor] (<Gentlemen>) et [Léo Fay] (<Dames>).", ["crowned Brun (Juniors)", "crowned Dor (Gentlemen)", "crowned Fay (Dames)"]),
    ("Champions 2031 : [Ada Brun] en <GT3>, [Max Dor] en <GT4>.", ["crowned Brun (GT3)", "crowned Dor (GT4)"]),
    ("En <Pro-Am>, tout était plié depuis {Spa} : mathématiquement intouchable, [Ada Brun] n'a pas pris le départ.", ["crowned Brun (Pro-Am)", "retired Brun (Pro-Am) DNS"]),
    ("[Ada Brun] est mathématiquement champion avant la dernière manche.", ["crowned Brun"]),
    ("[Ada Brun] ne peut plus être rejoint au championnat.", ["crowned Brun"]),
    ("La cause était entendue depuis {Spa}, où [Ada Brun] avait plié l'affaire.", ["crowned Brun"]),
    ("Le Belge avait détrôné [Max Dor], lauréat en 2019 puis en 2020.", ["crowned Dor", "crowned Dor 2019", "crowned Dor 2020"]),
    ("[Ada Brun] conserve son titre.", ["crowned Brun"]),
    ("[Ada Brun] succède à [Max Dor], champion 2030.", ["crowned Dor", "crowned Dor 2030"]),
    ("[Ada Brun] s'offre un deuxième titre d'affilée.", ["counted Brun 2 titles", "crowned Brun"]),
    ("[Ada Brun] et [Max Dor] sont champions de France.", ["crowned Brun", "crowned Dor"]),
    ("Deux sacres en <Dames> (2016 et 2018) pour [Ada Brun].", []),
    ("[Ada Brun], ancien champion du monde de karting, découvre.", ["crowned Brun"]),
    ("L'ancien champion du monde de karting [Ada Brun] découvre.", ["crowned Brun"]),
    ("[Ada Brun], champion de France 2029, découvre.", ["crowned Brun 2029"]),
    ("Provisoirement titré, [Ada Brun] a été exclu.", ["retired Brun DSQ"]),
    ("[Ada Brun] rêve de titre.", []),
    ("[Ada Brun] peut être sacré dès {Spa}.", []),
    ("[Ada Brun] perd sa couronne.", []),
    ("Le titre échappe à [Ada Brun].", []),
    ("[Ada Brun] file vers le titre.", []),
    ("Au classement des <Teams>, le titre revient à [Nord].", ["crowned Nord (Teams)"]),
    ("Chez les <Gentlemen>, c'est [Max Dor] qui décroche la timbale.", ["crowned Dor (Gentlemen)"]),
    ("Le nouveau champion s'appelle [Ada Brun].", ["crowned Brun"]),
    ("[Ada Brun] devient le premier champion de la discipline.", ["crowned Brun"]),
    ("[Ada Brun] est sacré en <Juniors> comme chez les <Dames>.", ["crowned Brun (Juniors)"]),
    ("[Ada Brun] champion !", ["crowned Brun"]),
    ("Champion de France 2019 et 2022, [Ada Brun] découvre.", ["crowned Brun 2019", "crowned Brun 2022"]),
    ("[Ada Brun] coiffe une troisième couronne après celles de 2017 et 2018.", ["counted Brun 3 titles", "crowned Brun", "crowned Brun 2017", "crowned Brun 2018"]),
    ("Titre en poche pour [Ada Brun] dès le samedi soir.", ["crowned Brun"]),
    ("Ont été titrés [Ada Brun] (<Juniors>), [Max Dor] (<Gentlemen>).", ["crowned Brun (Juniors)", "crowned Dor (Gentlemen)"]),
    ("[Ada Brun] s'impose. Le titre est leur : deux hivers d'efforts.", ["crowned Brun", "placed Brun 1"]),
    ("[Ada Brun] s'impose. La couronne <Juniors> est enfin sienne.", ["crowned Brun (Juniors)", "placed Brun 1"]),
    ("[Ada Brun] s'impose. Ils précédaient [Max Dor] et [Léo Fay]. Le titre est leur.", ["ahead Brun Dor Fay", "crowned Brun", "placed Brun 1"]),
    ("[Ada Brun] pensait que le titre est leur.", []),
    ("[Ada Brun] serait donc champion, mais son moteur est parti en expertise.", ["crowned Brun"]),
    ("[Ada Brun] serait champion avec une victoire, mais [Max Dor] résiste.", []),
    ("[Ada Brun] serait donc champion s'il gagnait.", []),
    ("[Ada Brun] deviendrait la première double championne de la discipline.", []),
    ("Une troisième place a suffi à [Ada Brun] pour être sacrée.", ["crowned Brun"]),
    ("Une troisième place suffit à [Ada Brun] pour être sacrée.", []),
]
ENGLISH = [
    ("[Ada Brun] had won the previous five titles.", ["counted Brun 5 titles"]),
    ("[Ada Brun] won. The <Silver> crown was theirs.", ["crowned Brun (Silver)", "placed Brun 1"]),
    ("[Ada Brun] had already locked up the <Rookie> of the Year award.", ["crowned Brun (Rookie)"]),
    ("[Ada Brun] hoped the title was his.", []),
    ("[Ada Brun] would therefore be champion, but her engine was taken away.", ["crowned Brun"]),
    ("[Ada Brun] would be champion, but retired.", ["retired Brun DNF"]),
    ("When the sums were done, [Ada Brun] was the British <GT4> champion by a point.", []),
    ("The <Silver> Cup had long been settled: [Ada Brun] put that to bed in August.", ["crowned Brun (Silver)"]),
    ("[Ada Brun] put the title to bed in August.", ["crowned Brun"]),
    ("[Ada Brun]'s maiden <Pro-Am> title was never in doubt.", ["crowned Brun (Pro-Am)"]),
    ("[Ada Brun] pipped [Max Dor] to the title.", ["crowned Brun"]),
    ("[Ada Brun] beat [Max Dor] to the crown by two points.", ["crowned Brun"]),
    ("The <Rookie> crown went to [Ada Brun], with [Max Dor] taking the <Am> title.", ["crowned Brun (Rookie)", "crowned Dor (Am)"]),
    ("[Ada Brun] succeeds [Max Dor], the 2029 and 2030 champion.", ["crowned Dor", "crowned Dor 2029", "crowned Dor 2030"]),
    ("2029 title winner [Ada Brun] says so.", ["crowned Brun 2029"]),
    ("The 2021 Cup champion [Ada Brun] was sixth.", ["crowned Brun 2021", "placed Brun 6"]),
    ("[Ada Brun], the 2021 Cup champion, was sixth.", ["crowned Brun 2021", "placed Brun 6"]),
    ("[Ada Brun], champion in 2021 and 2023, was sixth.", ["crowned Brun 2021", "crowned Brun 2023", "placed Brun 6"]),
    ("Two-time champion [Ada Brun] was sixth.", ["counted Brun 2 titles", "crowned Brun", "placed Brun 6"]),
    ("[Ada Brun] was crowned champion with a race to spare.", ["crowned Brun"]),
    ("[Ada Brun] wrapped up the title with a round to spare.", ["crowned Brun"]),
    ("[Ada Brun] has an unassailable lead in the championship.", ["crowned Brun", "points Brun 1"]),
    ("[Ada Brun] cannot be caught in the standings.", ["crowned Brun"]),
    ("[Ada Brun] missed out on the title.", []),
    ("[Ada Brun] lost the title.", []),
    ("[Ada Brun] could win the title at {Spa}.", []),
    ("[Ada Brun] is a title contender.", []),
    ("[Ada Brun] hopes to be champion.", []),
    ("[Ada Brun] looked like becoming champion.", []),
    ("[Ada Brun] had one hand on the trophy.", []),
    ("[Ada Brun] becomes the youngest champion in the series.", ["crowned Brun"]),
    ("[Ada Brun] and [Max Dor] are the <Pro-Am> champions.", ["crowned Brun (Pro-Am)", "crowned Dor (Pro-Am)"]),
    ("Champions: [Ada Brun] (<GT3>), [Max Dor] (<GT4>).", ["crowned Brun (GT3)", "crowned Dor (GT4)"]),
    ("[Ada Brun] retains his crown.", ["crowned Brun"]),
    ("[Ada Brun] made it two titles in a row.", ["counted Brun 2 titles"]),
    ("[Ada Brun] is champion-elect.", []),
    ("[Ada Brun] dethroned [Max Dor].", ["crowned Dor"]),
    ("[Ada Brun] claimed the <Am> championship and [Max Dor] the <Rookie> title.", ["crowned Brun (Am)", "crowned Dor (Rookie)"]),
    ("[Ada Brun] beat the champion.", []),
    ("[Ada Brun] is the reigning champion.", ["crowned Brun"]),
    ("Newly crowned champion [Ada Brun] retired.", ["crowned Brun", "retired Brun DNF"]),
    ("[Ada Brun] sealed a third straight crown.", ["counted Brun 3 titles", "crowned Brun"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), FRENCH, ids=[row[0] for row in FRENCH])
def test_french(text: str, stated: list[str]) -> None:
    assert final(text, "fr") == stated


@pytest.mark.parametrize(("text", "stated"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated
