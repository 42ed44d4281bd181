"""How bulletins tell a season in English, its champions, counts and order: a row for each phrase, and its look-alikes."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
TITLES = [
    ("[Ada Brun] (<Pro-Am>) and [Max Dor] (<Am>) also champions at the final round", ["crowned Brun (Pro-Am)", "crowned Dor (Am)"]),
    ("[Ada Brun] in <Pro-Am> and [Max Dor] in <Am> were crowned too.", ["crowned Brun (Pro-Am)", "crowned Dor (Am)"]),
    ("In <Am>, [Ada Brun], champion since {Spa}, was second.", ["crowned Brun (Am)"]),
    ("[Ada Brun] was first in <Am>, which made [Ada Brun] class champion by six points.", ["crowned Brun (Am)"]),
    ("Victory made [Ada Brun] the new <Am> champion.", ["crowned Brun (Am)"]),
    ("The <Am> championship had been settled in September, in favour of [Ada Brun] and [Max Dor].",
     ["crowned Brun (Am) 2031", "crowned Dor (Am) 2031"]),
    ("The <Am> title was decided in favor of [Ada Brun].", ["crowned Brun (Am) 2031"]),
    ("[Ada Brun] also owns this year's <Am> title.", ["crowned Brun (Am)"]),
    ("[Ada Brun] took the manufacturers' award with it.", ["crowned Brun (Manufacturers)"]),
    ("[Ada Brun] won the manufacturers' title in 2019 and 2020.",
     ["crowned Brun (Manufacturers) 2019", "crowned Brun (Manufacturers) 2020"]),
    ("[Ada Brun] won the teams' championship in 2029.", ["crowned Brun (Teams) 2029"]),
    ("Third was enough for [Ada Brun] to put the title beyond reach.", ["crowned Brun"]),
    ("[Ada Brun] put the <Am> crown out of reach.", ["crowned Brun (Am)"]),
    ("With that, the <Am> title was [Ada Brun]'s.", ["crowned Brun (Am)"]),
    ("That gave [Ada Brun] the <Am> title with a round to spare.", ["crowned Brun (Am)"]),
    ("The <Am> title went the way of [Ada Brun].", ["crowned Brun (Am)"]),
    ("Nobody can now catch [Ada Brun] in <Am>.", ["crowned Brun (Am)"]),
    ("[Ada Brun] can no longer be caught in <Am>.", ["crowned Brun (Am)"]),
]
COUNTS = [
    ("[Ada Brun] won. It was her fourth victory of the season.", ["counted Brun 4 wins"]),
    ("For [Ada Brun] it was a second victory of the year.", ["counted Brun 2 wins"]),
    ("[Ada Brun] added one more victory, her eighth.", ["counted Brun 8 wins"]),
    ("That's podium number three of the year for [Ada Brun].", ["counted Brun 3 podiums"]),
    ("[Ada Brun] made it three <Am> victories for the season.", ["counted Brun 3 wins"]),
    ("[Ada Brun] made it three wins in four starts.", ["counted Brun 3 wins"]),
    ("[Ada Brun] earned her second straight <Am> pole.", ["counted Brun 2 poles"]),
    ("[Ada Brun] was on pole for the fifth time this season.", ["counted Brun 5 poles"]),
    ("[Ada Brun] was eighth on her hundredth start in the category.", ["counted Brun 100 starts"]),
    ("[Ada Brun] finished eighth in her 200th start.", ["counted Brun 200 starts"]),
    ("[Ada Brun] is a four-time winner of the race.", ["counted Brun 4 wins"]),
    ("[Ada Brun] has now won four of the last five rounds.", ["counted Brun 4 wins"]),
    ("Win number six of the season went to [Ada Brun].", ["counted Brun 6 wins"]),
    ("Seven wins and eleven podiums: [Ada Brun] had a fine year.", ["counted Brun 11 podiums", "counted Brun 7 wins"]),
]
ORDERS = [
    ("[Ada Brun] slips from third to fifth in <GT3>, on 68.", ["points Brun 5 (GT3) 68"]),
    ("[Ada Brun] climbs from seventh to third in the points on 58, behind [Max Dor] (82) and [Leo Fay] (61).",
     ["points Brun Dor Fay 3 58", "points Dor 1 82", "points Fay 2 61"]),
    ("[Ada Brun] moves up to second in the standings with 58 points, behind [Max Dor] (82).",
     ["points Brun Dor 2 58", "points Dor 1 82"]),
    ("[Ada Brun] heads the <TCR> standings with 1,010 points, 40 more than [Max Dor].", ["points Brun Dor 1 (TCR) 1010", "points Dor 2 (TCR) 970"]),
    ("[Ada Brun] stays on top of the <GT4> table with 112 points, nine more than [Max Dor].", ["points Brun Dor 1 (GT4) 112", "points Dor 2 (GT4) 103"]),
    ("[Ada Brun] still leads in <GT4>, with 920 points to [Max Dor]'s 760.",
     ["points Brun 1 (GT4)", "points Brun Dor 1 (GT4) 920", "points Dor 2 (GT4) 760"]),
    ("[Ada Brun]'s first win since May lifts him to third in the standings behind [Max Dor] and [Leo Fay].", ["points Brun 3"]),
    ("[Ada Brun]'s cushion over [Max Dor] shrinks from 31 points to nine.", ["points Brun Dor 1", "points Dor 2"]),
    ("[Ada Brun] goes to the finale 12 points up on [Max Dor].", ["points Brun Dor 1", "points Dor 2"]),
]
NOTHING = [
    "[Ada Brun] and [Max Dor] win the race but miss the crown.",
    "[Ada Brun], third in the points when she arrived, won.",
    "[Ada Brun] was third in the standings before the weekend began.",
    "[Ada Brun] was second in the standings coming into the weekend.",
    "[Ada Brun], fourth in the points on arrival, was delighted.",
    "[Ada Brun] wins but misses out on the <Am> title.",
    "The title went to [Kestrel]'s duo.",
    "The title could yet be decided in favour of [Ada Brun].",
    "Nobody could catch [Ada Brun] in the rain.",
]
# fmt: on
SEASON = ("counted", "crowned", "points")


@pytest.mark.parametrize(("text", "told"), [*TITLES, *COUNTS, *ORDERS], ids=lambda v: v if isinstance(v, str) else "")
def test_told(text: str, told: list[str]) -> None:
    assert [line for line in final(text, "en") if line.startswith(SEASON)] == told


@pytest.mark.parametrize("text", NOTHING)
def test_told_of_nothing(text: str) -> None:
    assert [line for line in final(text, "en") if line.startswith(SEASON)] == []
