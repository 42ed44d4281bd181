"""Questions as data, and what is said to them in both languages: every topic, hole and form that the world can serve."""

from typing import Any

import pytest

from knowledge.answers.answer import AnswerStatus
from knowledge.questions.question import Form, Topic, Wanted
from tests.knowledge.answers.said_of_races import OF_RACES
from tests.knowledge.answers.said_of_seasons import OF_SEASONS
from tests.knowledge.answers.world import World

F, T, W = Form, Topic, Wanted

# fmt: off
SAID = (*OF_RACES, *OF_SEASONS)
REFUSED = [
    (T.WIN, W.DRIVER, F.WHICH, (), {"year": 2024, "event": "Portelune"}, {}),
    (T.WIN, W.COUNT, F.COUNT, ("Yves Mallet",), {}, {}),
    (T.PLACE, W.DRIVER, F.WHICH, (), {"year": 2022, "event": "Grand Prix de Belcombe"}, {"position": 9}),
    (T.PROFILE, W.AGE, F.WHICH, ("Marc Ader",), {}, {}),
]
# fmt: on


def asked(
    world: World,
    topic: Topic,
    wanted: Wanted,
    form: Form,
    who: tuple[str, ...],
    scope: dict[str, Any],
    slots: dict[str, Any],
    language: str,
) -> Any:
    """The answer to a row of the tables."""
    slots = {k: world.people(*v) if k == "others" else v for k, v in slots.items()}
    return world.ask(topic, wanted, form, who=who, language=language, scope=world.scope(**scope), **slots)


@pytest.mark.parametrize(("topic", "wanted", "form", "who", "scope", "slots", "french", "english"), SAID)
def test_what_is_said(
    world: World, topic: Topic, wanted: Wanted, form: Form, who: Any, scope: Any, slots: Any, french: str, english: str
) -> None:
    for language, expected in (("fr", french), ("en", english)):
        answer = asked(world, topic, wanted, form, who, scope, slots, language)
        assert answer.status is AnswerStatus.ANSWERED
        assert answer.headline == expected
        assert answer.text.startswith(expected)
        assert answer.sources


def test_both_databases_say_the_same(world: World, served_world: World) -> None:
    for topic, wanted, form, who, scope, slots, french, _ in SAID:
        said = [asked(one, topic, wanted, form, who, scope, slots, "fr") for one in (world, served_world)]
        assert said[1].headline == french
        assert said[0].table == said[1].table


@pytest.mark.parametrize(("topic", "wanted", "form", "who", "scope", "slots"), REFUSED)
def test_what_is_not_said(
    world: World, topic: Topic, wanted: Wanted, form: Form, who: Any, scope: Any, slots: Any
) -> None:
    for language in ("fr", "en"):
        answer = asked(world, topic, wanted, form, who, scope, slots, language)
        assert answer.status is AnswerStatus.NOT_RECORDED
        assert not answer.sources
        assert not answer.table.rows
