"""How English reports tell the places of a class: a row for each phrase, and for those that look like one."""

import pytest

from tests.knowledge.facts.marking import final

# fmt: off
TOLD = [
    ("[Ada Brun] qualified third in <GT4> and eleventh overall.",
     ["placed Brun 11 (Overall) Qualifying", "placed Brun 3 (GT4) Qualifying"]),
    ("[Ada Brun] set the third-fastest time in <GT4> in qualifying, eleventh overall.",
     ["placed Brun 11 (Overall) Qualifying", "placed Brun 3 (GT4) Qualifying"]),
    ("[Ada Brun] brings it home second overall.", ["placed Brun 2 (Overall)"]),
    ("[Ada Brun] brought us home fourth.", ["placed Brun 4"]),
    ("In <GT4>, [Ada Brun] took the class win.", ["placed Brun 1 (GT4)"]),
    ("In <GT4>, [Ada Brun] took class pole.", ["pole Brun 1 (GT4)"]),
    ("[Ada Brun] won in <GT4> from [Max Dor], with [Leo Fay] third.", ["placed Brun Dor 1 (GT4)", "placed Fay 3 (GT4)"]),
    ("In <GT4>, victory went to [Ada Brun/Cleo Dart] with [Max Dor] and [Leo Fay] second.",
     ["placed Brun+Dart 1 (GT4)", "placed Dor+Fay 2 (GT4)"]),
    ("[Ada Brun] was second on the road in <GT4> but a ten-second penalty dropped her to fourth.",
     ["penalised Brun", "placed Brun 4 (GT4)"]),
    ("[Ada Brun] was stripped of the <GT4> win, handing it to [Max Dor].",
     ["placed Dor 1 (GT4)", "retired Brun (GT4) DSQ"]),
    ("[Ada Brun] was excluded, promoting [Max Dor] to the <GT4> win.", ["placed Dor 1 (GT4)", "retired Brun DSQ"]),
    ("The winning <GT4> car, the [Ada Brun], was later handed a 30-second penalty, which dropped it to third and promoted us to the"
     " class win.", ["penalised Brun (GT4) 30", "placed Brun 3 (GT4)"]),
    ("[Ada Brun], third on the grid in <GT4>, won the class.", ["placed Brun 1 (GT4)", "placed Brun 3 (GT4) Qualifying"]),
    ("Fastest lap in <GT4> for [Ada Brun].", ["fastest Brun (GT4)"]),
    ("Fourth in <GT4> and ninth overall, [Ada Brun] was happy.", ["placed Brun 4 (GT4)", "placed Brun 9 (Overall)"]),
    ("Joy for the team: [Ada Brun] second in <GT4>, [Max Dor] third in <GT3>.",
     ["placed Brun 2 (GT4)", "placed Dor 3 (GT3)"]),
    ("[Ada Brun] lost the <GT4> win to [Max Dor] after a five-second penalty.", ["placed Dor 1 (GT4)"]),
]
UNSETTLED = [
    "[Ada Brun] took the class win.",
    "[Ada Brun] took a class victory.",
    "[Ada Brun] won her class.",
    "[Ada Brun] won the class from [Max Dor].",
    "[Ada Brun] scored class pole.",
    "[Ada Brun] claimed class honours.",
    "[Ada Brun] scored a class podium.",
    "[Ada Brun] was third-fastest in class.",
    "[Ada Brun] won two of her heats.",
    "[Ada Brun] won her heat.",
]
# fmt: on


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_places_in_class(text: str, told: list[str]) -> None:
    assert sorted(final(text, "en")) == told


@pytest.mark.parametrize("text", UNSETTLED)
def test_a_place_in_a_class_that_nothing_names_is_not_one_of_all(text: str) -> None:
    assert not final(text, "en")
