"""What a sentence seems to state and other words of it overrule."""

import pytest

from tests.knowledge.facts.marking import final


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Ada Brun], on 341, can wrap up the title at {Spa}.", []),
        ("[Ada Brun] wrapped up the title.", ["crowned Brun"]),
        ("[Ada Brun] won both races.", ["placed Brun 1"]),
    ],
)
def test_what_is_left(text: str, told: list[str]) -> None:
    assert final(text, "en") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[Ada Brun] stays second overall with 168 points to [Max Dor]'s 200.",
            ["points Brun 2 (Overall) 168", "points Dor 1 (Overall) 200"],
        ),
        ("[Ada Brun] has 168 points to [Max Dor]'s 200.", []),
        ("[Ada Brun] has 200 points to [Max Dor]'s 168.", ["points Brun Dor 1 200", "points Dor 2 168"]),
    ],
)
def test_whoever_has_fewer_points_does_not_lead(text: str, told: list[str]) -> None:
    assert final(text, "en") == told


def test_two_are_crowned_each_in_his_class() -> None:
    told = final("[Ada Brun] et [Max Dor] ont brillé pour être couronnés chez les <Juniors> et les <Seniors>.", "fr")
    assert told == ["crowned Brun (Juniors)", "crowned Dor (Seniors)"]
