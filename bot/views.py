"""What can be clicked under an answer: every button carries the answer's id and so works after a restart too."""

import re
from typing import TYPE_CHECKING, Any, Self, cast

import discord

from bot.charts import drawable
from bot.markdown import clip
from bot.memory import Asked
from bot.responding import Interaction
from config.interface import Buttons
from knowledge.answers.answer import Answer, Choice

if TYPE_CHECKING:
    from bot.client import Palmares
    from bot.desk import Reply

LABEL, DESCRIPTION, VALUE = 80, 100, 100
MOST_CHOICES, MOST_SUGGESTIONS = 25, 3
EMOJI = {"sources": "📚", "chart": "📈", "table": "📋", "wrong": "🚩", "previous": "◀️", "next": "▶️"}


class AnswerButton(
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"palmares:(?P<name>[a-z-]+):(?P<asked>[0-9a-f]{12}):(?P<number>\d+)",
):
    """A button under an answer; ``number`` is a page or which of several."""

    def __init__(self, name: str, asked: str, number: int = 0, label: str = "", *, quiet: bool = True) -> None:
        self.name, self.asked, self.number = name, asked, number
        style = discord.ButtonStyle.secondary if quiet else discord.ButtonStyle.primary
        button: discord.ui.Button[Any] = discord.ui.Button(
            label=clip(label, LABEL) or None,
            custom_id=f"palmares:{name}:{asked}:{number}",
            style=style,
            emoji=EMOJI.get(name),
        )
        super().__init__(button)

    @classmethod
    async def from_custom_id(cls, _: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button as it was sent, perhaps before a restart."""
        label = getattr(item, "label", None) or "-"
        return cls(match["name"], match["asked"], int(match["number"]), label)

    async def callback(self, interaction: Interaction) -> None:
        """Do what the button says."""
        await cast("Palmares", interaction.client).clicked(interaction, self.name, self.asked, self.number)


class ChoiceMenu(
    discord.ui.DynamicItem[discord.ui.Select[Any]], template=r"palmares-choose:(?P<asked>[0-9a-f]{12}):(?P<user>\d+)"
):
    """The choices of an ambiguous question; only whoever asked may choose, since that changes the answer."""

    def __init__(self, asked: str, user: int, choices: tuple[Choice, ...] = (), placeholder: str = "") -> None:
        self.asked, self.user = asked, user
        options = [
            discord.SelectOption(
                label=clip(choice.label, DESCRIPTION), value=value, description=clip(choice.detail, DESCRIPTION) or None
            )
            for value, choice in menu_values(choices).items()
        ]
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=f"palmares-choose:{asked}:{user}",
            placeholder=clip(placeholder, 150) or None,
            options=options or [discord.SelectOption(label="-")],
        )
        super().__init__(menu)

    @classmethod
    async def from_custom_id(cls, _: Interaction, __: discord.ui.Item[Any], match: re.Match[str], /) -> Self:
        """The menu as it was sent; what was chosen comes with the interaction."""
        return cls(match["asked"], int(match["user"]))

    async def callback(self, interaction: Interaction) -> None:
        """Answer with the choice made."""
        await cast("Palmares", interaction.client).clicked(interaction, "choose", self.asked, self.user)


def menu_values(choices: tuple[Choice, ...]) -> dict[str, Choice]:
    """The choices by what the menu sends back: their number and name, so that a changed store is noticed."""
    return {f"{n}:{choice.label}"[:VALUE]: choice for n, choice in enumerate(choices[:MOST_CHOICES])}


def answer_view(reply: "Reply", user: int, words: Buttons) -> discord.ui.View | None:
    """The buttons and the menu under an answer; None where there is nothing to click."""
    answer, asked = reply.answer, reply.asked
    view = discord.ui.View(timeout=None)
    if answer.choices:
        view.add_item(ChoiceMenu(asked.id, user, answer.choices, words.choose))
    for number, suggestion in enumerate(() if answer.choices else answer.suggestions[:MOST_SUGGESTIONS]):
        view.add_item(AnswerButton("again", asked.id, number, suggestion, quiet=False))
    for name, label in _labels(answer, words):
        view.add_item(AnswerButton(name, asked.id, 0, label))
    return view if view.children else None


def _labels(answer: Answer, words: Buttons) -> list[tuple[str, str]]:
    there = {
        "sources": bool(answer.sources) and words.sources.format(count=len(answer.sources)),
        "chart": drawable(answer) and words.chart,
        "table": len(answer.table.rows) > 1 and words.table,
        "wrong": bool(answer.sources) and words.wrong,
    }
    return [(name, label) for name, label in there.items() if label]


def pages_view(name: str, asked: Asked, number: int, count: int, words: Buttons) -> discord.ui.View | None:
    """The way to the pages before and after; None where there is one page."""
    if count < 2:
        return None
    view = discord.ui.View(timeout=None)
    for label, page in ((words.previous, number - 1), (words.next, number + 1)):
        button = AnswerButton(f"{name}-page", asked.id, page % count, label)
        button.item.disabled = not 0 <= page < count
        view.add_item(button)
    return view
