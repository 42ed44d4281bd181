"""The race that decided a championship, from leads and from what was still to be scored."""

from collections.abc import Mapping, Sequence

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.answers.deciding import decided, to_come
from knowledge.questions.question import Topic, Wanted
from tests.knowledge.answers.world import World


@pytest.mark.parametrize(
    ("leads", "left", "after"),
    [
        ((5, 12, 30), (20, 10, 0), 1),  # twelve ahead with ten to come
        ((5, 8, 3), (20, 10, 0), 2),  # open until the last race
        ((25, 30, 30), (20, 10, 0), 0),
        ((5, 10, 18), (20, 10, 0), None),  # a tie could have settled it one race before
        ((-4, -2, 1), (20, 10, 0), 2),
        ((5, 20.5, 22), (40, 20, 0), 1),
        ((), (), None),
    ],
)
def test_a_title_is_decided_once_nobody_can_pass(
    leads: Sequence[float], left: Sequence[float], after: int | None
) -> None:
    assert decided(leads, left) == after


@pytest.mark.parametrize(
    ("best", "left"),
    [
        ({1: {"race": 10}, 2: {"race": 10}, 3: {"race": 10}}, [20, 10, 0]),
        ({1: {"race": 25}, 2: {"race": 26}, 3: {"race": 25}}, [52, 26, 0]),  # a point more for who is fastest too
        ({1: {"race": 10}, 2: {"race": 5}, 3: {"race": 10}}, [20, 10, 0]),  # nobody knew that a half would count
        ({1: {"race": 25}, 2: {"race": 25}, 3: {"race": 50}}, [75, 50, 0]),  # the last counted double
        ({1: {"race": 25}, 2: {"race": 25, "sprint": 8}, 3: {"race": 25}}, [58, 25, 0]),
    ],
)
def test_what_is_to_come_is_the_usual_most_of_each_race(
    best: Mapping[int, Mapping[str, float]], left: Sequence[float]
) -> None:
    assert to_come(best, [1, 2, 3]) == left


def test_nothing_is_said_where_no_points_of_races_are_told(world: World) -> None:
    answer = world.ask(Topic.TITLE, Wanted.EVENT, scope=world.scope(2021), condition=Topic.EVENT)
    assert answer.status is AnswerStatus.NOT_RECORDED
