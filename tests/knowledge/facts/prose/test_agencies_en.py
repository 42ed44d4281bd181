"""How agencies tell a Grand Prix in English: a row for each phrase, and for those that look like one."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
TOLD = [
    ("[Ada Brun] was second, with [Max Dor] in third place.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] won, with team-mate [Max Dor] in second.", ["placed Brun 1", "placed Dor 2"]),
    ("[Ada Brun] was second, with [Max Dor] the best of the rest in third.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] was second, with [Max Dor] giving [Kestrel] third.", ["placed Brun 2", "placed Dor 3"]),
    ("[Max Dor] scored a point for [Kestrel] in sixth.", ["placed Dor 6"]),
    ("[Ada Brun] was seventh, with [Max Dor] completing the points scorers in eighth, ahead of [Leo Fay].",
     ["ahead Dor Fay", "placed Brun 7", "placed Dor Fay 8"]),
    ("The race was won by the Italian driver [Ada Brun].", ["placed Brun 1"]),
    ("The victor on Sunday was [Ada Brun].", ["placed Brun 1"]),
    ("[Ada Brun]'s victory, which came after a stop for fresh tyres, was a popular one.", ["placed Brun 1"]),
    ("[Ada Brun] clocked a narrow victory.", ["placed Brun 1"]),
    ("The stop handed the final podium spot to [Ada Brun].", ["placed Brun 3"]),
    ("[Ada Brun] won, with [Max Dor] finishing second after a late stop to get the fastest lap.",
     ["fastest Dor", "placed Brun 1", "placed Dor 2"]),
    ("[Ada Brun] was sixth, with [Max Dor] and [Leo Fay] seventh and eighth for [Kestrel].",
     ["placed Brun 6", "placed Dor 7", "placed Fay 8"]),
    ("[Ada Brun] was tenth, with team mate [Max Dor] 12th as the team came back.", ["placed Brun 10", "placed Dor 12"]),
    ("[Ada Brun] finished second, the team's hopes draining away.", ["placed Brun 2"]),
    ("[Ada Brun] got third place.", ["placed Brun 3"]),
    ("[Ada Brun] took a big win over [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] was second and [Max Dor] brought the [Kestrel] to third place.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] kept her title hopes alive by winning the race.", ["placed Brun 1"]),
    ("[Ada Brun]'s win was her first since Monza.", ["placed Brun 1"]),
]
GRID = [
    ("[Leo Fay] crashed in Q3 and will line up ninth.", ["placed Fay 9 Qualifying"]),
    ("[Ada Brun] set the pace in qualifying.", ["pole Brun 1"]),
    ("Last year's winner [Ada Brun] will be ninth on the grid.", ["placed Brun 1 2030", "placed Brun 9 Qualifying"]),
    ("[Ada Brun] and [Max Dor] started sixth and 12th, respectively.",
     ["placed Brun 6 Qualifying", "placed Dor 12 Qualifying"]),
    ("[Ada Brun] won from 10th on the starting grid.", ["placed Brun 1", "placed Brun 10 Qualifying"]),
    ("[Ada Brun] will begin the race from fifth.", ["placed Brun 5 Qualifying"]),
    ("[Ada Brun] will start her home race fourth.", ["placed Brun 4 Qualifying"]),
    ("Both started on the soft tyre, with [Ada Brun] 14th and [Max Dor] 19th on the grid.",
     ["placed Brun 14 Qualifying", "placed Dor 19 Qualifying"]),
    ("[Ada Brun] dropped four spots from her 11th grid position.", ["placed Brun 11 Qualifying"]),
    ("Home hopes fell when [Ada Brun] denied [Max Dor] home pole.", ["pole Brun 1", "pole Brun Dor 1"]),
    ("Pole-setter [Ada Brun] stalled.", ["pole Brun 1"]),
]
SEASON = [
    ("[Leo Fay] was third. It was [Ada Brun]'s seventh win this season. She leads [Max Dor] by nine points.",
     ["counted Brun 7 wins", "placed Fay 3", "points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] has a lead of eight points over [Max Dor] in the championship.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] holds an advantage of eight points over [Max Dor] in the standings.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] is third on 103 points, ahead of [Max Dor].", ["points Brun 3 103"]),
    ("[Ada Brun]'s third place was enough to secure the world title.", ["crowned Brun", "placed Brun 3"]),
]
NOTHING = [
    "[Ada Brun] and [Max Dor] are the only drivers to win four in a row.",
    "[Max Dor] had crossed the line sixth but moves up after the stewards had their say.",
    "[Max Dor] will be alongside [Ada Brun] on the third row.",
    "[Ada Brun] fought back to fourth ahead of a safety car.",
    "The late stop deprived [Ada Brun] of the point for fastest lap.",
    "[Ada Brun] was on course to score a third, but his car began to smoke.",
    "[Ada Brun] had already won two non-championship races.",
    "The record of youngest driver to win the title is with [Ada Brun].",
    "[Ada Brun] has won nine races this season.",
]
# fmt: on


@pytest.mark.parametrize(("text", "stated"), [*TOLD, *GRID, *SEASON], ids=[row[0] for row in (*TOLD, *GRID, *SEASON)])
def test_what_agencies_tell(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


@pytest.mark.parametrize("text", NOTHING)
def test_what_looks_like_a_result(text: str) -> None:
    assert not [told for told in final(text, "en") if not told.startswith("counted")]
