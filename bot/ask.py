"""Questions in free words: /ask, a mention, a reply to an answer, a message in a thread the bot opened."""

import asyncio
import logging
import re
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.clicks import shown
from bot.desk import Asker, Reply
from bot.embeds import MESSAGE, plain_answer
from bot.markdown import clip
from bot.places import asker_of, writer_of
from bot.responding import Interaction, in_time, send
from bot.translations import described, name
from bot.views import AnswerButton, ChoiceMenu
from config.interface import Interface

if TYPE_CHECKING:
    from bot.client import Palmares

LOG = logging.getLogger("palmares")
TYPING_AFTER = 0.7
RETRY_AFTER = 0.5
THREAD_NAME = 90
HINTED_THREADS = 1000
ANSWER_IDS = (AnswerButton.__discord_ui_compiled_template__, ChoiceMenu.__discord_ui_compiled_template__)


class Ask(commands.Cog):
    """Every way to ask in free words; all of them end in ``respond`` or ``reply_to``."""

    def __init__(self, bot: "Palmares") -> None:
        self.bot, self.desk = bot, bot.desk
        self._hinted: set[int] = set()

    @app_commands.command(name=name("ask"), description=described("ask"))
    @app_commands.rename(question=name("ask", "question"), private=name("ask", "private"))
    @app_commands.describe(question=described("ask", "question"), private=described("ask", "private"))
    async def ask(
        self, interaction: Interaction, question: app_commands.Range[str, 1, 4000], private: bool | None = None
    ) -> None:
        """Answer a question, which is shown with the answer."""
        await respond(self.bot, interaction, question, private)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """A message that speaks to the bot is a question."""
        if message.author.bot or message.webhook_id or not self._addressed(message):
            return
        words = self.desk.words(self.desk.language(writer_of(message)))
        try:
            await self._hear(message, words)
        except discord.Forbidden as error:
            LOG.warning("an answer was refused in channel %s: %s", message.channel.id, error)
            await _tell_author(message, _missing(message, words, _needed(message)))
        except Exception as error:
            text = self.bot.explain(error, words.talk.patience, words.talk.failed)
            if text is not None:
                await _try_to_say(message, text)

    def _addressed(self, message: discord.Message) -> bool:
        me = self.bot.user
        if message.guild is None or (me is not None and me in message.mentions):
            return True
        channel = message.channel
        return isinstance(channel, discord.Thread) and me is not None and channel.owner_id == me.id

    async def _hear(self, message: discord.Message, words: Interface) -> None:
        asker = writer_of(message)
        guild = await self.desk.guild(asker.guild)
        if not guild.answers_in(*asker.channels) or not await self._may_write(message, words):
            return
        question = spoken_words(message, self.bot.user)
        if not question:
            await self._nothing_asked(message, words)
            return
        before = await self._context(message)
        async with _Typing(message.channel):
            reply = await self.desk.ask(asker, question, before)
        await self._answer(message, reply, asker, guild.threads)

    async def _nothing_asked(self, message: discord.Message, words: Interface) -> None:
        if self.bot.user in message.mentions or message.guild is None:
            examples = await self.bot.examples(self.desk.language(writer_of(message)))
            await _say(message, content=words.talk.empty.format(examples=examples))
        elif message.channel.id not in self._hinted and not message.content and not message.attachments:
            # in a thread of its own the bot is told of messages, without their words unless they mention it
            self._hinted = {message.channel.id, *list(self._hinted)[:HINTED_THREADS]}
            await _say(message, content=words.talk.thread_hint)

    async def _context(self, message: discord.Message) -> tuple[str, ...] | None:
        # a reply goes on from the answer it replies to, whoever asked that
        replied = message.reference.resolved if message.reference else None
        if not isinstance(replied, discord.Message) or replied.author != self.bot.user:
            return None
        asked = await self.desk.run(self.desk.memory.asked, answer_id(replied) or "")
        return (*asked.context, asked.question) if asked else None

    async def _answer(self, message: discord.Message, reply: Reply, asker: Asker, threads: bool) -> None:
        parts: dict[str, Any] = shown(self.desk, reply, asker)
        permissions = _permissions(message)
        if not permissions.embed_links:
            parts = {"content": plain_answer(reply.answer)}
        may_open = permissions.create_public_threads and permissions.send_messages_in_threads
        if threads and may_open and isinstance(message.channel, discord.TextChannel):
            title = clip(" ".join(reply.asked.question.split()), THREAD_NAME)
            thread = await message.create_thread(name=title or "?")
            await thread.send(**_present(parts), allowed_mentions=discord.AllowedMentions.none())
        else:
            await _say(message, **parts)

    async def _may_write(self, message: discord.Message, words: Interface) -> bool:
        needed = _needed(message)
        if getattr(_permissions(message), needed):
            return True
        LOG.warning("permission %s is missing in channel %s", needed, message.channel.id)
        await _tell_author(message, _missing(message, words, needed))
        return False


class _Typing:
    """Shows that the bot is typing while an answer takes long, and only then."""

    def __init__(self, channel: discord.abc.Messageable) -> None:
        self.channel = channel

    async def __aenter__(self) -> None:
        self.task = asyncio.create_task(self._show())

    async def _show(self) -> None:
        await asyncio.sleep(TYPING_AFTER)
        try:
            await self.channel.typing()
        except discord.HTTPException as failure:
            LOG.info("typing could not be shown: %s", failure)

    async def __aexit__(self, *_: object) -> None:
        self.task.cancel()


async def respond(bot: "Palmares", interaction: Interaction, question: str, private: bool | None = None) -> None:
    """Answer a command: the question is shown with the answer, to all or to the asker alone."""
    asker, desk = asker_of(interaction), bot.desk
    guild = await desk.guild(asker.guild)
    if not guild.answers_in(*asker.channels):
        words = desk.words(desk.language(asker)).talk
        places = ", ".join(f"<#{channel}>" for channel in guild.channels[:5])
        await send(interaction, private=True, content=words.silent_channel.format(channels=places))
        return
    private = guild.private_in(*asker.channels) if private is None else private
    reply = await in_time(interaction, desk.ask(asker, question), private=private)
    await send(interaction, private=private, **shown(desk, reply, asker, question))


def spoken_words(message: discord.Message, me: discord.ClientUser | None) -> str:
    """What a message says beside the mention of the bot."""
    own = str(me.id) if me else ""
    return " ".join(re.sub(rf"<@[!&]?{own}>", " ", message.content).split())


def answer_id(message: discord.Message) -> str | None:
    """The id of the answer that a message of the bot holds, as its buttons carry it."""
    parts = (part for row in message.components for part in getattr(row, "children", ()))
    customs = (str(getattr(part, "custom_id", None) or "") for part in parts)
    found = (pattern.fullmatch(custom) for custom in customs for pattern in ANSWER_IDS)
    return next((match["asked"] for match in found if match), None)


def _permissions(message: discord.Message) -> discord.Permissions:
    if message.guild is None or message.guild.me is None:
        return discord.Permissions.all()
    channel = message.channel
    if isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return channel.permissions_for(message.guild.me)
    return discord.Permissions.all()


def _needed(message: discord.Message) -> str:
    return "send_messages_in_threads" if isinstance(message.channel, discord.Thread) else "send_messages"


def _missing(message: discord.Message, words: Interface, needed: str) -> str:
    return words.talk.missing_permission.format(channel=f"<#{message.channel.id}>", permission=needed)


async def _tell_author(message: discord.Message, text: str) -> None:
    try:
        await message.author.send(text, allowed_mentions=discord.AllowedMentions.none())
    except discord.HTTPException as closed:
        LOG.info("nobody could be told: %s", closed)


async def _try_to_say(message: discord.Message, text: str) -> None:
    try:
        await _say(message, content=text)
    except discord.HTTPException as failure:
        LOG.warning("an error could not be told: %s", failure)


def _present(parts: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in parts.items() if value is not None}


async def _say(message: discord.Message, **parts: Any) -> None:
    # a question that was deleted meanwhile is still answered; a server of Discord's that fails is asked once more
    parts = _present(parts)
    if "content" in parts:
        parts["content"] = clip(parts["content"], MESSAGE)
    parts |= {"reference": message.to_reference(fail_if_not_exists=False), "mention_author": False}
    parts["allowed_mentions"] = discord.AllowedMentions.none()
    try:
        await message.channel.send(**parts)
    except discord.DiscordServerError as failure:
        LOG.info("tried again after %s", failure)
        await asyncio.sleep(RETRY_AFTER)
        await message.channel.send(**parts)
