"""/settings: how the bot behaves in one server, for those who manage that server; the shared store is not touched."""

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.memory import GuildSettings
from bot.places import asker_of
from bot.responding import Interaction, send
from bot.translations import described, name
from config.interface import Interface
from config.language import languages

if TYPE_CHECKING:
    from bot.client import Palmares

Channel = discord.TextChannel | discord.CategoryChannel | discord.Thread
LANGUAGES = [app_commands.Choice(name=language.words.name, value=code) for code, language in languages().items()]
LONGEST_SPOILER = 60


def settings_lines(settings: GuildSettings, words: Interface) -> str:
    """A server's settings in words."""
    yes_no = {True: words.talk.on, False: words.talk.off}
    private = {channel: yes_no[value] for channel, value in settings.private.items()}
    spoilers = {channel: str(days) for channel, days in settings.spoilers.items()}
    return words.administration.settings.strip().format(
        language=settings.language or "–",
        channels=", ".join(f"<#{channel}>" for channel in settings.channels) or words.talk.anywhere,
        private=_by_channel(private, words.talk.off),
        spoilers=_by_channel(spoilers, "0"),
        threads=yes_no[settings.threads],
    )


def _by_channel(values: dict[int, str], default: str) -> str:
    parts = [f"<#{channel}>: {value}" for channel, value in values.items() if channel]
    return ", ".join([values.get(0, default), *parts])


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class GuildAdmin(commands.GroupCog, group_name=name("settings"), group_description=described("settings")):
    """The settings of a server."""

    def __init__(self, bot: "Palmares") -> None:
        self.bot = bot

    def _words(self, interaction: Interaction) -> Interface:
        return self.bot.desk.words(self.bot.desk.language(asker_of(interaction)))

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Those who manage the server, by Discord's own word for the member; everyone else is refused privately."""
        if interaction.guild_id is not None and interaction.permissions.manage_guild:
            return True
        await send(interaction, private=True, content=self._words(interaction).administration.refused_settings)
        return False

    async def _save(self, interaction: Interaction, **changes: Any) -> None:
        assert interaction.guild_id is not None
        settings = await self.bot.desk.run(self.bot.memory.set_guild, interaction.guild_id, **changes)
        words = self._words(interaction)
        text = f"{words.administration.saved}\n{settings_lines(settings, words)}"
        await send(interaction, private=True, content=text)

    @app_commands.command(name=name("settings.show"), description=described("settings.show"))
    async def show(self, interaction: Interaction) -> None:
        """The settings as they are."""
        settings = await self.bot.desk.guild(interaction.guild_id)
        await send(interaction, private=True, content=settings_lines(settings, self._words(interaction)))

    @app_commands.command(name=name("settings.language"), description=described("settings.language"))
    @app_commands.rename(language=name("settings.language", "language"))
    @app_commands.describe(language=described("settings.language", "language"))
    @app_commands.choices(language=LANGUAGES)
    async def language(self, interaction: Interaction, language: str | None = None) -> None:
        """The language of answers; each member's own without one."""
        await self._save(interaction, language=language)

    @app_commands.command(name=name("settings.channel"), description=described("settings.channel"))
    @app_commands.rename(channel=name("settings.channel", "channel"), allowed=name("settings.channel", "allowed"))
    @app_commands.describe(
        channel=described("settings.channel", "channel"), allowed=described("settings.channel", "allowed")
    )
    async def channel(self, interaction: Interaction, channel: Channel, allowed: bool = True) -> None:
        """Where the bot answers."""
        settings = await self.bot.desk.guild(interaction.guild_id)
        kept = tuple(each for each in settings.channels if each != channel.id)
        await self._save(interaction, channels=(*kept, channel.id) if allowed else kept)

    @app_commands.command(name=name("settings.privacy"), description=described("settings.privacy"))
    @app_commands.rename(private=name("settings.privacy", "private"), channel=name("settings.privacy", "channel"))
    @app_commands.describe(
        private=described("settings.privacy", "private"), channel=described("settings.privacy", "channel")
    )
    async def privacy(self, interaction: Interaction, private: bool, channel: Channel | None = None) -> None:
        """Whether answers to commands are shown to the asker alone."""
        settings = await self.bot.desk.guild(interaction.guild_id)
        await self._save(interaction, private={**settings.private, channel.id if channel else 0: private})

    @app_commands.command(name=name("settings.spoilers"), description=described("settings.spoilers"))
    @app_commands.rename(days=name("settings.spoilers", "days"), channel=name("settings.spoilers", "channel"))
    @app_commands.describe(
        days=described("settings.spoilers", "days"), channel=described("settings.spoilers", "channel")
    )
    async def spoilers(
        self,
        interaction: Interaction,
        days: app_commands.Range[int, 0, LONGEST_SPOILER],
        channel: Channel | None = None,
    ) -> None:
        """For how many days results are hidden."""
        settings = await self.bot.desk.guild(interaction.guild_id)
        await self._save(interaction, spoilers={**settings.spoilers, channel.id if channel else 0: days})

    @app_commands.command(name=name("settings.threads"), description=described("settings.threads"))
    @app_commands.rename(threads=name("settings.threads", "threads"))
    @app_commands.describe(threads=described("settings.threads", "threads"))
    async def threads(self, interaction: Interaction, threads: bool) -> None:
        """Whether mentions are answered in threads of their own."""
        await self._save(interaction, threads=threads)
