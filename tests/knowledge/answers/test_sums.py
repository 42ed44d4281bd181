"""What several did, added up."""

import pytest

from knowledge.questions.question import Form, Topic, Wanted
from tests.knowledge.answers.world import World


@pytest.mark.parametrize(
    ("topic", "wanted", "said"),
    [
        (Topic.POINTS, Wanted.POINTS, "Together: 120.5 points."),
        (Topic.WIN, Wanted.COUNT, "Together: 3 wins."),
        (Topic.PODIUM, Wanted.COUNT, "Together: 6 podiums."),
    ],
)
def test_what_two_did_is_added_up(world: World, topic: Topic, wanted: Wanted, said: str) -> None:
    answer = world.ask(topic, wanted, Form.SUM, who=("Anna Colline", "Bruno Hale"), scope=world.scope(2021))
    assert answer.text.startswith(said), answer.text


def test_a_sum_with_one_of_whom_nothing_is_told_is_not_told(world: World) -> None:
    answer = world.ask(
        Topic.POINTS, Wanted.POINTS, Form.SUM, who=("Anna Colline", "Marc Ader"), scope=world.scope(2021)
    )
    assert "Together" not in answer.text
