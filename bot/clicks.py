"""What the buttons and menus under an answer do."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, cast

import discord

from bot import charts
from bot.desk import Asker, Desk, Reply
from bot.embeds import ALT, DESCRIPTION, answer_embed, page_embed, source_pages, table_pages
from bot.markdown import clip
from bot.places import asker_of
from bot.responding import Interaction, edit, in_time, send
from bot.views import answer_view, menu_values, pages_view
from config.interface import Interface

if TYPE_CHECKING:
    from bot.client import Palmares


REPORTED = "reported"


def desk_of(interaction: Interaction) -> Desk:
    """The desk of the bot that received the interaction."""
    return cast("Palmares", interaction.client).desk


def words_of(interaction: Interaction) -> Interface:
    """The words in the language of whoever clicked."""
    desk = desk_of(interaction)
    return desk.words(desk.language(asker_of(interaction)))


async def _reply(interaction: Interaction, identifier: str) -> Reply | None:
    reply = await in_time(interaction, desk_of(interaction).again(identifier))
    if reply is None:
        await send(interaction, private=True, content=words_of(interaction).talk.forgotten)
    return reply


async def show_sources(interaction: Interaction, identifier: str, number: int) -> None:
    """The sources with their words, to whoever clicked."""
    if reply := await _reply(interaction, identifier):
        await _show_page(interaction, reply, "sources", number)


async def turn_sources(interaction: Interaction, identifier: str, number: int) -> None:
    """Another page of the sources."""
    if reply := await _reply(interaction, identifier):
        await _show_page(interaction, reply, "sources", number, turned=True)


async def show_table(interaction: Interaction, identifier: str, number: int) -> None:
    """The whole table, to whoever clicked."""
    if reply := await _reply(interaction, identifier):
        await _show_page(interaction, reply, "table", number)


async def turn_table(interaction: Interaction, identifier: str, number: int) -> None:
    """Another page of the table."""
    if reply := await _reply(interaction, identifier):
        await _show_page(interaction, reply, "table", number, turned=True)


async def _show_page(interaction: Interaction, reply: Reply, what: str, number: int, *, turned: bool = False) -> None:
    words = desk_of(interaction).words(reply.answer.language)
    all_pages = source_pages(reply.answer) if what == "sources" else table_pages(reply.answer)
    if not all_pages:
        await send(interaction, private=True, content=words.talk.no_sources)
        return
    number = min(number, len(all_pages) - 1)
    title = words.talk.sources_title if what == "sources" else reply.answer.scope
    embed = page_embed(title, all_pages[number], number, len(all_pages), words.talk, hidden=reply.hidden)
    view = pages_view(what, reply.asked, number, len(all_pages), words.buttons)
    if turned:
        await edit(interaction, embed=embed, view=view)
    else:
        await send(interaction, private=True, embed=embed, view=view)


async def show_chart(interaction: Interaction, identifier: str, _: int) -> None:
    """The answer's table as a picture, to whoever clicked."""
    reply = await _reply(interaction, identifier)
    if reply is None:
        return
    words = desk_of(interaction).words(reply.answer.language).talk
    studio = cast("Palmares", interaction.client).studio
    picture = await in_time(interaction, studio.draw(reply.answer), private=True)
    if picture is None:
        await send(interaction, private=True, content=words.no_chart)
        return
    alt = clip(words.chart_alt.format(title=reply.answer.scope, values=charts.spoken(reply.answer)), ALT)
    file = discord.File(picture.stream(), "chart.png", spoiler=reply.hidden, description=alt)
    await send(interaction, private=True, file=file)


async def ask_suggestion(interaction: Interaction, identifier: str, number: int) -> None:
    """Ask one of the questions that were suggested."""
    reply = await _reply(interaction, identifier)
    if reply is None or number >= len(reply.answer.suggestions):
        return
    asker, desk = asker_of(interaction), desk_of(interaction)
    question = reply.answer.suggestions[number]
    answered = await in_time(interaction, desk.ask(asker, question, ()), private=True)
    await send(interaction, private=True, **shown(desk, answered, asker, question))


async def choose(interaction: Interaction, identifier: str, user: int) -> None:
    """Answer with the choice that was made, in place of the question back."""
    words = words_of(interaction)
    if interaction.user.id != user:
        await send(interaction, private=True, content=words.talk.not_yours)
        return
    desk, asker = desk_of(interaction), asker_of(interaction)
    reply = await in_time(interaction, desk.again(identifier), editing=True)
    chosen = cast("dict[str, list[str]]", interaction.data or {}).get("values") or [""]
    choice = menu_values(reply.answer.choices).get(chosen[0]) if reply else None
    if reply is None or choice is None:
        await send(interaction, private=True, content=words.talk.forgotten)
        return
    work = desk.answer(asker, choice.question, reply.asked.context)
    answered = await in_time(interaction, work, editing=True)
    await edit(interaction, **shown(desk, answered, asker, choice.question))


def shown(desk: Desk, reply: Reply, asker: Asker, question: str | None = None) -> dict[str, object]:
    """An answer as the parts of a message: its embed and what can be clicked under it."""
    words = desk.words(reply.answer.language)
    embed = answer_embed(reply.answer, words.talk, question=question, hidden=reply.hidden)
    return {"embed": embed, "view": answer_view(reply, asker.user, words.buttons)}


async def report_wrong(interaction: Interaction, identifier: str, _: int) -> None:
    """Ask what is wrong with the answer."""
    await interaction.response.send_modal(WrongAnswer(identifier, words_of(interaction)))


class WrongAnswer(discord.ui.Modal):
    """What a member says is wrong; it is kept for the admins beside the question, without a name."""

    def __init__(self, identifier: str, words: Interface) -> None:
        super().__init__(title=words.talk.wrong_title)
        self.identifier, self.words = identifier, words
        self.remark: discord.ui.TextInput[WrongAnswer] = discord.ui.TextInput(
            label=words.talk.wrong_label, style=discord.TextStyle.paragraph, max_length=1000
        )
        self.add_item(self.remark)

    async def on_submit(self, interaction: Interaction) -> None:
        """Keep the remark."""
        desk = desk_of(interaction)
        reply = await in_time(interaction, desk.again(self.identifier))
        if reply is None:
            await send(interaction, private=True, content=self.words.talk.forgotten)
            return
        remark = clip(self.remark.value, DESCRIPTION)
        answer = reply.answer
        desk.note(reply.asked.question, answer.language, REPORTED, remark)
        await send(interaction, private=True, content=self.words.talk.wrong_thanks)

    async def on_error(  # type: ignore[override] # a modal's has no item
        self, interaction: Interaction, error: Exception, /
    ) -> None:
        """Tell it as every other error is told."""
        await cast("Palmares", interaction.client).tell_error(interaction, error)


Act = Callable[[Interaction, str, int], Awaitable[None]]
ACTIONS: dict[str, Act] = {
    "sources": show_sources,
    "sources-page": turn_sources,
    "table": show_table,
    "table-page": turn_table,
    "chart": show_chart,
    "again": ask_suggestion,
    "choose": choose,
    "wrong": report_wrong,
}
"""What a click does, by the button's name, given the answer's id and the button's number."""
