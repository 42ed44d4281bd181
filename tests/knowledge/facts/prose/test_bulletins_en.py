"""How bulletins of teams, clubs and makers tell a weekend in English: a row for each phrase, and for its look-alikes."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
WINS = [
    ("Sunday's race was [Ada Brun]'s.", ["placed Brun 1"]),
    ("The final race went to [Ada Brun] from [Max Dor].", ["placed Brun Dor 1"]),
    ("Saturday's opener fell to [Ada Brun].", ["placed Brun 1"]),
    ("The rally, round three of the series, went to [Ada Brun].", ["placed Brun 1"]),
    ("[Ada Brun] reached the finish 8.4 seconds clear of [Max Dor], with [Leo Fay] third.",
     ["ahead Brun Dor 8.4", "placed Brun Dor 1", "placed Fay 3"]),
    ("[Ada Brun] came back to the ramp 30 seconds ahead of [Max Dor].", ["ahead Brun Dor", "placed Brun Dor 1"]),
    ("[Ada Brun] led one of the twelve laps, the last, to pip [Max Dor] by 0.31s.", ["placed Brun Dor 1"]),
    ("[Ada Brun] stole ahead on the final lap to edge [Max Dor] by 0.3 seconds.", ["placed Brun Dor 1"]),
    ("[Ada Brun] held off the scratch car, [Max Dor], by a length.", ["ahead Brun Dor"]),
    ("[Ada Brun] celebrated with the <Am> win.", ["placed Brun 1 (Am)"]),
    ("[Ada Brun] was rewarded with the <Am> victory.", ["placed Brun 1 (Am)"]),
    ("[Ada Brun] prevailed in <Am>.", ["placed Brun 1 (Am)"]),
    ("[Ada Brun] won <GT4> for us.", ["placed Brun 1 (GT4)"]),
    ("[Ada Brun] has her first win at her 33rd attempt.", ["placed Brun 1"]),
    ("[Ada Brun] swept to the overall and <Am> victory.", ["placed Brun 1 (Am)", "placed Brun 1 (Overall)"]),
    ("[Ada Brun] won <GT4> from [Max Dor] and, for a first podium, [Leo Fay].", ["placed Brun Dor Fay 1 (GT4)"]),
    ("The <GT> class belonged to [Ada Brun], fifth overall.", ["placed Brun 1 (GT)", "placed Brun 5 (Overall)"]),
]
PLACES = [
    ("[Ada Brun] was runner-up in the first race, 1.2 seconds behind the [Max Dor].", ["placed Brun 2 1.2", "placed Dor 1 1.2"]),
    ("[Ada Brun] was runner-up in Saturday's race.", ["placed Brun 2"]),
    ("In <GT4> [Ada Brun] led all the way, and 13th overall meant class victory by twelve seconds.",
     ["placed Brun 1 (GT4)", "placed Brun 13 (Overall)"]),
    ("[Ada Brun] did the rest: tenth overall was good for the <Am> win.", ["placed Brun 1 (Am)", "placed Brun 10 (Overall)"]),
    ("[Ada Brun] is therefore second and young [Max Dor] third.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] was a lonely third, and [Max Dor] retired with a snapped throttle cable.", ["placed Brun 3", "retired Dor DNF"]),
    ("[Ada Brun] twice finished sixth.", ["placed Brun 6"]),
    ("The ten seconds for a jumped start put [Ada Brun] fourth.", ["penalised Brun 10", "placed Brun 4"]),
    ("[Ada Brun] took the flag fourth in <GT4> and is classified sixth, a five-second track limits penalty having been applied.",
     ["penalised Brun 5", "placed Brun 4 (GT4)", "placed Brun 6 (GT4)"]),
    ("[Max Dor] won in <Am>. Second place in that category was sufficient for [Ada Brun].", ["placed Brun 2 (Am)", "placed Dor 1 (Am)"]),
    ("Fourth overall and first in <Am> was the reward for [Ada Brun].", ["placed Brun 1 (Am)", "placed Brun 4 (Overall)"]),
    ("[Ada Brun] was third, and [Max Dor] fourth and first of the <Pro-Am> entries.",
     ["placed Brun 3", "placed Dor 1 (Pro-Am)", "placed Dor 4"]),
    ("[Ada Brun] brought the car into eighth.", ["placed Brun 8"]),
    ("Fastest lap went to [Ada Brun] with a 1:54.321.", ["fastest Brun 1:54.321"]),
    ("[Ada Brun] kept her nose clean and picked up third, her second podium of the year.", ["placed Brun 3"]),
    ("Completing the podium was veteran [Ada Brun], who held off [Max Dor].", ["ahead Brun Dor", "placed Brun 3"]),
    ("Race two was won by [Ada Brun] too, this time from [Max Dor] and [Leo Fay].", ["placed Brun Dor Fay 1"]),
    ("[Ada Brun] finished second in Saturday's opener and [Max Dor] third in Sunday's race.", ["placed Brun 2", "placed Dor 3"]),
    ("[Ada Brun] was given a ten-second penalty for track limits, which dropped him from sixth to eleventh.",
     ["penalised Brun 10", "placed Brun 11"]),
    ("[Ada Brun]'s car beat the [Max Dor] into sixth.", ["placed Dor 6"]),
]
OUT = [
    ("[Kestrel] was parked with a broken driveshaft, [Ada Brun] at the wheel.", ["retired Brun DNF"]),
    ("[Ada Brun]'s car was parked at the hairpin.", ["retired Brun DNF"]),
    ("A wheel bearing ended [Ada Brun]'s race at half distance.", ["retired Brun DNF"]),
    ("A wheel bearing failed on [Ada Brun]'s car at half distance.", ["retired Brun DNF"]),
    ("[Ada Brun] got no further than lap three.", ["retired Brun DNF"]),
    ("[Ada Brun] cried enough at half distance.", ["retired Brun DNF"]),
    ("The gearbox cried enough on [Ada Brun].", ["retired Brun DNF"]),
    ("[Ada Brun] did not see the flag after a puncture.", ["retired Brun DNF"]),
    ("[Ada Brun] was collected by a backmarker, and that was that for [Ada Brun].", ["retired Brun DNF"]),
]
GRID = [
    ("[Ada Brun]'s lap was good for fifth on the grid.", ["placed Brun 5 Qualifying"]),
    ("[Ada Brun] started the car from pole.", ["pole Brun 1"]),
    ("[Ada Brun] evened the score with pole in the second session.", ["pole Brun 1"]),
    ("[Ada Brun] took pole position, with [Max Dor] an outstanding third for [Kestrel].", ["placed Dor 3 Qualifying", "pole Brun 1"]),
]
PAST = [
    ("[Kestrel] returns in <Am>. [Ada Brun/Max Dor], class winners in 2022, 2023 and 2024, share the car.",
     ["placed Brun+Dor 1 (Am) 2022", "placed Brun+Dor 1 (Am) 2023", "placed Brun+Dor 1 (Am) 2024"]),
    ("Winners at {Spa} in March as well, [Ada Brun] and [Max Dor] are happy.", ["placed Brun+Dor 1 2031"]),
]
NOTHING = [
    "Sunday's race was [Ada Brun]'s to lose.",
    "The lead went to [Ada Brun].",
    "[Ada Brun] was 8.4 seconds clear of [Max Dor] at half distance.",
    "[Ada Brun] looked good for fifth.",
]
# fmt: on


@pytest.mark.parametrize(
    ("text", "told"), [*WINS, *PLACES, *OUT, *GRID, *PAST], ids=lambda v: v if isinstance(v, str) else ""
)
def test_told(text: str, told: list[str]) -> None:
    assert [line for line in final(text, "en") if not line.startswith(("counted", "led", "described"))] == told


@pytest.mark.parametrize("text", NOTHING)
def test_told_of_nothing(text: str) -> None:
    assert [line for line in final(text, "en") if line.startswith(("placed", "pole"))] == []
