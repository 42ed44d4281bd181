"""What English sentences state for good, cue by cue: who, what place, in which class, ahead of whom.

Parties stand in brackets and classes in angle brackets, so that the cues are tried alone.
"""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
ROWS = [
    ("[Ada Brun] took pole for the opener and won from [Max Dor].", ["placed Brun Dor 1", "pole Brun 1"]),
    ("[Ada Brun] won the race ahead of [Max Dor] and [Léo Fay].", ["ahead Brun Dor Fay", "placed Brun Dor Fay 1"]),
    ("[Ada Brun] took victory from [Max Dor], with [Léo Fay] third.", ["placed Brun Dor 1", "placed Fay 3"]),
    ("[Ada Brun] claimed pole with a lap of 1:41.700, two tenths quicker than [Max Dor].", ["pole Brun 1", "pole Brun Dor 1 1:41.700"]),
    ("[Ada Brun] and [Max Dor] rounded out the top five.", ["placed Brun 4", "placed Dor 5"]),
    ("[Ada Brun] completed the podium.", ["placed Brun 3"]),
    ("[Ada Brun] was penalised five seconds for track limits and dropped to sixth.", ["penalised Brun 5", "placed Brun 6"]),
    ("[Ada Brun] retired with gearbox trouble.", ["retired Brun DNF"]),
    ("[Ada Brun] led until the final lap, when he crashed out.", ["retired Brun DNF"]),
    ("[Ada Brun], fourth at the line, was relegated to tenth.", ["placed Brun 10"]),
    ("[Ada Brun] took his second pole position of the season.", ["counted Brun 2 poles", "pole Brun 1"]),
    ("[Ada Brun] was crowned <Rookies> champion.", ["crowned Brun (Rookies)"]),
    ("[Ada Brun] clinched the title with one round to go.", ["crowned Brun"]),
    ("Former winners include [Ada Brun] (2017) and [Max Dor] (2019).", ["crowned Brun 2017", "crowned Dor 2019"]),
    ("[Ada Brun] topped qualifying from [Max Dor].", ["pole Brun Dor 1"]),
    ("[Ada Brun] leads the championship with 120 points.", ["points Brun 1 120"]),
    ("[Ada Brun] is third in the standings with 88 points.", ["points Brun 3 88"]),
    ("[Ada Brun] could have won.", []),
    ("[Ada Brun] did not finish.", ["retired Brun DNF"]),
    ("The five-time champion [Ada Brun] came home third.", ["counted Brun 5 titles", "placed Brun 3"]),
    ("[Ada Brun] inherited the win when [Max Dor] was disqualified.", ["placed Brun 1", "retired Dor DSQ"]),
    ("[Ada Brun] set the fastest lap in 1:34.500.", ["fastest Brun 1:34.500"]),
    ("[Ada Brun] finished runner-up in the championship.", ["points Brun 2"]),
    ("[Ada Brun] finished second, [Max Dor] third and [Léo Fay] fourth.", ["placed Brun 2", "placed Dor 3", "placed Fay 4"]),
    ("[Ada Brun] led home [Max Dor] and [Léo Fay].", ["ahead Brun Dor Fay"]),
    ("[Ada Brun] beat [Max Dor] by 9.7 seconds.", ["ahead Brun Dor"]),
    ("[Ada Brun] fell to seventh.", []),
    ("[Ada Brun] was handed a five-second penalty for speeding and fell to seventh.", ["penalised Brun 5", "placed Brun 7"]),
    ("[Ada Brun] was running third when his engine failed.", []),
    ("[Ada Brun] crossed the line third but was classified fifth.", ["placed Brun 5"]),
    ("[Ada Brun] did not start.", ["retired Brun DNS"]),
    ("[Ada Brun] was disqualified for a technical infringement.", ["retired Brun DSQ"]),
    ("[Ada Brun] came home third, ahead of [Max Dor] and [Léo Fay].", ["ahead Brun Dor Fay", "placed Brun Dor Fay 3"]),
    ("[Ada Brun] won from pole.", ["placed Brun 1", "pole Brun 1"]),
    ("In <LMP3>, [Ada Brun] won ahead of [Max Dor].", ["placed Brun Dor 1 (LMP3)"]),
    ("[Ada Brun] starts from pole, with [Max Dor] alongside him on the front row.", ["placed Dor 2 Qualifying", "pole Brun 1"]),
    ("[Ada Brun] qualified fourth.", ["placed Brun 4 Qualifying"]),
    ("The 2012 champion [Ada Brun] was fifth.", ["crowned Brun 2012", "placed Brun 5"]),
    ("[Ada Brun], champion from 2011 to 2013, returns.", ["crowned Brun 2011", "crowned Brun 2012", "crowned Brun 2013"]),
    ("[Ada Brun] won the championship in 2004, 2009 and 2011.", ["crowned Brun 2004", "crowned Brun 2009", "crowned Brun 2011"]),
    ("[Ada Brun] clinched his third title.", ["counted Brun 3 titles", "crowned Brun"]),
    ("[Ada Brun] needs a win to be champion.", []),
    ("[Ada Brun] might win.", []),
    ("[Ada Brun] hopes to win.", []),
    ("[Ada Brun] leads the standings with 140 points.", ["points Brun 1 140"]),
    ("[Ada Brun] was third with 131, [Max Dor] fourth with 118.", ["points Brun 3 131", "points Dor 4 118"]),
    ('"I won and [Max Dor] was second," said [Ada Brun].', []),
    ("[Ada Brun] took his fifth win of the season.", ["counted Brun 5 wins", "placed Brun 1"]),
    ("Last year [Ada Brun] won here.", []),
    ("[Ada Brun] swept both races.", ["placed Brun 1"]),
    ("[Ada Brun] took third from [Max Dor] on the last lap.", ["placed Brun Dor 3"]),
    ("[Ada Brun] inherited third.", ["placed Brun 3"]),
    ("[Ada Brun] was promoted to third.", ["placed Brun 3"]),
    ("[Ada Brun] did not win.", []),
    ("[Ada Brun] took the title with two points to spare over [Max Dor].", ["crowned Brun", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] came home as the first <Pro> crew.", ["placed Brun 1 (Pro)"]),
    ("A broken stud robbed [Ada Brun] of a likely win.", []),
    ("[Ada Brun] was through to the final thanks to previous wins in the heats.", []),
    ("[Ada Brun] wins the opener ahead of [Max Dor].", ["ahead Brun Dor", "placed Brun Dor 1"]),
    ("[Ada Brun] passed [Max Dor] to win.", ["placed Brun 1"]),
    ("[Ada Brun] started well. She passed [Max Dor] two laps from the end and finished fourth.", ["placed Brun 4"]),
    ("[Ada Brun] started well. She watched as [Max Dor] went wide and finished fourth.", ["placed Dor 4"]),
    ("[Ada Brun] went round the outside to fly by the polesitter.", []),
    ("[Ada Brun] briefly extended his lead to four seconds.", []),
    ("[Ada Brun] scored fifth, while championship leader [Max Dor] extended his lead.", ["placed Brun 5", "points Dor 1"]),
    ("[Ada Brun] secured his third straight victory.", ["counted Brun 3 wins", "placed Brun 1"]),
]
# fmt: on
UNDERSTOOD_NOT_YET = [
    ("[Ada Brun] fought past [Max Dor] to third.", ["placed Brun 3"]),
]


@pytest.mark.parametrize(("text", "stated"), ROWS, ids=[row[0] for row in ROWS])
def test_sentence(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "stated"), UNDERSTOOD_NOT_YET, ids=[row[0] for row in UNDERSTOOD_NOT_YET])
def test_sentence_to_come(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated
