"""Orders of a session, in which a class may have nobody so far up and a field be longer than a list."""

import pytest
from sqlalchemy import Engine

from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.questions.question import Form, Topic, Wanted
from tests.knowledge.answers.world import World
from tests.stories import result, story, tell


def order(engine: Engine, *results: dict[str, object], limit: int | None = None) -> Answer:
    """The order of the one race that a store is told of."""
    tell(engine, [story("race", *results)])
    return World(engine).ask(Topic.PLACE, Wanted.DRIVER, Form.LIST, limit=limit)


def test_a_class_with_nobody_so_far_up_is_passed_over(store: Engine) -> None:
    first = [result(place, f"Ada Brun{place:03}", category="GT3") for place in (1, 2)]
    answer = order(store, *first, result(5, "Otto Sund", category="GT4"), limit=2)
    assert answer.status is AnswerStatus.NOT_RECORDED
    assert "2. Ada Brun002" in answer.text
    assert "Otto Sund" not in answer.text
    assert "no more of it" in " ".join((answer.text, *answer.caveats))


def test_nobody_at_all_so_far_up_is_not_recorded(store: Engine) -> None:
    assert order(store, result(5, "Otto Sund", category="GT"), limit=2).status is AnswerStatus.NOT_RECORDED


@pytest.mark.parametrize(("field", "more"), [(40, []), (43, ["And 3 more."])])
def test_a_field_longer_than_a_list_says_how_many_more(store: Engine, field: int, more: list[str]) -> None:
    answer = order(store, *(result(place, f"Ada Brun{place:03}", category="Overall") for place in range(1, field + 1)))
    assert ("Ada Brun040" in answer.text, "Ada Brun041" in answer.text) == (True, False)
    assert [caveat for caveat in answer.caveats if "more" in caveat] == more
