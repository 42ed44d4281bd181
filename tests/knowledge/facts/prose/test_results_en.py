"""How English reports tell winners, places, poles and retirements: a row for each member of a family of phrases."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
WINS = [
    "[Ada Brun] ended a long winless streak by winning in overtime.",
    "[Ada Brun] ended a long winless streak by winning the race.",
    "[Ada Brun] emerged victorious after two hours.",
    "[Ada Brun] ran out the winner.",
    "[Ada Brun] ran out a comfortable winner.",
    "[Ada Brun] prevailed in overtime.",
    "[Ada Brun] captured the opening race.",
    "[Ada Brun] notched up his win.",
    "[Ada Brun] cruised to an unchallenged win.",
    "[Ada Brun] held on to win.",
    "[Ada Brun] powered to victory.",
    "[Ada Brun] was handed victory.",
    "[Ada Brun] stood on the top step of the podium.",
    "[Ada Brun] took the checkered flag.",
    "Victory went to [Ada Brun].",
    "The win fell to [Ada Brun].",
    "The race was won by [Ada Brun].",
    "Sunday's contest was won by [Ada Brun].",
    "The spoils belonged to [Ada Brun].",
    "The last-lap spin gifted victory to [Ada Brun].",
    "The last-lap spin handed [Ada Brun] the win.",
    "The stop gave [Ada Brun] an unexpected victory.",
    "The winner was [Ada Brun].",
    "[Ada Brun] reigned supreme.",
    "[Ada Brun] took the lead at the start and was never headed.",
    "[Ada Brun] took the [Nord Racing] car to victory.",
    "[Ada Brun] scored an emphatic lights-to-flag win.",
    "[Ada Brun] led every lap of the opener.",
    "[Ada Brun] led from start to finish.",
    "[Ada Brun] crossed the line first.",
]
CLASS_WINS = [
    "The <GT4> category went the way of local teenager [Ada Brun].",
    "Victory in <GT4> went to [Ada Brun].",
    "[Ada Brun] was the top <GT4>, by a distance.",
    "[Ada Brun] won the <GT4> class.",
    "[Ada Brun] won <GT4>.",
    "[Ada Brun] took <GT4> honours.",
    "<GT4> honours went to [Ada Brun].",
    "<GT4> honours fell to [Ada Brun].",
    "The <GT4> win went to [Ada Brun].",
    "<GT4> spoils belonged to [Ada Brun].",
    "[Ada Brun] topped <GT4>.",
    "[Ada Brun] was the best <GT4> crew.",
    "[Ada Brun] was the top <GT4> finisher.",
    "[Ada Brun] was the leading <GT4> driver home.",
    "In <GT4>, victory went to [Ada Brun].",
    "In <GT4> it was [Ada Brun] who took the win.",
    "[Ada Brun] scooped <GT4>.",
    "[Ada Brun] was victorious in <GT4>.",
    "The <GT4> winner was [Ada Brun].",
    "<GT4> winners [Ada Brun/Max Dor] were delighted.",
]
PLACES = [
    ("[Ada Brun] held on, with [Max Dor] finishing 12th.", ["placed Dor 12"]),
    ("[Ada Brun]'s winning margin was 0.315s over [Max Dor].", ["placed Brun Dor 1"]),
    ("[Ada Brun] was 3.4 seconds clear of [Max Dor] at the flag.", ["ahead Brun Dor 3.4"]),
    ("[Ada Brun] crossed the line two seconds before [Max Dor].", ["ahead Brun Dor 2"]),
    ("[Ada Brun] made it a Ford one-two, 0.6s adrift.", ["placed Brun 2"]),
    ("[Ada Brun] faded, eventually seeing the chequered flag in seventh.", ["placed Brun 7"]),
    ("[Ada Brun] just missed out on the podium in fourth.", ["placed Brun 4"]),
    ("[Ada Brun] went from 12th to sixth.", ["placed Brun 6"]),
    ("[Ada Brun] scored points for the first time with ninth.", ["placed Brun 9"]),
    ("The final point went to [Ada Brun] in 10th.", ["placed Brun 10"]),
    ("The last step on the podium went to [Ada Brun].", ["placed Brun 3"]),
    ("[Ada Brun] took sixth for [Sud], with [Max Dor], [Léo Fay] and [Ida Roe] filling the remaining points positions.", ["ahead - Dor Fay Roe", "placed Brun 6"]),
    ("[Nord] had [Ada Brun] and [Max Dor] eighth and ninth.", ["placed Brun 8", "placed Dor 9"]),
    ("[Ada Brun] was fifth for [Nord], with rookie [Max Dor] sixth and former winner [Léo Fay] seventh for [Sud].", ["placed Brun 5", "placed Dor 6", "placed Fay 7"]),
    ("[Ada Brun] was ninth and the Dane [Max Dor] the final points scorer in 10th.", ["placed Brun 9", "placed Dor 10"]),
    ("[Ada Brun] was third and [Max Dor] clawed his way from 10th on the grid to fourth.", ["placed Brun 3", "placed Dor 10 Qualifying", "placed Dor 4"]),
    ("[Ada Brun] bagged <GT4> honours in eighth for [Nord].", ["placed Brun 1 (GT4)", "placed Brun 8 (Overall)"]),
    ("[Ada Brun] headed the <GT4> runners in 12th.", ["placed Brun 1 (GT4)", "placed Brun 12 (Overall)"]),
    ("[Ada Brun] led the <GT4> field home.", ["placed Brun 1 (GT4)"]),
    ("[Ada Brun] took the <GT4> win in sixth overall.", ["placed Brun 1 (GT4)", "placed Brun 6 (Overall)"]),
    ("[Ada Brun], out of sorts in the wet, could do no better than eighth.", ["placed Brun 8"]),
    ("[Ada Brun] could manage only ninth.", ["placed Brun 9"]),
    ("[Ada Brun] was runner-up again.", ["placed Brun 2"]),
    ("Runner-up [Ada Brun] was content.", ["placed Brun 2"]),
    ("[Ada Brun] was runner-up in the championship.", ["points Brun 2"]),
    ("[Ada Brun] took the final rostrum spot.", ["placed Brun 3"]),
    ("[Ada Brun] took the last place on the podium.", ["placed Brun 3"]),
    ("The stewards promoted [Ada Brun] to the podium.", ["placed Brun <=3"]),
    ("[Ada Brun] crossed the line fourth.", ["placed Brun 4"]),
    ("[Ada Brun] crossed the line fourth. Stewards added five seconds.", []),
    ("[Ada Brun] and [Max Dor] crossed the line 0.2s apart, in that order. It did not last.", []),
    ("[Ada Brun] and [Max Dor] crossed the line 0.2s apart, in that order.", ["ahead Brun Dor"]),
    ("[Ada Brun] got a five-second penalty that demoted him to sixth.", ["penalised Brun 5", "placed Brun 6"]),
    ("[Ada Brun] had to make do with fourth.", ["placed Brun 4"]),
    ("[Ada Brun] made do with fourth place.", ["placed Brun 4"]),
    ("[Ada Brun] had to be content with fourth.", ["placed Brun 4"]),
    ("[Ada Brun] had to settle for fourth.", ["placed Brun 4"]),
    ("[Ada Brun] limped across in 20th.", ["placed Brun 20"]),
    ("[Ada Brun] faded to sixth.", ["placed Brun 6"]),
    ("[Ada Brun] slumped to sixth at the end.", ["placed Brun 6"]),
    ("[Ada Brun] rescued eighth.", ["placed Brun 8"]),
    ("[Ada Brun] banked a solid fifth.", ["placed Brun 5"]),
    ("[Ada Brun] trailed home seventh.", ["placed Brun 7"]),
    ("[Ada Brun] took the chequered flag in ninth.", ["placed Brun 9"]),
    ("[Ada Brun] took the flag fifth.", ["placed Brun 5"]),
    ("[Ada Brun] brought the car home in fourth.", ["placed Brun 4"]),
    ("[Ada Brun] climbed from 15th to fifth.", ["placed Brun 5"]),
    ("[Ada Brun] worked his way up to fifth.", ["placed Brun 5"]),
    ("[Ada Brun] fought his way back to third.", ["placed Brun 3"]),
    ("[Ada Brun] finished second to [Max Dor].", ["placed Brun 2", "placed Dor 1"]),
    ("[Ada Brun] finished third behind [Max Dor] and [Leo Fay].", ["placed Brun 3", "placed Dor 1", "placed Fay 2"]),
    ("[Ada Brun] finished fifth behind [Max Dor].", ["placed Brun 5"]),
    ("[Ada Brun] finished second to [Max Dor] in the championship.", ["points Brun 2"]),
    ("[Ada Brun] won, with [Leo Fay] a popular third.", ["placed Brun 1", "placed Fay 3"]),
    ("Third on the road, [Ada Brun] and [Max Dor] moved up to complete the podium.", ["placed Brun 2", "placed Dor 3"]),
    ("In third was [Ada Brun].", ["placed Brun 3"]),
    ("Fourth was [Ada Brun], ahead of [Max Dor].", ["ahead Brun Dor", "placed Brun Dor 4"]),
    ("[Ada Brun] won, chased home by [Max Dor].", ["ahead Brun Dor", "placed Brun 1"]),
    ("[Ada Brun] was last of the 18 finishers.", ["placed Brun 18"]),
    ("[Ada Brun] won with [Max Dor] second and [Leo Fay] third.", ["placed Brun 1", "placed Dor 2", "placed Fay 3"]),
    ("[Ada Brun], 11th, was glad to be home.", ["placed Brun 11"]),
    ("[Ada Brun] put in an impressive seventh place effort.", ["placed Brun 7"]),
    ("[Ada Brun] added another second place.", ["placed Brun 2"]),
    ("[Ada Brun] followed in third.", ["placed Brun 3"]),
    ("[Ada Brun] followed him home in third.", ["placed Brun 3"]),
    ("[Ada Brun] edged [Max Dor] for third.", ["placed Brun Dor 3"]),
    ("[Ada Brun] beat [Max Dor] to third place.", ["placed Brun Dor 3"]),
    ("[Ada Brun] outran [Max Dor] to the stripe.", ["placed Brun Dor 1"]),
    ("[Ada Brun] beat [Max Dor] to the flag by a length.", ["placed Brun Dor 1"]),
    ("[Ada Brun] wound up 14th.", ["placed Brun 14"]),
    ("[Ada Brun], running fourth at the time, ended up 14th with a torn fender.", ["placed Brun 14"]),
]
ASIDES = [
    ("[Ada Brun] was third after [Max Dor] was penalised and dropped to sixth.", ["placed Brun 3", "placed Dor 6"]),
    ("[Ada Brun] was third after [Max Dor] spun, and finished ahead of [Leo Fay].", ["ahead Brun Fay", "placed Brun 3"]),
    ("[Ada Brun] won ahead of [Max Dor], who had led, and [Léo Fay].", ["ahead Brun Dor Fay", "placed Brun Dor Fay 1"]),
    ("Absent last year, [Ada Brun] won this time.", ["placed Brun 1"]),
    ("[Ada Brun] beat her elder sister, Ida, who crashed early and finished 12th.", []),
    ("[Ada Brun] won on Sunday from her rival, [Max Dor], who crashed early and finished 12th.", ["placed Brun 1", "placed Dor 12"]),
    ("[Ada Brun] stopped for fuel and [Max Dor] took the win.", ["placed Dor 1"]),
    ("[Ada Brun] led early. The 25-year-old soaked up pressure from [Max Dor] to win.", ["placed Brun 1", "placed Brun Dor 1"]),
    ("[Ada Brun] led early. She resisted pressure from [Max Dor] to win.", ["placed Brun 1", "placed Brun Dor 1"]),
    ("[Ada Brun] grabbed a famous victory in a race that threw the championship wide open.", ["placed Brun 1"]),
    ("[Ada Brun] finished fourth and leads the championship with 98 points.", ["placed Brun 4", "points Brun 1 98"]),
    ("[Ada Brun] won the race and extended his championship lead to ten points.", ["placed Brun 1", "points Brun 1"]),
    ("[Ada Brun] came home as runner-up and keeps the championship lead.", ["placed Brun 2", "points Brun 1"]),
    ("[Ada Brun] took fourth, with [Max Dor] fifth ahead of his team-mate [Leo Fay].", ["ahead Dor Fay", "placed Brun 4", "placed Dor Fay 5"]),
    ("[Ada Brun] prevailed over [Max Dor], who had started from pole.", ["placed Brun Dor 1", "pole Dor 1"]),
    ("[Ada Brun], who held off [Max Dor], finished third.", ["ahead Brun Dor", "placed Brun 3"]),
    ("[Ada Brun], whose gearbox was failing when [Max Dor] went by, had started from pole.", ["pole Brun 1"]),
    ("[Ada Brun], ahead of [Max Dor] all day, won.", ["ahead Brun Dor", "placed Brun 1"]),
    ("[Ada Brun], chased by [Max Dor], took second.", ["placed Brun 2"]),
    ("[Ada Brun] spun and [Max Dor], second, was happy.", ["placed Dor 2"]),
    ("Pole went to [Ada Brun], and [Max Dor] finished third and secured the title.", ["crowned Dor", "placed Dor 3", "pole Brun 1"]),
    ("Polesitter [Ada Brun] retired, and [Max Dor], third, was crowned champion.", ["crowned Dor", "placed Dor 3", "pole Brun 1", "retired Brun DNF"]),
]
CLASSES = [
    ("[Ada Brun] took the flag seventh overall, 1.9 seconds clear of [Max Dor].", ["placed Brun 7 (Overall)"]),
    ("[Ada Brun] recovered to finish third in <Bronze> and twelfth overall.", ["placed Brun 12 (Overall)", "placed Brun 3 (Bronze)"]),
    ("[Ada Brun] brought the [Kestrel] home 19th, eighth in <Bronze>.", ["placed Brun 19", "placed Brun 8 (Bronze)"]),
    ("The <Bronze> class fell to [Ada Brun].", ["placed Brun 1 (Bronze)"]),
    ("[Ada Brun] qualified the [Kestrel] eleventh overall.", ["placed Brun 11 (Overall) Qualifying"]),
    ("In <Bronze> there was a win for [Ada Brun].", ["placed Brun 1 (Bronze)"]),
    ("In <Bronze> all was calm. Victory in the class went to [Ada Brun].", ["placed Brun 1 (Bronze)"]),
    ("All was calm in <Bronze>. [Ada Brun] qualified the [Kestrel] car fourth in class.", ["placed Kestrel 4 (Bronze) Qualifying"]),
]
TOGETHER = [
    ("[Ada Brun] and [Max Dor] finished second in the long race.", ["placed Brun+Dor 2"]),
    ("[Ada Brun]/[Max Dor] won ahead of [Leo Fay]/[Tom Gray].", ["ahead Brun+Dor Fay+Gray", "placed Brun+Dor Fay+Gray 1"]),
    ("[Ada Brun], [Max Dor] and [Leo Fay] won.", ["placed Brun+Dor+Fay 1"]),
    ("[Ada Brun] beat [Max Dor] and [Leo Fay] finished third.", ["ahead Brun Dor", "placed Fay 3"]),
    ("[Ada Brun] and [Max Dor] retired on lap six.", ["retired Brun DNF", "retired Dor DNF"]),
    ("[Ada Brun] and [Max Dor] were second and third.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] and [Max Dor] won a race each.", []),
    ("Gone were [Tom Gray], [Ada Brun] (finished 26th) and [Max Dor] (33rd).", ["placed Brun 26"]),
    ("Victory went to [Ada Brun] and [Max Dor].", ["placed Brun+Dor 1"]),
    ("Victory went to [Ada Brun] and [Max Dor] finished third.", ["placed Brun 1", "placed Dor 3"]),
    ("As [Ada Brun] and [Max Dor] collided, [Leo Fay] won.", ["placed Fay 1"]),
]
NOTHING = [
    "[Ada Brun] set her fastest lap, a 1:53.604, on lap nine.",
    "[Ada Brun] had finished third here in April.",
    "[Ada Brun] had won the opening round.",
    "[Ada Brun] had taken pole last month.",
    "This victory was the first for [Ada Brun] since she won the opener in 2023.",
    "[Ada Brun] won four of the nine stages.",
    "[Ada Brun] was second by turn one and never looked back.",
    "[Ada Brun] was second by the end of lap one.",
    "[Ada Brun] was third by half distance.",
    "[Ada Brun] won two special stages.",
    "[Ada Brun] set three fastest times.",
    "Victory went the way of [Ada Brun]'s stablemate.",
    "[Ada Brun] took the restart in fourth but faded.",
    "[Ada Brun] started the final lap third and was passed.",
    "[Ada Brun] led the <GT4> field until lap ten.",
    "[Ada Brun] came from second in the same direction.",
    "[Ada Brun] led at the white flag with [Max Dor] third.",
    "Half a second split them, ahead of [Ada Brun].",
    "Overall honours went to [Ada Brun]? Not this time.",
    "Top rookie honours went to [Ada Brun].",
    "[Ada Brun] led until lap nine.",
    "[Ada Brun] passed [Max Dor] for second on lap three.",
    "[Ada Brun] climbed to fourth before the stops.",
    "[Ada Brun] had never finished better than seventh.",
    "[Ada Brun] rejoined in sixth.",
    "[Ada Brun] was third on the road.",
    "[Ada Brun] was up to third by half distance.",
    "[Ada Brun] was nearly taken out.",
    "[Ada Brun] almost won.",
    "[Ada Brun] won the start.",
    "[Ada Brun] won the first stage of the race.",
    "[Ada Brun] crashed in practice.",
    "[Ada Brun] crashed but rejoined.",
    "[Ada Brun] spun, but continued.",
    "The safety car gave [Ada Brun] a chance of victory.",
    "The penalty cost [Ada Brun] the win.",
    "[Ada Brun] lost the win to [Max Dor].",
    "[Ada Brun] took third before spinning on lap 12.",
    "[Ada Brun] was up in third before being passed.",
]
# fmt: on


@pytest.mark.parametrize("text", WINS)
def test_wins(text: str) -> None:
    assert final(text, "en") == ["placed Brun 1"]


@pytest.mark.parametrize("text", CLASS_WINS)
def test_class_wins(text: str) -> None:
    assert final(text.replace("/Max Dor", ""), "en") == ["placed Brun 1 (GT4)"]


@pytest.mark.parametrize(("text", "stated"), PLACES, ids=[row[0] for row in PLACES])
def test_places(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


@pytest.mark.parametrize(("text", "stated"), ASIDES, ids=[row[0] for row in ASIDES])
def test_whose_verb_it_is(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


@pytest.mark.parametrize(("text", "stated"), CLASSES, ids=[row[0] for row in CLASSES])
def test_places_of_classes(text: str, stated: list[str]) -> None:
    assert [line for line in final(text, "en") if not line.startswith("drives")] == stated


@pytest.mark.parametrize(("text", "stated"), TOGETHER, ids=[row[0] for row in TOGETHER])
def test_what_several_do(text: str, stated: list[str]) -> None:
    assert final(text, "en") == stated


@pytest.mark.parametrize("text", NOTHING)
def test_no_result(text: str) -> None:
    assert [line for line in final(text, "en") if not line.startswith(("ahead", "penalised"))] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the <TX> class, [Ada Brun] edged [Max Dor] by two tenths.", "en"),
        ("Among the <TX> runners, [Ada Brun] beat [Max Dor].", "en"),
        ("En <TX>, [Ada Brun] bat [Max Dor] pour trois dixièmes.", "fr"),
        ("Enfin chez les <TX>, c'est [Ada Brun] qui devance [Max Dor] sur le fil.", "fr"),
    ],
)
def test_the_winner_of_a_class_that_a_sentence_opens_with(text: str, language: str) -> None:
    assert final(text, language) == ["placed Brun Dor 1 (TX)"]
