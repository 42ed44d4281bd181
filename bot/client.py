"""The Discord client: the fewest intents, shards, commands, and one place where every error ends."""

import asyncio
import contextlib
import logging
import signal
import uuid
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.admin import Admin
from bot.ask import Ask
from bot.charts import Studio
from bot.clicks import ACTIONS
from bot.desk import Desk, TooMany
from bot.failures import BadInput
from bot.guild import GuildAdmin
from bot.lookup import Lookup
from bot.markdown import escape
from bot.memory import Memory
from bot.pauses import Pauses, set_aside
from bot.places import asker_of
from bot.responding import Interaction, send
from bot.translations import Translator
from bot.upload import LearnButton
from bot.views import AnswerButton, ChoiceMenu
from config.interface import Terminal
from config.settings import Settings
from knowledge.knowledge import Knowledge

LOG = logging.getLogger("palmares")
GONE = frozenset({10003, 10008, 10062, 10015, 40060, 50027})
"""Discord's codes for a channel, message or interaction that is there no longer: nobody is left to be told."""


class Palmares(commands.AutoShardedBot):
    """The bot: it hears what it is told and nothing else, and cannot ping."""

    def __init__(self, knowledge: Knowledge, settings: Settings, *, shard_count: int | None = None) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_count=shard_count or settings.shards or None,
        )
        self.settings, self.knowledge = settings, knowledge
        self.memory = Memory(settings.database_url, settings.remembered_answers)
        self.desk = Desk(knowledge, self.memory, settings)
        self.studio = Studio()
        self.pauses = Pauses()
        self.admin = Admin(self)
        self._leaving: asyncio.Task[None] | None = None
        self.tree.error(self._command_failed)

    async def setup_hook(self) -> None:
        """Put commands and buttons in place, then tell Discord of the commands."""
        self.add_dynamic_items(AnswerButton, ChoiceMenu, LearnButton)
        await self.tree.set_translator(Translator())
        for cog in (Ask(self), Lookup(self), self.admin, GuildAdmin(self)):
            await self.add_cog(cog)
        await self.tree.sync()

    async def start(self, token: str, *, reconnect: bool = True) -> None:
        """Connect, and leave in good order when the system ends the process: what runs services sends SIGTERM first."""
        with contextlib.suppress(NotImplementedError, RuntimeError):  # on Windows, or in a thread of another's process
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, self._leave)
        await super().start(token, reconnect=reconnect)

    def _leave(self) -> None:
        LOG.info("asked to end")
        self._leaving = asyncio.create_task(self.close())

    async def on_ready(self) -> None:
        """Say in the log that questions can come."""
        LOG.info("ready as %s in %d servers", self.user, len(self.guilds))

    async def on_message(self, message: discord.Message, /) -> None:
        """Messages are questions, not commands with a prefix: the Ask cog hears them."""

    async def examples(self, language: str) -> str:
        """Questions that can be answered, as the answer to an empty one suggests them."""
        answer = await self.desk.run(self.knowledge.ask, "?", language=language)
        return " · ".join(f"« {escape(each)} »" for each in answer.suggestions[:3])

    async def clicked(self, interaction: Interaction, name: str, asked: str, number: int) -> None:
        """A button or menu under an answer was used."""
        if (act := ACTIONS.get(name)) is None:
            return
        try:
            self.desk.admit_click(interaction.user.id)
            await act(interaction, asked, number)
        except Exception as error:
            await self.tell_error(interaction, error)

    async def _command_failed(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        await self.tell_error(interaction, getattr(error, "original", error))

    async def tell_error(self, interaction: Interaction, error: Exception) -> None:
        """Every error of an interaction ends here: a short word for the user, the details in the log."""
        words = self.desk.words(self.desk.language(asker_of(interaction))).talk
        text = self.explain(error, words.patience, words.failed)
        if text is not None:
            try:
                await send(interaction, private=True, content=text)
            except discord.HTTPException as failure:
                LOG.warning("an error could not be told: %s", failure)

    def explain(self, error: Exception, patience: str, failed: str) -> str | None:
        """What to tell of an error, which is logged under the id that is told; None where nobody is left to be told."""
        if isinstance(error, TooMany):
            return patience.format(seconds=error.seconds)
        if isinstance(error, app_commands.CheckFailure):  # whoever was refused has been told so
            return None
        if isinstance(error, discord.HTTPException) and error.code in GONE:
            LOG.info("too late: %s", error)
            return None
        identifier = uuid.uuid4().hex[:8]
        LOG.error("error %s", identifier, exc_info=error)
        return failed.format(id=identifier)

    async def on_error(self, event_method: str, /, *_: Any, **__: Any) -> None:
        """An event that failed is logged under an id; the next event finds the bot as it was."""
        LOG.exception("error %s in %s", uuid.uuid4().hex[:8], event_method)

    async def close(self) -> None:
        """Leave Discord and let go of everything."""
        await super().close()
        self.pauses.close()
        self.studio.close()
        self.memory.close()


def warm_up(knowledge: Knowledge) -> None:
    """Load what every answer needs, so that the first question is answered as soon as any other."""
    knowledge.ask("?")
    knowledge.suggest("driver", "", 1)
    set_aside()


def serve(settings: Settings, knowledge: Knowledge, words: Terminal) -> int:
    """Run the bot until it is stopped; a token that Discord refuses is one clear line."""
    bot = Palmares(knowledge, settings)
    warm_up(knowledge)
    try:
        LOG.setLevel(logging.INFO)
        bot.run(settings.discord_token.get_secret_value(), log_level=logging.WARNING, root_logger=True)
    except discord.LoginFailure as error:
        raise BadInput(words.wrong_token) from error
    except (discord.PrivilegedIntentsRequired, discord.GatewayNotFound, discord.HTTPException, OSError) as error:
        raise BadInput(words.privileged.format(reason=error)) from error
    return 0
