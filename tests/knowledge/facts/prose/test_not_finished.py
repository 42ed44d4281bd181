"""How reports tell who did not finish: a row for each member of a family of phrases."""

import pytest

from tests.knowledge.facts.marking import final

OUT = [
    "[Ada Brun]'s race lasted only three laps.",
    "An engine failure ended [Ada Brun]'s race.",
    "[Ada Brun] was a non-finisher.",
    "Also out was [Ada Brun].",
    "[Ada Brun]'s engine let go on the road section.",
    "[Ada Brun] stopped on the last test with gearbox failure.",
    "[Ada Brun] highsided out of the lead.",
    "[Ada Brun] led. Then a backmarker, a wiggle, the wall: retirement.",
    "[Ada Brun] led. A broken driveshaft - race over.",
    "Within sight of the flag [Ada Brun] crashed.",
    "[Ada Brun] crashed on lap nine.",
    "[Ada Brun] crashed into retirement.",
    "[Ada Brun] slid out at turn five.",
    "[Ada Brun] saw his day end in the garage after 88 laps.",
    "[Ada Brun]'s race ended in the gravel.",
    "[Ada Brun]'s race was over.",
    "[Ada Brun] was taken out by a backmarker.",
    "[Ada Brun] ended up in the wall and out of the race.",
    "[Ada Brun] was sidelined by a broken driveshaft.",
    "[Ada Brun] blew an engine.",
    "[Ada Brun] failed to reach the finish.",
    "[Ada Brun] pulled into the garage to retire.",
    "The retirement of [Ada Brun] changed everything.",
    "A puncture put [Ada Brun] out of the race.",
    "Gearbox trouble sidelined [Ada Brun].",
    "A gearbox failure forced [Ada Brun] into retirement.",
    "A collision eliminated [Ada Brun].",
    "[Ada Brun] ground to a halt with no fuel.",
    "[Ada Brun] rolled to a stop on lap three.",
    "[Ada Brun] was an early casualty.",
    "[Ada Brun] was an early retirement.",
]


@pytest.mark.parametrize("text", OUT)
def test_who_did_not_finish(text: str) -> None:
    assert final(text, "en") == ["retired Brun DNF"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Neither [Ada Brun] nor [Max Dor] reached the finish.", "en"),
        ("Neither [Ada Brun] nor [Max Dor] saw the flag.", "en"),
        ("Ni [Ada Brun] ni [Max Dor] n'ont rallié l'arrivée.", "fr"),
        ("Les abandons de [Ada Brun] et [Max Dor] changent la donne.", "fr"),
    ],
)
def test_two_who_did_not_finish(text: str, language: str) -> None:
    assert final(text, language) == ["retired Brun DNF", "retired Dor DNF"]
