"""A look-up's question, and names completed."""

import pytest

from bot.lookup import COMPLETIONS, question_of
from bot.names import LONGEST, MOST, as_choices, session_names
from config.language import languages
from knowledge.knowledge import Suggestion


@pytest.mark.parametrize(
    ("template", "slots", "question"),
    [
        ("podium[ {event}][ {season}]", {}, "podium"),
        ("podium[ {event}][ {season}]", {"season": "2031"}, "podium 2031"),
        ("podium[ at {event}, of all places][ {season}]", {"event": "Lunaville"}, "podium at Lunaville, of all places"),
        ("compare {first} and {second}", {"first": "Ada", "second": " Ida  Lémery "}, "compare Ada and Ida Lémery"),
        ("record of {driver}", {"driver": "[{season}]"}, "record of [{season}]"),
        ("podium[ {event}]", {"event": None}, "podium"),
    ],
)
def test_question_of(template: str, slots: dict[str, str | None], question: str) -> None:
    assert question_of(template, **slots) == question


def test_every_shared_option_has_its_completion() -> None:
    assert set(COMPLETIONS) == set(languages()["en"].interface.commands["lookup"].options)


def test_choices_are_few_short_and_each_value_once() -> None:
    found = [Suggestion("Ada", "Orbit"), Suggestion("Ada", "Apogee"), Suggestion("x" * 200, "y" * 200)]
    choices = as_choices(found + [Suggestion(f"Driver {n}") for n in range(40)])
    assert len(choices) == MOST
    assert choices[0].name == "Ada (Orbit)"
    assert len({choice.value for choice in choices}) == MOST
    assert all(len(choice.name) <= LONGEST and len(str(choice.value)) <= LONGEST for choice in choices)


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [("fr", "", "course"), ("en", "race 2", "race 2"), ("fr", "QUALIF", "qualifications")],
)
def test_sessions_go_by_their_name_in_the_language(language: str, typed: str, first: str) -> None:
    assert session_names(languages()[language].words, typed)[0] == first
