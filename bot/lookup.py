"""Look-ups with options: each makes a question of its options and asks it, so that there is one way to an answer."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from discord import app_commands
from discord.ext import commands

from bot.ask import respond
from bot.embeds import page_embed, pages
from bot.markdown import escape
from bot.names import Completion, complete_session, completes
from bot.places import asker_of
from bot.responding import Interaction, in_time, send
from bot.translations import command_words, described, name
from config.interface import Interface

if TYPE_CHECKING:
    from bot.client import Palmares

Callback = TypeVar("Callback", bound=Callable[..., Any])
Text = app_commands.Range[str, 1, 100]
DOCUMENTS_SHOWN, DOCUMENTS_A_PAGE = 25, 25
COMPLETIONS: dict[str, Completion] = {
    "event": completes("event", "circuit"),
    "season": completes("season"),
    "championship": completes("championship"),
    "category": completes("category"),
    "session": complete_session,
    "driver": completes("driver"),
    "team": completes("team"),
    "first": completes("driver", "team"),
    "second": completes("driver", "team"),
    "document": completes("document"),
}


def options(*names: str) -> Callable[[Callback], Callback]:
    """The shared options of a look-up: their names, descriptions and completions."""

    def decorate(callback: Callback) -> Callback:
        callback = app_commands.rename(**{each: name("lookup", each) for each in names})(callback)
        callback = app_commands.describe(**{each: described("lookup", each) for each in names})(callback)
        return app_commands.autocomplete(**{each: COMPLETIONS[each] for each in names})(callback)

    return decorate


def question_of(template: str, **slots: str | None) -> str:
    """The question that a template makes of the slots given; brackets go with the slot they hold."""

    def fill(part: re.Match[str]) -> str:
        value = slots.get(part[2])
        return f"{part[1]}{value}{part[3]}" if value else ""

    filled = re.sub(r"\[([^\[\]{}]*)\{(\w+)\}([^\[\]{}]*)\]", fill, template)
    return " ".join(re.sub(r"\{(\w+)\}", lambda slot: slots.get(slot[1]) or "", filled).split())


class Lookup(commands.Cog):
    """The look-up commands."""

    def __init__(self, bot: "Palmares") -> None:
        self.bot = bot

    def _words(self, interaction: Interaction) -> Interface:
        return self.bot.desk.words(self.bot.desk.language(asker_of(interaction)))

    async def _look_up(self, interaction: Interaction, template: str, **slots: str | None) -> None:
        guild = await self.bot.desk.guild(interaction.guild_id)
        words = self.bot.desk.words(guild.language) if guild.language else self._words(interaction)
        await respond(self.bot, interaction, question_of(words.lookups[template], **slots))

    @app_commands.command(name=name("results"), description=described("results"))
    @options("event", "season", "championship", "session", "category")
    async def results(
        self,
        interaction: Interaction,
        event: Text | None = None,
        season: Text | None = None,
        championship: Text | None = None,
        session: Text | None = None,
        category: Text | None = None,
    ) -> None:
        """The classification of a session."""
        slots = {"event": event, "season": season, "championship": championship, "session": session}
        await self._look_up(interaction, "results", category=category, **slots)

    @app_commands.command(name=name("podium"), description=described("podium"))
    @options("event", "season", "championship", "session", "category")
    async def podium(
        self,
        interaction: Interaction,
        event: Text | None = None,
        season: Text | None = None,
        championship: Text | None = None,
        session: Text | None = None,
        category: Text | None = None,
    ) -> None:
        """The first three of a race."""
        slots = {"event": event, "season": season, "championship": championship, "session": session}
        template = "podium" if any((*slots.values(), category)) else "podium_latest"
        await self._look_up(interaction, template, category=category, **slots)

    @app_commands.command(name=name("standings"), description=described("standings"))
    @options("championship", "season", "category")
    async def standings(
        self,
        interaction: Interaction,
        championship: Text | None = None,
        season: Text | None = None,
        category: Text | None = None,
    ) -> None:
        """The order of a championship."""
        await self._look_up(interaction, "standings", championship=championship, season=season, category=category)

    @app_commands.command(name=name("titles"), description=described("titles"))
    @options("championship", "season", "category")
    async def titles(
        self,
        interaction: Interaction,
        championship: Text | None = None,
        season: Text | None = None,
        category: Text | None = None,
    ) -> None:
        """The champions of a season."""
        await self._look_up(interaction, "titles", championship=championship, season=season, category=category)

    @app_commands.command(name=name("driver"), description=described("driver"))
    @options("driver", "championship", "season")
    async def driver(
        self, interaction: Interaction, driver: Text, championship: Text | None = None, season: Text | None = None
    ) -> None:
        """What a driver has achieved."""
        await self._look_up(interaction, "driver", driver=driver, championship=championship, season=season)

    @app_commands.command(name=name("team"), description=described("team"))
    @options("team", "championship", "season")
    async def team(
        self, interaction: Interaction, team: Text, championship: Text | None = None, season: Text | None = None
    ) -> None:
        """What a team has achieved."""
        await self._look_up(interaction, "team", team=team, championship=championship, season=season)

    @app_commands.command(name=name("compare"), description=described("compare"))
    @options("first", "second", "championship", "season")
    async def compare(
        self,
        interaction: Interaction,
        first: Text,
        second: Text,
        championship: Text | None = None,
        season: Text | None = None,
    ) -> None:
        """Two drivers or teams side by side."""
        slots = {"first": first, "second": second, "championship": championship, "season": season}
        await self._look_up(interaction, "compare", **slots)

    @app_commands.command(name=name("calendar"), description=described("calendar"))
    @options("championship", "season")
    async def calendar(
        self, interaction: Interaction, championship: Text | None = None, season: Text | None = None
    ) -> None:
        """The meetings of a championship."""
        template = "calendar" if championship or season else "next"
        await self._look_up(interaction, template, championship=championship, season=season)

    @app_commands.command(name=name("sources"), description=described("sources"))
    @options("document")
    async def sources(self, interaction: Interaction, document: Text | None = None) -> None:
        """The documents that answers are made from."""
        desk, words = self.bot.desk, self._words(interaction).talk
        listing = desk.run(self.bot.knowledge.suggest, "document", document or "", DOCUMENTS_SHOWN)
        found = await in_time(interaction, listing)
        if not found:
            await send(interaction, private=True, content=words.no_documents)
            return
        status = await desk.run(self.bot.knowledge.status)
        lines = [f"**{escape(each.name)}** {escape(each.detail)}".strip() for each in found]
        title = words.documents.format(count=status.documents)
        await send(interaction, private=True, embed=page_embed(title, pages(lines, DOCUMENTS_A_PAGE)[0], 0, 1, words))

    @app_commands.command(name=name("help"), description=described("help"))
    async def help(self, interaction: Interaction) -> None:
        """What can be asked, with examples that can be answered."""
        words = self._words(interaction).talk
        status = await in_time(interaction, self.bot.desk.run(self.bot.knowledge.status))
        examples = await self.bot.examples(self.bot.desk.language(asker_of(interaction)))
        text = words.help.strip().format(documents=status.documents, examples=examples)
        await send(interaction, private=True, embed=page_embed(command_words("help").description, text, 0, 1, words))
