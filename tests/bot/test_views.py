"""What can be clicked under an answer, and what a click carries."""

import re
from dataclasses import replace
from typing import Any

import discord

from bot.clicks import ACTIONS
from bot.desk import Reply
from bot.memory import Asked
from bot.views import AnswerButton, ChoiceMenu, answer_view, menu_values, pages_view
from config.language import languages
from knowledge.answers.answer import Answer, AnswerStatus, Choice
from tests.bot.paddock import SOURCE, STANDINGS, answer

BUTTONS = languages()["en"].interface.buttons
ASKED = Asked("0123456789ab", "who?")


async def view_of(told: Answer) -> list[Any]:
    view = answer_view(Reply(told, ASKED), 42, BUTTONS)
    return [child.item for child in view.children] if view else []  # type: ignore[attr-defined]


async def test_an_answer_has_the_buttons_it_needs() -> None:
    full = answer("", table=STANDINGS, sources=(SOURCE,), chart="standings")
    assert [b.label for b in await view_of(full)] == ["Sources (1)", "Chart", "Full table", "Wrong?"]
    assert [b.label for b in await view_of(replace(full, chart=None))] == ["Sources (1)", "Full table", "Wrong?"]
    assert await view_of(answer("", AnswerStatus.NOT_UNDERSTOOD)) == []


async def test_choices_come_before_suggestions_and_are_at_most_twenty_five() -> None:
    choices = tuple(Choice("x" * 300, "y" * 300, f"question {n}") for n in range(40))
    menu = (await view_of(answer("", AnswerStatus.AMBIGUOUS, choices=choices, suggestions=("a",))))[0]
    assert isinstance(menu, discord.ui.Select)
    assert len(menu.options) == 25
    assert len({option.value for option in menu.options}) == 25
    assert all(len(option.label) <= 100 and len(option.value) <= 100 for option in menu.options)


async def test_a_few_suggestions_are_buttons_with_short_labels() -> None:
    shown = await view_of(answer("", AnswerStatus.NOT_RECORDED, suggestions=("a" * 200, "b", "c", "d")))
    assert [len(button.label) for button in shown] == [80, 1, 1]


async def test_a_click_carries_all_that_is_needed() -> None:
    shown = await view_of(answer("", table=STANDINGS, sources=(SOURCE,), chart="standings", suggestions=("a",)))
    pattern: re.Pattern[str] = AnswerButton.__discord_ui_compiled_template__
    names = []
    for button in shown:
        match = pattern.fullmatch(button.custom_id)
        assert match is not None
        assert match["asked"] == ASKED.id
        names.append(match["name"])
    assert set(names) <= set(ACTIONS)
    menu = ChoiceMenu(ASKED.id, 2**63, ())
    found = ChoiceMenu.__discord_ui_compiled_template__.fullmatch(menu.item.custom_id)
    assert found is not None
    assert int(found["user"]) == 2**63


async def test_pages_are_turned_within_their_bounds() -> None:
    assert pages_view("table", ASKED, 0, 1, BUTTONS) is None
    first = pages_view("table", ASKED, 0, 3, BUTTONS)
    assert first is not None
    before, after = (child.item for child in first.children)  # type: ignore[attr-defined]
    assert (before.disabled, after.disabled) == (True, False)
    assert before.custom_id != after.custom_id
    assert after.custom_id.endswith(":1")


def test_a_choice_is_known_by_its_number_and_name() -> None:
    choices = (Choice("Ada", "", "who is Ada?"), Choice("Ada", "", "who is the other Ada?"))
    assert menu_values(choices)["1:Ada"].question == "who is the other Ada?"
