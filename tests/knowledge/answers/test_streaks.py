"""The longest runs: whoever had one is listed, or counted with those who are not."""

import pytest
from sqlalchemy import Engine

from knowledge.questions.question import Form, Topic, Wanted
from tests.knowledge.answers.world import World
from tests.stories import LAGUNE, result, story, tell


def season(winners: int) -> list[dict[str, object]]:
    """A season told whole, in which each winner starts and wins two races in a row."""
    facts: list[dict[str, object]] = []
    for number in range(2 * winners):
        here = {"event": f"Grand Prix {number:03}", "category": "Overall"}
        field = [f"Ada Brun{number // 2:03}", *(f"Otto Sund{place}" for place in range(2, 7))]
        facts.append({"kind": "event", **LAGUNE, "event": here["event"], "round": number + 1})
        facts += [result(place, who, **here) for place, who in enumerate(field, 1)]
    return facts


@pytest.mark.parametrize(("winners", "more"), [(20, []), (23, ["And 3 more."])])
def test_more_runs_than_are_listed_are_counted(store: Engine, winners: int, more: list[str]) -> None:
    tell(store, [story("season", *season(winners))])
    answer = World(store).ask(Topic.WIN, Wanted.DRIVER, Form.STREAK, at_least=2)
    assert answer.text.count("2 wins") == 20
    assert [caveat for caveat in answer.caveats if "more" in caveat] == more
